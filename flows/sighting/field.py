"""Which field is meant where no field goes by the words itself."""

from collections.abc import Callable

from flows.instruction import Instruction, Verb
from flows.instruction.readings import SEEKING
from flows.instruction.similarity import tokens
from flows.screen import Control, Screen
from flows.screen.layout.dialog import foremost
from flows.screen.role import TYPED
from flows.sighting.confidence import Ground, sighted
from flows.sighting.place.place import belongs, nearness, read_place, stands_in
from flows.sighting.sighting import Sighting

_LINES = 48
"""CSS pixels from which on a field takes more than one line."""


def field(instruction: Instruction, screen: Screen) -> Sighting | None:
    """For no words the field in use or the only one in its place; for "search" the one to search in."""
    if instruction.verb is not Verb.ENTER:
        return None
    there = [(i, c) for i, c in enumerate(screen.controls) if c.role in TYPED and c.ref and not c.disabled]
    able = [(i, c) for i, c in there if foremost(c, screen)]
    if not instruction.words:
        able = able if _in_use(instruction, able, screen) else there  # what lies over it is closed first
        return _in_use(instruction, able, screen)
    if not SEEKING.issuperset(tokens(instruction.words)):
        return _just_entered(instruction, able, screen) or _under(instruction, able, screen)
    searched = [(i, c) for i, c in able if c.role == "searchbox"]
    meant = searched or [(i, c) for i, c in able if not c.label]
    return _sighting(meant[0], instruction, screen) if len(meant) == 1 else None


def _just_entered(
    instruction: Instruction, able: list[tuple[int, Control]], screen: Screen
) -> Sighting | None:
    """The field in use, for what is told in small letters: "click in the box, and type your comment"."""
    active = [(i, c) for i, c in able if c.active]
    told = (instruction.words or "")[:1].islower() and instruction.place is None
    return _sighting(active[0], instruction, screen) if told and len(active) == 1 else None


def _under(instruction: Instruction, able: list[tuple[int, Control]], screen: Screen) -> Sighting | None:
    """The one field of a group that goes by the words: "under Tags, type garden"."""
    inside = [(i, c) for i, c in able if belongs(instruction.words or "", i, screen)]
    return _sighting(inside[0], instruction, screen) if len(inside) == 1 else None


def pictured(instruction: Instruction, screen: Screen, look: Callable[[Control], Control]) -> Sighting | None:
    """The one field without a label whose own name in the page says what the words say."""
    wanted = [word for word in tokens(instruction.words or "") if len(word) > 3]
    bare = [
        (i, c)
        for i, c in enumerate(screen.controls)
        if c.role in TYPED and c.ref and not c.label and any(word in look(c).picture for word in wanted)
    ]
    return _sighting(bare[0], instruction, screen) if len(bare) == 1 else None


def _in_use(instruction: Instruction, able: list[tuple[int, Control]], screen: Screen) -> Sighting | None:
    if instruction.role == "searchbox":
        named = [(i, c) for i, c in able if c.role == "searchbox" or SEEKING & set(tokens(c.label))]
        able = named or [(i, c) for i, c in able if not c.label and _searches(c, screen)]
    place = read_place(instruction.place)
    near = {i: nearness(place, i, screen) for i, _ in able}
    best = [(i, c) for i, c in able if near[i] == max(near.values()) and near[i] > 0]
    able = best or able
    active = [(i, c) for i, c in able if c.active]
    tall = [(i, c) for i, c in able if c.box is not None and c.box.height >= _LINES]
    chosen = active if len(active) == 1 else tall if len(able) > 1 and instruction.role == "textbox" else able
    return _sighting(chosen[0], instruction, screen) if len(chosen) == 1 else None


def _searches(control: Control, screen: Screen) -> bool:
    """Whether a field without a name has a button beside it that searches, or stands in what is to search."""
    holder = control.parent
    if holder is None:
        return False
    buttons = (c for c in screen.inside(holder) if c.role == "button" and c.label)
    return screen.controls[holder].role == "search" or any(
        SEEKING.issuperset(tokens(c.label)) for c in buttons
    )


def _sighting(found: tuple[int, Control], instruction: Instruction, screen: Screen) -> Sighting:
    index, control = found
    here = stands_in(read_place(instruction.place), control, screen)
    return sighted(Ground.FIELD, index, control, in_place=here)
