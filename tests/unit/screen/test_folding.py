"""Names are read as a person's eye reads them, whatever they are disguised with."""

import tomllib
from pathlib import Path

import pytest

from flows.screen.folding import fold, is_western, readings

LABELS = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", LABELS["delete"])
def test_a_disguise_is_seen_through(words: str) -> None:
    """Look-alike letters, case, accents, gaps, marks, digits and what is not seen change no word."""
    assert fold("delete") in readings(words)


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
