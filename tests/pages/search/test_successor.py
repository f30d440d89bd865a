"""What stands open is looked through before anything is pressed that closes it."""

import pytest

from flows.browser import Actions
from flows.instruction import Instruction, Verb
from flows.search.substitution.successor import listed
from tests.pages.desk import pressed
from tests.pages.looking import click, element, search

pytestmark = pytest.mark.browser


OPEN_MENU = """<button id=f>File</button><button id=v>View</button><div role=menu style="width: 200px">
<button role=menuitem id=c>CSV</button><button role=menuitem id=x>{label}</button></div>"""


@pytest.mark.parametrize(("label", "there"), [("PDF document", "x"), ("Picture", None)])
def test_like_words_in_an_open_menu_are_taken_before_it_closes(
    hand: Actions, label: str, there: str | None
) -> None:
    """What the last act has opened is looked through first, and nothing is pressed for it."""
    looking = search(hand, OPEN_MENU.format(label=label), click("PDF"), brought=("File", "View", "CSV"))
    assert (there, []) == (element(hand, listed(looking)), pressed(hand))


def test_like_words_that_were_there_before_are_in_no_open_menu(hand: Actions) -> None:
    """Only what has come up is in what was opened."""
    looking = search(
        hand,
        OPEN_MENU.format(label="PDF document"),
        click("PDF"),
        brought=("File", "View", "CSV", "PDF document"),
    )
    assert listed(looking) is None


def test_on_another_page_nothing_stands_open(hand: Actions) -> None:
    """Where hardly anything is left of what was there before, the act has led elsewhere."""
    looking = search(
        hand, OPEN_MENU.format(label="PDF document"), click("PDF"), brought=("Home", "Orders", "Account")
    )
    assert listed(looking) is None


def test_like_words_that_typing_has_brought_up_are_chosen(hand: Actions) -> None:
    """An autocomplete's list closes when anything else is pressed, so it is looked through first."""
    page = """<input id=f aria-label=Country autofocus value=Sw><ul role=listbox>
    <li role=option id=s>Sweden</li><li role=option id=x>Switzerland (CH)</li></ul>"""
    looking = search(hand, page, Instruction(verb=Verb.SELECT, words="Switzerland"), brought=())
    hand.window.page.focus("#f")
    assert ("x", []) == (element(hand, listed(looking)), pressed(hand))
