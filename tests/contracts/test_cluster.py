"""A run on a cluster of two processes, one of which is killed in its middle."""

import os
import signal
import threading
import time
from pathlib import Path

import psutil
import pytest
from distributed import LocalCluster, config

from fixtures.run.request import UsageError, VerifyRequest
from fixtures.run.verification import verify
from fixtures.settings.settings import load_settings
from flows.run.event import Event, StepFinished
from flows.verdict import Ruling
from reports.run import read_run
from tests import command
from tests.slow_desk import served, write_articles

PATIENCE = 30
"""Seconds in which what the cluster started must be gone after it."""
MANY = 4


@pytest.mark.browser
@pytest.mark.walk
def test_a_killed_worker_costs_nothing_but_time_and_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each article is verified once in the result, with its pictures, and no browser goes on running."""
    monkeypatch.chdir(tmp_path)
    killed: list[int] = []
    with (
        served(0.05) as origin,
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
        ) as cluster,
    ):
        workers = [each.process.pid for each in cluster.workers.values()]

        def kill(event: Event) -> None:
            if isinstance(event, StepFinished) and not killed:
                killed.append(workers[0])
                os.kill(workers[0], signal.SIGKILL)

        before = {each.pid for each in psutil.Process().children(recursive=True)}
        names = write_articles(tmp_path, origin, MANY)
        settings = load_settings(target="live", at_once=2, patience=4)
        request = VerifyRequest(
            settings=settings, articles=tuple(names), out=tmp_path / "out", cluster=cluster.scheduler_address
        )
        run = verify(request, kill)
        below = psutil.Process().children(recursive=True)
        browsers = [each for each in below if each.pid not in before and "chrom" in each.name()]
        psutil.wait_procs(browsers, timeout=PATIENCE)
        assert [] == [each.pid for each in browsers if each.is_running() and each.status() != "zombie"]
    assert [workers[0]] == killed
    procedures = [procedure for article in run.articles for procedure in article.procedures]
    assert [Ruling.CURRENT] * MANY == [procedure.verdict for procedure in procedures]
    pictures = [s.observation.evidence.screenshot for p in procedures for s in p.steps]
    assert all((tmp_path / "out" / str(picture)).is_file() for picture in pictures if picture)
    assert any(pictures)


@pytest.mark.browser
@pytest.mark.walk
def test_a_run_whose_lead_is_killed_is_ended_on_its_workers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kill -9 of the command: soon no browser is at it any more; and the worker goes on with the run."""
    seconds = "2s"  # of dask's thirty, which nobody wants to wait for
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__LOCKS__LEASE_TIMEOUT", seconds)
    locks = config["distributed"]["scheduler"]["locks"]
    monkeypatch.setitem(locks, "lease-validation-interval", "500ms")
    begun, asked = threading.Event(), set[str]()

    def status(path: str, agent: str) -> int:
        if "Mozilla" in agent and path[1:2].isdecimal():
            asked.add(path.strip("/").partition("/")[0])
        if "Mozilla" in agent and "1/settings" in path and not begun.is_set():
            begun.set()
            time.sleep(PATIENCE)  # a page that keeps its reader
        return 200

    with (
        served(0, status) as origin,
        LocalCluster(
            n_workers=1, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
        ) as cluster,
    ):
        (worker,) = cluster.workers.values()
        names = write_articles(tmp_path, origin, 2)
        address = cluster.scheduler_address
        ask = ["verify", *names, "--target", "live", "--cluster", address, "--out", str(tmp_path / "out")]
        with command.going(*ask, folder=tmp_path, PATIENCE="20") as going:
            assert begun.wait(10 * PATIENCE)
            browsers = [
                p for p in psutil.Process(worker.process.pid).children(recursive=True) if "chrom" in p.name()
            ]
            going.process.send_signal(signal.SIGKILL)
            going.end()
        psutil.wait_procs(browsers, timeout=PATIENCE)
        alive = [each.pid for each in browsers if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]
        assert (True, []) == (bool(browsers), alive)
        asked.clear()
        done = command.run(*ask, "--resume", folder=tmp_path, PATIENCE="20")
    assert (0, {"1"}) == (done.code, asked), done.err
    assert 2 == len(read_run(tmp_path / "out").articles)


@pytest.mark.parametrize(
    ("address", "complaint"),
    [
        ("tcp://10.0.0.1:8786", "in clear"),
        ("tls://", "no address"),
        ("tcp://127.0.0.1:9", "does not answer"),
    ],
)
def test_a_cluster_that_cannot_be_used_is_refused_before_anything_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, complaint: str
) -> None:
    """No account goes to another machine in clear, and what does not answer is named."""
    monkeypatch.setattr("fixtures.run.workers.dask.cluster._CONNECTED", 1)
    names = write_articles(tmp_path, "http://127.0.0.1:9", 1)
    settings = load_settings(target="live")
    request = VerifyRequest(settings=settings, articles=tuple(names), out=tmp_path / "out", cluster=address)
    with pytest.raises(UsageError, match=complaint):
        verify(request, lambda _: None)
