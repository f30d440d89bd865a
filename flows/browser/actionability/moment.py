"""The moment of a press: what a control is called when the button goes down is what may be pressed.

A page may change a name under the pointer, or a moment before the press. So the page is watched from the
judgement on, and an event that would press something else is stopped before the page hears of it.
"""

from playwright.sync_api import Error, Frame, Locator, Page

from flows.browser.pages.question import ask
from flows.browser.patience import ANSWER_MS
from flows.browser.probe import script
from flows.browser.window import Window
from flows.screen import Control

_MOMENT = script("moment")
_STOPPED = (
    "() => { const watch = self[Symbol.for('stillright.press')]; watch?.end(); return watch?.stopped || '' }"
)
RELEASED = frozenset({"pointerup", "mouseup", "click"})
"""Events by which a page has heard of a press already."""


def moment(window: Window, control: Control) -> str | None:
    """All that tells now what a press of it does; None where it is gone."""
    try:
        told: str = window.elements.ask(control.ref, _MOMENT, {"watch": False}, limit=ANSWER_MS)
    except Error:
        return None
    return told


class Watch:
    """Lets a press through as long as a control is called what it was when it was judged."""

    def __init__(self, window: Window, control: Control, judged: list[str]) -> None:
        """`judged`: the moments that may be pressed."""
        self._frame: Page | Frame | None = window.page
        try:
            window.elements.ask(control.ref, _MOMENT, {"watch": True, "judged": judged}, limit=ANSWER_MS)
            if control.frame:
                at = window.page.get_by_ref(control.ref or "")
                self._frame = at.element_handle(timeout=ANSWER_MS).owner_frame()
        except Error:
            return  # it is gone, and a press does not reach it

    def stopped(self) -> str | None:
        """The event that was stopped; None where none was, or the press has led to another page."""
        if self._frame is None:
            return None
        try:
            stopped: str = ask(self._frame, _STOPPED, limit=ANSWER_MS)
        except Error:
            return None
        return stopped or None

    def finish(self, at: Locator) -> str | None:
        """Let the page hear the rest of a press that it has heard of; gives None, or why it did not."""
        try:
            at.evaluate("e => e.click()", timeout=ANSWER_MS)
        except Error:
            return "not there"
        return None
