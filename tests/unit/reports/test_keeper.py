"""A run that goes on is saved as it goes, and what has ended is never lost, however long the run."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.article import Article, read_article
from flows.run.event import Event, ProcedureFinished, StepFinished, StepResult
from flows.run.knowledge.background import Background
from flows.run.ledger import Ledger
from flows.run.progress import Progress
from flows.run.run import finish
from flows.verdict import Observation, Ruling, judge
from reports import keeper as module
from reports.bundle import write_all
from reports.journal import JOURNAL
from reports.keeper import Keeper
from reports.results import LINES, read_results
from reports.run import RUN, read_run


def _articles(count: int) -> list[Article]:
    text = "# Desk\n\n1. Go to https://desk.example.org.\n2. Click **A**.\n"
    return [read_article(f"desk{number}.md", text.encode()) for number in range(count)]


def _events(article: Article) -> Iterator[Event]:
    """What a run tells of an article that is right."""
    (procedure,) = article.procedures
    results = {}
    for step in procedure.steps:
        read = article.readings.at(procedure.id, step.number)
        seen = Observation(procedure=procedure.id, step=step.number, text=step.text, instructions=read)
        results[step.number] = StepResult(step=step, observation=seen, verdict=judge(seen))
        yield StepFinished(article=article.slug, procedure=procedure.id, result=results[step.number])
    yield ProcedureFinished(
        article=article.slug, result=finish(article, procedure, results, 1.0, lambda _: None)
    )


def _run(articles: list[Article], ended: int, out: Path) -> Ledger:
    """A run that is killed when so many of its articles have ended."""
    ledger = Ledger(articles, target="sandbox", browser="chromium")
    keep, progress = Keeper(out), Progress(ledger, Background())
    for article in articles[:ended]:
        for event in _events(article):
            ledger.take(event)
            keep(event, progress)
    return ledger


def test_a_long_run_is_not_written_whole_after_each_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many steps it has, it is written whole a hundred times at most, and seldom if that is slow."""
    written = list[int]()
    monkeypatch.setattr(module, "write_results", lambda *_: None)
    monkeypatch.setattr(module, "write_run", lambda *_: written.append(1))
    monkeypatch.setattr(module, "_SAVES", 5)
    monkeypatch.setattr(module, "_SHARE", 1e9)
    _run(_articles(30), 30, tmp_path)
    assert 6 == len(written)
    monkeypatch.setattr(module, "_SHARE", 1e-9)
    _run(_articles(30), 30, tmp_path)
    assert 6 + 1 == len(written)


def test_each_step_of_a_short_run_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the disk was when the step before was saved."""
    written = list[int]()
    monkeypatch.setattr(module, "write_run", lambda *_: written.append(1))
    monkeypatch.setattr(module, "_SHARE", 1e-9)
    _run(_articles(3), 3, tmp_path)
    assert 3 * 2 == len(written)


def test_what_has_ended_outlives_a_run_that_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each procedure is read again, and each article stands in a line of its own, also half a line behind."""
    monkeypatch.setattr(module, "_SAVES", 1)
    ledger = _run(_articles(4), 3, tmp_path)
    with (tmp_path / "run.jsonl").open("a") as file:
        file.write('{"run":')
    seen = read_run(tmp_path)
    assert [Ruling.CURRENT] * 3 + [Ruling.UNVERIFIED] == [each.verdict for each in seen.articles]
    lines = [json.loads(line) for line in (tmp_path / LINES).read_text("utf-8").splitlines()]
    assert [("current", ledger.id)] * 3 == [(each["article"]["verdict"], each["run"]) for each in lines]
    assert read_results(tmp_path).run.interrupted


def test_a_second_run_begins_its_own_lines(tmp_path: Path) -> None:
    """What an earlier run has left in the folder is not taken for this one's."""
    _run(_articles(2), 2, tmp_path)
    _run(_articles(2), 1, tmp_path)
    assert 1 == len((tmp_path / LINES).read_text("utf-8").splitlines())
    assert [Ruling.CURRENT, Ruling.UNVERIFIED] == [each.verdict for each in read_run(tmp_path).articles]
    assert (tmp_path / RUN).exists()


def test_a_run_that_ends_leaves_no_journal(tmp_path: Path) -> None:
    """What it kept for a run that is killed stands in `run.json` now."""
    ledger = _run(_articles(2), 2, tmp_path)
    write_all(ledger.result(), tmp_path)
    assert (True, False) == ((tmp_path / RUN).exists(), (tmp_path / JOURNAL).exists())
