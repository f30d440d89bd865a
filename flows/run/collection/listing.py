"""The articles that are asked for: each by its name, with what is told of it before it is read."""

import re
from pathlib import PurePath

from flows.article.address import is_web
from flows.article.formats import FORMATS
from flows.record import Record

SUFFIXES = frozenset({".txt", *(suffix for form in FORMATS for suffix in form.suffixes)})
"""Of the files in which articles are looked for."""
TABLES = frozenset({".csv", ".tsv", ".list"})
"""Of files that are lists whatever stands in them."""
_LINE = re.compile(
    r"(?P<name>[^\t]+?)(?:(?P<mark>\s*,\s*|\t)(?P<reads>\d{0,15})(?:(?P=mark)(?P<owner>.*))?)?", re.DOTALL
)
"""An address may hold commas: only what begins with a number, or with nothing, is another column."""


class Listed(Record):
    """One article that is asked for."""

    name: str
    """A folder's name under `flows/`, a file or an address."""
    reads: int | None = None
    """How often it is read in a month; None where nobody says."""
    owner: str = ""
    """Who looks after it."""
    by_hand: bool = True
    """It was named by itself: where it cannot be read, nothing is run. One of many is left out."""


def read_listing(text: str) -> tuple[Listed, ...]:
    """The articles of a list: one a line, with the reads a month and the owner behind a comma or a tab.

    Empty lines, and lines that begin with `#`, say nothing.
    """
    lines = (line.strip() for line in text.removeprefix("\ufeff").splitlines())
    return tuple(_listed(line) for line in lines if line and not line.startswith("#"))


def _listed(line: str) -> Listed:
    found = _LINE.fullmatch(line)
    if found is None:
        return Listed(name=line, by_hand=False)
    name, reads, owner = (found[part] or "" for part in ("name", "reads", "owner"))
    told = " ".join(owner.replace("\t", " ").split()).strip('"')
    return Listed(name=name.strip('" '), reads=int(reads) if reads else None, owner=told, by_hand=False)


def is_listing(name: str, text: str) -> bool:
    """Whether a file is a list and no article: by its suffix, or because most of its lines only name one."""
    suffix = PurePath(name).suffix.lower()
    if suffix in TABLES:
        return True
    listed = read_listing(text) if suffix in {"", ".txt"} else ()
    return 2 * sum(_names(each.name) for each in listed) > len(listed)


def _names(words: str) -> bool:
    """Whether a line holds an address or a file and nothing else: no sentence does."""
    return " " not in words and (is_web(words) or PurePath(words).suffix.lower() in SUFFIXES)
