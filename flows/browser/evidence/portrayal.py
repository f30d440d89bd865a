"""A picture of the page that is fit for an article: sharp, of one part, and with nobody's name in it."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Error, FloatRect, Page

from flows.browser.evidence.exposure import exposed
from flows.browser.pages.question import ask
from flows.browser.patience import ANSWER_MS, PICTURE_MS
from flows.browser.probe import script
from flows.picture.crop import DENSITY
from flows.picture.pseudonym import ADDRESS, Pseudonyms
from flows.screen import Box

_MASK, _UNMASK = script("pseudonyms"), script("unmask")


def portray(page: Page, part: Box, pseudonyms: Pseudonyms, *, private: bool) -> bytes | None:
    """A PNG of this part of the window at twice the density; None where a secret is to be seen.

    For its length the page shows sample names and no text that was typed into a field for passwords, into
    any field where it is `private`, or that names somebody; then it is as it was.
    Raises playwright's Error where the page is gone or does not answer.
    """
    with _masked(page, pseudonyms, private=private):
        picture = _shot(page, part)
        return None if exposed(page) else picture


@contextmanager
def _masked(page: Page, pseudonyms: Pseudonyms, *, private: bool) -> Iterator[None]:
    given = {
        "pairs": pseudonyms.pairs,
        "initials": pseudonyms.initials,
        "kept": pseudonyms.kept,
        "address": ADDRESS,
        "all": private,
    }
    frames = page.frames
    try:
        for frame in frames:
            ask(frame, _MASK, given, limit=ANSWER_MS)
        yield
    finally:
        for frame in frames:
            with suppress(Error):  # a frame that has gone has nothing to be taken back
                ask(frame, _UNMASK, limit=ANSWER_MS)


def _shot(page: Page, part: Box) -> bytes:
    """The part as a PNG: at twice the density where the browser can draw anew, elsewhere at its own.

    Chromium draws at any scale, and a page does not learn of it: its own density stays what it was.
    """
    kind = page.context.browser
    if kind is None or kind.browser_type.name != "chromium":
        clip = FloatRect(x=part.x, y=part.y, width=part.width, height=part.height)
        return page.screenshot(
            type="png", clip=clip, animations="disabled", scale="device", timeout=PICTURE_MS
        )
    client = page.context.new_cdp_session(page)
    try:
        seen = client.send("Page.getLayoutMetrics")["cssVisualViewport"]
        place = {"x": seen["pageX"] + part.x, "y": seen["pageY"] + part.y}
        drawn = {**place, "width": part.width, "height": part.height, "scale": DENSITY}
        made = client.send(
            "Page.captureScreenshot", {"format": "png", "clip": drawn, "optimizeForSpeed": True}
        )
        return base64.b64decode(made["data"])
    finally:
        client.detach()
