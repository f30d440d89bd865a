"""The way that an earlier look has found: what it had to use first is used again, and no more is tried."""

from collections.abc import Iterable

from flows.instruction import Instruction, Verb
from flows.search.choice import choose
from flows.search.discovery import Discovery
from flows.search.move import Checkpoint
from flows.search.query import Query
from flows.search.search import Search
from flows.verdict import Need, NeedKind

_LEADS = frozenset({NeedKind.OPENED, NeedKind.PASSED})
"""What leads to a control; a box is ticked when the control is there, or before what leads on."""


def retrace(search: Search, needed: Iterable[Need], shows: str | None) -> Discovery | None:
    """What is to be seen behind what an earlier look had to use first; None where that leads elsewhere.

    `shows`: what the earlier look has found there, which may have other words than the article.
    """
    way = leading(needed)
    if not way:
        return None
    start = Checkpoint(search, search.window.recent())
    found = search.here(search.window.remaining()) or _like(search, shows) if _used(search, way) else None
    if found is not None:
        return found.behind(*way)
    if search.pressed is not None:
        start.restore(search.pressed)
    return None


def _used(search: Search, way: Iterable[Need]) -> bool:
    """Use what had to be used first, one after the other; gives whether all of it was there."""
    for need in way:
        opener = _opener(search, need)
        if opener is None or not _use(search, need, opener):
            return False
    return True


def leading(needed: Iterable[Need]) -> tuple[Need, ...]:
    """What led to the control: all to the last of what leads on."""
    needs = tuple(needed)
    last = max((i for i, need in enumerate(needs) if need.kind in _LEADS), default=-1)
    return needs[: last + 1]


def _use(search: Search, need: Need, opener: Discovery) -> bool:
    if need.kind is NeedKind.TICKED:
        return choose(search, opener.control, opener.screen)
    return search.press(opener.control, opener.screen)


def _opener(search: Search, need: Need) -> Discovery | None:
    """What was used: of two of the same words the one of its role."""
    verb = Verb.SELECT if need.kind is NeedKind.TICKED else Verb.CLICK
    told = Instruction(verb=verb, words=need.words)
    alike = search.of(Query(told.model_copy(update={"role": need.role}))).here(0)
    if alike is not None and alike.control.role == need.role:
        return alike
    return search.of(Query(told)).here(0)


def _like(search: Search, shows: str | None) -> Discovery | None:
    """The like words, where they are those that the earlier look has found."""
    like = search.like()
    return like if like is not None and like.is_called(shows) else None
