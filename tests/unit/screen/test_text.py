"""Whether words stand on a screen, and what stands there in their place."""

import pytest

from flows.screen import Screen
from flows.screen.text import in_passing, instead, shown
from tests.drawn import drawn

SCREEN = drawn("""
    - heading "Notification preferences" [level=1] [ref=e1] [box=10,10,200,20]
    - paragraph [ref=e2] [box=10,40,200,20]: Saved on Monday
""")


@pytest.mark.parametrize(
    ("words", "is_shown"),
    [
        ("saved on monday", True),
        ("Notification preferences Saved", True),
        ("save", False),
        ("Tuesday", False),
    ],
)
def test_whole_words_are_looked_for(words: str, is_shown: bool) -> None:
    """In any case, also over two lines, and never as a part of another word."""
    assert is_shown is shown(words, SCREEN)


@pytest.mark.parametrize(
    ("words", "shows"),
    [("Notification settings", "Notification preferences"), ("Invoices", "Notification preferences")],
)
def test_what_is_there_instead(words: str, shows: str) -> None:
    """The line most like the words, else what the page is called."""
    assert shows == instead(words, [SCREEN])


MESSAGE = drawn("""
    - heading "Notification preferences" [level=1] [ref=e1] [box=10,10,200,20]
    - status [ref=e2] [box=10,40,200,20]: Your changes are kept.
""")


@pytest.mark.parametrize(
    ("said", "shows"),
    [
        ([MESSAGE, SCREEN], "Your changes are kept."),
        ([SCREEN], None),
        ([drawn('- heading "Invoices" [level=1]\n- paragraph: One\n- paragraph: Two')], "Invoices"),
    ],
)
def test_what_was_there_before_is_not_there_instead(said: list[Screen], shows: str | None) -> None:
    """The one new line, though it has gone again; else the name of a new page, else nothing."""
    assert shows == instead("Settings updated.", said, set(SCREEN.text.splitlines()))


OLD = "Linked devices show their weight here."


@pytest.mark.parametrize(
    ("said", "passing"),
    [((OLD,), True), ((OLD, "Linked"), False), (("Linked: Kitchen scale",), False), (("Not in use",), False)],
)
def test_a_sentence_that_was_there_before_says_a_word_in_passing(
    said: tuple[str, ...], passing: bool
) -> None:
    """A label that holds it says it, and so does whatever has come up since."""
    lines = "".join(f"    - paragraph: {line!r}\n" for line in said)
    assert passing is in_passing("Linked", drawn(lines), (OLD, "Linked: Kitchen scale", "Not in use"))
