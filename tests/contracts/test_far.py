"""What a worker of a cluster keeps for a run, and what stays of it: without a browser, in this process."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from fixtures.run.request import UsageError, VerifyRequest
from fixtures.run.verification import verify
from fixtures.run.workers.assignment import Assignment
from fixtures.run.workers.dask import far
from fixtures.run.workers.dask.store import Store
from fixtures.run.workers.report import Done, Report, Told
from fixtures.settings.settings import load_settings
from flows.run.event import Event, RunResult, StepFinished
from flows.run.run import finish
from flows.verdict import Cause, Trouble
from tests.contracts.object_store import serving
from tests.slow_desk import write_articles

PATIENCE = 30
"""Seconds in which a worker hears that a run is over, however busy the machine is."""


class Pretence:
    """In the place of the machine that a worker's process keeps: each procedure ends at once."""

    made: list["Pretence"]

    def __init__(
        self, _request: object, _settings: object, _workers: int, report: Callable[[Report], None]
    ) -> None:
        self._report = report
        self.begun: list[str] = []
        self.ended = False
        self.made.append(self)

    def start(self, assignment: Assignment) -> None:
        """Leave a picture, and report the end."""
        name = assignment.article.slug
        self.begun.append(name)
        (assignment.request.out / "evidence").mkdir()
        (assignment.request.out / "evidence" / f"{name}.png").write_text(name)
        trouble = Trouble(cause=Cause.MAIL_MISSING, detail="as it was told")

        def tell(event: Event) -> None:
            self._report(Told(assignment.job, event))

        finish(assignment.article, assignment.procedure, {}, 0, tell, trouble)
        self._report(Done(assignment.job))

    def end(self) -> None:
        """Nothing goes on."""
        self.ended = True


@pytest.fixture
def machines(monkeypatch: pytest.MonkeyPatch) -> list[Pretence]:
    """The machines that workers have made."""
    monkeypatch.setattr(Pretence, "made", [], raising=False)
    monkeypatch.setattr(far, "LocalMachine", Pretence)
    return Pretence.made


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    """A scheduler and one worker."""
    with LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, protocol="tcp://", host="127.0.0.1",
        dashboard_address=None,
    ) as local:  # fmt: skip
        yield local


def _run(
    cluster: LocalCluster,
    tmp_path: Path,
    store: str | None = None,
    listener: Callable[[Event], None] = lambda _: None,
) -> RunResult:
    """A run of three articles."""
    names = write_articles(tmp_path, "http://127.0.0.1:9", 3)
    request = VerifyRequest(
        settings=load_settings(target="live", at_once=9), articles=tuple(names), out=tmp_path / "out",
        cluster=cluster.scheduler_address, store=store,
    )  # fmt: skip
    return verify(request, listener)


def _until(holds: Callable[[], bool]) -> bool:
    ends = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < ends:
        time.sleep(0.1)
    return holds()


def test_a_worker_keeps_its_browsers_for_all_that_it_is_given_in_a_run(
    tmp_path: Path, cluster: LocalCluster, machines: list[Pretence]
) -> None:
    """One machine of this run acts all of it out, and is let go of behind it; the next run has its own."""
    _run(cluster, tmp_path)
    assert [["desk_0", "desk_1", "desk_2"]] == [sorted(each.begun) for each in machines]
    assert _until(lambda: machines[0].ended)
    _run(cluster, tmp_path)
    assert 2 == len(machines)


def test_a_run_that_is_broken_off_ends_what_its_workers_are_at(
    tmp_path: Path, cluster: LocalCluster, machines: list[Pretence]
) -> None:
    """Ctrl-C at the first step that is told."""

    def break_off(event: Event) -> None:
        if isinstance(event, StepFinished):
            raise KeyboardInterrupt

    assert _run(cluster, tmp_path, listener=break_off).interrupted
    assert _until(lambda: all(each.ended for each in machines))


def test_a_cluster_keeps_nothing_of_a_run(
    tmp_path: Path, cluster: LocalCluster, machines: list[Pretence]
) -> None:
    """Neither what was reported, nor what was begun, nor who leads it."""
    _run(cluster, tmp_path)
    assert _until(lambda: machines[0].ended)
    scheduler = cluster.scheduler
    told = [name for name in scheduler.get_events() if "stillright" in name]
    begun = scheduler.extensions["events"]._events  # noqa: SLF001 - dask tells of its events nowhere else
    assert ([], {}, {}) == (told, dict(begun), scheduler.extensions["semaphores"].max_leases)


@pytest.mark.parametrize("kind", ["folder", pytest.param("s3", marks=pytest.mark.walk)])
def test_what_workers_leave_in_a_store_is_brought_into_the_runs_folder(
    kind: str,
    tmp_path: Path,
    cluster: LocalCluster,
    machines: list[Pretence],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In another folder, or in an object store behind S3; and what an earlier night has left stays there."""
    with serving(kind, tmp_path, monkeypatch) as (store, system, root):
        system.makedirs(f"{root}/evidence", exist_ok=True)
        system.pipe_file(f"{root}/evidence/desk_9.png", b"last night")
        _run(cluster, tmp_path, store)
        assert 4 == len(system.ls(f"{root}/evidence"))
    assert 3 == sum(len(each.begun) for each in machines)
    brought = {file.name: file.read_text() for file in (tmp_path / "out/evidence").iterdir()}
    assert {f"desk_{n}.png": f"desk_{n}" for n in range(3)} == brought


def test_a_store_that_cannot_be_written_costs_the_pictures_and_no_verdict(
    tmp_path: Path, cluster: LocalCluster, machines: list[Pretence], caplog: pytest.LogCaptureFixture
) -> None:
    """It is said once, with why."""
    (tmp_path / "barred").write_text("a file where a folder should be")
    run = _run(cluster, tmp_path, str(tmp_path / "barred"))
    causes = {p.steps[0].verdict.cause for article in run.articles for p in article.procedures}
    assert ({Cause.MAIL_MISSING}, 3) == (causes, len(machines[0].begun))
    assert 1 == sum("could not leave its files" in record.message for record in caplog.records)


def test_a_store_that_nothing_speaks_with_is_refused(tmp_path: Path) -> None:
    """Before anything is run."""
    with pytest.raises(UsageError, match="--store nowhere://bucket cannot be used"):
        Store("nowhere://bucket", tmp_path)
