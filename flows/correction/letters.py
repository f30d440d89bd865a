"""A source as the letters that a reader sees, each with where it stands; and what stands between them."""

import html
import re
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from flows.article.block import fold

Span = tuple[int, int]
"""Start and end in the source's text."""
_COMMENT = r"<!--.*?(?:-->|\Z)"
_UNSEEN = r"script|style|template|noscript|w:delText|w:instrText"
_RAW = rf"<(?P<raw>{_UNSEEN})\b(?:[^>]*[^>/])?>.*?(?:</(?P=raw)\s*>|\Z)"
_ELEMENT = r"<[/!?a-zA-Z](?>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<[/!?a-zA-Z][^<>]*>"
_WORK = 2_000_000
"""Letters that are compared at the most for one sentence (chosen: the longest articles have fewer)."""
_ENTITY = r"&(?:\#\d+|\#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?"
_FLAGS = re.DOTALL | re.IGNORECASE
ELEMENTS = re.compile(f"(?P<mark>{_COMMENT}|{_RAW}|{_ELEMENT})|(?P<entity>{_ENTITY})|.", _FLAGS)
"""A page: nothing is seen of comments, scripts and tags."""
LETTERS = re.compile(r"(?P<mark>(?!))|(?P<entity>(?!))|.", _FLAGS)
"""A text in which every letter is seen."""
MARKS = re.compile(
    r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^\[\]]*\]|</?[a-zA-Z](?![\w+.-]*[:@])[^<>]*>"
    r"|:[a-zA-Z][\w+.-]*:(?=`)|(?:btn|kbd|menu|link|xref|icon|image):[^\[\]\s]*(?=\[)"
    r"|https?:[^\[\]\s]*(?=\[)|\{[^{}]*\}|[*_`~=+^|\\\[\]<>!#:{}]"
)
"""What stands between the letters of a text with marks: bold, code, links, roles and macros."""


class View(NamedTuple):
    """The letters of a source that are no blanks."""

    text: str
    """The source's."""
    seen: str
    starts: Sequence[int]
    ends: Sequence[int]
    """Where each letter of `seen` stands; what an entity stands for has one place."""
    units: re.Pattern[str]
    gap: re.Pattern[str] | None
    """What may stand between two letters of a sentence and is no letter of it."""


def views(text: str, *, page: bool) -> Iterator[View]:
    """The ways in which the source's letters can be told from its marks; `page`: it is of elements alone.

    In a text with marks an element, an entity and a mark may also be just what they look like.
    """
    yield _view(text, ELEMENTS, None if page else MARKS)
    if not page:
        yield _view(text, LETTERS, MARKS)


def _view(text: str, units: re.Pattern[str], gap: re.Pattern[str] | None) -> View:
    seen: list[str] = []
    starts, ends = array("L"), array("L")
    for unit in units.finditer(text):
        for letter in () if unit["mark"] else _said(unit):
            if _is_seen(letter):
                seen.append(letter)
                starts.append(unit.start())
                ends.append(unit.end())
    return View(text, "".join(seen), starts, ends, units, gap)


def _said(unit: re.Match[str]) -> str:
    return html.unescape(unit[0]) if unit["entity"] else unit[0]


@lru_cache(4096)
def _is_seen(letter: str) -> bool:
    return fold(letter) != ""


def places(view: View, sentence: str) -> Iterator[tuple[Span, ...]]:
    """Where the letters of a sentence stand, for each time that the source says it; blanks have no place.

    A source of nothing but beginnings of the sentence is not searched to its end.
    """
    wanted = "".join(filter(_is_seen, sentence))
    sought = wanted if view.gap is None else wanted[:1]
    at, work = view.seen.find(sought) if wanted else -1, 0
    while at >= 0 and work < _WORK:
        found, tried = _along(view, wanted, at)
        work += tried
        if found is not None:
            yield tuple((view.starts[each], view.ends[each]) for each in found)
        at = view.seen.find(sought, at + 1)


def _along(view: View, wanted: str, at: int) -> tuple[Sequence[int] | None, int]:
    """The letters from `at` on that say what is wanted, past what is no letter, and how many were tried.

    None where others stand there.
    """
    if view.seen.startswith(wanted, at):
        return range(at, at + len(wanted)), 1
    found: list[int] = []
    for letter in wanted if view.gap else "":
        while not view.seen.startswith(letter, at):
            gap = view.gap.match(view.seen, at) if found and view.gap else None
            if gap is None:
                return None, len(found)
            at = gap.end()
        found.append(at)
        at += 1
    return found or None, len(found)


def between(view: View, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """The pieces of the source between two letters, each with whether it is blank and no mark."""
    at = start
    while at < end:
        mark = view.gap.match(view.text, at, end) if view.gap else None
        unit = mark or view.units.match(view.text, at, end)
        if unit is None:
            break
        blank = mark is None and not unit["mark"] and not any(map(_is_seen, _said(unit)))
        yield unit.span(), blank
        at = unit.end()
