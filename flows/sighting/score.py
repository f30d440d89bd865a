"""Generous matching weighed: what speaks for a candidate, how much of it is enough, how sure that makes one.

Two kinds of evidence are weighed apart. Words in common add up. Circumstances do not: without a word in
common a control is taken because nothing else can be meant, and the weightiest circumstance decides.
A wrong control pressed with confidence is the worst failure, so two candidates alike are none.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from flows.instruction.similarity import plain
from flows.record import Record
from flows.screen import Control, Screen
from flows.sighting.sighting import Fit, Sighting


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


class Ground(StrEnum):
    """What carried a finding, of whichever way of looking."""

    SAME = "the very words"
    COSMETIC = "the same words but for looks"
    TOOLTIP = "its tooltip has the words"
    PICTURE = "its picture is the one that the words speak of"
    CORNER_PICTURE = "a picture in the corner that the sentence names"
    FIELD = "the one field that can be meant"
    LIKENESS = "words in common"
    EXCHANGED = "two controls have exchanged their words"
    REMEMBERED = "the words that it bore when the step was last right"
    NEIGHBOURS = "its place among the neighbours that it had"
    DESCRIBED = "the one control drawn with the picture that the sentence describes"
    OTHER_TOOLTIP = "its picture and place, under other words"
    LED_ON = "the article goes on behind it"
    ANSWERS = "it alone says yes to what came up"
    CORNERED = "the one control in the corner that the sentence names"
    ALONE = "the one button of what came up"


FITS = {
    Ground.SAME: Fit.SAME,
    Ground.COSMETIC: Fit.COSMETIC,
    Ground.TOOLTIP: Fit.PICTURE,
    Ground.PICTURE: Fit.PICTURE,
    Ground.CORNER_PICTURE: Fit.PICTURE,
    Ground.FIELD: Fit.PICTURE,
    Ground.LIKENESS: Fit.LIKE,
    Ground.EXCHANGED: Fit.LIKE,
    Ground.REMEMBERED: Fit.KNOWN,
    Ground.NEIGHBOURS: Fit.KNOWN,
}
"""The rung on which a ground lets a finding stop; the others are the only control that can be meant."""

CONFIDENCE = {
    Ground.SAME: 1.0,
    Ground.COSMETIC: 1.0,
    Ground.TOOLTIP: 1.0,
    Ground.EXCHANGED: 1.0,
    Ground.PICTURE: 0.9,
    Ground.FIELD: 0.9,
    Ground.REMEMBERED: 0.85,
    Ground.NEIGHBOURS: 0.85,
    Ground.DESCRIBED: 0.8,
    Ground.OTHER_TOOLTIP: 0.8,
    Ground.LED_ON: 0.75,
    Ground.ANSWERS: 0.7,
    Ground.CORNERED: 0.6,
    Ground.ALONE: 0.6,
    Ground.CORNER_PICTURE: 0.6,
}
"""How sure a finding is that is carried by this; of words in common their weight says it.

Chosen in this order, and held against what is right by the reliability figures of `make accuracy`.
"""
_CARRIED = {"answers": Ground.ANSWERS, "cornered": Ground.CORNERED}


class Candidate(NamedTuple):
    """A control that may be meant, and what speaks for it."""

    sighting: Sighting
    evidence: Evidence


def sighted(ground: Ground, index: int, control: Control, *, in_place: bool | None) -> Sighting:
    """The finding that this ground carries."""
    fit = FITS.get(ground, Fit.ONLY)
    return Sighting(index=index, control=control, fit=fit, score=CONFIDENCE[ground], in_place=in_place)


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
