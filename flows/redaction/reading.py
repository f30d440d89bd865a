"""What a text says to who reads it, however its letters are written: escaped, torn, spelt, as numbers.

A secret may be written in more ways than can be listed. So these are not looked for one by one: the text is
read as a browser and a person read it, and the secret stands in it or not.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice, takewhile

from flows.redaction.coded import DEEPEST, texts_in
from flows.redaction.strength import SHORTEST, is_weak

_ROUNDS = 2
"""Ways of escaping within each other; the same one within itself is read at once."""
_PERCENT = re.compile(r"%(?:25)*[0-9A-Fa-f]{2}(?:%(?:25)*[0-9A-Fa-f]{2})*")
_EQUALS = re.compile(r"=[0-9A-F]{2}(?:=[0-9A-F]{2})*")
_SLASHED = re.compile(
    r"\\+(?:(?P<bytes>x[0-9A-Fa-f]{2}(?:\\+x[0-9A-Fa-f]{2})*|[0-7]{3}(?:\\+[0-7]{3}){2,})"
    r"|u\{0*(?P<point>[0-9A-Fa-f]{1,6})\}|u(?P<four>[0-9A-Fa-f]{4})"
    r"|0{0,4}(?P<style>[0-9A-Fa-f]{2,6})(?![0-9A-Fa-f]) ?)"
)
"""A letter as scripts, JSON, git and style sheets write it."""
_OF_OLD = re.compile(r"%u([0-9A-Fa-f]{4})")
_AMPERSAND = re.compile(r"&(?:amp;)+")
_BYTE = re.compile(r"(?:%(?:25)*|[=x])([0-9A-Fa-f]{2})|([0-7]{3})")
_UNSEEN = re.compile("[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]")
_TAG = re.compile(r"<!--.{0,2000}?-->|</?[A-Za-z!][^<>]{0,2000}>", re.DOTALL)
_APART = r"[\W_]{1,40}"
_SPELT = re.compile(rf"(?<![^\W_])[^\W_](?:{_APART}[^\W_](?![^\W_])){{{SHORTEST - 1},}}")
"""One letter after the other, with something else between each."""
_OTHERS = re.compile(r"[\W_]+")
_ROW = re.compile(
    r"(?<![\w.])(?:0x)?[0-9][0-9A-Fa-f]{0,7}"
    rf"(?:[^\w.]{{1,6}}(?:0x)?[0-9A-Fa-f]{{1,8}}(?!\w)){{{SHORTEST - 1},}}"
)
"""Numbers, the first of which begins with a digit, as in hex those of all letters of ASCII do."""
_NUMBER = re.compile(r"(?:0x)?([0-9A-Fa-f]+)")
_BASES = ((re.compile("[01]{8}"), 2), (re.compile("[0-9]{1,7}"), 10), (re.compile("[0-9A-Fa-f]{1,6}"), 16))
"""How the numbers of a row are written."""
_MOST_ROWS = 2000
"""Rows of numbers of one text that are read as letters (chosen: a log of requests has some hundred)."""


def is_read_in(secret: str, text: str) -> bool:
    """Whether a secret stands in a text, both as they are read; of `text` that is a reading."""
    return _folded(secret) in text


def keys(secret: str) -> frozenset[str]:
    """As what this secret stands in a text that is read, forwards or backwards; nothing for a mere word."""
    folded = _folded(secret)
    shown = {folded, _folded(_whole(secret)), _OTHERS.sub("", folded)}
    told = {each for each in shown if not is_weak(each)}
    return frozenset(told | {each[::-1] for each in told})


def readings(text: str, deep: int = DEEPEST) -> Iterator[str]:
    """The text as it is read; what is spelt in it; what its numbers stand for; and what is coded in it."""
    plain = _plain(_whole(_decoded(text)))
    yield plain.casefold()
    yield "\n".join(_OTHERS.sub("", run[0]) for run in _SPELT.finditer(plain)).casefold()
    yield _plain("\n".join(_of_numbers(plain))).casefold()
    coded = b"\n".join(texts_in(text.encode("utf-8", "replace"))) if deep else b""
    if coded:
        yield from readings(coded.decode("utf-8", "replace"), deep - 1)


def _whole(text: str) -> str:
    """The text without what stands unseen between its letters; behind it what is written in tags."""
    text = _UNSEEN.sub("", text)
    return "\n".join((_TAG.sub("", text), *_TAG.findall(text))) if "<" in text else text


def _folded(text: str) -> str:
    return _plain(text).casefold()


def _plain(text: str) -> str:
    """Without regard to the shape of letters, and to which white space stands between them, and how much."""
    text = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(text.split())


def _decoded(text: str) -> str:
    """The text without escapes; each pattern begins with one sign, which is found quickly."""
    for _ in range(_ROUNDS):
        before = text
        if "&" in text:
            text = html.unescape(_AMPERSAND.sub("&", text))
        if "%" in text:
            text = _PERCENT.sub(_of_bytes, _OF_OLD.sub(_of_point, text))
        if "\\" in text:
            text = _SLASHED.sub(_of_slashes, text)
        text = _EQUALS.sub(_of_bytes, text)
        if text == before:
            break
    return text


def _of_slashes(found: re.Match[str]) -> str:
    point = found["point"] or found["four"] or found["style"]
    return _character(int(point, 16)) if point else _of_bytes(found)


def _of_point(found: re.Match[str]) -> str:
    return _character(int(found[1], 16))


def _of_bytes(run: re.Match[str]) -> str:
    pairs = _BYTE.findall(run[0])
    return _as_text(int(two, 16) if two else int(three, 8) & 0xFF for two, three in pairs)


def _as_text(numbers: Iterator[int]) -> str:
    content = bytes(numbers)
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _character(number: int) -> str:
    return chr(number) if number <= 0x10FFFF else ""


def _of_numbers(text: str) -> Iterator[str]:
    """Rows of numbers as the characters that these stand for, also of every other one."""
    for row in islice(_ROW.finditer(text), _MOST_ROWS):
        written = _NUMBER.findall(row[0])
        for one, base in _BASES:
            numbers = [int(each, base) for each in takewhile(one.fullmatch, written)]
            for every in (numbers, numbers[::2], numbers[1::2]) if len(numbers) >= SHORTEST else ():
                yield "".join(map(_character, every))
                if max(every) <= 0xFF:
                    yield _as_text(iter(every))
