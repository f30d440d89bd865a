"""The mouse pointer: how it comes to a control, past what lies in the way."""

import re
from collections.abc import Callable
from functools import partial
from itertools import islice

from playwright.sync_api import Error, Locator
from playwright.sync_api import TimeoutError as TooLate

from flows.browser.patience import HOVER_MS, SCROLLING_MS, TOUCH_MS
from flows.browser.script import script
from flows.browser.tooltip import come_up
from flows.browser.window import Window
from flows.instruction import Verb
from flows.instruction.similarity import plain
from flows.screen import Box, Control, Screen
from flows.screen.identity import Level, again
from flows.screen.layout import within
from flows.screen.role import CHOSEN, CLICKED, DIALOGS, FIELDS, PRESSED
from flows.screen.safety import dismisses, refuses
from flows.verdict import Note, NoteKind

_COVER = script("cover")
_SCROLL = script("scroll")
_TOUCH: dict[Verb, Callable[..., None]] = {
    Verb.CLICK: Locator.click,
    Verb.DOUBLE_CLICK: Locator.dblclick,
    Verb.RIGHT_CLICK: partial(Locator.click, button="right"),
    Verb.HOVER: Locator.hover,
}
"""What the pointer does, by the verb that tells so."""
_ROW = 120
"""CSS pixels that the row of a styled box is high at most."""
_FRAMES = 3
"""Holders around a field or a box among which the frame is that is drawn in its stead."""
_PERFORMED = re.compile(r"performing \w+ action")


class OutOfReach(Exception):
    """The control is there, and something keeps a person from using it."""


