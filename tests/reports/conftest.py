"""A browser for the tests that look at the page."""

import shutil
from typing import Any

import pytest


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The installed browser where there is one; its own sandbox does not work for every user."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    chosen = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **chosen, "chromium_sandbox": False}
