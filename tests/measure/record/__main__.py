"""Walk the catalogue and keep what is judged and found again: `python -m tests.measure.record [--case NAME]`.

Without `--case` everything is recorded anew. A case that does not get the answer that it must get is not
recorded, unless it is a known miss.
"""

import argparse
from collections.abc import Container

from flows.run.event import RunResult
from tests.measure.accuracy.sample import few
from tests.measure.record import recording
from tests.measure.record.recording import Sought, told
from tests.measure.record.walking import cases, record, say

_KEPT = 20
"""Cases after which what was recorded is kept, so that a walk that breaks off loses no more."""


def _show(name: str) -> None:
    """Print a recording, for who reviews it."""
    for step, says in told(recording.read_runs()[name]).items():
        say(f"{step}  " + "  ".join(map(str, says)))
    for each in recording.read_screens():
        if each.case == name:
            say(f"{each.way}  {each.instruction.words}  ->  {each.label or 'nothing'} ({each.fit})")


def main() -> None:
    """Record, or show what is recorded."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.record", description=__doc__)
    parser.add_argument("--case", action="append", default=[], metavar="NAME", help="only this one")
    parser.add_argument("--show", metavar="NAME", help="print the recording of a case, and walk nothing")
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    if asked.show:
        _show(asked.show)
        return
    walked = {case.name for case in few()}
    # What `make test` walks comes first: a recording that is broken off has it.
    known = {case.name: case for case in sorted(cases(), key=lambda case: case.name not in walked)}
    wanted = [known[name] for name in asked.case] or list(known.values())
    left = set()
    for first in range(0, len(wanted), _KEPT):
        part = wanted[first : first + _KEPT]
        left |= {case.name for case in part} - _keep(*record(part, asked.workers), known)
    say(f"Recorded {len(wanted) - len(left)} of {len(wanted)} cases.", *(f"  not {name}" for name in left))


def _keep(runs: list[RunResult], screens: list[Sought], known: Container[str]) -> set[str]:
    """Put what was recorded in the stead of what there was of the same cases; gives their names."""
    new = {run.id for run in runs}
    kept = [run for run in recording.read_runs().values() if run.id in known and run.id not in new]
    recording.write_runs([*kept, *runs])
    old = [each for each in recording.read_screens() if each.case in known and each.case not in new]
    recording.write_screens([*old, *screens])
    return new


if __name__ == "__main__":
    main()
