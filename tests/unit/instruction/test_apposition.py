"""A name behind the noun of what it is the name of, and a field behind what is typed into it."""

import pytest

from flows.instruction import Verb, read_sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Select the study **bread-oven**.", "bread-oven"),
        ("Open the report **Active Faults**.", "Active Faults"),
        ("Click the blue **Save** button.", "Save"),
    ],
)
def test_any_noun_may_say_what_a_name_is_the_name_of(text: str, words: str) -> None:
    """Of "the study bread-oven" the name alone is what a site calls it."""
    (made,) = read_sentence(text.replace("**", ""), [words])
    assert (words, False) == (made.words, made.described)


def test_what_is_entered_as_a_named_field_goes_into_that_one() -> None:
    """The dialog in which it stands is its place, and not the field."""
    text = 'In the New Study dialog, enter "sourdough" as the Study name.'
    (made,) = read_sentence(text, ["New Study", "Study name"])
    assert (Verb.ENTER, "Study name", "sourdough") == (made.verb, made.words, made.value)
