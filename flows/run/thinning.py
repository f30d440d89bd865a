"""Which old runs the history may forget.

Of the last two weeks every run is kept; of the last half a year the last of each day; of what is older the
last of each week; and for ever each run in which a verdict changed, so that *since* stays true.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

ALL = timedelta(days=14)
"""How long every run is kept (chosen: two weeks of trying things out)."""
DAILY = timedelta(days=183)
"""How long the last run of each day is kept (chosen: more than the calendar shows)."""
Said = dict[tuple[str, str, int], str]
"""Verdict by (article, procedure, number)."""


class RunDay(NamedTuple):
    """A run, as far as it matters here."""

    id: str
    target: str
    started: datetime
    said: Said


def superfluous(runs: Iterable[RunDay], now: datetime) -> list[str]:
    """The ids of the runs that are no longer needed."""
    gone: list[str] = []
    ordered = sorted(runs, key=lambda run: (run.target, run.started))
    for _, each in groupby(ordered, key=lambda run: run.target):
        gone += _superfluous(list(each), now)
    return gone


def _superfluous(runs: list[RunDay], now: datetime) -> list[str]:
    """Of the runs of one target, oldest first."""
    last = {_period(run, now): run.id for run in runs}
    needed, said = set(last.values()), Said()
    for run in runs:
        if any(said.get(step) != verdict for step, verdict in run.said.items()):
            needed.add(run.id)
        said |= run.said
    return [run.id for run in runs if run.id not in needed]


def _period(run: RunDay, now: datetime) -> object:
    """Of which one run is enough."""
    age = now - run.started
    if age <= ALL:
        return run.id
    return run.started.date() if age <= DAILY else run.started.isocalendar()[:2]
