"""`run.jsonl`: each procedure of a run that goes on, written down when it has ended, one a line.

Of a long run `run.json` is behind by some steps; a run that is killed is read from both.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from flows.file import append, read
from flows.notation import read_json
from flows.run.event import ArticleResult, ProcedureFinished, ProcedureResult, RunResult
from flows.verdict import worst
from reports.saved import dumped

JOURNAL = "run.jsonl"

Ended = dict[tuple[str, str], ProcedureResult]
"""What was seen, by article and procedure."""


def add_procedure(event: ProcedureFinished, run: str, out: Path) -> Path:
    """Write a procedure down that has ended. Raises OSError."""
    told = {"run": run, "article": event.article, "procedure": dumped(event.result)}
    line = json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"
    return append(out / JOURNAL, line.encode())


def read_journal(run: str, out: Path) -> Ended:
    """What was written down of a run; a line that was cut off, or is no procedure, tells nothing."""
    try:
        lines = read(out / JOURNAL).splitlines()
    except OSError:
        return {}
    return {(slug, result.procedure.id): result for slug, result in _read(lines, run)}


def _read(lines: list[bytes], run: str) -> Iterator[tuple[str, ProcedureResult]]:
    for line in lines:
        try:
            told: Any = read_json(line)
            if told["run"] == run:
                yield str(told["article"]), ProcedureResult.model_validate(told["procedure"])
        except (ValueError, TypeError, KeyError, ValidationError):
            continue


def with_ended(run: RunResult, ended: Ended) -> RunResult:
    """A run that was broken off, with the procedures that had ended by then."""
    if not run.interrupted or not ended:
        return run
    return run.model_copy(update={"articles": tuple(_with(article, ended) for article in run.articles)})


def _with(article: ArticleResult, ended: Ended) -> ArticleResult:
    slug = article.article.slug
    found = tuple(ended.get((slug, each.procedure.id), each) for each in article.procedures)
    verdict = worst(tuple(procedure.verdict for procedure in found))
    return article.model_copy(update={"procedures": found, "verdict": verdict})
