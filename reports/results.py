"""`results.json`, for other programs."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import PlainSerializer, ValidationError

from flows.article import Remark
from flows.file import append, read
from flows.instruction import Instruction
from flows.picture.staleness import StalePicture
from flows.record import Record
from flows.run.collection.left_out import LeftOut
from flows.run.decisions.decision import Decision, EndedDecision
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult, Usage
from flows.run.notices.change import SiteChange, site_changes
from flows.verdict import Cause, Drift, Evidence, Note, Ruling
from reports.file import OutputError, write_text
from reports.printable import without_secrets

Seconds = Annotated[float, PlainSerializer(lambda seconds: round(seconds, 2), return_type=float)]
"""Rounded to a hundredth when written."""

RESULTS = "results.json"
LINES = "results.jsonl"
"""The same, an article a line, each written when it has ended: `{"format", "run", "article"}`."""
SCHEMA = Path(__file__).with_name("results.schema.json")


class RunEntry(Record):
    """When, where and with what was verified."""

    id: str
    started: datetime
    finished: datetime
    target: str
    edition: str | None
    browser: str
    version: str
    interrupted: bool = False


class StepEntry(Record):
    """One sentence and its verdict."""

    number: int
    label: str | None = None
    """The article's own number: "2", "5.b", "Step 3"; null where it has none."""
    text: str
    problem: str | None = None
    verdict: Ruling
    cause: Cause | None
    message: str
    drifts: tuple[Drift, ...]
    notes: tuple[Note, ...]
    confirmed: str | None = None
    since: datetime | None = None
    """When the present verdict began; what could not be told in between neither ends it nor counts."""
    runs: int | None = None
    """Runs in a row that gave it."""
    before: Ruling | None = None
    """The other verdict that stood before it."""
    changes: int = 0
    """How often right became wrong, or wrong right, in the runs that are remembered."""
    decision: Decision | None = None
    """What a person decided of this finding; it may be past its date."""
    pictures: tuple[StalePicture, ...] = ()
    """The article's pictures at it that show what the site does not any more."""
    instructions: tuple[Instruction, ...]
    url: str
    seconds: Seconds
    evidence: Evidence


class ProcedureEntry(Record):
    """One documented way to the goal."""

    id: str
    number: int | None
    title: str
    verdict: Ruling
    seconds: Seconds
    usage: Usage | None = None
    """What its browser has taken; null where that was not measured."""
    steps: tuple[StepEntry, ...]


class ArticleEntry(Record):
    """One article."""

    id: str
    slug: str
    title: str
    url: str | None
    modified: str | None
    sha256: str
    verdict: Ruling
    unpublished: str | None = None
    """Why what is published was not verified, and the copy was in its stead."""
    differs: tuple[str, ...] = ()
    """Where what is published, and was verified, says otherwise than the copy."""
    ended: tuple[EndedDecision, ...] = ()
    """Decisions that have ended by themselves, and still stand in their file."""
    procedures: tuple[ProcedureEntry, ...]
    editorial: tuple[Remark, ...]
    owner: str = ""
    """Who looks after it; empty where nobody says."""
    reads: int | None = None
    """How often it is read in a month; null where nobody says."""


class Results(Record):
    """The whole of `results.json`."""

    format: Literal[1] = 1
    run: RunEntry
    articles: tuple[ArticleEntry, ...]
    changes: tuple[SiteChange, ...] = ()
    """Of the sites, each of which more than one article speaks of: one finding, with its steps."""
    left_out: tuple[LeftOut, ...] = ()
    """Articles that were asked for among others, and are no part of the run."""


def results(run: RunResult) -> Results:
    """What other programs may know of a run."""
    entry = RunEntry.model_validate({name: getattr(run, name) for name in RunEntry.model_fields})
    articles = tuple(_article(article) for article in run.articles)
    left_out = (each.model_copy(update={"source": _shown(each.source)}) for each in run.left_out)
    return Results(run=entry, articles=articles, changes=site_changes(run), left_out=tuple(left_out))


def _shown(source: str) -> str:
    return without_secrets(source) if "://" in source else source


def _article(result: ArticleResult) -> ArticleEntry:
    article = result.article
    return ArticleEntry(
        **{name: getattr(article, name) for name in ("id", "slug", "title", "url", "modified", "sha256")},
        verdict=result.verdict,
        unpublished=article.unpublished or None,
        differs=article.differs,
        ended=result.ended,
        procedures=tuple(_procedure(procedure) for procedure in result.procedures),
        editorial=result.editorial,
        owner=result.owner,
        reads=result.reads,
    )


def _procedure(result: ProcedureResult) -> ProcedureEntry:
    procedure = result.procedure
    return ProcedureEntry(
        id=procedure.id,
        number=procedure.number,
        title=procedure.title,
        verdict=result.verdict,
        seconds=result.seconds,
        usage=result.usage,
        steps=tuple(_step(step) for step in result.steps),
    )


def _step(result: StepResult) -> StepEntry:
    step, observation, verdict = result.step, result.observation, result.verdict
    return StepEntry(
        number=step.number,
        label=step.label,
        text=step.text,
        problem=step.problem,
        verdict=verdict.ruling,
        **{name: getattr(verdict, name) for name in ("cause", "message", "drifts", "notes", "confirmed")},
        **{
            name: getattr(result.past, name)
            for name in ("since", "runs", "before", "changes")
            if result.past is not None
        },
        decision=result.decision,
        pictures=result.pictures,
        instructions=observation.instructions,
        url=without_secrets(observation.url),
        seconds=observation.seconds,
        evidence=observation.evidence,
    )


def schema() -> str:
    """The JSON Schema of `results.json`, as it is published beside this file."""
    return json.dumps(Results.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False) + "\n"


def write_results(run: RunResult, out: Path) -> Path:
    """Write `results.json` into `out`, whole or not at all. Raises OutputError."""
    return write_text(out / RESULTS, results(run).model_dump_json(indent=1) + "\n")


def write_lines(run: RunResult, out: Path) -> Path:
    """Write `results.jsonl` into `out`, whole or not at all. Raises OutputError."""
    return write_text(out / LINES, "".join(_line(article, run.id) for article in run.articles))


def add_line(article: ArticleResult, run: str, out: Path) -> Path:
    """Write an article down that has ended. Raises OSError."""
    return append(out / LINES, _line(article, run).encode())


def _line(article: ArticleResult, run: str) -> str:
    told = {"format": 1, "run": run, "article": _article(article).model_dump(mode="json")}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def read_results(path: Path) -> Results:
    """Read a `results.json`, or the one in a folder. Raises OutputError."""
    path = path / RESULTS if path.is_dir() else path
    try:
        return Results.model_validate_json(read(path))
    except OSError as error:
        message = f"Cannot read {path}: {error.strerror or error}. Run `stillright verify` first."
        raise OutputError(message) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        message = f"{path} is not what this version writes ({where}: {first['msg']}). Verify again."
        raise OutputError(message) from error
