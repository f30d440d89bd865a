"""The row that a sentence tells by its number: "in the second row", "the last entry"."""

import re
from collections.abc import Sequence

from flows.instruction.grammar.ordinal import ORDINALS
from flows.screen import Screen
from flows.sighting.nth import heads_columns, nth

_TOLD = re.compile(
    rf"(?i)\b(?P<number>{'|'.join(ORDINALS)})\s+(?:row|line|entry|item|record)"
    r"(?=\s+(?:of|in|on|from|under)\b|\W*$)"
)
_ROWS = frozenset({"row", "listitem", "treeitem"})
_HELD_IN = frozenset({"table", "grid", "treegrid", "list", "tree", "listbox"})
_OUT = 4
"""Holders of a control within which its row is (chosen: a cell, a box, a line of buttons)."""


def numbered(words: str) -> int | None:
    """The number of the row that words tell, from 1, or -1 for the last; None where they tell none."""
    found = _TOLD.search(words)
    return ORDINALS[found["number"].lower()] if found else None


def in_line(number: int, indices: Sequence[int], screen: Screen) -> list[int]:
    """Those of several like controls that stand in the row of this number; none where rows are not told."""
    lines = lines_of(indices, screen)
    line = nth(lines, number, screen)
    return [] if line is None else [i for i in indices if line in (i, *screen.holders(screen.controls[i]))]


def lines_of(indices: Sequence[int], screen: Screen) -> list[int]:
    """The rows of the one table or list in which these controls stand, or by the make of what holds them."""
    rows = [_row(i, screen) for i in indices]
    if all(row is not None for row in rows):
        tables = {_table(row, screen) for row in rows if row is not None}
        return all_lines(tables.pop(), screen) if len(tables) == 1 else []
    return _drawn_lines(indices, screen)


def all_lines(table: int | None, screen: Screen) -> list[int]:
    """The rows of a table or list, without the one of its heads."""
    return [
        i
        for i, c in enumerate(screen.controls)
        if c.role in _ROWS and _table(i, screen) == table and not heads_columns(i, screen)
    ]


def _row(index: int, screen: Screen) -> int | None:
    """The row that a control stands in, or is."""
    around = (index, *screen.holders(screen.controls[index]))
    return next((i for i in around if screen.controls[i].role in _ROWS), None)


def _table(row: int, screen: Screen) -> int | None:
    around = screen.holders(screen.controls[row])
    return next((i for i in around if screen.controls[i].role in _HELD_IN), None)


def _drawn_lines(indices: Sequence[int], screen: Screen) -> list[int]:
    """The rows of which nothing says that they are rows: like holders side by side, each with one of these.

    What is like them and holds none of these may be a row as well, so that no number is sure.
    """
    if len(indices) < 2:
        return []
    ways = [[i, *list(screen.holders(screen.controls[i]))[:_OUT]] for i in indices]
    for around in ways[0]:
        if all(around in way for way in ways[1:]):
            lines = [way[way.index(around) - 1] for way in ways if way.index(around)]
            side = screen.held.get(around, ())
            like = [i for i in side if _is_like(i, lines[0], screen)] if lines else []
            return lines if len(lines) == len(indices) and like == sorted(set(lines)) else []
    return []


def _is_like(index: int, line: int, screen: Screen) -> bool:
    """Whether a thing may be another row: it has the same role, and holds something."""
    return screen.controls[index].role == screen.controls[line].role and bool(screen.held.get(index))
