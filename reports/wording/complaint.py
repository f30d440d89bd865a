"""What a failed or broken procedure says: article, step, sentence, what was seen instead, what to write."""

from flows.article import Article
from flows.redaction.commands import without_commands
from flows.run.event import ProcedureResult, StepResult
from flows.verdict import Ruling
from reports.printable import one_line
from reports.wording import past
from reports.wording.difference import suggested
from reports.wording.headline import headline
from reports.wording.wording import CAUSES, finding, message, place, short_title


def complaint(result: ProcedureResult, article: Article) -> str:
    """The message for a procedure that is not current: one line for the whole, then each step."""
    heading = f"{short_title(result.procedure)}: {headline(list(result.steps))}"
    return without_commands("\n".join([heading, *_told(result, article)]))


def _told(result: ProcedureResult, article: Article) -> list[str]:
    loud = {Ruling.OUTDATED, Ruling.UNVERIFIED}
    lines = []
    for step in result.steps:
        if step.verdict.ruling in loud:
            where = f"{place(result.procedure, step.step)} ({_file(article)}, line {step.step.line})"
            lines += ["", f"{where}: {one_line(step.step.text)}", *step_complaint(step)]
    return lines


def _file(article: Article) -> str:
    """What people call the source: the file's name without its folders, or the address."""
    return article.source if "://" in article.source else article.source.replace("\\", "/").rpartition("/")[2]


def step_complaint(step: StepResult) -> list[str]:
    """What is wrong with one step, a line a finding, suggestion or remedy."""
    verdict = step.verdict
    if verdict.ruling is not Ruling.OUTDATED:
        remedy = [f"  {CAUSES[verdict.cause].remedy}"] if verdict.cause else []
        return [f"  {message(verdict)}", *remedy]
    sentences, advice = suggested(step.step.text, verdict.drifts)
    since = (past.history(step), past.decision(step))
    found = [f"  {one_line(finding(drift))}" for drift in verdict.drifts] or [f"  {message(verdict)}"]
    return [
        *found,
        *(f"  Suggested: {one_line(words)}" for words in sentences),
        *(f"  {words}" for words in advice),
        *(f"  {words}" for words in since if words),
    ]
