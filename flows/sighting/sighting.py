"""A sighting: the control that the words mean, and how well they fit."""

from enum import StrEnum

from flows.record import Record
from flows.screen import Control


class Fit(StrEnum):
    """At which rung, from strict to generous, the finding stopped."""

    SAME = "same"
    COSMETIC = "cosmetic"
    PICTURE = "picture"
    """It has no words; its picture or tooltip and its place say what it is."""
    LIKE = "like"
    KNOWN = "known"
    """No word in common; it stands where the control stood when the step was last right."""
    ONLY = "only"
    """No word in common; it is the only control that the sentence can mean."""


RENAMED = frozenset({Fit.LIKE, Fit.KNOWN, Fit.ONLY})
"""The rungs on which the control goes by other words than the sentence's."""


class Sighting(Record):
    """The control that the words mean, and how well they fit."""

    index: int
    control: Control
    fit: Fit
    score: float
    in_place: bool | None
    """None where the article names no side."""
