"""What a browser context asks of the network, and what it does not get."""

import re
import time
from collections.abc import Mapping
from typing import Literal

from playwright.sync_api import BrowserContext, Error, Request, Response

from flows.article.address import host_of, read_address
from flows.browser.health.noise import Noise, NoiseKind, pattern
from flows.browser.patience import RESTLESS
from flows.record import Record
from flows.redaction import SECRETS
from flows.screen.link.link import site

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that ask and change nothing (RFC 9110, 9.2.1)."""
_WORKING = frozenset({"document", "xhr", "fetch", "script"})
"""What a page cannot work without; a picture or a style may be missing."""
_PARTS = frozenset({"xhr", "fetch"})
"""What a page asks for once it is there."""
TIMED_OUT = "net::ERR_TIMED_OUT"
"""The browser's own word for an answer that did not come; a reader gives up sooner than the browser."""
_KEPT = 500
"""Failures, and redirections, that are kept: the last ones tell what ails a site (chosen)."""


_NOWHERE = {"host": "", "path": ""}


class Failure(Record):
    """One request that did not get what it asked for."""

    kind: Literal["status", "failed"]
    host: str
    port: int | None = None
    """None where none is written."""
    path: str
    resource: str
    main: bool
    """It was for the page itself, not for a part of it nor for one embedded in it."""
    asked: str = ""
    """What was asked for, as `pattern` has it."""
    since: bool = True
    """It was asked for since the last act."""
    status: int | None = None
    error: str | None = None


class Monitor:
    """Listens to what a browser context asks of the network."""

    def __init__(self, context: BrowserContext, noise: Noise | None = None) -> None:
        self.noise = noise or Noise()
        self.failures: list[Failure] = []
        """Since the last act."""
        self.turned = False
        """A page was asked for since the last act."""
        self.sent = False
        """Something was sent since the last act that may have changed something at a site."""
        self.busy: dict[Request, float] = {}
        """What is not answered yet, and when it was asked for, by the monotonic clock."""
        self.coming: set[Request] = set()
        """Those for whole pages, until the first answer."""
        self.moves: list[tuple[str, str, int]] = []
        """(from, to, status) of each redirection of a page."""
        self._acted = time.monotonic()
        self._sandboxed: set[str] = set()
        context.on("request", self._asked)
        context.on("requestfinished", self._done)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def forget(self) -> None:
        """Start afresh: what failed before does not count for what comes now."""
        self.failures.clear()
        self.moves.clear()
        self.turned = self.sent = False
        self._acted = time.monotonic()

    def learn(self, url: str) -> None:
        """All is well at this address: what has failed, and what hangs as a long poll does, is noise."""
        late = time.monotonic() - RESTLESS
        hang = (_asked_for(request) for request, at in self.busy.items() if at < late)
        failed = (failure.asked for failure in self.failures)
        self.noise.learn(NoiseKind.REQUEST, {*failed, *hang}, url)

    def waits_for(self, own: str, *, since: bool = True) -> bool:
        """Whether what was asked of one's own site has not been answered; noise aside.

        `since`: by the last act; what hung before says nothing of it.
        """
        asked = (
            r for r, at in self.busy.items() if r.resource_type in _PARTS and (at >= self._acted or not since)
        )
        return any(site(host_of(r.url)) == own and _asked_for(r) not in self.noise.requests for r in asked)

    def sandboxed(self, url: str) -> bool:
        """Whether the answer from there told the browser to keep the page apart from its own origin.

        The page itself could say anything. Such a page may change what is asked for at its address, and
        no more of it (as Chromium has it for the history of opaque origins).
        """
        return _place(url) in self._sandboxed

    def leaving(self) -> bool:
        """Whether another page, or an embedded one, is on its way."""
        return any(request.resource_type == "document" for request in self.busy)

    def give_up(self, url: str) -> None:
        """Count as failed the pages that are on their way; where none is, the one that is there, at `url`."""
        for late in [request.url for request in self.coming] or [url]:
            self._keep(_failed(late, "document", kind="failed", main=True, error=TIMED_OUT))
        self.coming.clear()

    def _asked(self, request: Request) -> None:
        _learn(request)
        self.sent = self.sent or request.method.upper() not in SAFE
        if request.resource_type in _WORKING:
            self.busy[request] = time.monotonic()
        if of_window(request):
            self.turned = True
            self.coming.add(request)

    def _done(self, request: Request) -> None:
        self.busy.pop(request, None)
        self.coming.discard(request)

    def _failed(self, request: Request) -> None:
        since = self.busy.pop(request, self._acted) >= self._acted
        self.coming.discard(request)
        error = request.failure or ""
        if (
            request.resource_type in _WORKING
            and "ERR_ABORTED" not in error
            and "BLOCKED_BY_CLIENT" not in error
        ):
            self._keep(_failure(request, kind="failed", error=error, since=since))

    def _answered(self, response: Response) -> None:
        request = response.request
        SECRETS.read(response.headers.get("location", ""))
        self.coming.discard(request)
        if request.is_navigation_request() and _keeps_apart(response.headers):
            self._sandboxed.add(_place(response.url))
        if request.resource_type == "document" and 300 <= response.status < 400:
            self.moves.append((response.url, response.headers.get("location", ""), response.status))
            del self.moves[:-_KEPT]
        if request.resource_type in _WORKING and response.status >= 400:
            since = self.busy.pop(request, self._acted) >= self._acted
            self._keep(_failure(request, kind="status", status=response.status, since=since))
        elif self.noise.requests:
            self.noise.answer(_asked_for(request))

    def _keep(self, failure: Failure) -> None:
        self.failures.append(failure)
        del self.failures[:-_KEPT]


def _learn(request: Request) -> None:
    """Keep what would let somebody in who saw the request."""
    SECRETS.read(request.url)
    if request.method == "POST" and request.is_navigation_request():
        SECRETS.read((request.post_data_buffer or b"").decode(errors="replace"))
    SECRETS.see(request.headers.get("authorization", "").split(), told=True)


def of_window(request: Request) -> bool:
    """Whether it is for a whole page, not for one embedded in it.

    Of a page that is just being opened the frame is not known yet.
    """
    if not request.is_navigation_request():
        return False
    try:
        return request.frame.parent_frame is None
    except Error:
        return True


def _asked_for(request: Request) -> str:
    body = request.post_data_buffer if request.resource_type in _PARTS else None
    return pattern(request.method, request.url, (body or b"").decode(errors="replace"))


def _place(url: str) -> str:
    """The address without what is asked for there."""
    return url.partition("#")[0].partition("?")[0]


def _keeps_apart(headers: Mapping[str, str]) -> bool:
    """Whether a Content-Security-Policy has a `sandbox` that does not leave a page its own origin."""
    rules = (each.split() for each in re.split(r"[;,]", headers.get("content-security-policy", "").lower()))
    return any(rule[:1] == ["sandbox"] and "allow-same-origin" not in rule for rule in rules)


def _failure(request: Request, **facts: object) -> Failure:
    asked = _asked_for(request)
    return _failed(request.url, request.resource_type, main=of_window(request), asked=asked, **facts)


def _failed(url: str, resource: str, **facts: object) -> Failure:
    address = read_address(url)
    place = {each: getattr(address, each) for each in ("host", "port", "path")} if address else _NOWHERE
    return Failure.model_validate(place | {"resource": resource} | facts)
