"""A box or a switch, and the state that a step wants it in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flows.browser.mouse import OutOfReach
from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import unadorned
from flows.screen.dialog import foremost
from flows.screen.role import TOGGLES
from flows.search.search import seek, sought
from flows.verdict import Cause, Need, NeedKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.screen.screen import Control, Screen
    from flows.search.discovery import Found

_OFF = re.compile(r"(?i)\b(not|off|un\w+ed|disabled|cleared)\b")
"""Of a state: the one that is not ticked."""
_COMES = 1
"""Seconds that what a tick brings up may take."""


def confirm(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """See that a state holds; where it does not, bring it about and keep that it was needed."""
    if _OFF.search(instruction.value or ""):
        return _tick_seen(reader, now, index, instruction, on=False)
    found = seek(reader, now, index)
    if found is None:
        return False
    look = found.look(index, instruction)
    control = found.sighting.control
    if not (control.checked or control.selected):
        then = _waiting(reader, now, index)
        if then is None and (unseen := _unseen(reader, now, index)) is not None:
            return _tick_to_see(reader, now, index, found, unseen)
        need = Need(kind=NeedKind.TICKED, words=control.label, role=control.role)
        look = look.model_copy(update={"before": then} if then is not None else {"needed": (need,)})
        reader.picture(found)
    if look.before is not None:
        now.looks[index] = look
    else:
        reader.decide(now, look)
    return _tick(reader, now, index, found, on=True)


def _waiting(reader: Reader, now: Now, index: int) -> int | None:
    """The earlier press of this step that cannot be done until the box is ticked, if there is one."""
    for earlier in range(index):
        if now.instructions[earlier].verb is Verb.CLICK:
            found = sought(reader, now, earlier, lambda _: True, patience=0)
            if found is not None and found.sighting.control.disabled:
                return earlier
    return None


def _unseen(reader: Reader, now: Now, index: int) -> int | None:
    """The earlier press of this step whose control is nowhere to be seen, if there is one."""
    for earlier in range(index):
        if now.instructions[earlier].verb is Verb.CLICK and earlier not in now.looks:
            return earlier if sought(reader, now, earlier, lambda _: True, patience=0) is None else None
    return None


def _tick_to_see(reader: Reader, now: Now, index: int, found: Found, press: int) -> bool:
    """Tick it; where that brings up what is told to be pressed earlier, the two have another order."""
    instruction, control = now.instructions[index], found.sighting.control
    look = now.looks[index] = found.look(index, instruction)
    reader.picture(found)
    if not _tick(reader, now, index, found, on=True):
        return False
    if sought(reader, now, press, lambda _: True, patience=_COMES) is not None:
        now.looks[index] = look.model_copy(update={"before": press})
        return True
    need = Need(kind=NeedKind.TICKED, words=unadorned(control.label), role=control.role)
    reader.decide(now, look.model_copy(update={"needed": (need,)}))
    return True


def check(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Bring a box or a switch into the state that the instruction asks for."""
    return _tick_seen(reader, now, index, instruction, on=instruction.verb is Verb.CHECK)


def _tick_seen(reader: Reader, now: Now, index: int, instruction: Instruction, *, on: bool) -> bool:
    found = seek(reader, now, index)
    if found is None:
        return False
    reader.picture(found)
    reader.decide(now, found.look(index, instruction))
    return _tick(reader, now, index, found, on=on)


def _tick(reader: Reader, now: Now, index: int, found: Found, *, on: bool) -> bool:
    try:
        notes = reader.hand.tick(found.sighting.control, found.screen, on=on)
    except OutOfReach as reason:
        now.stop(found.look(index, now.instructions[index]), Cause.INTERNAL_ERROR, str(reason))
        return False
    now.looks[index] = now.looks[index].model_copy(update={"notes": now.looks[index].notes + notes})
    return True


def tick_first(reader: Reader, screen: Screen) -> Need | None:
    """Tick the only empty box of a page or dialog whose button waits for it; gives what was ticked."""
    empty = [c for c in screen.controls if c.role in TOGGLES and c.ref and not c.checked and not c.disabled]
    empty = [c for c in empty if foremost(c, screen) and c.label]
    if len(empty) != 1:
        return None
    try:
        reader.hand.tick(empty[0], screen)
    except OutOfReach:
        return None
    return Need(kind=NeedKind.TICKED, words=empty[0].label, role=empty[0].role)


def choose_first(reader: Reader, screen: Screen) -> Need | None:
    """Choose the first of the only unanswered choice of a page or dialog whose button waits for it.

    Which one is right the article does not say; that one has to be chosen is what it leaves out.
    """
    groups = [group for group in _choices(screen) if not any(c.checked for c in group)]
    if len(groups) != 1 or not groups[0][0].label:
        return None
    first = groups[0][0]
    try:
        reader.hand.press(first, screen)
    except OutOfReach:
        return None
    return Need(kind=NeedKind.TICKED, words=unadorned(first.label), role=first.role)


def _choices(screen: Screen) -> list[list[Control]]:
    """The choices of the foremost dialog, or of the page: of each the radios that stand in one holder."""
    able = [c for c in screen.controls if c.role == "radio" and c.ref and not c.disabled]
    groups: dict[int, list[Control]] = {}
    for control in (c for c in able if foremost(c, screen)):
        holders = (i for i in _around(control, screen) if sum(c in able for c in screen.inside(i)) > 1)
        groups.setdefault(next(holders, -1), []).append(control)
    return [group for holder, group in groups.items() if holder >= 0]


def _around(control: Control, screen: Screen) -> Iterator[int]:
    index = control.parent
    while index is not None:
        yield index
        index = screen.controls[index].parent
