"""How sure findings are said to be, against how many of them are right."""

import pytest

from tests.measure.reliability import calibration_error, reliability, table

FINDINGS = [(0.6, True), (0.65, False), (0.9, True), (0.98, True), (1.0, True)]


def test_findings_are_counted_by_tenths() -> None:
    """Of each tenth how many there are, how many are right, and what was said on average."""
    bins = reliability(FINDINGS)
    assert [(2, 1, 0.625), (3, 3, 0.96)] == [(b.findings, b.right, b.said) for b in bins]


def test_few_findings_tell_little() -> None:
    """Of three that are all right, the true share may still be less than half."""
    low, high = reliability(FINDINGS)[-1].between
    assert (0.44, 1.0) == (round(low, 2), round(high, 2))


@pytest.mark.parametrize(
    ("findings", "error"), [([], 0.0), ([(0.5, True), (0.5, False)], 0.0), ([(0.6, True)], 0.4)]
)
def test_the_error_is_how_far_words_and_deeds_differ(
    findings: list[tuple[float, bool]], error: float
) -> None:
    """Over all findings, each bin by its size."""
    assert error == pytest.approx(calibration_error(reliability(findings)))


def test_the_table_says_it() -> None:
    """A row a bin, and the error."""
    lines = list(table(reliability(FINDINGS)))
    assert "| 62 % | 2 | 50 % (1 of 2) | 9 to 91 % |" == lines[2]
    assert "differ by 7 points" in lines[-1]
