"""A switch or a box that a page draws of its own, which nothing marks as one."""

from collections.abc import Iterator

from flows.instruction import Instruction
from flows.instruction.similarity import Sameness, sameness
from flows.screen import Control, Screen
from flows.screen.layout.dialog import foremost
from flows.screen.role import CHOSEN, COMMANDS, FIELDS
from flows.sighting.candidate import bare
from flows.sighting.confidence import Ground, sighted
from flows.sighting.sighting import Sighting

_AROUND = 3
"""Holders of words among which the row is that they share with their switch."""
_BOX = 90
"""CSS pixels that a switch measures at most (chosen: the largest of phones' look measure 60)."""


def drawn_box(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The one thing that stands for a switch of these words: their own row, or the one small thing in it."""
    words = instruction.words
    if not words:
        return None
    named = [
        (i, c)
        for i, c in enumerate(screen.controls)
        if sameness(words, c.label) > Sameness.SHOWS and c.sized and foremost(c, screen)
    ]
    found = {index: screen.controls[index] for i, c in named for index in _switches(i, c, screen)}
    if len(found) != 1:
        return None
    ((index, control),) = found.items()
    return sighted(Ground.SAME, index, control, in_place=None)


def _switches(index: int, control: Control, screen: Screen) -> Iterator[int]:
    """What is pressed to set it: the one small thing without words in the row, or else the row."""
    rows = list(_rows(index, control, screen))
    for row in rows:
        signs = [i for i in _held(row, screen) if bare(screen.controls[i]) and _small(screen.controls[i])]
        if signs:
            yield from signs
            return
    yield from (row for row in rows[:1] if screen.controls[row].pointer and screen.controls[row].ref)


def _rows(index: int, control: Control, screen: Screen) -> Iterator[int]:
    """The words and what holds them, as far as nothing else in it can be used."""
    for row in (index, *screen.holders(control))[: _AROUND + 1]:
        held = (screen.controls[i] for i in _held(row, screen))
        if any(c.role in CHOSEN | COMMANDS | FIELDS and c.label for c in held):
            return
        yield row


def _held(holder: int, screen: Screen) -> list[int]:
    return [i for i, c in enumerate(screen.controls) if c.ref and holder in screen.holders(c)]


def _small(control: Control) -> bool:
    return control.box is not None and max(control.box.width, control.box.height) <= _BOX
