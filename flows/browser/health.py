"""Is the site well, and are we let in?"""

import re

from flows.article.address import host_of
from flows.browser.network import Failure
from flows.browser.signs import ALWAYS, SIGNS, SMALL_PAGE
from flows.screen import Screen
from flows.screen.link import site
from flows.screen.role import ALERTS, ONWARD
from flows.verdict import Cause, Trouble


def diagnose(failures: tuple[Failure, ...], screen: Screen, *, busy: bool = False) -> Trouble | None:
    """What ails the site that shows this screen, or None when it is well.

    Asked only when a control was not found: a page that has what the reader looks for is well enough.
    """
    here = site(host_of(screen.url))
    own = tuple(f for f in failures if site(f.host) == here or f.main)
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


def broken(error: BaseException, url: str) -> Trouble:
    """What an error of the browser itself means for the step it came up in."""
    if "net::ERR" in str(error):
        return network_trouble(str(error), url)
    if "closed" in str(error) or "crashed" in str(error).lower():
        return Trouble(cause=Cause.INTERRUPTED, detail="The browser ended in the middle of this step.")
    line = str(error).splitlines()[0][:200]
    # A page can make every question to it fail, by what it puts in the place of the browser's own functions.
    return Trouble(cause=Cause.TIMEOUT, detail=f"The browser could not do this step on its page: {line}")


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
    small = sum(c.ref is not None and (c.role in ONWARD or c.pointer) for c in screen.controls) < SMALL_PAGE
    for cause, sign in SIGNS:
        found = sign.search(words)
        if found and (small or cause in ALWAYS or _alerted(found.group(0), screen)):
            return Trouble(cause=cause, detail=f"The page says: “{found.group(0).strip()[:160]}”.")
    return None


def _alerted(line: str, screen: Screen) -> bool:
    """Whether the page itself marks a line as an alert."""
    return any(c.role in ALERTS and line.strip() in c.label for c in screen.controls)


def _not_done(screen: Screen, *, busy: bool) -> Trouble | None:
    if busy:
        return Trouble(
            cause=Cause.TIMEOUT,
            detail="The page was not done: it kept its busy sign, or waited for a part of itself.",
        )
    if not screen.text.strip():
        return Trouble(cause=Cause.SITE_DOWN, detail="The page stayed blank.")
    return None
