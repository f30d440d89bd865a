"""What a reader does with a control: press, choose, tick, type, move what is in the way."""

from playwright.sync_api import Error, Locator
from playwright.sync_api import TimeoutError as TooLate

from flows.caution import dismisses, refuses
from flows.likeness import plain
from flows.screen import Control, Screen
from flows.verdict import Note, NoteKind
from flows.window import Window

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

    def press(self, control: Control, screen: Screen, *, clearing: bool = True) -> tuple[Note, ...]:
        """Press it, closing what covers it if it is worth it; wait until the page has come to rest.

        Raises OutOfReach when nothing that a person would try brings it into reach.
        """
        before = self.window.count
        opens = self.window.opens_page(control)
        self.window.monitor.forget()
        notes = self._reach(control, screen, clearing=clearing)
        if opens:
            self._await_page(before)
        self.window.settle()
        return notes

    def choose(self, control: Control, screen: Screen) -> tuple[Note, ...]:
        """Choose one of several: an entry of a closed native list, or anything that can be pressed."""
        holder = next(
            (c for c in screen.around(control) if c.role in {"combobox", "listbox"} and c.ref), None
        )
        if control.role == "option" and control.ref is None and holder is not None:
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
        self._at(control).fill(text, timeout=_TRY)

    def dismiss(self) -> Note | None:
        """Close the banner, tour or pop-up that lies foremost; None when there is nothing that closes."""
        screen = self.window.screen()
        for words in (refuses, dismisses):
            for control in reversed(screen.controls):
                closes = control.role in {"button", "link"} or control.pointer
                if closes and control.ref and words(control.label) and not self._reach_quietly(control):
                    self.window.settle()
                    return Note(
                        kind=NoteKind.DISMISSED,
                        text=f"Something lay over the page; it was closed with “{control.label}”.",
                    )
        return None

    def back(self, url: str, screen: Screen) -> None:
        """Undo a look that did not help: leave the page it led to, or close what it opened."""
        page = self.window.page
        if page.url != url and self.window.count == 1:
            page.go_back(wait_until="commit")
        elif self.window.count > 1 and page.url != url:
            page.close()
        elif len(self.window.screen().controls) != len(screen.controls):
            page.keyboard.press("Escape")
        self.window.settle()

    def _reach(self, control: Control, screen: Screen, *, clearing: bool) -> tuple[Note, ...]:
        notes: list[Note] = []
        for _ in range(4):
            reason = self._reach_quietly(control) if control.ref else "hidden"
            if reason is None or (
                reason in {"hidden", "covered"} and self._press_holder(control, screen) is None
            ):
                return tuple(notes)
            if reason == "covered" and clearing:
                note = self.dismiss()
                if note is None:
                    break
                notes.append(note)
            self.window.settle()
            control, screen = self._again(control)
        msg = f"“{control.label}” is there, and a press does not reach it."
        raise OutOfReach(msg)

    def _reach_quietly(self, control: Control) -> str | None:
        """Press it; gives None, or why it could not be pressed."""
        try:
            self._at(control).click(timeout=_TRY)
        except TooLate as late:
            if "click action done" in str(late):
                return None  # pressed; what it led to is slow, and waited for elsewhere
            return "covered" if "intercepts pointer events" in str(late) else "not still"
        except Error as error:
            return "gone" if "closed" in str(error) else "not there"
        return None

    def _press_holder(self, control: Control, screen: Screen) -> str | None:
        """Press the words around a control whose own box is hidden, as with a styled checkbox."""
        for holder in list(screen.around(control))[:3]:
            same = (
                plain(control.label) in plain(holder.words)
                and len(holder.words) <= 2 * len(control.label) + 40
            )
            if holder.ref and same and holder.box is not None and holder.box.height < 120:
                return self._reach_quietly(holder)
        return "no holder"

    def _again(self, control: Control) -> tuple[Control, Screen]:
        """The same control on the screen as it is now: the same words, or for want of words the same spot."""
        screen = self.window.screen()
        alike = [
            c
            for c in screen.controls
            if (c.role, c.name, c.words) == (control.role, control.name, control.words)
        ]
        near = min(alike, key=lambda c: _distance(c, control), default=control)
        moved = not control.name and not control.words and _distance(near, control) > _SPOT
        return (control if moved else near), screen

    def _await_page(self, before: int) -> None:
        self.window.until(lambda _: True if self.window.count > before else None)

    def _at(self, control: Control) -> Locator:
        return self.window.page.get_by_ref(control.ref or "")


def _distance(one: Control, other: Control) -> float:
    """How far two controls stand apart, in CSS pixels."""
    if one.box is None or other.box is None:
        return 0.0 if one.box is other.box else float("inf")
    (x, y), (u, v) = one.box.middle, other.box.middle
    return abs(x - u) + abs(y - v)
