"""What a word processor leaves of titles, headings and lists when its text is pasted elsewhere."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from flows.article.block import Block

_SHORT = 80
"""Letters of a heading (chosen: one line of a terminal)."""
_INDENTED = re.compile(r"(?P<blanks>[ ]{4,}|[ ]{0,3}\t[ \t]*)(?P<rest>\S.*)$")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-*+\u2022])[ \t]+\S")
_ANY_STEPS = re.compile(
    r"\b(?:following|these|steps?|below|as follows|next|then|note|important|tip|warning|or|and)\s*:?$"
    r"|\b(?:follow|complete|perform|do|take|use|try)\b.*\b(?:following|these|steps?)\b",
    re.IGNORECASE,
)
"""What stands before any list and names none."""
_TAB = 4
_BELOW = 6
"""The level of a line in bold among headings: below all of them."""


def without_indents(text: str) -> str:
    """Give a Markdown text whose lists begin at the margin, where a word processor had set them in.

    Four blanks make lines of code of a list that no other list is around; a reader sees steps all the same.
    """
    found: list[str] = []
    cut = 0
    listed = fenced = False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        indented = _INDENTED.match(line) if not fenced else None
        width = len(indented["blanks"].expandtabs(_TAB)) if indented else 0
        if indented and not listed and not cut and _ITEM.match(indented["rest"]):
            cut = width
        if line.strip() and not indented:
            cut, listed = 0, _ITEM.match(line.lstrip()) is not None or (listed and line.startswith(" "))
        told = re.sub(r"\t", " ", indented["rest"]) if indented and cut else ""
        found.append(" " * max(0, width - cut) + told if told else line)
    return "\n".join(found)


def with_headings(title: str, blocks: Sequence[Block]) -> tuple[str, tuple[Block, ...]]:
    """Give a document without headings those that stand in bold, and a title where it has none.

    Among other headings lines in bold are some where they tell the lists under one heading apart.

    Its first line is the title where it is bold, or short and no sentence.
    """
    if any(block.kind == "heading" and block.text != title for block in blocks):
        parting = _parting(blocks)
        return title, tuple(_as_heading(b, _BELOW) if n in parting else b for n, b in enumerate(blocks))
    found = list(blocks)
    if not title and found and _heads(found[0]):
        title = found.pop(0).text.rstrip(":")
    return title, tuple(
        _as_heading(block) if _is_bold(block) or _leads(block, after) else block
        for block, after in zip_longest(found, found[1:])
    )


def _as_heading(block: Block, level: int = 2) -> Block:
    return block.model_copy(update={"kind": "heading", "level": level, "text": block.text.rstrip(":")})


def _parting(blocks: Sequence[Block]) -> set[int]:
    """Give where lines in bold stand of which two or more under one heading each stand before a list."""
    found: set[int] = set()
    under: list[int] = []
    for index, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        if block.kind == "heading":
            under = []
        elif _is_bold(block) and _lists(block, after):
            under.append(index)
            found.update(under if len(under) > 1 else ())
    return found


def _lists(block: Block, after: Block | None) -> bool:
    """Tell a line right before a list that counts from one, where the line says what the list is."""
    first = after is not None and after.kind == "item" and after.ordered and after.number == 1
    return first and after is not None and after.level == 1 and not _ANY_STEPS.search(block.text)


def _heads(block: Block) -> bool:
    plain = block.kind == "paragraph" and not block.aside and not block.code
    return plain and len(block.text) <= _SHORT and block.text[-1] not in ".!?;,"


def _leads(block: Block, after: Block | None) -> bool:
    """Tell a line right before a counted list that names what the list does: "To reset it:", "RESETTING"."""
    first = after is not None and after.kind == "item" and after.ordered and after.number in {None, 1}
    named = block.text.endswith(":") or (block.text.isupper() and len(block.text) > 1)
    return first and named and _heads(block) and not _ANY_STEPS.search(block.text)


def _is_bold(block: Block) -> bool:
    return _heads(block) and is_bold_text(block.text, block.emphasis)


def is_bold_text(text: str, bold: Sequence[str]) -> bool:
    """Tell whether nothing of a text but a colon is outside of its bold runs."""
    return bool(text) and re.sub(r"[\s:]", "", "".join(bold)) == re.sub(r"[\s:]", "", text)
