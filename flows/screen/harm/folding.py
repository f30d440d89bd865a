"""The letters of a name without what only disguises them: how words are read before they are judged.

A name is folded as a person's eye folds it: letters that look alike (Unicode TS 39), case, accents, what is
not seen, marks between letters, `camelCase`, `snake_case`, letters apart, digits for letters. I and l are
drawn alike, so both are read as a stroke; only in a name that disguises nothing is each what is written.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import disarm

from flows.checkpoint import checkpoint

Tokens = tuple[str, ...]

_KEPT = 8192
"""Names that are remembered: a page of some hundred controls is asked again and again (chosen)."""
_LONGEST = 400
"""Letters of a name that are read; what is longer is no name (chosen: a label has 60 at most)."""
STROKE = "|"
"""What may be an i or an l."""
_STROKES = str.maketrans("il", STROKE * 2)
_DIGITS = str.maketrans("0134578@$!", f"o{STROKE}eastbas{STROKE}")
"""Digits and signs that stand for letters."""
_TORN = 3
"""Pieces into which one word may be torn: “Del ete” (chosen; more make other words by chance)."""
_BETWEEN = re.compile(r"(?<=[^\W\d_])[-_.'’*~^`\u00b7\u2022\u00b4\u00ad](?=[^\W\d_])")
_GAP = re.compile(r"(?:[^\w|]|_)+")
_UNDISGUISED = re.compile(r"(?:(?:[a-z]+|[A-HJ-Z][a-z]*|[A-Z]+)(?![A-Za-z0-9])|[^\w|]|_)*", re.ASCII)
"""Plain words, in small letters, in capitals, or with the first one in capitals that can be no l."""
_MIXED = re.compile(r"(?=[\w@$!]*[^\W\d_])[\w@$!]+")
"""A word of letters with others in between."""
_WESTERN = 0x100
"""Latin-1 ends here: the letters of the languages of Western Europe."""
_APART = re.compile(r"(?<!\S)\S(?: \S){2,}(?!\S)")
"""Letters with a blank between each of them."""
_NAMED = re.compile(
    r"(?:REGIONAL INDICATOR SYMBOL|TAG LATIN \w+|LATIN (?:CAPITAL|SMALL)) LETTER (\w)(?: WITH .*)?"
)
"""Letters that the tables of look-alikes do not hold, by their Unicode names."""
_BINS = dict.fromkeys(map(ord, "\U0001f5d1\U0001f6ae\u232b\u2326"), " delete ")
"""Bins, and the keys that delete, drawn as a sign."""


@lru_cache(_KEPT)
def readings(words: str) -> tuple[Tokens, ...]:
    """The ways in which a person may read a name, each as its words; vocabularies are folded by `fold`."""
    checkpoint()
    text = disarm.strip_zero_width_chars(unicodedata.normalize("NFKC", words[:_LONGEST]).translate(_BINS))
    ways = (text,) if text.isascii() else (text, text[::-1])
    found = [tokens for way in ways for each in _spellings(way) if (tokens := _tokens(each))]
    short = [("".join(tokens),) for tokens in found if 1 < len(tokens) <= _TORN]
    return tuple(dict.fromkeys((*found, *short)))


def fold(words: str) -> Tokens:
    """A phrase of a vocabulary, folded as names are; each i and l is certain."""
    return _tokens(words, certain=True)


def blurred(token: str) -> str:
    """A word whose i and l may each be the other."""
    return token.translate(_STROKES)


def is_western(words: str) -> bool:
    """Whether all its letters are those of English and its neighbours; else what it says is not known."""
    text = unicodedata.normalize("NFKC", words)
    return all(ord(each) < _WESTERN for each in text if each.isalpha())


def _spellings(text: str) -> Iterator[str]:
    """With capitals inside a word as beginnings or not, with marks between letters or without, in digits."""
    for cased in (text, _uncamelled(text)):
        for each in (cased, _BETWEEN.sub("", cased)):
            yield each
            yield _MIXED.sub(lambda word: word.group().translate(_DIGITS), each)


def _tokens(text: str, *, certain: bool = False) -> Tokens:
    certain = certain or _UNDISGUISED.fullmatch(text) is not None
    bare = _GAP.sub(" ", _key(text, certain=certain)).strip()
    whole = _APART.sub(lambda run: run.group().replace(" ", ""), bare)
    return tuple(each.rstrip("0123456789") or each for each in whole.split())


def _key(text: str, *, certain: bool) -> str:
    """In small Latin letters without accents, as far as each looks like one."""
    if certain and text.isascii():
        return text.lower()
    skeleton = disarm.skeleton_key(text.lower() if certain else text)
    latin = "".join(map(_by_name, skeleton if certain else blurred(skeleton)))
    parts = unicodedata.normalize("NFKD", latin)
    return "".join(each for each in parts if not unicodedata.category(each).startswith("M"))


def _by_name(letter: str) -> str:
    named = None if letter.isascii() else _NAMED.fullmatch(unicodedata.name(letter, ""))
    return named[1].lower() if named else letter


def _uncamelled(text: str) -> str:
    three = zip(" " + text, text, text[1:] + " ", strict=False)
    return "".join(f" {here}" if _begins(before, here, after) else here for before, here, after in three)


def _begins(before: str, here: str, after: str) -> bool:
    """Whether a capital inside a word begins another one."""
    return here.isupper() and (before.islower() or (before.isupper() and after.islower()))
