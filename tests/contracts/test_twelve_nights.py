"""Twelve nights on a calendar: a drift, a decision about it, its end, an outage, and a step done by hand.

The verdicts of each night are given, so no browser is needed; all that is made of them is the product's own.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from fixtures.history.history import History
from fixtures.run.background import load_background
from fixtures.settings.address import HistoryAddress
from fixtures.settings.settings import load_settings
from flows.article import Article, read_article
from flows.run.event import ProcedureFinished, ProcedureResult, RunResult, StepFinished, StepResult
from flows.run.ledger import Ledger
from flows.verdict import Cause, Drift, DriftKind, Observation, Ruling, Verdict, judge, worst
from reports.exit_code import exit_code
from reports.page.page import write_page
from reports.results import results
from reports.run import write_run
from reports.summary import summary
from reports.wording.past import decision, history
from tests.contracts.conftest import Command
from tests.contracts.git_hub import REPOSITORY, TOKEN, Repository, serving
from tests.contracts.postgres import postgres
from tests.contracts.web_hook import WebHook, listening

WORDS = """\
# Look at your recordings

1. Go to https://dartmouth.zoom.us.
2. In the left navigation menu, click Recordings.
3. Open the Zoom desktop app and sign in.
"""
DRIFT = Drift(
    kind=DriftKind.RELABELLED,
    says="Recordings",
    shows="Cloud recordings",
    suggestion="In the left navigation menu, click Cloud recordings.",
    confidence=0.97,
)


class Expected(NamedTuple):
    """What one night must say of the step that drifts."""

    ruling: Ruling
    code: int
    told: str
    decided: str = ""


NOTICES = {
    3: "1 sentence needs new wording",
    8: "1 is known no more",
    9: "1 is right again",
}
"""What somebody is told, and on which night: of what is known, and of an outage of one night, nothing."""
ISSUE = {3: "Opened", **dict.fromkeys(range(4, 9), "Changed"), 9: "Closed"}
"""What becomes of the article's issue: it says each night since when, and is closed when all is right."""


CURRENT, WRONG, UNTOLD = Ruling.CURRENT, Ruling.OUTDATED, Ruling.UNVERIFIED
KNOWN = "Known until 7 November: the recordings move (A. Writer, 5 November)."
OVER = "Was known until 7 November: the recordings move (A. Writer, 5 November). Its time is over."
NIGHTS = {
    1: Expected(CURRENT, 0, ""),
    2: Expected(CURRENT, 0, ""),
    3: Expected(WRONG, 1, "Wrong since 3 November (1 night)."),
    4: Expected(WRONG, 1, "Wrong since 3 November (2 nights)."),
    5: Expected(WRONG, 0, "Wrong since 3 November (3 nights).", KNOWN),
    6: Expected(WRONG, 0, "Wrong since 3 November (4 nights).", KNOWN),
    7: Expected(WRONG, 0, "Wrong since 3 November (5 nights).", KNOWN),
    8: Expected(WRONG, 1, "Wrong since 3 November (6 nights).", OVER),
    9: Expected(CURRENT, 0, "Right again since 9 November (1 night)."),
    10: Expected(UNTOLD, 3, "Could not be told since 10 November (1 night); it was right before."),
    11: Expected(CURRENT, 0, "Right again since 9 November (2 nights)."),
    12: Expected(CURRENT, 0, "Right again since 9 November (3 nights)."),
}


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """What `STILLRIGHT_HISTORY` says."""
    if request.param == "sqlite":
        yield str(tmp_path / "history.sqlite3")
        return
    with postgres() as server:
        yield server


def _verdict(ruling: Ruling) -> Verdict:
    drifts = (DRIFT,) if ruling is WRONG else ()
    cause = Cause.SITE_DOWN if ruling is UNTOLD else None
    return Verdict(ruling=ruling, message="Seen.", drifts=drifts, cause=cause)


def act_out(article: Article, night: int, confirmed: dict[tuple[str, int], str]) -> Ledger:
    """What a run would have told on that night."""
    now = datetime(2026, 11, night, 3, 15, tzinfo=UTC)
    ledger = Ledger([article], target="sandbox", browser="chromium 156", clock=lambda: now)
    (procedure,) = article.procedures
    found, steps = NIGHTS[night].ruling, []
    for step in procedure.steps:
        seen = Observation(
            procedure=procedure.id, step=step.number, text=step.text, seconds=0.5 + step.number / 10,
            instructions=article.readings.at(procedure.id, step.number),
            manual="the Zoom desktop app" if step.number == 3 else None,
            confirmed=confirmed.get((procedure.id, step.number)),
        )  # fmt: skip
        told = _verdict(found if step.number == 2 or found is UNTOLD else CURRENT)
        verdict = judge(seen) if step.number == 3 and found is not UNTOLD else told
        steps.append(StepResult(step=step, observation=seen, verdict=verdict))
        ledger.take(StepFinished(article=article.slug, procedure=procedure.id, result=steps[-1]))
    verdict_of_all = worst(tuple(each.verdict.ruling for each in steps))
    result = ProcedureResult(procedure=procedure, steps=tuple(steps), verdict=verdict_of_all, seconds=2)
    ledger.take(ProcedureFinished(article=article.slug, result=result))
    return ledger


def verify(article: Article, night: int, kept: History) -> RunResult:
    """One night, as `stillright verify` goes through it."""
    background = load_background([article], load_settings(target="sandbox"), kept)
    run = act_out(article, night, background.confirmed(article)).result()
    kept.begin(run)
    run = background.behind(run)
    kept.end(run)
    assert () == kept.failures
    return run


