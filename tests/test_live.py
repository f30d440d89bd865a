"""The sandbox started by hand and reached by settings alone, as any other copy of the sites would be."""

import json
from pathlib import Path
from typing import Any

import pytest

from fixtures.sandbox.editions import EDITIONS
from fixtures.sandbox.person import env_file
from fixtures.sandbox.process import Sandbox
from tests import command

pytestmark = pytest.mark.browser

Verdicts = dict[str, tuple[str, str | None, list[dict[str, Any]]]]


def _verdicts(out: Path) -> Verdicts:
    """Verdict, cause and drifts of each step, by procedure and number."""
    results = json.loads((out / "results.json").read_text("utf-8"))
    return {
        f"{procedure['id']}.{step['number']}": (step["verdict"], step["cause"], step["drifts"])
        for article in results["articles"]
        for procedure in article["procedures"]
        for step in procedure["steps"]
    }


@pytest.mark.parametrize("edition", EDITIONS)
def test_another_copy_gives_the_same_verdicts(edition: str, tmp_path: Path) -> None:
    """One account, used by one procedure after the other, shows what accounts of their own show."""
    settings = tmp_path / "settings.env"
    with Sandbox.start(edition=edition) as running:
        settings.write_text(env_file(running, running.new_account()), encoding="utf-8")
        there = command.run(
            "verify", "--target", "live", "--env-file", settings, "--out", tmp_path / "live",
            folder=tmp_path, PATIENCE=command.PATIENCE,
        )  # fmt: skip
    here = command.run(
        "verify",
        "--edition",
        edition,
        "--out",
        tmp_path / "sandbox",
        folder=tmp_path,
        PATIENCE=command.PATIENCE,
    )
    assert (here.code, _verdicts(tmp_path / "sandbox")) == (there.code, _verdicts(tmp_path / "live")), (
        there.out
    )
