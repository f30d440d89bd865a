"""Steps whose numbers were typed by hand instead of made by a list."""

import re
from collections.abc import Iterable, Iterator

from flows.article.block import Block
from flows.article.formats.continuation import carried_on
from flows.instruction.grammar.lexicon import CORE, either

_TYPED = re.compile(
    r"(?:step\s+)?(?P<number>\d{1,2})\s*[.):]\s+(?=\S)|step\s+(?P<dashed>\d{1,2})\s+[\u2013—-]\s+(?=\S)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"([a-z])\s*[.)]\s+(?=\S)")
_HEADED = re.compile(r"step\s+(\d{1,2})\s*(?:[.):\u2013—-]\s+(?=\S)|[.):]?$)", re.IGNORECASE)


_ACT = re.compile(rf"\b{either(CORE | {'open', 'go to'})}\b", re.IGNORECASE)
"""What tells a reader to do something; a paragraph without it only explains its heading."""


def number_paragraphs(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Turn paragraphs "1. Click ..." into items, and what stands under headings "Step 1: ...".

    Where no list and no paragraph under such a heading tells what to do, the heading itself does.
    """
    numbered = carried_on(tuple(_numbered(map(_as_heading, blocks))))
    alone = not any(block.ordered for block in numbered)
    found: list[Block] = []
    group = -100
    for under in _sections(numbered):
        head = _HEADED.match(under[0].text) if under and under[0].kind == "heading" else None
        group -= head is not None and head.group(1) == "1"
        found += _steps(under, group, alone=alone)
    return tuple(found)


def _as_heading(block: Block) -> Block:
    """Take a paragraph "Step 1", or one that says so in bold, as the heading of a step."""
    found = _HEADED.match(block.text) if block.kind == "paragraph" and not block.aside else None
    if found is None or (found.end() < len(block.text) and "".join(block.emphasis) != block.text):
        return block
    return block.model_copy(update={"kind": "heading", "level": 4})


def _sections(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Give each heading with what stands under it."""
    under: list[Block] = []
    for block in blocks:
        if block.kind == "heading" and under:
            yield under
            under = []
        under.append(block)
    yield under


def _steps(under: list[Block], group: int, *, alone: bool) -> Iterator[Block]:
    """Give a section with its steps, where its heading counts one."""
    found = _HEADED.match(under[0].text) if under and under[0].kind == "heading" else None
    if found is None or any(block.kind == "item" for block in under):
        yield from under
        return
    number = int(found.group(1))
    item = {"kind": "item", "level": 1, "ordered": True, "number": number, "group": group}
    told = [b for b in under[1:] if b.kind == "paragraph" and not b.aside]
    if not any(_ACT.search(block.text) for block in told):
        head = under[0].model_copy(update={**item, "text": under[0].text[found.end() :]})
        yield from [head, *under[1:]] if alone and head.text else under
        return
    for block in under:
        yield block.model_copy(update=item) if block in told else block


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks with the paragraphs that start with a number as items, and "a. ..." below them."""
    group, due, letters = -1, 1, ""
    for block in blocks:
        for part in _lines(block) if block.kind == "paragraph" else [block]:
            text = part.text if part.kind == "paragraph" else ""
            found, lettered = _TYPED.match(text), _LETTERED.match(text)
            number = _number(found)
            if found is not None and number in (1, due):
                group -= number == 1
                due, letters = number + 1, "a"
                yield _item(part, found, level=1, number=number, group=group)
            elif lettered is not None and lettered.group(1) == letters:
                yield _item(part, lettered, level=2, number=ord(letters) - 96, group=group - 10_000)
                letters = chr(ord(letters) + 1)
            else:
                letters = letters if part.kind == "paragraph" else ""
                yield part


def _item(block: Block, found: re.Match[str], *, level: int, number: int, group: int) -> Block:
    """Give a paragraph as the item that its number makes it."""
    place = {"level": level, "ordered": True, "number": number, "group": group}
    return block.model_copy(update={"kind": "item", "text": block.text[found.end() :], **place})


def _number(found: re.Match[str] | None) -> int:
    return int(found["number"] or found["dashed"]) if found else 0


def _lines(block: Block) -> list[Block]:
    """Split a paragraph at its line ends before numbers that count on; other lines go on with the step."""
    parts: list[str] = []
    due = _number(_TYPED.match(block.text))
    for line in block.text.split("\n"):
        if due and _number(_TYPED.match(line)) == due:
            parts.append(line)
            due += 1
        elif not parts:
            return [block]
        else:
            parts[-1] = f"{parts[-1]}\n{line}"
    return [block.part(part) for part in parts] if len(parts) > 1 else [block]
