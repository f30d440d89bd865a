"""The shapes in which a text stands in a file: escaped, encoded, in another alphabet of bytes."""

import base64
import codecs
import html
import json
import quopri
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from urllib.parse import quote, quote_plus

from flows.redaction.strength import is_weak

HIDDEN = "(hidden)"
"""What stands where a secret stood; it means itself in HTML, JSON, an address and Markdown."""
_SHORTEST_CORE = 6
"""Characters of base64 that are searched for at least: 36 bits, by chance once in some 70 GB."""
_HEAD = 32
"""Characters of a long token by which it is known where it was cut off (chosen: half of a SHA-256 in hex)."""
_BETWEEN = (" ", "\n", "-", "\u00a0", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
"""What a page puts between letters to show them one by one, or to let a long word break."""
_WIDE = {ordinary: ordinary + 0xFEE0 for ordinary in range(0x21, 0x7F)}
"""The letters of East Asian width, each of which means its ordinary one (Unicode's compatibility forms)."""


_CODECS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252", "utf-7")
"""Those besides UTF-8 in which pages, letters and programs write."""


@lru_cache(maxsize=8192)
def forms(text: str) -> dict[bytes, bytes]:
    """Each byte string in which the text may stand, with what is to stand in its place.

    What takes the place of a coded form has its alphabet, so that what is around it is still decoded.
    """
    found: dict[bytes, bytes] = {}
    for written in _written(text):
        found[written.encode("utf-8", "surrogatepass")] = HIDDEN.encode()
        for other in _CODECS:
            with suppress(UnicodeEncodeError):  # not all have letters beyond those of Western Europe
                found[written.encode(other)] = HIDDEN.encode(other)
    for plain in _plain(text):
        found |= {core: b"A" * len(core) for core in _base64(plain)}
        found |= {core: b"A" * len(core) for core in _base32(plain)}
        found |= {each: b"0" * len(each) for each in _hex(plain)}
        found |= {each: HIDDEN.encode() for each in _quoted_printable(plain)}
    return {form: instead for form, instead in found.items() if form}


@lru_cache(maxsize=8192)
def texts(text: str) -> dict[bytes, bytes]:
    """The forms of the text as a text: raw and escaped, in UTF-8."""
    return {written.encode("utf-8", "surrogatepass"): HIDDEN.encode() for written in _written(text)}


@lru_cache(maxsize=64)
def disguises(text: str) -> dict[bytes, bytes]:
    """The forms of the text as a page plays with it: letter by letter, backwards, wide, in other capitals.

    And in ROT13, and in base64 twice.

    For the few secrets of the settings: each has some thousand forms. What is a word like others is left out.
    """
    apart = {between.join(text) for between in _BETWEEN}
    other = {text[::-1], text.upper(), text.lower(), text.swapcase(), text.translate(_WIDE)}
    told = {each for each in apart | other | {codecs.encode(text, "rot13")} if not is_weak(each)}
    found = {form: instead for each in told for form, instead in texts(each).items()}
    return found | {core: b"A" * len(core) for core in _twice(text)}


def _written(text: str) -> set[str]:
    """The text as it is and escaped once or twice, as JSON in HTML or an address in JSON is."""
    start = {text} | ({text[:_HEAD]} if len(text) > _HEAD * 3 // 2 else set())
    once = start | {escaped for each in start for escape in _ESCAPES for escaped in escape(each)}
    return once | {escaped for each in once for escape in _ESCAPES for escaped in escape(each)}


def _plain(text: str) -> Iterator[bytes]:
    """What is encoded: the text itself, as a JSON string, and as some systems keep their letters."""
    yield text.encode("utf-8", "surrogatepass")
    yield json.dumps(text)[1:-1].encode()
    yield text.encode("utf-16-le", "surrogatepass")


def _in_address(text: str) -> Iterator[str]:
    text = text.encode("utf-8", "replace").decode()
    for safe in ("", "!*'()~", ";,/?:@&=+$!*'()~"):  # RFC 3986; encodeURIComponent; encodeURI
        coded = quote(text, safe=safe)
        yield coded
        yield re.sub(r"%..", lambda each: each[0].lower(), coded)
    yield quote_plus(text)


def _in_html(text: str) -> Iterator[str]:
    body = html.escape(text, quote=False)
    yield body
    yield body.replace('"', "&quot;")
    for apostrophe in ("&#39;", "&#x27;", "&#039;", "&apos;"):
        for mark in ('"', "&quot;", "&#34;"):
            yield body.replace("'", apostrophe).replace('"', mark)
    yield html.escape(text).encode("ascii", "xmlcharrefreplace").decode()


def _in_json(text: str) -> Iterator[str]:
    for ascii_only in (False, True):
        coded = json.dumps(text, ensure_ascii=ascii_only)[1:-1]
        yield coded
        yield coded.replace("/", r"\/")
        # As JSON is put into a page: \u003c, \u0026 and the like.
        yield re.sub(r"[<>&'=]", lambda each: f"\\u{ord(each[0]):04x}", coded)
        yield re.sub(r"[<>&'=]", lambda each: f"\\u{ord(each[0]):04X}", coded)


def _in_source(text: str) -> Iterator[str]:
    yield repr(text)[1:-1]
    yield re.sub(r"([^\w\s])", r"\\\1", text)  # Markdown, a shell, a pattern
    yield re.sub(r"([\\`*_{}\[\]<>#|~&$])", r"\\\1", text)  # Markdown, where it must be


_ESCAPES: tuple[Callable[[str], Iterator[str]], ...] = (_in_address, _in_html, _in_json, _in_source)


def _base64(plain: bytes) -> Iterator[bytes]:
    """The characters of base64 that are the text's alone, wherever among the three of a group it begins."""
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain + b"\0" * (-(before + len(plain)) % 3))
        core = coded[-(-8 * before // 6) : 8 * (before + len(plain)) // 6]
        if len(core) >= _SHORTEST_CORE:
            in_address = core.replace(b"+", b"-").replace(b"/", b"_")
            escaped = core.replace(b"+", b"%2B").replace(b"/", b"%2F")
            yield from (core, in_address, escaped, escaped.lower(), core.replace(b"/", rb"\/"))


def _twice(text: str) -> Iterator[bytes]:
    """The same of what was in base64 before, by itself, with its padding or without."""
    for plain in _plain(text):
        once = base64.b64encode(plain)
        for each in {once, once.rstrip(b"="), base64.urlsafe_b64encode(plain)}:
            yield from _base64(each)


def _base32(plain: bytes) -> Iterator[bytes]:
    """The same of base32, of whose groups one has five bytes."""
    for before in range(5):
        coded = base64.b32encode(b"\0" * before + plain + b"\0" * (-(before + len(plain)) % 5))
        core = coded[-(-8 * before // 5) : 8 * (before + len(plain)) // 5]
        if len(core) >= _SHORTEST_CORE:
            yield from (core, core.lower())


def _hex(plain: bytes) -> Iterator[bytes]:
    """The bytes in hex, together or parted as dumps and fingerprints part them."""
    for coded in (plain.hex(), plain.hex(" "), plain.hex(":"), plain.hex("-")):
        yield from (coded.encode(), coded.upper().encode())


def _quoted_printable(plain: bytes) -> Iterator[bytes]:
    for header in (False, True):
        yield quopri.encodestring(plain, quotetabs=header, header=header).replace(b"=\n", b"")


_FOLDS = (b"=\r\n", b"=\n", b"\r\n\t", b"\r\n ", b"\n\t", b"\n ", b"\r", b"\n", rb"\r\n", rb"\n")
"""How a line of a letter or of base64 is broken; written out as well, as in JSON."""
_ALPHANUMERIC = rb"3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]"
_NEEDLESS = tuple(
    re.compile(lead + rb"(" + _ALPHANUMERIC + rb")" + end)
    for lead, end in ((rb"%", rb""), (rb"&#[xX]", rb";"), (rb"\\u00", rb""), (rb"\\x", rb""))
)
_SMALL = re.compile(rb"%(?:[a-f][0-9A-Fa-f]|[0-9A-F][a-f])")
_NUMBERED = re.compile(rb"&#(4[89]|5[0-7]|6[5-9]|[78]\d|9[0789]|1[01]\d|12[0-2]);")


def unfolded(content: bytes) -> bytes:
    """The content with its broken lines joined, and as they are the letters that none need escape.

    One pass for each way of writing: each of them begins with the same bytes, which are found quickly.
    """
    for fold in _FOLDS:
        content = content.replace(fold, b"")
    content = _SMALL.sub(lambda found: found[0].upper(), content)
    for coded in _NEEDLESS:
        content = coded.sub(lambda found: bytes.fromhex(found[1].decode()), content)
    return _NUMBERED.sub(lambda found: bytes([int(found[1])]), content)
