"""Which lists of an article are steps though nothing counts them, and which only say what stands below."""

import re
from collections.abc import Iterator, Sequence

from flows.article.block import Block
from flows.article.section import is_method
from flows.instruction.grammar.lexicon import CORE, READ, either
from flows.pattern import late

# What stands before the act has at most 60 letters to its comma, as a place or a condition has (chosen).
_ACT = late(rf"\A\W*+(?:[^.,]{{1,60}},\s+)?(?:then\s+)?{either(READ)}\b", re.IGNORECASE)
_PRESSES = late(
    rf"\A\W*+(?:[^.,]{{1,60}},\s+)?(?:then\s+)?(?:{either(CORE)}\b|(?:open|go to|sign in)\b)", re.IGNORECASE
)
_SENTENCES = late(r"(?<=[.!?:])\s+|\n")
_NO_STEPS = late(
    r"(?:\d+[.)]?\s+)?(?:before|prior|prerequisites?|requirements?|(?:what )?you(?:['\u2019]ll| will)? need"
    r"|(?:next|further) steps?|what(?:['\u2019]s| is) (?:next|new)|tips?|best practices?|recommend\w*"
    r"|considerations?|limitations?|known issues?|troubleshooting|faqs?|frequently|notes?|examples?|features?"
    r"|overview|benefits?|about|use cases?|good to know|change ?log|release notes?|permissions?"
    r"|(?:options?|settings?)$)\b",
    re.IGNORECASE,
)
"""Headings of what is told beside the steps: what to have before, what to look out for, what may follow."""
_ENOUGH = 2
"""Items that a list of steps has at least (chosen: one alone is a remark)."""


def groups_of_steps(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the groups of bullets that are steps: of a section that counts none.

    Under a method ("Option B") all are; elsewhere lists that mostly tell to do something. Where the article
    counts its steps in other sections, they must tell to press or type, and stand under no heading such as
    "Before you start".
    """
    counted = any(block.ordered and not block.aside for block in blocks)
    found: set[int] = set()
    for title, items in _bulleted(blocks):
        if is_method(title):
            found |= {item.group for item in items}
        elif not _NO_STEPS.match(title) or not counted:
            found |= _telling(items, _PRESSES if counted else _ACT)
    return frozenset(found)


def tells(text: str) -> bool:
    """Tell whether a text has a sentence that begins with pressing, typing or opening something."""
    return any(_PRESSES.match(sentence) for sentence in _SENTENCES.split(text))


def _bulleted(blocks: Sequence[Block]) -> Iterator[tuple[str, list[Block]]]:
    """Give the title and the items of each section without a counted list."""
    title = ""
    items: list[Block] = []
    for block in [*blocks, Block(kind="heading", text="", line=0)]:
        if block.kind == "heading":
            if items and not any(item.ordered for item in items):
                yield title, items
            title, items = block.text, []
        elif block.kind == "item" and not block.aside:
            items.append(block)


def _telling(items: Sequence[Block], act: re.Pattern[str]) -> set[int]:
    lists: dict[int, list[bool]] = {}
    for block in items:
        lists.setdefault(block.group, []).append(act.match(block.text) is not None)
    return {group for group, acts in lists.items() if len(acts) >= _ENOUGH and sum(acts) * 2 > len(acts)}


def groups_of_contents(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the groups of a table of contents: each item is nothing but a link to a place of the same page."""
    lists: dict[int, list[bool]] = {}
    for block in blocks:
        if block.kind == "item":
            lists.setdefault(block.group, []).append(_is_jump(block))
    return frozenset(group for group, jumps in lists.items() if all(jumps))


def _is_jump(block: Block) -> bool:
    jumps = [words for words, address in block.links if address.startswith("#")]
    return bool(jumps) and _words("".join(jumps)) == _words(block.text)


def _words(text: str) -> str:
    return re.sub(r"[\W\d]", "", text)
