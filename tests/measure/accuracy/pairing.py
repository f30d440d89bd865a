"""Pairs of entries, drawn at random from a seed, and what a run must answer to both at once."""

import random
from collections.abc import Iterator, Sequence

from fixtures.sandbox.catalogue.catalogue import KINDS
from fixtures.sandbox.catalogue.entry import ANY, Entry, Expected, Finding
from flows.verdict import DriftKind, Ruling
from tests.measure.accuracy.case import Case, touched

_LOOKS = frozenset(
    {"kind", "badge", "decoy", "banner", "tour", "iframe", "shadow", "late", "delay", "look", "chat"}
)
"""Features, by the end of their key, that change how a thing looks and not which things there are."""
_ENDS = frozenset({DriftKind.REMOVED, DriftKind.OUTCOME})
"""Behind these the rest of a procedure may stay unreached."""
_SORTS = (("drift", "drift"), ("drift", "fault"), ("drift", "variation"))


def pairs(seed: int, count: int) -> Iterator[Case]:
    """`count` different pairs, a third of each sort; the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the draw is to be repeatable, not secret
    drawn: set[tuple[str, str]] = set()
    for number in range(count):
        sort = _SORTS[number % len(_SORTS)]
        one, other = _drawn(chance, sort, drawn)
        drawn.add((one.name, other.name))
        yield pair(one, other)


def _drawn(chance: random.Random, sort: tuple[str, str], drawn: set[tuple[str, str]]) -> tuple[Entry, Entry]:
    first, second = (list(KINDS[kind].values()) for kind in sort)
    while True:
        one, other = chance.choice(first), chance.choice(second)
        known = {(one.name, other.name), (other.name, one.name)} & drawn
        if one.name != other.name and not known and combine(one, other):
            return one, other


def combine(one: Entry, other: Entry) -> bool:
    """Whether both can hold at once and say which of them is seen: they set no thing of the same place.

    A place is all of a key but its end (`scheduler.accounts`); what only changes looks meets everything
    but itself.
    """
    return not any(
        mine == yours or (_place(mine) == _place(yours) and not _look(mine) and not _look(yours))
        for mine in _keys(one)
        for yours in _keys(other)
    ) and not _same_words(one, other)


def _same_words(one: Entry, other: Entry) -> bool:
    """Whether both are about the same words of the same sentence."""
    mine, yours = (
        {(f.procedure, f.step, f.says) for f in e.expects.findings if f.says} for e in (one, other)
    )
    return bool(mine & yours)


def _keys(entry: Entry) -> list[str]:
    return [*entry.words, *entry.features, *entry.faults]


def _place(key: str) -> str:
    return key.rpartition(".")[0]


def _look(key: str) -> bool:
    return key.rpartition(".")[2] in _LOOKS


def pair(one: Entry, other: Entry) -> Case:
    """Both at once, and what a run must answer."""
    sure, possible = _expected(one, other)
    names = {kind: tuple(e.name for e in (one, other) if e.kind == kind) for kind in KINDS}
    return Case(
        name=f"{one.name}+{other.name}", kind=f"{one.kind}+{other.kind}",
        line=f"{one.line}; {other.line[0].lower()}{other.line[1:]}",
        drifts=names["drift"], faults=names["fault"], variations=names["variation"],
        procedures=tuple(sorted(touched(one) | touched(other))),
        expects=Expected(article=Ruling.OUTDATED if sure else other.expects.article, findings=sure),
        possible=possible,
    )  # fmt: skip


def _expected(one: Entry, other: Entry) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What must be found, and what may be found as well."""
    if other.kind == "fault":
        return (), one.expects.findings  # a fault may hide any of them, and must not add one
    every = [*one.expects.findings, *other.expects.findings]
    twice = {(f.procedure, f.step) for f in every if _sharing(f, every) > 1}
    opened = [
        f.model_copy(update={"suggestion": ANY}) if (f.procedure, f.step) in twice else f for f in every
    ]
    hidden = [f for f in opened if _behind(f, opened)]
    return tuple(f for f in opened if f not in hidden), tuple(hidden)


def _sharing(finding: Finding, every: Sequence[Finding]) -> int:
    return sum((f.procedure, f.step) == (finding.procedure, finding.step) for f in every)


def _behind(finding: Finding, every: Sequence[Finding]) -> bool:
    """Whether the way may have ended before this one could be seen."""
    return any(
        f.procedure == finding.procedure and f.kind in _ENDS and f.step <= finding.step and f is not finding
        for f in every
    )
