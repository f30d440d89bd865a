"""The way that an earlier look has found: what it had to use first is used again, and no more is tried."""

from collections.abc import Iterable

from flows.instruction import Instruction, Verb
from flows.search.discovery import Discovery
from flows.search.query import Query
from flows.search.search import Search
from flows.verdict import Need, NeedKind

_LEADS = frozenset({NeedKind.OPENED, NeedKind.PASSED})
"""What leads to a control; a box is ticked when the control is there."""


def retrace(search: Search, needed: Iterable[Need]) -> Discovery | None:
    """What is to be seen behind what an earlier look had to use first; None where that leads elsewhere."""
    way = tuple(need for need in needed if need.kind in _LEADS)
    for need in way:
        opener = search.of(Query(Instruction(verb=Verb.CLICK, words=need.words))).here(0)
        if opener is None or not search.press(opener.control, opener.screen):
            return None
    found = search.here(search.window.remaining()) if way else None
    return found.behind(*way) if found is not None else None
