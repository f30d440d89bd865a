"""What stands in a list or menu that is open."""

import pytest

from flows.instruction import Instruction, Verb
from flows.sighting.place.open_list import listed
from tests.drawn import drawn

PAGE = """
- button "File" [ref=e1]
- button "Edit" [ref=e2]
- link "Home" [ref=e3]
- menu [ref=e4]:
  - menuitem "Open" [ref=e5]
  - menuitem "Print" [ref=e6]
"""
BEFORE = ("File", "Edit", "Home")


@pytest.mark.parametrize(
    ("verb", "before", "entries"),
    [
        (Verb.CLICK, BEFORE, ["Open", "Print"]),
        (Verb.SELECT, BEFORE, ["Open", "Print"]),
        (Verb.CLICK, (*BEFORE, "Print"), ["Open"]),
        (Verb.CLICK, (), []),
        (Verb.CLICK, ("Elsewhere", "Another", "page"), []),
        (Verb.CHECK, BEFORE, []),
    ],
)
def test_what_an_act_has_opened_is_told_by_what_was_there(
    verb: Verb, before: tuple[str, ...], entries: list[str]
) -> None:
    """A menu adds to a page; behind another page nothing stands open."""
    screen = drawn(PAGE)
    found = listed(Instruction(verb=verb, words="Save"), screen, before)
    assert entries == [screen.controls[i].label for i in sorted(found)]


def test_the_named_list_is_open_whatever_was_there() -> None:
    """Its entries are those that stand under its name."""
    screen = drawn("""
        - group "Country" [ref=e1]:
          - radio "Chile" [ref=e2]
          - radio "China" [ref=e3]
        - group "Language" [ref=e4]:
          - radio "Danish" [ref=e5]
    """)
    select = Instruction(verb=Verb.SELECT, words="Chad", place="the Country list")
    assert ["Chile", "China"] == [screen.controls[i].label for i in sorted(listed(select, screen, ()))]
