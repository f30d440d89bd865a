"""Is the site well, and are we let in?"""

import ipaddress
import re
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Request, Response

from flows.frozen import Frozen
from flows.observation import Trouble
from flows.screen import Screen
from flows.verdict import Cause

_WORKING = frozenset({"document", "xhr", "fetch", "script"})
_PARTS = frozenset({"xhr", "fetch"})
_CATEGORIES = frozenset({"ac", "co", "com", "edu", "gov", "net", "org", "sch", "nhs", "go", "or", "ne"})
_SMALL_PAGE = 14
"""Error pages hold few controls; a working page may speak of maintenance and still work."""

_SIGNS: tuple[tuple[Cause, tuple[str, ...]], ...] = (
    (
        Cause.CAPTCHA,
        (
            "captcha",
            "not a robot",
            "verify (that )?you('re| are) (a )?human",
            "are you (a )?human",
            "unusual traffic",
            r"(confirm|prove|check) (that )?you('re| are) (a )?(person|human|not a (bot|robot))",
            "(type|enter) the (characters|letters|text|words) (that )?you (see|hear)",
        ),
    ),
    (Cause.RATE_LIMITED, ("too many requests", "rate limit", "too many attempts", r"try again in \d+")),
    (
        Cause.ADMIN_APPROVAL,
        ("needs? admin(istrator)? approval", "admin(istrator)? (approval|consent) (is )?required"),
    ),
    (
        Cause.NOT_LICENSED,
        (
            "not licensed",
            "no licen[cs]e",
            "licen[cs]e (is )?(required|needed|missing)",
            r"(does not|doesn't) (have|include) (a |an )?(\w+ )?licen[cs]e",
            "not (available|included) (in|on|for|with) your (plan|account|licen[cs]e)",
            r"(not|n['’]t) (a )?part of your (\w+ )?(plan|account|licen[cs]e|subscription)",
            "not enabled for your account",
            "upgrade your plan",
            r"(contact|ask) your (\w+ ){1,5}(to|for) (\w+ )?(get|enable|assign|(a )?licen[cs]e)",
        ),
    ),
    (
        Cause.SITE_DOWN,
        (
            "maintenance",
            "temporarily (unavailable|down|out of)",
            "service (is )?unavailable",
            "be (right )?back (soon|shortly|later)",
            "internal server error",
            "bad gateway",
            "gateway time-?out",
            "something went wrong",
            "an error (has )?occurred",
            "(could|can) ?not be (loaded|reached)",
            "(could|can)(no|n')t (load|reach)",
            "failed to load",
            "try again later",
            "unexpected error",
        ),
    ),
)
_ALWAYS = frozenset({Cause.CAPTCHA, Cause.ADMIN_APPROVAL})
"""These are told by their words on a page of any size."""


class Failure(Frozen):
    """One request that did not get what it asked for."""

    kind: Literal["status", "failed"]
    host: str
    path: str
    resource: str
    main: bool
    """It was for the page itself, not for a part of it."""
    status: int | None = None
    error: str | None = None


class Monitor:
    """Listens to what a browser context asks of the network."""

    def __init__(self, context: BrowserContext) -> None:
        self.failures: list[Failure] = []
        self.busy: set[Request] = set()
        self.coming: set[Request] = set()
        """Those for whole pages, until the first answer."""
        self.moves: list[tuple[str, str, int]] = []
        """(from, to, status) of each redirection of a page."""
        self._habits: set[str] = set()
        context.on("request", self._asked)
        context.on("requestfinished", self._done)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def forget(self) -> None:
        """Start afresh: what failed before does not count for what comes now."""
        self.failures.clear()
        self.moves.clear()
        self._habits |= {_place(request) for request in self.busy}

    def waits_for(self, own: str) -> bool:
        """Whether what was asked of one's own site since then has not been answered.

        What hung before a page was used is asked for by habit, as by a long poll, and says nothing.
        """
        asked = (r for r in self.busy if r.resource_type in _PARTS and _place(r) not in self._habits)
        return any(site(urlsplit(request.url).hostname or "") == own for request in asked)

    def _asked(self, request: Request) -> None:
        if request.resource_type in _WORKING:
            self.busy.add(request)
        if _of_window(request):
            self.coming.add(request)

    def _done(self, request: Request) -> None:
        self.busy.discard(request)
        self.coming.discard(request)

    def _failed(self, request: Request) -> None:
        self.busy.discard(request)
        self.coming.discard(request)
        error = request.failure or ""
        if (
            request.resource_type in _WORKING
            and "ERR_ABORTED" not in error
            and "BLOCKED_BY_CLIENT" not in error
        ):
            self.failures.append(_failure(request, kind="failed", error=error))

    def _answered(self, response: Response) -> None:
        request = response.request
        self.coming.discard(request)
        if request.resource_type == "document" and 300 <= response.status < 400:
            self.moves.append((response.url, response.headers.get("location", ""), response.status))
        if request.resource_type in _WORKING and response.status >= 400:
            self.busy.discard(request)
            self.failures.append(_failure(request, kind="status", status=response.status))


