"""Which words tell of harm, in many languages and shapes, and which only hold such a word."""

import tomllib
from pathlib import Path

import pytest

from flows.screen.harm import does_harm, may_harm

LABELS = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", LABELS["harm"])
def test_harm_is_known_in_any_language_and_shape(words: str) -> None:
    """What destroys, cuts off, spends, tells others or stops a machine is left to a person."""
    assert (True, True) == (does_harm(words), may_harm(words))


@pytest.mark.parametrize("words", LABELS["business"])
def test_ordinary_business_is_no_harm(words: str) -> None:
    """What an article may tell of everyday work is done, also where it holds a word of harm."""
    assert not does_harm(words)


@pytest.mark.parametrize(
    "words",
    ["Log out", "Sign out", "logout", "Payments", "Upgrade", "Archive", "Share", "Clear filter", "Report"],
)
def test_one_who_looks_around_is_warier(words: str) -> None:
    """What changes something, and may well be told, is never pressed unasked."""
    assert may_harm(words)
