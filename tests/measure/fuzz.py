"""Tries what strangers may write for as long as it is let: `python -m tests.measure.fuzz --seconds 1200`.

The promises are those of `tests/unit/test_strange.py`, drawn anew each time. What breaks one is printed, as
small as hypothesis can make it, and belongs there as an example.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis.strategies import fixed_dictionaries

from tests.examples import DRAWN, Draw
from tests.unit import test_strange

ROUND = 500
"""Examples of a promise between two looks at the clock."""
PROMISES: dict[str, Draw] = {
    name.removeprefix("test_"): draw
    for (module, name), draw in DRAWN.items()
    if module == test_strange.__name__
}


def tried(promise: Draw, number: int, examples: int = ROUND) -> tuple[int, str | None]:
    """Draw examples of a promise; gives how many were tried, and what broke it."""
    count = 0

    def attempt(drawn: dict[str, Any]) -> None:
        nonlocal count
        count += 1
        promise.test(**drawn)

    every = settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    drawn = fixed_dictionaries(promise.strategies)
    try:
        every(seed(number)(given(drawn)(attempt)))()
    except Exception:  # noqa: BLE001 - whatever breaks a promise is what is looked for
        return count, traceback.format_exc()
    return count, None


def main() -> int:
    """Try all promises in turn until the time is over; gives how many broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    until = time.monotonic() + parser.parse_args().seconds
    counts: Counter[str] = Counter()
    broken: dict[str, str] = {}
    while time.monotonic() < until:
        for name, promise in PROMISES.items():
            count, fault = tried(promise, time.time_ns() % 2**32)
            counts[name] += count
            if fault is not None and broken.setdefault(name, fault) is fault:
                sys.stdout.write(f"{name}\n{fault}\n")
        sys.stdout.write(f"{sum(counts.values())} tried, {len(broken)} broken\n")
        sys.stdout.flush()
    for name, count in counts.items():
        sys.stdout.write(
            f"| {name.replace('_', ' ')} | {count} | {'broken' if name in broken else 'held'} |\n"
        )
    return len(broken)


if __name__ == "__main__":
    sys.exit(main())
