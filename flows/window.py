"""What the reader has before their eyes: the foremost of a browser context's pages."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import BrowserContext, Error, Page

from flows.health import Monitor
from flows.screen import Control, Screen, take

_WAKE = """limit => new Promise(done => {
  const observer = new MutationObserver(() => { observer.disconnect(); done(true); });
  observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  setTimeout(() => { observer.disconnect(); done(false); }, limit);
})"""

_BUSY = """() => {
  const marks = '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),progress:not([value]),' +
    '[class*="spinner" i],[class*="loading" i],[class*="skeleton" i],[class*="loader" i]';
  const seen = element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  };
  const search = root => [...root.querySelectorAll('*')].some(
    element => (element.matches(marks) && seen(element)) || (element.shadowRoot && search(element.shadowRoot)));
  return document.readyState === 'loading' || search(document);
}"""

_LOOK = """element => {
  const all = [element, ...element.querySelectorAll('*')].slice(0, 20);
  const tip = all.map(e => e.getAttribute('title') || e.getAttribute('data-tooltip') || e.getAttribute('data-title') ||
    e.getAttribute('data-original-title') || (e.tagName === 'title' ? e.textContent : '')).find(Boolean) || '';
  const names = all.flatMap(e => [e.getAttribute('class'), e.id, e.getAttribute('href'), e.getAttribute('xlink:href'),
    e.getAttribute('src'), e.getAttribute('data-icon'), e.getAttribute('name'), e.tagName.includes('-') ? e.tagName : '']);
  const opener = element.closest('[aria-expanded],[aria-haspopup]') || element.querySelector('[aria-expanded],[aria-haspopup]');
  return {tooltip: tip.trim(), picture: names.filter(Boolean).join(' ').toLowerCase().slice(0, 400),
    closed: !!opener && opener.getAttribute('aria-expanded') !== 'true',
    blank: !!element.closest('a[target=_blank]')};
}"""

T = TypeVar("T")

_TICK = 250
"""Milliseconds after which the page is looked at again even if nothing seems to have changed."""

_RESTLESS = 4.0
"""Seconds after which a page that still moves is taken as it is."""


class Window:
    """The pages of one browser context, of which the reader looks at the one opened last."""

    def __init__(self, context: BrowserContext, patience: float) -> None:
        self.context = context
        self.patience = patience
        self.monitor = Monitor(context)
        self._pages: list[Page] = list(context.pages)
        context.on("page", lambda page: self._pages.append(page))
        if not self._pages:
            context.new_page()

    @property
    def page(self) -> Page:
        """The page opened last that is still open."""
        self._pages = [page for page in self._pages if not page.is_closed()]
        return self._pages[-1] if self._pages else self.context.new_page()

    @property
    def count(self) -> int:
        """How many pages have been opened and are still open."""
        return sum(not page.is_closed() for page in self._pages)

    def screen(self) -> Screen:
        """What is to be seen now; tried again while the page is being replaced by another."""
        deadline = time.monotonic() + max(self.patience, 5)
        while True:
            try:
                return take(self.page)
            except Error:
                if time.monotonic() > deadline or not self.context.pages:
                    raise

    def wake(self, limit: int = _TICK) -> None:
        """Return at the page's next change, or after `limit` milliseconds."""
        page = self.page
        try:
            page.evaluate(_WAKE, limit)
        except Error:
            if page.is_closed():
                return
            page.wait_for_load_state("commit" if page.url == "about:blank" else "domcontentloaded")

    def busy(self) -> bool:
        """Whether a busy sign is to be seen."""
        try:
            return bool(self.page.evaluate(_BUSY))
        except Error:
            return True

    def settle(self) -> bool:
        """Wait until the page has come to rest; gives whether it has.

        A page that is on its way is waited for with all patience, for what is seen meanwhile is
        the page before; a page that never rests (a clock, a long poll) only for a short while.
        """
        start = time.monotonic()
        while (waited := time.monotonic() - start) < self.patience:
            try:
                moved = self.page.evaluate(_WAKE, 100)
            except Error:
                moved = True
            if not moved and not self._asking() and not self.busy():
                return True
            if waited > _RESTLESS and not self._leaving():
                return False
        return False

    def until(self, look: Callable[[Screen], T | None], patience: float | None = None) -> T | None:
        """Look again and again until `look` gives something, for `patience` seconds at the longest."""
        deadline = time.monotonic() + (self.patience if patience is None else patience)
        while True:
            found = look(self.screen())
            if found is not None or time.monotonic() >= deadline:
                return found
            self.wake()

    def look(self, control: Control) -> Control:
        """The control with what a snapshot does not tell: its tooltip and its picture."""
        seen = self._seen(control)
        return (
            control.model_copy(update={"tooltip": seen["tooltip"], "picture": seen["picture"]})
            if seen
            else control
        )

    def closed(self, control: Control) -> bool:
        """Whether the control opens something that is closed now."""
        return bool(self._seen(control).get("closed"))

    def opens_page(self, control: Control) -> bool:
        """Whether the control says itself that it opens a page of its own."""
        return bool(self._seen(control).get("blank"))

    def _seen(self, control: Control) -> dict[str, str | bool]:
        if control.ref is None:
            return {}
        try:
            seen: dict[str, str | bool] = self.page.get_by_ref(control.ref).evaluate(_LOOK, timeout=1000)
        except Error:
            return {}
        return seen

    def _asking(self) -> bool:
        return bool(self.monitor.busy)

    def _leaving(self) -> bool:
        return any(request.resource_type == "document" for request in self.monitor.busy)
