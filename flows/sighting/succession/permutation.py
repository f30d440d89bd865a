"""Words that two controls of one step have exchanged: a box bears a button's, and the button the box's."""

from collections.abc import Iterable

from flows.instruction import Instruction, Verb
from flows.screen import Screen
from flows.screen.role import CHOSEN
from flows.sighting.confidence import Ground, sighted
from flows.sighting.match import find
from flows.sighting.sighting import Sighting

_TICKS = frozenset({Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM})
_PRESSES = frozenset({Verb.CLICK})


def swapped(instruction: Instruction, others: Iterable[Instruction], screen: Screen) -> Sighting | None:
    """The control of an instruction that goes by another one's words, while that one's goes by its own.

    Only what is pressed and what is ticked can be told apart so: of two buttons it is only known that
    their words are there.
    """
    for other in others:
        apart = {instruction.verb, other.verb} & _TICKS and {instruction.verb, other.verb} & _PRESSES
        if apart and instruction.words and other.words and _borne(other, instruction.words, screen):
            found = _borne(instruction, other.words, screen)
            if found is not None:
                return sighted(Ground.EXCHANGED, found.index, found.control, in_place=found.in_place)
    return None


def _borne(instruction: Instruction, words: str, screen: Screen) -> Sighting | None:
    """The control of the instruction's kind that bears these words."""
    found = find(instruction.model_copy(update={"words": words}), screen)
    if found is None or (found.control.role in CHOSEN) is not (instruction.verb in _TICKS):
        return None
    return found
