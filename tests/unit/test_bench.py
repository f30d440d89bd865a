"""The bench times functions that are there."""

from tests.measure.bench import parts


def test_what_the_bench_times_is_there() -> None:
    """Reading the table finds each function where it is called from; one that has gone is an error there."""
    assert set(parts.PHASES.values()) <= set(parts.PARTS.values())
