"""Where nothing sets a name apart, the page tells how far it reaches in its sentence."""

import pytest

from flows.instruction import Instruction, Verb
from flows.instruction.sentence import read_sentence
from flows.sighting.extent import covered, extended
from tests.drawn import drawn


@pytest.mark.parametrize(
    ("sentence", "read", "labels", "expected"),
    [
        ("Click Save changes now.", ["Save"], ["Save changes", "Now"], "Save changes"),
        ("Select Turn pages on or off.", ["pages"], ["Turn Pages on or off"], "Turn pages on or off"),
        ("Choose CSV (comma separated).", ["CSV"], ["CSV", "CSV (comma separated)"], "CSV (comma separated)"),
        ("Click Save changes now.", ["Save"], ["Save", "Save all"], None),
        ("Click Save changesets.", ["Save"], ["Save changes"], None),
        ("Click Add. Later, click Add an account.", ["Add"], ["Add an account"], None),
        ("Click Add and Save.", ["Add", "Save"], ["Add and Save"], None),
    ],
)
def test_a_name_reaches_as_far_as_a_label(
    sentence: str, read: list[str], labels: list[str], expected: str | None
) -> None:
    """It is the longest label that stands there whole, around the words and over no other instruction's."""
    made = [Instruction(verb=Verb.CLICK, words=each, start=sentence.index(each)) for each in read]
    screen = drawn(
        "\n".join(f'- button "{label}" [ref=e{n}] [box=0,{40 * n},90,20]' for n, label in enumerate(labels))
    )
    found = extended(made[0], made, sentence, screen)
    assert expected == (None if found is None else found.words)


def test_words_that_are_not_in_the_sentence_reach_nowhere() -> None:
    """What a control was found to be called now stands in no sentence."""
    renamed = Instruction(verb=Verb.CLICK, words="Store", start=6)
    assert None is extended(
        renamed, (), "Click Save.", drawn('- button "Store all" [ref=e1] [box=0,0,90,20]')
    )


@pytest.mark.parametrize("sentence", ["Click Yes, send now.", "Click Stop, remove all."])
def test_what_is_a_part_of_the_label_is_no_act_of_its_own(sentence: str) -> None:
    """A comma in a name that no mark sets apart ends it to who has not seen the page."""
    made, label = read_sentence(sentence), sentence[6:-1]
    found = extended(made[0], made, sentence, drawn(f'- button "{label}" [ref=e1] [box=0,0,90,20]'))
    assert found is not None
    assert (label, [1]) == (found.words, covered(0, made, sentence, label))
    assert [] == covered(0, made, sentence, made[0].words or "")
