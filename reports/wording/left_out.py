"""What was asked for and is no part of a run, in words: one reason, and the articles that it holds of."""

from collections.abc import Iterable, Sequence

from flows.run.collection.left_out import LeftOut
from reports.printable import one_line, without_secrets

_NAMED = 3
"""Articles that are named of one reason (chosen: the others are on the page and in `results.json`)."""


def reasons(left_out: Iterable[LeftOut]) -> dict[tuple[str, str], list[str]]:
    """The articles by what is wrong with them and what to do about it, in the order of the first of each."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in left_out:
        found.setdefault((each.why, each.todo), []).append(each.source)
    return found


def named(sources: Sequence[str]) -> str:
    """The first of these articles, and how many more there are."""
    first = ", ".join(one_line(without_secrets(each)) for each in sources[:_NAMED])
    more = len(sources) - _NAMED
    return f"{first} and {more} more" if more > 0 else first
