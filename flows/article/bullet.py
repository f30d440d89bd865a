"""Bullets that are steps, where an article does not count them."""

import re
from collections.abc import Sequence

from flows.article.block import Block
from flows.article.section import is_method
from flows.instruction.grammar.lexicon import READ, either

_ACT = re.compile(rf"\W*(?:[^.,]{{1,60}},\s+)?(?:then\s+)?{either(READ)}\b", re.IGNORECASE)


def groups_of_steps(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the groups of bullets that are steps: those under a method that has no numbered list.

    Where the whole article counts nothing, lists of bullets that mostly tell to do something are steps.
    """
    found: dict[str, list[Block]] = {}
    section = ""
    counted = any(block.ordered or block.kind in {"row", "header_row"} for block in blocks)
    for block in blocks:
        if block.kind == "heading":
            section = block.text
        elif block.kind == "item" and is_method(section):
            found.setdefault(section, []).append(block)
    methods = frozenset(
        item.group for items in found.values() if not any(item.ordered for item in items) for item in items
    )
    return methods if counted or methods else _telling(blocks)


def _telling(blocks: Sequence[Block]) -> frozenset[int]:
    lists: dict[int, list[bool]] = {}
    for block in blocks:
        if block.kind == "item":
            lists.setdefault(block.group, []).append(_ACT.match(block.text) is not None)
    return frozenset(group for group, acts in lists.items() if len(acts) > 1 and sum(acts) * 2 > len(acts))
