"""The words that a sentence claims are to be seen."""

import re
from collections.abc import Sequence

from flows.instruction.similarity import plain

_NOTE = re.compile(r"(?i)^\W*(note|tip|important|warning|caution|hint|info|example|remember|notice)s?\b\W")
_VAGUE = re.compile(
    r"(?i)\b(may|might|can|could|sometimes|usually|typically|normally|within|minutes?|hours?|days?|e-?mail"
    r"|letter|phone|if|unless|until|while|no longer|not|n['\u2019]t|disappears?|closes|never|or)\b"
)
_SEEN = re.compile(
    r"(?i)\b(?:see|sees|find|notice|shows?|displays?|lists?|reads|says|changes to|turns into|includes?"
    r"|contains?|called|titled|named|labell?ed)\b"
)
_COMES = re.compile(
    r"(?i)\b(?:opens?|appears?|comes up|pops up|loads?|(?:is|are) (?:now )?(?:displayed|shown|listed|visible"
    r"|added|created|open)|will (?:open|appear|load|be (?:displayed|shown|listed|added)))\b"
)
_GONE = re.compile(
    r"(?i)\b(?:disappears?|vanish(?:es)?|goes away"
    r"|(?:is|are|has|have) (?:now )?(?:been )?(?:gone|cleared|removed)"
    r"|(?:is|are)(?: no longer|n['\u2019]t| not) (?:shown|listed|visible|displayed|there|present)"
    r"|(?:is|are) no longer (?:in|on|among|part of)"
    r"|no longer (?:appears?|shows?|lists?|displays?))\b"
)
_LISTED = re.compile(r"(?i)\b(?:list|table|rows?|grid)\b")
_ABSENT = re.compile(r"(?i)^(?:gone|no longer\b.*|not (?:shown|listed|visible|displayed|there|present))$")
_CAPITAL = re.compile(r"[^a-z]*[A-Z0-9]")
_OWN = re.compile(r"(?i)\byour\W*$")
_SLOT = re.compile(r"[<>\[\]{}]|\b(?:YOUR|NAME|USERNAME|[A-Z]+_[A-Z]+)\b")
"""What stands for something else: each reader sees another word there."""
_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”]+)(?:[\"”]|$)")


def vague(words: str) -> bool:
    """Whether a claim speaks of what may be, of later, or of what no page of the site shows."""
    return _NOTE.match(words) is not None or _VAGUE.search(words) is not None


def gone(words: str, emphasis: Sequence[str]) -> tuple[str, ...]:
    """The words that the screen must no longer show for the claim to be kept; empty where it claims none."""
    absent = _GONE.search(_QUOTED.sub(lambda match: " " * len(match.group()), words))
    if absent is None or _NOTE.match(words):
        return ()
    told = [match["words"] for match in _QUOTED.finditer(words) if match.start() < absent.start()]
    return tuple(told or [each for each in emphasis if 0 <= words.find(each) < absent.start()])


def listed(words: str) -> bool:
    """Whether a claim speaks of what a list or a table holds."""
    return _LISTED.search(_QUOTED.sub("", words)) is not None


def absent(state: str) -> bool:
    """Whether a state is that a thing is not there."""
    return bool(_ABSENT.match(state))


def claimed(words: str, emphasis: Sequence[str]) -> tuple[str, ...]:
    """The words that the screen must show for the claim to be kept; empty where it is too vague to tell.

    Only what the article sets apart or quotes counts as words of the screen.
    """
    told = [match["words"] for match in _QUOTED.finditer(words)]
    bare = _QUOTED.sub(lambda match: " " * len(match.group()), words)
    for each in emphasis:
        bare = bare.replace(each, " " * len(each))
    if _NOTE.match(words) or _VAGUE.search(bare):
        return ()
    named = [*told, *(each for each in emphasis if _CAPITAL.match(each))]
    spans = sorted({(at, each) for each in named if (at := words.find(each)) >= 0 and plain(each)})
    if any(_OWN.search(words[:at]) or _SLOT.search(each) for at, each in spans):
        return ()
    seen, comes = _SEEN.search(bare), _COMES.search(bare)
    if seen is not None and (comes is None or seen.start() < comes.start()):
        return tuple(each for at, each in spans if at >= seen.end())
    if comes is None:
        return ()
    come = tuple(each for at, each in spans if at < comes.start())[-1:]
    return come or tuple(each for at, each in spans if _says(bare[comes.end() : at]))


def _says(between: str) -> bool:
    """Whether what stands between what comes up and words tells that it says them: "a message: …"."""
    return _SEEN.search(between) is not None or between.rstrip(' "\u201c').endswith(":")
