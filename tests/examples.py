"""Tests of what is drawn by chance: `make unit` draws a quarter of the examples, `make rows` all of them."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings

_Test = Callable[..., None]


class Draw(NamedTuple):
    """What is drawn for a test."""

    test: Callable[..., None]
    strategies: dict[str, Any]


DRAWN: dict[tuple[str, str], Draw] = {}
"""By module and name, as far as they are imported: what the fuzzer draws for as long as it is let."""
_PART = 4
"""One in so many is drawn in `make unit` (chosen: drawing took a tenth of its time, and what was ever found
stands beside it as an example, which is tried each time)."""


def drawn(
    whole: int, *, anew: bool = False, **strategies: Any
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try a test with `whole` draws of its arguments, `anew` or the same each time, besides its `@example`s.

    Its first row has a part of them; the second, a `row`, has all.
    """

    def decorated(test: _Test) -> _Test:
        @pytest.mark.one_in(2)
        @pytest.mark.parametrize("examples", [whole // _PART, whole])
        def drawing(examples: int) -> None:
            repeatable = settings(
                max_examples=examples, deadline=None, derandomize=not anew, database=None,
                suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
            )  # fmt: skip
            repeatable(given(**strategies)(test))()

        drawing.__name__, drawing.__doc__ = test.__name__, test.__doc__
        DRAWN[test.__module__, test.__name__] = Draw(test, strategies)
        made: _Test = drawing
        return made

    return decorated
