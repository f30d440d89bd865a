"""The pages of a browser context, and where they have gone."""

from playwright.sync_api import BrowserContext, Page, Request

from flows.browser.network import of_window


class Pages:
    """The pages that are open, in the order in which they were opened; there is always one."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.visited: list[str] = []
        """The addresses to which the pages have gone, in order."""
        self._opened: list[Page] = list(context.pages)
        context.on("page", self._add)
        context.on("request", self._went)
        if not self._opened:
            context.new_page()

    @property
    def foremost(self) -> Page:
        """The page opened last that is still open."""
        self._opened = [page for page in self._opened if not page.is_closed()]
        return self._opened[-1] if self._opened else self.context.new_page()

    @property
    def count(self) -> int:
        """How many pages have been opened and are still open."""
        return sum(not page.is_closed() for page in self._opened)

    def _add(self, page: Page) -> None:
        self._opened.append(page)

    def _went(self, request: Request) -> None:
        if of_window(request):
            self.visited.append(request.url)
