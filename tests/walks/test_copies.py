"""The same words in wholly other markup: the flows find them there too."""

from pathlib import Path

import pytest

from tests.measure.copies.copies import COPIES
from tests.measure.copies.measurement import measure
from tests.measure.copies.packages import fetched
from tests.walks.fetching import fetching

SAMPLE = [
    (1, "as-documented"),
    (2, "same-window"),
    (2, "rate-limited"),
    (3, "settings-moved"),
    (4, "decoys"),
    (4, "letter-button"),
    (5, "setting-locked"),
]
"""Copies and entries that are quick; `python -m tests.measure.copies` measures all of them."""


def _draw(copy: int) -> None:
    """Fetch the packages that the copy is drawn with."""
    with fetching():
        for package in COPIES[copy].packages:
            fetched(package)


@pytest.mark.browser
@pytest.mark.parametrize(("copy", "entry"), SAMPLE, ids=[f"{copy}-{entry}" for copy, entry in SAMPLE])
def test_a_copy_in_other_markup_gets_the_answer_of_the_contract(
    copy: int, entry: str, tmp_path: Path
) -> None:
    """On a copy of the sites that shares nothing but the words, a run answers as the contract says."""
    _draw(copy)
    assert [] == measure(copy, entry, tmp_path).complaints
