"""The sandbox started by hand and reached by settings alone, as any other copy of the sites would be."""

from pathlib import Path

import pytest

from fixtures.sandbox.person import env_file
from fixtures.sandbox.process.process import Sandbox
from reports.run import read_run
from tests import command
from tests.measure.accuracy.answer import answered
from tests.measure.accuracy.case import Case, singles

pytestmark = pytest.mark.browser
EDITIONS = [pytest.param(case, id=case.edition) for case in singles() if case.kind == "edition"]
EXIT = {"current": 0, "outdated": 1}


@pytest.mark.parametrize("case", EDITIONS)
def test_another_copy_gives_the_same_verdicts(case: Case, tmp_path: Path) -> None:
    """One account, used by one procedure after the other, shows what accounts of their own show.

    The edition that public evidence tells of gives its four findings, in two looks each.
    """
    settings = tmp_path / "settings.env"
    with Sandbox.start(edition=case.edition) as running:
        settings.write_text(env_file(running, running.new_account()), encoding="utf-8")
        done = command.run(
            "verify", "--target", "live", "--env-file", settings, "--out", tmp_path / "live",
            folder=tmp_path, PATIENCE=command.PATIENCE,
        )  # fmt: skip
    misses = answered(case, read_run(tmp_path / "live")).misses
    assert (EXIT[case.expects.article], []) == (done.code, misses), done.out
