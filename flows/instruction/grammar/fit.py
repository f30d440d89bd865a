"""Whether what was made of a clause fits: a reading claims that all of it was understood.

A name that breaks off or holds a sentence, a hint that says something of its own, a claim that tells someone
to do something: any of these says that the clause was taken apart in the wrong places. It is unread then.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from flows.instruction.grammar.lexicon import DEEDS, READ, UNREAD, either
from flows.instruction.grammar.phrase import LABEL, NAME, Phrase
from flows.instruction.grammar.reading import FLAGS, act
from flows.instruction.instruction import Instruction, Verb
from flows.pattern import late

_SMALL = (
    r"(?:an?|the|your|and|or|but|of|for|per|to|in|on|at|by|with|from|as|if|than|nor|into|onto|between|both"
    r"|either|neither|which|that|whose|is|are|must|will|should)"
)
_BREAKS_OFF = late(rf"(?!.*\b(?:that|which|who|where|when|you|we|they)\b)(?:.*\s)?{_SMALL}$")
"""With a small letter: "Log In", "Save As" are whole."""
_ASKS = late(r"\b(?:how|what|whether|which|why|within|such)$")
_PHRASAL = late(r"[A-Z]\w+ (?:in|on|as|to|by|with)$")
"""A verb and its small word, as labels have them: "Save as"."""
_BEGINS_LATE = late(
    r"(?:per|between|among|of|and|or|nor|than|which|whose|must|will|should|is|are|was|were|not|over|into|onto"
    r"|from|by|like|via)\s|according\b"
)
_DASHED = late(r"\s[-\u2013\u2014]\s")
"""What stands behind a dash is about something else."""
_ORDERED = late(rf"{either((*READ, *UNREAD))}\s+(?:the|an?|your|all|any)\s")
"""With a small letter: an act of its own, and no name."""
_ORDERED_TOO = late(rf",\s(?:(?:and|then)\s)?{_ORDERED.pattern}")
_SAYS = late(
    r"(?:^|[,;:]\s*)(?:the|an?|this|it|these|they|there|your)\s+(?:[\w\u2019'-]+\s+){0,6}?"
    r"(?:is|are|was|were|will|must|should|has|have|cannot)\b",
)
"""A sentence of its own behind a comma: "the amount you wish, the smallest amount allowed is 5"."""
_RELATIVE = late(r"\b(?:that|which|who|whose|whom|where|when|you|we|they|i|it|if|what|how)\b", FLAGS)
_FINITE = late(r"[a-z].*\b(?:is|are|was|were|will|must|should|has|have|does|cannot|could|would)\b")
_PRONOUN = late(
    r"(?i:it|them|this|that|these|those|anywhere|somewhere)|either|both"
    r"|(?:the )?(?:other|next|same|latter|former|previous) ones?|(?:the )?(?:other|latter|former)"
    r"|(?:either|both|each|all|none|any|one|some) of (?:them|these|those|the two)"
)
"""What stands for a name that was told before, and is none."""
_CONTACT = late(r"(?:[\w ]+ )?\w+\s(?:the|your)\s[\w'\u2019-]+\s(?:is|are|has|have|will|must|should)\b")
"""A relative clause without its small word: "the number of plants the bed has"."""
_LONG = 12
"""Words of a name without a relative clause that are more than any thing is called by (chosen: half
as many again as the longest of the labelled ones has)."""


class Doubt(NamedTuple):
    """One way in which the parts of a reading do not fit."""

    example: str
    """A clause, and in brackets what was made of it."""
    fits_not: Callable[[Instruction], bool]


def _words(made: Instruction) -> str:
    return made.words or ""


def _breaks_off(words: str) -> bool:
    return (_BREAKS_OFF.match(words) or _ASKS.search(words)) is not None and not (
        _PHRASAL.match(words) or _CONTACT.match(words)
    )


DOUBTS = (
    Doubt("Enter [Water per] Row", lambda one: _breaks_off(_words(one)) or _breaks_off(one.place or "")),
    Doubt("Choose [between Red] and Blue", lambda one: _BEGINS_LATE.match(_words(one)) is not None),
    Doubt(
        "Select [room that is free, the hall is closed]",
        lambda one: any(_SAYS.search(words) for words in (_words(one), one.hint or "", one.place or "")),
    ),
    Doubt(
        "Click [home of the club - where all is]",
        lambda one: any(_DASHED.search(words) for words in (_words(one), one.hint or "", one.place or "")),
    ),
    Doubt("Hover over [it]", lambda one: _PRONOUN.fullmatch(_words(one)) is not None),
    Doubt("Select the room or [open a new room]", lambda one: _ORDERED.match(_words(one)) is not None),
    Doubt(
        "In [the hall, open the list and] click Add",
        lambda one: _ORDERED_TOO.search(one.place or "") is not None,
    ),
    Doubt(
        "Choose [kind is Red]",
        lambda one: (
            _FINITE.match(_words(one)) is not None
            and not _RELATIVE.search(_words(one))
            and not _CONTACT.match(_words(one))
        ),
    ),
    Doubt(
        "Click [a long tale of what somebody could do]",
        lambda one: len(_words(one).split()) > _LONG and not _RELATIVE.search(_words(one)),
    ),
)
"""Asked of every act whose words its source does not set apart; the first that holds is enough."""

_CLAIMS = frozenset({Verb.EXPECT, Verb.UNREAD})


def fitting(clause: Phrase, made: Sequence[Instruction], sure: Sequence[str]) -> tuple[Instruction, ...]:
    """Give what was made of a clause, or the clause unread where its parts do not fit.

    `sure` are the words that the source sets apart: what they hold is a name, however odd.
    """
    doubtful = any(one.verb not in _CLAIMS and _is_doubtful(clause, one, sure) for one in made)
    return (act(Verb.UNREAD, clause),) if doubtful else tuple(made)


def _is_doubtful(clause: Phrase, one: Instruction, sure: Sequence[str]) -> bool:
    apart = one.start is not None and clause.text[max(0, one.start - 1)] in "\"“\u2018'`"
    headed = one.end is not None and clause.text[one.end : one.end + 1] == ":"
    if apart or headed or one.words in sure:
        return False
    return any(doubt.fits_not(one) for doubt in DOUBTS)


_ORDERS = late(
    rf"(?!(?:{_SMALL}|with|during|because|not|only|just|even|also|such|about|over|under|like|unlike|before|after"
    r"|when|while|once|until|unless|though|although|since|where|what|how|whether|why|who|all|both|some|most|none"
    r"|many|few|then|now|so|no|every|each|here|there|they|you|it|we|this|these|those|any|across|behind|within"
    r"|without|through|upon|via|per|one|two|three|half|up|down|off|out)\b)"
    rf"(?!\w+(?:ing|ed|(?:al|i|ous|nt|ate)ly|[^s]s)\b)[a-z][a-z-]+(?:\s*/\s*[a-z]+)?\s+(?:(?:on|off|up|out|in|down|over)\s+)?"
    rf"(?:(?:the|an?|your|any|all|each|every|both|these|those|its|their|this)\s|it\b|them\b|{LABEL})",
    FLAGS,
)
"""A word that no grammar here knows, before "the": only a verb stands so, and it tells what to do."""


def orders(clause: Phrase) -> bool:
    """Tell whether a clause begins as an order does, with a verb nobody knows: "Checkmark the rows"."""
    return clause.match(_ORDERS) is not None


_SENTENCE = late(
    rf"(?:{NAME}|(?:the|an?|your|our|this|that|these|those|it|there|you|they|we|i)\b)",
    FLAGS,
)
_VERB_FIRST = late(rf"(?:[a-z]+\s+)?{either((*READ, *UNREAD))}\b", FLAGS)


def fronted(clause: Phrase, made: Sequence[Instruction], following: Phrase, sure: Sequence[str]) -> bool:
    """Tell what stands before an act's comma and is no order, no sentence: "Anything amiss, click Back".

    Whatever it is, the act may hang on it; so it may on a word without a verb: "Ready, click Next".
    """
    if clause.text[clause.end : following.start].strip() != "," or len(made) != 1:
        return False
    if clause.match(_VERB_FIRST) or orders(clause) or not following.match(_VERB_FIRST):
        return False
    one = made[0]
    named = one.verb not in _CLAIMS and one.words == clause.words and one.words not in sure
    return named or one.verb is Verb.UNREAD or (one.verb is Verb.EXPECT and not clause.match(_SENTENCE))


_BY_HAND = r"(?:click|tap|press|select|choose|enter|type|pick|tick|un-?tick|uncheck|check)"
_TOLD = late(
    rf"(?:[,;:\u2013\u2014-]\s+|\b(?:and|or|then|you can|you may|please|simply|just|will|would|must|should"
    rf"|need to|have to)\s+)"
    rf"(?:(?:then|simply|just|now)\s+)*{_BY_HAND}\s+(?:on\s+)?(?:the\s|your\s|an?\s|{NAME})",
    FLAGS,
)


_ABOUT = late(
    r"\b(?:where|which|that|when|if|allows?|lets?|able|not|never|to|asks?|before|after)\b|n[\u2019']t\b",
    FLAGS,
)
"""What makes an act a thing that is spoken of: "a page where you can pick a plan"."""


def tells(claim: Phrase) -> bool:
    """Tell whether what should only be a claim tells an act too: "the form will show click Yes"."""
    found = claim.search(_TOLD)
    return found is not None and not _ABOUT.search(claim.shape, claim.start, found.start())


_ACT = late(
    r"(?:[,;:]\s+|\s[-\u2013\u2014]\s+|\b(?:and|or|then)\s+)"
    rf"(?P<act>(?:click|tap|press|select|choose)(?:\s+on)?\s+(?:the\s+|your\s+)?{NAME})",
    FLAGS,
)
"""An act on something that has a name, in the place of one."""


_NAMED_TOO = late(rf"\b(?:and|then)\s+(?P<act>{NAME})", FLAGS)


_USED = late(
    rf"\s(?:set|select|choose|click|tap|press|tick|check|uncheck)\s+(?:on\s+)?(?:the\s+)?{NAME}", FLAGS
)
_PLACED = late(r"(?:in|on|at|from|under|for|within)\b", FLAGS)


def holds_act(opening: Phrase) -> bool:
    """Tell whether what should be a place tells an act: "in the Rooms list set Kind to Hall"."""
    return opening.match(_PLACED) is not None and opening.search(_USED) is not None


def lost(sentence: Phrase, made: Sequence[Instruction]) -> tuple[Instruction, ...]:
    """Give the parts of a sentence that tell an act on a name of which nothing was made."""
    if any(one.start is None for one in made):
        return ()
    starts = [found.start("act") for found in _ACT.finditer(sentence.shape, sentence.start, sentence.end)]
    starts = sorted({*starts, *_deeds(sentence, made)})
    parts = zip(starts, [*starts, sentence.end][1:], strict=True)
    return tuple(act(Verb.UNREAD, sentence.part(*part)) for part in parts if not _is_read(made, *part))


def _deeds(sentence: Phrase, made: Sequence[Instruction]) -> list[int]:
    """Give where a verb that stands on buttons is told by its name alone: "choose yours and **Save** it"."""
    told = _NAMED_TOO.finditer(sentence.shape, sentence.start, sentence.end)
    spans = [(one.start or 0, one.end or 0) for one in made]
    return [
        found.start("act")
        for found in told
        if sentence.text[slice(*found.span("act"))].lower() in DEEDS
        and not any(first <= found.start("act") < last for first, last in spans)
    ]


def _is_read(made: Sequence[Instruction], start: int, end: int) -> bool:
    spans = ((one.verb, one.start or 0, one.end or 0) for one in made)
    return any(
        start <= first < end or (verb in _CLAIMS and first <= start < last) for verb, first, last in spans
    )
