"""Whether a secret is to be seen on a page, so that no picture may be taken of it."""

from playwright.sync_api import Error, Page

from flows.browser.pages.question import ask
from flows.browser.patience import ANSWER_MS
from flows.browser.probe import script
from flows.redaction import SECRETS

_SHOWN = script("shown")


def exposed(page: Page, *, typed: bool = False) -> bool:
    """Whether the page, or one embedded in it, shows a secret; a page that does not answer might.

    `typed`: a password field that is not empty counts as well, though it shows dots.
    What the page shows is brought here and compared: nothing secret is ever given to a page to look for.
    """
    try:
        answers = [ask(frame, _SHOWN, limit=ANSWER_MS) for frame in page.frames]
    except Error:
        return not page.is_closed()
    return any((typed and filled) or SECRETS.shown_in(texts) for filled, texts in answers)
