"""Where a person would look next: the table of moves, and the search over it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from flows.instruction import Verb
from flows.screen.harm.safety import names_nothing
from flows.search.discovery import Discovery
from flows.search.query import Query
from flows.search.search import Search
from flows.search.substitution import hypothesis, successor
from flows.search.ways import disclosure, hovering, interstitial, scrolling, sooner, tabs
from flows.search.ways.unmarked import unmarked


class Way(NamedTuple):
    """One line of the table."""

    name: str
    look: Callable[[Search], Discovery | None]
    due: Callable[[Query], bool] = lambda _: True


def _brought_by_a_click(query: Query) -> bool:
    return bool(query.brought) and query.instruction.verb is Verb.CLICK


def _names_a_thing(query: Query) -> bool:
    """Words that only lead on from where a reader stands are behind no other tab."""
    return not query.looked and not names_nothing(query.instruction.words or "")


WAYS = (
    Way("the words on what nothing marks as a control", unmarked, _brought_by_a_click),
    Way("like words in the list that stands open", successor.listed),
    Way("farther along a strip of tabs", scrolling.along),
    Way("farther down a list that draws only what is in sight", scrolling.down),
    Way("in a closed group, menu or list", disclosure.behind),
    Way("in a group of another name", disclosure.in_any_group),
    Way("under the pointer", hovering.hovered),
    Way("like words, where it stood, the only one left", hypothesis.likely),
    Way("by its picture", successor.pictured),
    Way("like words in what was opened in vain", disclosure.like_behind),
    Way("behind the press that is named after it", sooner.sooner),
    Way("behind another tab", tabs.behind_tabs, _names_a_thing),
    Way("in a menu that stands elsewhere", disclosure.in_another_menu),
    Way("what the rest of the article proves", hypothesis.proved, lambda query: not query.tried),
)
"""In order of what they cost and change: first what only looks, then what opens and closes again, last what
goes to other pages. What stands open is looked at before anything is pressed that would close it."""
LAST = (Way("past an interstitial", interstitial.past),)
"""What cannot be undone."""
LOOKING = (Way("like words, where it stood, the only one left", successor.successor),)
"""On a page that asks for consent: what is pressed there cannot be taken back."""


def farther(search: Search, ways: Iterable[Way] = WAYS) -> Discovery | None:
    """Look where a person would look next, one way after the other. Raises OutOfBounds."""
    for way in ways:
        if way.due(search.query) and (found := way.look(search)) is not None:
            return found
    return None
