"""The desk, on which articles are acted out, and somebody else's site beside it."""

from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Route
from pydantic import SecretStr

from flows.run.event import ProcedureResult
from flows.sites import Account

HOME, AWAY = "https://desk.example.org/", "https://elsewhere.example.net"
KIM = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
NOBODY = Account(email="", password=SecretStr(""))
TELL = """<script>const tell = what => {
  const asked = new XMLHttpRequest();
  asked.open('GET', '/told?' + what, false);
  asked.send();
}</script>"""
"""Says that a thing was done, and waits until that was heard: a test may end the moment after it."""
THEIRS = "<title>Theirs</title><button onclick=\"fetch('/theirs')\">Next</button><input>"


class Site:
    """The desk, and somebody else's site beside it, which keep what was asked of them."""

    def __init__(self, browser: Browser, page: str, answers: dict[str, dict[str, object]]) -> None:
        self.asked: list[str] = []
        self.contexts: list[BrowserContext] = []
        self._browser, self._page, self._answers = browser, TELL + page, answers

    def new_context(self) -> BrowserContext:
        """A browser context in which both answer."""
        context = self._browser.new_context(viewport={"width": 1280, "height": 720})
        context.route("**/*", self._answer)
        self.contexts.append(context)
        return context

    def _answer(self, route: Route) -> None:
        url = route.request.url
        self.asked.append(url.removeprefix(HOME))
        if url.startswith(HOME):
            answer = self._answers.get(url.removeprefix(HOME), {"body": self._page})
            route.fulfill(**{"content_type": "text/html; charset=utf-8", **answer})  # type: ignore[arg-type]
        else:
            theirs = self._answers.get(url.removeprefix(f"{AWAY}/"), {"body": THEIRS})
            route.fulfill(**{"content_type": "text/html", **theirs})  # type: ignore[arg-type]


Follow = Callable[..., tuple[ProcedureResult, Site]]


def rulings(result: ProcedureResult) -> list[str]:
    """The cause or the verdict of each step."""
    return [step.verdict.cause or step.verdict.ruling for step in result.steps]
