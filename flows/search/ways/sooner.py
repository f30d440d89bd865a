"""A choice that comes up only behind the press that the sentence names after it: they changed places."""

from dataclasses import replace

from flows.browser.patience import OPENED
from flows.instruction import Verb
from flows.screen import Control, Screen
from flows.search.discovery import Discovery
from flows.search.move import Move, attempt
from flows.search.search import Search
from flows.sighting import find
from flows.sighting.candidate import inviting

_CHOICES = frozenset({Verb.SELECT, Verb.CHECK, Verb.UNCHECK})


def sooner(search: Search) -> Discovery | None:
    """Find a choice behind the press that the sentence names after it."""
    query = search.query
    if query.later is None or query.instruction.verb not in _CHOICES:
        return None
    return attempt(search, _SOONER)


def _press(search: Search, screen: Screen) -> list[Control]:
    first = find(search.query.later, screen) if search.query.later is not None else None
    return [first.control] if first is not None and inviting(first.control, screen) else []


def _comes_up(search: Search, _: Control, __: Screen) -> Discovery | None:
    found = search.here(OPENED)
    return replace(found, late=True) if found is not None else None


_SOONER = Move(candidates=_press, goal=_comes_up, most=1, named=True)
