"""What carried a finding, at which rung it lets it stop, and how sure that makes one."""

from enum import StrEnum

from flows.screen import Control
from flows.sighting.sighting import Fit, Sighting


class Ground(StrEnum):
    """What carried a finding, of whichever way of looking."""

    SAME = "the very words"
    COSMETIC = "the same words but for looks"
    TOOLTIP = "its tooltip has the words"
    PICTURE = "its picture is the one that the words speak of"
    CORNER_PICTURE = "a picture in the corner that the sentence names"
    FIELD = "the one field that can be meant"
    COUNTED = "its order among its like is the one that is told"
    LIKENESS = "words in common"
    EXCHANGED = "two controls have exchanged their words"
    REMEMBERED = "the words that it bore when the step was last right"
    NEIGHBOURS = "its place among the neighbours that it had"
    DESCRIBED = "the one control drawn with the picture that the sentence describes"
    OTHER_TOOLTIP = "its picture and place, under other words"
    LED_ON = "the article goes on behind it"
    FINISHES = "it alone sends the form that was filled in"
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
    Ground.COUNTED: Fit.PICTURE,
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
    Ground.COUNTED: 0.9,
    Ground.REMEMBERED: 0.85,
    Ground.NEIGHBOURS: 0.85,
    Ground.DESCRIBED: 0.8,
    Ground.OTHER_TOOLTIP: 0.8,
    Ground.LED_ON: 0.75,
    Ground.FINISHES: 0.7,
    Ground.ANSWERS: 0.7,
    Ground.CORNERED: 0.6,
    Ground.ALONE: 0.6,
    Ground.CORNER_PICTURE: 0.6,
}
"""How sure a finding is that is carried by this; of words in common their weight says it.

Chosen in this order, and held against what is right by the reliability figures of `make accuracy`. Over the
catalogue every finding of each tenth is right (122 findings in 149 cases), also those that are said to be
60 % sure; the rules were made with it, so that raises none. It would lower one: fewer right than is said.
"""


def sighted(ground: Ground, index: int, control: Control, *, in_place: bool | None) -> Sighting:
    """The finding that this ground carries."""
    fit = FITS.get(ground, Fit.ONLY)
    return Sighting(index=index, control=control, fit=fit, score=CONFIDENCE[ground], in_place=in_place)
