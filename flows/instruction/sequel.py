"""What the article says next, behind an instruction."""

from collections.abc import Iterator

from flows.instruction.instruction import Instruction, Readings, Verb
from flows.instruction.readings import informed

_ACTED = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL, Verb.CHECK})
_BEGUN = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL})


def behind(readings: Readings, procedure: str, step: int, index: int) -> Instruction | None:
    """The very next instruction, in this step or the one behind it."""
    return next((i for i, _, _ in _sequel(readings, procedure, step, index)), None)


def then(readings: Readings, procedure: str, step: int, index: int) -> Instruction | None:
    """The next instruction that names a control to use, with all that the article says of its control.

    Where this step goes on, what it says next counts, and not the step behind it.
    """
    here = len(readings[procedure, step]) > index + 1
    for each, number, at in _sequel(readings, procedure, step, index):
        if here and number != step:
            return None
        if each.words and each.verb in _ACTED:
            return informed(readings, procedure, number, at)
    return None


def beginning(readings: Readings, procedure: str, step: int) -> Instruction | None:
    """The instruction with which the step behind this one begins, where it names a control to use."""
    first = next(iter(readings.get((procedure, step + 1), ())), None)
    return first if first is not None and first.verb in _BEGUN else None


def _sequel(
    readings: Readings, procedure: str, step: int, index: int
) -> Iterator[tuple[Instruction, int, int]]:
    """Each instruction behind one, to the end of the next step, with its step's number and its index."""
    for number, first in ((step, index + 1), (step + 1, 0)):
        for at, each in enumerate(readings.get((procedure, number), ())[first:], first):
            yield each, number, at
