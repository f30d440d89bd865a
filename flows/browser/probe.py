"""What a snapshot does not tell of a control, and the page does when it is asked."""

from playwright.sync_api import Error, Page

from flows.browser.patience import ANSWER_MS
from flows.browser.script import script
from flows.record import Record
from flows.screen import Control

_LOOK = script("look")


class Detail(Record):
    """How a control looks, and what it says of itself, beyond its role, its name and its state."""

    tooltip: str = ""
    picture: str = ""
    """Words that name its picture, lower case."""
    closed: bool = False
    """It opens something that is closed now."""
    shut: bool = False
    """It says so itself."""
    arrow: str = ""
    """Where the arrow points that it is drawn with: `down`, `right`, or nowhere."""
    points: bool = False
    """The mouse pointer turns into a hand over the words in it."""
    clipped: bool = False
    """What holds it is closed to nothing, so that it cannot be seen."""
    blank: bool = False
    """It says that it opens a page of its own."""
    filled: bool = False
    """It is drawn as a button: small, on a ground of its own."""


def detail(page: Page, control: Control) -> Detail | None:
    """The detail of a control; None where it cannot be pointed at, or is gone."""
    if control.ref is None:
        return None
    try:
        seen = page.get_by_ref(control.ref).evaluate(_LOOK, timeout=ANSWER_MS)
    except Error:
        return None
    return Detail.model_validate(seen)
