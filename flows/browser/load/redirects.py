"""Where a site sends a page on is asked before it is followed: a route hears of the first address alone."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Error

_DOCUMENTS = {"urlPattern": "*", "resourceType": "Document", "requestStage": "Request"}


class Redirects:
    """Stops the pages of one context before they go on to where they must not.

    Asked of Chromium itself, at the browser and not at a page, for a page that is just being opened cannot be
    asked for yet (Chrome DevTools Protocol, domain Fetch). Another browser is not asked.
    """

    def __init__(self, context: BrowserContext, forbidden: Callable[[str], bool]) -> None:
        """`forbidden`: whether an address must not be gone to. The context has a page."""
        self._forbidden = forbidden
        browser = context.browser
        if browser is None or browser.browser_type.name != "chromium":
            return
        self._own = _own(context)
        self._session = browser.new_browser_cdp_session()
        self._session.on("Fetch.requestPaused", self._asked)
        self._session.send("Fetch.enable", {"patterns": [_DOCUMENTS]})
        context.on("close", lambda _: _detach(self._session))

    def _asked(self, event: dict[str, Any]) -> None:
        """Let a document be asked for, or not; those of other contexts come by here as well."""
        answer: dict[str, Any] = {"requestId": event["requestId"]}
        try:
            if self._forbidden(event["request"]["url"]) and self._is_page(event["frameId"]):
                self._session.send("Fetch.failRequest", answer | {"errorReason": "BlockedByClient"})
            else:
                self._session.send("Fetch.continueRequest", answer)
        except Error:
            return  # whoever asked has gone

    def _is_page(self, frame: str) -> bool:
        """Whether a frame is a whole page of this context, and none embedded in one."""
        targets = self._session.send("Target.getTargets")["targetInfos"]
        return any(
            each["targetId"] == frame and each.get("browserContextId") == self._own for each in targets
        )


def _own(context: BrowserContext) -> str:
    """What the browser calls a context."""
    session = context.new_cdp_session(context.pages[0])
    name: str = session.send("Target.getTargetInfo")["targetInfo"]["browserContextId"]
    session.detach()
    return name


def _detach(session: CDPSession) -> None:
    try:
        session.detach()
    except Error:
        return  # its browser has ended
