"""Of several controls, the one whose words are likest to the instruction's."""

import re

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import likeness, plain, tokens
from flows.screen import Screen
from flows.screen.role import agrees
from flows.sighting.sighting import Sighting

_WHOLE = 0.12
"""What it counts that one is the other with words added: "Save" is nearer to "Save changes" than others."""


def likest(
    instruction: Instruction, pool: list[Sighting], screen: Screen, *, limited: bool
) -> Sighting | None:
    """The likest of these, if it is like enough and no other as like; of a few (`limited`) less is enough."""
    scored = sorted(
        ((_score(instruction, s) + _whole(instruction, s), s) for s in pool),
        key=lambda item: item[0],
        reverse=True,
    )
    if not scored:
        return None
    best, sighting = scored[0]
    around = {id(c) for c in screen.around(screen.controls[sighting.index])}
    rival = next(
        (
            score
            for score, other in scored[1:]
            if plain(other.control.label) != plain(sighting.control.label)
            and id(screen.controls[other.index]) not in around  # what holds it has its words too
        ),
        0.0,
    )
    tab = (instruction.role or "") == sighting.control.role == "tab"
    enough = 0.25 if (limited or instruction.verb is Verb.SELECT or tab) and rival < 0.1 else 0.5
    if best - _whole(instruction, sighting) < enough or best - rival < 0.1:
        return None
    return sighting.model_copy(update={"score": min(best, 1.0)})


def _score(instruction: Instruction, sighting: Sighting) -> float:
    score = likeness(instruction.words or "", sighting.control.label)
    if not score or _other_number(instruction.words or "", sighting.control.label):
        return 0.0
    if sighting.in_place is False:
        score -= 0.25
    if agrees(instruction.role, sighting.control.role) is False:
        score -= 0.1
    return score


def _whole(instruction: Instruction, sighting: Sighting) -> float:
    says, shows = set(tokens(instruction.words or "")), set(tokens(sighting.control.label))
    return _WHOLE if says and shows and (says <= shows or shows <= says) else 0.0


def _other_number(says: str, shows: str) -> bool:
    """Whether both hold numbers, and none in common: Office 365 and Office 2010 are two things."""
    one, other = set(re.findall(r"\d+", says)), set(re.findall(r"\d+", shows))
    return bool(one and other) and not one & other
