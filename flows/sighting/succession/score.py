"""Generous matching weighed: what speaks for a candidate, and how much of it is enough.

Two kinds of evidence are weighed apart. Words in common add up. Circumstances do not: without a word in
common a control is taken because nothing else can be meant, and the weightiest circumstance decides.
A wrong control pressed with confidence is the worst failure, so two candidates alike are none.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flows.instruction.similarity import plain
from flows.record import Record
from flows.screen import Screen
from flows.sighting.confidence import Ground, sighted
from flows.sighting.sighting import Sighting


class Evidence(Record):
    """What speaks for one candidate and against it. What forbids one (a veto) makes it no candidate."""

    likeness: float = 0.0
    """The share of words in common; 0 where both hold numbers and none in common."""
    whole: bool = False
    """One is the other with words added: "Save" is nearer to "Save changes" than to others."""
    displaced: bool = False
    """It stands on another side than the sentence says."""
    other_role: bool = False
    """It has another role than the sentence says."""
    few: bool = False
    """Few can be meant by what the sentence says, an entry of a list or a tab: less is enough."""
    answers: bool = False
    """It alone says yes beside what says no, and came up with the last act."""
    cornered: bool = False
    """It stands in the very corner that the sentence names."""
    button: bool = False
    """It is a button among the few things that the last act has brought."""
    drawn: bool = False
    """It is drawn as a button among these."""
    begins: bool = False
    """It begins with the same letters among these: Renew for Reconnect."""
    tab: bool = False
    """It is among these where the sentence speaks of a tab."""


WEIGHTS = {
    # Words in common: they add up.
    "likeness": 1.0,
    "displaced": -0.25,  # one word of four: a control of the same words elsewhere is still worth a look
    "other_role": -0.1,  # as much as puts one ahead: a role never outweighs words, and decides between equals
    "whole": 0.12,  # a little more than what puts one ahead; tells nothing of whether it is enough
    # Circumstances: the weightiest decides, and each is ahead of the next one.
    "answers": 1.0,
    "cornered": 0.8,
    "button": 0.8,
    "drawn": 0.6,
    "begins": 0.4,
    "tab": 0.4,
}
"""Chosen; held by the tests of renamed controls (tests/unit/sighting), the catalogue and the zoo."""
_WORDS = ("likeness", "displaced", "other_role", "whole")
_CIRCUMSTANCES = ("answers", "cornered", "button", "drawn", "begins", "tab")
ENOUGH = 0.5
"""Weight of the words in common that is enough: as much of the letters is shared as is not."""
ENOUGH_OF_FEW = 0.25
"""The same where few can be meant and no other has a word in common: an entry of a list, a tab."""
AHEAD = 0.1
"""By how much a candidate has to be ahead of every other one, for two alike are none."""


_CARRIED = {"answers": Ground.ANSWERS, "cornered": Ground.CORNERED}


class Candidate(NamedTuple):
    """A control that may be meant, and what speaks for it."""

    sighting: Sighting
    evidence: Evidence


def likest(candidates: Iterable[Candidate], screen: Screen) -> Sighting | None:
    """The one whose words are likest, if like enough and no other as like."""
    ranked = sorted(candidates, key=lambda each: _words(each.evidence), reverse=True)
    if not ranked:
        return None
    (sighting, evidence), others = ranked[0], ranked[1:]
    weight = _words(evidence)
    holders = set(screen.holders(screen.controls[sighting.index]))  # what holds it has its words too
    apart = (each for each in _rivals(sighting, others) if each.sighting.index not in holders)
    rival = next((_words(each.evidence) for each in apart), 0.0)
    enough = ENOUGH_OF_FEW if evidence.few and rival < AHEAD else ENOUGH
    if weight - evidence.whole * WEIGHTS["whole"] < enough or weight - rival < AHEAD:
        return None
    return sighting.model_copy(update={"score": min(weight, 1.0)})


def only(candidates: Sequence[Candidate]) -> Sighting | None:
    """The one for which the circumstances speak most, and for no other as much."""
    ranked = sorted(candidates, key=lambda each: _circumstance(each.evidence)[0], reverse=True)
    if not ranked:
        return None
    sighting = ranked[0].sighting
    weight, name = _circumstance(ranked[0].evidence)
    rival = next((_circumstance(o.evidence)[0] for o in _rivals(sighting, ranked[1:])), 0.0)
    if weight - rival < AHEAD:
        return None
    return sighted(
        _CARRIED.get(name, Ground.ALONE), sighting.index, sighting.control, in_place=sighting.in_place
    )


def _rivals(sighting: Sighting, others: Iterable[Candidate]) -> Iterable[Candidate]:
    """The others that go by other words."""
    return (o for o in others if plain(o.sighting.control.label) != plain(sighting.control.label))


def _words(evidence: Evidence) -> float:
    """How much the words in common weigh; place and role weigh nothing without any."""
    if not evidence.likeness:
        return 0.0
    return sum(WEIGHTS[name] * float(getattr(evidence, name)) for name in _WORDS)


def _circumstance(evidence: Evidence) -> tuple[float, str]:
    """The weightiest circumstance, and its name."""
    return max((WEIGHTS[name] * float(getattr(evidence, name)), name) for name in _CIRCUMSTANCES)
