"""The vocabulary of harm, held against labels that it was not made with.

The first figures, of 148 harmful labels: 36 were left to a person as documented words, and 64 were never
pressed unasked for their words; of 158 harmless ones 12 were left to a person. After what these taught: 59,
107 and 0. The rest is kept from being pressed unasked by what the control is, and by that alone.
"""

import tomllib
from pathlib import Path

import pytest

from flows.screen.harm.folding import is_western
from flows.screen.harm.harm import does_harm, may_harm

LABELS = tomllib.loads(Path(__file__).with_name("blind.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", LABELS["harmful"])
def test_harm_is_known_or_not_read(words: str) -> None:
    """It speaks of harm to the vocabulary, or is written in letters that say nothing to it."""
    assert may_harm(words) or not is_western(words)


@pytest.mark.parametrize("words", LABELS["harmless"])
def test_no_ordinary_label_is_left_to_a_person(words: str) -> None:
    """Words that only look or sound like harm are the article's business."""
    assert not does_harm(words)
