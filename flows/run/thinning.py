"""Which old runs the history may forget.

Of the last two weeks every run is kept; of the last half a year the last of each day for each step; of what
is older the last of each week; and for ever each run in which a verdict changed, so that *since* stays true.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

ALL = timedelta(days=14)
"""How long every run is kept (chosen: two weeks of trying things out)."""
DAILY = timedelta(days=183)
"""How long the last run of each day is kept (chosen: more than the calendar shows)."""
Step = tuple[str, str, int]
"""(article, procedure, number)."""
Said = dict[Step, str]
"""The verdict of each step."""


class RunDay(NamedTuple):
    """A run, as far as it matters here."""

    id: str
    target: str
    started: datetime


def superfluous(runs: Iterable[RunDay], now: datetime, said_in: Callable[[str], Said]) -> list[str]:
    """The ids of the runs that are no longer needed; `said_in`: the verdicts of the run of this id.

    It is asked only where one may go, and for none behind the last of these: most nights for none.
    """
    gone: list[str] = []
    ordered = sorted(runs, key=lambda run: (run.target, run.started))
    for _, each in groupby(ordered, key=lambda run: run.target):
        periods = [[run.id for run in period] for _, period in groupby(each, lambda run: _period(run, now))]
        while periods and len(periods[-1]) == 1:
            periods.pop()
        gone += _superfluous(periods, said_in)
    return gone


def _superfluous(periods: Iterable[list[str]], said_in: Callable[[str], Said]) -> Iterator[str]:
    """Of the runs of one target, oldest first: what neither is the last of its period nor changed anything.

    A run is the last for each step by itself: one of a single article stands in for no other's.
    """
    before = Said()
    for ids in periods:
        needed, later = {ids[-1]}, set[Step]()
        told = [(name, said_in(name)) for name in ids]
        for name, own in reversed(told):
            if own.keys() - later:
                needed.add(name)
            later |= own.keys()
        for name, own in told:
            if any(before.get(step) != verdict for step, verdict in own.items()):
                needed.add(name)
            before |= own
        yield from (name for name in ids if name not in needed)


def _period(run: RunDay, now: datetime) -> object:
    """Of which one run is enough."""
    age = now - run.started
    if age <= ALL:
        return run.id
    return run.started.date() if age <= DAILY else run.started.isocalendar()[:2]
