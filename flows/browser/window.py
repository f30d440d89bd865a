"""What the reader has before their eyes: the foremost of a browser context's pages."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, Error, Page
from playwright.sync_api import TimeoutError as TooLate

from flows.article.address import host_of
from flows.browser import patience as budget
from flows.browser.network import Monitor
from flows.browser.pages import Pages
from flows.browser.probe import Detail, detail
from flows.browser.script import script
from flows.screen import Control, Screen
from flows.screen.link import mark_away, site
from flows.screen.snapshot import read_snapshot

_WAKE = script("wake")
_BUSY = script("busy")
_TYPED = script("typed")

T = TypeVar("T")


class Window:
    """What is to be seen on the foremost of the pages, and when it has come to rest."""

    def __init__(self, context: BrowserContext, patience: float, sites: frozenset[str] = frozenset()) -> None:
        self.context = context
        self.pages = Pages(context)
        self.patience = patience
        self.sites = sites
        """What the article documents; a link elsewhere is `away`. Empty where nothing is known."""
        self.monitor = Monitor(context)
        self.slowest = 0.0
        """Seconds that a page has taken to come to rest at the most; whoever wants to know sets it to 0."""
        self._seen: tuple[float, Page, Screen] | None = None
        """What was seen last, when, and of which page; None where something was done since."""
        self._pointing: dict[tuple[str, str, str, str], bool] = {}
        """By address, reference, role and label: whether the pointer turns into a hand. It seldom changes."""

    @property
    def page(self) -> Page:
        """The page before the reader's eyes."""
        return self.pages.foremost

    @property
    def count(self) -> int:
        """How many pages are open."""
        return self.pages.count

    def screen(self) -> Screen:
        """What is to be seen now; tried again while the page is being replaced by another."""
        deadline = time.monotonic() + max(self.patience, 5)
        while True:
            page = self.page
            try:
                screen = mark_away(take(page), self.sites)
            except Error:
                if time.monotonic() > deadline or not self.context.pages:
                    raise
            else:
                self._seen = (time.monotonic(), page, screen)
                return screen

    def recent(self) -> Screen:
        """What was seen last, if nobody has done anything since and it is as good as now; else a new look."""
        if self._seen is not None:
            at, page, screen = self._seen
            if time.monotonic() - at < budget.RECENT and page is self.page and page.url == screen.url:
                return screen
        return self.screen()

    def disturb(self) -> None:
        """Something is done to the page: what was seen before is no longer what is to be seen."""
        self._seen = None

    def busy(self) -> bool:
        """Whether a busy sign is to be seen."""
        try:
            return bool(self._ask(_BUSY))
        except Error:
            return True

    def waits(self) -> bool:
        """Whether a part that the last act asked the page's own site for has not come yet."""
        return self.monitor.waits_for(site(host_of(self.page.url)))

    def go(self, address: str) -> None:
        """Go to an address and wait until the page has come to rest.

        Raises playwright's Error where it leads nowhere; a page that does not come in time is given up
        first, for until then every question to it would wait for it.
        """
        started = time.monotonic()
        self.disturb()
        try:
            self.page.goto(address, wait_until="domcontentloaded", timeout=self._page_ms)
        except TooLate:
            self.halt()
            raise
        self.settle()
        self.slowest = max(self.slowest, time.monotonic() - started)

    def halt(self) -> None:
        """Give up a page that does not come: until then every question to it would wait for it.

        Where its script has no end, nothing but another page helps.
        """
        self.disturb()
        try:
            self.page.goto("about:blank", timeout=2000)
        except Error:
            self.context.new_page()

    def wake(self, seconds: float = budget.FIRST_LOOK) -> bool:
        """Return at the page's next change, or after so many seconds; gives whether it has changed."""
        page, url = self.page, self.page.url
        try:
            changed = bool(self._ask(_WAKE, 1000 * seconds))
        except TooLate:
            self._give_up()
            return True
        except Error:
            if not page.is_closed():
                page.wait_for_load_state("domcontentloaded")
            return True
        return changed or self.page is not page or page.url != url

    def settle(self) -> bool:
        """Wait until the page has come to rest; gives whether it has.

        A page that is on its way is waited for with all patience, for what is seen meanwhile is
        the page before; a page that never rests only for a short while.
        """
        self.disturb()
        start = time.monotonic()
        while (waited := time.monotonic() - start) < self.patience:
            try:
                moved = self._ask(_WAKE, 1000 * budget.QUIET)
            except TooLate:
                self._give_up()
                return False
            except Error:
                moved = True
            if not moved and not self.monitor.busy and not self.busy():
                self.slowest = max(self.slowest, time.monotonic() - start)
                return True
            if waited > budget.RESTLESS and not self.monitor.leaving():
                return False
        return False

    def remaining(self) -> float:
        """Seconds worth waiting for what is not to be seen yet, when something was just pressed."""
        shown = self.settle() and not self.waits()
        return min(budget.AT_REST if shown else self.patience, self.patience)

    def glance(self) -> float:
        """Seconds worth waiting for what may be behind one of many things that are tried in turn."""
        shown = self.settle() and not self.waits()
        return min(budget.GLANCE if shown else budget.TRIED, self.patience)

    def until(self, look: Callable[[Screen], T | None], patience: float | None = None) -> T | None:
        """Look again, whenever the page has changed, until `look` gives something; `patience` in seconds.

        `look` is given the screen and takes none itself. A page that says nothing of a change is looked at
        in ever longer intervals, for it may change unheard.
        """
        deadline = time.monotonic() + (self.patience if patience is None else patience)
        blind = budget.FIRST_LOOK
        while True:
            found = look(self.screen())
            left = deadline - time.monotonic()
            if found is not None or left <= 0:
                return found
            changed = self.wake(min(blind, left))
            blind = budget.FIRST_LOOK if changed else min(2 * blind, budget.LONGEST_BLIND)

    def await_page(self, before: int) -> None:
        """Wait until more pages are open than before."""
        deadline = time.monotonic() + self.patience
        while self.count <= before and time.monotonic() < deadline:
            self.wake()

    def typed(self) -> tuple[str, ...]:
        """What stands in the fields that show what is typed."""
        try:
            return tuple(value for frame in self.page.frames for value in frame.evaluate(_TYPED))
        except Error:
            return ()

    def probe(self, control: Control) -> Detail:
        """What a snapshot does not tell of a control; nothing of one that is hidden or gone."""
        return detail(self.page, control) or Detail()

    def drawn(self, control: Control) -> Control:
        """The control with its tooltip and its picture."""
        seen = self.probe(control)
        return control.model_copy(update={"tooltip": seen.tooltip, "picture": seen.picture})

    def points(self, control: Control) -> bool:
        """Whether the mouse pointer turns into a hand over the words in it."""
        known = (self.page.url, control.ref or "", control.role, control.label)
        if known not in self._pointing:
            self._pointing[known] = self.probe(control).points
        return self._pointing[known]

    @property
    def _page_ms(self) -> float:
        """Milliseconds that a page may take to come."""
        return 1000 * budget.PAGES * self.patience

    def _give_up(self) -> None:
        """Give up the page that is on its way, and keep that it did not come."""
        self.monitor.give_up(self.page.url)
        self.halt()

    def _ask(self, question: str, argument: object = None) -> Any:
        """What a script finds on the page; raises TimeoutError where another is on its way and does not come.

        Asked of the root and not of the page, for that has no limit: while a page is on its way the
        browser lets every question wait (seen in Chromium 156).
        """
        return self.page.locator(":root").evaluate(question, argument, timeout=self._page_ms)


def take(page: Page) -> Screen:
    """The page's screen now, links unmarked. Raises playwright's Error when the page is gone.

    One accessibility snapshot in Playwright's `ai` mode tells roles, names, states, boxes and
    references, through frames and open shadow roots.
    """
    size = page.viewport_size or {"width": 1280, "height": 720}
    raw = page.aria_snapshot(mode="ai", boxes=True)
    return Screen(
        url=page.url,
        title=page.title(),
        width=size["width"],
        height=size["height"],
        controls=read_snapshot(raw, size["width"]),
    )
