"""How evidence is weighed: what is enough, what puts one ahead, and that two alike are none."""

import pytest

from flows.screen import Control, Screen
from flows.sighting import Fit, Sighting
from flows.sighting.confidence import CONFIDENCE, FITS, Ground, sighted
from flows.sighting.succession.score import WEIGHTS, Candidate, Evidence, likest, only

LABELS = ("Save", "Keep", "Store")
SCREEN = Screen(
    url="https://portal.example.org/",
    title="",
    width=1280,
    height=720,
    controls=tuple(Control(ref=f"e{i}", role="button", name=name) for i, name in enumerate(LABELS)),
)


def _candidates(*evidence: Evidence) -> list[Candidate]:
    return [
        Candidate(
            Sighting(index=i, control=SCREEN.controls[i], fit=Fit.LIKE, score=0, in_place=None), evidence[i]
        )
        for i in range(len(evidence))
    ]


def test_every_evidence_has_a_weight() -> None:
    """But that few can be meant, which lowers what is enough."""
    assert set(WEIGHTS) | {"few"} == set(Evidence.model_fields)


def test_every_ground_says_how_sure_it_is() -> None:
    """But words in common, whose weight says it; and what is surer stops at no looser rung."""
    assert set(CONFIDENCE) | {Ground.LIKENESS} == set(Ground)
    known = [CONFIDENCE[ground] for ground in CONFIDENCE if FITS.get(ground, Fit.ONLY) is Fit.KNOWN]
    guesses = [CONFIDENCE[ground] for ground in CONFIDENCE if ground not in FITS]
    assert max(guesses) < min(known)


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ((Evidence(likeness=0.5),), 0),
        ((Evidence(likeness=0.49),), None),
        ((Evidence(likeness=0.6, other_role=True),), 0),
        ((Evidence(likeness=0.7, displaced=True),), None),
        ((Evidence(likeness=0.45, whole=True),), None),
        ((Evidence(likeness=0.3, few=True),), 0),
        ((Evidence(likeness=0.3, few=True), Evidence(likeness=0.15)), None),
        ((Evidence(likeness=0.6), Evidence(likeness=0.8)), 1),
        ((Evidence(likeness=0.6), Evidence(likeness=0.65)), None),
        ((Evidence(likeness=0.6, whole=True), Evidence(likeness=0.6)), 0),
        ((Evidence(button=True),), None),
        ((), None),
    ],
)
def test_words_in_common_add_up(evidence: tuple[Evidence, ...], found: int | None) -> None:
    """The likest is taken if it is like enough and no other as like; circumstances count for nothing."""
    sighting = likest(_candidates(*evidence), SCREEN)
    assert found == (sighting and sighting.index)


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ((Evidence(button=True),), (0, 0.6)),
        ((Evidence(button=True), Evidence(button=True)), None),
        ((Evidence(answers=True), Evidence(button=True)), (0, 0.7)),
        ((Evidence(begins=True), Evidence(drawn=True)), (1, 0.6)),
        ((Evidence(button=True, begins=True), Evidence(button=True)), None),
        ((Evidence(likeness=0.4),), None),
        ((), None),
    ],
)
def test_the_weightiest_circumstance_decides(
    evidence: tuple[Evidence, ...], found: tuple[int, float] | None
) -> None:
    """A second, lighter one puts none ahead of another of the same weight."""
    sighting = only(_candidates(*evidence))
    assert found == (sighting and (sighting.index, sighting.score))


def test_two_of_the_same_words_are_one_to_a_person() -> None:
    """They do not keep each other from being taken."""
    twins = [Candidate(c.sighting.model_copy(update={"control": SCREEN.controls[0]}), c.evidence)
             for c in _candidates(Evidence(button=True), Evidence(button=True))]  # fmt: skip
    assert only(twins) is not None


@pytest.mark.parametrize(
    ("ground", "fit", "score"),
    [
        (Ground.COSMETIC, Fit.COSMETIC, 1.0),
        (Ground.NEIGHBOURS, Fit.KNOWN, 0.85),
        (Ground.LED_ON, Fit.ONLY, 0.75),
    ],
)
def test_the_ground_says_the_rung_and_how_sure_it_is(ground: Ground, fit: Fit, score: float) -> None:
    """Whichever way of looking it was found by."""
    sighting = sighted(ground, 0, SCREEN.controls[0], in_place=None)
    assert (fit, score) == (sighting.fit, sighting.score)
