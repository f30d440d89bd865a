"""Seconds and memory that hostile pages take at the bounds as they are: `python -m tests.measure.hostile`.

Prints a row a page: seconds of its longest step and of the whole, megabytes of the browser, its driver and
this process at the most, and what was said.
"""

import argparse
import os
import sys
import time

from flows.browser.bound import PROCEDURE, STEP
from flows.run.event import ProcedureResult
from flows.verdict import Ruling
from tests.hostile.pages import PAGES
from tests.hostile.server import serving
from tests.hostile.visiting import visitor
from tests.measure.bench.memory import Peak


def _row(name: str, result: ProcedureResult, seconds: float, peak: Peak) -> str:
    longest = max(each.observation.seconds for each in result.steps)
    told = next((each.verdict for each in result.steps if each.verdict.ruling is not Ruling.CURRENT), None)
    said = f"{told.cause}: {told.message}" if told is not None else ""
    memory = sum(peak.megabytes.values())
    return f"| {name} | {longest:.0f} | {seconds:.0f} | {memory:.0f} | {result.verdict} | {said} |\n"


def main() -> None:
    """Visit the pages that are asked for, or all, each with a browser of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", default=list(PAGES))
    parser.add_argument("--step", type=float, default=STEP)
    asked = parser.parse_args()
    bounds = {"step_seconds": asked.step, "procedure_seconds": PROCEDURE}
    for name in asked.pages:
        with serving() as origin, visitor(origin, **bounds) as reader, Peak(os.getpid()) as peak:
            started = time.monotonic()
            result = reader.go(name)
            seconds = time.monotonic() - started
        sys.stdout.write(_row(name, result, seconds, peak))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
