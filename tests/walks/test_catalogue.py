"""Every entry of the catalogue gives what it promises: the accuracy measurement's fast sample."""

import json
from pathlib import Path

import pytest

from flows.run.event import RunResult
from tests import command
from tests.measure.accuracy.answer import answered
from tests.measure.accuracy.case import Case
from tests.measure.accuracy.sample import few, sample
from tests.measure.accuracy.stand import Stand
from tests.measure.record.recording import read_runs, told

RECORD = "`python -m tests.measure.record`"
FEW = {case.name: case for case in few()}


def _at(case: Case) -> tuple[bool, bool]:
    """When it is walked, the least first: what takes longest, so that nobody is alone with it at the end."""
    return case.kind != "variation", case.confirmations == 1


ALL = [
    *(pytest.param(case, id=name, marks=pytest.mark.sample) for name, case in FEW.items()),
    *(pytest.param(case, id=case.name) for case in sorted(sample(), key=_at) if case.name not in FEW),
]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("option", "code", "verdict"),
    [
        ("--drift=continue", 1, "outdated"),
        pytest.param("--fault=portal-down", 3, "unverified", marks=pytest.mark.sample),
    ],
)
def test_the_command_answers_alike(option: str, code: int, verdict: str, tmp_path: Path) -> None:
    """Exit code and verdict of the command are those of the entry that it is asked for."""
    done = command.run(
        "verify", option, "--procedure", "mail_and_calendar", "--out", tmp_path / "out", "--json",
        folder=tmp_path, PATIENCE=command.PATIENCE,
    )  # fmt: skip
    results = json.loads(Path(done.out.strip()).read_text(encoding="utf-8"))
    assert (code, verdict) == (done.code, results["articles"][0]["verdict"]), done.err


@pytest.fixture(scope="module")
def recorded() -> dict[str, RunResult]:
    """What an earlier walk of each case gave."""
    return read_runs()


@pytest.mark.browser
@pytest.mark.parametrize("case", ALL)
def test_an_entry_gives_what_it_promises(
    case: Case, ours: Stand, recorded: dict[str, RunResult], tmp_path: Path
) -> None:
    """Verdict, cause and findings are those of the entry, and of the walk that was recorded of it.

    One that is known to be missed does no harm. A walk that says itself that time ran out, on a machine that
    does other work too, has answered nothing yet: it is walked once more, and then held to it.
    """
    run = ours.run(case, tmp_path / "first")
    if answered(case, run).hurried:
        run = ours.run(case, tmp_path / "second")
    answer = answered(case, run)
    harm = list(answer.pressed) + [f"{at} is blamed" for at in answer.blamed - answer.allowed]
    assert [] == (harm if case.known_miss else answer.misses)
    if case.name in recorded:
        assert told(recorded[case.name]) == told(run), (
            f"The sites give something else than {RECORD} has kept."
        )