def _of_window(request: Request) -> bool:
    """Whether it is for the page of a whole window; the frame of one that has not come is not known yet."""
    if not request.is_navigation_request():
        return False
    try:
        return request.frame.parent_frame is None
    except Error:
        return True


def _place(request: Request) -> str:
    """The address without what is asked for there."""
    return request.url.partition("?")[0]


def _failure(request: Request, kind: Literal["status", "failed"], **facts: int | str) -> Failure:
    address = urlsplit(request.url)
    main = request.is_navigation_request() and request.resource_type == "document"
    return Failure.model_validate(
        {
            "kind": kind,
            "host": address.hostname or "",
            "path": address.path,
            "resource": request.resource_type,
        }
        | {"main": main}
        | facts
    )


def diagnose(failures: tuple[Failure, ...], screen: Screen, *, busy: bool = False) -> Trouble | None:
    """What ails the site that shows this screen, or None when it is well.

    Asked only when a control was not found: a page that has what the reader looks for is well enough.
    """
    own = tuple(f for f in failures if _same_site(f.host, urlsplit(screen.url).hostname or "") or f.main)
    page, said = _page_failed(tuple(f for f in own if f.main)), _says_so(screen)
    part = _part_failed(tuple(f for f in own if not f.main))
    if part is not None and said is not None and said.cause is Cause.SITE_DOWN:
        # "Something went wrong" is what a page says of anything; the request behind it tells more.
        said = said if part.cause is Cause.SITE_DOWN else part
    return page or said or part or _not_done(screen, busy=busy)


def _page_failed(failures: tuple[Failure, ...]) -> Trouble | None:
    return _worst(failures, "The page")


def _part_failed(failures: tuple[Failure, ...]) -> Trouble | None:
    serious = tuple(
        f
        for f in failures
        if f.status is None or f.status == 429 or f.status >= 500 or f.resource == "script"
    )
    return _worst(serious, "A part of the page")


def _worst(failures: tuple[Failure, ...], what: str) -> Trouble | None:
    if not failures:
        return None
    last = failures[-1]
    where = f"{last.host}{last.path}"
    if last.kind == "failed":
        return network_trouble(last.error or "", where)
    if last.status == 429:
        return Trouble(
            cause=Cause.RATE_LIMITED, detail=f"{what} was refused for too many requests (429) at {where}."
        )
    return Trouble(cause=Cause.SITE_DOWN, detail=f"{what} was answered with {last.status} at {where}.")


def network_trouble(error: str, where: str) -> Trouble:
    """The trouble behind a browser's network error such as `net::ERR_NAME_NOT_RESOLVED`."""
    name = next(iter(re.findall(r"ERR_[A-Z_]+|NS_ERROR_[A-Z_]+", error)), "no answer")
    slow = "TIMED_OUT" in name or "Timeout" in error
    cause = Cause.TIMEOUT if slow else Cause.NETWORK
    return Trouble(
        cause=cause,
        detail=f"{where} cannot be reached ({name.removeprefix('ERR_').replace('_', ' ').lower()}).",
    )


def _says_so(screen: Screen) -> Trouble | None:
    words = screen.text
    small = (
        sum(c.ref is not None and (c.role in {"button", "link", "tab"} or c.pointer) for c in screen.controls)
        < _SMALL_PAGE
    )
    for cause, patterns in _SIGNS:
        pattern = "|".join(patterns)
        found = re.search(rf"(?im)^.*(?:{pattern}).*$", words)
        if found and (small or cause in _ALWAYS or _alerted(found.group(0), screen)):
            return Trouble(cause=cause, detail=f"The page says: “{found.group(0).strip()[:160]}”.")
    return None


def _alerted(line: str, screen: Screen) -> bool:
    """Whether the page itself marks a line as an alert."""
    return any(c.role in {"alert", "alertdialog"} and line.strip() in c.label for c in screen.controls)


def _not_done(screen: Screen, *, busy: bool) -> Trouble | None:
    if busy:
        return Trouble(
            cause=Cause.TIMEOUT,
            detail="The page was not done: it kept its busy sign, or waited for a part of itself.",
        )
    if not screen.text.strip():
        return Trouble(cause=Cause.SITE_DOWN, detail="The page stayed blank.")
    return None


def _same_site(one: str, other: str) -> bool:
    return site(one) == site(other)


def site(host: str) -> str:
    """What one owner holds of a host's name: its last two labels, three where the second last is a category.

    `zoom.us` of `dartmouth.zoom.us`, `ox.ac.uk` of `portal.ox.ac.uk`; a number is whole.
    """
    if _is_number(host):
        return host
    labels = host.lower().rstrip(".").split(".")
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _CATEGORIES
    return ".".join(labels[-3:] if shared else labels[-2:])


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
