"""Which words tell of harm: the vocabulary of `harm.toml`, held against names that were folded."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from flows.screen.folding import STROKE, Tokens, blurred, fold, readings

_FILE = Path(__file__).with_name("harm.toml")
_OWN = "en"
"""The language of the articles."""
_KEPT = 8192
_LEAST = 3
"""Letters of a verb that may be written in one with its object."""
_FILLED = 2
"""Words that may stand between a verb and its object: “Clear all the filters”."""
_GOES_ON = frozenset(map(blurred, fold("and or in on from for to by now")))
"""Behind these the object of a verb is over."""
_SENTENCE = re.compile(r"[.!?。!?\n]")
_ENDING = re.compile(r"(?<=[.!?。!?\n])")
_PRICED = re.compile(
    r"(?i)\b(?:for|at|für|por|pour|per|voor)\s*(?:[$€£¥]\s*(?=\d*[1-9])|(?=\d*[1-9])\d+(?:[.,]\d+)?\s*(?:[$€£¥]|(?:eur|usd|gbp|chf)\b))"
)
"""What a press costs: “Renew for $49”."""
_CLAUSE = re.compile(r"[,;:.!?]\s|\s[-–—]\s")
_JOINS = frozenset(map(blurred, fold("and or to yes please und oder ja y o si et ou oui")))
"""Behind these a verb begins anew: “Save and archive”."""


class Phrase(NamedTuple):
    """A phrase of a vocabulary, as it is written there."""

    words: str
    """With blanks between, `*` behind a word that may have any ending."""
    own: bool = True
    """It is of the language of the articles: read also where an i is written for an l."""


class Word(NamedTuple):
    """A word of a phrase, folded."""

    said: str
    own: bool
    any_ending: bool

    def reads(self, token: str) -> bool:
        """Whether a word of a name is this one. A word of another language is spelled as it is spelled."""
        begins, ends = self._compare(blurred(token), blurred(self.said))
        if not self.own and STROKE not in token:
            begins, ends = self._compare(token, self.said)
        return begins and (ends or self.any_ending)

    @staticmethod
    def _compare(token: str, said: str) -> tuple[bool, bool]:
        return token.startswith(said), len(token) == len(said)


class Vocabulary:
    """Phrases, found among the words of a name."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_beginning: dict[str, list[list[Word]]] = defaultdict(list)
        for phrase, own in phrases:
            words = [Word(said, own, each.endswith("*")) for each in phrase.split() for said in fold(each)]
            if words:
                self._by_beginning[blurred(words[0].said[:1])].append(words)

    def spans(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Where its phrases begin among the words, and where they are over."""
        for start, token in enumerate(tokens):
            for words in self._by_beginning.get(blurred(token[:1]), ()):
                end = start + len(words)
                if end <= len(tokens) and all(map(Word.reads, words, tokens[start:end])):
                    yield start, end


class _Joined:
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


class _Words(NamedTuple):
    """The vocabulary, read."""

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
    joined: _Joined
    anywhere: tuple[str, ...]
    view: dict[str, Vocabulary]
    """By the word of harm: the objects with which it does none."""


@cache
def _vocabulary() -> _Words:
    languages = tomllib.loads(_FILE.read_text(encoding="utf-8"))

    def phrases(kind: str) -> list[Phrase]:
        return [
            Phrase(words.strip(), own=name == _OWN)
            for name, each in languages.items()
            for words in each.get(kind, "").split(",")
        ]

    return _Words(
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
        joined=_Joined(phrases("harm"), phrases("joined")),
        anywhere=tuple(filter(None, ("".join(fold(phrase.words)) for phrase in phrases("anywhere")))),
        view={
            blurred(fold(word)[0]): Vocabulary(map(Phrase, objects.split(",")))
            for each in languages.values()
            for word, objects in each.get("view", {}).items()
        },
    )


@lru_cache(_KEPT)
def does_harm(words: str) -> bool:
    """Whether what goes by these words destroys, cuts off, spends, tells others or stops a machine.

    Not where the words only hold such a word: “Sent items”, “Clear filter”, “Don't send”.
    """
    if _PRICED.search(words):
        return True
    clauses = (words, *_CLAUSE.split(words)) if _CLAUSE.search(words) else (words,)
    return any(_harms(tokens) for clause in clauses for tokens in readings(clause))


@lru_cache(_KEPT)
def may_harm(words: str) -> bool:
    """Whether words speak of harm, or of what may change something, in whatever connection."""
    known = _vocabulary()
    for tokens in readings(words):
        begun = any(
            start == 0 or blurred(tokens[start - 1]) in _JOINS for start, _ in known.verb.spans(tokens)
        )
        kinds = (known.harm, known.wary, known.out)
        if begun or any(any(kind.spans(tokens)) for kind in kinds) or _harms(tokens):
            return True
    return False


@lru_cache(_KEPT)
def signs_out(words: str) -> bool:
    """Whether words speak of the end of a session, in whatever connection."""
    return any(any(_vocabulary().out.spans(tokens)) for tokens in readings(words))


def threatens(text: str) -> bool:
    """Whether a text says of harm that it is to come, as “Your account will be deleted” does.

    Not of what has been done or is told about: “We removed the old menu.”
    """
    return any(map(_is_threat, _SENTENCE.split(text)))


def warns(text: str) -> bool:
    """Whether a text asks about harm, or says that it is to come: less than `threatens`.

    For what an article tells to press: a dialog that greets a reader may well say what one can delete.
    """
    return any(map(_is_warning, _ENDING.split(text)))


@lru_cache(_KEPT)
def _is_warning(sentence: str) -> bool:
    asks = sentence.rstrip().endswith(("?", "\uff1f"))
    return (asks and does_harm(sentence)) or _is_to_come(sentence)


@lru_cache(_KEPT)
def _is_threat(sentence: str) -> bool:
    return does_harm(sentence) or _is_to_come(sentence)


def _is_to_come(sentence: str) -> bool:
    known = _vocabulary()
    told = (each for each in readings(sentence) if any(known.coming.spans(each)))
    return any(any(known.ahead.spans(each)) for each in told)


def _harms(tokens: Tokens) -> bool:
    half = len(tokens) // 2
    if half and tokens[:half] == tokens[half:]:
        tokens = tokens[:half]  # many a widget says its label twice
    spared = {end for _, end in _vocabulary().spared.spans(tokens)}
    if any(end == len(tokens) for _, end in _vocabulary().rule.spans(tokens)):
        spared |= {end for _, end in _vocabulary().by_itself.spans(tokens)}
    spans = _vocabulary().harm.spans(tokens)
    told = any(start not in spared and not _only_drawn(tokens, end) for start, end in spans)
    return told or _stands_out(tokens) or _written_in_one(tokens)


def _stands_out(tokens: Tokens) -> bool:
    """Whether what is harm only in its place stands there: alone, or not between two words."""
    whole, last = (0, len(tokens)), len(tokens)
    known = _vocabulary()
    return whole in known.whole.spans(tokens) or any(
        start == 0 or end == last for start, end in known.edge.spans(tokens)
    )


def _only_drawn(tokens: Tokens, end: int) -> bool:
    """Whether the object of the word of harm that is over there is only what is drawn, and the last."""
    objects = _vocabulary().view.get(blurred(tokens[end - 1]))
    if objects is None:
        return False
    behind = tokens[end:]
    return any(
        start <= _FILLED
        and (over == len(behind) or blurred(behind[over]) in _GOES_ON or behind[over].isdigit())
        for start, over in objects.spans(behind)
    )


def _written_in_one(tokens: Tokens) -> bool:
    """Whether harm stands in a word without a gap before or behind it."""
    known, text = _vocabulary(), "".join(tokens)
    if any(token in known.joined for token in tokens):
        return True
    return not text.isascii() and any(phrase in text for phrase in known.anywhere)
