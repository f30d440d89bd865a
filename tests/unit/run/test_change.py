"""Findings of several articles that are one change of a site are one finding."""

from datetime import UTC, datetime

from flows.article import Article, read_article
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from flows.run.notices.change import SiteChange, site_changes
from flows.sighting import Fit
from flows.verdict import DriftKind, Look, Met, Missing, Observation, Ruling, judge

AT = datetime(2026, 11, 27, tzinfo=UTC)


def _article(number: int, words: str) -> Article:
    return read_article(f"a{number}.md", f"# A\n\n1. Click **{words}**.\n".encode())


def _result(article: Article, look: Look) -> ArticleResult:
    (procedure,) = article.procedures
    (step,) = procedure.steps
    seen = Observation(
        procedure=procedure.id, step=1, text=step.text, instructions=article.readings.at(procedure.id, 1),
        looks=(look,), second=((look,),),
    )  # fmt: skip
    steps = (StepResult(step=step, observation=seen, verdict=judge(seen)),)
    result = ProcedureResult(procedure=procedure, steps=steps, verdict=Ruling.OUTDATED, seconds=1)
    return ArticleResult(article=article, procedures=(result,), editorial=(), verdict=Ruling.OUTDATED)


def _changes(*results: ArticleResult) -> tuple[SiteChange, ...]:
    return site_changes(
        RunResult(
            id="r",
            started=AT,
            finished=AT,
            target="live",
            edition=None,
            browser="b",
            version="1",
            articles=results,
        )
    )


def _renamed(shows: str, page: str) -> Met:
    return Met(index=0, shows=shows, fit=Fit.LIKE, score=0.9, page=page)


def test_the_same_words_on_the_same_kind_of_page_are_one_change() -> None:
    """However each article writes them, and whosever page it was."""
    (change,) = _changes(
        _result(_article(1, "Scheduler"), _renamed("Bookings", "https://zoom.example/u/1/home?x=1")),
        _result(_article(2, "scheduler"), _renamed("Bookings", "https://zoom.example/u/22/home")),
    )
    assert ("zoom.example/u/*/home", DriftKind.RELABELLED) == (change.page, change.kind)
    assert ("Scheduler", "Bookings", ("a1", "a2")) == (change.says, change.shows, change.articles)


def test_other_words_another_page_or_another_kind_are_another_change() -> None:
    """Nothing is put together that may be two things."""
    page = "https://zoom.example/home"
    first = _result(_article(1, "Scheduler"), _renamed("Bookings", page))
    for other in (
        _result(_article(2, "Scheduler"), _renamed("Bookings", "https://zoom.example/admin")),
        _result(_article(2, "Scheduler"), _renamed("Appointments", page)),
        _result(_article(2, "Scheduler"), Missing(index=0, page=page)),
        _result(_article(1, "Scheduler"), _renamed("Bookings", page)),
    ):
        assert () == _changes(first, other)
