"""Which decisions have ended by themselves, and that people hear of it."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from flows.run.decisions.decision import Decided, Decision, DecisionKind, Decisions, End, Finding, decided
from flows.run.event import RunResult
from flows.run.knowledge.background import Background
from flows.run.notices.due import Situation, due
from flows.run.notices.notice import NoticeKind, Policy, Told
from flows.run.past import Archive
from flows.verdict import DriftKind
from reports.notice import letter
from reports.page.page import write_page
from reports.results import results
from reports.summary import summary
from tests import sample_run

DAY = date(2026, 11, 22)
SLUG = sample_run.article().slug
OTHER = (Finding(kind=DriftKind.RELABELLED, says="Scheduler", shows="Appointments"),)


def made(kind: DecisionKind, until: date | None = None) -> Decision:
    """A decision of two days ago."""
    return Decision(kind=kind, by="A. Writer", until=until, at=DAY - timedelta(days=2))


def entry(number: int, decision: Decision, **changes: object) -> Decided:
    """What was decided of a step of Method 2, as the sample run finds it, with these things otherwise."""
    result = sample_run.run().articles[0].procedures[1]
    step = result.steps[number - 1]
    return decided(result.procedure, step.step, step.verdict, decision).model_copy(update=changes)


def behind(*entries: Decided) -> RunResult:
    """The sample run with these decisions behind it."""
    decisions: Decisions = {(each.procedure, each.number): each for each in entries}
    return Background({}, {SLUG: decisions}).behind(sample_run.run())


KNOWN = made(DecisionKind.KNOWN, DAY + timedelta(days=9))


@pytest.mark.parametrize(
    ("entry", "end"),
    [
        (entry(2, KNOWN), None),
        (entry(2, KNOWN, sentence="Click Scheduler."), End.SENTENCE),
        (entry(2, KNOWN, findings=OTHER), End.FINDING),
        (entry(3, KNOWN, findings=OTHER), End.RIGHT),
        (entry(3, made(DecisionKind.DISPUTED), findings=OTHER), End.RIGHT),
        (entry(3, made(DecisionKind.CONFIRMED)), End.ACTED_OUT),
        (entry(3, made(DecisionKind.KNOWN, DAY - timedelta(days=1)), findings=OTHER), None),
    ],
)
def test_a_decision_ends_with_what_it_is_about(entry: Decided, end: End | None) -> None:
    """With its sentence, or its finding; what is past its date has ended by that alone."""
    assert [end] * (end is not None) == [each.end for each in behind(entry).articles[0].ended]


def test_what_could_not_be_told_ends_nothing() -> None:
    """An outage is no news about the sentence."""
    result = sample_run.run().articles[0].procedures[0]
    step = result.steps[2]
    outage = decided(result.procedure, step.step, None, KNOWN).model_copy(update={"findings": OTHER})
    assert () == behind(outage).articles[0].ended


def test_every_report_says_so_once(tmp_path: Path) -> None:
    """Page, summary and results have the sentence, who had decided, why it ended, and what to do."""
    run = behind(entry(3, KNOWN, findings=OTHER))
    page = BeautifulSoup(write_page(run, tmp_path).read_text("utf-8"), "lxml").get_text(" ", strip=True)
    said = (
        "Known until 1 December (A. Writer, 20 November), which has ended: nothing is found of it any more."
    )
    line = f"stillright mark {SLUG} web_portal.3 clear"
    assert (1, 1) == (page.count(said), page.count(line))
    assert 1 == summary(run).count("Decisions that have ended")
    assert [(3, "right")] == [(each.number, each.end) for each in results(run).articles[0].ended]


def test_people_are_told_once_of_each_end(tmp_path: Path) -> None:
    """And again of a later decision about the same sentence."""
    (article,) = behind(entry(3, KNOWN, findings=OTHER)).articles
    at = datetime(2026, 11, 21, tzinfo=UTC)

    def told(*before: Told) -> list[NoticeKind]:
        notices = due(Situation(article, "none", Archive(), before, DAY), Policy())
        return [each.kind for each in notices]

    assert [NoticeKind.DECISION_ENDED] == told()
    (notice,) = due(Situation(article, "none", Archive(), (), DAY), Policy())
    assert [] == told(Told(**notice.model_dump(), at=at))
    assert [NoticeKind.DECISION_ENDED] == told(Told(**notice.model_dump(), at=at - timedelta(days=2)))
    body = letter(article, [notice], tmp_path, DAY).body
    assert "1 decision has ended" in body
    assert f"To take it out of the file: stillright mark {SLUG} web_portal.3 clear" in body
