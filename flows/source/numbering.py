"""Steps whose numbers were typed by hand instead of made by a list."""

import re
from collections.abc import Iterable, Iterator

from flows.source.block import Block

_TYPED = re.compile(r"(?:step\s+)?(\d{1,2})\s*[.):]\s+(?=\S)", re.IGNORECASE)
_HEADED = re.compile(r"step\s+(\d{1,2})\s*[.):\u2013—-]\s+(?=\S)", re.IGNORECASE)


def number_paragraphs(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Turn paragraphs "1. Click ..." into items; where a page has no list, also headings "Step 1: ..."."""
    numbered = tuple(_numbered(blocks, "paragraph", _TYPED))
    if any(block.ordered for block in numbered):
        return numbered
    return tuple(_numbered(blocks, "heading", _HEADED))


def _numbered(blocks: Iterable[Block], kind: str, typed: re.Pattern[str]) -> Iterator[Block]:
    group, due = -1, 1
    for block in blocks:
        for part in _lines(block, typed) if block.kind == kind else [block]:
            found = typed.match(part.text) if part.kind == kind else None
            number = int(found.group(1)) if found else 0
            if found is None or number not in (1, due):
                yield part
                continue
            group -= number == 1
            due = number + 1
            yield part.model_copy(
                update={
                    "kind": "item",
                    "text": part.text[found.end() :],
                    "level": 1,
                    "ordered": True,
                    "number": number,
                    "group": group,
                }
            )


def _lines(block: Block, typed: re.Pattern[str]) -> list[Block]:
    """Split a paragraph at its line ends if each starts with a number."""
    lines = block.text.split("\n")
    if len(lines) == 1 or not all(typed.match(line) for line in lines):
        return [block]
    return [
        block.model_copy(
            update={
                "text": line,
                "emphasis": tuple(words for words in block.emphasis if words in line),
                "links": tuple(link for link in block.links if link[0] in line),
            }
        )
        for line in lines
    ]
