"""The browser is started quietly, and one that cannot start is one message."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Playwright

from fixtures.browser.launch import BrowserError, find_browser, launch, launch_arguments
from fixtures.settings.settings import load_settings


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("exit 1", "it ended at once"),
        (
            "echo 'x: error while loading shared libraries: libnss3.so: no such file' >&2; exit 127",
            "libnss3.so",
        ),
    ],
)
def test_a_browser_that_cannot_start_is_one_line(
    playwright: Playwright, tmp_path: Path, script: str, complaint: str
) -> None:
    """Playwright's long story becomes one line that says why and what to do."""
    program = tmp_path / "broken"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(BrowserError, match=complaint) as caught:
        launch(
            playwright,
            "chromium",
            load_settings(target="sandbox", browser_executable=program),
            profile_folder=tmp_path,
        )
    assert 1 == len(str(caught.value).splitlines())


def test_what_playwright_switches_off_stays_off(playwright: Playwright) -> None:
    """Chromium takes the last list of features alone, so that ours must hold all of Playwright's."""
    found = find_browser()
    browser = playwright.chromium.launch(
        executable_path=found.path, channel=None if found.path else "chromium", chromium_sandbox=False
    )
    lines = list(_lines())
    browser.close()
    theirs = {name for line in lines if not _typed(line) for name in _off(line)}
    ours = set(_off(launch_arguments(load_settings(target="sandbox"), profile_folder=Path())["args"]))
    assert (True, set()) == (bool(theirs), theirs - ours)


def _lines() -> Iterator[list[str]]:
    """How each process below this one was started; one that ends meanwhile tells nothing."""
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            yield process.cmdline()


def _typed(line: list[str]) -> bool:
    """Whether it is one of the browser's own helpers, which are told their features by the browser."""
    return any(word.startswith("--type=") for word in line)


def _off(line: list[str]) -> list[str]:
    return [
        name
        for word in line
        if word.startswith("--disable-features=")
        for name in word[19:].split(",")
        if name
    ]