@pytest.fixture
def hook() -> Iterator[WebHook]:
    """Who is told."""
    with listening() as served:
        yield served


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    """Where the article's issue is."""
    with serving(Repository()) as held:
        monkeypatch.setenv("GITHUB_API_URL", held.address)
        monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)
        yield held


def test_twelve_nights(
    address: str, tmp_path: Path, command: Command, hook: WebHook, repository: Repository
) -> None:
    """Each night says since when, heeds what was decided and no longer, and ends with the code of that.

    And exactly that is told which one would want to hear.
    """
    file = tmp_path / "recordings.md"
    file.write_text(WORDS, encoding="utf-8")
    article = read_article(str(file), file.read_bytes())
    kept = History(HistoryAddress.parse(address))

    def mark(night: int, step: int, *told: str) -> None:
        ended = command(
            "mark", file, f"procedure_1.{step}", *told,
            HISTORY=address, NOW=f"2026-11-{night:02}T09:00:00Z",
        )  # fmt: skip
        assert (0, "") == (ended.code, ended.err)

    mark(1, 3, "confirmed", "--by", "A. Reader")
    for night, expected in NIGHTS.items():
        if night == 5:
            mark(
                5, 2, "known", "--until", "2026-11-07", "--reason", "the recordings move", "--by", "A. Writer"
            )
        run = verify(article, night, kept)
        step = run.articles[0].procedures[0].steps[1]
        found = Expected(step.verdict.ruling, exit_code(run), history(step), decision(step))
        assert (night, expected) == (night, found)
        by_hand = run.articles[0].procedures[0].steps[2]
        assert ("2026-11-01" if expected.ruling is not UNTOLD else None) == by_hand.verdict.confirmed
        page = write_page(run, tmp_path).read_text(encoding="utf-8")
        for told in filter(None, (expected.told, expected.decided)):
            assert told in page
        assert ("What is known" in page) == ("What is known" in summary(run)) == (night in {5, 6, 7})
        write_run(run, tmp_path)
        notified = command(
            "notify", tmp_path, NOTIFY=hook.address, GITHUB_TOKEN=TOKEN,
            HISTORY=address, NOW=f"2026-11-{night:02}T08:00:00Z",
        )  # fmt: skip
        assert (0, "") == (notified.code, notified.err)
        told_then = [line.rpartition(": ")[2] for line in notified.out.splitlines() if "Told" in line]
        issue = [line.split()[0] for line in notified.out.splitlines() if " #1 of " in line]
        expected_then = [words for words in (NOTICES.get(night),) if words]
        assert (night, expected_then) == (night, told_then)
        assert (night, [ISSUE[night]] if night in ISSUE else []) == (night, issue)
    kept.close()
    assert list(NOTICES.values()) == hook.titles
    assert ["closed"] == [each["state"] for each in repository.issues]
    assert ["1 is known no more", "1 is right again"] == [
        each.partition("**")[2].partition("**")[0] for each in repository.written(1)
    ]

    entry = results(run).articles[0].procedures[0].steps[1]
    since = datetime(2026, 11, 9, 3, 15, tzinfo=UTC)
    assert (since, 3, WRONG, 2) == (entry.since, entry.runs, entry.before, entry.changes)
    listed = command("history", file, HISTORY=address)
    assert "✓✓✗✗✗✗✗✗✓?✓✓  Right again since 9 November (3 nights)." in listed.out
    assert 12 == len(run.articles[0].procedures[0].steps[1].past.calendar)  # type: ignore[union-attr]


def test_an_outage_does_not_keep_a_person_from_deciding(tmp_path: Path, command: Command) -> None:
    """What is decided about is what was last found, and not that it could not be told since."""
    file, address = tmp_path / "recordings.md", str(tmp_path / "history.sqlite3")
    file.write_text(WORDS, encoding="utf-8")
    article = read_article(str(file), file.read_bytes())
    kept = History(HistoryAddress.parse(address))
    known = ("mark", file, "procedure_1.2", "known", "--until", "2026-12-01", "--reason", "soon")
    for night in (3, 10):
        verify(article, night, kept)
    assert 0 == command(*known, HISTORY=address, NOW="2026-11-10T09:00:00Z").code
    verify(article, 12, kept)
    refused = command(*known, HISTORY=address, NOW="2026-11-12T09:00:00Z")
    assert (2, True) == (refused.code, "it was current in the last run" in refused.err)
    kept.close()


def test_a_finding_that_changes_ends_what_was_decided(tmp_path: Path, command: Command) -> None:
    """Known is the finding that somebody saw, and no other; and so it is with the sentence."""
    file, address = tmp_path / "recordings.md", str(tmp_path / "history.sqlite3")
    file.write_text(WORDS, encoding="utf-8")
    article = read_article(str(file), file.read_bytes())
    kept = History(HistoryAddress.parse(address))
    verify(article, 3, kept)
    known = ("mark", file, "procedure_1.2", "known", "--until", "2026-12-01", "--reason", "soon")
    assert 0 == command(*known, HISTORY=address, NOW="2026-11-03").code
    assert 0 == exit_code(verify(article, 4, kept))
    changed = read_article(str(file), WORDS.replace("menu, click", "menu click").encode())
    assert 1 == exit_code(verify(changed, 5, kept))
    decisions = tmp_path / "recordings.decisions.toml"
    decisions.write_text(decisions.read_text("utf-8").replace("Cloud", "Shared"), encoding="utf-8")
    assert 1 == exit_code(verify(article, 6, kept))
    assert 0 == command("mark", file, "procedure_1.2", "clear", HISTORY=address).code
    assert "procedure_1" not in decisions.read_text("utf-8")
    kept.close()
