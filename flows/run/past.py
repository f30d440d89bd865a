"""What earlier runs said of a step, and what that tells of its verdict today."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise, takewhile

from flows.record import FileName, Moment, Record
from flows.run.decisions.decision import Finding
from flows.verdict import Cause, Ruling

UNTOLD = frozenset({Ruling.UNVERIFIED, Ruling.UNREACHED})
"""What says nothing of the words: it neither ends a row of verdicts nor counts in it."""
_MINDS = frozenset({Ruling.CURRENT, Ruling.OUTDATED})
SHOWN = 56
"""Nights of the calendar (chosen: eight weeks, which a page shows side by side)."""
FLAKY = 3
"""Changes of mind that make a step one not to be relied on: wrong, right, wrong again."""


class Entry(Record):
    """What one run said of one step."""

    run: str
    at: Moment
    """When the run began."""
    procedure: FileName
    number: int
    text: str
    ruling: Ruling
    cause: Cause | None = None
    findings: tuple[Finding, ...] = ()
    seconds: float


@dataclass(frozen=True, slots=True)
class Night:
    """What the last run of one day said of a step.

    No `Record`, for a run of thousands of articles holds a million of them: each has a fifth of its size so.
    """

    day: date
    ruling: Ruling
    seconds: float


class Past(Record):
    """How a step has come to its present verdict."""

    since: Moment
    """When the present verdict began: the first run of the row."""
    runs: int
    """Runs in a row that gave it."""
    nights: int
    """Days of these runs."""
    before: Ruling | None = None
    """The last other verdict that said something of the words."""
    changes: int = 0
    """How often right became wrong, or wrong right."""
    calendar: tuple[Night, ...] = ()
    """The last nights, the present one at the end."""

    @property
    def flaky(self) -> bool:
        """Whether it has changed its mind so often that nobody should rely on it."""
        return self.changes >= FLAKY


def past(entries: Sequence[Entry]) -> Past:
    """The past of a step from what was said of it, oldest first; the last is what is said now."""
    now = entries[-1].ruling
    told = [entry for entry in entries if entry.ruling not in UNTOLD]
    line = list(entries) if now in UNTOLD else told
    row = list(takewhile(lambda entry: entry.ruling is now, reversed(line)))
    other = [entry.ruling for entry in told if entry.at < row[-1].at]
    minds = [entry.ruling for entry in told if entry.ruling in _MINDS]
    return Past(
        since=row[-1].at,
        runs=len(row),
        nights=len({entry.at.date() for entry in row}),
        before=other[-1] if other else None,
        changes=sum(one is not next_ for one, next_ in pairwise(minds)),
        calendar=tuple(_nights(entries))[-SHOWN:],
    )


def _nights(entries: Iterable[Entry]) -> Iterable[Night]:
    last = {entry.at.date(): entry for entry in entries}
    return (Night(day=day, ruling=e.ruling, seconds=round(e.seconds, 2)) for day, e in last.items())


class Archive:
    """All that was said of one article on one target."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """`entries`: in any order."""
        runs: dict[tuple[str, datetime, str], dict[int, Entry]] = defaultdict(dict)
        for entry in entries:
            runs[entry.procedure, entry.at, entry.run][entry.number] = entry
        self._runs: dict[str, list[dict[int, Entry]]] = defaultdict(list)
        for key in sorted(runs, reverse=True):
            self._runs[key[0]].append(runs[key])
        self._traced: dict[tuple[str, int, str], list[Entry]] = {}

    def of(self, procedure: str, number: int, texts: Mapping[int, str]) -> list[Entry]:
        """What was said of a step, oldest first, wherever in the procedure its sentence stood.

        `texts`: the procedure's sentences as they are now, by number. Where a run knew another sentence, it
        is the step of that number, unless the old sentence is now another step's.
        """
        key = (procedure, number, texts[number])
        if key not in self._traced:
            self._traced[key] = _trace(self._runs.get(procedure, ()), number, texts)
        return self._traced[key]

    def nights(self, procedure: str) -> list[dict[int, Entry]]:
        """What the last run of each day said of a procedure's steps, the last day first."""
        last: dict[date, dict[int, Entry]] = {}
        for run in self._runs.get(procedure, ()):
            last.setdefault(next(iter(run.values())).at.date(), run)
        return list(last.values())

    def latest(self) -> dict[str, dict[int, Entry]]:
        """What the last run of each procedure said of its steps, in the order in which they were added."""
        return {procedure: runs[0] for procedure, runs in self._runs.items()}


def _trace(runs: Iterable[dict[int, Entry]], number: int, texts: Mapping[int, str]) -> list[Entry]:
    """Follow a sentence back through the runs, newest first; gives what is found, oldest first."""
    text, now = texts[number], frozenset(texts.values())
    found: list[Entry] = []
    for run in runs:
        same = [entry for entry in run.values() if entry.text == text]
        entry = min(same, key=lambda each: abs(each.number - number)) if same else run.get(number)
        if entry is not None and (same or entry.text not in now):
            found.append(entry)
            number, text = entry.number, entry.text
    return found[::-1]
