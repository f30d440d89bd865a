"""One library's round: all its acts in all their cases, one at a time, in a browser of its own."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from fixtures.browser.launch import launch
from fixtures.settings.settings import load_settings
from flows.browser.capture.capture import take
from flows.screen import Screen
from tests.measure.zoo.acts import ACTS, CASES, Act, Case
from tests.measure.zoo.libraries import LIBRARIES, Library
from tests.measure.zoo.measurement import Outcome, measure
from tests.measure.zoo.server import serving


def measured(library: str, acts: list[str], cases: list[str]) -> tuple[list[Outcome], Screen]:
    """What came of each entry of one library, and the screen of its page; in a browser of its own."""
    wanted = entries([LIBRARIES[library]], [ACTS[each] for each in acts], [CASES[each] for each in cases])
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as home, serving() as base:
        browser = launch(playwright, "chromium", load_settings(target="sandbox"), profile_folder=Path(home))
        outcomes = [_told(measure(browser, base, *each)) for each in wanted]
        screen = seen(browser, base, LIBRARIES[library])
        browser.close()
    return outcomes, screen


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
