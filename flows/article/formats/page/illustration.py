"""Where an article shows pictures, and those that it holds itself."""

import base64
import binascii
from collections.abc import Iterable

from lxml.html import HtmlElement

from flows.article.block import Block

EMBEDDED = "embedded:"
"""What stands before the number of a picture that the article holds itself."""
_DATA = "data:"


def number_embedded(page: HtmlElement) -> list[str]:
    """Put numbers in the place of the data that a page's pictures are written in; give the data."""
    found = [node for node in page.iter("img") if str(node.get("src", "")).strip().startswith(_DATA)]
    written = [str(node.get("src")).strip() for node in found]
    for number, node in enumerate(found):
        node.set("src", f"{EMBEDDED}{number}")
    return written


def decoded(address: str) -> bytes | None:
    """The bytes of a `data:` address; None where it is in no base64."""
    head, comma, body = address.partition(",")
    if not comma or not head.endswith(";base64"):
        return None
    try:
        return base64.b64decode(body, validate=False)
    except binascii.Error:
        return None


def with_pictures(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give the blocks that say something; what is only a picture belongs to the one before it.

    A note, or lines for a machine, in between do not part a step from its picture.
    """
    found: list[Block] = []
    behind: dict[int, list[str]] = {}
    holder: int | None = None
    for block in blocks:
        if block.text or not block.pictures:
            holder = holder if block.aside or block.code else len(found)
            found.append(block)
        elif holder is not None:
            behind.setdefault(holder, []).extend(block.pictures)
    for index, pictures in behind.items():
        found[index] = found[index].model_copy(update={"pictures": (*found[index].pictures, *pictures)})
    return tuple(found)
