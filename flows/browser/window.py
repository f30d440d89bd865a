"""What the reader has before their eyes: the foremost of a browser context's pages."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import BrowserContext, Error, Page
from playwright.sync_api import TimeoutError as TooLate

from flows.article.address import host_of, is_web
from flows.browser import patience as budget
from flows.browser.bound import Bound, OutOfBounds
from flows.browser.capture.capture import take
from flows.browser.capture.imprint import Imprint, imprint
from flows.browser.capture.last_look import LastLook
from flows.browser.checkup import Checkup
from flows.browser.health.network import Monitor
from flows.browser.health.noise import Noise
from flows.browser.load.page_load import PageLoad
from flows.browser.pages.elements import Elements
from flows.browser.pages.pages import Pages
from flows.browser.probe import Probe
from flows.browser.restraint.forbidden import LedAway, off
from flows.browser.restraint.withholding import Withholding
from flows.screen import Screen
from flows.screen.identity import alike
from flows.screen.link.tenant import documented, mark_away
from flows.screen.snapshot import Unreadable

T = TypeVar("T")


class Window:
    """What is to be seen on the foremost of the pages, now or when it comes."""

    def __init__(  # noqa: PLR0913 - what a reader's look stands on
        self,
        context: BrowserContext,
        patience: float,
        sites: frozenset[str] = frozenset(),
        bound: Bound | None = None,
        noise: Noise | None = None,
        *,
        pause: float = 0,
    ) -> None:
        """`noise`: what was bad in this run while all was well, where that is known.

        `pause`: seconds from one act to the next.
        """
        self.context = context
        self.patience = patience
        """Seconds that a reader waits for a control before looking elsewhere."""
        self.sites = sites
        """What the article documents; a link elsewhere is `away`. Empty where nothing is known."""
        self.came = time.monotonic()
        """When the page came to rest behind what was done last, by the monotonic clock."""
        self._resting: Page | None = None
        """The page that has come to rest, as long as nothing is done to it."""
        self._pause, self._next_act = pause, 0.0
        self.pages = Pages(context, bound)
        self.monitor = Monitor(context, noise)
        self.load = PageLoad(self.pages, self.monitor, patience)
        self.checkup = Checkup(self.load, self.monitor, lambda: self.sites)
        self.elements = Elements(self.pages)
        self.probe = Probe(self.pages, self.elements)
        self.withheld: Withholding | None = None
        """What holds back all that would change something at a site; None where nothing does."""
        self._last = LastLook()

    @property
    def page(self) -> Page:
        """The page before the reader's eyes."""
        return self.pages.foremost

    @property
    def address(self) -> str:
        """Where the page before the reader's eyes is; the last one known, if its browser or time is over."""
        try:
            return self.page.url
        except (Error, OutOfBounds):
            return self._last.url

    @property
    def count(self) -> int:
        """How many pages are open."""
        return self.pages.count

    def screen(self) -> Screen:
        """What is to be seen now; tried again while the page is being replaced by another.

        Raises OutOfBounds where the page holds more than is read of one.
        """
        return self._read(None)

    def _read(self, told: Imprint | None) -> Screen:
        """What is to be seen now; `told`: the imprint that the page has just given, if it was asked."""
        deadline = time.monotonic() + max(self.patience, budget.REPLACED)
        while True:
            page = self.page
            try:
                before, told = told or imprint(page), None
                screen = mark_away(take(page), self.sites)
            except Unreadable as reason:
                self.pages.bound.exceed(str(reason).rstrip("."))
            except Error:
                if time.monotonic() > deadline or not self.context.pages:
                    raise
            else:
                self.elements.keep(page, {control.ref for control in screen.controls})
                return self._last.keep(page, screen, before)

    def recent(self) -> Screen:
        """What was seen last, if nobody has done anything since and it is as good as now; else a new look."""
        return self._last.recent(self.page) or self.current()

    def current(self) -> Screen:
        """What is to be seen now; a page that is as it was at the last look is not read again."""
        told = self._last.imprint(self.page)
        return self._last.unchanged(told) or self._read(told)

    def disturb(self) -> None:
        """Something is done to the page: only if it says so, what was seen before is still to be seen."""
        self._last.doubt()
        self._resting = None

    def act(self) -> None:
        """The reader acts: what fails, comes up or is opened from now on is what the act has set off."""
        self._last.forget()
        self._resting = None
        self._next_act = time.monotonic() + self._pause
        self.monitor.forget()
        self.pages.act()

    def go(self, address: str) -> None:
        """Go to an address and wait until the page has come to rest.

        Raises playwright's Error where it leads nowhere; a page that does not come in time is given up
        first, for until then every question to it would wait for it.
        """
        started = time.monotonic()
        self._last.forget()
        self.document(address)
        try:
            self.page.goto(address, wait_until="domcontentloaded", timeout=self.load.limit)
        except TooLate:
            self.load.halt()
            raise
        self.settle()
        self.load.took(time.monotonic() - started)
        self._next_act = started + self._pause
        self._rest()

    def document(self, address: str) -> None:
        """Take an address as one that the article leads to, where it is known whither it leads at all."""
        if self.sites:
            self.sites |= documented((host_of(address),))

    def elsewhere(self) -> str | None:
        """The origin of the page before the reader, where the article leads to nobody there.

        Of a page that did not come, or has not come yet, the one that was asked for. A page behind it counts
        as well: whoever opened this one comes back to that.
        """
        here, visited = self.page.url, self.pages.visited
        shown = is_web(here) or here.startswith("blob:") or not visited
        urls = (here if shown else visited[-1], *self.pages.behind)
        return next((origin for url in urls if (origin := off(url, self.sites))), None)

    def withhold(self) -> None:
        """From now on ask the sites, and change nothing at them."""
        self.withheld = self.withheld or Withholding(self.context, self.sites)

    def stay(self) -> None:
        """Raises LedAway on a page of somebody whom the article does not name; a pop-up is closed first."""
        origin = self.elsewhere()
        if origin is None:
            return
        self.leave()
        raise LedAway(origin)

    def leave(self) -> None:
        """Close the foremost page, where another one is open behind it."""
        if self.count > 1:
            self.page.close()
            self.disturb()

    def settle(self) -> bool:
        """Wait until the page, to which something was done, has come to rest; gives whether it has."""
        self.disturb()
        settled = self.load.settle()
        self.came = time.monotonic()
        self._resting = self.page if settled else None
        self._rest()
        return settled

    def _at_rest(self) -> bool:
        """Whether the page waits for nothing, and is at rest or has come to rest since the last act."""
        return (self._resting is self.page or self.settle()) and not self.load.waits()

    def _rest(self) -> None:
        """Let the pause between two acts pass; before anything is looked for, so that it is still there."""
        left = self._next_act - time.monotonic()
        if self._pause and left > 0:
            self.page.wait_for_timeout(1000 * left)  # the site wants it: nothing else tells when it is over

    def remaining(self) -> float:
        """Seconds worth waiting for what is not to be seen yet, when something was just pressed."""
        return min(budget.AT_REST if self._at_rest() else self.patience, self.patience)

    def glance(self) -> float:
        """Seconds worth waiting for what may be behind one of many things that are tried in turn."""
        return min(budget.GLANCE if self._at_rest() else budget.TRIED, self.patience)

    def until(
        self,
        look: Callable[[Screen], T | None],
        patience: float | None = None,
        *,
        rested: Screen | None = None,
    ) -> T | None:
        """Look again, whenever the page has changed, until `look` gives something; `patience` in seconds.

        `look` is given the screen and takes none itself. A page that says nothing of a change is asked for
        one in ever longer intervals, for it may change unheard; it is read again only where it has changed.
        Without a `patience` of its own it ends as well when the page has nothing more to give: when it has
        long been still, or shows what it showed when an earlier look had waited for that, `rested`.
        """
        seconds = self.patience if patience is None else patience
        deadline = time.monotonic() + seconds
        last = deadline - seconds + min(budget.OWED * seconds, max(seconds, self.patience))
        blind = budget.FIRST_LOOK
        while True:
            screen = self.current()
            found = look(screen)
            left = deadline - time.monotonic()
            if found is None and left <= 0 and self.load.waits():
                left = last - time.monotonic()  # what was pressed has asked for something, which may be it
            if found is not None or left <= 0:
                return found
            if patience is None:
                as_before = rested is not None and alike(screen, rested)
                rest = 0.0 if as_before else budget.STILL - self._last.still()
                if rest <= 0 and self.load.idle():
                    return None
                left = min(left, rest) if rest > 0 else left
            changed = self.load.wake(min(blind, left))
            blind = budget.FIRST_LOOK if changed else min(2 * blind, budget.LONGEST_BLIND)

    def await_page(self, before: int) -> None:
        """Wait until more pages are open than before."""
        deadline = time.monotonic() + self.patience
        while self.count <= before and time.monotonic() < deadline:
            self.load.wake()
