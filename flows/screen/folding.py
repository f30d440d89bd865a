"""The letters of a name without what only disguises them: how words are read before they are judged.

A name is folded as a person's eye folds it: letters that look alike (Unicode TS 39), case, accents, what is
not seen, marks between letters, `camelCase`, `snake_case`, letters apart, digits for letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import disarm

Tokens = tuple[str, ...]

_KEPT = 8192
"""Names that are remembered: a page of some hundred controls is asked again and again (chosen)."""
_LONGEST = 400
"""Letters of a name that are read; what is longer is no name (chosen: a label has 60 at most)."""
_ONE_LETTER = str.maketrans("i|", "ll")
"""I, l and | are drawn alike, so they are one letter here."""
_DIGITS = str.maketrans("0134578@$!", "oleastbasl")
"""Digits and signs that stand for letters."""
_BETWEEN = re.compile(r"(?<=[^\W\d_])[-_.'’*~^`\u00b7\u2022\u00b4\u00ad](?=[^\W\d_])")
_GAP = re.compile(r"[\W_]+")
_SIGNED = re.compile(r"(?<=\w)[@$!](?=\w)")
_APART = re.compile(r"(?<!\S)\S(?: \S){2,}(?!\S)")
"""Letters with a blank between each of them."""
_TURNED = "\u202e"
"""What is behind this mark is drawn from right to left."""
_NAMED = re.compile(
    r"(?:REGIONAL INDICATOR SYMBOL|TAG LATIN \w+|LATIN (?:CAPITAL|SMALL)) LETTER (\w)(?: WITH .*)?"
)
"""Letters that the tables of look-alikes do not hold, by their Unicode names."""
_BINS = dict.fromkeys(map(ord, "\U0001f5d1\U0001f6ae\u232b\u2326"), " delete ")
"""Bins, and the keys that delete, drawn as a sign."""


@lru_cache(_KEPT)
def readings(words: str) -> tuple[Tokens, ...]:
    """The ways in which a person may read a name, each as its words; vocabularies are folded by `fold`."""
    text = unicodedata.normalize("NFKC", words[:_LONGEST]).translate(_BINS)
    ways = (text, text[::-1]) if _TURNED in text else (text,)
    found = (_tokens(each) for way in ways for each in _spellings(way))
    return tuple(dict.fromkeys(tokens for tokens in found if tokens))


def fold(words: str) -> Tokens:
    """A phrase of a vocabulary, folded as names are."""
    return _tokens(words)


def readable(words: str) -> bool:
    """Whether all its letters are Latin, or look like it: what they say may be known."""
    return all(each.isascii() or _is_latin(each) for each in _key(words) if each.isalpha())


def _spellings(text: str) -> Iterator[str]:
    """With capitals inside a word as beginnings or not, with marks between letters or without, in digits."""
    for cased in (text, _uncamelled(text)):
        for each in (cased, _BETWEEN.sub("", cased)):
            yield each
            yield _SIGNED.sub(lambda sign: sign.group().translate(_DIGITS), each).translate(_DIGITS)


def _tokens(text: str) -> Tokens:
    bare = _GAP.sub(" ", _key(text).translate(_ONE_LETTER)).strip()
    whole = _APART.sub(lambda run: run.group().replace(" ", ""), bare)
    return tuple(each.rstrip("0123456789") or each for each in whole.split())


def _key(text: str) -> str:
    """In small Latin letters without accents, as far as each looks like one."""
    latin = "".join(map(_by_name, disarm.skeleton_key(text)))
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


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN ", "MODIFIER LETTER", "FEMININE", "MASCULINE"))
