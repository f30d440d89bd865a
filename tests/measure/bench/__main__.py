"""`make bench`: what the verification costs beside a bare Playwright script of the same clicks.

Both are run in turn, each in a process of its own with sites and a browser of its own, and measured from
when these are running. The last round is for memory alone, since looking at it takes time too.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from typing import Any

from tests.command import PROJECT, environment
from tests.measure.bench.memory import Peak

Told = dict[str, Any]


def _run(program: str, *arguments: str, peak: bool = False) -> tuple[Told, dict[str, float]]:
    """What a program tells of itself, and its memory at the peak where that is asked for."""
    command = [sys.executable, "-m", f"tests.measure.bench.{program}", *arguments]
    process = subprocess.Popen(command, cwd=PROJECT, env=environment(), stdout=subprocess.PIPE, text=True)
    if peak:
        with Peak(process.pid) as watched:
            out, _ = process.communicate()
    else:
        out, _ = process.communicate()
    if process.returncode:
        sys.exit(f"{program} ended with {process.returncode}.")
    told: Told = json.loads(out.splitlines()[-1])
    return told, watched.megabytes if peak else {}


def _verified(what: str, *, peak: bool = False) -> tuple[Told, dict[str, float]]:
    told, megabytes = _run("verified", what, str(time.time()), peak=peak)
    if set(told["rulings"].values()) != {"current"} or told["failures"]:
        sys.exit(f"The run is no measure: {told['rulings']} {told['failures']}")
    return told, megabytes


def _wall(told: Told) -> float:
    """Seconds from the first procedure's beginning to the last one's end."""
    marks: dict[str, float] = told["marks"]
    return marks["the last procedure's end"] - marks["the first procedure"]


def _say(words: str = "") -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def _rounds(count: int) -> list[tuple[float, float, Told]]:
    """(bare, verification, what the verification tells) of each round; who goes first changes."""
    rounds = []
    for number in range(count):
        if number % 2:
            told, _ = _verified("methods")
            bare = _run("bare")[0]
        else:
            bare = _run("bare")[0]
            told, _ = _verified("methods")
        rounds.append((sum(bare["seconds"].values()), _wall(told), told))
        _say(f"  round {number + 1}: bare {rounds[-1][0]:6.2f} s, verification {rounds[-1][1]:6.2f} s, "
             f"ratio {rounds[-1][1] / rounds[-1][0]:.2f}")  # fmt: skip
    return rounds


def _where(told: Told, wall: float) -> None:
    """Where the time of one verification went, by part, phase and step."""
    _say("\nWhere the verification's time went (the round of the median)")
    rest = wall - sum(told["parts"].values())
    for part, seconds in sorted(told["parts"].items(), key=lambda item: -item[1]):
        _say(f"  {part:<30}{seconds:7.2f} s {told['times'][part]:6} times")
    _say(f"  {'all else':<30}{rest:7.2f} s")
    for phase, seconds in told["phases"].items():
        _say(f"  of all this, {phase:<17}{seconds:7.2f} s")
    for step, seconds in told["steps"].items():
        _say(f"    {step:<28}{seconds:7.2f} s")


def _memory() -> None:
    _say("\nMemory at the peak, MB (each process's share of what it shares)")
    for name, (_, megabytes) in {
        "bare": _run("bare", peak=True), "verification": _verified("methods", peak=True)
    }.items():  # fmt: skip
        parts = ", ".join(f"{program} {used:.0f}" for program, used in sorted(megabytes.items()))
        _say(f"  {name:<14}{sum(megabytes.values()):6.0f}  ({parts})")


def _whole() -> None:
    """The time of each part of `make verify`."""
    told, _ = _verified("whole")
    marks: dict[str, float] = told["marks"]
    _say("\nThe parts of `make verify`")
    for (_, before), (name, at) in zip(marks.items(), list(marks.items())[1:], strict=False):
        _say(f"  until {name:<26}{at - before:7.2f} s")
    for procedure, seconds in told["seconds"].items():
        _say(f"    {procedure:<28}{seconds:7.2f} s")
    _say(f"  {'together':<32}{marks['reports written'] - marks['the process']:7.2f} s")


def _snapshots() -> None:
    """How often the page is looked at for a step that is right, and for one that is not."""
    counts, _ = _run("snapshots")
    _say("\nSnapshots and seconds of opening a page and one click, second look in a fresh browser included")
    for name, (taken, seconds, verdict) in counts.items():
        _say(f"  {name:<22}{taken:5} {seconds:7.2f} s  {verdict}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="of both in turn; default 5")
    given = parser.parse_args()
    _say("The three methods, bare and verified, from running sites and browser to the last check")
    rounds = _rounds(given.rounds)
    ratio = statistics.median(verified / bare for bare, verified, _ in rounds)
    _say(f"  ratio, median of the paired rounds: {ratio:.2f}")
    _, wall, told = sorted(rounds, key=lambda each: each[1])[len(rounds) // 2]
    _where(told, wall)
    _snapshots()
    _memory()
    _whole()


if __name__ == "__main__":
    main()
