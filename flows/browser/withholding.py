"""What would change something at a site is withheld: a way may be tried in a browser that can only ask."""

from playwright.sync_api import BrowserContext, Route

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that ask and change nothing (RFC 9110, 9.2.1)."""


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
