"""A published help article, as data."""

from typing import Literal

from flows.frozen import Frozen


class Step(Frozen):
    """One numbered item that a reader follows."""

    number: int
    """Position in its procedure, from 1."""
    text: str
    """The sentence verbatim, runs of white space folded to one space."""
    problem: str | None = None
    """Of a common issue: the words of its first column; `text` is the remedy."""
    emphasis: tuple[str, ...] = ()
    """Runs of words that the source sets apart (bold, code, quoted keyboard keys), in order."""
    links: tuple[tuple[str, str], ...] = ()
    """(words, address) of each hyperlink in the sentence."""
    line: int
    """Line of the source on which the sentence starts, from 1."""
    element: str
    """Where in the source's structure it stands, for people: `Method 2, item 3`."""


class Procedure(Frozen):
    """One documented way to reach the goal."""

    id: str
    number: int | None
    """Number in its heading ("Method 2"); None for the common issues."""
    title: str
    introduction: str = ""
    steps: tuple[Step, ...]


class Facts(Frozen):
    """What the article says outside its steps' acts and the run relies on."""

    sender: str | None = None
    subject: str | None = None
    portal: str | None = None
    """The first address a reader is told to sign in at."""
    hosts: tuple[str, ...] = ()
    """Hosts of every address that the article names, in order, without repeats."""


class Block(Frozen):
    """One piece of the article in reading order, for showing it as published."""

    kind: Literal["heading", "paragraph", "item", "row", "header_row"]
    text: str
    """Of a row: cells joined by a tab."""
    level: int = 0
    """Of a heading: 1 to 6. Of an item: depth of nesting from 1."""
    ordered: bool = False
    line: int
    step: tuple[str, int] | None = None
    """(procedure id, step number) where this block is a step."""


class Article(Frozen):
    """What a help desk published."""

    id: str
    slug: str
    """Folder under `flows/`, or a name made from the file's name."""
    title: str
    url: str | None = None
    created: str | None = None
    modified: str | None = None
    """Dates as the article shows them."""
    sha256: str
    """Of the source's bytes."""
    introduction: str = ""
    procedures: tuple[Procedure, ...]
    facts: Facts
    resources: tuple[str, ...] = ()
    blocks: tuple[Block, ...]
    source: str
    """Where it was read from, for people: a path or an address."""


class ArticleError(ValueError):
    """The article cannot be read; the message names what, where and what to do."""
