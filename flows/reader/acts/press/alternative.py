"""One of several controls that a sentence leaves the choice between: the others need not be there."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import JaroWinkler

from flows.reader.acts.absence import gone, untold
from flows.reader.acts.locate import after_recovery, certain
from flows.reader.inquiry import query_of, search_of
from flows.reader.replay import as_before
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.search.substitution.successor import recalled, surely_like
from flows.search.ways.disclosure import behind
from flows.search.ways.unmarked import unmarked
from flows.verdict import Trouble

_ALIKE = 0.7
"""Likeness of two beginnings from which it says which alternative is meant."""
_WAYS = (surely_like, unmarked, behind, recalled)
"""Where a person would look, one way for all before the next; what cannot be told is only looked at."""


def alternatives(step: StepContext, indices: Sequence[int]) -> tuple[int, Discovery] | None:
    """Find the control of one of several alternatives; the others need not be there.

    An alternative that is missing while the page shows like words in its stead is a drift of its own.
    """
    found = at_once(step, indices)
    if found is not None:
        return found
    if (recovered := after_recovery(step, indices[0])) is not None:
        return indices[0], recovered
    ails = step.diagnosis()
    trouble = untold(step, indices)
    ill = ails is not None and ails.certain
    found = None if ill else _farther(step, indices, trouble)
    if ails is not None:
        trouble = ails.trouble
        if found is not None and ails.owed and not certain(found[1]):
            found = None
    if found is None:
        step.picture()
        for index in indices:
            step.decide(gone(step, index, trouble))
    return found


def at_once(step: StepContext, indices: Sequence[int]) -> tuple[int, Discovery] | None:
    """The first of several alternatives that can be seen; None for none."""
    if not indices:
        return None
    searches = [(index, search_of(step, index)) for index in indices]

    def look(screen: Screen) -> tuple[int, Discovery] | None:
        for index, search in searches:
            found = as_before(search.on(screen), step.earlier(index))
            if found is not None:
                return index, found
        return None

    return step.until(indices[0], look)


def _farther(
    step: StepContext, indices: Sequence[int], trouble: Trouble | None
) -> tuple[int, Discovery] | None:
    searches = [(index, _search(step, index)) for index in indices]
    for look in _WAYS if trouble is None else _WAYS[:1]:
        for index, search in searches:
            found = look(search)
            if found is not None:
                return index, found
    found = searches[0][1].like() if trouble is None else None
    if found is None:
        return None
    near = max(indices, key=lambda i: (_alike(step.instructions[i].words, found), -i))
    return near, found


def _search(step: StepContext, index: int) -> Search:
    """A search by the very words of the sentence, on all that stands there."""
    query = replace(query_of(step, index), instruction=step.instructions[index], brought=())
    return Search(step.window, step.actions, query)


def _alike(words: str | None, found: Discovery) -> float:
    """How alike the beginnings are, in steps: neither a small difference nor a small likeness decides."""
    label = found.control.label.casefold()
    return round(JaroWinkler.similarity((words or "").casefold(), label, score_cutoff=_ALIKE), 1)
