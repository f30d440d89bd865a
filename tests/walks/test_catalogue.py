"""Every entry of the catalogue gives what it promises: the accuracy measurement's fast sample."""

import json
from pathlib import Path

import pytest

from tests import command
from tests.measure.accuracy.answer import answered
from tests.measure.accuracy.case import Case, singles
from tests.measure.accuracy.sample import sample
from tests.measure.accuracy.stand import Stand

ALL = [pytest.param(case, id=case.name) for case in sample()]


@pytest.mark.browser
@pytest.mark.parametrize("case", ALL)
def test_an_entry_gives_what_it_promises(case: Case, ours: Stand, tmp_path: Path) -> None:
    """Verdict, cause and findings are those of the entry; one that is known to be missed does no harm."""
    answer = answered(case, ours.run(case, tmp_path))
    harm = list(answer.pressed) + [f"{at} is blamed" for at in answer.blamed - answer.allowed]
    assert [] == (harm if case.known_miss else answer.misses)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in singles()])
def test_an_entry_is_run_where_it_shows(case: Case) -> None:
    """No procedure in which an entry must be found is left out of the measurement."""
    assert set() == {finding.procedure for finding in case.expects.findings} - set(case.procedures)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("option", "code", "verdict"),
    [("--drift=continue", 1, "outdated"), ("--fault=portal-down", 3, "unverified")],
)
def test_the_command_answers_alike(option: str, code: int, verdict: str, tmp_path: Path) -> None:
    """Exit code and verdict of the command are those of the entry that it is asked for."""
    done = command.run(
        "verify", option, "--procedure", "mail_and_calendar", "--out", tmp_path / "out", "--json",
        folder=tmp_path, PATIENCE=command.PATIENCE,
    )  # fmt: skip
    results = json.loads(Path(done.out.strip()).read_text(encoding="utf-8"))
    assert (code, verdict) == (done.code, results["articles"][0]["verdict"]), done.err
