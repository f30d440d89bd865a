"""A published help article, as data."""

import hashlib
import importlib
import importlib.util
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, urlsplit

from flows.article.block import ArticleError, Block
from flows.article.document import LIMIT, read_document, too_long
from flows.article.facts import Facts, read_facts
from flows.article.outline import read_procedures
from flows.article.procedure import Procedure, Step
from flows.article.section import read_resources
from flows.instruction.instruction import Instruction, Readings
from flows.instruction.sentence import read_sentence
from flows.record import Frozen

__all__ = [
    "Article",
    "ArticleError",
    "Block",
    "Facts",
    "Procedure",
    "Step",
    "load_article",
    "read_article",
    "read_steps",
]


ANOTHER_WAY = "Alternatively"
"""The condition of what is only another way."""
MOST_STEPS = 500
"""More are no article that a person follows."""


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
    """In reading order, without the title."""
    source: str
    """Where it was read from, for people: a path or an address."""


def load_article(path: Path, *, slug: str | None = None, url: str | None = None) -> Article:
    """Read the article in the file at `path`.

    Raises ArticleError when there is no such file, when it cannot be opened, and as `read_article` does.
    """
    try:
        if path.is_dir():
            message = f"The article {path} is a folder; give the file in it that holds the article."
            raise ArticleError(message)
        if path.stat().st_size > LIMIT:
            raise ArticleError(too_long(str(path), path.stat().st_size))
        content = path.read_bytes()
    except FileNotFoundError:
        message = f"There is no article at {path}; give an article's folder name, a file or an address."
        raise ArticleError(message) from None
    except OSError as error:
        message = f"The article {path} cannot be opened ({error.strerror}); check who may read it."
        raise ArticleError(message) from None
    return read_article(path, content, slug=slug, url=url)


def read_article(
    source: str | Path, content: bytes, *, slug: str | None = None, url: str | None = None
) -> Article:
    """Read the bytes of an article: a knowledge-base page, any HTML, Markdown or plain text.

    `source` is the path or address it came from. The ids of the procedures come from the flow folder
    `flows/<slug>` (its `PROCEDURES`), where there is one.
    Raises ArticleError when it is empty, too long, not text, or holds no steps or too many.
    """
    name = str(source)
    document = read_document(name, content)
    slug = slug or _slug(name)
    procedures, blocks = read_procedures(document.title, document.blocks, _ids(slug))
    _refuse(name, document.title, sum(len(procedure.steps) for procedure in procedures))
    return Article(
        id=document.id or slug,
        slug=slug,
        title=document.title or slug,
        url=url or document.url or (name if "://" in name else None),
        created=document.created,
        modified=document.modified,
        sha256=hashlib.sha256(content).hexdigest(),
        introduction=_introduction(blocks),
        procedures=procedures,
        facts=read_facts(blocks, read_steps(procedures)),
        resources=read_resources(blocks),
        blocks=blocks,
        source=name,
    )


def read_steps(procedures: tuple[Procedure, ...]) -> Readings:
    """Read every step's sentence."""
    return {(procedure.id, step.number): _read(step) for procedure in procedures for step in procedure.steps}


def _read(step: Step) -> tuple[Instruction, ...]:
    made = read_sentence(step.text, step.emphasis, step.links, step.problem)
    if not step.instead:
        return made
    return tuple(one.model_copy(update={"condition": one.condition or ANOTHER_WAY}) for one in made)


def _refuse(name: str, title: str | None, steps: int) -> None:
    if steps == 0:
        called = f", called “{title}”," if title else ""
        message = (
            f"The article {name}{called} holds no steps (no numbered list, no table of issues); "
            "give the page as a reader sees it, with its steps in ordered lists."
        )
        raise ArticleError(message)
    if steps > MOST_STEPS:
        message = (
            f"The article {name} holds {steps} steps, more than {MOST_STEPS}; give the page of one article."
        )
        raise ArticleError(message)


def _introduction(blocks: tuple[Block, ...]) -> str:
    heads = [index for index, block in enumerate(blocks) if block.kind != "paragraph"]
    return " ".join(block.text for block in blocks[: heads[0] if heads else None])


def _slug(source: str) -> str:
    """Make a name from the file's, or from its folder's where the file is just called "article"."""
    address = urlsplit(source) if "://" in source else None
    path = PurePosixPath(address.path if address else source.replace("\\", "/"))
    number = parse_qs(address.query).get("ID") if address else None
    stem = path.parent.name if path.stem in ("article", "index") and path.parent.name else path.stem
    words = f"{stem}_{number[0]}" if number else stem
    return re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_") or "article"


def _ids(slug: str) -> Mapping[int, str]:
    """Give the ids that the flow folder has for the procedures, by their numbers."""
    name = f"flows.{slug}"
    found = importlib.util.find_spec(name)
    if found is None or found.submodule_search_locations is None:
        return {}
    ids: Mapping[int, str] = getattr(importlib.import_module(name), "PROCEDURES", {})
    return ids
