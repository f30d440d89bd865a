"""A saved run is judged again and learned from, without a browser."""

from pathlib import Path

import pytest

from flows.run.event import RunResult
from flows.run.knowledge.rejudgement import rejudge
from flows.sighting import Appearance, Fit
from flows.verdict import Met
from reports.run import write_run
from tests import sample_run
from tests.contracts.conftest import Command


def _seen(run: RunResult) -> RunResult:
    """The sample run in which Method 2's step 2 shows other words, told by two looks and judged."""
    looks = Appearance(words="Zephyr", role="link", row=("Home", "Meetings"))
    look = Met(index=0, fit=Fit.KNOWN, shows="Zephyr", score=0.85, appearance=looks)
    (article,) = run.articles
    procedures = []
    for procedure in article.procedures:
        steps = list(procedure.steps)
        if procedure.procedure.id == "web_portal":
            update = {"looks": (look,), "second": ((look,),)}
            steps[1] = steps[1].model_copy(
                update={"observation": steps[1].observation.model_copy(update=update)}
            )
        procedures.append(procedure.model_copy(update={"steps": tuple(steps)}))
    return rejudge(
        run.model_copy(update={"articles": (article.model_copy(update={"procedures": tuple(procedures)}),)})
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of such a run."""
    write_run(_seen(sample_run.run()), tmp_path)
    return tmp_path


def test_judged_again_it_stays_as_it_is(command: Command, folder: Path) -> None:
    """The judge of the same day says the same."""
    done = command("rejudge", folder)
    assert (0, "") == (done.code, done.err)
    assert done.out.startswith("0 of 20 verdicts of the run 20261122T031500Z-4f2a would change.\n")


def test_another_verdict_is_told(command: Command, tmp_path: Path) -> None:
    """Of a run that another judge had judged each change is told, with the new wording."""
    write_run(sample_run.run(), tmp_path)
    done = command("rejudge", tmp_path)
    assert (0, True) == (
        done.code,
        "Method 2, step 2: In the left navigation menu, click Scheduler." in done.out,
    )


def test_accepted_it_is_learned(command: Command, folder: Path) -> None:
    """What it will learn is shown; it is learned once, and only when a person says so."""
    declined = command("accept", folder)
    learned = command("accept", folder, "--yes")
    again = command("accept", folder, "--yes")
    assert [True, True] == ["is the link “Zephyr”, beside “Home”" in done.out for done in (declined, learned)]
    assert (0, True) == (declined.code, "Nothing was learned." in declined.out)
    assert (0, 0, True) == (learned.code, again.code, "has nothing new to teach" in again.out)


def test_a_broken_memory_is_one_message(command: Command, folder: Path) -> None:
    """It names the file and what to do, and nothing is run."""
    file = folder / ".stillright" / "zoom_calendar_reauthorization.sandbox.json"
    file.parent.mkdir()
    file.write_text("{", encoding="utf-8")
    done = command("verify")
    assert (2, 1) == (done.code, len(done.err.splitlines())), done.err
    assert ".stillright/zoom_calendar_reauthorization.sandbox.json" in done.err


@pytest.mark.parametrize("words", [("rejudge", "run.json"), ("accept", "run.json"), ("propose", "run.json")])
def test_a_device_is_no_saved_run(command: Command, words: tuple[str, str], tmp_path: Path) -> None:
    """It may never end, and is not begun to be read."""
    (tmp_path / "run.json").symlink_to("/dev/zero")
    done = command(*words)
    assert (2, 1) == (done.code, len(done.err.splitlines())), done.err
    assert "run.json: it is no file" in done.err


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_run_at_the_end_of_time_is_none(command: Command, moment: str, folder: Path) -> None:
    """Nothing can be reckoned from it, not even what day it is somewhere else."""
    file = folder / "run.json"
    file.write_text(file.read_text("utf-8").replace("2026-11-22T03:15:00Z", moment), "utf-8")
    done = command("notify", folder, "--dry-run")
    assert (2, 1) == (done.code, len(done.err.splitlines())), done.err
    assert "between the years" in done.err
