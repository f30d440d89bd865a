"""Names are read as a person's eye reads them, whatever they are disguised with."""

import tomllib
from pathlib import Path

import pytest

from flows.screen.harm.folding import Tokens, blurred, fold, is_western, readings

LABELS = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))


def strokes(words: Tokens) -> Tokens:
    """Words in which an i may be an l, as they are compared with a vocabulary of English."""
    return tuple(map(blurred, words))


@pytest.mark.parametrize("words", LABELS["delete"])
def test_a_disguise_is_seen_through(words: str) -> None:
    """Look-alike letters, case, accents, gaps, marks, digits and what is not seen change no word."""
    assert strokes(fold("delete")) in map(strokes, readings(words))


@pytest.mark.parametrize(
    ("words", "read"),
    [("Bell", "bell"), ("BILL", "bill"), ("Ill will", "||| w|||"), ("Be11", "be||"), ("BeIl", "be||")],
)
def test_an_i_is_no_l_in_a_name_that_disguises_nothing(words: str, read: str) -> None:
    """A letter in the middle of small ones, a capital at the beginning, a digit may be either."""
    assert tuple(read.split()) in readings(words)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("deleteAccount", "delete account"),
        ("DELETEAccount", "delete account"),
        ("delete_account", "delete account"),
        ("delete-account", "delete account"),
        ("delete/account?now", "delete account now"),
        ("Konto löschen", "konto loschen"),
        ("Удалить", "удалить"),
    ],
)
def test_words_are_told_apart_by_any_gap(words: str, read: str) -> None:
    """Capitals, underscores, hyphens and marks part words as blanks do."""
    assert fold(read) in readings(words)


@pytest.mark.parametrize(
    ("words", "known"), [(w, True) for w in LABELS["read"]] + [(w, False) for w in LABELS["unread"]]
)
def test_what_is_not_read_is_known(words: str, known: bool) -> None:
    """Letters that English and its neighbours do not write say nothing that anybody here knows."""
    assert known is is_western(words)


@pytest.mark.parametrize(
    "words", ["", " ", "\u202e", "\ud800", "\ue000", "\x00", "🗙", "a" * 1_000_000, "\u0301" * 9000]
)
def test_any_name_is_read(words: str) -> None:
    """Nothing that a page can write is too much, or no text."""
    assert isinstance(readings(words), tuple)
