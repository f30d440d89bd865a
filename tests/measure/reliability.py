"""Of the findings said to be so certain, how many are right? A reliability diagram, as forecasters draw it.

Findings are put into bins of a tenth by how sure they are said to be; in each bin the share that is right
should be about what was said (DeGroot and Fienberg, "The comparison and evaluation of forecasters", 1983).
"""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from flows.record import Record

_BINS = 10
_95 = 1.96
"""Standard deviations on either side that hold 95 % of a normal distribution."""


class Bin(Record):
    """The findings that are said to be about as certain."""

    findings: int
    right: int
    said: float
    """Their confidence on average."""

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.findings

    @property
    def between(self) -> tuple[float, float]:
        """The shares between which the true one is, with a chance of 95 % (Wilson, 1927)."""
        n, z = self.findings, _95
        middle = (self.share + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * sqrt(self.share * (1 - self.share) / n + z * z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


def reliability(findings: Iterable[tuple[float, bool]]) -> tuple[Bin, ...]:
    """The bins, the least sure first; of each finding is told how sure it was, and if it is right."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for said, right in findings:
        bins.setdefault(min(int(said * _BINS), _BINS - 1), []).append((said, right))
    return tuple(_bin(bins[at]) for at in sorted(bins))


def _bin(held: Sequence[tuple[float, bool]]) -> Bin:
    said = sum(confidence for confidence, _ in held) / len(held)
    return Bin(findings=len(held), right=sum(right for _, right in held), said=round(said, 3))


def calibration_error(bins: Sequence[Bin]) -> float:
    """By how much what is said and what is right differ on average, over all findings; 0 for none."""
    every = sum(each.findings for each in bins)
    return sum(each.findings * abs(each.share - each.said) for each in bins) / every if every else 0.0


def table(bins: Sequence[Bin]) -> Iterator[str]:
    """The bins, as Markdown."""
    yield "| said to be certain by | findings | right | the true share, 95 % |"
    yield "| --- | --- | --- | --- |"
    for each in bins:
        low, high = each.between
        right = f"{100 * each.share:.0f} % ({each.right} of {each.findings})"
        true = f"{100 * low:.0f} to {100 * high:.0f} %"
        yield f"| {100 * each.said:.0f} % | {each.findings} | {right} | {true} |"
    yield ""
    yield f"What is said and what is right differ by {100 * calibration_error(bins):.0f} points on average."
