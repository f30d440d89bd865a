"""Which format an article is in."""

import pytest

from flows.article.formats import FORMATS, format_of

LIST = "<ol><li>Click Next.</li></ol>"


@pytest.mark.parametrize(
    ("suffix", "text", "name"),
    [
        (".md", f"<!DOCTYPE html>\n{LIST}", "HTML"),
        (".HTM", "1. Click Next.", "HTML"),
        (".markdown", "1. Click Next.", "Markdown"),
        ("", f"<p>To go on:</p>{LIST}", "HTML"),
        (".txt", f"<p>To go on:</p>{LIST}", "HTML"),
        ("", "Type <p> into the box.\n\n1. Click **Next**.", "Markdown"),
        ("", "# Title\n\n1. Click Next.", "Markdown"),
        (".txt", "# Title\n\n1. Click **Next**.", "plain text"),
        ("", "Title\n\n1. Click Next.", "plain text"),
    ],
)
def test_what_a_text_says_goes_before_its_name_and_its_name_before_its_looks(
    suffix: str, text: str, name: str
) -> None:
    """A page is one under any name; a name is believed; what has none is known by its marks."""
    assert name == format_of(suffix, text).name


def test_every_suffix_is_one_formats() -> None:
    """No file is in two formats by its name, and what nothing speaks for is read as plain text."""
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert sorted(set(suffixes)) == sorted(suffixes)
    assert "plain text" == format_of(".log", "Click Next.").name
