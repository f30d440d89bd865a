"""What would change something at a site is withheld: a way may be tried in a browser that can only ask."""

from playwright.sync_api import BrowserContext, Error, Request, Route

from flows.browser.health.network import SAFE
from flows.browser.load.redirects import Redirects
from flows.browser.probe import script
from flows.browser.restraint.forbidden import off


def hold_fast(context: BrowserContext) -> None:
    """Let no request of this new context outlive its page: such a one could not be withheld."""
    context.add_init_script(f"({script('withheld')})()")


class Withholding:
    """Lets no request out of a context that is not safe by its method, or asks somebody else for a page.

    What a site changes on a GET, or is told through a connection that is open already, is not withheld: a
    name that speaks of harm is not pressed here either.
    """

    def __init__(self, context: BrowserContext, sites: frozenset[str]) -> None:
        """`sites`: those that the article leads to; where a way off them ends is not found out by going.

        The context has a page.
        """
        self.count = 0
        """Requests that were withheld."""
        self._sites = sites
        context.route("**/*", self._answer)
        Redirects(context, self._is_off)

    def _answer(self, route: Route) -> None:
        if self._leads_off(route.request):
            route.abort("blockedbyclient")
        elif route.request.method.upper() in SAFE:
            route.fallback()
        else:
            self.count += 1
            route.abort("blockedbyclient")

    def _is_off(self, url: str) -> bool:
        return off(url, self._sites) is not None

    def _leads_off(self, request: Request) -> bool:
        if not request.is_navigation_request() or not self._is_off(request.url):
            return False
        try:
            return request.frame.parent_frame is None
        except Error:
            return True  # of a page that is just being opened
