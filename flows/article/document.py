"""Reads a published document of any format into blocks."""

from pathlib import PurePosixPath

from lxml.etree import ParserError

from flows.article.address import read_address
from flows.article.block import ArticleError, Document
from flows.article.formats import FORMATS, format_of
from flows.article.formats.encoding import decode
from flows.article.formats.format import Format
from flows.characters import readable

LIMIT = 5_000_000
"""Most bytes of an article (chosen: the longest help pages have a tenth of it)."""

_BINARY = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip file and no Word document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a Rich Text file",
}


def read_document(source: str, content: bytes) -> Document:
    """Read the bytes of a page, a text with marks, a Word document or a plain text.

    The format is told from the name `source` (a path or an address) and from the content itself.
    Raises ArticleError when it is empty, longer than `LIMIT`, not text, not decodable or nested too deeply.
    """
    form, text = told_format(source, content)
    try:
        return form.read(text.replace("\r\n", "\n").replace("\r", "\n"))
    except ParserError:  # a page of comments alone
        raise ArticleError(_empty(source)) from None
    except RecursionError:
        message = f"The article {source} is nested too deeply to be read; give its steps in fewer levels."
        raise ArticleError(message) from None


def told_format(source: str, content: bytes) -> tuple[Format, str]:
    """Give the format of these bytes, and the text that they are or pack. Raises ArticleError."""
    packed = next((each for each in FORMATS if each.packs(content)), None)
    _refuse(source, content, packed=packed is not None)
    try:
        text = readable(packed.unpack(content) if packed else decode(content))
    except ValueError as error:
        message = f"The article {source} {error}."
        raise ArticleError(message) from None
    if not text.strip():
        raise ArticleError(_empty(source))
    return packed or format_of(_suffix(source), text), text


def _refuse(source: str, content: bytes, *, packed: bool) -> None:
    if not content.strip():
        raise ArticleError(_empty(source))
    if len(content) > LIMIT:
        raise ArticleError(too_long(source, len(content)))
    kind = next((kind for mark, kind in _BINARY.items() if content.startswith(mark)), None)
    wide = content[:4] in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff") or content[:2] in (
        b"\xff\xfe",
        b"\xfe\xff",
    )
    if not packed and (kind or (b"\x00" in content and not wide)):
        message = (
            f"The article {source} is {kind or 'not text'}; "
            "save it as HTML, Markdown, Word (.docx) or plain text (UTF-8)."
        )
        raise ArticleError(message)


def too_long(source: str, size: int) -> str:
    """Give the message for an article of `size` bytes."""
    return (
        f"The article {source} has {size / 1e6:.1f} MB, more than the {LIMIT / 1e6:.0f} MB that are read; "
        "give the page of one article."
    )


def _empty(source: str) -> str:
    return f"The article {source} is empty; give a file or an address that holds the article's text."


def _suffix(source: str) -> str:
    """Give the suffix of the file that a path or an address names."""
    address = read_address(source) if "://" in source else None
    return PurePosixPath(address.path if address else source.replace("\\", "/")).suffix
