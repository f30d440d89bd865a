"""The elements of what is on a screen: each is looked up once, and asked as often as need be."""

from collections.abc import Collection
from contextlib import suppress
from typing import Any

from playwright.sync_api import ElementHandle, Error, Page
from playwright.sync_api import TimeoutError as TooLate

from flows.browser.pages.pages import Pages
from flows.browser.pages.question import ask_element

_STILL_THERE = "async (element, argument) => element.isConnected ? [await ({})(element, argument)] : null"


class Elements:
    """Asks the elements of the foremost page.

    A reference of a snapshot means one element as long as its document is there (Playwright counts them up),
    so that an element that was looked up stays the right one while screens show its reference. To look one
    up takes as much as to ask five times.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._known: dict[tuple[Page, str], ElementHandle] = {}

    def ask(self, ref: str | None, script: str, argument: object = None, *, limit: float) -> Any:
        """What a function of the element and the argument gives; it may be asked twice.

        `limit`: milliseconds. Raises TimeoutError where it does not answer in time, playwright's Error where
        the last screen does not show it, or it is gone.
        """
        at = (self._pages.foremost, ref or "")
        if at in self._known:
            told = self._again(at, script, argument, limit)
            if told is not None:
                return told[0]
            self._drop(at)
        self._known[at] = self._pages.foremost.get_by_ref(at[1]).element_handle(timeout=limit)
        return ask_element(self._known[at], script, argument, limit=limit)

    def _again(self, at: tuple[Page, str], script: str, argument: object, limit: float) -> list[Any] | None:
        """The answer of an element that was looked up before; None where its document or it has gone."""
        try:
            told = ask_element(self._known[at], _STILL_THERE.replace("{}", script), argument, limit=limit)
        except TooLate:
            raise
        except Error:
            return None
        return told if isinstance(told, list) and told else None

    def keep(self, page: Page, refs: Collection[str | None]) -> None:
        """Forget what this screen of the page does not show, and all of other pages."""
        for at in [each for each in self._known if each[0] is not page or each[1] not in refs]:
            self._drop(at)

    def _drop(self, at: tuple[Page, str]) -> None:
        with suppress(Error):  # its page is gone, and the element with it
            self._known.pop(at).dispose()
