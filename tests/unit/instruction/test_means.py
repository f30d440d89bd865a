"""Why something is done, what it takes the place of, and by what it is closed."""

import pytest

from flows.instruction import Verb, read_sentence


def told(text: str, *marked: str) -> list[tuple[Verb, str | None, str | None]]:
    """Each act's verb, words and value."""
    return [(made.verb, made.words, made.value) for made in read_sentence(text, marked)]


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("We do not need this index yet, so click Cancel.", "Cancel", (Verb.CLICK, "Cancel", None)),
        ("Ines had none of it, so clear Ines under For whom?.", "Ines", (Verb.UNCHECK, "Ines", None)),
        ('The list is long, so type "deploy" in the Filter box.', "Filter", (Verb.ENTER, "Filter", "deploy")),
    ],
)
def test_a_reason_hides_no_act(text: str, marked: str, expected: tuple[Verb, str, str | None]) -> None:
    """What stands before ", so" is why; behind it stands what to do."""
    assert [expected] == told(text, marked)


def test_what_follows_from_something_is_no_act() -> None:
    """Behind ", so" may stand a claim as well."""
    assert [Verb.EXPECT] == [
        verb for verb, *_ in told("It is saved by itself, so there is no button for it.")
    ]


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("Replace the statement in the box with SELECT 1.", "SELECT 1", (None, "SELECT 1")),
        ('Replace the text of the Subject field with "Lunch".', "Subject", ("Subject", "Lunch")),
    ],
)
def test_what_is_replaced_in_a_field_is_typed(
    text: str, marked: str, expected: tuple[str | None, str]
) -> None:
    """The new words go into the field, named or not."""
    assert [(Verb.ENTER, *expected)] == told(text, marked)


def test_something_that_is_in_no_field_is_not_typed() -> None:
    """Draft and Final may be files, states or words."""
    assert [Verb.UNREAD] == [verb for verb, *_ in told("Replace Draft with Final.", "Draft", "Final")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Close the window with the x at its bottom.", "x"),
        ("If a tour welcomes you, close it with the Skip link.", "Skip"),
        ("If a tour welcomes you, close it with the \u2715 in its corner.", "\u2715"),
    ],
)
def test_what_something_is_closed_with_is_pressed(text: str, words: str) -> None:
    """It is told which control closes it, and another that says Close is not meant."""
    assert [(Verb.CLICK, words, None)] == told(text, words)


def test_a_key_that_closes_something_is_no_control() -> None:
    """Nobody finds Esc on the page."""
    assert "Esc" not in [words for _, words, _ in told("Close the dialog with Esc.", "Esc")]
