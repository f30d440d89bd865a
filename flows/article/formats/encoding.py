"""The letters that a file's bytes stand for."""

import codecs
import re
import unicodedata
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_HEAD = 4096
"""Bytes at the beginning among which an encoding is declared (WHATWG HTML: the first 1024; old pages put
comments before)."""
_SHARE = 4
"""One letter in so many may be none of ASCII, and one in so many of those no letter, mark or separator
(chosen: text in another encoding that is read as this one has more)."""
_WESTERN = "windows-1252"
_LATIN = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"}
_WEB = (
    "utf-8", "utf-16", "utf-32", "ascii", "iso8859", "cp125", "cp866", "cp874", "cp932", "cp949", "koi8",
    "mac", "gb", "big5", "euc_jp", "euc_kr", "shift_jis", "iso2022_jp",
)  # fmt: skip
"""How Python calls those of the WHATWG Encoding Standard, and their kin."""
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def codec(name: str) -> str | None:
    """Python's name of an encoding of pages; None where it is none of the web's, whatever Python makes of it.

    Python also knows some that take their time (punycode), or say any letter in ASCII (UTF-7).
    """
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return known if known.startswith(_WEB) else None


class Encoding(NamedTuple):
    """How a file's letters are written in bytes."""

    mark: bytes
    """The byte order mark before them; empty where there is none."""
    name: str
    """As Python calls it."""

    def encode(self, text: str, errors: str = "strict") -> bytes:
        """The bytes of a text. Raises UnicodeEncodeError for a letter that it does not have."""
        return self.mark + text.encode(self.name, errors)


def decode(content: bytes) -> str:
    """Give the text of `content`. Raises ValueError as `decoded`."""
    return decoded(content)[0]


def decoded(content: bytes) -> tuple[str, Encoding]:
    """Give the text of `content`, and its encoding.

    By its byte order mark, its declared charset, as UTF-8 or as Windows-1252.
    Raises ValueError with the end of a sentence ("is in ...") when no encoding makes text of it.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], name), Encoding(mark, name)
    declared = _DECLARED.search(content[:_HEAD])
    if declared:
        name = _known(declared.group(1).decode("ascii"))
        return _decoded(content, name), Encoding(b"", name)
    try:
        return _decoded(content, "utf-8"), Encoding(b"", "utf-8")
    except ValueError:
        return _western(content), Encoding(b"", _WESTERN)


def _known(name: str) -> str:
    # Browsers read pages declared as Latin-1 as Windows-1252 (WHATWG Encoding Standard, "names and labels").
    encoding = _WESTERN if name.lower() in _LATIN else codec(name)
    if encoding is None:
        message = f"says that it is encoded as {name!r}, which is not known; save it as UTF-8"
        raise ValueError(message)
    return encoding


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        message = f"is not the {name} text that it should be; save it as UTF-8"
        raise ValueError(message) from None


def _western(content: bytes) -> str:
    text = _decoded(content, _WESTERN)
    strange = [letter for letter in text if ord(letter) > 0x7F]
    odd = [letter for letter in strange if unicodedata.category(letter)[0] not in "LPZ"]
    if _CONTROLS.search(text) or len(strange) * _SHARE > len(text) or len(odd) * _SHARE > len(strange):
        message = "is in an encoding that cannot be told; save it as UTF-8"
        raise ValueError(message)
    return text
