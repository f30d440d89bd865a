"""What a sentence describes and does not name, found by what such things are mostly called."""

import pytest

from flows.instruction import Instruction, Verb
from flows.screen import Control, Screen
from flows.sighting import Fit
from flows.sighting.described import described
from tests.drawn import drawn


def screen_of(*controls: tuple[str, str]) -> Screen:
    """A screen with controls of these roles and names."""
    made = tuple(Control(ref=f"e{i}", role=role, name=name) for i, (role, name) in enumerate(controls))
    return Screen(url="", title="", width=1280, height=720, controls=made)


def told(verb: Verb, words: str, hint: str | None = None, **more: str) -> Instruction:
    """A described act."""
    return Instruction(verb=verb, words=words, hint=hint, described=True, **more)


BUTTONS = ("Cancel", "Save changes", "New contact", "More actions", "Edit", "Close")


@pytest.mark.parametrize(
    ("instruction", "name"),
    [
        (told(Verb.CLICK, "Save", "changes"), "Save changes"),
        (told(Verb.CLICK, "Add", "new contact"), "New contact"),
        (told(Verb.CLICK, "three dots"), "More actions"),
        (told(Verb.CLICK, "pencil", role="icon"), "Edit"),
        (told(Verb.CLICK, "\u22ee", role="icon"), "More actions"),
    ],
)
def test_a_described_control_is_found_by_its_usual_names(instruction: Instruction, name: str) -> None:
    """An act is done with what says it, a picture is what icon sets call it."""
    found = described(instruction, screen_of(*(("button", each) for each in BUTTONS)))
    assert found is not None
    assert (name, Fit.PICTURE) == (found.control.name, found.fit)


def test_the_letters_of_an_icon_font_are_its_sign() -> None:
    """What draws the three dots of letters is told by them to those who listen."""
    found = described(told(Verb.CLICK, "three dots"), screen_of(("button", "Edit"), ("button", "more_vert")))
    assert found is not None
    assert "more_vert" == found.control.name


def test_a_field_is_described_by_what_is_typed() -> None:
    """A short description of the problem goes into the field Description."""
    screen = screen_of(("textbox", "Title"), ("textbox", "Description"))
    found = described(told(Verb.ENTER, "short description of the problem"), screen)
    assert found is not None
    assert "Description" == found.control.name


def test_a_state_is_that_of_the_thing_before_it() -> None:
    """Go to Night mode and toggle On: that sets the switch Night mode."""
    screen = screen_of(("switch", "Sounds"), ("switch", "Night mode"))
    found = described(told(Verb.CHECK, "On", place="Night mode"), screen)
    assert found is not None
    assert "Night mode" == found.control.name


@pytest.mark.parametrize("links", [("Emma", "The Sea Around Us"), ("Emma", "Walden")])
def test_an_example_stands_for_what_is_described(links: tuple[str, ...]) -> None:
    """Where the page has it, by its very words; else nothing is taken for it."""
    instruction = told(Verb.CLICK, "title of a book", "for example The Sea Around Us")
    found = described(instruction, screen_of(*(("link", each) for each in links)))
    assert ("The Sea Around Us" in links) == (found is not None)
    assert found is None or "The Sea Around Us" == found.control.label


def test_a_name_is_not_guessed() -> None:
    """Words that are the control's own are looked for as they stand, and nothing else is."""
    named = Instruction(verb=Verb.CLICK, words="Save", hint="changes")
    assert described(named, screen_of(("button", "Save changes"))) is None


def test_what_nothing_is_called_is_not_found() -> None:
    """Where no control bears any of the names, there is none."""
    assert described(told(Verb.CLICK, "Upload", "file"), screen_of(("button", "Cancel"))) is None


@pytest.mark.parametrize(("words", "sees"), [("arrow", "e3"), ("down arrow", "e3"), ("back arrow", None)])
def test_the_arrow_beside_a_button_is_the_sign_there(words: str, sees: str | None) -> None:
    """Of several the one beside what the sentence names; one that points elsewhere is another thing."""
    screen = drawn("""
- group [ref=e1]:
  - button "Keep draft" [ref=e2]
  - button "More ways to keep" [ref=e3]: ▾
- group [ref=e4]:
  - button "Look it over" [ref=e5]
  - button "More ways to look" [ref=e6]: ▾
""")
    found = described(told(Verb.CLICK, words, place="next to Keep draft"), screen)
    assert sees == (found.control.ref if found is not None else None)
