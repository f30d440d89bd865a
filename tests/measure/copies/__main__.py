"""Measure the project on the copies: `python -m tests.measure.copies [--copy N] [--entry NAME] [--serve]`."""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.measure.copies.copies import COPIES
from tests.measure.copies.drifts import DRIFTS
from tests.measure.copies.entries import ENTRIES, applies
from tests.measure.copies.faults import FAULTS
from tests.measure.copies.measurement import ROOT, Measured, measure
from tests.measure.copies.running import running
from tests.measure.copies.variations import VARIATIONS

KEPT = "measured.json"
GROUPS = {"drifts": DRIFTS, "faults": FAULTS, "variations": VARIATIONS}


def say(line: str) -> None:
    """One line for whoever waits."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def table(walked: Sequence[Measured]) -> list[str]:
    """What came of the walk, a line for each kind of entry on each copy."""
    lines = [
        f"{'':<8}{'':<12}{'entries':>8}{'right':>8}{'wrong':>8}{'falsely outdated':>18}{'wrong presses':>15}"
    ]
    for copy in sorted({measured.copy for measured in walked}):
        for kind, group in GROUPS.items():
            here = [m for m in walked if m.copy == copy and m.entry in group]
            right, blamed = sum(m.ok for m in here), sum(bool(m.blamed) for m in here)
            pressed = sum(len(m.wrong_presses) for m in here)
            counts = f"{len(here):>8}{right:>8}{len(here) - right:>8}{blamed:>18}{pressed:>15}"
            lines += [f"{f'copy {copy}':<8}{kind:<12}{counts}"] if here else []
    return lines


def main() -> int:
    """Run what was asked for, one at a time; returns 1 if an entry was missed."""
    asked = _asked()
    features = {name: json.loads(value) for name, _, value in (item.partition("=") for item in asked.set)}
    names = [n for each in asked.entry or ENTRIES for n in GROUPS.get(each, {each: None})]
    names = names[names.index(asked.start) :] if asked.start else names
    if asked.serve:
        return _serve((asked.copy or [1])[0], names[0], features, asked.serve)
    walked = list(_kept(asked.out) if asked.table else _walk(asked, names, features))
    for line in table(walked):
        say(line)
    return int(any(not measured.ok for measured in walked))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.measure.copies", description=__doc__)
    parser.add_argument("--copy", type=int, action="append", choices=list(COPIES))
    parser.add_argument("--entry", action="append", help="a name, or one of " + ", ".join(GROUPS))
    parser.add_argument("--from", dest="start", help="begin with this entry")
    parser.add_argument("--set", action="append", default=[], metavar="FEATURE=JSON")
    parser.add_argument("--out", type=Path, default=ROOT / "reports" / "out" / "copies")
    parser.add_argument("--whole", action="store_true", help="all procedures, also those that meet no change")
    parser.add_argument("--table", action="store_true", help="only count what earlier walks left in --out")
    parser.add_argument("--serve", type=Path, metavar="ENV_FILE", help="only start the copy, for a person")
    return parser.parse_args()


def _walk(asked: argparse.Namespace, names: list[str], features: dict[str, object]) -> Iterator[Measured]:
    each = ((number, name) for number in asked.copy or COPIES for name in names if applies(name, number))
    for number, name in each:
        started, out = time.monotonic(), asked.out / str(number) / name
        measured = measure(number, name, out, features, whole=asked.whole)
        (out / KEPT).write_text(json.dumps(asdict(measured)), encoding="utf-8")
        mark, took = "ok  " if measured.ok else "MISS", time.monotonic() - started
        say(f"{mark} copy {number} {name:<30} {measured.expected:<11} {measured.got:<11} {took:5.0f} s")
        for complaint in measured.complaints:
            say(f"       {complaint}")
        yield measured


def _kept(out: Path) -> Iterator[Measured]:
    return (Measured(**json.loads(file.read_text(encoding="utf-8"))) for file in out.glob(f"*/*/{KEPT}"))


def _serve(number: int, name: str, features: dict[str, object], env_file: Path) -> int:
    with running(number, ENTRIES[name].options(features)) as site:
        env_file.write_text(site.settings(), encoding="utf-8")
        say(f"Running. stillright verify --target live --env-file {env_file}; Ctrl-C ends it.")
        try:
            site.thread.join()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
