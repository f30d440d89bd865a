"""The bench times functions by name; a name that was changed must not wait for the next bench to be missed."""

import pytest

from tests.bench.parts import PARTS, PHASES, function_at


@pytest.mark.parametrize(
    "place", [*(place for places in PARTS.values() for place in places), *PHASES.values()]
)
def test_what_the_bench_times_is_there(place: str) -> None:
    """Each function that a part or a phase names can be called."""
    assert callable(function_at(place)[2])
