"""Which words tell of harm: the vocabulary of `harm.toml`, held against names that were folded."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from flows.screen.folding import Tokens, fold, readings

_FILE = Path(__file__).with_name("harm.toml")
_KEPT = 8192
_FILLED = 2
"""Words that may stand between a verb and its object: “Clear all the filters”."""
_GOES_ON = frozenset(fold("and or in on from for to by now"))
"""Behind these the object of a verb is over."""
_SENTENCE = re.compile(r"[.!?。!?\n]")
_ENDING = re.compile(r"(?<=[.!?。!?\n])")
_CLAUSE = re.compile(r"[,;:.!?]\s|\s[-–—]\s")
_JOINS = frozenset(fold("and or to yes please und oder ja y o si et ou oui"))
"""Behind these a verb begins anew: “Save and archive”."""


class Vocabulary:
    """Phrases, found among the words of a name."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """`phrases`: words with blanks between, `*` behind one that may have any ending."""
        self._by_beginning: dict[str, list[list[tuple[str, bool]]]] = defaultdict(list)
        for phrase in phrases:
            words = [(token, word.endswith("*")) for word in phrase.split() for token in fold(word)]
            if words:
                self._by_beginning[words[0][0][:1]].append(words)

    def spans(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Where its phrases begin among the words, and where they are over."""
        for start, token in enumerate(tokens):
            for words in self._by_beginning.get(token[:1], ()):
                end = start + len(words)
                if end <= len(tokens) and all(map(_is, tokens[start:end], words)):
                    yield start, end


def _is(token: str, word: tuple[str, bool]) -> bool:
    said, any_ending = word
    return token.startswith(said) if any_ending else token == said


class _Joined:
    """Words of harm that are written in one with their object: “DELETEALL”, `/removeuser`."""

    def __init__(self, verbs: Iterable[str], objects: Iterable[str]) -> None:
        verbs_read = ("".join(fold(verb)) for verb in verbs if " " not in verb)
        self._verbs = frozenset(verb for verb in verbs_read if len(verb) > 2)
        self._objects = Vocabulary(objects)

    def __contains__(self, token: str) -> bool:
        """Whether a word is one of those."""
        return any(
            token[:cut] in self._verbs and any(self._objects.spans((token[cut:],)))
            for cut in range(3, len(token))
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
    languages = tomllib.loads(_FILE.read_text(encoding="utf-8")).values()

    def phrases(kind: str) -> list[str]:
        return [phrase.strip() for each in languages for phrase in each.get(kind, "").split(",")]

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
        anywhere=tuple(filter(None, ("".join(fold(phrase)) for phrase in phrases("anywhere")))),
        view={
            fold(word)[0]: Vocabulary(objects.split(","))
            for each in languages
            for word, objects in each.get("view", {}).items()
        },
    )


@lru_cache(_KEPT)
def does_harm(words: str) -> bool:
    """Whether what goes by these words destroys, cuts off, spends, tells others or stops a machine.

    Not where the words only hold such a word: “Sent items”, “Clear filter”, “Don't send”.
    """
    clauses = (words, *_CLAUSE.split(words)) if _CLAUSE.search(words) else (words,)
    return any(_harms(tokens) for clause in clauses for tokens in readings(clause))


@lru_cache(_KEPT)
def may_harm(words: str) -> bool:
    """Whether words speak of harm, or of what may change something, in whatever connection."""
    known = _vocabulary()
    for tokens in readings(words):
        begun = any(start == 0 or tokens[start - 1] in _JOINS for start, _ in known.verb.spans(tokens))
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
    objects = _vocabulary().view.get(tokens[end - 1])
    if objects is None:
        return False
    behind = tokens[end:]
    return any(
        start <= _FILLED and (over == len(behind) or behind[over] in _GOES_ON or behind[over].isdigit())
        for start, over in objects.spans(behind)
    )


def _written_in_one(tokens: Tokens) -> bool:
    """Whether harm stands in a word without a gap before or behind it."""
    known, text = _vocabulary(), "".join(tokens)
    if any(token in known.joined for token in tokens):
        return True
    return not text.isascii() and any(phrase in text for phrase in known.anywhere)
