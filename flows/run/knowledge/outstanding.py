"""What of a result is still for somebody to act on, once what people know is set aside."""

from flows.run.event import ArticleResult, ProcedureResult
from flows.verdict import Ruling, worst


def outstanding(result: ProcedureResult) -> Ruling:
    """The verdict of a procedure without what is known, and without what a known finding left unreached."""
    if not _knows(result):
        return result.verdict
    left = tuple(step.verdict.ruling for step in result.steps if not step.known)
    if Ruling.UNVERIFIED not in left:
        left = tuple(ruling for ruling in left if ruling is not Ruling.UNREACHED)
    return worst(left)


def outstanding_of(article: ArticleResult) -> Ruling:
    """The verdict of an article without what is known."""
    if not any(map(_knows, article.procedures)):
        return article.verdict
    return worst(tuple(outstanding(procedure) for procedure in article.procedures))


def _knows(result: ProcedureResult) -> bool:
    return any(step.known for step in result.steps)
