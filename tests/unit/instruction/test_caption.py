"""Titles, explanations and commands in a step, none of which is done on the page."""

import pytest

from flows.instruction import Verb, read_sentence

Told = list[tuple[Verb, str | None]]


def _acts(text: str) -> Told:
    return [
        (made.verb, made.words) for made in read_sentence(text) if made.verb not in {Verb.EXPECT, Verb.UNREAD}
    ]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Plant a new bed\nClick Add bed", [(Verb.CLICK, "Add bed")]),
        ("Create a new bed\nClick Add bed", [(Verb.CLICK, "Add bed")]),
        ("Choose a colour\nSelect Red.", [(Verb.SELECT, "Red")]),
        ("Open your garden\nNavigate to Gardens.", [(Verb.CLICK, "Gardens")]),
        ("Choose your bed\nClick Next", [(Verb.SELECT, "bed"), (Verb.CLICK, "Next")]),
        ('Click "Gardens"\nClick "Add bed"', [(Verb.CLICK, "Gardens"), (Verb.CLICK, "Add bed")]),
    ],
)
def test_the_title_of_a_step_is_no_act_where_details_follow(text: str, acts: Told) -> None:
    """A line that names a control, or chooses what is told nowhere else, is one all the same."""
    assert acts == _acts(text)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Soil – Select the soil.", [(Verb.SELECT, "soil")]),
        ("Website – Enter the garden's address.", [(Verb.ENTER, "Website")]),
        ("View Beds: Click to see a list of the beds.", [(Verb.CLICK, "View Beds")]),
        ("Seeds: Add the number of seeds in the bed.", []),
    ],
)
def test_a_label_before_its_act_is_not_pressed(text: str, acts: Told) -> None:
    """It says what the act is about; where it is itself what is clicked, it is named whole."""
    assert acts == _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Search Term: The words that gardeners look for.",
        "Total Seeds Sown: Number of sown seeds.",
        "Enabling tasks on the bed record, allowing you to plan them.",
        "Access Key",
        "Set the variable: export GARDEN=north",
        "Click to nowhere: sudo garden --restart",
        "Open the beds.csv file with your favourite spreadsheet editor.",
    ],
)
def test_what_is_explained_or_done_elsewhere_is_no_act(text: str) -> None:
    """Nothing is pressed and nothing typed."""
    assert [] == _acts(text)


def test_credentials_are_entered_to_sign_in() -> None:
    """What they are for is the act, and no field of that name is looked for."""
    assert [(Verb.SIGN_IN, "console")] == _acts("Enter your user credentials to log into the console.")


def test_what_is_told_below_is_not_pressed() -> None:
    """The list says what is updated."""
    assert [(Verb.CLICK, "Next")] == _acts("Click Next and update the following values:")
