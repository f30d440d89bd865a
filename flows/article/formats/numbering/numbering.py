"""Steps whose numbers were typed by hand, and what goes on with a step behind its list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from flows.article.block import Block
from flows.article.formats.inline import Wording, join
from flows.article.formats.numbering.ordinal import NUMBERS, numbered_by
from flows.instruction.grammar.lexicon import CORE, READ, either
from flows.pattern import late

_COUNTED = rf"\d{{1,2}}|{'|'.join(NUMBERS)}"
_TYPED = late(
    rf"(?:step\s+(?={_COUNTED}))?(?P<number>\d{{1,2}}|(?<=step\s)(?:{_COUNTED}))\s*[.):]\s+(?=\S)"
    rf"|step\s+(?P<dashed>{_COUNTED})\s+[\u2013—-]\s+(?=\S)",
    re.IGNORECASE,
)
_LETTERED = late(r"([a-z])\s*[.)]\s+(?=\S)")
_HEADED = late(rf"(?:\W*optional\W+)?step\s+({_COUNTED})\s*(?:[.):\u2013—-]\s+(?=\S)|[.):]?$)", re.IGNORECASE)
_BY_PARAGRAPH, _BY_HEADING, _LETTERED_BELOW = -1, -100, -10_000
"""Where the groups of what is counted by hand are numbered from, downward: apart from each other and from the
lists of the page, which are numbered upward."""
_ENOUGH = 2
"""Headings that count on are a count (chosen: one is a title that begins with a number)."""
_ACT = late(rf"\b{either(CORE | {'open', 'go to'})}\b", re.IGNORECASE)
"""What tells a reader to do something; a paragraph without it only explains its heading."""
_GOES_ON = late(rf"\W*(?:[^.,:]{{1,60}},\s+)?(?:(?:and\s+)?then\s+)?{either(READ)}\b", re.IGNORECASE)
"""What a sentence starts with that tells a reader to do something."""


def number_paragraphs(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Turn paragraphs "1. Click ..." into items, and what stands under headings "Step 1: ...".

    Where no list and no paragraph under such a heading tells what to do, the heading itself does.
    """
    numbered = _carried_on(tuple(_numbered(map(_as_heading, _without_counted_headings(blocks)))))
    alone = not any(block.ordered for block in numbered)
    found: list[Block] = []
    group = _BY_HEADING
    for under in _sections(numbered):
        head = _HEADED.match(under[0].text) if under and under[0].kind == "heading" else None
        group -= head is not None and numbered_by(head.group(1)) == 1
        found += _steps(under, group, alone=alone)
    return tuple(found)


def _without_counted_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    """Give headings that count acts, "1. Click Share", as paragraphs that do."""
    counted = [(_TYPED.match(b.text), b) for b in blocks if b.kind == "heading"]
    acts = {
        id(b): _number(found)
        for found, b in counted
        if found and b.text[0].isdigit() and _GOES_ON.match(b.text, found.end())
    }
    if len(acts) < _ENOUGH or sorted(acts.values()) != list(range(1, len(acts) + 1)):
        return blocks
    return [b.model_copy(update={"kind": "paragraph", "level": 0}) if id(b) in acts else b for b in blocks]


