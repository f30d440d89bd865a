"""What a person can do with a control of which role."""

import pytest

from flows.instruction import Verb
from flows.screen import Control
from flows.sighting.candidate import inviting, usable
from tests.drawn import drawn


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


@pytest.mark.parametrize(
    ("line", "invites"),
    [
        ('- button "Settings" [ref=e1]', True),
        ('- button "Settings"', False),
        ('- button "Settings" [ref=e1] [disabled]', False),
        ('- button "Delete settings" [ref=e1]', False),
        ('- button "Delete" [ref=e1]: Settings', False),
        ('- checkbox "Settings" [ref=e1]', False),
        ("- generic [ref=e1] [cursor=pointer]: Settings", True),
        ("- generic [ref=e1]: Settings", False),
        ('- button "Profile" [ref=e1]', False),
        ("- button [ref=e1]", False),
    ],
)
def test_what_invites_a_person_who_looks_around(line: str, invites: bool) -> None:
    """It is there, of a kind that is looked for, has words of its own, and a press does no harm."""
    screen = drawn(line)
    roles = {"button", "link"}
    assert invites is inviting(screen.controls[0], screen, roles=roles, pointed=True, taken={"profile"})


def test_nothing_invites_behind_a_dialog() -> None:
    """What stands in the dialog does."""
    screen = drawn("""
        - button "Settings" [ref=e1] [box=10,10,90,30]
        - dialog "Choose" [ref=e2] [box=300,100,600,400]:
          - textbox "Name" [ref=e3] [box=310,110,90,30]
          - button "More" [ref=e4] [box=310,150,90,30]
    """)
    assert ["More"] == [c.label for c in screen.controls if inviting(c, screen, roles={"button"})]
