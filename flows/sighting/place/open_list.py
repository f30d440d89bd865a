"""What stands in a list or menu that is open: it closes if anything else is pressed."""

from collections.abc import Iterable

from flows.instruction import Instruction, Verb
from flows.screen import Control, Screen
from flows.screen.role import CHOSEN, ENTRIES, TYPED, UNMARKED
from flows.sighting.place.place import belongs, read_place

_KEPT = 0.8
"""Share of the labels that stay where an act has only opened something over the page."""
_LABEL = 60
"""Letters of what is a label, and not the whole text of what holds others."""


def listed(instruction: Instruction, screen: Screen, before: Iterable[str]) -> frozenset[int]:
    """The indices of what stands in the named list, or in the list or menu that the last act has opened.

    `before`: labels that stood there before that act.
    """
    choosing, old = instruction.verb is Verb.SELECT, frozenset(before)
    if not choosing and instruction.verb is not Verb.CLICK:
        return frozenset()
    place = read_place(instruction.place) if choosing else None
    name = place.name if place is not None else None
    opened = _typed_in(screen, old) if choosing else _still_there(screen, old)
    entry = _choosable if choosing else _of_menu
    return frozenset(
        i
        for i, c in enumerate(screen.controls)
        if c.ref and ((opened and c.label not in old and entry(c)) or (name and belongs(name, i, screen)))
    )


def _typed_in(screen: Screen, old: frozenset[str]) -> bool:
    """Whether it can be told what the last act has brought: by what was there, or in a field that waits."""
    return bool(old) or any(c.active and c.role in TYPED for c in screen.controls)


def _still_there(screen: Screen, old: frozenset[str]) -> bool:
    """Whether the last act has only added to the page, as a menu does that opens."""
    labels = {c.label for c in screen.controls}
    short = [label for label in old if len(label) <= _LABEL]
    return bool(short) and sum(label in labels for label in short) >= _KEPT * len(short)


def _choosable(control: Control) -> bool:
    return control.role in CHOSEN | ENTRIES or (control.pointer and control.role in UNMARKED)


def _of_menu(control: Control) -> bool:
    return control.role in ENTRIES
