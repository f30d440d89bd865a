"""A question to a page: what a script finds there, in the time that it may take."""

import asyncio
from typing import Any

from playwright.sync_api import Frame, Page
from playwright.sync_api import TimeoutError as TooLate


def ask(page: Page | Frame, script: str, argument: object = None, *, limit: float) -> Any:
    """What a function of the page's root and the argument gives there; `limit` in milliseconds.

    Raises TimeoutError where the page does not answer in time, as while another one is on its way: the
    browser lets every question wait for that (seen in Chromium 156). Raises playwright's Error where the page
    is gone. Playwright's own `evaluate` has no limit, and a locator's takes ten messages for this one.
    """
    asked = f"argument => ({script})(document.documentElement, argument)"

    async def answer() -> Any:
        async with asyncio.timeout(limit / 1000):
            return await page._impl_obj.evaluate(asked, argument)  # noqa: SLF001 - nothing public has a limit

    try:
        return page._sync(answer())  # noqa: SLF001 - as above
    except TimeoutError as late:
        if isinstance(late, TooLate):
            raise
        msg = f"The page did not answer within {limit:.0f} ms."
        raise TooLate(msg) from None
