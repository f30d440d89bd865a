"""A run that is broken off: what it saw is kept, whole, and nothing goes on running."""

import base64
import json
import os
import signal
import stat
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from flows.run.event import RunResult
from reports.results import read_results
from reports.run import read_run
from tests import command

pytestmark = pytest.mark.browser

FIRST = "step 2: current"
"""A line that is printed when something has been seen and much is still to do."""
PATIENCE = 30
"""Seconds in which what a run started must be gone after it."""


SECRET = "Canary.77-Horse"
"""A password of the settings; the sandbox has its own, and this one is as secret."""


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the run's process keeps what is temporary; a short path, for a long one is not taken."""
    with tempfile.TemporaryDirectory(prefix="t-", dir="/tmp") as folder:
        monkeypatch.setenv("TMPDIR", folder)
        yield Path(folder)


@pytest.fixture
def whole() -> bool:
    """Whether it acts out more than one procedure; to break it off one is enough."""
    return False


@pytest.fixture
def run(tmp_path: Path, temporary: Path, *, whole: bool) -> Iterator[command.Going]:
    """A run in its middle."""
    asked = [] if whole else ["--procedure", "web_portal"]
    with command.going(
        "verify", *asked, "--out", tmp_path / "out", folder=tmp_path, PATIENCE=command.PATIENCE,
        ACCOUNT_PASSWORD=SECRET,
    ) as going:  # fmt: skip
        going.until(FIRST)
        assert len(list(temporary.glob("stillright-run-*"))) == 1
        yield going


def _started(run: command.Going) -> list[psutil.Process]:
    """Every process that the run has started: the sandbox, Playwright's driver, the browsers."""
    return psutil.Process(run.process.pid).children(recursive=True)


def _left(processes: list[psutil.Process]) -> list[str]:
    """Those of the processes that do not end by themselves."""
    _, alive = psutil.wait_procs(processes, timeout=PATIENCE)
    return [each.name() for each in alive if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]


def _rulings(seen: RunResult) -> dict[str, int]:
    """How many steps have each verdict."""
    rulings = [s.verdict.ruling for a in seen.articles for p in a.procedures for s in p.steps]
    return {ruling: rulings.count(ruling) for ruling in set(rulings)}


def _to_group(run: command.Going) -> None:
    os.killpg(run.process.pid, signal.SIGINT)


def _to_process(run: command.Going) -> None:
    run.process.send_signal(signal.SIGINT)


def _terminate(run: command.Going) -> None:
    run.process.terminate()


def _hang_up(run: command.Going) -> None:
    run.process.send_signal(signal.SIGHUP)


@pytest.mark.walk
@pytest.mark.one_in(4)
@pytest.mark.parametrize("stop", [_to_group, _to_process, _terminate, _hang_up])
def test_stopped_by_a_person(
    run: command.Going, tmp_path: Path, temporary: Path, stop: Callable[[command.Going], None]
) -> None:
    """Ctrl-C, or a job that is cancelled: every report is written of what was seen, and the code is 3.

    Nothing temporary is left.
    """
    started = _started(run)
    stop(run)
    done = run.end()
    assert (3, "", True) == (done.code, done.err, "what was seen so far is kept" in done.out), done.err
    results = read_results(tmp_path / "out")
    causes = {step.cause for p in results.articles[0].procedures for step in p.steps}
    assert (True, True) == (results.run.interrupted, "interrupted" in causes)
    assert {"results.json", "run.json", "index.html", "summary.md"} <= {
        each.name for each in (tmp_path / "out").iterdir()
    }
    assert ([], []) == (_left(started), list((tmp_path / "out").rglob("*.part")))
    assert [] == list(temporary.iterdir())


@pytest.mark.row
def test_stopped_twice(run: command.Going, tmp_path: Path) -> None:
    """A second Ctrl-C while the reports are written loses none of what is on the disk."""
    started = _started(run)
    _to_group(run)
    _to_group(run)
    done = run.end()
    assert (3, False) == (done.code, "Traceback" in done.err), done.err
    assert read_run(tmp_path / "out").interrupted
    assert [] == _left(started)


@pytest.mark.walk
def test_killed(run: command.Going, tmp_path: Path, temporary: Path) -> None:
    """What was seen is on the disk, and neither sites nor browsers outlive the run; nor does its lock.

    What is temporary can be read by nobody else, and the next run removes it.
    """
    started = _started(run)
    run.process.send_signal(signal.SIGSTOP)  # it stays in its middle, however long the second takes to start
    second = command.run("verify", "nothing.md", "--out", tmp_path / "out", folder=tmp_path)
    run.process.kill()
    assert -signal.SIGKILL == run.end().code
    modes = [stat.S_IMODE(each.stat().st_mode) for each in temporary.glob("stillright-run-*")]
    third = command.run("verify", "nothing.md", "--out", tmp_path / "out", folder=tmp_path)
    assert (2, True, [0o700]) == (second.code, "Another run is writing into" in second.err, modes)
    assert (2, True, []) == (third.code, "There is no article" in third.err, list(temporary.iterdir()))
    seen = read_run(tmp_path / "out")
    assert (True, True) == (seen.interrupted, _rulings(seen).get("current", 0) >= 2)
    told = json.loads(command.run("history", "--json", folder=tmp_path).out)
    kept = [night["verdict"] for step in told["articles"][0]["steps"] for night in step["nights"]]
    assert kept.count("current") >= 2
    assert [] == _left(started)


@pytest.mark.row
def test_a_secret_that_is_left_after_all(run: command.Going, tmp_path: Path) -> None:
    """The files that hold it are removed, the run has failed and says where; of what it says nothing."""
    planted = tmp_path / "out" / "evidence"
    (planted / "planted.txt").write_bytes(base64.b64encode(f"user:{SECRET}".encode()))
    with zipfile.ZipFile(planted / "planted.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("trace.network", f'{{"value":"{SECRET}"}}')
    done = run.end()
    assert (3, [], True) == (
        done.code,
        list(planted.glob("planted.*")),
        (tmp_path / "out/run.json").is_file(),
    )
    for place in ("planted.txt", "planted.zip, in trace.network"):
        assert f"A secret of the run stood in {planted / place}" in done.err
    assert SECRET not in done.out + done.err
    scanned = command.run("scan", tmp_path / "out", folder=tmp_path, ACCOUNT_PASSWORD=SECRET)
    assert (0, "") == (scanned.code, scanned.err), scanned.out


@pytest.mark.walk
@pytest.mark.parametrize("whole", [True])
@pytest.mark.parametrize("name", ["node", "chrom"], ids=["driver", "browser"])
def test_the_browser_killed(run: command.Going, tmp_path: Path, name: str) -> None:
    """The steps that a lost browser or driver cut short are told; the other procedures get another."""
    for process in _started(run):
        if process.is_running() and name in process.name():
            process.kill()
    done = run.end()
    assert (3, "") == (done.code, done.err)
    results = json.loads((tmp_path / "out" / "results.json").read_text("utf-8"))
    procedures = results["articles"][0]["procedures"]
    causes = {step["cause"] for procedure in procedures for step in procedure["steps"]} - {None}
    current = [procedure["id"] for procedure in procedures if procedure["verdict"] == "current"]
    assert ({"interrupted"}, True) == (causes, bool(current)), done.out
