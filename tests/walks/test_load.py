"""The same answer under load: what is late or slow is at most not verified."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from fixtures.sandbox.catalogue.entry import ANY
from flows.run.event import RunResult
from flows.verdict import Ruling
from tests.measure.accuracy.answer import unlike
from tests.measure.accuracy.case import AS_IT_IS, CALENDAR, PORTAL, Case
from tests.measure.accuracy.sample import sample
from tests.measure.accuracy.stand import Stand

LATE_MS = 1000
"""By which each answer of every site comes late."""
LOAD = 4
"""Times the usual work that everything in a page takes."""
DRIFTS = (
    "scheduler-renamed gear-removed gear-top-right settings-grouped checkbox-first continue "
    "calendar-not-restored scheduler-not-restored"
).split()
"""A drift of each kind, and where what is looked for comes late by itself."""
CASES = [
    AS_IT_IS.model_copy(update={"procedures": (PORTAL, CALENDAR)}),
    *(case for case in sample() if set(case.drifts) & set(DRIFTS)),
]
Hindrance = Callable[[BrowserContext], None]


def late(context: BrowserContext) -> None:
    """Every answer comes a second late, whichever host gives it."""
    conditions = {
        "offline": False, "latency": LATE_MS, "downloadThroughput": -1, "uploadThroughput": -1,
    }  # fmt: skip
    _on_each_page(context, "Network.emulateNetworkConditions", conditions)


def loaded(context: BrowserContext) -> None:
    """The machine has four times as much to do."""
    _on_each_page(context, "Emulation.setCPUThrottlingRate", {"rate": LOAD})


def reached(run: RunResult) -> bool:
    """Whether any step of it could be told; where none could, load has shown nothing."""
    return any(
        step.verdict.ruling in {Ruling.CURRENT, Ruling.OUTDATED}
        for article in run.articles
        for procedure in article.procedures
        for step in procedure.steps
    )


def _on_each_page(context: BrowserContext, method: str, parameters: Mapping[str, object]) -> None:
    def hinder(page: Page) -> None:
        session = context.new_cdp_session(page)
        if method.startswith("Network"):
            session.send("Network.enable")
        session.send(method, dict(parameters))

    context.on("page", hinder)


def changed(case: Case, run: RunResult) -> Iterator[str]:
    """The steps of which something else is said than that of the case, and not that it could not be told."""
    free = (f.model_copy(update={"suggestion": ANY}) for f in case.expects.findings)
    expected = {(f.procedure, f.step): f for f in free}
    for article in run.articles:
        for procedure in article.procedures:
            for step in procedure.steps:
                at, verdict = (procedure.procedure.id, step.step.number), step.verdict
                found = expected.get(at)
                if verdict.ruling is Ruling.OUTDATED:
                    wrong = found is None or all(unlike(found, drift) for drift in verdict.drifts)
                else:
                    wrong = verdict.ruling is Ruling.CURRENT and found is not None
                if wrong:
                    yield f"{at} {verdict.ruling.value}: {verdict.message}"


@pytest.mark.browser
@pytest.mark.parametrize("hindrance", [late, loaded], ids=["a second late", "four times the load"])
@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case.name, marks=[pytest.mark.load] if case.drifts else []) for case in CASES],
)
def test_no_verdict_changes_but_to_unverified(
    case: Case, hindrance: Hindrance, ours: Stand, tmp_path: Path
) -> None:
    """Who answers late is waited for, or nothing is said of what is missing; some step is answered."""
    run = ours.run(case, tmp_path, prepare=hindrance)
    assert ([], True) == (list(changed(case, run)), reached(run))
