"""A guard ends the browser that bears its mark, from outside, and no other process."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import psutil
import pytest

from fixtures.browser.guard import MARK, Guard

_IDLE = "import time; time.sleep(300)"  # longer than any test: it is there to be ended
_BROWSER = f"""
import subprocess, sys
inner = subprocess.Popen([sys.executable, "-c", {_IDLE!r}])
inner.wait()
"""
_DRIVER = f"""
import os, subprocess, sys, time
subprocess.Popen([sys.executable, "-c", {_BROWSER!r}], env=dict(os.environ, {MARK}=sys.argv[1]))
time.sleep(300)  # as above
"""
LONG = 60
"""Seconds that a busy machine may take for what takes a fraction of one."""


@pytest.fixture
def driver() -> Iterator[psutil.Process]:
    """A driver with a browser below it that has a process of its own, as Playwright's has."""
    started = subprocess.Popen([sys.executable, "-c", _DRIVER, "the mark"])
    process = psutil.Process(started.pid)
    until = time.monotonic() + LONG
    while len(process.children(recursive=True)) < 2 and time.monotonic() < until:
        time.sleep(0.05)  # nothing tells when a process of another one has begun
    yield process
    for each in [*process.children(recursive=True), process]:
        each.kill()
    started.wait()


def _gone(processes: list[psutil.Process]) -> bool:
    until = time.monotonic() + LONG
    while time.monotonic() < until:
        if all(not each.is_running() or each.status() == psutil.STATUS_ZOMBIE for each in processes):
            return True
        time.sleep(0.05)  # nothing tells that a process has ended that is no child of ours
    return False


def test_a_browser_past_its_time_is_ended_with_all_its_processes(driver: psutil.Process) -> None:
    """Its driver goes on where whoever waits is heard of."""
    browser = driver.children(recursive=True)
    guard = Guard("the mark")
    guard.until(time.monotonic())
    assert _gone(browser)
    guard.until(time.monotonic())
    guard.stop()
    assert (None, True, True) == (guard.reason, guard.late, driver.status() != psutil.STATUS_ZOMBIE)


def test_a_driver_that_nobody_hears_of_is_ended_too(driver: psutil.Process) -> None:
    """Else whoever waits for it would wait for ever."""
    guard = Guard("the mark")
    guard.until(time.monotonic())
    assert _gone([driver])
    guard.stop()


def test_a_browser_that_takes_too_much_memory_is_ended(driver: psutil.Process) -> None:
    """The reason says how much it was."""
    guard = Guard("the mark", memory=100_000)
    assert _gone(driver.children(recursive=True))
    guard.stop()
    assert guard.reason is not None
    assert (True, False) == ("memory" in guard.reason, guard.late)


def test_another_mark_is_another_browser(driver: psutil.Process) -> None:
    """What a guard does not know it leaves alone."""
    guard = Guard("another mark")
    guard.until(time.monotonic())
    for watching in [each for each in threading.enumerate() if each.name.startswith("guard-")]:
        watching.join(LONG)
    guard.stop()
    assert 2 == len(driver.children(recursive=True))
