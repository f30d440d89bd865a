"""How the pointer comes to a control: past an overlay, or on what is drawn in a styled one's stead."""

from itertools import islice

from playwright.sync_api import Error

from flows.browser.actionability.mouse import Mouse
from flows.browser.actionability.overlay import dismiss
from flows.browser.patience import TOUCH_MS
from flows.instruction import Verb
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.role import CHOSEN, FIELDS, PRESSED
from flows.verdict import Note

_TRIES = 4
"""Touches of one control: what covers it may lie in layers, a banner over a tour over the page."""
_ROW = 120
"""CSS pixels that the row of a styled box is high at most."""
_FRAMES = 3
"""Holders around a field or a box among which the frame is that is drawn in its stead."""


class OutOfReach(Exception):
    """The control is there, and something keeps a person from using it."""


def reach(mouse: Mouse, control: Control, screen: Screen, verb: Verb, *, clearing: bool) -> tuple[Note, ...]:
    """Touch it once, or what is drawn in its stead; gives what had to be closed for that.

    `clearing`: what covers it may be closed. Raises OutOfReach when nothing brings it into reach.
    """
    notes: list[Note] = []
    for tried in range(_TRIES):
        if tried and not clearing and mouse.cover(control) is not None:
            break  # nobody takes away what covers it
        reason = _once(mouse, control, screen, verb)
        if reason is None:
            return tuple(notes)
        if reason == "covered" and clearing:
            pressed = control.ref
            control, screen = mouse.again(control)  # what covers it may have come up just now
            note = dismiss(mouse, control, screen)
            anew = control.ref != pressed  # it was just drawn under the pointer
            if note is None and not anew and not _uncovered(mouse, control):
                break
            notes += [note] if note is not None else []
        mouse.window.settle()
        control, screen = mouse.again(control)
    msg = f"“{control.label}” is there, and a press does not reach it."
    raise OutOfReach(msg)


def _uncovered(mouse: Mouse, control: Control) -> bool:
    """Whether what covers it goes by itself, as a message does that is shown for a moment."""
    return bool(mouse.window.until(lambda _: mouse.cover(control) is None or None, mouse.window.patience))


def _once(mouse: Mouse, control: Control, screen: Screen, verb: Verb) -> str | None:
    """Touch it, or what is drawn in its stead; gives None, or why neither was reached."""
    if verb is Verb.CLICK and control.role in FIELDS | CHOSEN and _styled(mouse, control, screen):
        return None
    reason = mouse.touch(control, screen, verb) if control.ref else "hidden"
    hidden = reason in {"hidden", "covered"}
    return None if hidden and _press_holder(mouse, control, screen) is None else reason


def _styled(mouse: Mouse, control: Control, screen: Screen) -> bool:
    """Press what is drawn over a field or a box in its stead; False where nothing is, or it is no use."""
    try:
        if control.ref:
            mouse.at(control).scroll_into_view_if_needed(timeout=TOUCH_MS)
    except Error:
        return False
    covered = control.ref is not None and mouse.cover(control) is not None
    return covered and _press_holder(mouse, control, screen) is None


def _press_holder(mouse: Mouse, control: Control, screen: Screen) -> str | None:
    """Press the words around a hidden box, or the frame of a covered field, as styled ones have."""
    around = islice(screen.holders(control), _FRAMES)
    for index in around if control.role in FIELDS | CHOSEN else ():
        holder = screen.controls[index]
        alone = sum(c.role in PRESSED | FIELDS | CHOSEN for c in screen.inside(index)) == 1
        small = holder.box is not None and 0 < holder.box.height < _ROW
        named = control.role in FIELDS or plain(control.name) in plain(holder.words)
        if holder.ref and small and alone and named:
            return mouse.touch(holder, screen)
    return "no holder"
