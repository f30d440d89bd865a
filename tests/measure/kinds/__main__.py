"""Act the small cases out: `python -m tests.measure.kinds [--kind KIND] [--case NAME] [--jobs N]`."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.measure.kinds.case import Case, read_cases
from tests.measure.kinds.measurement import Outcome, compare, tell
from tests.measure.kinds.table import table

HERE = Path(__file__).parent


def main() -> int:
    """Print each difference as it is found and the table at the end; 1 where anything differs."""
    asked = _asked()
    cases = list(_chosen(asked))
    outcomes = []
    for outcome in _outcomes(cases, asked.jobs, asked.patience):
        outcomes.append(outcome)
        sys.stdout.write(_line(outcome))
        sys.stdout.flush()
    sys.stdout.write(f"\n{table(outcomes)}")
    if asked.json:
        rows = [outcome._asdict() for outcome in outcomes]
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if all(outcome.right for outcome in outcomes) else 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.measure.kinds", description=__doc__)
    parser.add_argument("--kind", action="append", help="only this one, as `restart`")
    parser.add_argument("--case", action="append", help="only this one, as `printer`")
    parser.add_argument("--jobs", type=int, default=1, help="cases at once (default %(default)s)")
    parser.add_argument("--set", default="cases", help="which set of cases (default %(default)s)")
    parser.add_argument("--json", type=Path, help="a file for the outcomes")
    # chosen: the pages stand on this machine and answer at once, and nobody waits ten seconds for each
    parser.add_argument("--patience", default="4", help="seconds (default %(default)s)")
    return parser.parse_args()


def _chosen(asked: argparse.Namespace) -> Iterator[Case]:
    for case in read_cases(HERE / asked.set):
        if asked.kind and case.kind not in asked.kind:
            continue
        if not asked.case or case.folder.name in asked.case:
            yield case


def _outcomes(cases: Iterable[Case], jobs: int, patience: str) -> Iterator[Outcome]:
    with ThreadPoolExecutor(jobs) as crew:
        yield from crew.map(lambda case: compare(case, tell(case, patience)), cases)


def _line(outcome: Outcome) -> str:
    verdict = "right" if outcome.right else "; ".join(outcome.differences)
    return f"{outcome.kind}/{outcome.name} ({outcome.seconds:.0f} s): {verdict}\n"


if __name__ == "__main__":
    sys.exit(main())
