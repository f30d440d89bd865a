"""Walks cases in several processes, each with a stand of its own, and gives what they have recorded."""

import multiprocessing
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from flows.run.event import RunResult
from reports.run import read_run, write_run
from tests.measure.accuracy.answer import answered
from tests.measure.accuracy.case import Case, singles
from tests.measure.accuracy.sample import few, sample
from tests.measure.accuracy.stand import stand
from tests.measure.record.recording import Sought, of_no_day
from tests.measure.record.watching import agrees, last_of_each, watching


class Part(NamedTuple):
    """The cases that one process walks, and the folder in which it leaves what it has recorded."""

    cases: tuple[Case, ...]
    folder: Path


def cases() -> Iterator[Case]:
    """What is recorded: every entry of the catalogue as the tests walk it, and the editions."""
    yield from {case.name: case for case in (*sample(), *few())}.values()
    yield from (case for case in singles() if case.kind == "edition")


def _walk(part: Part) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="stillright-", ignore_cleanup_errors=True) as profile,
        sync_playwright() as playwright,
        stand(playwright, Path(profile)) as ours,
    ):
        for number, case in enumerate(part.cases):
            folder = part.folder / str(number)
            with watching(case.name) as seen:
                run = ours.run(case, folder)
            misses = answered(case, run).misses
            screens = [each for each in last_of_each(seen) if agrees(each)]
            say(f"{case.name}: {len(screens)} screens, {'; '.join(misses) or 'as it must be'}")
            if not misses or case.known_miss:
                write_run(of_no_day(case.name, run), folder)
                lines = "\n".join(each.model_dump_json(exclude_defaults=True) for each in screens)
                folder.joinpath("screens.jsonl").write_text(lines, encoding="utf-8")


def _left(part: Part) -> tuple[list[RunResult], list[Sought]]:
    """What one process has recorded."""
    folders = sorted({file.parent for file in part.folder.glob("*/screens.jsonl")})
    lines = [line for each in folders for line in (each / "screens.jsonl").read_text("utf-8").splitlines()]
    return [read_run(each) for each in folders], [Sought.model_validate_json(line) for line in lines]


def say(*lines: str) -> None:
    """Print lines at once."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def record(wanted: list[Case], workers: int) -> tuple[list[RunResult], list[Sought]]:
    """Walk the cases in that many processes; gives the runs and the screens."""
    with tempfile.TemporaryDirectory(prefix="stillright-") as folder:
        parts = [Part(tuple(wanted[i::workers]), Path(folder) / f"part{i}") for i in range(workers)]
        spawn = multiprocessing.get_context("spawn")
        crew = [spawn.Process(target=_walk, args=(part,), daemon=True) for part in parts]
        for process in crew:
            process.start()
        for process in crew:
            process.join()
        left = [_left(part) for part in parts]
    return [run for runs, _ in left for run in runs], [each for _, screens in left for each in screens]
