"""What happened to each step, night by night: for a person at a terminal, and for other programs."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from flows.run.past import Archive, Entry, past
from flows.verdict import Ruling
from reports.printable import one_line
from reports.wording.past import since
from reports.wording.wording import RULINGS

_SIGNS = {
    Ruling.CURRENT: "✓",
    Ruling.OUTDATED: "✗",
    Ruling.UNVERIFIED: "?",
    Ruling.UNREACHED: "-",
    Ruling.MANUAL: "○",
}
_NIGHTS = 30
"""Nights that a line of a terminal has room for."""


class Series(NamedTuple):
    """All that was said of one article on one target."""

    slug: str
    target: str
    archive: Archive


def _steps(archive: Archive) -> Iterator[list[Entry]]:
    """What was said of each step, oldest first, in the order of the last run."""
    for procedure, latest in archive.latest().items():
        texts = {number: entry.text for number, entry in latest.items()}
        yield from (archive.of(procedure, number, texts) for number in sorted(texts))


def history_lines(series: Iterable[Series]) -> Iterator[str]:
    """The lines for a person: a mark a night, and since when it has been so."""
    for each in series:
        yield f"{each.slug}, {each.target}"
        steps = list(_steps(each.archive))
        widest = max((len(_name(entries[-1])) for entries in steps), default=0)
        for entries in steps:
            facts, now = past(entries), entries[-1]
            marks = "".join(_SIGNS[night.ruling] for night in facts.calendar[-_NIGHTS:])
            told = since(facts, now.ruling, now.at.date())
            yield f"  {_name(now):<{widest}}  {marks:>{_NIGHTS}}  {told}"
            yield f"  {'':<{widest}}  {'':>{_NIGHTS}}  {one_line(now.text)}"
    yield ", ".join(f"{sign} {RULINGS[ruling].lower()}" for ruling, sign in _SIGNS.items())


def _name(entry: Entry) -> str:
    return f"{entry.procedure}.{entry.number}"


def history_json(series: Iterable[Series]) -> str:
    """The same for other programs, with every run."""
    articles = [
        {
            "slug": each.slug,
            "target": each.target,
            "steps": [_told(entries) for entries in _steps(each.archive)],
        }
        for each in series
    ]
    return json.dumps({"articles": articles}, indent=1, ensure_ascii=False)


def _told(entries: list[Entry]) -> dict[str, Any]:
    facts, now = past(entries), entries[-1]
    return {
        "procedure": now.procedure,
        "number": now.number,
        "text": now.text,
        "verdict": now.ruling,
        "since": facts.since.isoformat().replace("+00:00", "Z"),
        "runs": facts.runs,
        "before": facts.before,
        "changes": facts.changes,
        "nights": [_night(entry) for entry in entries],
    }


def _night(entry: Entry) -> dict[str, Any]:
    at = entry.at.isoformat().replace("+00:00", "Z")
    told = {"run": entry.run, "at": at, "verdict": entry.ruling, "cause": entry.cause}
    return told | {"seconds": round(entry.seconds, 2)}
