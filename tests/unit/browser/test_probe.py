"""What comes up under the pointer, and is a tooltip or is not."""

import pytest

from flows.browser.probe import come_up
from flows.screen import Box
from tests.drawn import drawn

BOX = Box(x=10, y=10, width=30, height=30)


@pytest.mark.parametrize(
    ("came", "words"),
    [
        ('- tooltip "Settings" [ref=e2] [box=10,45,80,20]', "Settings"),
        ("- generic [ref=e2] [box=10,45,80,20]: Settings", "Settings"),
        ("- generic [ref=e2] [box=900,600,80,20]: Settings", None),
        ('- button "Settings" [ref=e2] [box=10,45,80,20]', None),
        ('- menuitem "Settings" [ref=e2] [box=10,45,80,20]', None),
        ('- option "Settings" [ref=e2] [box=10,45,80,20]', None),
    ],
)
def test_a_tooltip_is_words_beside_the_control(came: str, words: str | None) -> None:
    """What can be pressed is none, be it a button or an entry of a menu that opens, nor what is far away."""
    screen = drawn(f"- button [ref=e1] [box=10,10,30,30]\n{came}")
    assert words == come_up(screen, {("", BOX)}, BOX)
