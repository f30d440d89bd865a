"""The same steps, pictures and labels inside a running pytest test, through allure-pytest."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import allure
from _pytest.outcomes import Skipped

from flows.article import Article
from flows.run.event import ProcedureResult, StepResult
from flows.verdict import Ruling
from reports.allure.results import description, evidence, labels, step_title
from reports.wording.complaint import step_complaint
from reports.wording.wording import full_title

# Published without annotations.
dynamic: Any = allure.dynamic
attach: Any = allure.attach


class UnverifiedError(Exception):
    """A step that could not be told, as Allure's `broken`."""


_OUTCOMES: dict[Ruling, type[BaseException]] = {
    Ruling.OUTDATED: AssertionError,
    Ruling.UNVERIFIED: UnverifiedError,
    Ruling.UNREACHED: Skipped,
    Ruling.MANUAL: Skipped,
}


def attach_procedure(result: ProcedureResult, article: Article, out: Path) -> None:
    """Tell Allure of a procedure, step by step; raises nothing, the test does that afterwards.

    `out` is the folder that the evidence is relative to. Without allure-pytest it does nothing.
    """
    dynamic.title(full_title(result.procedure))
    dynamic.description(description(article, result))
    for name, value in labels(article, result).items():
        dynamic.label(name, value)
    if article.url:
        dynamic.link(article.url, name="The article")
    for step in result.steps:
        with suppress(*_OUTCOMES.values()):
            _attach_step(step, out)


def _attach_step(step: StepResult, out: Path) -> None:
    """One step of Allure's, which takes its status from the exception that leaves it."""
    with allure.step(step_title(step)):
        for name, path, kind in evidence(step, out):
            attach.file(str(path), name=name, attachment_type=kind)
        outcome = _OUTCOMES.get(step.verdict.ruling)
        if outcome is not None:
            raise outcome("\n".join(line.strip() for line in step_complaint(step)))
