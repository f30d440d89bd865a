"""A question to a page, or to an element of it: what a script finds there, in the time that it may take."""

import asyncio
from typing import Any

from playwright.sync_api import ElementHandle, Frame, Page
from playwright.sync_api import TimeoutError as TooLate


def ask(page: Page | Frame, script: str, argument: object = None, *, limit: float) -> Any:
    """What a function of the page's root and the argument gives there; `limit` in milliseconds.

    Raises TimeoutError where the page does not answer in time, as while another one is on its way: the
    browser lets every question wait for that (seen in Chromium 156). Raises playwright's Error where the page
    is gone. Playwright's own `evaluate` has no limit, and a locator's takes ten messages for this one.
    """
    return _answer(page, f"argument => ({script})(document.documentElement, argument)", argument, limit)


def ask_element(element: ElementHandle, script: str, argument: object = None, *, limit: float) -> Any:
    """What a function of the element and the argument gives; `limit` and what is raised as with `ask`."""
    return _answer(element, script, argument, limit)


def _answer(asked: Page | Frame | ElementHandle, script: str, argument: object, limit: float) -> Any:
    async def answer() -> Any:
        async with asyncio.timeout(limit / 1000):
            return await asked._impl_obj.evaluate(script, argument)  # noqa: SLF001 - nothing public has a limit

    try:
        return asked._sync(answer())  # noqa: SLF001 - as above
    except TimeoutError as late:
        if isinstance(late, TooLate):
            raise
        msg = f"There was no answer within {limit:.0f} ms."
        raise TooLate(msg) from None
