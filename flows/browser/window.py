"""What the reader has before their eyes: the foremost of a browser context's pages."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, Error, Page
from playwright.sync_api import TimeoutError as TooLate

from flows.article.address import host_of
from flows.browser.network import Monitor
from flows.browser.pages import Pages
from flows.browser.probe import Detail, detail
from flows.browser.script import script
from flows.browser.tooltip import come_up
from flows.screen import Control, Screen
from flows.screen.link import mark_away, site
from flows.screen.snapshot import read_snapshot

_WAKE = script("wake")
_BUSY = script("busy")
_TYPED = script("typed")
_SCROLL = script("scroll")

T = TypeVar("T")

_TICK = 250
"""Milliseconds after which the page is looked at again even if nothing seems to have changed."""
_HOVER = 1000
"""Milliseconds that a tooltip may take to come up."""
_SCROLLING = 8000
"""Milliseconds that a list is scrolled for at the longest."""
_AT_REST = 1.5
"""Seconds after which a page at rest that waits for nothing has shown what it has."""
_GLANCE = 0.4
"""The same, where one thing after the other is tried."""
_TRIED = 2.0
"""Seconds that what stands behind one of many may take to come up."""
_RESTLESS = 4.0
"""Seconds after which a page that still moves is taken as it is."""


class Window(Pages):
    """What is to be seen on the foremost of the pages, and when it has come to rest."""

    def __init__(self, context: BrowserContext, patience: float, sites: frozenset[str] = frozenset()) -> None:
        super().__init__(context)
        self.patience = patience
        self.sites = sites
        """What the article documents; a link elsewhere is `away`. Empty where nothing is known."""
        self.monitor = Monitor(context)
        self.slowest = 0.0
        """Seconds that a page has taken to come to rest at the most; whoever wants to know sets it to 0."""
        self._pointing: dict[tuple[str, str, str, str], bool] = {}
        """By address, reference, role and label: whether the pointer turns into a hand. It seldom changes."""

    def screen(self) -> Screen:
        """What is to be seen now; tried again while the page is being replaced by another."""
        deadline = time.monotonic() + max(self.patience, 5)
        while True:
            try:
                return mark_away(take(self.page), self.sites)
            except Error:
                if time.monotonic() > deadline or not self.context.pages:
                    raise

    def wake(self, limit: int = _TICK) -> None:
        """Return at the page's next change, or after `limit` milliseconds."""
        page = self.page
        try:
            self._ask(_WAKE, limit)
        except TooLate:
            self._give_up()
        except Error:
            if page.is_closed():
                return
            page.wait_for_load_state("domcontentloaded")

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

        Raises playwright's Error where it leads nowhere; a page that does not come in three times the
        patience is given up first, for until then every question to it would wait for it.
        """
        started = time.monotonic()
        try:
            self.page.goto(address, wait_until="domcontentloaded", timeout=3000 * self.patience)
        except TooLate:
            self.halt()
            raise
        self.settle()
        self.slowest = max(self.slowest, time.monotonic() - started)

    def halt(self) -> None:
        """Give up a page that does not come: until then every question to it would wait for it.

        Where its script has no end, nothing but another page helps.
        """
        try:
            self.page.goto("about:blank", timeout=2000)
        except Error:
            self.context.new_page()

    def _give_up(self) -> None:
        """Give up the page that is on its way, and keep that it did not come."""
        self.monitor.give_up(self.page.url)
        self.halt()

    def _ask(self, question: str, argument: object = None) -> Any:
        """What a script finds on the page; raises TimeoutError where another is on its way and does not come.

        Asked of the root and not of the page, for that has no limit: while a page is on its way the
        browser lets every question wait (seen in Chromium 156).
        """
        return self.page.locator(":root").evaluate(question, argument, timeout=3000 * self.patience)

    def settle(self) -> bool:
        """Wait until the page has come to rest; gives whether it has.

        A page that is on its way is waited for with all patience, for what is seen meanwhile is
        the page before; a page that never rests (a clock, a long poll) only for a short while.
        """
        start = time.monotonic()
        while (waited := time.monotonic() - start) < self.patience:
            try:
                moved = self._ask(_WAKE, 100)
            except TooLate:
                self._give_up()
                return False
            except Error:
                moved = True
            if not moved and not self.monitor.busy and not self.busy():
                self.slowest = max(self.slowest, time.monotonic() - start)
                return True
            if waited > _RESTLESS and not self.monitor.leaving():
                return False
        return False

    def remaining(self) -> float:
        """Seconds worth waiting for what is not to be seen yet, when something was just pressed."""
        shown = self.settle() and not self.waits()
        return min(_AT_REST if shown else self.patience, self.patience)

    def glance(self) -> float:
        """Seconds worth waiting for what may be behind one of many things that are tried in turn."""
        shown = self.settle() and not self.waits()
        return min(_GLANCE if shown else _TRIED, self.patience)

    def until(self, look: Callable[[Screen], T | None], patience: float | None = None) -> T | None:
        """Look again and again until `look` gives something, for `patience` seconds at the longest."""
        deadline = time.monotonic() + (self.patience if patience is None else patience)
        while True:
            found = look(self.screen())
            if found is not None or time.monotonic() >= deadline:
                return found
            self.wake()

    def typed(self) -> tuple[str, ...]:
        """What stands in the fields that show what is typed."""
        try:
            return tuple(value for frame in self.page.frames for value in frame.evaluate(_TYPED))
        except Error:
            return ()

    def look(self, control: Control) -> Control:
        """The control with what a snapshot does not tell: its tooltip and its picture."""
        seen = detail(self.page, control)
        if seen is None:
            return control
        return control.model_copy(update={"tooltip": seen.tooltip, "picture": seen.picture})

    def closed(self, control: Control) -> bool:
        """Whether the control opens something that is closed now."""
        return self._seen(control).closed

    def folded(self, control: Control) -> str:
        """Where the arrow points that it is drawn with, `down` or `right`; empty where it has none.

        Many a group says only by such an arrow that it is closed.
        """
        return self._seen(control).arrow

    def points(self, control: Control) -> bool:
        """Whether the mouse pointer turns into a hand over the words in it."""
        known = (self.page.url, control.ref or "", control.role, control.label)
        if known not in self._pointing:
            self._pointing[known] = self._seen(control).points
        return self._pointing[known]

    def shut(self, control: Control) -> bool:
        """Whether the control says of itself that what it opens is closed now."""
        return self._seen(control).shut

    def opens_page(self, control: Control) -> bool:
        """Whether the control says itself that it opens a page of its own."""
        return self._seen(control).blank

    def stands_out(self, control: Control) -> bool:
        """Whether it is drawn as a button: small, on a ground of its own."""
        return self._seen(control).filled

    def hover(self, control: Control) -> str | None:
        """The words that come up while the mouse rests on the control, which then leaves it.

        Empty where none do, None where something covers the control.
        """
        shown = self.rest(control)
        self.leave()
        return shown

    def leave(self) -> None:
        """Put the mouse where it rests on nothing."""
        self.page.mouse.move(0, 0)

    def rest(self, control: Control) -> str | None:
        """The words that come up while the mouse rests on the control, where it stays."""
        at = self.page.get_by_ref(control.ref or "")
        try:
            at.scroll_into_view_if_needed(timeout=_HOVER)
            screen = self.screen()
            box = next((c.box for c in screen.controls if c.ref == control.ref), control.box)
            before = {(c.label, c.box) for c in screen.controls}
            at.hover(timeout=_HOVER)
        except Error as error:
            return None if "intercepts pointer events" in str(error) else ""
        return self.until(lambda screen: come_up(screen, before, box), _HOVER / 1000) or ""

    def scroll(self, entry: Control, words: str) -> list[str]:
        """Scroll the list of an entry until one of these words has come up; gives the words of all seen."""
        try:
            said: list[str] = self.page.get_by_ref(entry.ref or "").evaluate(
                _SCROLL, words, timeout=_SCROLLING
            )
        except Error:
            return []
        return said

    def _seen(self, control: Control) -> Detail:
        return detail(self.page, control) or Detail()


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
