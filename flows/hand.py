"""What a reader does with a control: press, choose, tick, type, move what is in the way."""

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Error, Locator
from playwright.sync_api import TimeoutError as TooLate

from flows.caption import FIELDS
from flows.caution import dismisses, refuses
from flows.grip import arrow, distance, holders, left_out, native_list, why, within
from flows.instruction import Verb
from flows.likeness import plain
from flows.role import CHOSEN, PRESSED
from flows.screen import Box, Control, Screen
from flows.script import script
from flows.verdict import Note, NoteKind
from flows.window import Window

_COVER = script("cover")
_TOUCH: dict[Verb, Callable[..., None]] = {
    Verb.CLICK: Locator.click,
    Verb.DOUBLE_CLICK: Locator.dblclick,
    Verb.RIGHT_CLICK: partial(Locator.click, button="right"),
    Verb.HOVER: Locator.hover,
}
"""What the pointer does, by the verb that tells so."""
_ROW = 120
"""CSS pixels that the row of a styled box is high at most."""
_TRY = 2500
"""Milliseconds that a control may take to hold still and come into reach."""

_SPOT = 30
"""CSS pixels by which a control without words may move and still be taken for the same."""


class OutOfReach(Exception):
    """The control is there, and something keeps a person from using it."""


class Hand:
    """Acts on the controls of a window's foremost page."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def press(
        self, control: Control, screen: Screen, verb: Verb = Verb.CLICK, *, clearing: bool = True
    ) -> tuple[Note, ...]:
        """Press it, closing what covers it if it is worth it; wait until the page has come to rest.

        `verb` tells what the pointer does: click unless it is said to double-click, right-click or hover.

        Raises OutOfReach when nothing that a person would try brings it into reach.
        """
        before = self.window.count
        opens = verb not in {Verb.RIGHT_CLICK, Verb.HOVER} and self.window.opens_page(control)
        self.window.monitor.forget()
        notes = self._reach(control, screen, verb, clearing=clearing)
        if opens:
            self._await_page(before)
        self.window.settle()
        return notes + self._firmly(control, verb)

    def _firmly(self, control: Control, verb: Verb) -> tuple[Note, ...]:
        """Press once more what a first press has missed by its own moving; no harm is in that.

        A strip may move away under the press of a tab, and a menu that opens as the pointer comes may be
        closed again by the press.
        """
        if verb is not Verb.CLICK or control.role not in {"tab", "menuitem"}:
            return ()
        again, screen = self.again(control)
        there = again in screen.controls and again.ref == control.ref
        shut = control.role == "menuitem" and there and self.window.shut(again)
        if not shut and not (there and left_out(again, screen)):
            return ()
        notes = self._reach(again, screen, verb, clearing=False)
        self.window.settle()
        return notes

    def choose(self, control: Control, screen: Screen) -> tuple[Note, ...]:
        """Choose one of several: an entry of a closed native list, or anything that can be pressed."""
        holder = native_list(control, screen)
        if holder is not None:
            self.window.monitor.forget()
            self._at(holder).select_option(label=control.label, timeout=_TRY)
            self.window.settle()
            return ()
        return (
            ()
            if control.checked or (control.selected and control.role != "tab")
            else self.press(control, screen)
        )

    def tick(self, control: Control, screen: Screen, *, on: bool = True) -> tuple[Note, ...]:
        """Bring a box or a switch into a state."""
        return () if bool(control.checked) is on else self.press(control, screen)

    def type(self, control: Control, text: str) -> None:
        """Put text into a field."""
        self.window.monitor.forget()
        field = self._at(control)
        try:
            field.fill(text, timeout=_TRY)
        except Error:
            # Not a field of its own, or a value that it takes only from the keyboard.
            try:
                field.click(timeout=_TRY)
                self.window.page.keyboard.press("ControlOrMeta+a")
                self.window.page.keyboard.type(text)
            except Error as error:
                msg = f"Nothing can be typed into “{control.label}”."
                raise OutOfReach(msg) from error
        self.window.settle()

    def open(self, control: Control, screen: Screen) -> tuple[Note, ...]:
        """Press what is closed; where that does not open it, press the arrow beside its words, or its key."""
        notes = self.press(control, screen)
        beside = arrow(control, screen) if self.window.closed(control) else None
        if beside is not None:
            notes += self.press(beside, screen)
        if control.role == "treeitem" and self.window.closed(control):
            self.window.page.keyboard.press("ArrowRight")  # the press has put the focus there
            self.window.settle()
        return notes

    def dismiss(self, covered: Control, screen: Screen) -> Note | None:
        """Close the banner, tour or pop-up that lies over a control; None when nothing there closes it."""
        cover = self._cover(covered)
        if cover is None:
            return None
        for words in (refuses, dismisses):
            for control in reversed(screen.controls):
                if words(control.label) and self._lies_in(control, cover, covered, screen):
                    if self._reach_quietly(control) is not None:
                        continue
                    self.window.settle()
                    text = f"Something lay over the page; it was closed with “{control.label}”."
                    return Note(kind=NoteKind.DISMISSED, text=text)
        return None

    def _lies_in(self, control: Control, cover: Box, covered: Control, screen: Screen) -> bool:
        """Whether it can be pressed, in what covers a control, and not in the dialog of that control."""
        own = [c for c in screen.around(covered) if c.role in {"dialog", "alertdialog"}]
        shared = any(c in own for c in screen.around(control))
        pressed = control.role in {"button", "link"} or control.pointer
        return bool(control.ref) and pressed and not shared and within(control, cover)

    def _cover(self, control: Control) -> Box | None:
        try:
            box = self._at(control).evaluate(_COVER, timeout=_TRY)
        except Error:
            return None
        return Box(**box) if box else None

    def back(self, url: str, screen: Screen, held: int = 1) -> None:
        """Undo a look that did not help: leave the page it led to, or close what it opened.

        `held`: how many pages there were before.
        """
        page = self.window.page
        if page.url != url and self.window.count <= held:
            page.go_back(wait_until="commit")
        elif page.url != url:
            page.close()
        elif len(self.window.screen().controls) != len(screen.controls):
            page.keyboard.press("Escape")
        self.window.settle()

    def _reach(self, control: Control, screen: Screen, verb: Verb, *, clearing: bool) -> tuple[Note, ...]:
        notes: list[Note] = []
        for _ in range(4):
            plain_press = verb is Verb.CLICK and control.role in FIELDS | CHOSEN
            if plain_press and self._styled(control, screen):
                return tuple(notes)
            reason = self._reach_quietly(control, verb) if control.ref else "hidden"
            if reason is None or (
                reason in {"hidden", "covered"} and self._press_holder(control, screen) is None
            ):
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

    def _reach_quietly(self, control: Control, verb: Verb = Verb.CLICK) -> str | None:
        """Press it; gives None, or why it could not be pressed."""
        try:
            _TOUCH.get(verb, Locator.click)(self._at(control), timeout=_TRY)
        except TooLate as late:
            return why(str(late))
        except Error as error:
            return "gone" if "closed" in str(error) else "not there"
        return None

    def _styled(self, control: Control, screen: Screen) -> bool:
        """Press what is drawn over a field or a box in its stead; False where nothing is, or it is no use."""
        try:
            if control.ref:
                self._at(control).scroll_into_view_if_needed(timeout=_TRY)
        except Error:
            return False
        covered = control.ref is not None and self._cover(control) is not None
        return covered and self._press_holder(control, screen) is None

    def _press_holder(self, control: Control, screen: Screen) -> str | None:
        """Press the words around a hidden box, or the frame of a covered field, as styled ones have."""
        for index in holders(control, screen) if control.role in FIELDS | CHOSEN else ():
            holder = screen.controls[index]
            alone = sum(c.role in PRESSED | FIELDS | CHOSEN for c in screen.inside(index)) == 1
            small = holder.box is not None and 0 < holder.box.height < _ROW
            named = control.role in FIELDS or plain(control.name) in plain(holder.words)
            if holder.ref and small and alone and named:
                return self._reach_quietly(holder)
        return "no holder"

    def again(self, control: Control) -> tuple[Control, Screen]:
        """The same control on the screen as it is now: the same words, or for want of words the same spot."""
        screen = self.window.screen()
        alike = [
            c
            for c in screen.controls
            if (c.role, c.name, c.words) == (control.role, control.name, control.words)
        ]
        near = min(alike, key=lambda c: distance(c, control), default=control)
        moved = not control.name and not control.words and distance(near, control) > _SPOT
        return (control if moved else near), screen

    def _await_page(self, before: int) -> None:
        self.window.until(lambda _: True if self.window.count > before else None)

    def _at(self, control: Control) -> Locator:
        return self.window.page.get_by_ref(control.ref or "")
