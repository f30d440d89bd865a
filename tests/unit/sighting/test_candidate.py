"""What a person can do with a control of which role."""

import pytest

from flows.instruction import Verb
from flows.screen import Control
from flows.sighting.candidate import usable


@pytest.mark.parametrize(
    ("verb", "role", "able"),
    [
        (Verb.CLICK, "button", True),
        (Verb.CLICK, "link", True),
        (Verb.CLICK, "menuitem", True),
        (Verb.CLICK, "radio", True),
        (Verb.CLICK, "heading", False),
        (Verb.CLICK, "textbox", False),
        (Verb.CLICK, "listitem", False),
        (Verb.SELECT, "listitem", True),
        (Verb.SELECT, "row", True),
        (Verb.SELECT, "option", True),
        (Verb.SELECT, "textbox", False),
        (Verb.CHECK, "checkbox", True),
        (Verb.CHECK, "switch", True),
        (Verb.CHECK, "button", False),
        (Verb.CONFIRM, "link", False),
        (Verb.ENTER, "textbox", True),
        (Verb.ENTER, "searchbox", True),
        (Verb.ENTER, "button", False),
    ],
)
def test_a_verb_needs_a_control_that_can_take_it(verb: Verb, role: str, able: bool) -> None:
    """One clicks a button, ticks a checkbox, types into a field, and not otherwise."""
    assert able is usable(verb, Control(ref="e1", role=role, name="A"))


def test_what_the_pointer_says_can_be_pressed_can_be_pressed() -> None:
    """A part of the page without a role is a control where the pointer turns into a hand."""
    assert (True, False) == tuple(
        usable(Verb.CLICK, Control(ref="e1", role="generic", words="A", pointer=pointer))
        for pointer in (True, False)
    )
