"""What goes on with a counted step and stands outside of its list: "Then click People" between two lists."""

import re
from collections.abc import Sequence

from flows.article.block import Block
from flows.article.formats.inline import Wording, join
from flows.instruction.grammar.lexicon import READ, either

_ACT = re.compile(rf"\W*(?:[^.,:]{{1,60}},\s+)?(?:(?:and\s+)?then\s+)?{either(READ)}\b", re.IGNORECASE)


def carried_on(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Add to a step the paragraphs behind it that tell to do something, where the count goes on after them.

    Left out, an act would be missing from the procedure, and nothing would say so.
    """
    found: list[Block] = []
    step = -1
    for index, block in enumerate(blocks):
        if block.kind == "paragraph" and step >= 0 and _tells(block) and _goes_on(blocks, index):
            wordings = [Wording(b.text, b.emphasis, b.links, b.line) for b in (found[step], block)]
            found[step] = found[step].model_copy(update=join(wordings, "\n")._asdict())
            continue
        found.append(block)
        if block.kind != "paragraph":
            step = len(found) - 1 if block.kind == "item" and block.ordered else -1
    return tuple(found)


def _tells(block: Block) -> bool:
    leads = block.text.rstrip().endswith(":")
    return not block.aside and not leads and _ACT.match(block.text) is not None


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the next block that is no paragraph counts on from the last counted one."""
    last = next(b for b in reversed(blocks[:index]) if b.kind == "item" and b.ordered and b.level == 1)
    behind = next((b for b in blocks[index:] if b.kind != "paragraph"), None)
    return (
        behind is not None
        and behind.kind == "item"
        and behind.level == 1
        and behind.number is not None
        and last.number is not None
        and behind.number == last.number + 1
    )
