"""The ways in which a step can be taken out of its source."""

import re
from collections.abc import Iterator, Sequence

from flows.correction.letters import Span
from flows.correction.source import Replacement, Source

_OPENS = re.compile(r"<([a-zA-Z][\w:.-]*)\b[^<>]*(?<!/)>\s*\Z")
_CLOSES = re.compile(r"\s*</([a-zA-Z][\w:.-]*)\s*>")
_NUMBERED = re.compile(r"^([ \t>]*)(\d{1,9})([.)][ \t])", re.MULTILINE)


def removals(source: Source, place: Sequence[Span]) -> Iterator[tuple[Replacement, ...]]:
    """Give the ways to take out what stands at `place`, the largest part that says nothing else first.

    Of a page the elements around it; of a text its lines, with and without counting on the numbers behind.
    """
    start, end = place[0][0], place[-1][1]
    if source.page:
        around = list(_elements(source.text, start, end))
        yield from ((Replacement(*_with_line(source.text, *each), ""),) for each in reversed(around))
        return
    first = source.text.rfind("\n", 0, start) + 1
    last = source.text.find("\n", end) + 1 or len(source.text)
    gap = re.compile(r"[ \t]*\r?\n").match(source.text, last)
    for until in (gap.end(), last) if gap else (last,):
        gone = Replacement(first, until, "")
        yield (gone,)
        yield (gone, *_counted(source.text, until))


def _elements(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the elements around a stretch that hold nothing else, the innermost first."""
    while (opens := _opening(text, start)) is not None:
        closes = _CLOSES.match(text, end)
        if closes is None or closes[1].lower() != opens[1].lower():
            return
        start, end = opens.start(), closes.end()
        yield start, end


def _opening(text: str, at: int) -> re.Match[str] | None:
    return _OPENS.search(text, max(0, text.rfind("<", 0, at)), at)


def _with_line(text: str, start: int, end: int) -> Span:
    """A stretch with its whole line, where nothing else stands in it."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end) + 1
    alone = last > 0 and not text[first:start].strip() and not text[end:last].strip()
    return (first, last) if alone else (start, end)


def _counted(text: str, at: int) -> Iterator[Replacement]:
    """Give the numbers behind a list's item that is gone, each one less, up to the end of the list."""
    last = None
    for found in _NUMBERED.finditer(text, at):
        number = int(found[2])
        if last is not None and number != last + 1:
            return
        last = number
        yield Replacement(*found.span(2), str(number - 1))
