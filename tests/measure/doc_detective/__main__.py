"""The same articles in Doc Detective and here: `python -m tests.measure.doc_detective [--articles N]`.

Doc Detective reads no such sentence: each article is written for it a second time, as a specification of the
same acts. Both run all articles with one browser at a time, about the same pages, in turn (`--rounds`); once
more with one article alone, so that starting is told apart from an article. Stillright takes all its
evidence, Doc Detective no picture. `--driver` is the chromedriver of the browser that is found (Debian:
`chromium-driver`).
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from fixtures.browser.discovery import find_browser
from tests import command
from tests.measure.doc_detective.installation import Installation, installed
from tests.measure.workers import ANSWER
from tests.slow_desk import served, write_articles


class Took(NamedTuple):
    """What some articles took."""

    seconds: float
    computed: float
    """Seconds of processors."""


def write_specification(folder: Path, origin: str, number: int) -> None:
    """What `write_articles` says of a desk, as Doc Detective is told it."""
    steps: list[dict[str, Any]] = [
        {"goTo": f"{origin}/{number}/"}, {"click": "Settings"}, {"click": "Turn on"},
        {"find": "Notifications are on."},
    ]  # fmt: skip
    where = [{"platforms": ["linux"], "browsers": [{"name": "chrome", "headless": True}]}]
    test = {"testId": f"desk_{number}", "runOn": where, "steps": steps}
    (folder / f"desk_{number}.spec.json").write_text(json.dumps({"tests": [test]}), encoding="utf-8")


def theirs(program: Installation, folder: Path, origin: str, many: int) -> Took:
    """So many articles in Doc Detective."""
    specifications, out = folder / "specifications", folder / "results"
    for each in (specifications, out):
        shutil.rmtree(each, ignore_errors=True)
        each.mkdir()
    for number in range(many):
        write_specification(specifications, origin, number)
    config = folder / "config.json"
    config.write_text(json.dumps({"telemetry": {"send": False}, "hints": {"enabled": False}}))
    asked = [program.command, "-c", config, "-i", specifications, "-o", out, "-r", "json"]
    took = _timed([str(each) for each in asked], folder, program.environment)
    told = [json.loads(file.read_text("utf-8")) for file in out.glob("testResults-*.json")]
    if [each["summary"]["specs"]["pass"] for each in told] != [many]:
        sys.exit(f"Doc Detective's run is no measure: {[each.get('summary') for each in told]}")
    return took


def ours(folder: Path, origin: str, many: int) -> Took:
    """So many articles here, with one worker."""
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    names = write_articles(folder, origin, many)
    asked = [*command.COMMAND, "verify", *names, "--target", "live", "--workers", "1", "--out", str(out)]
    took = _timed(asked, folder, command.environment(HISTORY=str(folder / "history.sqlite3")))
    verdicts = [each["verdict"] for each in json.loads((out / "results.json").read_text("utf-8"))["articles"]]
    if verdicts != ["current"] * many:
        sys.exit(f"Stillright's run is no measure: {verdicts}")
    return took


def _timed(asked: list[str], folder: Path, environment: dict[str, str]) -> Took:
    """Run it; how it went is read from what it leaves."""
    began, before, nothing = time.monotonic(), os.times(), subprocess.DEVNULL
    subprocess.run(asked, cwd=folder, env=environment, stdout=nothing, stderr=nothing, check=False)
    after = os.times()
    computed = sum(after[2:4]) - sum(before[2:4])
    return Took(time.monotonic() - began, computed)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--driver", type=Path, default=Path(shutil.which("chromedriver") or "chromedriver"))
    given = parser.parse_args()
    browser = find_browser().path
    if browser is None or not given.driver.is_file():
        parser.error("it takes a browser of the system, and its chromedriver by --driver")
    told = subprocess.run([given.driver, "--version"], capture_output=True, text=True, check=True).stdout
    program = installed(browser, given.driver.absolute(), told.split()[1])
    _say("| round | by | articles | seconds | processor seconds |\n| --- | --- | --- | --- | --- |")
    ratios = []
    with tempfile.TemporaryDirectory() as folder, served(ANSWER) as origin:
        for number in range(given.rounds):
            took: dict[tuple[str, int], Took] = {}
            for many in (1, given.articles):
                took["Doc Detective", many] = theirs(program, Path(folder), origin, many)
                took["Stillright", many] = ours(Path(folder), origin, many)
            for (by, many), each in took.items():
                _say(f"| {number + 1} | {by} | {many} | {each.seconds:.1f} | {each.computed:.1f} |")
            ratios.append(_ratios(took, given.articles))
    whole, further, computed = (statistics.median(each) for each in zip(*ratios, strict=True))
    _say(f"Doc Detective takes {whole:.1f} times as long for all, {further:.1f} times for each further "
         f"article, {computed:.1f} times the processor for each further one (medians).")  # fmt: skip


def _ratios(took: dict[tuple[str, int], Took], many: int) -> tuple[float, float, float]:
    """Theirs to ours: of the whole, of each further article, and of the processor for one."""
    their, our, one, own = (
        took["Doc Detective", many], took["Stillright", many], took["Doc Detective", 1], took["Stillright", 1]
    )  # fmt: skip
    return (
        their.seconds / our.seconds,
        (their.seconds - one.seconds) / max(0.01, our.seconds - own.seconds),
        (their.computed - one.computed) / max(0.01, our.computed - own.computed),
    )


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
