"""How far the rest of an article can be followed on a screen as it is."""

import pytest

from flows.instruction import Instruction, Verb
from flows.sighting.course import followed
from tests.drawn import drawn

START = '- button "Members" [ref=e1]\n- button "Save" [disabled] [ref=e2]'


def click(words: str) -> Instruction:
    """To click what goes by these words."""
    return Instruction(verb=Verb.CLICK, words=words)


@pytest.mark.parametrize(
    ("far", "shown", "rest"),
    [
        (2.0, '- button "Lend a book" [ref=e3]\n- link "Fines" [ref=e4]', ("Lend a book", "Fines")),
        (1.0, '- button "Lend a book" [ref=e3]', ("Lend a book", "Fines")),
        (0.0, '- button "Members" [ref=e1]', ("Members",)),
        (0.5, '- button "Save" [ref=e2]', ("Save",)),
        (0.5, '- button "Lend a volume" [ref=e3]', ("Lend a book",)),
        (0.0, '- button "Return" [ref=e3]', ("Lend a book",)),
        (1.0, '- link "Fines" [ref=e4]', ("Lend a book", "Fines")),
        (0.0, '- link "Fines" [ref=e4]', ("Lend a book", "Return a book", "Fines")),
    ],
    ids=[
        "all",
        "one",
        "there before",
        "can be used now",
        "other words too",
        "something else",
        "over one that is gone",
        "not over two",
    ],
)
def test_only_what_has_come_up_tells_that_the_way_has_led_there(
    far: float, shown: str, rest: tuple[str, ...]
) -> None:
    """What was there before counts nothing; a mere yes and what has other words too count half."""
    assert far == followed([click(words) for words in rest], drawn(shown), drawn(START))
