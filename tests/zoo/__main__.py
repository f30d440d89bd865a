"""Measure the reader on the zoo: `python -m tests.zoo [--library ID] [--act ID] [--case NAME]`."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from fixtures.browser import launch
from fixtures.settings import load_settings
from flows.screen import Screen
from flows.snapshot import take
from tests.zoo.acts import ACTS, CASES, Act, Case
from tests.zoo.libraries import LIBRARIES, Library
from tests.zoo.measurement import Outcome, measure
from tests.zoo.server import serving
from tests.zoo.table import figures, misses, snapshots

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Measure what was asked for, one at a time; gives 1 where something was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.zoo", description=__doc__)
    parser.add_argument("--library", action="append", choices=list(LIBRARIES))
    parser.add_argument("--act", action="append", choices=list(ACTS))
    parser.add_argument("--case", action="append", choices=list(CASES))
    parser.add_argument("--out", type=Path, default=ROOT / "reports" / "out" / "zoo")
    asked = parser.parse_args()
    libraries = [LIBRARIES[each] for each in asked.library or LIBRARIES]
    acts = [ACTS[each] for each in asked.act or ACTS]
    cases = [CASES[each] for each in asked.case or CASES]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as home, serving() as base:
        browser = launch(playwright, "chromium", load_settings(target="sandbox"), profile_folder=Path(home))
        outcomes = [_told(measure(browser, base, *each)) for each in entries(libraries, acts, cases)]
        screens = {each.id: seen(browser, base, each) for each in libraries}
        browser.close()
    text = f"{figures(outcomes)}\n\n{misses(outcomes)}\n\n{snapshots(screens)}\n"
    asked.out.mkdir(parents=True, exist_ok=True)
    (asked.out / "zoo.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if all(each.ok for each in outcomes) else 1


def entries(
    libraries: list[Library], acts: list[Act], cases: list[Case]
) -> Iterator[tuple[Library, Act, Case]]:
    """What there is to measure: not every library has every component, nor every act every case."""
    for library in libraries:
        for act in acts:
            for case in cases:
                able = {"renamed": act.near is not None, "hidden": act.hides}.get(case.name, True)
                if able and act.id not in library.lacks:
                    yield library, act, case


def seen(browser: Browser, base: str, library: Library) -> Screen:
    """The screen of a library's page."""
    page = browser.new_page()
    page.goto(f"{base}/{library.id}", wait_until="networkidle")
    screen = take(page)
    page.close()
    return screen


def _told(outcome: Outcome) -> Outcome:
    mark = "ok  " if outcome.ok else "MISS"
    line = f"{mark} {outcome.library:<13} {outcome.act:<8} {outcome.case:<8} {outcome.seconds:5.1f} s"
    sys.stderr.write(f"{line}  {'; '.join(outcome.complaints)}\n")
    sys.stderr.flush()
    return outcome


if __name__ == "__main__":
    sys.exit(main())
