"""What the tests of the flows share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from flows.browser import Actions, Window


@pytest.fixture(scope="module")
def sheet(browser: Browser) -> Iterator[Window]:
    """A window whose page each test writes anew."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    yield Window(context, patience=3)
    context.close()


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Actions]:
    """A hand on a page that each test writes anew."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    yield Actions(Window(context, patience=2))
    context.close()


@pytest.fixture(scope="module")
def hand(browser: Browser) -> Iterator[Actions]:
    """A hand on a page that each test writes anew, of a reader with little patience."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    yield Actions(Window(context, patience=1))
    context.close()
