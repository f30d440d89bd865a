"""Signs out, by what says so in the open or in the account's menu."""

import math
import re
from itertools import islice

from playwright.sync_api import Error

from flows.article.address import joined
from flows.browser import Actions, OutOfReach, Window, WouldHarm
from flows.browser.health.health import network_trouble
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.harm import may_harm
from flows.screen.role import CLICKED, COMMANDS
from flows.sites.account import Account
from flows.sites.sign_in.login_page import beginning
from flows.verdict import Cause, Trouble

_LEAVE = re.compile(r"(?i)^(sign|log) ?(out|off)$")
_ACCOUNT = re.compile(r"(?i)\b(account|profile|avatar|user|me)\b")
_MOST_ASKED = 40
"""Controls that are asked whether they open something (chosen: more than a head and a rail hold)."""
_MOST_OPENED = 6
"""Menus that are tried (chosen: about what a person tries before asking somebody)."""


def sign_out(
    window: Window, hand: Actions, account: Account, address: str | None, home: str | None
) -> Trouble | None:
    """Sign out as a person would, and come to where one may sign in again; gives what stopped it.

    `address`: where one is signed out if nothing on the page says so; it may be relative to the page's.
    `home`: where people sign in, unless the page behind the sign-out is such a one.
    """
    url = window.page.url
    try:
        control = _leaving(window.current()) or _in_menu(window, hand, account)
        if control is not None:
            hand.press(control, window.current())
        elif address is not None:
            window.go(joined(url, address))
        else:
            detail = "Nothing was found that signs out, neither on the page nor in the account's menu."
            return Trouble(cause=Cause.TIMEOUT, detail=detail)
        if home is not None and beginning(window.current()) is None:
            window.go(home)
    except (OutOfReach, Error) as error:
        return network_trouble(str(error), url)
    return None


def _leaving(screen: Screen) -> Control | None:
    able = (c for c in screen.controls if c.ref and (c.role in COMMANDS or c.pointer))
    return next((c for c in able if _LEAVE.match(c.label.strip())), None)


def _in_menu(window: Window, hand: Actions, account: Account) -> Control | None:
    """Open closed menus one after the other, the likeliest to be the account's first, until one says it."""
    url, held, screen = window.page.url, window.count, window.current()
    asked = (c for c in _likely(screen, account)[:_MOST_ASKED] if window.probe(c).closed)
    harmless = (c for c in asked if not may_harm(c.label) and not may_harm(c.name))
    for opener in islice(harmless, _MOST_OPENED):
        try:
            hand.press(opener, screen)
        except (OutOfReach, WouldHarm):
            continue
        if (found := _leaving(window.current())) is not None:
            return found
        hand.back(url, screen, held)
    return None


def _likely(screen: Screen, account: Account) -> list[Control]:
    """What may open the account's menu: first what names the account, then what stands in a corner."""
    able = [c for c in screen.controls if c.ref and c.box and (c.role in CLICKED | {"img"} or c.pointer)]
    return sorted(able, key=lambda c: (not _names(c, account), _from_corner(c, screen)))


def _names(control: Control, account: Account) -> bool:
    whose = {plain(account.email), plain(account.name or account.email)}
    return any(name in plain(control.label) for name in whose) or bool(_ACCOUNT.search(control.label))


def _from_corner(control: Control, screen: Screen) -> float:
    """How far it stands from the nearest corner, in CSS pixels; of like ones the upper right comes first.

    There the menus of accounts are: mostly at the upper right, in sites with a rail at its foot.
    """
    assert control.box is not None
    x, y = control.box.middle
    corners = ((screen.width, 0), (0, screen.height), (screen.width, screen.height), (0, 0))
    return min(math.dist((x, y), corner) + rank for rank, corner in enumerate(corners))
