"""How far the rest of an article can be followed on a screen: what proves that the way has led there."""

from collections.abc import Sequence

from flows.instruction import Instruction
from flows.instruction.similarity import likeness, same_thing, tokens
from flows.screen import Control, Screen
from flows.screen.harm.safety import assents, makes
from flows.sighting.candidate import usable
from flows.sighting.match import find

SURE = 2.0
"""Instructions in a row that leave no doubt: two controls of the very words do not come up by chance."""
_MEND = 0.5
"""What an instruction counts whose words have changed too, or could stand anywhere (Save, Next)."""
_ALIKE = 0.4
"""Share of the words in common of one that has changed too: more than a small word ("Add") of two."""

Old = frozenset[tuple[str, str, str | None, bool]]


def followed(rest: Sequence[Instruction], screen: Screen, start: Screen) -> float:
    """How many of the instructions, in their order, can be followed on this screen as it is.

    Only what was not there on `start`, before the way was taken, tells that it has led there. One whose
    words have changed too, or stand on many a page, counts half; behind two that are not there none counts.
    """
    old = frozenset(_seen(c) for c in start.controls)
    total, missed = 0.0, 0
    for instruction in rest:
        worth = _worth(instruction, screen, old)
        total += worth
        missed += not worth
        if missed > 1 or (missed and not total and instruction is not rest[0]):
            break
    return total


def _seen(control: Control) -> tuple[str, str, str | None, bool]:
    """What makes a control another one than before: what can be used now is, too."""
    return control.role, control.label, control.url, control.disabled


def _worth(instruction: Instruction, screen: Screen, old: Old) -> float:
    """What it counts that this instruction's control is there."""
    found = find(instruction, screen)
    if found is None or found.in_place is False:
        return _MEND if _like(instruction, screen, old) else 0.0
    control = found.control
    if _seen(control) in old:
        return 0.0
    words = instruction.words or ""
    return _MEND if assents(words) or (makes(words) and len(words.split()) == 1) else 1.0


def _like(instruction: Instruction, screen: Screen, old: Old) -> bool:
    """Whether one that is new has words like the instruction's."""
    return any(
        usable(instruction.verb, c) and _seen(c) not in old and _alike(instruction.words or "", c.label)
        for c in screen.controls
    )


def _alike(says: str, shows: str) -> bool:
    """Whether as many words are in common as are not, or all of the article's own, or the thing itself."""
    own, now = tokens(says), tokens(shows)
    if not own or not now:
        return False
    return likeness(says, shows) >= _ALIKE or same_thing(says, shows) or set(own) <= set(now)
