"""The mouse pointer: what it does to a control, and what it tells of one that it cannot reach."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from playwright.sync_api import Error, Locator, Position
from playwright.sync_api import TimeoutError as TooLate

from flows.browser.actionability.moment import RELEASED, Watch, moment
from flows.browser.actionability.permission import Permission
from flows.browser.pages.question import ask
from flows.browser.patience import COVERED_MS, FARTHER_MS, HOVER_MS, SCROLLING_MS, TOUCH_MS
from flows.browser.probe import answered, come_up, script, texts
from flows.browser.window import Window
from flows.instruction import Verb
from flows.record import Record
from flows.screen import Box, Control, Screen
from flows.screen.identity import Level, again, present
from flows.screen.role import UNMARKED

_COVER = script("cover")
_SCROLL, _FARTHER = script("scroll"), script("farther")
_WORDS, _BEARS = script("words"), script("bears")
_WIDE = UNMARKED | {"treeitem"}
_TOUCH: dict[Verb, Callable[..., None]] = {
    Verb.CLICK: Locator.click,
    Verb.DOUBLE_CLICK: Locator.dblclick,
    Verb.RIGHT_CLICK: partial(Locator.click, button="right"),
    Verb.HOVER: Locator.hover,
}
"""What the pointer does, by the verb that tells so."""
HARMLESS = frozenset({Verb.RIGHT_CLICK, Verb.HOVER})
"""What opens a menu at the most."""
_CHANGES = 4
"""Presses of a control that is called otherwise each time it is about to be pressed."""
_GONE = {"ref": None, "parent": None}
"""What sets a control apart that is on no screen any more."""
_PERFORMED = re.compile(r"performing \w+ action")


class Spot(Record):
    """A point of a control, in CSS pixels from its corner."""

    x: float
    y: float


class Mouse:
    """Touches the controls of a window's foremost page, as a person's hand on the mouse does."""

    def __init__(self, window: Window, permission: Permission) -> None:
        self.window, self.permission = window, permission

    def at(self, control: Control) -> Locator:
        """Where it is on the page."""
        return self.window.page.get_by_ref(control.ref or "")

    def again(self, control: Control) -> tuple[Control, Screen]:
        """The same control on the screen as it is now: the same words, or for want of words the same spot.

        What is gone stands nowhere on that screen, and cannot be pointed at.
        """
        screen = self.window.screen()
        found = again(control, screen, at_least=Level.ALIKE)
        return (found.control if found else control.model_copy(update=_GONE)), screen

    def touch(self, control: Control, screen: Screen, verb: Verb = Verb.CLICK) -> str | None:
        """Do with it what the verb tells; gives None, or why that did not come through.

        Raises WouldHarm or LedAway where it must not be pressed, as it is called when the button goes down.
        """
        if verb in HARMLESS:
            return self._touch(control, verb)
        judged: list[str] = []
        for _ in range(_CHANGES):
            told = moment(self.window, control)
            self.permission(control, screen)
            if told is None:
                return "not there"
            watch = Watch(self.window, control, [*judged, told])
            reason = self._touch(control, verb)
            stopped = watch.stopped()
            if stopped is None:
                return reason
            judged.append(told)
            now = self._present(control, screen)
            if now is None:
                # What has heard of the button going down may have chosen, and closed its list, by that.
                return None if stopped in RELEASED else "not there"
            control, screen = now
            if stopped in RELEASED:
                self.permission(control, screen)
                return watch.finish(self.at(control))
        return "not still"

    def _present(self, control: Control, before: Screen) -> tuple[Control, Screen] | None:
        """The page's own element, by what it is called now; None where it is gone."""
        self.window.disturb()
        screen = self.window.screen()
        here = present(control, before, screen)
        return None if here is None else (here, screen)

    def _touch(self, control: Control, verb: Verb) -> str | None:
        at, free = self.at(control), self.cover(control) is None
        limit = TOUCH_MS if free else COVERED_MS
        try:
            _TOUCH.get(verb, Locator.click)(at, timeout=limit, position=self._words(control))
        except TooLate as late:
            return why(str(late))
        except Error as error:
            return "gone" if "closed" in str(error) else "not there"
        return None

    def _words(self, control: Control) -> Position | None:
        """Where its words stand, on what is as wide as its list or holds others; None for the middle of it.

        Only there the page may listen: a row of a tree opens by the press of its words.
        """
        if control.role not in _WIDE:
            return None
        try:
            told = self.window.elements.ask(control.ref, _WORDS, limit=TOUCH_MS)
        except Error:
            return None
        spot = answered(Spot, told)
        return {"x": spot.x, "y": spot.y} if spot is not None else None

    def cover(self, control: Control) -> Box | None:
        """The box of what lies over the middle of a control; None where nothing does."""
        try:
            box = self.window.elements.ask(control.ref, _COVER, limit=TOUCH_MS)
        except Error:
            return None
        return answered(Box, box)

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
            screen = window.current()
            box = next((c.box for c in screen.controls if c.ref == control.ref), control.box)
            before = {(c.label, c.box) for c in screen.controls}
            at.hover(timeout=HOVER_MS)
        except Error as error:
            return None if "intercepts pointer events" in str(error) else ""
        return window.until(lambda screen: come_up(screen, before, box), HOVER_MS / 1000) or ""

    def bring_into_view(self, control: Control, screen: Screen) -> None:
        """Scroll to it, or to what holds mere words, as a person does who looks; what has gone is left."""
        there = next((each for each in (control, *screen.around(control)) if each.ref), control)
        if there.ref is None:
            return
        with suppress(Error):
            self.at(there).scroll_into_view_if_needed(timeout=TOUCH_MS)

    def scroll(self, entry: Control, words: str) -> list[str]:
        """Scroll the list of an entry until one of these words has come up; gives the words of all seen."""
        self.window.disturb()
        try:
            said = self.window.elements.ask(entry.ref, _SCROLL, words, limit=SCROLLING_MS)
        except Error:
            return []
        return texts(said)

    def scroll_to(self, words: str) -> bool | None:
        """Scroll what draws only what is in sight until these words have come up; gives whether they have.

        None where that could not be told in time.
        """
        self.window.disturb()
        try:
            found = ask(self.window.page, _FARTHER, words, limit=FARTHER_MS)
        except Error:
            return None
        return found if isinstance(found, bool) else None

    def bears(self, words: str) -> bool:
        """Whether something that a press may use bears these words, be it a part of a sentence."""
        try:
            return ask(self.window.page, _BEARS, words, limit=TOUCH_MS) is True
        except Error:
            return False


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
