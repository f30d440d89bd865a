"""The lines of a page that words stand for."""

from flows.screen.line import counted, lines, meant
from tests.drawn import drawn

SONGS = """
- heading "Morning song" [ref=e1]
- list [ref=e2]:
  - listitem [ref=e3]:
    - generic [ref=e4]: Morning song
  - listitem [ref=e5]:
    - generic [ref=e6]: Morning song in parts
"""


def told(*words: str, listed: bool = False) -> set[tuple[str, bool]]:
    """The lines that are meant, and whether each stands in a list."""
    found = meant(words, counted(lines(drawn(SONGS))), listed=listed)
    return {(line.words, "list" in line.where) for line in found}


def test_a_longer_line_is_another_thing_where_one_says_the_very_words() -> None:
    """That it stays says nothing of the one that is gone."""
    assert {("Morning song", True), ("Morning song", False)} == told("Morning song")


def test_what_a_list_holds_is_meant_where_a_list_is_told_of() -> None:
    """The heading of the same words stays where it is."""
    assert {("Morning song", True)} == told("Morning song", listed=True)


def test_a_line_that_holds_the_words_is_meant_where_none_says_just_them() -> None:
    """A message has more words than the article quotes."""
    assert {("Morning song in parts", True)} == told("in parts")
