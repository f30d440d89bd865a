"""A page or dialog in between is passed by the button that leads on, and by no other."""

import pytest

from flows.hand import Hand
from flows.observation import NeedKind
from flows.passage import past
from tests.flows.desk import pressed
from tests.flows.looking import click, element, needs, search

pytestmark = pytest.mark.browser


BETWEEN = """<main id=m><h1>Calendar service</h1><button id=c>Cancel</button><button id=go
onclick="m.innerHTML = '<button id=x>Office 365</button>'">{label}</button></main>"""


@pytest.mark.parametrize("label", ["Continue", "Configure calendar service", "Get started"])
def test_a_page_in_between_is_passed_and_told(hand: Hand, label: str) -> None:
    """The one button that leads on is pressed, not the one that refuses, and it is what was needed."""
    found = past(
        search(hand, BETWEEN.format(label=label), click("Office 365")), "Choose the calendar service"
    )
    assert ("x", [(NeedKind.PASSED, label)], ["go"]) == (element(hand, found), needs(found), pressed(hand))


@pytest.mark.parametrize(
    "label", ["Delete calendar service", "Sign out", "Buy more", "Disconnect", "Not now"]
)
def test_what_may_harm_or_refuses_is_not_passed(hand: Hand, label: str) -> None:
    """A button that harms or says no is never tried as the way on."""
    looking = search(hand, BETWEEN.format(label=label), click("Office 365"))
    assert (None, []) == (past(looking, "Choose the calendar service"), pressed(hand))


def test_what_another_sentence_names_is_not_passed(hand: Hand) -> None:
    """A button that the article names for later is not pressed on the way."""
    looking = search(hand, BETWEEN.format(label="Continue"), click("Office 365"), claimed=("Continue",))
    assert (None, []) == (past(looking, "Continue"), pressed(hand))


def test_a_dialog_that_the_sentence_names_is_not_passed(hand: Hand) -> None:
    """It is to be used: that its button is gone is no reason to close it and take the page's."""
    page = """<button id=s>Save</button><div role=dialog style="position: fixed; inset: 0">
    <h2>Edit profile</h2><button id=k>Keep profile</button></div>"""
    looking = search(hand, page, click("Save", place="Edit profile dialog"))
    assert (None, []) == (past(looking, "In the Edit profile dialog, click Save."), pressed(hand))
