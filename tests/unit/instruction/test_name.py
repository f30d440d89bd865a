"""How far a name reaches that starts with a capital."""

import re

import pytest

from flows.instruction.grammar.name import continuation
from flows.instruction.grammar.name.continuation import CONTINUATIONS, Continuation
from flows.instruction.grammar.name.name import capitalised


def marked(sentence: str) -> str:
    """The sentence with its names in brackets, as they are found."""
    for start, end in reversed(list(capitalised(sentence))):
        sentence = f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}"
    return sentence


@pytest.mark.parametrize("row", CONTINUATIONS, ids=lambda row: row.example)
def test_each_row_of_the_table_decides_its_own_example(
    row: Continuation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The names end where the row says; were it to say the opposite, they would end elsewhere."""
    sentence = re.sub(r"[\[\]]", "", row.example)
    assert row.example == marked(sentence)
    turned = (each._replace(goes_on=each.goes_on ^ (each is row)) for each in CONTINUATIONS)
    monkeypatch.setattr(continuation, "CONTINUATIONS", tuple(turned))
    assert row.example != marked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tick the [Send me updates] checkbox.",
        "Click the [Options] gear icon.",
        "Open the [Home page] link.",
        "Make sure [Mobile data] is on.",
        "Select both [News] and [Offers].",
        "Click [File] and Click [Print].",
        "Tick the box beside [I agree to the terms].",
    ],
)
def test_a_name_ends_before_its_noun_its_state_or_another_act(sentence: str) -> None:
    """What stands ahead says where a name ends, before its small words are looked at."""
    assert sentence == marked(re.sub(r"[\[\]]", "", sentence))