def _as_heading(block: Block) -> Block:
    """Take a paragraph "Step 1", or one that says so in bold, as the heading of a step."""
    found = (
        _HEADED.match(block.text) if block.kind == "paragraph" and not (block.aside or block.code) else None
    )
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
    number = numbered_by(found.group(1))
    label = f"Step {number}"
    item = {"kind": "item", "level": 1, "ordered": True, "number": number, "label": label, "group": group}
    told = [b for b in under[1:] if b.kind == "paragraph" and not b.aside and not b.code]
    if not any(_ACT.search(block.text) for block in told):
        head = under[0].model_copy(update={**item, "text": under[0].text[found.end() :]})
        yield from [head, *under[1:]] if alone and head.text else under
        return
    parts = 0
    for block in under:
        if block not in told:
            yield block
            continue
        parts += 1
        yield block.model_copy(
            update=item | {"label": label if parts == 1 else f"{label}, paragraph {parts}"}
        )


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks with the paragraphs that start with a number as items, and "a. ..." below them."""
    group, due, letters = _BY_PARAGRAPH, 1, ""
    for block in blocks:
        if block.kind == "item":
            yield from _with_letters(block)
            letters = ""
            continue
        for part in _lines(block) if block.kind == "paragraph" else [block]:
            text = part.text if part.kind == "paragraph" and not part.aside and not part.code else ""
            found, lettered = _TYPED.match(text), _LETTERED.match(text)
            number = _number(found)
            if found is not None and number in (1, due):
                group -= number == 1
                due, letters = number + 1, "a"
                label = f"Step {number}" if text.lower().startswith("step") else None
                yield _item(part, found, level=1, number=number, group=group, label=label)
            elif lettered is not None and lettered.group(1) == letters:
                number = ord(letters) - 96
                yield _item(
                    part, lettered, level=2, number=number, group=group + _LETTERED_BELOW, label=letters
                )
                letters = chr(ord(letters) + 1)
            else:
                letters = letters if part.kind == "paragraph" else ""
                yield part


def _item(  # noqa: PLR0913 - each is a field of the block
    block: Block, found: re.Match[str], *, level: int, number: int, group: int, label: str | None
) -> Block:
    """Give a paragraph as the item that its number makes it."""
    place = {"level": level, "ordered": True, "number": number, "group": group, "label": label}
    return block.model_copy(update={"kind": "item", "text": block.text[found.end() :], **place})


def _with_letters(block: Block) -> Iterator[Block]:
    """Give a counted item, and the items below it that its lines "a. ...", "b. ..." are."""
    lines = block.text.split("\n")
    places: list[int] = []
    for index, line in enumerate(lines):
        found = _LETTERED.match(line)
        if found and found.group(1) == chr(ord("a") + len(places)):
            places.append(index)
    alone = len(places) == 1 and not lines[places[0]][3:4].isupper()
    if not block.ordered or not places or places[0] == 0 or alone:
        yield block
        return
    yield block.part("\n".join(lines[: places[0]]))
    group = _LETTERED_BELOW * 2 - block.line
    for number, (start, end) in enumerate(pairwise([*places, len(lines)]), 1):
        part = block.part("\n".join(lines[start:end]))
        found = _LETTERED.match(part.text)
        if found is not None:
            yield _item(part, found, level=block.level + 1, number=number, group=group, label=found.group(1))


def _number(found: re.Match[str] | None) -> int:
    return numbered_by(found["number"] or found["dashed"]) if found else 0


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
    if len(parts) == 1:
        return [block]
    # What is shown behind several sentences is shown behind the last.
    bare = block.model_copy(update={"pictures": ()})
    return [*(bare.part(part) for part in parts[:-1]), block.part(parts[-1])]


def _carried_on(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Add to a step the paragraphs behind it that tell to do something, where the count goes on after them.

    Left out, an act would be missing from the procedure, and nothing would say so.
    """
    found: list[Block] = []
    step = -1
    for index, block in enumerate(blocks):
        if block.kind == "paragraph" and step >= 0 and _tells(block) and _counts_on(blocks, index):
            wordings = [
                Wording(b.text, b.emphasis, b.links, b.line, b.pictures) for b in (found[step], block)
            ]
            found[step] = found[step].model_copy(update=join(wordings, "\n")._asdict())
            continue
        found.append(block)
        if block.kind != "paragraph":
            step = len(found) - 1 if block.kind == "item" and block.ordered else -1
    return tuple(found)


def _tells(block: Block) -> bool:
    leads = block.text.rstrip().endswith(":")
    return not block.aside and not block.code and not leads and _GOES_ON.match(block.text) is not None


def _counts_on(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the next block that is no paragraph counts on from the last counted one."""
    last = next(
        (b for b in reversed(blocks[:index]) if b.kind == "item" and b.ordered and b.level == 1), None
    )
    behind = next((b for b in blocks[index:] if b.kind != "paragraph"), None)
    return (
        behind is not None
        and last is not None
        and behind.kind == "item"
        and behind.level == 1
        and behind.number is not None
        and last.number is not None
        and behind.number == last.number + 1
    )
