"""An article's blocks as headings, paragraphs, lists and tables in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from flows.article import Block

Place = tuple[str, int]
"""(procedure id, step number)"""


@dataclass
class Item:
    """One item of a list, with the lists inside it."""

    text: str
    step: Place | None
    number: int
    label: str
    """The number that the article shows before it."""
    lists: list["Element"] = field(default_factory=list)


@dataclass
class Row:
    """One row of a table."""

    cells: list[str]
    step: Place | None


@dataclass
class Element:
    """A piece of the page; which fields are filled depends on `kind`."""

    kind: Literal["heading", "paragraph", "list", "table"]
    text: str = ""
    level: int = 0
    """Of a heading: depth from 1, without gaps."""
    procedure: str | None = None
    """Of a heading: the procedure that it opens."""
    ordered: bool = False
    items: list[Item] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def layout(blocks: Sequence[Block], title: str) -> list[Element]:
    """The article's elements in reading order; a first heading that only repeats the title is left out."""
    elements: list[Element] = []
    open_levels: list[int] = []
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            if not elements and block.text.strip() == title.strip():
                continue
            elements.append(_heading(block, blocks[place + 1 :], open_levels))
        elif block.kind == "paragraph":
            elements.append(Element("paragraph", text=block.text))
        elif block.kind == "item":
            _add_item(elements, block)
        else:
            _add_row(elements, block)
    return elements


def _heading(block: Block, behind: Iterable[Block], open_levels: list[int]) -> Element:
    """A heading whose depth follows from those above it, so that no level is jumped over."""
    while open_levels and open_levels[-1] >= block.level:
        open_levels.pop()
    open_levels.append(block.level)
    return Element("heading", text=block.text, level=len(open_levels), procedure=_opened(behind))


def _opened(behind: Iterable[Block]) -> str | None:
    """The procedure of the first step before the next heading."""
    for block in behind:
        if block.kind == "heading":
            return None
        if block.step:
            return block.step[0]
    return None


def _add_item(elements: list[Element], block: Block) -> None:
    siblings = elements
    level = max(1, block.level)
    while level > 1 and siblings and siblings[-1].kind == "list":
        siblings = siblings[-1].items[-1].lists
        level -= 1
    last = siblings[-1] if siblings else None
    if last is None or last.kind != "list" or last.ordered != block.ordered or _restarts(last, block):
        last = Element("list", ordered=block.ordered)
        siblings.append(last)
    number = block.step[1] if block.step else len(last.items) + 1
    # A step without a label is one that bears another step's number in the source, or a bullet.
    shown = number if block.step else block.number or number
    last.items.append(Item(block.text, block.step, number, block.label or str(shown)))


def _restarts(last: Element, block: Block) -> bool:
    """The item belongs to another procedure than the list so far."""
    before = next((item.step for item in reversed(last.items) if item.step), None)
    return bool(before and block.step and before[0] != block.step[0])


def _add_row(elements: list[Element], block: Block) -> None:
    cells = block.text.split("\t")
    if not elements or elements[-1].kind != "table" or block.kind == "header_row":
        elements.append(Element("table"))
    table = elements[-1]
    if block.kind == "header_row":
        table.header = cells
    else:
        table.rows.append(Row(cells, block.step))
