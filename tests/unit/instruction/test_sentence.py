"""Sentences into instructions, and other words into sentences."""

from collections import Counter
from typing import Any

import pytest

from flows.instruction.instruction import Verb
from flows.instruction.sentence import read_sentence
from flows.verdict.suggestion.rewording import rewrite
from tests.measure.reading import Reading, bare, graded, labelled, read

TABLE = labelled()
SHARE = 0.985
"""Least share of the table that must be read wholly right; what is not is listed by the failing test."""


def _listed(row: dict[str, Any]) -> str:
    return f"{row['text']}\n  told: {row['acts']}\n  read: {read(row)}"


def test_labelled_sentences_are_read_right() -> None:
    """At least the share of the labelled sentences that `SHARE` says is read wholly right."""
    misses = [row for row in TABLE if graded(row) is not Reading.RIGHT]
    share = 1 - len(misses) / len(TABLE)
    assert SHARE <= share, "\n".join([f"{share:.1%} of {len(TABLE)} read right", *map(_listed, misses)])


def test_no_labelled_sentence_is_read_wrongly() -> None:
    """What is not read right is said to be unread: no act is made up, none is lost without a word."""
    assert [] == [_listed(row) for row in TABLE if graded(row) is Reading.WRONGLY]


def test_names_are_told_by_grammar_and_capitals_alone() -> None:
    """Where nothing is set apart most is read right still, and little of the rest wrongly."""
    grades = Counter(graded(row) for row in bare(TABLE))
    right, wrong = (grades[each] / grades.total() for each in (Reading.RIGHT, Reading.WRONGLY))
    assert (True, True) == (right >= 0.9, wrong <= 0.04), grades


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Select your department from the list.", True),
        ("Choose the calendar you want to share.", True),
        ("Click the save button.", False),
        ("Click Save.", False),
        ("Click the gear icon.", False),
    ],
)
def test_a_description_is_told_from_a_name(text: str, described: bool) -> None:
    """Words in small letters without the noun of a control say what is meant, and are not its own."""
    assert described is read_sentence(text)[0].described


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("On a Mac, click Save.", "On a Mac"),
        ("On a Windows computer, click Save.", "On a Windows computer"),
        ("On a computer, click Save.", None),
        ("On your Mac, click Save.", None),
    ],
)
def test_a_device_that_some_have_is_a_condition(text: str, condition: str | None) -> None:
    """Steps for one system are due for its users; a device that any reader has says nothing."""
    assert [condition] == [act.condition for act in read_sentence(text)]


def test_the_table_is_large() -> None:
    """The share means something: there are hundreds of sentences, no two the same."""
    assert 500 <= len({row["text"] for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=[row["text"][:40] for row in TABLE])
def test_offsets_are_those_of_the_words(row: dict[str, Any]) -> None:
    """The words of an instruction stand in the sentence at its offset."""
    for act in read_sentence(row["text"], row["emphasis"], row["links"]):
        if act.words is not None:
            assert act.words == row["text"][act.start : act.end]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Frobnicate the gizmo.",
        "Colorless green ideas.",
        "42",
        "?!",
        "Kaputt",
        "Next.",
        "Then, and then",
        "a" * 20_000,
        "Click " + "and so on " * 200,
    ],
)
def test_what_cannot_be_read_is_said_so(text: str) -> None:
    """Nonsense is unread; nothing is guessed, nothing dropped."""
    assert [Verb.UNREAD] == [act.verb for act in read_sentence(text)]


def test_the_rest_of_a_clause_is_not_dropped() -> None:
    """What follows a known act and cannot be read is an instruction of its own."""
    acts = read_sentence("Click Save whilst humming a tune.", ("Save",))
    assert [(Verb.CLICK, "Save"), (Verb.UNREAD, "whilst humming a tune")] == [
        (act.verb, act.words) for act in acts
    ]


def test_a_link_to_a_page_is_opened() -> None:
    """Words that lead to an address open it; a button that does is still clicked."""
    links = [("the web portal", "https://portal.example.org")]
    act, *_ = read_sentence("Go to the web portal.", links=links)
    assert (Verb.OPEN, "https://portal.example.org") == (act.verb, act.value)


def test_it_is_the_letter_of_the_problem() -> None:
    """A remedy's "it" is read where the problem speaks of a letter, and unread where nothing does."""
    remedy = "Look for it in your junk folder."
    with_problem = read_sentence(remedy, problem="Can't find the notification email")
    assert [(Verb.FIND_LETTER, "junk folder")] == [(act.verb, act.place) for act in with_problem]
    assert [Verb.UNREAD] == [act.verb for act in read_sentence(remedy)]


@pytest.mark.parametrize(
    ("text", "words", "replacement", "expected"),
    [
        (
            "In the left pane, click Settings.",
            "Settings",
            "My settings",
            "In the left pane, click My settings.",
        ),
        ("Open the Settings tab.", "Settings", "Accounts tab", "Open the Accounts tab."),
        ("Click a Save button.", "Save", "Apply", "Click an Apply button."),
        ("Click an Open button.", "Open", "User", "Click a User button."),
        ("Click an OK button.", "OK", "Hourly", "Click an Hourly button."),
        ("Press a key.", "key", "F5 key", "Press an F5 key."),
        ("Accounts Tab", "Accounts", "profile", "Profile Tab"),
        ("Click the Users tab.", "Users", "the People tab", "Click the People tab."),
        ("Click Done.", "Done", "Finish.", "Click Finish."),
        ("Click Done now.", "Done", "  All   done ", "Click All done now."),
        ("Click Next again, please.", "again", "", "Click Next, please."),
    ],
)
def test_words_are_replaced_as_an_editor_would(
    text: str, words: str, replacement: str, expected: str
) -> None:
    """The sentence reads well with the new words, and nothing else in it changes."""
    start = text.index(words)
    assert expected == rewrite(text, start, start + len(words), replacement)
