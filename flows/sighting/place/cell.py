"""What stands where a row and a column of a table cross: "in the row of Oak, click its number"."""

import re

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, same_word, sameness, tokens
from flows.screen import Control, Screen
from flows.screen.layout.dialog import foremost
from flows.screen.role import BOXES, PRESSED
from flows.sighting.nth import nth
from flows.sighting.place.number import all_lines
from flows.sighting.place.place import Place, read_place

_COLUMN = re.compile(r"\b[\"\u201c]?(?P<name>[A-Z][^,\"\u201c\u201d]*?)[\"\u201d]?\s+column\b")
_TABLES = frozenset({"table", "grid", "treegrid"})
_CELLS = frozenset({"cell", "gridcell", "rowheader"})


def in_cell(instruction: Instruction, screen: Screen) -> int | None:
    """The index of what stands in the row that the place tells, and is described; None where none is sure.

    It is in the column that is named, or whose head shares a word with what is described; where no head does,
    it is the one thing in the row that can be pressed.
    """
    place = read_place(instruction.place)
    line = _line(place, screen) if place is not None else None
    if place is None or line is None:
        return None
    column = _COLUMN.search(place.words)
    cells = _under(line, column["name"] if column else None, instruction.words or "", screen)
    if column is not None and not cells:
        return None
    able = [i for cell in cells or [line] for i in _pressed_in(cell, screen)]
    if len(able) == 1:
        return able[0]
    used = cells[0] if len(cells) == 1 and not able else None
    return used if used is not None and _takes(instruction.verb, screen.controls[used]) else None


def set_in_cell(instruction: Instruction, screen: Screen) -> int | None:
    """The index of the one box or switch in the row that the place tells and under the head of the words.

    "Turn off **Email** in the **Newsletter** row": the words on the switch itself are none, or others.
    """
    place = read_place(instruction.place)
    line = _line(place, screen) if place is not None else None
    if line is None or not instruction.words:
        return None
    cells = _under(line, instruction.words, "", screen)
    able = [i for cell in cells for i in _set_in(cell, screen)]
    return able[0] if len(able) == 1 else None


def _set_in(cell: int, screen: Screen) -> list[int]:
    return [
        i
        for i, c in enumerate(screen.controls)
        if c.role in BOXES and c.ref and not c.disabled and cell in screen.holders(c)
    ]


def _line(place: Place, screen: Screen) -> int | None:
    """The one row that the words tell, by what stands in it or by its number."""
    tables = [i for i, c in enumerate(screen.controls) if c.role in _TABLES and c.ref and foremost(c, screen)]
    lines = [all_lines(table, screen) for table in tables]
    if place.name is None and place.line is not None:
        told = [nth(each, place.line, screen) for each in lines if len(each) > 1]
    elif place.name is not None and place.beside:
        told = [line for each in lines for line in each if _speaks_of(place.name, line, screen)]
    else:
        told = []
    return told[0] if len(told) == 1 else None


def _speaks_of(name: str, line: int, screen: Screen) -> bool:
    return any(sameness(name, c.label) > Sameness.SHOWS for c in screen.inside(line) if c.label)


def _under(line: int, named: str | None, words: str, screen: Screen) -> list[int]:
    """The one cell of the row whose column is named, or has a head with one of the words."""
    said = tokens(words)
    heads = _headed(line, screen)
    if named is not None:
        fits = [i for i, head in heads.items() if sameness(named, head) > Sameness.OTHER]
    else:
        fits = [i for i, head in heads.items() if any(same_word(w, h) for w in said for h in tokens(head))]
    return fits if len(fits) == 1 else []


def _headed(line: int, screen: Screen) -> dict[int, str]:
    """What the columns of a row's cells are called, by the index of the cell; none where that is not sure."""
    heads = _heads(line, screen)
    cells = [i for i in screen.held.get(line, ()) if screen.controls[i].role in _CELLS]
    return {i: head.label for i, head in zip(cells, heads, strict=True)} if len(heads) == len(cells) else {}


def _heads(line: int, screen: Screen) -> list[Control]:
    """The heads of the columns of the table in which a row stands."""
    table = next(
        (i for i in screen.holders(screen.controls[line]) if screen.controls[i].role in _TABLES), None
    )
    for row, control in enumerate(screen.controls):
        heads = [screen.controls[i] for i in screen.held.get(row, ())]
        of_this = table is not None and table in screen.holders(control)
        if (
            of_this
            and heads
            and all(c.role == "columnheader" or not c.label for c in heads)
            and any(c.role == "columnheader" for c in heads)
        ):
            return heads
    return []


def _pressed_in(cell: int, screen: Screen) -> list[int]:
    return [
        i
        for i, c in enumerate(screen.controls)
        if c.role in PRESSED and c.ref and not c.away and not c.disabled and cell in screen.holders(c)
    ]


def _takes(verb: Verb, cell: Control) -> bool:
    """Whether a cell itself is used so: of a grid each is, of a table what the pointer says it of."""
    return bool(cell.ref) and (cell.role == "gridcell" or cell.pointer or verb is Verb.DOUBLE_CLICK)
