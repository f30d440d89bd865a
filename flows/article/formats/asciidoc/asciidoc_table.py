"""A table of AsciiDoc, whose cells may stand one to a line."""

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from flows.article.formats.asciidoc.asciidoc_mark import plain_line

_COLUMNS = re.compile(r"cols\s*=\s*\"?([^\"\]]*)\"?")
_TIMES = re.compile(r"(\d+)\*")
_CELL = re.compile(r"(?:^|\s)(?:\d*[.+*\d]*[<^>]?\.?[<^>]?[adehlmsv]?)\|")


class Table:
    """A table that is open."""

    def __init__(self, style: str) -> None:
        self._columns = _columns(style)
        self._header = "header" in style
        self._cells: list[str] = []
        self._rows = 0

    def line(self, line: str, number: int, attributes: Mapping[str, str]) -> str:
        """Give the row that ends with a line, as HTML that knows its `number`; empty where none does."""
        first, *begun = _CELL.split(line)
        if first.strip() and self._cells:
            self._cells[-1] = f"{self._cells[-1]} {first.strip()}"
        self._cells += [cell.strip() for cell in begun]
        if not self._columns and self._cells and (len(begun) > 1 or not line.strip()):
            self._columns = len(self._cells)
        # A cell goes on up to the next one: a row ends before a line that begins another, or is blank.
        full = self._columns and len(self._cells) >= self._columns and (not line.strip() or len(begun) > 1)
        if not full and not (self._columns and len(self._cells) > self._columns):
            return ""
        cells, self._cells = self._cells[: self._columns], self._cells[self._columns :]
        return self._row(cells, number, attributes)

    def _row(self, cells: list[str], number: int, attributes: Mapping[str, str]) -> str:
        self._rows += 1
        tag = "th" if self._rows == 1 and self._header else "td"
        inline = MarkdownIt("commonmark")
        said = "".join(
            f"<{tag}>{inline.renderInline(plain_line(cell, attributes))}</{tag}>" for cell in cells
        )
        return f"<tr data-line='{number}'>{said}</tr>"

    def rest(self, number: int, attributes: Mapping[str, str]) -> str:
        """Give the row that the table's end leaves."""
        return self._row(self._cells, number, attributes) if self._cells else ""


def _columns(style: str) -> int:
    said = _COLUMNS.search(style)
    if said is None:
        return 0
    times = _TIMES.search(said.group(1))
    return int(times.group(1)) if times else len([each for each in said.group(1).split(",") if each.strip()])
