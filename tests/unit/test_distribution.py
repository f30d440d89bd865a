"""Tests that share what is dear to make are done in one process, and the longest come first."""

import pytest

from tests import distribution
from tests.distribution import unit_of_work


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tests/contracts/test_secrets.py::test_one", "tests/contracts/test_secrets.py::test_two[a::b]"),
        ("tests/pages/sandbox/test_portal.py::test_one", "tests/contracts/sandbox/test_front.py::test_two"),
        ("tests/test_articles.py::test_article[a-b]", "tests/test_articles.py::test_article[a-c]"),
    ],
)
def test_what_shares_something_is_done_in_one_process(one: str, other: str) -> None:
    """A run that several tests look at, a sandbox and its browser, the article's own sites."""
    assert unit_of_work(one) == unit_of_work(other)


def test_a_long_test_goes_where_there_is_room() -> None:
    """Each walk of the catalogue is a unit of work by itself."""
    walk = "tests/walks/test_catalogue.py::test_an_entry_gives_what_it_promises"
    assert unit_of_work(f"{walk}[drift-continue]") != unit_of_work(f"{walk}[drift-gear-near]")


def test_each_file_that_is_named_is_there() -> None:
    """A file that has moved is done as its new place says, and not by accident."""
    named = {*distribution.FIRST, *distribution.APART, *distribution.SHARED}
    assert [] == [each for each in named if not (distribution.ROOT / each).exists()]
