"""A published help article, as data."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import PurePath, PurePosixPath
from textwrap import shorten
from types import MappingProxyType
from urllib.parse import parse_qs

from flows.article.address import read_address
from flows.article.block import ArticleError, Block, Document
from flows.article.bullets import tells
from flows.article.document import read_document
from flows.article.facts import Facts, read_facts
from flows.article.outline import read_procedures
from flows.article.procedure import Procedure, Step
from flows.article.section import read_resources
from flows.instruction import Instruction, Readings, read_sentence
from flows.record import FileName, Record

ANOTHER_WAY = "Alternatively"
"""The condition of what is only another way."""
MOST_STEPS = 500
"""More are no article that a person follows (chosen: a run of them takes hours)."""
MOST_LETTERS = 200_000
"""Letters of all steps (chosen: 400 a step; made to be slow they take a minute, ordinary ones seconds)."""
MOST_ITEMS = 5000
"""Items of lists beside the steps' own, of navigation and footers (chosen: read in a few seconds)."""
_ITEM = re.compile(rb"(?im)^[ \t]*(?:\d{1,9}[.)]|[-*+])[ \t]|<li[\s>]|<text:list-item")
_LONG = 60
"""Characters of a name that is made from a file's (chosen: with what is put behind it, far below the 255 of
the usual file systems)."""
_DEVICES = {"con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10))}
"""Names that are no files on Windows, whatever stands behind a dot (learn.microsoft.com: Naming Files)."""
_QUOTED = 80
"""Letters of a sentence in a message (chosen: one line of a terminal)."""
_KEPT = 8192
"""Articles whose steps are kept read (chosen: more than one night has; of one they take some ten kB)."""


class Article(Record):
    """What a help desk published."""

    id: str
    slug: FileName
    """What the article is called in file names and results: its folder, or a name made from its file's."""
    folder: str | None = None
    """The folder under `flows/` whose flows act it out; None where its words alone do."""
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
    """In reading order, without the title."""
    source: str
    """Where it was read from, for people: a path or an address."""
    unpublished: str = ""
    """Why this is the copy and not what is published, which was asked for; empty where nothing was wrong."""
    differs: tuple[str, ...] = ()
    """Where this, which is published, says otherwise than its copy, for people: `Method 2, step 3`."""

    @property
    def readings(self) -> Readings:
        """What each step tells a reader to do; read once, whatever copies are made of the article."""
        return _read_steps(self.procedures)


def read_article(
    source: str | PurePath,
    content: bytes,
    *,
    folder: str | None = None,
    ids: Mapping[int, str] = MappingProxyType({}),
    url: str | None = None,
) -> Article:
    """Read the bytes of an article: a knowledge-base page, any HTML, Markdown or plain text.

    `source` is the path or address it came from. `folder`: the article's folder under `flows/`, which
    gives the procedures with these numbers their `ids`; the others are procedure_1, procedure_2, …
    Raises ArticleError when it is empty, too long, not text, or holds no steps or too many.
    """
    name = str(source)
    _refuse_heap(name, content)
    document = read_document(name, content)
    slug = folder or _slug(name)
    procedures, blocks = read_procedures(document.title, document.blocks, ids)
    _refuse(name, document, [step.text for procedure in procedures for step in procedure.steps])
    return Article(
        id=document.id or slug,
        slug=slug,
        folder=folder,
        title=document.title or slug,
        url=url or document.url or (name if "://" in name else None),
        created=document.created,
        modified=document.modified,
        sha256=hashlib.sha256(content).hexdigest(),
        introduction=_introduction(blocks),
        procedures=procedures,
        facts=read_facts(blocks, _read_steps(procedures)),
        resources=read_resources(blocks),
        blocks=blocks,
        source=name,
    )


@lru_cache(_KEPT)
def _read_steps(procedures: tuple[Procedure, ...]) -> Readings:
    return Readings(
        {(procedure.id, step.number): _read(step) for procedure in procedures for step in procedure.steps}
    )


def _read(step: Step) -> tuple[Instruction, ...]:
    made = read_sentence(step.text, step.emphasis, step.links, step.problem)
    if not step.instead:
        return made
    return tuple(one.model_copy(update={"condition": one.condition or ANOTHER_WAY}) for one in made)


def _refuse_heap(name: str, content: bytes) -> None:
    """Refuse what holds far more items than steps may be, before each of them is read."""
    items = sum(1 for _ in _ITEM.finditer(content))
    if items > MOST_ITEMS:
        message = (
            f"The article {name} holds {items} items of lists, more than {MOST_ITEMS}; "
            "give the page of one article."
        )
        raise ArticleError(message)


def _refuse(name: str, document: Document, texts: Sequence[str]) -> None:
    steps, letters = len(texts), sum(map(len, texts))
    if steps == 0:
        called = f", called “{document.title}”," if document.title else ""
        message = f"The article {name}{called} holds no steps (no numbered list, no table of issues); "
        message += _what_helps(document.blocks)
        raise ArticleError(message)
    if steps > MOST_STEPS:
        message = (
            f"The article {name} holds {steps} steps, more than {MOST_STEPS}; give the page of one article."
        )
        raise ArticleError(message)
    if letters > MOST_LETTERS:
        message = (
            f"The steps of the article {name} have {letters} letters, more than {MOST_LETTERS}; "
            "give the page of one article."
        )
        raise ArticleError(message)


def _what_helps(blocks: Sequence[Block]) -> str:
    """Say what a writer can do so that an article without steps has some."""
    told = next((block for block in blocks if not block.aside and not block.code and tells(block.text)), None)
    if told is None:
        return "give the page as a reader sees it, with its steps in ordered lists."
    words = shorten(told.text.replace("\n", " "), _QUOTED, placeholder=" …")
    return (
        f"line {told.line} tells a reader what to do (“{words}”): "
        "put each such act into a numbered list, one step an item."
    )


def _introduction(blocks: tuple[Block, ...]) -> str:
    heads = [index for index, block in enumerate(blocks) if block.kind != "paragraph"]
    return " ".join(block.text for block in blocks[: heads[0] if heads else None])


def _slug(source: str) -> str:
    """Make a name from the file's, or from its folder's where the file is just called "article"."""
    address = read_address(source) if "://" in source else None
    path = PurePosixPath(address.path if address else source.replace("\\", "/"))
    number = parse_qs(address.query).get("ID") if address else None
    stem = path.parent.name if path.stem in ("article", "index") and path.parent.name else path.stem
    words = f"{stem}_{number[0]}" if number else stem
    slug = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_") or "article"
    if len(slug) > _LONG or slug in _DEVICES:
        slug = f"{slug[:_LONG]}_{hashlib.sha256(words.encode(errors='replace')).hexdigest()[:8]}"
    return slug
