"""What a sentence claims is to be seen."""

import re
from collections.abc import Iterator, Sequence

from flows.instruction.similarity import likeness, plain
from flows.screen.screen import Screen

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
_CAPITAL = re.compile(r"[^a-z]*[A-Z0-9]")
_OWN = re.compile(r"(?i)\byour\W*$")
_SLOT = re.compile(r"[<>\[\]{}]|\b(?:YOUR|NAME|USERNAME|[A-Z]+_[A-Z]+)\b")
"""What stands for something else: each reader sees another word there."""
_ALIKE, _LINE = 0.5, 80
_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”]+)(?:[\"”]|$)")


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
    if comes is not None:
        return tuple(each for at, each in spans if at < comes.start())[-1:]
    return ()


def shown(words: str, screen: Screen) -> bool:
    """Whether the words stand on the screen, in one piece or over several."""
    wanted = f" {plain(words)} "
    whole = (
        f" {plain(text)} " for text in (screen.title, " ".join(screen.text.splitlines()), *_labels(screen))
    )
    return any(wanted in text for text in whole)


def instead(words: str, screen: Screen) -> str:
    """What the screen shows in the place of the words: the line most like them, else the page's name."""
    lines = [line for line in screen.text.splitlines() if line and len(line) <= _LINE]
    best = max(lines, key=lambda line: likeness(words, line), default="")
    if likeness(words, best) >= _ALIKE:
        return best
    heads = (c.label for c in screen.controls if c.role == "heading" and c.label)
    return next(heads, screen.title or "a page without a heading")


def _labels(screen: Screen) -> Iterator[str]:
    return (f"{c.name} {c.tooltip}" for c in screen.controls if c.name)
