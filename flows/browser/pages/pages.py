"""The pages of a browser context, and where they have gone."""

from playwright.sync_api import BrowserContext, Dialog, Download, Error, Frame, Page, Request

from flows.browser.bound import Bound
from flows.browser.health.network import of_window

_KEPT = 500
"""Addresses that are remembered (chosen: more than a procedure goes to)."""


class Pages:
    """The pages that are open, in the order in which they were opened; there is always one."""

    def __init__(self, context: BrowserContext, bound: Bound | None = None) -> None:
        self.context = context
        self.bound = bound or Bound()
        self.visited: list[str] = []
        """The addresses to which the pages have gone, in order."""
        self._opened: list[Page] = []
        self._aside: set[Page] = set()
        """Those that a page has opened by itself."""
        self._stood: set[Page] = set()
        """Those that were open at the last act."""
        self._turned = False
        """One of them has gone elsewhere since."""
        for page in context.pages:
            self._watch(page)
        context.on("page", self._add)
        context.on("request", self._went)
        context.on("dialog", self._asked)
        if not self._opened:
            self.open()

    @property
    def foremost(self) -> Page:
        """The page opened last that is still open, and that the reader's own act has opened.

        What a page opens by itself once it is there (news, a survey) is a window that a person's browser
        blocks, and nowhere to go on.

        Whatever is done with a page asks for it here, so this is where a step that takes too much ends:
        raises OutOfBounds.
        """
        self.bound.check()
        self._opened = [page for page in self._opened if not page.is_closed()]
        own = [page for page in self._opened if page not in self._aside]
        return (own or self._opened or [self.open()])[-1]

    @property
    def behind(self) -> list[str]:
        """The addresses of the pages that are open behind the foremost, and that the reader has opened."""
        return [page.url for page in self._opened if page not in self._aside and not page.is_closed()][:-1]

    @property
    def count(self) -> int:
        """How many pages the reader has opened that are still open."""
        return sum(not page.is_closed() for page in self._opened if page not in self._aside)

    def act(self) -> None:
        """The reader acts: what opens now is opened by them, as long as no other page has come."""
        self._stood = {page for page in self._opened if not page.is_closed()}
        self._turned = False

    def open(self) -> Page:
        """Open a blank page before the reader."""
        self._turned = False
        page = self.context.new_page()
        self._add(page)  # who else listens for pages may keep the browser's own word of it waiting
        return page

    def _add(self, page: Page) -> None:
        if page in self._opened:
            return
        if self.bound.count("windows"):
            if self._turned:
                self._aside.add(page)
            self._watch(page)
        else:
            _close(page)

    def _went_on(self, frame: Frame) -> None:
        page = frame.page
        if page in self._stood and frame == page.main_frame:
            self._turned = True

    def _watch(self, page: Page) -> None:
        self._opened.append(page)
        page.on("crash", lambda _: self.bound.exceed("The page has brought its browser tab down"))
        page.on("download", self._downloads)
        page.on("framenavigated", self._went_on)

    def _downloads(self, download: Download) -> None:
        if not self.bound.count("downloads"):
            _close(download.page)

    def _asked(self, dialog: Dialog) -> None:
        """Close a dialog as the browser does where nobody listens: leave the page, else cancel.

        A page that opens one after the other answers nothing else, and is closed.
        """
        bearable = self.bound.count("dialogs")
        try:
            (dialog.accept if dialog.type == "beforeunload" else dialog.dismiss)()
        except Error:
            return  # its page has gone
        if not bearable and dialog.page is not None:
            _close(dialog.page)

    def _went(self, request: Request) -> None:
        bearable = self.bound.count("requests")
        if of_window(request):
            self.visited.append(request.url)
            del self.visited[:-_KEPT]
            bearable = self.bound.count("pages") and bearable
        if not bearable:
            for page in self._opened:
                _close(page)


def _close(page: Page) -> None:
    """Close a page that does not let itself be used; a call that waits for it ends then."""
    try:
        page.close()
    except Error:
        return  # it has gone by itself, or its browser has
