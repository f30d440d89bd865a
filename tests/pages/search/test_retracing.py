"""A second look goes the way that the first has found."""

import pytest

from flows.browser import Actions
from flows.search.retracing import retrace
from flows.verdict import Need, NeedKind
from tests.pages.looking import click, element, needs, search

pytestmark = pytest.mark.browser

TWICE = """<nav><a href="#away" onclick="board.textContent = 'Elsewhere'">Hours</a></nav>
<div role=tablist><button role=tab id=open1 aria-selected=true>Look</button>
<button role=tab id=hours
  onclick="board.innerHTML = '<button id=goal1>Accounts</button>'">Hours</button></div>
<div id=board></div>"""
GROUP = """<button id=group aria-expanded=false aria-controls=held onclick="flip(this)">My desk</button>
<div id=held hidden><a href="#s" id=goal2>My drawers</a></div>"""


@pytest.mark.parametrize(
    ("page", "words", "need", "shows", "expected"),
    [
        (TWICE, "Accounts", Need(kind=NeedKind.OPENED, words="Hours", role="tab"), "Accounts", "goal1"),
        (GROUP, "Drawers", Need(kind=NeedKind.OPENED, words="My desk", role="button"), "My drawers", "goal2"),
        (GROUP, "Lamps", Need(kind=NeedKind.OPENED, words="My desk", role="button"), "My lamps", None),
    ],
)
def test_what_was_used_first_is_used_again(  # noqa: PLR0913, PLR0917 - a row of the table
    hand: Actions, page: str, words: str, need: Need, shows: str, expected: str | None
) -> None:
    """Of two of the same words it is the one of its role; behind it may be what was found, in other words.

    What was opened in vain is closed again.
    """
    found = retrace(search(hand, page, click(words)), (need,), shows)
    assert expected == element(hand, found)
    assert found is None or [(need.kind, need.words)] == needs(found)
    assert page is TWICE or (found is None) == hand.window.page.evaluate("held.hidden")
