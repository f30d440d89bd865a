"""Words with their marks: which runs are set apart, which lead elsewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from flows.article.block import fold
from flows.article.redirection import direct

_WANTING = re.compile(
    r"\b(?:click|select|tap|press|choose|hit|open|on|the|an?|or|and|then)\s*$", re.IGNORECASE
)
"""A sentence that breaks off before a picture, which stands for the word."""
_SHORT = 40
"""Letters that the name of an icon has at most (chosen: a longer text describes a picture of the screen)."""
_BEFORE = 80
"""Letters before a picture among which the sentence breaks off (chosen: the words above, and room)."""


class Run(NamedTuple):
    """A stretch of text under one set of marks."""

    text: str
    line: int
    strong: bool = False
    address: str = ""
    picture: bool = False
    """The text stands for a picture."""
    source: str = ""
    """Where that picture is to be had, as the article writes it."""


class Wording(NamedTuple):
    """What a block says."""

    text: str
    emphasis: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    line: int = 0
    pictures: tuple[str, ...] = ()


def _worded(runs: Sequence[Run]) -> Iterator[Run]:
    said = ""
    for index, run in enumerate(runs):
        if not run.picture or (_wanted(said, runs[index + 1 :]) and 0 < len(run.text.strip()) <= _SHORT):
            yield run
            said = (said + run.text)[-_BEFORE:]


def _wanted(said: str, behind: Sequence[Run]) -> bool:
    """Tell whether a sentence lacks a word where a picture stands: it breaks off, and no name follows."""
    named = next((run for run in behind if run.text.strip() and not run.picture), None)
    marked = named is not None and (
        named.strong or named.address != "" or named.text.lstrip().startswith("(")
    )
    return _WANTING.search(said) is not None and not marked


def word(runs: Sequence[Run]) -> Wording:
    """Join runs into one wording; a picture has a word where the sentence wants one: "click (picture)"."""
    pictures = tuple(run.source for run in runs if run.source)
    runs = list(_worded(runs))
    strong = (
        "".join(run.text for run in group) for mark, group in groupby(runs, lambda run: run.strong) if mark
    )
    linked = (
        ("".join(run.text for run in group), address)
        for address, group in groupby(runs, lambda run: run.address)
        if address
    )
    return Wording(
        text=fold("".join(run.text for run in runs)),
        emphasis=tuple(words for words in map(fold, strong) if words),
        links=tuple((fold(words), direct(address)) for words, address in linked if fold(words)),
        line=next((run.line for run in runs if run.text.strip()), 0),
        pictures=pictures,
    )


def join(wordings: Sequence[Wording], joint: str) -> Wording:
    """Join wordings into one, which starts on the line of the first that says something."""
    return Wording(
        text=joint.join(wording.text for wording in wordings),
        emphasis=tuple(words for wording in wordings for words in wording.emphasis),
        links=tuple(link for wording in wordings for link in wording.links),
        line=next(wording.line for wording in wordings if wording.text),
        pictures=tuple(picture for wording in wordings for picture in wording.pictures),
    )
