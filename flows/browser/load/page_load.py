"""Whether a page has come: when it is at rest, that it never comes, and what is given up then."""

import time
from typing import Any

from playwright.sync_api import Error, Frame
from playwright.sync_api import TimeoutError as TooLate

from flows.article.address import host_of
from flows.browser import patience as budget
from flows.browser.health.network import Monitor
from flows.browser.health.sign import Sign, SignKind, Signs
from flows.browser.pages.pages import Pages
from flows.browser.pages.question import ask
from flows.browser.probe import answered, script
from flows.screen.link.link import site

_WAKE, _SIGNS = script("wake"), script("signs")
_FRAMES = 10
"""Embedded pages that are asked for signs (chosen: a page's parts stand in one or two)."""


class PageLoad:
    """Waits for the foremost page."""

    def __init__(self, pages: Pages, monitor: Monitor, patience: float) -> None:
        self._pages = pages
        self._monitor = monitor
        self._patience = patience
        self.slowest = 0.0
        """Seconds that a page has taken to come to rest at the most; whoever wants to know sets it to 0."""

    @property
    def limit(self) -> float:
        """Milliseconds that a page may take to come."""
        return 1000 * budget.PAGES * self._patience

    def busy(self) -> bool:
        """Whether a busy sign is to be seen that is no noise."""
        try:
            signs = answered(Signs, self._ask(_SIGNS, argument=False))
        except Error:
            return True
        noise, here = self._monitor.noise.elements, self.site
        return signs is not None and (
            signs.loading or any(s.kind is SignKind.BUSY and not s.is_in(noise, here) for s in signs.signs)
        )

    @property
    def site(self) -> str:
        """Whose page is before the reader."""
        return site(host_of(self._pages.foremost.url))

    def signs(self, *, learn: bool = False) -> tuple[Sign, ...] | None:
        """What the page shows of itself, its embedded pages included; `learn`: it is taken for known then.

        None where the page itself cannot be asked: it may have put anything in the place of the browser's
        own functions.
        """
        found: list[Sign] = []
        page, here = self._pages.foremost, self.site
        for frame in page.frames[:_FRAMES]:
            if frame is not page.main_frame and site(host_of(frame.url)) not in {here, ""}:
                continue  # how a stranger's page is says nothing of this one
            own = frame is page.main_frame
            limit = self.limit if own else budget.ANSWER_MS
            tries = (_asked(frame, limit, learn=learn) for _ in range(1 + own))  # it may just be replaced
            signs = next((each for each in tries if each is not None), None)
            if signs is None and own:
                return None
            found.extend(signs.signs if signs is not None else ())
        return tuple(found)

    def waits(self) -> bool:
        """Whether a part that the last act asked the page's own site for has not come yet."""
        return self._monitor.waits_for(self.site)

    def idle(self) -> bool:
        """Whether nothing is on its way: no page, no answer that the site owes, no sign of loading."""
        return not (self._monitor.leaving() or self.waits() or self.busy())

    def wake(self, seconds: float = budget.FIRST_LOOK) -> bool:
        """Return at the page's next change, or after so many seconds; gives whether it has changed."""
        page = self._pages.foremost
        url = page.url
        try:
            changed = bool(self._ask(_WAKE, 1000 * seconds))
        except TooLate:
            self._give_up()
            return True
        except Error:
            if not page.is_closed():
                page.wait_for_load_state("domcontentloaded")
            return True
        return changed or self._pages.foremost is not page or page.url != url

    def settle(self) -> bool:
        """Wait until the page has come to rest; gives whether it has.

        A page that is on its way is waited for with all patience, for what is seen meanwhile is
        the page before; a page that never rests only for a short while.
        """
        start = time.monotonic()
        while (waited := time.monotonic() - start) < self._patience:
            try:
                moved = self._ask(_WAKE, 1000 * budget.QUIET)
            except TooLate:
                self._give_up()
                return False
            except Error:
                moved = True
            if not moved and not self._monitor.busy and not self.busy():
                self.took(time.monotonic() - start)
                return True
            if waited > budget.RESTLESS and not self._monitor.leaving():
                return False
        return False

    def took(self, seconds: float) -> None:
        """Keep that a page has taken so long."""
        self.slowest = max(self.slowest, seconds)

    def halt(self) -> None:
        """Give up a page that does not come: until then every question to it would wait for it.

        Where its script has no end, nothing but another page helps.
        """
        try:
            self._pages.foremost.goto("about:blank", timeout=budget.BLANK_MS)
        except Error:
            self._pages.open()

    def _give_up(self) -> None:
        """Give up the page that is on its way, and keep that it did not come."""
        self._monitor.give_up(self._pages.foremost.url)
        self.halt()

    def _ask(self, question: str, argument: object = None) -> Any:
        """What a script finds there; raises TimeoutError where a page is on its way and does not come."""
        return ask(self._pages.foremost, question, argument, limit=self.limit)


def _asked(frame: Frame, limit: float, *, learn: bool) -> Signs | None:
    """What one page says of itself, in `limit` ms; None where it has gone, never came, or does not answer."""
    try:
        return answered(Signs, ask(frame, _SIGNS, learn, limit=limit))
    except Error:
        return None
