"""Reads a plain text into blocks, by blank lines, numbers and indents."""

import re
from collections.abc import Iterator, Sequence

from flows.article.block import Block, Document, fold
from flows.article.formats.metadata import read_details
from flows.article.formats.troubleshooting import is_header, split_header, split_row

_ITEM = re.compile(
    r"(?P<indent>\s*)(?:(?P<number>\d{1,3})[.)]|(?i:step)\s+(?P<step>\d{1,3})(?:\s*[.):]|\s+[-\u2013\u2014])|(?P<letter>[a-z])[.)]|[-*•\u2013\u00b7\u25aa\u25e6\u2023\u25cb\u25cf\u25a0\u27a2\uf0b7\uf0a7]|o(?=\t))\s+(?P<text>\S.*)$"
)
_RULE = re.compile(r"\s*([=\-~_*])\1{2,}\s*$")
_ADDRESS = re.compile(r"(?:URL|Link|Address|Source)\s*:\s*(https?://\S+)$", re.IGNORECASE)
_SHORT = 80
"""Letters of a heading (chosen: one line of a terminal)."""
_LABEL = "Body"
"""Some help desks' exports name the article's text so, between title and text."""


def read(text: str) -> Document:
    """Read a plain text whose first line is its title.

    A heading is a short line that stands alone or before a list, a step a numbered line; a line of two
    known column heads starts a table, whose rows go on until a blank line (see
    `flows.article.formats.troubleshooting.split_row`).
    """
    lines = text.split("\n")
    body, box = _without_box(lines)
    first = next(index for index, line in enumerate(lines) if line.strip())
    blocks = tuple(_blocks(body, first + 1 + (_RULE.match((body[first + 1 :] or [""])[0]) is not None)))
    details = read_details([fold(line) for line in box if line.strip()])
    return Document(
        title=fold(lines[first]).lstrip("# "),
        blocks=blocks,
        id=details.id,
        url=next((found.group(1) for line in box if (found := _ADDRESS.match(line.strip()))), None),
        created=details.created,
        modified=details.modified,
    )


def _without_box(lines: list[str]) -> tuple[list[str], list[str]]:
    """Cut off the box of details that stands behind an exported article."""
    heads = [index for index, line in enumerate(lines) if line.strip().casefold() == "details"]
    for index in heads:
        if read_details([fold(line) for line in lines[index + 1 :] if line.strip()]).id:
            return lines[:index], lines[index:]
    return lines, []


def _blocks(lines: Sequence[str], index: int) -> Iterator[Block]:
    lists = _Lists()
    while index < len(lines):
        line = lines[index]
        if (
            not line.strip()
            or _RULE.match(line)
            or (line.strip() == _LABEL and not any(map(_full, lines[1:index])))
        ):
            index += 1
        elif found := _ITEM.match(line):
            end = _end(lines, index, hanging=len(found["indent"].expandtabs()))
            text = fold(" ".join([found["text"], *lines[index + 1 : end]]))
            yield lists.item(found, text, index + 1)
            index = end
        elif is_header(fold(line)):
            rows = _rows(lines, index)
            yield from rows
            index += len(rows)
        elif _is_heading(lines, index):
            lists.close()
            yield Block(kind="heading", level=2, text=fold(line).rstrip(":"), line=index + 1)
            index += 1
        else:
            end = _end(lines, index, hanging=None)
            yield Block(kind="paragraph", text=fold(" ".join(lines[index:end])), line=index + 1)
            index = end


class _Lists:
    """The lists that are open while lines go by."""

    def __init__(self) -> None:
        self._indents: list[int] = []
        self._groups: list[int] = []
        self._count = 0

    def close(self) -> None:
        """End all lists."""
        self._indents, self._groups = [], []

    def item(self, found: re.Match[str], text: str, line: int) -> Block:
        """Give the item, in the list that its indent says."""
        indent = len(found["indent"].expandtabs())
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
            self._groups.pop()
        count = found["number"] or found["step"]
        number = int(count) if count else ord(found["letter"]) - 96 if found["letter"] else None
        if not self._indents or indent > self._indents[-1] + 1:
            self._indents.append(indent)
            self._groups.append(self._new())
        elif number == 1:
            self._groups[-1] = self._new()
        return Block(
            kind="item",
            text=text,
            level=len(self._indents),
            ordered=number is not None,
            number=number,
            label=f"Step {count}" if found["step"] else found["letter"],
            group=self._groups[-1],
            line=line,
        )

    def _new(self) -> int:
        self._count += 1
        return self._count


def _full(line: str) -> bool:
    return bool(line.strip())


def _end(lines: Sequence[str], index: int, *, hanging: int | None) -> int:
    """Give the index behind a block's last line; an item's further lines are indented more than it."""
    end = index + 1
    while end < len(lines) and lines[end].strip() and not _ITEM.match(lines[end]):
        indent = len(lines[end].expandtabs()) - len(lines[end].expandtabs().lstrip())
        if hanging is not None and indent <= hanging:
            break
        end += 1
    return end


def _is_heading(lines: Sequence[str], index: int) -> bool:
    line = lines[index].strip()
    after = lines[index + 1] if index + 1 < len(lines) else ""
    alone = (index == 0 or not lines[index - 1].strip()) and (
        not after.strip() or _RULE.match(after) or _ITEM.match(after) or is_header(fold(after))
    )
    return bool(alone) and len(line) <= _SHORT and line[-1] not in ".!?;,"


def _rows(lines: Sequence[str], index: int) -> list[Block]:
    """Give the table that starts at `index`: its header and the lines up to the next blank one."""
    end = _end(lines, index, hanging=None)
    group = -1 - index
    cells = [split_header(fold(lines[index])), *map(split_row, lines[index + 1 : end])]
    head, *rows = map("\t".join, cells)
    first = Block(kind="header_row", text=head, group=group, line=index + 1)
    return [
        first,
        *(Block(kind="row", text=row, group=group, line=index + 2 + i) for i, row in enumerate(rows)),
    ]
