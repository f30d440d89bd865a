"""An address that is opened, and whether it has moved."""

import re
from collections.abc import Sequence

from playwright.sync_api import Error

from flows.article.address import host_of, joined, read_address
from flows.browser import LedAway
from flows.browser.health.health import network_trouble
from flows.reader.step import StepContext
from flows.verdict import Readdressed, Troubled, met_unless

_REGION = re.compile(r"^[a-z]{2}\d{2}(web)?\.")
"""A numbered region of the same service, such as us05web: a known habit, not another address."""


def open_address(step: StepContext, index: int) -> bool:
    """Open the address that the step says, and see whether it has moved."""
    address = step.instructions[index].value or ""
    window = step.window
    window.act()
    try:
        window.go(address)
    except Error as error:
        change = moved(address, window.monitor.moves, None)
        if change is not None:
            step.decide(Readdressed(index=index, changes=(change,), arrived=False))
        elif (origin := window.elsewhere()) is not None:
            raise LedAway(origin) from None
        else:
            step.decide(Troubled(index=index, trouble=network_trouble(str(error), address)))
        return False
    final = None if step.session.asks_here() else window.page.url
    if window.elsewhere() is not None:
        return _given_away(step, index, address)
    change = moved(address, window.monitor.moves, final)
    if change is not None:
        step.decide(Readdressed(index=index, changes=(change,), arrived=True))
        return True
    failed = [failure for failure in window.monitor.failures if failure.main]
    trouble = step.trouble() if failed else None
    step.decide(met_unless(trouble, index))
    return trouble is None


def _given_away(step: StepContext, index: int, address: str) -> bool:
    """The address leads to another owner: for good by its own host's word, or only just now.

    Where a site moves among its owner's hosts, the reader goes on there; with another owner nothing is done.
    """
    change = moved(address, step.window.monitor.moves, None)
    if change is not None:
        step.decide(Readdressed(index=index, changes=(change,), arrived=False))
        return False
    return True  # what comes next says it: that the form is a stranger's, or that the way led away


def moved(address: str, moves: Sequence[tuple[str, str, int]], final: str | None) -> tuple[str, str] | None:
    """What the article says of the address and what it is now, or None when it still answers there.

    An address has moved when its host says so for good (301, 308), or sends readers to another host
    that neither signs them in nor is a region of the same service. `moves`: (from, to, status) of the
    redirections; `final`: where the browser came to rest, None when it came to nothing or to a page
    that asks to sign in.
    """
    asked = read_address(address)
    if asked is None or not asked.host:
        return None
    told = (host_of(joined(start, to)) for start, to, status in moves if _for_good(start, status, asked.host))
    host = next((host for host in (*told, host_of(final)) if _elsewhere(asked.host, host)), None)
    return None if host is None else (address, address.replace(asked.authority, host, 1))


def _for_good(start: str, status: int, asked: str) -> bool:
    return status in {301, 308} and host_of(start) == asked


def _elsewhere(asked: str, host: str) -> bool:
    return bool(host) and host not in {asked, f"www.{asked}"} and not _REGION.match(host)
