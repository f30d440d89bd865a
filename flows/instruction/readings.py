"""What the rest of an article says of a control."""

from flows.instruction.instruction import Instruction, Readings, Verb

_WAY = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL})
_SIGNED_IN = "(signed in)"


def informed(readings: Readings, procedure: str, step: int, index: int) -> Instruction:
    """The instruction, with the place and the looks that the article gives the same control elsewhere.

    An article names a place once ("in the bottom-left corner, click Settings (gear icon)") and is short
    later ("Scheduler > Settings"). It is the same control if the same words lead to it.
    """
    instruction = readings[procedure, step][index]
    if instruction.place is not None or instruction.hint is not None or instruction.verb not in _WAY:
        return instruction
    for other, before in _with_before(readings):
        same = other.words == instruction.words and before == _before(readings, procedure, step, index)
        if same and before is not None and (other.place or other.hint):
            return instruction.model_copy(
                update={"place": other.place, "hint": other.hint, "role": other.role}
            )
    return instruction


def _with_before(readings: Readings) -> list[tuple[Instruction, str | None]]:
    return [
        (instruction, _before(readings, procedure, step, index))
        for (procedure, step), instructions in readings.items()
        for index, instruction in enumerate(instructions)
    ]


def _before(readings: Readings, procedure: str, step: int, index: int) -> str | None:
    """What leads to an instruction: the words of the one before it, or that a person has just signed in."""
    earlier = [*readings.get((procedure, step - 1), ()), *readings[procedure, step][:index]]
    before = next((i for i in reversed(earlier) if i.verb in _WAY | {Verb.SIGN_IN}), None)
    if before is None:
        return None
    return _SIGNED_IN if before.verb is Verb.SIGN_IN else before.words
