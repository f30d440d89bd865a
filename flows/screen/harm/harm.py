"""Which words tell of harm, and in what connection: names are folded before they are judged."""

import re
from functools import lru_cache

from flows.screen.harm.folding import Tokens, blurred, fold, readings
from flows.screen.harm.vocabulary import words_of_harm

_KEPT = 8192
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
_BILLED = re.compile(r"(?i)[$€£¥]\s*\d*[1-9]|[1-9][\d.,]*\s*(?:[$€£¥]|(?:eur|usd|gbp|chf)\b)")
_WHEN = re.compile(
    r"(?i)\b(?:billed|charged|due (?:now|today)|(?:per|an?|every|each) (?:month|year|week|seat|user))\b"
    r"|/\s*(?:mo(?:nth)?|y(?:ea)?r|week|seat|user)\b"
)
"""What is paid, and when: “US$13.33 / month, billed today”."""
_CLAUSE = re.compile(r"[,;:.!?]\s|\s[-–—]\s")
_DETERMINERS = frozenset(fold("the a an my your our this that these those"))
"""Words that may stand within a phrase and say nothing of their own: “Leave the course”."""
_JOINS = frozenset(map(blurred, fold("and or to yes please und oder ja y o si et ou oui")))
"""Behind these a verb begins anew: “Save and archive”."""


@lru_cache(_KEPT)
def does_harm(words: str) -> bool:
    """Whether what goes by these words destroys, cuts off, spends, tells others or stops a machine.

    Not where the words only hold such a word: “Sent items”, “Clear filter”, “Don't send”.
    """
    if _PRICED.search(words):
        return True
    clauses = (words, *_CLAUSE.split(words)) if _CLAUSE.search(words) else (words,)
    return any(
        _harms(tokens) or _harms_without_article(tokens) for clause in clauses for tokens in readings(clause)
    )


def asks_money(words: str) -> bool:
    """Whether a price stands in the words."""
    return _BILLED.search(words) is not None


def costs(words: str) -> bool:
    """Whether words say what is to be paid and when, as beside a yes that orders it."""
    return bool(_BILLED.search(words) and _WHEN.search(words))


def without_price(words: str) -> str:
    """Words without the price that they say; all of them where they say none."""
    if not asks_money(words):
        return words
    return " ".join(_BILLED.sub(" ", words).split()).rstrip(" .,0123456789")


@lru_cache(_KEPT)
def may_harm(words: str) -> bool:
    """Whether words speak of harm, or of what may change something, in whatever connection."""
    known = words_of_harm()
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
    return any(any(words_of_harm().out.spans(tokens)) for tokens in readings(words))


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
    known = words_of_harm()
    told = (each for each in readings(sentence) if any(known.coming.spans(each)))
    return any(any(known.ahead.spans(each)) for each in told)


def _harms(tokens: Tokens) -> bool:
    half = len(tokens) // 2
    if half and tokens[:half] == tokens[half:]:
        tokens = tokens[:half]  # many a widget says its label twice
    spared = {end for _, end in words_of_harm().spared.spans(tokens)}
    if any(end == len(tokens) for _, end in words_of_harm().rule.spans(tokens)):
        spared |= {end for _, end in words_of_harm().by_itself.spans(tokens)}
    spans = words_of_harm().harm.spans(tokens)
    told = any(start not in spared and not _only_drawn(tokens, end) for start, end in spans)
    return told or _stands_out(tokens) or _written_in_one(tokens)


def _harms_without_article(tokens: Tokens) -> bool:
    """Whether a phrase of harm stands there with an article, or whose it is, within it."""
    bare = tuple(token for token in tokens if token not in _DETERMINERS)
    if len(bare) == len(tokens):
        return False
    spared = {end for _, end in words_of_harm().spared.spans(bare)}
    spans = words_of_harm().harm.spans(bare)
    return any(end - start > 1 and start not in spared for start, end in spans)


def _stands_out(tokens: Tokens) -> bool:
    """Whether what is harm only in its place stands there: alone, or not between two words."""
    whole, last = (0, len(tokens)), len(tokens)
    known = words_of_harm()
    return whole in known.whole.spans(tokens) or any(
        start == 0 or end == last for start, end in known.edge.spans(tokens)
    )


def _only_drawn(tokens: Tokens, end: int) -> bool:
    """Whether the object of the word of harm that is over there is only what is drawn, and the last."""
    objects = words_of_harm().view.get(blurred(tokens[end - 1]))
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
    known, text = words_of_harm(), "".join(tokens)
    if any(token in known.joined for token in tokens):
        return True
    return not text.isascii() and any(phrase in text for phrase in known.anywhere)
