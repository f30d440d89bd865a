"""A saved run judged again from its observations: no browser, and the judge of today."""

from collections.abc import Iterator

from flows.record import Record
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from flows.verdict import Ruling, Verdict, judge, worst


class Change(Record):
    """A step of which the judge says something else now."""

    article: str
    procedure: ProcedureResult
    before: StepResult
    after: Verdict


def rejudge(run: RunResult) -> RunResult:
    """The run with the verdicts of today; what it could not reach stays unreached."""
    return run.model_copy(update={"articles": tuple(_article(article) for article in run.articles)})


def _article(result: ArticleResult) -> ArticleResult:
    procedures = tuple(_procedure(procedure) for procedure in result.procedures)
    verdict = worst(tuple(procedure.verdict for procedure in procedures))
    return result.model_copy(update={"procedures": procedures, "verdict": verdict})


def _procedure(result: ProcedureResult) -> ProcedureResult:
    steps = tuple(_step(step) for step in result.steps)
    return result.model_copy(
        update={"steps": steps, "verdict": worst(tuple(step.verdict.ruling for step in steps))}
    )


def _step(result: StepResult) -> StepResult:
    if result.verdict.ruling is Ruling.UNREACHED:
        return result
    return result.model_copy(update={"verdict": judge(result.observation)})


def changes(before: RunResult, after: RunResult) -> Iterator[Change]:
    """The steps of which something else is said, in the order of the articles."""
    for old, new in zip(before.articles, after.articles, strict=True):
        for was, now in zip(old.procedures, new.procedures, strict=True):
            for one, other in zip(was.steps, now.steps, strict=True):
                if one.verdict != other.verdict:
                    yield Change(article=old.article.slug, procedure=was, before=one, after=other.verdict)
