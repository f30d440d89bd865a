"""A whole measurement: what was run, the figures, the misses."""

from collections import Counter
from collections.abc import Sequence

from flows.record import Record
from flows.verdict import Ruling
from tests.measure.accuracy.answer import Answer
from tests.measure.accuracy.figures import Figure
from tests.measure.reliability import Bin

NOTHING = "nothing"
EITHER = "the fault, or the drift that came before it"
"""Of a pair: which of both is met first is not asked."""


class Miss(Record):
    """One case that was not answered as it must be."""

    case: str
    kind: str
    line: str
    misses: tuple[str, ...]
    run: str
    """Folder with the evidence; empty where the case could not be run."""

    @property
    def command(self) -> str:
        """Judges the saved run again."""
        return f"stillright rejudge {self.run}"


class Measurement(Record):
    """What `accuracy.json` holds."""

    seed: int
    cases: int
    runs: int
    seconds: float
    """Wall time of this call; answers kept from a call that was broken off cost none."""
    workers: int
    megabytes: float
    """The most memory that all processes but the sandboxes had at one time (proportional set size)."""
    figures: tuple[Figure, ...]
    matrix: dict[str, dict[str, int]]
    """What must be answered, then what was answered, with how often."""
    misses: tuple[Miss, ...]
    reliability: tuple[Bin, ...] = ()
    """How sure findings are said to be, and how many of them are right."""


def missed(answers: Sequence[Answer], failures: Sequence[tuple[str, str, str, str]]) -> list[Miss]:
    """Every case that was not answered as it must be, and those that could not be run."""
    wrong = [
        Miss(case=a.case.name, kind=a.case.kind, line=a.case.line, misses=tuple(a.misses), run=a.run)
        for a in answers
        if a.misses
    ]
    return wrong + [
        Miss(case=name, kind=kind, line=line, misses=(f"not run: {why}",), run="")
        for name, kind, line, why in failures
    ]


def matrix(answers: Sequence[Answer]) -> dict[str, dict[str, int]]:
    """Kinds that must be found against kinds that were told; a verdict stands where there is no finding."""
    cells: dict[str, Counter[str]] = {}
    for answer in answers:
        for row, column in _pairs(answer):
            cells.setdefault(row, Counter())[column] += 1
    return {row: dict(cells[row].most_common()) for row in sorted(cells)}


def _pairs(answer: Answer) -> list[tuple[str, str]]:
    found = [(str(f.kind), str(d.kind) if d else NOTHING) for f, d in answer.matched()]
    unasked = [(NOTHING, str(t.drift.kind)) for t in answer.told if t.at not in answer.allowed]
    if found or unasked:
        return found + unasked
    expects, got = answer.case.expects, answer.verdict
    if answer.case.possible and got is Ruling.OUTDATED and not answer.misses:
        return [(EITHER, EITHER)]
    cause = expects.cause if answer.right_cause else ", ".join(answer.causes)
    unverified = expects.article is got is Ruling.UNVERIFIED
    return [
        (
            f"{expects.article} {expects.cause or ''}".strip(),
            f"{got} {cause or ''}".strip() if unverified else str(got),
        )
    ]
