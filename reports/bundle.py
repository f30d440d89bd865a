"""All reports of a run."""

import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from flows.redaction import SECRETS
from flows.redaction.gate import leaks
from flows.run.event import RunResult
from flows.run.shelf import SHELF
from reports.allure.results import write_allure
from reports.badge import BADGE, write_badge
from reports.file import OutputError
from reports.journal import JOURNAL
from reports.overview.row import ARTICLES
from reports.page.page import PAGE, write_page
from reports.proposal.corrected import CORRECTED
from reports.results import LINES, RESULTS, write_lines, write_results
from reports.run import RUN, write_run
from reports.summary import SUMMARY, write_summary

ALLURE = "allure-results"
"""The folder in a run's folder that holds what Allure reads."""
LEFT = (
    RESULTS,
    LINES,
    RUN,
    JOURNAL,
    PAGE,
    ARTICLES,
    SUMMARY,
    BADGE,
    ALLURE,
    SHELF,
    CORRECTED,
    "evidence",
    "traces",
)
"""What a run leaves in its folder."""
_ROOM = 64 * 1024 * 1024
"""Bytes that a run with all its pictures may need."""
_WRITERS: dict[str, Callable[[RunResult, Path], Path]] = {
    "results": write_results,
    "lines": write_lines,
    "run": write_run,
    "page": write_page,
    "summary": write_summary,
    "badge": write_badge,
    "allure": lambda run, out: write_allure(run, out / ALLURE, out),
}


class Bundle(NamedTuple):
    """What was written, and what was not."""

    written: dict[str, Path]
    """By name: results, lines, run, page, summary, badge, allure."""
    failures: tuple[str, ...]
    """One message for each report that could not be written."""
    leaks: tuple[str, ...] = ()
    """One message for each file that held a secret and was removed, or that could not be searched."""


def prepare(out: Path) -> None:
    """Make the folder and see that it can be written to, before anything is run. Raises OutputError."""
    probe = out / f".probe-{uuid.uuid4().hex}"
    try:
        out.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"probe")
        probe.unlink()
        free = shutil.disk_usage(out).free
    except OSError as error:
        raise OutputError.unwritable(out, error) from error
    if free < _ROOM:
        msg = f"Only {free // 2**20} MB are free for {out}; make room, or choose another folder with --out."
        raise OutputError(msg)


def write_all(run: RunResult, out: Path, step_summary: Path | None = None) -> Bundle:
    """Write every report of a run into `out`; one that fails does not keep the others from being written."""
    written: dict[str, Path] = {}
    failures: list[str] = []
    for name, write in _WRITERS.items():
        try:
            written[name] = write(run, out)
        except OutputError as error:
            failures.append(str(error))
    if "run" in written:  # it holds all that the journal kept for a run that is killed
        (out / JOURNAL).unlink(missing_ok=True)
    found = tuple(leaks(out, LEFT, SECRETS))
    written = {name: path for name, path in written.items() if path.exists()}
    if step_summary is not None and "summary" in written:
        failures += _append(written["summary"], step_summary)
    return Bundle(written, tuple(failures), found)


def _append(summary: Path, step_summary: Path) -> list[str]:
    """Add the summary to those of the job's other steps."""
    try:
        with step_summary.open("a", encoding="utf-8") as file:
            file.write(summary.read_text(encoding="utf-8") + "\n")
    except OSError as error:
        return [str(OutputError.unwritable(step_summary, error))]
    return []
