"""Every entry of the catalogue once, in as few and as short runs as tell them apart: for the tests."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from fixtures.sandbox.catalogue.catalogue import KINDS
from fixtures.sandbox.catalogue.entry import Entry, Finding
from flows.verdict import Cause, DriftKind
from tests.measure.accuracy.case import ISSUES, Case, first
from tests.measure.accuracy.pairing import combine

_MOST = {"variation": 6}
"""So many entries at once; a drift or a fault can hide what else there is, and stands alone."""
_ENDS = frozenset({DriftKind.REMOVED, DriftKind.OUTCOME})


def sample() -> Iterator[Case]:
    """The runs: each in the procedures where its entries must be found, or in one that meets them.

    One look is enough here, but where two must differ or where one has to go past what another step's
    looks found; the editions are whole runs of other tests. The procedure on common issues walks as
    the others do, and is left out where another one finds the same.
    """
    for kind, named in KINDS.items():
        for group in _groups(list(named.values()), _MOST.get(kind, 1)):
            yield _together(kind, group)


def _groups(entries: Sequence[Entry], most: int) -> list[list[Entry]]:
    """The entries, each put to the first company that it fits into."""
    groups: list[list[Entry]] = []
    for entry in entries:
        fitting = (g for g in groups if len(g) < most and all(_fits(entry, other) for other in g))
        found = next(fitting, None)
        if found is None:
            groups.append([entry])
        else:
            found.append(entry)
    return groups


def _fits(one: Entry, other: Entry) -> bool:
    """Whether both can be seen in one run: neither ends the way, and no sentence is about both."""
    return combine(one, other) and not _ends(one) and not _ends(other) and not _steps(one) & _steps(other)


def _ends(entry: Entry) -> bool:
    return bool(entry.known_miss) or any(f.kind in _ENDS for f in entry.expects.findings)


def _steps(entry: Entry) -> set[tuple[str, int]]:
    return {(f.procedure, f.step) for f in entry.expects.findings}


def _together(kind: str, group: list[Entry]) -> Case:
    findings = _told_apart(tuple(f for entry in group for f in entry.expects.findings))
    alone = group[0] if len(group) == 1 else None
    expects = group[0].expects.model_copy(update={"findings": findings})
    return Case(
        name=f"{kind}-{'+'.join(entry.name for entry in group)}", kind=kind,
        line="; ".join(entry.line for entry in group), procedures=_procedures(group, findings),
        expects=expects, known_miss=alone.known_miss if alone else "",
        possible=alone.instead if alone and alone.known_miss else (),
        confirmations=2 if expects.cause is Cause.INCONSISTENT or _goes_past(findings) else 1,
        **{f"{kind}s": tuple(entry.name for entry in group)},
    )  # fmt: skip


def _told_apart(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that the procedures of their own find; those on common issues where no other does."""
    own = tuple(f for f in findings if f.procedure != ISSUES)
    return own or findings


def _goes_past(findings: tuple[Finding, ...]) -> bool:
    """Whether a second look has to go past another step's finding."""
    steps = {(f.procedure, f.step) for f in findings}
    return len(steps) > len({procedure for procedure, _ in steps})


def _procedures(group: list[Entry], findings: tuple[Finding, ...]) -> tuple[str, ...]:
    found = {finding.procedure for finding in findings}
    keys = [key for entry in group for key in (*entry.words, *entry.features, *entry.faults)]
    return tuple(sorted(found or {first(key) for key in keys}))


FEW = frozenset(
    "scheduler-renamed gear-top-right settings-grouped gear-removed checkbox-first letter-sender "
    "calendar-not-restored portal-refused portal-down panel-rate-limited locked no-letter".split()
)
"""An entry of each kind of drift and each family of causes."""
TOGETHER = tuple("tree gear-glyph hyphen decoy compact no-stay-page".split())
"""One of each group of variations, met in one procedure."""


def few() -> Iterator[Case]:
    """The runs that `make test` takes: each of `FEW` alone, and the variations of `TOGETHER` at once."""
    for kind, named in KINDS.items():
        for name in sorted(FEW & set(named)):
            yield _together(kind, [named[name]])
    variations = KINDS["variation"]
    assert all(_fits(variations[one], variations[other]) for one, other in combinations(TOGETHER, 2))
    yield _together("variation", [variations[name] for name in TOGETHER])
