"""What walks of the catalogue have left: runs to judge again, and screens to find something on again.

Both are JSON lines, compressed. A run is kept in the product's own format, which the product goes on reading;
what is of one day only (times, pictures) is left out.
"""

import json
import lzma
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from flows.instruction.instruction import Instruction
from flows.record import Record
from flows.run.event import RunResult, StepResult
from flows.screen.screen import Screen
from flows.sighting.sighting import Fit
from flows.verdict import Evidence, Verdict
from reports.run import RUN, read_run, write_run

FOLDER = Path(__file__).parents[2] / "recorded"
RUNS, SCREENS = "runs.jsonl.xz", "screens.jsonl.xz"
_THEN = datetime(2026, 1, 1, tzinfo=UTC)


class Sought(Record):
    """One screen on which a control was looked for, all that the reader knew, and what was found."""

    case: str
    """The first case in whose walk it was met."""
    way: Literal["find", "guess"]
    """By its very words, or what has come to stand for them."""
    instruction: Instruction
    screen: Screen
    claimed: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    topic: str = ""
    among: tuple[int, ...] | None = None
    drawn: tuple[str, ...] = ()
    """References of the links that the page drew as buttons, of those that it was asked about."""
    found: int | None
    """Index of the control on the screen; None where nothing may be taken for it."""
    fit: Fit | None
    label: str = ""
    """For people: what the control was called."""


def of_no_day(name: str, run: RunResult) -> RunResult:
    """The run without what is another one at each walk."""
    articles = []
    for article in run.articles:
        procedures = [
            p.model_copy(update={"seconds": 0.0, "steps": tuple(map(_of_no_day, p.steps))})
            for p in article.procedures
        ]
        articles.append(article.model_copy(update={"procedures": tuple(procedures)}))
    kept = {"id": name, "started": _THEN, "finished": _THEN, "browser": "", "version": ""}
    return run.model_copy(update=kept | {"articles": tuple(articles)})


def _of_no_day(step: StepResult) -> StepResult:
    update = {"seconds": 0.0, "evidence": Evidence()}
    return step.model_copy(update={"observation": step.observation.model_copy(update=update)})


def read_runs() -> dict[str, RunResult]:
    """The recorded runs by the names of their cases."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / RUN
        runs = []
        for line in _lines(FOLDER / RUNS):
            file.write_text(line, encoding="utf-8")
            runs.append(read_run(file))
    return {run.id: run for run in runs}


def write_runs(runs: Iterable[RunResult]) -> None:
    """Keep these runs, and no others."""
    with TemporaryDirectory() as folder:
        lines = [write_run(run, Path(folder)).read_text("utf-8").strip() for run in _named(runs)]
    _write(FOLDER / RUNS, lines)


def _named(runs: Iterable[RunResult]) -> list[RunResult]:
    return sorted(runs, key=lambda run: run.id)


def read_screens() -> list[Sought]:
    """The recorded screens."""
    return [Sought.model_validate_json(line) for line in _lines(FOLDER / SCREENS)]


def write_screens(screens: Iterable[Sought]) -> None:
    """Keep these screens, each once, and no others."""
    once: dict[str, Sought] = {}
    for each in sorted(screens, key=lambda sought: sought.case):
        once.setdefault(_same(each), each)
    _write(FOLDER / SCREENS, [each.model_dump_json(exclude_defaults=True) for each in once.values()])


def _same(sought: Sought) -> str:
    """What two screens have in common that say the same to whoever looks for this."""
    dump: dict[str, Any] = sought.model_dump(mode="json", exclude={"case", "known"})
    for control in dump["screen"]["controls"]:
        for passing in ("ref", "active"):
            control.pop(passing)
    return json.dumps(dump, sort_keys=True)


def _lines(file: Path) -> Iterator[str]:
    if file.is_file():
        yield from lzma.decompress(file.read_bytes()).decode().splitlines()


def _write(file: Path, lines: list[str]) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(lzma.compress("\n".join(lines).encode(), preset=9))


def told(run: RunResult) -> dict[str, tuple[Any, ...]]:
    """What a run says of each step, without confidence and wording: two walks of one case agree in it."""
    return {
        f"{procedure.procedure.id}.{step.step.number}": _told(step.verdict)
        for article in run.articles
        for procedure in article.procedures
        for step in procedure.steps
    }


def _told(verdict: Verdict) -> tuple[Any, ...]:
    drifts = sorted((d.kind, d.says or "", d.shows or "", d.suggestion) for d in verdict.drifts)
    return (verdict.ruling, verdict.cause, *drifts)
