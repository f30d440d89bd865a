"""The way on past what an earlier look found changed: a rehearsal need not search for it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.search.discovery import Found
from flows.sighting.sighting import RENAMED

if TYPE_CHECKING:
    from flows.instruction.instruction import Instruction
    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.verdict import Met


def mended(reader: Reader, now: Now, index: int) -> Met | None:
    """What an earlier look took for the instruction's control; None at a first look."""
    return reader.mended.get((now.step.number, index)) if reader.rehearsal is not None else None


def renamed(instruction: Instruction, look: Met | None) -> Instruction:
    """The instruction with the words that an earlier look found its control to bear now."""
    if look is None or look.fit not in RENAMED:
        return instruction
    return instruction.model_copy(update={"words": look.shows})


def as_before(found: Found | None, look: Met | None) -> Found | None:
    """The find, with what an earlier look thought of it."""
    if found is None or look is None:
        return found
    update = {"fit": look.fit or found.sighting.fit, "score": look.score}
    sighting = found.sighting.model_copy(update=update)
    return Found(sighting, found.screen, look.needed, found.notes)
