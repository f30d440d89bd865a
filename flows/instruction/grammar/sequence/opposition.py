"""Neighbouring sentences of which a reader follows one: "To start it, click On. To stop it, click Off".

What tells them from two acts in a row is that nobody wants both: what the one is for undoes the other.
"""

import re

from flows.instruction.grammar.phrase import Phrase

_AIM = re.compile(
    r"(?:in order )?to\s+(?P<first>[a-z][^,;:]*?)(?:,|\s+(?=(?:click|select|choose|tap|press|check|go)\b))"
    r"|[^,;]*?\S\s+to\s+(?P<last>[a-z][^,;]*)$",
    re.IGNORECASE,
)
_PAIRS = """
    accept decline, accept reject, add delete, add edit, add remove, allow block, allow deny,
    approve decline, approve deny, approve reject, ascending descending, back forward, create delete,
    create edit, create update, enable disable, existing new, expand collapse, hide show,
    include exclude, join leave, keep delete, next previous, off on, open close, pause resume,
    save cancel, save discard, save without, start stop
"""
_OPPOSITES = frozenset(frozenset(pair.split()) for pair in _PAIRS.split(","))
"""Words of which an aim has the one where its opposite has the other."""
_UNDOING = re.compile(r"(?:un|dis|de|in)(?=[a-z]{3})")


def opposed(one: Phrase, other: Phrase) -> bool:
    """Whether two sentences say what they are for, and the one aim undoes the other."""
    first, second = _aim(one), _aim(other)
    return any(frozenset((a, b)) in _OPPOSITES or _undoes(a, b) for a in first for b in second)


def _aim(sentence: Phrase) -> list[str]:
    """The words of what an act is for; none where it is not said."""
    found = sentence.match(_AIM)
    return re.findall(r"[a-z]+", ((found["first"] or found["last"]) if found else "").lower())


def _undoes(one: str, other: str) -> bool:
    return one != other and (
        _UNDOING.sub("", one, count=1) == other or _UNDOING.sub("", other, count=1) == one
    )
