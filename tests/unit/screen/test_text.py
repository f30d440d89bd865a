"""Whether words stand on a screen, and what stands there in their place."""

import pytest

from flows.screen.text import instead, shown
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
    assert shows == instead(words, SCREEN)
