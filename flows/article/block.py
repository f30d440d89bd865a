"""A published document as a row of blocks, whatever its format was."""

from typing import Literal

from flows.characters import readable
from flows.record import Record

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad")) | dict.fromkeys(
    range(0xE000, 0xF900)
)
"""What has no width, and letters of private use (Unicode, chapter 23.5), which a font draws as icons."""


class Block(Record):
    """One piece of the article in reading order, for showing it as published."""

    kind: Literal["heading", "paragraph", "item", "row", "header_row"]
    text: str
    """Of a row: cells joined by a tab. Paragraphs of one item stand on lines of their own."""
    level: int = 0
    """Of a heading: 1 to 6. Of an item: depth of nesting from 1."""
    ordered: bool = False
    line: int
    step: tuple[str, int] | None = None
    """(procedure id, step number) where this block is a step."""
    number: int | None = None
    """Of an ordered item: the number that a reader sees before it."""
    label: str | None = None
    """How a reader sees that number where it is not in digits alone: "a", "iv", "Step 3"; of a step, with
    the numbers of the items around it."""
    group: int = 0
    """Items of one list, and rows of one table, share a group; 0 elsewhere."""
    emphasis: tuple[str, ...] = ()
    """Runs of words that the source sets apart, in order."""
    links: tuple[tuple[str, str], ...] = ()
    """(words, address) of each hyperlink."""
    code: bool = False
    """Lines for a machine: what a terminal shows, what a file holds; no sentence, and no step."""
    pictures: tuple[str, ...] = ()
    """Where the pictures in it are to be had, as the article writes it; `embedded:2` is in the article."""
    aside: bool = False
    """A note, a tip, a warning: set apart from what is told, and no step."""

    def part(self, text: str) -> "Block":
        """Give the block with this part of its text alone, and with the marks and links that stand in it."""
        return self.model_copy(
            update={
                "text": text,
                "emphasis": tuple(words for words in self.emphasis if words in text),
                "links": tuple(link for link in self.links if link[0] in text),
            }
        )


class Document(Record):
    """What stands on a published page, before it is known which parts are steps."""

    title: str
    blocks: tuple[Block, ...]
    """In reading order, without the title."""
    id: str | None = None
    url: str | None = None
    created: str | None = None
    modified: str | None = None


class ArticleError(ValueError):
    """The article cannot be read; the message names what, where and what to do."""


def fold(text: str) -> str:
    """Fold runs of white space (no-break spaces too) to one space; line ends stay where they are.

    Icons, and what nobody can read, are left out.
    """
    lines = (" ".join(line.split()) for line in readable(text).translate(_INVISIBLE).split("\n"))
    return "\n".join(line for line in lines if line)
