"""A box or a switch, and the state that a step wants it in."""

import re

from flows.browser import OutOfReach
from flows.browser.patience import TICKED
from flows.instruction import Verb
from flows.instruction.similarity import unadorned
from flows.reader.acts.fill.drawn_box import find_drawn, set_drawn
from flows.reader.acts.locate import locate, there
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.screen.harm.harm import may_harm
from flows.screen.layout.dialog import foremost
from flows.screen.role import TOGGLES
from flows.search.choice import choices
from flows.search.discovery import Discovery
from flows.verdict import Cause, Need, NeedKind

_OFF = re.compile(r"(?i)\b(not|off|un\w+ed|disabled|cleared)\b")
"""Of a state: the one that is not ticked."""


def confirm(step: StepContext, index: int) -> bool:
    """See that a state holds; where it does not, bring it about and keep that it was needed."""
    instruction = step.instructions[index]
    if _OFF.search(instruction.value or ""):
        return _tick_seen(step, index, on=False)
    found = locate(step, index)
    if found is None:
        return False
    look = found.look(index, instruction)
    control = found.control
    if not (control.checked or control.selected):
        then = _waiting(step, index)
        if then is None and (unseen := _unseen(step, index)) is not None:
            return _tick_to_see(step, index, found, unseen)
        need = Need(kind=NeedKind.TICKED, words=control.label, role=control.role)
        look = look.model_copy(update={"before": then} if then is not None else {"needed": (need,)})
        step.picture(found)
    if look.before is not None:
        step.looks[index] = look
    elif not step.decide(look):
        return False
    return _tick(step, index, found, on=True)


def _waiting(step: StepContext, index: int) -> int | None:
    """The earlier press of this step that cannot be done until the box is ticked, if there is one."""
    for earlier in range(index):
        if step.instructions[earlier].verb is Verb.CLICK:
            found = there(step, earlier, patience=0)
            if found is not None and found.control.disabled:
                return earlier
    return None


def _unseen(step: StepContext, index: int) -> int | None:
    """The earlier press of this step whose control is nowhere to be seen, if there is one."""
    for earlier in range(index):
        if step.instructions[earlier].verb is Verb.CLICK and earlier not in step.looks:
            return earlier if there(step, earlier, patience=0) is None else None
    return None


def _tick_to_see(step: StepContext, index: int, found: Discovery, press: int) -> bool:
    """Tick it; where that brings up what is told to be pressed earlier, the two have another order."""
    instruction, control = step.instructions[index], found.control
    look = step.looks[index] = found.look(index, instruction)
    step.picture(found)
    if not _tick(step, index, found, on=True):
        return False
    if there(step, press, patience=TICKED) is not None:
        step.looks[index] = look.model_copy(update={"before": press})
        return True
    need = Need(kind=NeedKind.TICKED, words=unadorned(control.label), role=control.role)
    step.decide(look.model_copy(update={"needed": (need,)}))
    return True


def check(step: StepContext, index: int) -> bool:
    """Bring a box or a switch into the state that the instruction asks for."""
    return _tick_seen(step, index, on=step.instructions[index].verb is Verb.CHECK)


def _tick_seen(step: StepContext, index: int, *, on: bool) -> bool:
    counted = step.instructions[index].nth is not None
    if not counted and (drawn := find_drawn(step, index)) is not None:
        return set_drawn(step, index, drawn, on=on)
    found = locate(step, index)
    if found is None:
        return False
    step.picture(found)
    return step.decide(found.look(index, step.instructions[index])) and _tick(step, index, found, on=on)


def _tick(step: StepContext, index: int, found: Discovery, *, on: bool) -> bool:
    try:
        notes = step.actions.tick(found.control, found.screen, on=on)
    except OutOfReach as reason:
        step.stop(found.look(index, step.instructions[index]), Cause.TIMEOUT, str(reason))
        return False
    step.add_notes(index, notes)
    return True


def tick_first(step: StepContext, screen: Screen) -> Need | None:
    """Tick the only empty box of a page or dialog whose button waits for it; gives what was ticked.

    No switch, which acts at once, and nothing whose words may speak of harm.
    """
    empty = [c for c in screen.controls if c.role in TOGGLES and c.ref and not c.checked and not c.disabled]
    empty = [c for c in empty if foremost(c, screen) and c.label]
    if len(empty) != 1 or empty[0].role == "switch" or may_harm(empty[0].label):
        return None
    try:
        step.actions.tick(empty[0], screen)
    except OutOfReach:
        return None
    return Need(kind=NeedKind.TICKED, words=empty[0].label, role=empty[0].role)


def choose_first(step: StepContext, screen: Screen) -> Need | None:
    """Choose the first of the only unanswered choice of a page or dialog whose button waits for it.

    Which one is right the article does not say; that one has to be chosen is what it leaves out.
    """
    buttons = (group for group in choices(screen) if group[0].role in {"radio", "button"})
    groups = [group for group in buttons if not any(c.checked for c in group)]
    if len(groups) != 1 or not groups[0][0].label or may_harm(groups[0][0].label):
        return None
    first = groups[0][0]
    try:
        step.actions.press(first, screen)
    except OutOfReach:
        return None
    return Need(kind=NeedKind.TICKED, words=unadorned(first.label), role=first.role)
