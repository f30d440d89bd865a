"""One article in the table of a run."""

from dataclasses import dataclass
from datetime import date

from flows.article.address import host_of
from flows.run.event import ArticleResult
from flows.verdict import Ruling
from reports.printable import one_line
from reports.wording.headline import headline, sentences
from reports.wording.past import day
from reports.wording.wording import DRIFTS, RULINGS

ARTICLES = "articles"
"""The folder in a run's folder that holds a page an article, where the run has several."""
_FIRST = {Ruling.OUTDATED: 0, Ruling.UNVERIFIED: 1, Ruling.CURRENT: 3}
_KNOWN = 2
"""What is out of date and known is looked at after what could not be told."""


@dataclass(frozen=True)
class Row:
    """What the table says of an article."""

    link: str
    title: str
    ruling: Ruling
    word: str
    known: bool
    """All that is wrong with it is known."""
    gist: str
    since: date | None
    """When the verdict began; None where no history tells, and for what is right."""
    told_since: str
    sure: int | None
    """Per cent, of the finding that is the surest; None where nothing was found."""
    site: str
    owner: str
    reads: int | None
    causes: list[str]
    """Why: the kinds of its drifts, or the causes of what could not be told."""


def row(result: ArticleResult, today: date) -> Row:
    """What the table says of an article."""
    steps = sentences(result)
    wrong = [step for step in steps if step.verdict.ruling is Ruling.OUTDATED]
    unsure = [step for step in steps if step.verdict.ruling is Ruling.UNVERIFIED]
    drifts = [drift for step in wrong for drift in step.verdict.drifts]
    pasts = [step.past.since.date() for step in wrong or unsure if step.past is not None]
    kinds = [DRIFTS[drift.kind] for drift in drifts]
    causes = [step.verdict.cause.value.replace("_", " ") for step in unsure if step.verdict.cause]
    facts = result.article.facts
    return Row(
        link=f"{ARTICLES}/{result.article.slug}.html",
        title=one_line(result.article.title) or result.article.slug,
        ruling=result.verdict,
        word=RULINGS[result.verdict],
        known=bool(wrong) and all(step.known for step in wrong),
        gist=headline(steps) if result.verdict is not Ruling.CURRENT else "",
        since=min(pasts, default=None),
        told_since=day(min(pasts), today) if pasts else "",
        sure=round(max(drift.confidence for drift in drifts) * 100) if drifts else None,
        site=host_of(facts.portal or next(iter(facts.addresses), None)),
        owner=one_line(result.owner),
        reads=result.reads,
        causes=list(dict.fromkeys([*kinds, *(cause[:1].upper() + cause[1:] for cause in causes)])),
    )


def in_order(rows: list[Row]) -> list[Row]:
    """The rows in the order in which somebody works: what is wrong, and of that what is read most, first."""

    def place(each: Row) -> tuple[int, int, str]:
        first = _KNOWN if each.known else _FIRST.get(each.ruling, _KNOWN)
        return first, -(each.reads or 0), each.title.casefold()

    return sorted(rows, key=place)
