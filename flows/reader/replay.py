"""Whether the way is gone for the first time, or again in a fresh browser to look at one thing twice."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.instruction import Instruction
from flows.search.discovery import Discovery
from flows.sighting import RENAMED
from flows.verdict import Look, Met

At = tuple[int, int | None]
"""A step's number, and the index of one of its instructions."""


class Seen(Exception):
    """A replay has seen what it was sent to see."""

    def __init__(self, look: Look) -> None:
        super().__init__("seen")
        self.look = look


class FirstLook:
    """The first time: what is seen is told, pictured and judged, and where it would blame, seen again."""

    tells = True
    """What is seen is told, pictured and judged."""
    tried = False
    """An earlier look has tried one item of a navigation after the other, in vain."""

    def ends_at(self, at: At, *, astray: bool) -> bool:
        """Whether the way ends with the look at this instruction; never."""
        del at, astray
        return False

    def passes(self, at: At) -> bool:
        """Whether the way only goes past this instruction, to another one; never."""
        del at
        return False

    def looks_astray(self, at: At) -> bool:
        """Whether it is to be seen where the words lead that are still there; always."""
        del at
        return True

    def earlier(self, mended: dict[At, Met], at: At) -> Met | None:
        """What an earlier look took for the instruction's control; there was none."""
        del mended, at
        return None


@dataclass(frozen=True)
class SecondLook:
    """The same way in a fresh browser: to one instruction of one step, and no act beyond."""

    at: At
    gone: bool = False
    """The look before has found nothing, by trying one item after the other too."""
    astray: bool = False
    """The look before has pressed it, and found what comes next behind another item."""
    first: Met | None = None
    """What the look before has found there."""
    tells = False

    @property
    def tried(self) -> bool:
        """Whether one item after the other was tried in vain already."""
        return self.gone

    def ends_at(self, at: At, *, astray: bool) -> bool:
        """Whether the way ends with the look at this instruction, before or behind its press."""
        return at == self.at and astray is self.astray

    def passes(self, at: At) -> bool:
        """Whether the way only goes past this instruction, to the one that is to be seen."""
        return at != self.at

    def looks_astray(self, at: At) -> bool:
        """Whether it is to be seen where the words lead: only where the first look did."""
        return self.astray and at == self.at

    def earlier(self, mended: dict[At, Met], at: At) -> Met | None:
        """What an earlier look took for the instruction's control, so that it need not be searched again."""
        return mended.get(at)


@dataclass(frozen=True)
class Rehearsal(SecondLook):
    """The same way to one instruction whose words are gone, to try there what may be meant."""

    play: Callable[..., None] = lambda *_: None
    """What is tried there, told the step as the other reader has it and the index of the instruction."""


Replay = FirstLook | SecondLook


def renamed(instruction: Instruction, look: Met | None) -> Instruction:
    """The instruction with the words that an earlier look found its control to bear now."""
    if look is None or look.fit not in RENAMED:
        return instruction
    return instruction.model_copy(update={"words": look.shows})


def as_before(found: Discovery | None, look: Met | None) -> Discovery | None:
    """The find, with what an earlier look thought of it."""
    if found is None or look is None:
        return found
    update = {"fit": look.fit or found.sighting.fit, "score": look.score}
    sighting = found.sighting.model_copy(update=update)
    return Discovery(sighting, found.screen, look.needed, found.notes, sooner=look.sooner)
