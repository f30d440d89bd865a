"""Words of a site made harmless."""

import pytest

from reports.printable import one_line, printable, without_secrets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("bell\x07 null\x00", "bell null"),
        ("é “quoted” 日本", "é “quoted” 日本"),
    ],
)
def test_no_control_character_is_left(text: str, expected: str) -> None:
    """What steers a terminal or turns a text round is gone; letters of every script stay."""
    assert expected == printable(text)


def test_several_lines_become_one() -> None:
    """Runs of white space are one space."""
    assert one_line(" a\n\n b\tc ") == "a b c"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://zoom.us/profile/setting?tab=general", "https://zoom.us/profile/setting?tab=general"),
        ("https://u:p@zoom.us/x#access_token=1", "https://zoom.us/x"),
        ("https://zoom.us/cb?code=abc&state=xyz&ok=1", "https://zoom.us/cb?code=…&state=…&ok=1"),
        (f"https://zoom.us/?q={'a' * 40}", "https://zoom.us/?q=…"),
        ("https://[broken", "…"),
        ("", ""),
    ],
)
def test_an_address_is_shown_without_secrets(url: str, expected: str) -> None:
    """Login, fragment, codes, tokens and long values are taken out of an address."""
    assert expected == without_secrets(url)
