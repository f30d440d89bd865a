"""Each sentence night by night, and how long it took, as lengths of a drawing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.run.event import ArticleResult, StepResult
from flows.run.past import SHOWN, Night
from flows.verdict import Ruling
from reports.wording.past import day
from reports.wording.wording import RULINGS, short_title

_STEP = 11
"""Pixels from one night to the next."""
_SPARK = (100, 14)
"""Pixels that the line of seconds has."""


@dataclass(frozen=True)
class Mark:
    """One night of a sentence."""

    x: int
    ruling: Ruling
    title: str


@dataclass(frozen=True)
class Row:
    """One sentence."""

    anchor: str
    name: str
    told: str
    """The nights in words, for who does not see them."""
    marks: list[Mark]
    line: str
    """Points of the line of seconds; empty where it was done on fewer than two nights."""
    took: str
    seconds: str


@dataclass(frozen=True)
class Group:
    """One procedure."""

    name: str
    rows: list[Row]


@dataclass(frozen=True)
class Calendar:
    """The nights of one article; the last one is the run's."""

    width: int
    months: list[tuple[int, str]]
    """(pixels from the left, name) where a month begins."""
    groups: list[Group]


def calendar(article: ArticleResult, today: date) -> Calendar | None:
    """The calendar of an article; None where no sentence had a second night."""
    steps = [step for procedure in article.procedures for step in procedure.steps]
    days = {night.day for step in steps if step.past for night in step.past.calendar}
    if len(days) < 2:
        return None
    first = max(min(days), today - timedelta(days=SHOWN - 1))
    groups = [
        Group(
            short_title(result.procedure),
            [_row(step, f"{result.procedure.id}-{step.step.number}", first, today) for step in result.steps],
        )
        for result in article.procedures
    ]
    return Calendar(((today - first).days + 1) * _STEP, _months(first, today), groups)


def _months(first: date, today: date) -> list[tuple[int, str]]:
    """Where each month begins; the first name gives way where the next is too near to it."""
    days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
    marks = [(n * _STEP, f"{d:%B}") for n, d in enumerate(days) if d.day == 1 or n == 0]
    return marks[1:] if len(marks) > 1 and marks[1][0] < 6 * _STEP else marks


def _row(step: StepResult, anchor: str, first: date, today: date) -> Row:
    nights = [night for night in (step.past.calendar if step.past else ()) if first <= night.day <= today]
    took = [night.seconds for night in nights if night.seconds > 0]
    count = Counter(night.ruling for night in nights)
    told = ", ".join(f"{RULINGS[ruling].lower()} {number}" for ruling, number in count.most_common())
    return Row(
        anchor=anchor,
        name=step.step.name.capitalize() if step.step.problem is None else f"Row {step.step.number}",
        told=f"Of {len(nights)} nights: {told}",
        marks=[_mark(night, first, today) for night in nights],
        line=_line(took),
        took=f"{min(took):.1f} s to {max(took):.1f} s" if took else "",
        seconds=f"{took[-1]:.1f} s" if took else "",
    )


def _mark(night: Night, first: date, today: date) -> Mark:
    seconds = f", {night.seconds:.1f} s" if night.seconds else ""
    title = f"{day(night.day, today)}: {RULINGS[night.ruling].lower()}{seconds}"
    return Mark((night.day - first).days * _STEP, night.ruling, title)


def _line(took: Sequence[float]) -> str:
    if len(took) < 2:
        return ""
    width, height = _SPARK
    highest = max(took)
    return " ".join(
        f"{n * (width - 2) / (len(took) - 1) + 1:.1f},{height - 1 - (height - 2) * each / highest:.1f}"
        for n, each in enumerate(took)
    )
