"""How an answer is held against the one that is right, in the measurement of small cases."""

from pathlib import Path
from typing import Any

import pytest

from tests.measure.kinds.case import Answer, Case
from tests.measure.kinds.measurement import Told, compare


def _step(
    verdict: str, *drifts: tuple[str, str | None, str | None], cause: str | None = None
) -> dict[str, Any]:
    found = [{"kind": kind, "says": says, "shows": shows} for kind, says, shows in drifts]
    return {"number": 2, "verdict": verdict, "cause": cause, "message": "", "drifts": found}


_RENAMED = _step("outdated", ("relabelled", "Agenda", "Planner"))


@pytest.mark.parametrize(
    ("right", "told"),
    [
        ("current", _step("current")),
        ("unverified network", _step("unverified", cause="network")),
        ("outdated relabelled: agenda -> PLANNER", _RENAMED),
        ("outdated relabelled", _RENAMED),
        ("outdated moved: * -> Tools", _step("outdated", ("moved", "Left menu", "Tools"))),
        ("outdated removed: Toner", _step("outdated", ("removed", "Toner", None))),
        ("outdated added: -> Leave", _step("outdated", ("added", None, "Leave"))),
    ],
)
def test_a_right_answer_fits(right: str, told: dict[str, Any]) -> None:
    """The verdict, cause, kinds and words that were asked for fit, and so does what was left open."""
    assert Answer.read(right).fits(told)


@pytest.mark.parametrize(
    ("right", "told"),
    [
        ("current", _step("unverified")),
        ("unverified network", _step("unverified", cause="timeout")),
        ("outdated removed: Agenda", _RENAMED),
        ("outdated relabelled: Agenda -> Tools", _RENAMED),
        (
            "outdated relabelled: Agenda -> Planner",
            _step("outdated", ("relabelled", "Agenda", "Planner"), ("moved", "a", "b")),
        ),
        ("outdated relabelled: A -> B + relabelled: C -> D", _step("outdated", ("relabelled", "A", "B"))),
    ],
)
def test_another_answer_does_not_fit(right: str, told: dict[str, Any]) -> None:
    """Another verdict, cause, kind or word, a drift too many and one too few are all told apart."""
    assert not Answer.read(right).fits(told)


def _case(*steps: str, fine: str = "", must: str = "") -> Case:
    return Case(Path("kind/name"), steps, frozenset({fine, must} - {""}), frozenset({must} - {""}))


def test_a_right_step_called_outdated_is_told() -> None:
    """A step that is current and was called outdated counts as wrongly blamed."""
    assert compare(_case("current"), Told([_RENAMED], [], 1, "")).blamed


def test_a_deed_that_no_step_asks_for_is_told() -> None:
    """What was pressed is harm, unless a reader who follows the article does it."""
    told = Told([_step("current")], ["PUT /saved", "PUT /gone"], 1, "")
    assert ["PUT /gone"] == compare(_case("current", fine="PUT /saved"), told).harmed


def test_a_deed_that_was_left_out_is_a_difference() -> None:
    """A step that is called current and was not done is no right answer."""
    assert not compare(_case("current", must="PUT /saved"), Told([_step("current")], [], 1, "")).right


def test_a_run_without_results_is_a_difference() -> None:
    """Where nothing was told, what the command said stands as the difference."""
    assert ["exit 2: no"] == compare(_case("current"), Told([], [], 0, "exit 2: no")).differences


def test_items_below_a_step_may_be_steps() -> None:
    """A right article may be told in more steps than it was written in, and each has to be current."""
    told = Told([_step("current"), _step("current")], [], 1, "")
    assert compare(_case("current"), told).right
