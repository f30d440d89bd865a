"""The table of formats that articles come in, and how one is told from another."""

import re
from collections.abc import Callable
from typing import NamedTuple

from flows.article.block import Document
from flows.article.formats import markdown, plain_text, word
from flows.article.formats.asciidoc import asciidoc
from flows.article.formats.page import html

_OPENS = r"(?:<\?xml|<!doctype\s+html|<html)"
_DECLARED = re.compile(rf"\s*{_OPENS}", re.IGNORECASE)
_ELEMENT = re.compile(rf"{_OPENS}|<(?:ol|ul|li|h[1-6]|p|div|table)\b[^<>]*>", re.IGNORECASE)
_ELEMENTS = 3
"""Elements from which a text is a part of a page (chosen: one that is spoken of in a text is an example)."""
_MARKS = re.compile(r"^(?:#{1,6} \S|---\s*$|```|\|.*\|\s*$|.*\*\*\S)", re.MULTILINE)
"""Headings, rules, code, tables and bold words of Markdown."""
_TITLED = re.compile(r"\s*+(?://.*\n|:[\w-]+:.*\n|\[[^\]\n]*\]\n|\n)*+={1,2} \S.*\n")
"""A title of AsciiDoc, behind its comments and attributes."""
_DIRECTIVES = re.compile(r"^\.\. (?:[\w-]+::|_[\w -]+:)", re.MULTILINE)
"""Directives and targets of reStructuredText."""
_BOLD = re.compile(r"^[ \t]*\*\*(?=\S)[^*\n]+(?<=\S)\*\*:?[ \t]*$", re.MULTILINE)
"""A line that is bold in Markdown, as a paste from a word processor has; a plain text has none by chance."""


class Format(NamedTuple):
    """One way to write an article."""

    name: str
    suffixes: frozenset[str]
    """Of files that are in this format whatever stands in them."""
    declares: Callable[[str], bool]
    """Whether a text says itself that it is in this format, whatever its file is called."""
    sniffs: Callable[[str, str], bool]
    """Whether a text looks so, where nothing says what it is; asked with the file's suffix and the text."""
    read: Callable[[str], Document]
    """Reads the whole text, with line ends of one letter."""
    packs: Callable[[bytes], bool] = lambda _: False
    """Whether these bytes, which are no text, are in this format."""
    unpack: Callable[[bytes], str] = bytes.decode
    """Makes text of such bytes; raises ValueError with the end of a sentence ("is ...") where it cannot."""


def _read_restructured_text(text: str) -> Document:
    from flows.article.formats import restructured_text  # noqa: PLC0415 - docutils is slow to import

    return restructured_text.read(text)


FORMATS = (
    Format(
        "Word",
        frozenset({".docx"}),
        declares=lambda _: False,
        sniffs=lambda *_: False,
        read=html.read,
        packs=word.is_word,
        unpack=word.unpack,
    ),
    Format(
        "HTML",
        frozenset({".html", ".htm", ".xhtml"}),
        declares=lambda text: _DECLARED.match(text) is not None,
        sniffs=lambda _, text: len(_ELEMENT.findall(text)) >= _ELEMENTS,
        read=html.read,
    ),
    Format(
        "Markdown",
        frozenset({".md", ".markdown", ".mdx", ".mdown", ".mkd"}),
        declares=lambda _: False,
        sniffs=lambda suffix, text: (_BOLD if suffix == ".txt" else _MARKS).search(text) is not None,
        read=markdown.read,
    ),
    Format(
        "AsciiDoc",
        frozenset({".adoc", ".asciidoc", ".asc"}),
        declares=lambda _: False,
        sniffs=lambda suffix, text: suffix != ".txt" and _TITLED.match(text) is not None,
        read=asciidoc.read,
    ),
    Format(
        "reStructuredText",
        frozenset({".rst", ".rest"}),
        declares=lambda _: False,
        sniffs=lambda suffix, text: suffix != ".txt" and _DIRECTIVES.search(text) is not None,
        read=_read_restructured_text,
    ),
    Format(
        "plain text",
        frozenset(),
        declares=lambda _: False,
        sniffs=lambda *_: True,
        read=plain_text.read,
    ),
)
"""What a text declares goes before its suffix, its suffix before what it looks like, an earlier row before a
later one. A further format is one row, and a module that reads it."""


def format_of(suffix: str, text: str) -> Format:
    """Tell the format of a text from its file's suffix ("" where it has none) and from the text itself."""
    ways: tuple[Callable[[Format], bool], ...] = (
        lambda each: each.declares(text),
        lambda each: suffix.lower() in each.suffixes,
        lambda each: each.sniffs(suffix.lower(), text),
    )
    return next(each for is_one in ways for each in FORMATS if is_one(each))
