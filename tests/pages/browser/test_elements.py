"""An element is looked up once, and stays the one that the screen means."""

import pytest
from playwright.sync_api import Error

from flows.browser import Actions
from tests.pages.desk import one, shown

_ID = "e => e.id"


def test_what_has_gone_is_asked_no_more(hand: Actions) -> None:
    """Though it was asked before, and still answers where nobody sees it."""
    screen = shown(hand, "<button id=save>Save</button>")
    save, elements = one(screen, "button", "Save"), hand.window.elements
    assert "save" == elements.ask(save.ref, _ID, limit=2000)
    hand.window.page.evaluate("document.querySelector('button').remove()")
    with pytest.raises(Error):
        elements.ask(save.ref, _ID, limit=200)


def test_on_another_page_the_same_reference_means_another(hand: Actions) -> None:
    """References are counted anew with each document."""
    asked = []
    for name in ("first", "second"):
        hand.window.page.goto("about:blank")
        save = one(shown(hand, f"<button id={name}>Save</button>"), "button", "Save")
        asked.append((save.ref, hand.window.elements.ask(save.ref, _ID, limit=2000)))
    (before, first), (after, second) = asked
    assert ("first", "second", True) == (first, second, before == after)


def test_what_a_screen_shows_no_more_is_forgotten(hand: Actions) -> None:
    """A hidden element is asked nothing, as before it was looked up."""
    save = one(shown(hand, "<button id=save>Save</button>"), "button", "Save")
    assert "save" == hand.window.elements.ask(save.ref, _ID, limit=2000)
    hand.window.page.evaluate("document.querySelector('button').hidden = true")
    hand.window.screen()
    with pytest.raises(Error):
        hand.window.elements.ask(save.ref, _ID, limit=200)
