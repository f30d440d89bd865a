"""A switch or a box that a page draws of its own: pressed where it can be told what it is set to."""

from flows.browser import OutOfReach
from flows.browser.patience import TOUCH_MS
from flows.browser.probe import script
from flows.reader.acts.locate import there
from flows.reader.step import StepContext
from flows.screen import Control
from flows.search.discovery import Discovery
from flows.sighting.drawn_box import drawn_box
from flows.verdict import Cause

_SET = script("set")


def find_drawn(step: StepContext, index: int) -> Discovery | None:
    """What stands for a box of the instruction's words, where no box is called so; None where none does."""
    if there(step, index) is not None:
        return None
    screen = step.window.current()
    found = drawn_box(step.told(index), screen)
    return Discovery(found, screen) if found is not None else None


def set_drawn(step: StepContext, index: int, found: Discovery, *, on: bool) -> bool:
    """Bring it into a state, and see that it is in it; gives whether the way goes on."""
    step.picture(found)
    look = found.look(index, step.instructions[index])
    if not step.decide(look):
        return False
    try:
        notes = (
            ()
            if bool(_is_set(step, found.control)) is on
            else step.actions.press(found.control, found.screen)
        )
    except OutOfReach as reason:
        step.stop(look, Cause.TIMEOUT, str(reason))
        return False
    now = drawn_box(step.told(index), step.window.current())
    if now is None or bool(_is_set(step, now.control)) is not on:
        words = step.instructions[index].words
        step.stop(look, Cause.TIMEOUT, f"“{words}” was pressed, and it could not be told whether it is set.")
        return False
    step.add_notes(index, notes)
    return True


def _is_set(step: StepContext, control: Control) -> bool | None:
    told = step.window.elements.ask(control.ref, _SET, limit=TOUCH_MS)
    return told if isinstance(told, bool) else None
