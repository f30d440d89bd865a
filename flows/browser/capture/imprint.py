"""Whether a page still shows what it showed: asked of the page itself, for far less than another snapshot."""

from playwright.sync_api import Error, Page

from flows.browser.pages.question import ask
from flows.browser.patience import IMPRINT_MS
from flows.browser.probe import script

_IMPRINT = script("imprint")
_FRAMES = 10
"""Embedded pages that are asked (chosen: a page's parts stand in one or two); with more of them none is."""

Imprint = tuple[str | int, ...]
"""A number for each document of a page: of its elements, where each stands, what is typed and chosen."""


def imprint(page: Page) -> Imprint | None:
    """The imprint of a page: as long as it stays the same, so does all that a snapshot would tell.

    None where that cannot be told: a document is on its way, does not answer, or there are too many.
    """
    frames = page.frames
    if len(frames) > _FRAMES:
        return None
    told: list[str | int] = [page.url]
    for frame in frames:
        try:
            number = ask(frame, _IMPRINT, limit=IMPRINT_MS)
        except Error:
            return None
        if not isinstance(number, int):
            return None  # the page may have put anything in the place of the browser's own functions
        told += (frame.url, number)
    return tuple(told)
