"""An article's bytes as a text that words can be put into, and that text as bytes again."""

import html
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.article.document import told_format
from flows.article.formats.encoding import Encoding, decoded
from flows.article.formats.word import BODY, MARK

_MARKS = re.compile(r"([\\`*_\[\]<>#|{}~])")
"""Letters that a backslash makes mere letters of (CommonMark 0.31, 2.4)."""


class Replacement(NamedTuple):
    """Other letters for a stretch of the source's text."""

    start: int
    end: int
    text: str


class Source(NamedTuple):
    """The text in which an article's words stand."""

    name: str
    """Path or address, which may say what format it is in."""
    text: str
    page: bool
    """It is of elements alone, as HTML and a Word document's body are."""
    content: bytes
    encoding: Encoding

    @property
    def packed(self) -> bool:
        """Whether it is one part of a Word document."""
        return self.content.startswith(MARK)

    @classmethod
    def of(cls, name: str, content: bytes) -> "Source":
        """Open an article's bytes. Raises ArticleError where they are none."""
        form, _ = told_format(name, content)
        if form.packs(content):
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                text, encoding = decoded(parts.read(BODY))
            return cls(name, text, page=True, content=content, encoding=encoding)
        text, encoding = decoded(content)
        return cls(name, text, page=form.name == "HTML", content=content, encoding=encoding)

    def written(self, words: str) -> Sequence[str]:
        """Give the ways to write words in this source, the plainest first."""
        if self.page:
            return (html.escape(words, quote=False),)
        return tuple(dict.fromkeys((words, _MARKS.sub(r"\\\1", words))))

    def with_text(self, replacements: Sequence[Replacement]) -> bytes:
        """Give the bytes with other letters in their places.

        Raises UnicodeEncodeError for a letter that the encoding lacks and the format cannot write otherwise.
        """
        text = "".join(_pieces(self.text, replacements))
        encoded = self.encoding.encode(text, "xmlcharrefreplace" if self.page else "strict")
        return _packed(self.content, encoded) if self.packed else encoded


def _pieces(text: str, replacements: Sequence[Replacement]) -> Iterator[str]:
    at = 0
    for each in sorted(replacements):
        yield text[at : each.start]
        yield each.text
        at = each.end
    yield text[at:]


def _packed(content: bytes, body: bytes) -> bytes:
    """Give a Word document with another body; every other part has the bytes that it had, and its place."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as parts, zipfile.ZipFile(made, "w") as written:
        for part in parts.infolist():
            written.writestr(part, body if part.filename == BODY else parts.read(part))
    return made.getvalue()
