"""What a judge of today would say otherwise of a saved run, for a person at the terminal."""

from collections.abc import Iterator

from flows.run.event import RunResult
from flows.run.knowledge.rejudgement import Change, changes
from flows.verdict import Verdict
from reports.wording.wording import place


def rejudged(before: RunResult, after: RunResult) -> Iterator[str]:
    """A paragraph for each change, and how the articles stand."""
    steps = sum(len(p.steps) for article in before.articles for p in article.procedures)
    found = list(changes(before, after))
    for change in found:
        yield from _told(change)
    yield f"{len(found)} of {steps} verdicts of the run {before.id} would change."
    for old, new in zip(before.articles, after.articles, strict=True):
        same = "stays" if old.verdict is new.verdict else f"was {old.verdict} and becomes"
        yield f"{old.article.title}: {same} {new.verdict}."


def _told(change: Change) -> Iterator[str]:
    yield f"{place(change.procedure.procedure, change.before.step)}: {change.before.step.text}"
    yield f"  was:     {_line(change.before.verdict)}"
    yield f"  becomes: {_line(change.after)}"


def _line(verdict: Verdict) -> str:
    cause = f" ({verdict.cause})" if verdict.cause else ""
    better = "".join(f" Better: {drift.suggestion}" for drift in verdict.drifts)
    return f"{verdict.ruling}{cause}. {verdict.message}{better}"
