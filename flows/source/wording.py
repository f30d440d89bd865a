"""Words with their marks: which runs are set apart, which lead elsewhere."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


class Run(NamedTuple):
    """A stretch of text under one set of marks."""

    text: str
    line: int
    strong: bool = False
    address: str = ""


class Wording(NamedTuple):
    """What a block says."""

    text: str
    emphasis: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    line: int = 0


def fold(text: str) -> str:
    """Fold runs of white space (no-break spaces too) to one space; line ends stay where they are."""
    lines = (" ".join(line.split()) for line in text.translate(_INVISIBLE).split("\n"))
    return "\n".join(line for line in lines if line)


def word(runs: Sequence[Run]) -> Wording:
    """Join runs into one wording."""
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
        links=tuple((fold(words), address) for words, address in linked if fold(words)),
        line=next((run.line for run in runs if run.text.strip()), 0),
    )
