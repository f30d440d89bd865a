"""One of several controls that a sentence leaves the choice between: the others need not be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import JaroWinkler

from flows.search import navigation
from flows.search.disclosure import behind
from flows.search.search import after_recovery, gone, search_of, sought, untold
from flows.sighting.recollection import recalled, surely_like

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.search.discovery import Found
    from flows.search.query import Search
    from flows.verdict import Trouble

_ALIKE = 0.7
"""Likeness of two beginnings from which it says which alternative is meant."""


def alternatives(reader: Reader, now: Now, indices: Sequence[int]) -> tuple[int, Found] | None:
    """Find the control of one of several alternatives; the others need not be there.

    An alternative that is missing while the page shows like words in its stead is a drift of its own.
    """
    found = _sought(reader, now, indices)
    if found is None and (recovered := after_recovery(reader, now, indices[0])) is not None:
        return indices[0], recovered
    trouble = reader.trouble() or untold([now.instructions[i] for i in indices]) if found is None else None
    if found is None:
        found = _one_farther(reader, now, indices, trouble)
    if found is None:
        reader.picture()
        for index in indices:
            reader.decide(now, gone(reader, index, trouble))
        return None
    return found


def _sought(reader: Reader, now: Now, indices: Sequence[int]) -> tuple[int, Found] | None:
    """The first of several alternatives that can be seen."""

    def look(_: object) -> tuple[int, Found] | None:
        for index in indices:
            found = sought(reader, now, index, lambda _: True, patience=0)
            if found is not None:
                return index, found
        return None

    return reader.window.until(look)


def _one_farther(
    reader: Reader, now: Now, indices: Sequence[int], trouble: Trouble | None
) -> tuple[int, Found] | None:
    searches = [(index, search_of(reader, now.instructions[index])) for index in indices]
    looks: list[Callable[[int, Search], Found | None]] = [lambda _, search: surely_like(search)]
    if trouble is None:
        looks += [
            lambda _, search: navigation.unmarked(search),
            lambda _, search: behind(search),
            lambda index, search: recalled(reader, search, now, index),
        ]
    for look in looks:
        for index, search in searches:
            found = look(index, search)
            if found is not None:
                return index, found
    found = searches[0][1].like() if trouble is None else None
    if found is None:
        return None
    near = max(indices, key=lambda i: (_alike(now.instructions[i].words, found), -i))
    return near, found


def _alike(words: str | None, found: Found) -> float:
    """How alike the beginnings are, in steps: neither a small difference nor a small likeness decides."""
    label = found.sighting.control.label.casefold()
    return round(JaroWinkler.similarity((words or "").casefold(), label, score_cutoff=_ALIKE), 1)
