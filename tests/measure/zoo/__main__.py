"""Measure the reader on the zoo: `python -m tests.measure.zoo [--library ID] [--act ID] [--case NAME]`."""

import argparse
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tests.measure.reliability import reliability, table
from tests.measure.zoo.acts import ACTS, CASES
from tests.measure.zoo.libraries import LIBRARIES
from tests.measure.zoo.round import measured
from tests.measure.zoo.table import figures, misses, snapshots

ROOT = Path(__file__).parents[3]


def main() -> int:
    """Measure what was asked for, several libraries at once; gives 1 where something was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.zoo", description=__doc__)
    parser.add_argument("--library", action="append", choices=list(LIBRARIES))
    parser.add_argument("--act", action="append", choices=list(ACTS))
    parser.add_argument("--case", action="append", choices=list(CASES))
    parser.add_argument("--workers", type=int, default=2, help="libraries at once (default %(default)s)")
    parser.add_argument("--out", type=Path, default=ROOT / "reports" / "out" / "zoo")
    asked = parser.parse_args()
    libraries = asked.library or list(LIBRARIES)
    part = partial(measured, acts=asked.act or list(ACTS), cases=asked.case or list(CASES))
    with ProcessPoolExecutor(asked.workers, multiprocessing.get_context("spawn")) as crew:
        done = list(crew.map(part, libraries))
    outcomes = [outcome for part_of, _ in done for outcome in part_of]
    screens = {library: screen for library, (_, screen) in zip(libraries, done, strict=True)}
    sure = "\n".join(table(reliability(each for outcome in outcomes for each in outcome.sure)))
    text = f"{figures(outcomes)}\n\n{sure}\n\n{misses(outcomes)}\n\n{snapshots(screens)}\n"
    asked.out.mkdir(parents=True, exist_ok=True)
    (asked.out / "zoo.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if all(each.ok for each in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
