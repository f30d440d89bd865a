"""Keys as articles name them."""

import pytest

from flows.browser.actionability.keyboard import keys


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Enter", "Enter"),
        ("Return", "Enter"),
        ("Ctrl+S", "Control+s"),
        ("Command+Shift+P", "Meta+Shift+p"),
        ("Windows key+I", "Meta+i"),
        ("⌘+K", "Meta+k"),
        ("Space bar", "Space"),
        ("down arrow", "ArrowDown"),
        ("Page Up", "PageUp"),
        ("f5", "F5"),
        ("Ctrl++", "Control++"),
    ],
)
def test_keys_are_those_that_the_browser_knows(told: str, wanted: str) -> None:
    """What an article calls a key is turned into the browser's name for it."""
    assert wanted == keys(told)