class Mouse:
    """Touches the controls of a window's foremost page, as a person's hand on the mouse does."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def reach(self, control: Control, screen: Screen, verb: Verb, *, clearing: bool) -> tuple[Note, ...]:
        """Touch it once, or what is drawn in its stead; gives what had to be closed for that.

        `clearing`: what covers it may be closed. Raises OutOfReach when nothing brings it into reach.
        """
        notes: list[Note] = []
        for _ in range(4):
            reason = self._once(control, screen, verb)
            if reason is None:
                return tuple(notes)
            if reason == "covered" and clearing:
                control, screen = self.again(control)  # what covers it may have come up just now
                note = self.dismiss(control, screen)
                if note is None:
                    break
                notes.append(note)
            self.window.settle()
            control, screen = self.again(control)
        msg = f"“{control.label}” is there, and a press does not reach it."
        raise OutOfReach(msg)

    def again(self, control: Control) -> tuple[Control, Screen]:
        """The same control on the screen as it is now: the same words, or for want of words the same spot."""
        screen = self.window.screen()
        found = again(control, screen, at_least=Level.ALIKE)
        return (found.control if found else control), screen

    def dismiss(self, covered: Control, screen: Screen) -> Note | None:
        """Close the banner, tour or pop-up that lies over a control; None when nothing there closes it."""
        cover = self._cover(covered)
        if cover is None:
            return None
        for words in (refuses, dismisses):
            for control in reversed(screen.controls):
                if words(control.label) and self._lies_in(control, cover, covered, screen):
                    if self._touch(control) is not None:
                        continue
                    self.window.settle()
                    text = f"Something lay over the page; it was closed with “{control.label}”."
                    return Note(kind=NoteKind.DISMISSED, text=text)
        return None

    def _lies_in(self, control: Control, cover: Box, covered: Control, screen: Screen) -> bool:
        """Whether it can be pressed, in what covers a control, and not in the dialog of that control."""
        own = [c for c in screen.around(covered) if c.role in DIALOGS]
        shared = any(c in own for c in screen.around(control))
        pressed = control.role in CLICKED or control.pointer
        return bool(control.ref) and pressed and not shared and within(control, cover)

    def _cover(self, control: Control) -> Box | None:
        try:
            box = self.at(control).evaluate(_COVER, timeout=TOUCH_MS)
        except Error:
            return None
        return Box(**box) if box else None

    def _once(self, control: Control, screen: Screen, verb: Verb) -> str | None:
        """Touch it, or what is drawn in its stead; gives None, or why neither was reached."""
        if verb is Verb.CLICK and control.role in FIELDS | CHOSEN and self._styled(control, screen):
            return None
        reason = self._touch(control, verb) if control.ref else "hidden"
        hidden = reason in {"hidden", "covered"}
        return None if hidden and self._press_holder(control, screen) is None else reason

    def _touch(self, control: Control, verb: Verb = Verb.CLICK) -> str | None:
        """Do with it what the verb tells; gives None, or why that did not come through."""
        try:
            _TOUCH.get(verb, Locator.click)(self.at(control), timeout=TOUCH_MS)
        except TooLate as late:
            return why(str(late))
        except Error as error:
            return "gone" if "closed" in str(error) else "not there"
        return None

    def _styled(self, control: Control, screen: Screen) -> bool:
        """Press what is drawn over a field or a box in its stead; False where nothing is, or it is no use."""
        try:
            if control.ref:
                self.at(control).scroll_into_view_if_needed(timeout=TOUCH_MS)
        except Error:
            return False
        covered = control.ref is not None and self._cover(control) is not None
        return covered and self._press_holder(control, screen) is None

    def _press_holder(self, control: Control, screen: Screen) -> str | None:
        """Press the words around a hidden box, or the frame of a covered field, as styled ones have."""
        around = islice(screen.holders(control), _FRAMES)
        for index in around if control.role in FIELDS | CHOSEN else ():
            holder = screen.controls[index]
            alone = sum(c.role in PRESSED | FIELDS | CHOSEN for c in screen.inside(index)) == 1
            small = holder.box is not None and 0 < holder.box.height < _ROW
            named = control.role in FIELDS or plain(control.name) in plain(holder.words)
            if holder.ref and small and alone and named:
                return self._touch(holder)
        return "no holder"

    def hover(self, control: Control) -> str | None:
        """The words that come up while the mouse rests on the control, which then leaves it.

        Empty where none do, None where something covers the control.
        """
        shown = self.rest(control)
        self.leave()
        return shown

    def leave(self) -> None:
        """Put the mouse where it rests on nothing."""
        self.window.disturb()
        self.window.page.mouse.move(0, 0)

    def rest(self, control: Control) -> str | None:
        """The words that come up while the mouse rests on the control, where it stays."""
        at, window = self.at(control), self.window
        try:
            at.scroll_into_view_if_needed(timeout=HOVER_MS)
            screen = window.screen()
            box = next((c.box for c in screen.controls if c.ref == control.ref), control.box)
            before = {(c.label, c.box) for c in screen.controls}
            at.hover(timeout=HOVER_MS)
        except Error as error:
            return None if "intercepts pointer events" in str(error) else ""
        return window.until(lambda screen: come_up(screen, before, box), HOVER_MS / 1000) or ""

    def scroll(self, entry: Control, words: str) -> list[str]:
        """Scroll the list of an entry until one of these words has come up; gives the words of all seen."""
        self.window.disturb()
        try:
            said: list[str] = self.at(entry).evaluate(_SCROLL, words, timeout=SCROLLING_MS)
        except Error:
            return []
        return said

    def at(self, control: Control) -> Locator:
        """Where it is on the page."""
        return self.window.page.get_by_ref(control.ref or "")


def why(log: str) -> str | None:
    """Why a press did not come through, from what the browser driver logged; None where it did.

    A press that was performed is not repeated, however slow what it led to.
    """
    performed = max((found.start() for found in _PERFORMED.finditer(log)), default=-1)
    if performed > log.rfind("intercepts pointer events"):
        return None
    if "intercepts pointer events" in log:
        return "covered"
    return "hidden" if "outside of the viewport" in log or "not visible" in log else "not still"
