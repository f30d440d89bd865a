"""Allure 2 result files: one test a procedure, one step a sentence."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from allure_commons.logger import AllureFileLogger
from allure_commons.model2 import (
    Attachment,
    Label,
    Link,
    Parameter,
    Status,
    StatusDetails,
    TestResult,
    TestStepResult,
)
from allure_commons.types import AttachmentType, LabelType, LinkType

from flows.article import Article, Remark
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from flows.run.knowledge.outstanding import outstanding
from flows.verdict import Ruling
from reports.file import OutputError, write_text
from reports.page.picture import inside
from reports.printable import one_line
from reports.wording.complaint import complaint, step_complaint
from reports.wording.wording import CAUSES, full_title

_Logger: Any = AllureFileLogger  # published without annotations

STATUSES = {
    Ruling.CURRENT: Status.PASSED,
    Ruling.OUTDATED: Status.FAILED,
    Ruling.UNVERIFIED: Status.BROKEN,
    Ruling.UNREACHED: Status.SKIPPED,
    Ruling.MANUAL: Status.SKIPPED,
}
CATEGORIES = (
    {"name": "Article out of date", "matchedStatuses": [Status.FAILED]},
    {"name": "Could not verify", "matchedStatuses": [Status.BROKEN]},
)
_OURS = ("*-result.json", "*-container.json", "*-attachment.*", "categories.json", "environment.properties")
_PICTURES = {".png": AttachmentType.PNG, ".jpg": AttachmentType.JPG, ".jpeg": AttachmentType.JPG}


def write_allure(run: RunResult, folder: Path, out: Path | None = None) -> Path:
    """Write the run's Allure results into `folder`, in place of those of an earlier run.

    `out` is the folder that the evidence is relative to; where it is not given, the folder that holds
    `folder`. Raises OutputError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for pattern in _OURS:
            for old in folder.glob(pattern):
                old.unlink()
        logger = _Logger(folder)
        for article in run.articles:
            for procedure in article.procedures:
                logger.report_result(_test(run, article, procedure, logger, out or folder.parent))
    except OSError as error:
        raise OutputError.unwritable(folder, error) from error
    write_categories(folder)
    write_environment(run, folder)
    return folder


def write_categories(folder: Path) -> Path:
    """Write `categories.json`: failed is an article out of date, broken could not be verified."""
    return write_text(folder / "categories.json", json.dumps(CATEGORIES, indent=1) + "\n")


def write_environment(run: RunResult, folder: Path) -> Path:
    """Write `environment.properties`: against what, and with what, was verified."""
    facts = {"Target": run.target, "Edition": run.edition, "Browser": run.browser, "Stillright": run.version}
    facts["Run"] = run.id
    lines = [
        f"{name}={one_line(value).replace(chr(92), chr(92) * 2)}" for name, value in facts.items() if value
    ]
    return write_text(folder / "environment.properties", "\n".join(lines) + "\n")


def labels(article: Article, result: ProcedureResult, keeper: str = "") -> dict[str, str]:
    """By which QA finds a procedure: feature and suite are the article, story is the procedure.

    One that could not be verified has its first cause besides, by which the report groups. `keeper`: who
    looks after the article, where somebody says.
    """
    cause = next((step.verdict.cause for step in result.steps if step.verdict.cause), None)
    return {
        **({"owner": owner} if (owner := _owner(result, keeper)) else {}),
        **({"cause": CAUSES[cause].because} if cause and result.verdict is Ruling.UNVERIFIED else {}),
        LabelType.PARENT_SUITE: "Help articles",
        LabelType.SUITE: article.title,
        LabelType.FEATURE: article.title,
        LabelType.STORY: full_title(result.procedure),
    }


def _owner(result: ProcedureResult, keeper: str) -> str:
    """Who took a finding on, as the first to decide something of it; else who looks after the article."""
    return next((one_line(step.decision.by) for step in result.steps if step.decision), one_line(keeper))


def description(article: Article, result: ProcedureResult, remarks: tuple[Remark, ...] = ()) -> str:
    """What the procedure is for and what was remarked on its text, as plain paragraphs."""
    about = [f"Editorial: {remark.text}" for remark in remarks if remark.procedure == result.procedure.id]
    dated = (
        f"Article {article.id}, last changed {article.modified}."
        if article.modified
        else f"Article {article.id}."
    )
    return "\n\n".join(one_line(part) for part in (result.procedure.introduction, dated, *about) if part)


