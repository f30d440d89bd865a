"""Many articles about pages served here, each answered after 200 ms: articles an hour, by workers.

`python -m tests.measure.workers [--articles N] [--workers 1 2 4] [--dask P]` runs them on so many workers of
this machine, and with `--dask` on so many processes of a cluster, one after the other. Ideal is so many times
what one worker does; beyond the number of processors nothing can be won.
"""

import argparse
import logging
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from fixtures.run.request import VerifyRequest
from fixtures.run.verification import verify
from fixtures.settings.settings import load_settings
from flows.run.event import Event, RunResult
from flows.verdict import Ruling
from tests.slow_desk import served, write_articles

ANSWER = 0.2
"""Seconds of an answer."""


def run(
    names: list[str], out: Path, workers: int | None, cluster: str | None
) -> tuple[RunResult, float, float]:
    """The run, its seconds, and those of processors of all that it started."""
    settings = load_settings(target="live", at_once=100)
    request = VerifyRequest(
        settings=settings, articles=tuple(names), out=out, workers=workers, cluster=cluster
    )
    started, computed = time.monotonic(), _computed()
    done = verify(request, _nothing)
    return done, time.monotonic() - started, _computed() - computed


def _nothing(event: Event) -> None:
    del event


def _computed() -> float:
    """Seconds of processors that this process and those that have ended below it have taken."""
    times = psutil.Process().cpu_times()
    return times.user + times.system + times.children_user + times.children_system


@contextmanager
def cluster_of(processes: int) -> Iterator[str]:
    """The address of a cluster of so many processes on this machine."""
    from distributed import LocalCluster  # an extra

    with LocalCluster(
        n_workers=processes, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=40
    ) as cluster:
        yield cluster.scheduler_address


def told(name: str, many: int, ideal: float, measured: tuple[RunResult, float, float]) -> str:
    """One row."""
    done, seconds, computed = measured
    procedures = [p for article in done.articles for p in article.procedures]
    usages = [p.usage for p in procedures if p.usage]
    memory = max((usage.memory for usage in usages), default=0) / 1e6
    browser = sum(usage.processor_seconds for usage in usages) / max(1, len(usages))
    right = sum(p.verdict is Ruling.CURRENT for p in procedures)
    hourly = 3600 * many / seconds
    efficiency = f"{hourly / ideal:.0%}" if ideal else "-"
    return (
        f"| {name} | {seconds:.0f} | {hourly:,.0f} | {efficiency} | {right}/{many} | {memory:.0f} | "
        f"{browser:.1f} | {computed / many:.1f} |\n"
    )


def main() -> None:
    """Measure and print a row each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2, 4])
    parser.add_argument("--dask", type=int, default=0)
    given = parser.parse_args()
    logging.getLogger("distributed").setLevel(logging.ERROR)
    columns = "on | seconds | articles an hour | of ideal | current | MB, browser | its processor s | ours"
    sys.stdout.write(f"| {columns} |\n|{' --- |' * 8}\n")
    with tempfile.TemporaryDirectory() as folder, served(ANSWER) as origin:
        names, one = write_articles(Path(folder), origin, given.articles), 0.0
        for workers in given.workers:
            measured = run(names, Path(folder) / f"out-{workers}", workers, None)
            one = one or 3600 * given.articles / measured[1] / workers
            sys.stdout.write(told(f"{workers} workers", given.articles, one * workers, measured))
            sys.stdout.flush()
        if given.dask:
            with cluster_of(given.dask) as address:
                measured = run(names, Path(folder) / "out-dask", None, address)
            row = told(f"dask, {given.dask} processes", given.articles, one * given.dask, measured)
            sys.stdout.write(row)


if __name__ == "__main__":
    main()
