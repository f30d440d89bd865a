"""How reports tell what was before, and what people decided."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from flows.run.decisions.decision import Decision, DecisionKind
from flows.run.event import RunResult, StepResult
from flows.run.past import Night, Past
from flows.verdict import Ruling
from reports.allure.results import write_allure
from reports.page.page import write_page
from reports.results import write_results
from reports.summary import summary
from reports.wording.headline import run_headline
from reports.wording.past import decision, history
from tests import sample_run

TODAY = date(2026, 11, 22)


def step(ruling: Ruling, **facts: Any) -> StepResult:
    """A step of the sample run with this past."""
    found = sample_run.run().articles[0].procedures[1].steps[1]
    told = {"since": datetime(2026, 11, 14, tzinfo=UTC), "runs": 9, "nights": 9} | facts
    calendar = (Night(day=TODAY, ruling=ruling, seconds=1),)
    verdict = found.verdict.model_copy(update={"ruling": ruling})
    return found.model_copy(update={"verdict": verdict, "past": Past(calendar=calendar, **told)})


@pytest.mark.parametrize(
    ("ruling", "facts", "told"),
    [
        (Ruling.OUTDATED, {}, "Wrong since 14 November (9 nights)."),
        (Ruling.OUTDATED, {"nights": 1, "before": Ruling.CURRENT}, "Wrong since 14 November (1 night)."),
        (
            Ruling.OUTDATED,
            {"since": datetime(2025, 12, 31, tzinfo=UTC)},
            "Wrong since 31 December 2025 (9 nights).",
        ),
        (Ruling.CURRENT, {"before": Ruling.OUTDATED}, "Right again since 14 November (9 nights)."),
        (Ruling.CURRENT, {"before": Ruling.MANUAL}, "Right since 14 November (9 nights)."),
        (Ruling.CURRENT, {}, ""),
        (Ruling.MANUAL, {}, ""),
        (
            Ruling.UNVERIFIED,
            {"before": Ruling.OUTDATED},
            "Could not be told since 14 November (9 nights); it was wrong before.",
        ),
        (
            Ruling.OUTDATED,
            {"before": Ruling.CURRENT, "changes": 3},
            "Wrong since 14 November (9 nights). It has changed its mind 3 times.",
        ),
    ],
)
def test_the_past_is_told_in_a_sentence(ruling: Ruling, facts: dict[str, Any], told: str) -> None:
    """What was never otherwise is not spoken of."""
    assert told == history(step(ruling, **facts))


@pytest.mark.parametrize(
    ("made", "known", "told"),
    [
        ({}, True, "Known until 20 December: New template (A. Writer, 20 November)."),
        (
            {"until": date(2026, 11, 21)},
            False,
            "Was known until 21 November: New template (A. Writer, 20 November). Its time is over.",
        ),
        ({"kind": "disputed", "until": None}, False, "Disputed: New template (A. Writer, 20 November)."),
        (
            {"kind": "confirmed", "until": None, "reason": None},
            False,
            "Confirmed by a person (A. Writer, 20 November).",
        ),
    ],
)
def test_a_decision_is_told_in_a_sentence(made: dict[str, Any], known: bool, told: str) -> None:
    """What, until when, why, who and when."""
    assert told == decision(decided(step(Ruling.OUTDATED), known=known, **made))


def decided(result: StepResult, *, known: bool = True, **changes: Any) -> StepResult:
    """The step with a decision about it."""
    told = {
        "kind": DecisionKind.KNOWN, "by": "A. Writer", "until": date(2026, 12, 20), "reason": "New template.",
        "at": date(2026, 11, 20),
    }  # fmt: skip
    return result.model_copy(update={"decision": Decision.model_validate(told | changes), "known": known})


def run() -> RunResult:
    """The sample run with one finding known, of a step that has changed its mind."""
    found = sample_run.run()
    article = found.articles[0]
    web = article.procedures[1]
    past = web.steps[1].past
    assert past is not None
    fickle = web.steps[1].model_copy(update={"past": past.model_copy(update={"changes": 5})})
    steps = (web.steps[0], decided(fickle), *web.steps[2:])
    procedures = (article.procedures[0], web.model_copy(update={"steps": steps}), *article.procedures[2:])
    return found.model_copy(update={"articles": (article.model_copy(update={"procedures": procedures}),)})


def page(tmp_path: Path) -> BeautifulSoup:
    """Its page."""
    return BeautifulSoup(write_page(run(), tmp_path).read_text(encoding="utf-8"), "lxml")


def test_what_is_known_is_counted_apart(tmp_path: Path) -> None:
    """It is no longer among what to change, and stands by itself."""
    told = "4 of 20 sentences need new wording. 1 more is known."
    assert run_headline(run()).startswith(told)
    todo = page(tmp_path).select(".todo")[0]
    assert "What is known" in todo.text
    assert 4 == len(todo.select("ol > li"))
    assert "Known until 20 December" in todo.text
    assert "# What is known" in summary(run())


def test_a_known_sentence_stays_on_the_page_marked_so(tmp_path: Path) -> None:
    """With its finding, its suggestion, since when, and who decided what."""
    sentence = page(tmp_path).select("#web_portal-2")[0]
    assert ["Known"] == [each.text for each in sentence.select(".known")]
    for told in (
        "Zoom Scheduler",
        "Wrong since 21 November",
        "New template (A. Writer",
        "changed its mind 5 times",
    ):
        assert told in sentence.text


def test_each_finding_has_the_lines_to_decide(tmp_path: Path) -> None:
    """A line for a terminal, and an entry that the file takes as it is."""
    from flows.run.decisions.decision_text import read_decisions

    sentence = page(tmp_path).select("#mail_and_calendar-2 .decide")[0]
    step = "zoom_calendar_reauthorization mail_and_calendar.2"
    line = f"stillright mark {step} known --until 2026-12-06 --reason why"
    assert line in [each.text for each in sentence.select(".paste code")]
    assert "flows/zoom_calendar_reauthorization/decisions.toml" in sentence.text
    entry = read_decisions(sentence.select("pre")[0].text)["mail_and_calendar", 2]
    assert ["left pane"] == [finding.says for finding in entry.findings]
    assert [] == page(tmp_path).select("#web_portal-1 .decide")
    confirm = page(tmp_path).select("#common_issues-2 .decide .paste")[0].text
    assert "common_issues.2 confirmed" in confirm


def test_where_a_repository_is_known_the_file_is_a_link(tmp_path: Path) -> None:
    """Whoever has no terminal opens the file there."""
    url = "https://github.com/desk/articles/new/main?filename=flows%2Fx%2Fdecisions.toml"
    article = run().articles[0].model_copy(update={"decisions_url": url})
    html = write_page(run().model_copy(update={"articles": (article,)}), tmp_path).read_text(encoding="utf-8")
    assert url in {link["href"] for link in BeautifulSoup(html, "lxml").select("#web_portal-2 .decide a")}


def test_every_sentence_has_its_nights(tmp_path: Path) -> None:
    """A mark a night, in words for who does not see it, and the line of its seconds."""
    rows = page(tmp_path).select(".nights .scroll li")
    assert 20 == len(rows)
    marks = rows[5].select("g")
    assert ["is-current", "is-outdated", "is-outdated"] == [mark["class"][0] for mark in marks]
    assert "20 November: current, 2.5 s" == marks[0].select("title")[0].text
    assert "Of 3 nights: outdated 2, current 1" == rows[5].select("svg")[0]["aria-label"]
    assert rows[5].select(".spark polyline")


def test_a_first_night_has_no_calendar(tmp_path: Path) -> None:
    """There is nothing to see yet."""
    found = run().model_dump()
    for procedure in found["articles"][0]["procedures"]:
        for each in procedure["steps"]:
            each["past"]["calendar"] = each["past"]["calendar"][-1:]
    html = write_page(RunResult.model_validate(found), tmp_path).read_text(encoding="utf-8")
    assert [] == BeautifulSoup(html, "lxml").select(".nights")


def test_other_programs_read_the_same_facts(tmp_path: Path) -> None:
    """Since when, how many runs, what it was before, how often it changed, what was decided."""
    found = json.loads(write_results(run(), tmp_path).read_text(encoding="utf-8"))
    entry = found["articles"][0]["procedures"][1]["steps"][1]
    assert ("2026-11-21T03:15:00Z", 2, "current", 5) == tuple(
        entry[name] for name in ("since", "runs", "before", "changes")
    )
    made = {
        "kind": "known",
        "by": "A. Writer",
        "until": "2026-12-20",
        "reason": "New template.",
        "at": "2026-11-20",
    }
    assert made == entry["decision"]
    assert found["articles"][0]["procedures"][0]["steps"][0]["decision"] is None


def test_allure_knows_what_is_known_who_decided_and_what_is_flaky(tmp_path: Path) -> None:
    """A procedure of which all findings are known is accepted; the others are not."""
    folder = write_allure(run(), tmp_path / "allure")
    tests = {t["fullName"].rpartition(".")[2]: t for t in map(_json, folder.glob("*-result.json"))}
    web, mail = tests["web_portal"], tests["mail_and_calendar"]
    assert ("failed", True, True) == (
        web["status"],
        web["statusDetails"]["known"],
        web["statusDetails"]["flaky"],
    )
    assert {"name": "owner", "value": "A. Writer"} in web["labels"]
    assert "Wrong since 21 November" in web["statusDetails"]["message"]
    assert not mail["statusDetails"].get("known")
    assert "owner" not in {label["name"] for label in mail["labels"]}


def _json(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
