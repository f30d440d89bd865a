"""What a page says to be read, line by line, and where: to be held against what it said before."""

from collections import Counter
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from flows.article.address import host_of
from flows.instruction.similarity import plain
from flows.screen.control import Control
from flows.screen.layout.layout import in_landmark
from flows.screen.role import DIALOGS, ENTRIES, FIELDS, PRESSED, ROWS
from flows.screen.screen import Screen

_ROW = 200
"""Letters that the row of a line has at most; what has more is a part of the page."""
_PARTS = frozenset({"main", "region", "document", "article", "form", "group", "tabpanel"}) | DIALOGS
"""What holds lines that have nothing to do with one another."""

_HELD = ROWS | ENTRIES | {"cell"}
"""What a list or a table is made of."""


class Line(NamedTuple):
    """Words on a page, and where they stand."""

    words: str
    where: tuple[str, ...]
    """The page's host, and the roles of what holds the words."""


def lines(screen: Screen) -> dict[Line, list[str]]:
    """What a page's content says, with the words of the row that each line stands in.

    What can be pressed says what one may do, and not how things are.
    """
    found: dict[Line, list[str]] = {}
    for index, control in enumerate(screen.controls):
        holders = list(screen.around(control))
        if not control.label or index in screen.held or any(_pressed(c) for c in (control, *holders)):
            continue
        if not in_landmark(control, screen):
            line = Line(control.label, (host_of(screen.url), *(c.role for c in holders)))
            found.setdefault(line, []).append(_row(control, holders))
    return found


def stood(screens: Iterable[Screen]) -> Counter[Line]:
    """How often each line stood on one of these screens at the most."""
    most: Counter[Line] = Counter()
    for screen in screens:
        most |= counted(lines(screen))
    return most


def meant(words: Iterable[str], said: Iterable[Line], *, listed: bool = False) -> list[Line]:
    """The lines that words stand for: those that say nothing else, or where there are none, that hold them.

    `listed`: in a list or a table, where one stands there.
    """
    told, there = tuple(map(plain, words)), list(said)
    same = [line for line in there if plain(line.words) in told]
    those = same or [line for line in there if any(each in plain(line.words) for each in told)]
    return [line for line in those if listed and _HELD & {*line.where}] or those


def counted(said: dict[Line, list[str]]) -> Counter[Line]:
    """How often each line stands there."""
    return Counter({line: len(rows) for line, rows in said.items()})


def _pressed(control: Control) -> bool:
    return control.role in PRESSED | FIELDS


def _row(control: Control, holders: list[Control]) -> str:
    """The words of the nearest holder that has more of them than the line itself."""
    rows = takewhile(lambda c: c.role not in _PARTS and len(c.words) <= _ROW, holders)
    return next((c.words for c in rows if c.words != control.label), control.label)
