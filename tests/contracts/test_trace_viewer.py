"""A trace that was recorded and scrubbed opens in Playwright's own viewer."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from fixtures.browser.recording import Recording

WAIT_MS = 60_000
"""The viewer unpacks the trace in a worker of its page (chosen: a hundred times what it takes)."""


@pytest.fixture
def trace(browser: Browser, tmp_path: Path) -> Path:
    """The trace of one press."""
    context, recording = browser.new_context(), Recording(tmp_path, "desk")
    recording.begin(context)
    page = context.new_page()
    page.set_content("<title>Desk</title><button>Save it</button>")
    page.get_by_role("button").click()
    recording.end(context)
    context.close()
    recording.finish()
    return recording.parts[0]


@pytest.fixture
def viewer(trace: Path) -> Iterator[str]:
    """The address at which the viewer shows it."""
    asked = [
        sys.executable,
        "-m",
        "playwright",
        "show-trace",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        str(trace),
    ]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stdout is not None
        said = (re.search(r"http://127\.0\.0\.1:\d+", line) for line in process.stdout)
        yield next(found[0] for found in said if found)
        os.killpg(process.pid, signal.SIGTERM)  # the program itself, and the driver that it starts


def test_the_viewer_lists_what_was_done(viewer: str, browser: Browser) -> None:
    """The press is in the list of actions, and the page that it was made on is drawn."""
    page = browser.new_page()
    page.goto(viewer)
    press = page.get_by_role("listitem").or_(page.get_by_role("treeitem")).filter(has_text="Click").first
    press.click(timeout=WAIT_MS)
    drawn = page.frame_locator("iframe.snapshot-visible").get_by_text("Save it")
    expect(drawn).to_be_visible(timeout=WAIT_MS)
    page.close()
