"""Phrases, found among the words of a name: the vocabulary of `harm.toml`."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from flows.screen.harm.folding import STROKE, Tokens, blurred, fold

_FILE = Path(__file__).with_name("harm.toml")
_OWN = "en"
"""The language of the articles."""
_LEAST = 3
"""Letters of a verb that may be written in one with its object."""


class Phrase(NamedTuple):
    """A phrase of a vocabulary, as it is written there."""

    words: str
    """With blanks between, `*` behind a word that may have any ending."""
    own: bool = True
    """It is of the language of the articles: read also where an i is written for an l."""


class Word(NamedTuple):
    """A word of a phrase, folded."""

    said: str
    blurred: str
    own: bool
    any_ending: bool

    def reads(self, token: str, seen: str) -> bool:
        """Whether a word of a name is this one, `seen` that word blurred.

        A word of another language is spelled as it is spelled.
        """
        if not self.own and STROKE not in token:
            return self.said == token or (self.any_ending and token.startswith(self.said))
        return self.blurred == seen or (self.any_ending and seen.startswith(self.blurred))


class Vocabulary:
    """Phrases, found among the words of a name."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_beginning: dict[str, list[list[Word]]] = defaultdict(list)
        for phrase, own in phrases:
            words = [
                Word(said, blurred(said), own, each.endswith("*"))
                for each in phrase.split()
                for said in fold(each)
            ]
            if words:
                self._by_beginning[words[0].blurred[:1]].append(words)

    def spans(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Where its phrases begin among the words, and where they are over."""
        seen = tuple(map(blurred, tokens))
        for start, token in enumerate(seen):
            for words in self._by_beginning.get(token[:1], ()):
                end = start + len(words)
                if end <= len(tokens) and all(map(Word.reads, words, tokens[start:end], seen[start:end])):
                    yield start, end


class Joined:
    """Words of harm that are written in one with their object: “DELETEALL”, `/removeuser`."""

    def __init__(self, verbs: Iterable[Phrase], objects: Iterable[Phrase]) -> None:
        self._verbs = Vocabulary(
            Phrase(words.rstrip("*"), own)
            for words, own in verbs
            if " " not in words and len("".join(fold(words))) >= _LEAST
        )
        self._objects = Vocabulary(objects)

    def __contains__(self, token: str) -> bool:
        """Whether a word is one of those."""
        return any(
            any(self._verbs.spans((token[:cut],))) and any(self._objects.spans((token[cut:],)))
            for cut in range(_LEAST, len(token))
        )


class Words(NamedTuple):
    """Which phrases tell of harm, and of what it hangs on."""

    harm: Vocabulary
    wary: Vocabulary
    out: Vocabulary
    verb: Vocabulary
    spared: Vocabulary
    by_itself: Vocabulary
    rule: Vocabulary
    whole: Vocabulary
    edge: Vocabulary
    coming: Vocabulary
    ahead: Vocabulary
    joined: Joined
    anywhere: tuple[str, ...]
    view: dict[str, Vocabulary]
    """By the word of harm: the objects with which it does none."""


@cache
def words_of_harm() -> Words:
    """The vocabulary of `harm.toml`, read once."""
    languages = tomllib.loads(_FILE.read_text(encoding="utf-8"))

    def phrases(kind: str) -> list[Phrase]:
        return [
            Phrase(words.strip(), own=name == _OWN)
            for name, each in languages.items()
            for words in each.get(kind, "").split(",")
        ]

    return Words(
        harm=Vocabulary(phrases("harm")),
        wary=Vocabulary(phrases("wary")),
        out=Vocabulary(phrases("out")),
        verb=Vocabulary(phrases("verb")),
        spared=Vocabulary(phrases("spared")),
        by_itself=Vocabulary(phrases("by_itself")),
        rule=Vocabulary(phrases("rule")),
        whole=Vocabulary(phrases("whole")),
        edge=Vocabulary(phrases("edge")),
        coming=Vocabulary(phrases("coming")),
        ahead=Vocabulary(phrases("ahead")),
        joined=Joined(phrases("harm"), phrases("joined")),
        anywhere=tuple(filter(None, ("".join(fold(phrase.words)) for phrase in phrases("anywhere")))),
        view={
            blurred(fold(word)[0]): Vocabulary(map(Phrase, objects.split(",")))
            for each in languages.values()
            for word, objects in each.get("view", {}).items()
        },
    )
