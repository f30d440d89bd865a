"""A run while it goes on: what it says of what it has not come to."""

import pytest

from flows.article import Article, read_article
from flows.run import ledger as module
from flows.run.event import ProcedureFinished, StepFinished, StepResult
from flows.run.ledger import Ledger
from flows.run.run import finish
from flows.verdict import Cause, Observation, Ruling, judge

ARTICLE = read_article(
    "desk.md", b"# Desk\n\n1. Go to https://desk.example.org.\n2. Click **A**.\n3. Click **B**.\n"
)
(PROCEDURE,) = ARTICLE.procedures


def going() -> Ledger:
    """A run of which nothing has been seen."""
    return Ledger((ARTICLE,), target="sandbox", browser="chromium")


def seen(number: int) -> StepFinished:
    """The news that a step is well."""
    step = PROCEDURE.steps[number - 1]
    read = ARTICLE.readings.at(PROCEDURE.id, number)
    observation = Observation(procedure=PROCEDURE.id, step=number, text=step.text, instructions=read)
    result = StepResult(step=step, observation=observation, verdict=judge(observation))
    return StepFinished(article=ARTICLE.slug, procedure=PROCEDURE.id, result=result)


def said(run: Ledger) -> list[tuple[Ruling, Cause | None]]:
    """What the run says of its steps if it ends now."""
    (procedure,) = run.result(interrupted=True).articles[0].procedures
    return [(step.verdict.ruling, step.verdict.cause) for step in procedure.steps]


def test_a_run_says_of_each_step_how_far_it_has_come() -> None:
    """The step after the last that was seen was broken off; the steps behind it were not reached."""
    run = going()
    broken, unreached = (Ruling.UNVERIFIED, Cause.INTERRUPTED), (Ruling.UNREACHED, None)
    assert [broken, unreached, unreached] == said(run)
    run.take(seen(1))
    assert [(Ruling.CURRENT, None), broken, unreached] == said(run)
    assert said(run) == said(run)
    run.take(seen(2))
    assert [(Ruling.CURRENT, None), (Ruling.CURRENT, None), broken] == said(run)


def test_an_article_is_remarked_on_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many steps a run has, its articles' own text is looked at before the first."""
    article = read_article(
        "desk.md", b"# Desk\n\n1. Go to https://desk.example.org.\n2. Frobnicate the gizmo.\n"
    )
    run = Ledger((article,), target="sandbox", browser="chromium")
    monkeypatch.setattr(module, "remarks", None)
    assert ["unread"] == [remark.rule for remark in run.result().articles[0].editorial]


def test_an_article_of_which_nothing_is_asked_for_is_no_part_of_the_run() -> None:
    """Nothing was verified of it, so nothing is said of it."""
    other = read_article("shelf.md", b"# Shelf\n\n## A\n\n1. Click **A**.\n\n## B\n\n1. Click **B**.\n")
    run = Ledger((ARTICLE, other), target="sandbox", browser="chromium", procedures=("procedure_2",))
    assert ["shelf"] == [result.article.slug for result in run.result(interrupted=True).articles]


def _articles(*names: str) -> list[Article]:
    text = "# {}\n\n1. Go to https://desk.example.org.\n2. Click **A**.\n"
    return [read_article(f"{name}.md", text.format(name).encode()) for name in names]


def _end(run: Ledger, article: Article) -> None:
    """The run has acted an article out."""
    (procedure,) = article.procedures
    results = {}
    for step in procedure.steps:
        read = article.readings.at(procedure.id, step.number)
        seen = Observation(procedure=procedure.id, step=step.number, text=step.text, instructions=read)
        results[step.number] = StepResult(step=step, observation=seen, verdict=judge(seen))
    ended = finish(article, procedure, results, 1, lambda _: None)
    run.take(ProcedureFinished(article=article.slug, result=ended))


def test_a_run_that_was_broken_off_is_gone_on_with() -> None:
    """What had ended is not done again; what was edited since, or had not ended, is."""
    first, second, third = _articles("one", "two", "three")
    run = Ledger((first, second, third), target="live", browser="chromium")
    _end(run, first)
    _end(run, second)
    saved = run.result(interrupted=True)
    edited = read_article("two.md", b"# two\n\n1. Go to https://desk.example.org.\n2. Click **B**.\n")
    again = Ledger((first, edited, third), target="live", browser="chromium")
    again.go_on(saved)
    assert (["two", "three"], saved.id) == ([article.slug for article, _ in again.todo], again.id)
    assert Ruling.CURRENT is again.result(interrupted=True).articles[0].verdict
    other = Ledger((first,), target="sandbox", browser="chromium")
    other.go_on(saved)
    assert [first] == [article for article, _ in other.todo]


def test_what_does_not_fit_into_the_budget_is_left_out_and_named() -> None:
    """It is no part of the run, is blamed for nothing, and is remembered for the next one."""
    first, second = _articles("one", "two")
    run = Ledger((first, second), target="live", browser="chromium")
    run.begin_with([second, first])
    assert ["two", "one"] == [article.slug for article, _ in run.todo]
    _end(run, second)
    run.leave_unbegun()
    result = run.result()
    assert (["two"], ["one.md"]) == (
        [each.article.slug for each in result.articles], [each.source for each in result.left_out]
    )  # fmt: skip
    assert {"one": first.sha256} == run.waited


def test_what_nobody_asked_for_is_left_out() -> None:
    """Of a session that chose its tests by name, the rest of the article is no part."""
    run = going()
    run.leave_undone_out()
    assert () == run.result().articles
