"""The bench times functions by name; one that has gone is missed here, and not when somebody measures."""

import pytest

from tests.measure.bench.parts import PARTS, PHASES, function_at


@pytest.mark.parametrize(
    "place", [*(place for places in PARTS.values() for place in places), *PHASES.values()]
)
def test_what_the_bench_times_is_there(place: str) -> None:
    """Each function that a part or a phase names can be called."""
    assert callable(function_at(place)[2])
