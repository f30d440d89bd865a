"""What would change something at a site is withheld: a way may be tried in a browser that can only ask."""

from playwright.sync_api import BrowserContext, Route

from flows.browser.network import SAFE
from flows.browser.probe import script


def hold_fast(context: BrowserContext) -> None:
    """Let no request of this new context outlive its page: such a one could not be withheld."""
    context.add_init_script(f"({script('withheld')})()")


class Withholding:
    """Lets no request out of a context that is not safe by its method.

    What a site changes on a GET, or is told through a connection that is open already, is not withheld: a
    name that speaks of harm is not pressed here either.
    """

    def __init__(self, context: BrowserContext) -> None:
        self.count = 0
        """Requests that were withheld."""
        context.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.method.upper() in SAFE:
            route.fallback()
        else:
            self.count += 1
            route.abort("blockedbyclient")
