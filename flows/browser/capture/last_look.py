"""What was seen of a page last, and whether it is still what is to be seen: then it is not read again."""

import time

from playwright.sync_api import Page

from flows.browser.capture.imprint import Imprint, imprint
from flows.browser.patience import RECENT
from flows.screen import Screen


class LastLook:
    """The last look at a page, as long as nobody has done anything to it since."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._screen: Screen | None = None
        self._imprint: Imprint | None = None
        self._at = self._since = 0.0

    @property
    def url(self) -> str:
        """Where that page was; empty where nothing was seen since something was done."""
        return self._screen.url if self._screen is not None else ""

    def keep(self, page: Page, screen: Screen, before: Imprint | None) -> Screen:
        """Take a screen for what is to be seen; `before`: the page's imprint from just before it was read."""
        now, last = time.monotonic(), self._screen
        same = last is not None and last.controls == screen.controls and last.url == screen.url
        self._since = self._since if same and page is self._page else now
        self._page, self._screen, self._imprint, self._at = page, screen, before, now
        return screen

    def forget(self) -> None:
        """Something is done to the page: it is read anew."""
        self._screen = None

    def doubt(self) -> None:
        """Something may have happened to the page: it is asked, however short ago it was read."""
        self._at = float("-inf")

    def recent(self, page: Page) -> Screen | None:
        """What was seen, if that was a moment ago."""
        young = time.monotonic() - self._at < RECENT
        return self._screen if young and self._is_of(page) else None

    def imprint(self, page: Page) -> Imprint | None:
        """The page's imprint as it is now, where something was seen of it that it could be held against."""
        return imprint(page) if self._is_of(page) else None

    def unchanged(self, now: Imprint | None) -> Screen | None:
        """What was seen, if the page's imprint is still the same."""
        if self._screen is None or now is None or self._imprint != now:
            return None
        self._at = time.monotonic()
        return self._screen

    def still(self) -> float:
        """Seconds for which the page has shown the very same, as far as it was looked at."""
        return time.monotonic() - self._since if self._screen is not None else 0.0

    def _is_of(self, page: Page) -> bool:
        return self._screen is not None and page is self._page and page.url == self._screen.url
