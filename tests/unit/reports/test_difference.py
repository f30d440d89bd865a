"""Which words are wrong and which are changed."""

import pytest

from flows.instruction import Instruction, Verb
from flows.verdict import Drift, DriftKind
from reports.wording.difference import Piece, changes, marked, mended, suggested

SENTENCES = [
    ("In the left navigation menu, click Scheduler.", "In the left navigation menu, click Zoom Scheduler."),
    ("Accounts Tab", "Open the Accounts tab"),
    ("Click Authorize and confirm 2.0 is selected.", "Click Authorize."),
    ("", "New"),
    ("Old", ""),
]


def _drift(says: str | None, suggestion: str = "") -> Drift:
    kind = DriftKind.RELABELLED
    return Drift(kind=kind, says=says, shows="x", suggestion=suggestion, confidence=1)


@pytest.mark.parametrize(("old", "new"), SENTENCES)
def test_both_sentences_can_be_read_out_of_the_difference(old: str, new: str) -> None:
    """Without what was added the pieces are the old sentence, without what was removed the new one."""
    pieces = changes(old, new)
    assert new == "".join(piece.words for piece in pieces if piece.kind != "removed")
    kept = "".join(piece.words for piece in pieces if piece.kind != "added")
    assert old.split() == kept.split()


def test_only_whole_words_are_changed() -> None:
    """A word that differs in one letter is changed as a word, and an address is one word."""
    expected = [
        Piece("same", "Write to "),
        Piece("removed", "a@b.org"),
        Piece("added", "a@c.org"),
        Piece("same", "."),
    ]
    assert expected == changes("Write to a@b.org.", "Write to a@c.org.")


def test_the_wrong_words_are_marked_where_the_instruction_stands() -> None:
    """Of words that stand twice in a sentence, those of the instruction are marked."""
    text = "Open Settings, then click Settings."
    instruction = Instruction(verb=Verb.CLICK, words="Settings", start=26)
    pieces = marked(text, (_drift("Settings"),), (instruction,))
    assert [("same", "Open Settings, then click "), ("wrong", "Settings"), ("same", ".")] == pieces


@pytest.mark.parametrize(
    ("says", "wrong"),
    [
        (("Settings", "Open Settings"), ["Open Settings"]),
        (("settings", "nowhere"), ["Settings"]),
        ((None,), []),
        (("Open", "click"), ["Open", "click"]),
    ],
)
def test_marked_pieces_are_the_sentence(says: tuple[str | None, ...], wrong: list[str]) -> None:
    """Overlapping, missing and several wrong words never lose or repeat a letter."""
    text = "Open Settings, then click Next."
    pieces = marked(text, tuple(_drift(words) for words in says))
    assert text == "".join(piece.words for piece in pieces)
    assert wrong == [piece.words for piece in pieces if piece.kind == "wrong"]


def test_several_suggestions_become_one_sentence() -> None:
    """Two drifts in one sentence give one sentence to copy."""
    text = "Select Office 365 and click Next."
    renamed, later = "Select Microsoft 365 and click Next.", "Select Office 365 and click Continue."
    assert ("Select Microsoft 365 and click Continue.",) == mended(text, (renamed, later, renamed, text))


def test_suggestions_that_contradict_stay_apart() -> None:
    """Where two suggestions change the same words, a person chooses."""
    assert ("Click B.", "Click C.") == mended("Click A.", ("Click B.", "Click C."))


def test_advice_in_brackets_is_no_sentence_to_copy() -> None:
    """What only a person can decide is told as advice."""
    advice = "(Remove or rewrite this step.)"
    assert ((), (advice,)) == suggested("Click A.", (_drift("A", advice),))