def evidence(step: StepResult, out: Path) -> Iterator[tuple[str, Path, AttachmentType]]:
    """(name, file, type) of what helps to understand a step that is not current."""
    if step.verdict.ruling in {Ruling.CURRENT, Ruling.UNREACHED, Ruling.MANUAL}:
        return
    seen = step.observation.evidence
    for name, file in (("What the reader saw", seen.screenshot), ("The screen in words", seen.screen)):
        path = inside(file, out)
        if path is not None:
            text = AttachmentType.JSON if path.suffix == ".json" else AttachmentType.TEXT
            yield name, path, _PICTURES.get(path.suffix.lower(), text)


def _test(
    run: RunResult, article: ArticleResult, result: ProcedureResult, logger: Any, out: Path
) -> TestResult:
    published, procedure = article.article, result.procedure
    start = _start(run, article, result)
    identity = f"{published.slug}.{procedure.id}"
    return TestResult(
        uuid=str(uuid4()),
        name=full_title(procedure),
        fullName=identity,
        titlePath=[published.title],
        testCaseId=_digest(identity),
        historyId=_digest(f"{identity}@{_target(run)}"),
        status=_status(result),
        statusDetails=_details(result, published),
        stage="finished",
        description=description(published, result, article.editorial),
        steps=list(_steps(result, start, logger, out)),
        parameters=[Parameter(name="target", value=_target(run))],
        labels=[Label(name, value) for name, value in labels(published, result, article.owner).items()]
        + [Label(LabelType.FRAMEWORK, "stillright"), Label(LabelType.LANGUAGE, "python")],
        links=[Link(LinkType.LINK, published.url, "The article")] if published.url else [],
        start=start,
        stop=start + round(result.seconds * 1000),
    )


def _target(run: RunResult) -> str:
    """What has a history of its own: the real sites, or one edition of the sandbox's."""
    return f"{run.target}, {run.edition}" if run.edition else run.target


def _start(run: RunResult, article: ArticleResult, result: ProcedureResult) -> int:
    """Milliseconds since 1970 at which the procedure began, as if one had followed the other."""
    before = article.procedures[: article.procedures.index(result)]
    return round((run.started.timestamp() + sum(procedure.seconds for procedure in before)) * 1000)


def _status(result: ProcedureResult) -> str:
    if all(step.verdict.ruling is Ruling.MANUAL for step in result.steps):
        return str(Status.SKIPPED)
    return str(STATUSES[result.verdict])


def _details(result: ProcedureResult, article: Article) -> StatusDetails | None:
    """What is said of a procedure; what is `known` is accepted to Allure 3, and to its quality gate."""
    if result.verdict is Ruling.CURRENT:
        return None
    flaky = any(step.past is not None and step.past.flaky for step in result.steps)
    known = result.verdict is Ruling.OUTDATED and outstanding(result) is not Ruling.OUTDATED
    return StatusDetails(message=complaint(result, article), known=known, flaky=flaky)


def _steps(result: ProcedureResult, start: int, logger: Any, out: Path) -> Iterator[TestStepResult]:
    for step in result.steps:
        stop = start + round(step.observation.seconds * 1000)
        told = "\n".join(line.strip() for line in step_complaint(step))
        yield TestStepResult(
            name=step_title(step),
            status=STATUSES[step.verdict.ruling],
            statusDetails=None if step.verdict.ruling is Ruling.CURRENT else StatusDetails(message=told),
            stage="finished",
            attachments=[_attached(item, logger) for item in evidence(step, out)],
            start=start,
            stop=stop,
        )
        start = stop


def step_title(step: StepResult) -> str:
    """The sentence, which Allure numbers; before it the article's own number where that is another.

    Of a common issue the problem stands before the remedy.
    """
    problem = f"{step.step.problem}: " if step.step.problem else ""
    own = step.step.label if step.step.label != str(step.step.number) else None
    return one_line(f"{f'{own}: ' if own else ''}{problem}{step.step.text}")


def _attached(item: tuple[str, Path, AttachmentType], logger: Any) -> Attachment:
    name, path, kind = item
    source = f"{uuid4()}-attachment.{kind.extension}"
    logger.report_attached_file(path, source)
    return Attachment(name=name, source=source, type=kind.mime_type)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:32]
