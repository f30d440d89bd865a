"""How one gets about at Zoom where no article says so.

Facts: the addresses `/profile/setting?tab=zoomMailCalendar` (public captures of 2025-10 and 2025-11),
`https://scheduler.zoom.us/me/appts` (public scripts, 2026-10) and `/logout`; the profile menu with
its item to sign out at the top right (public capture, 2025-11).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from playwright.sync_api import Error

from flows.browser.health import network_trouble
from flows.browser.mouse import OutOfReach
from flows.sites.login_page import beginning

if TYPE_CHECKING:
    from flows.reader.reader import Reader
    from flows.screen.screen import Control, Screen
    from flows.verdict import Trouble

SCHEDULER = "https://scheduler.zoom.us/me/appts"
SETTINGS = "/profile/setting?tab=zoomMailCalendar"

_LEAVE = re.compile(r"(?i)^(sign|log) ?(out|off)$")


def sign_out(reader: Reader) -> Trouble | None:
    """Sign out of the portal as a person would, by the menu at the top; gives what stopped it."""
    window, page = reader.window, reader.window.page
    control = _leaving(window.screen()) or _in_menu(reader)
    try:
        if control is not None:
            reader.hand.press(control, window.screen())
        else:
            window.go(urljoin(page.url, "/logout"))
    except (OutOfReach, Error) as error:
        return network_trouble(str(error), page.url)
    if beginning(window.screen()) is None and reader.article.facts.portal:
        window.go(reader.article.facts.portal)
    return None


def _leaving(screen: Screen) -> Control | None:
    able = (c for c in screen.controls if c.ref and (c.role in {"link", "button", "menuitem"} or c.pointer))
    return next((c for c in able if _LEAVE.match(c.label.strip())), None)


def _in_menu(reader: Reader) -> Control | None:
    """Open the menus of the upper edge one after the other, from the right, until one lets a person out."""
    screen = reader.window.screen()
    upper = [
        c
        for c in screen.controls
        if c.ref
        and c.box
        and c.box.middle[1] < 0.15 * screen.height
        and (c.role in {"button", "link", "img"} or c.pointer)
    ]
    for opener in sorted(upper, key=lambda c: -c.box.middle[0] if c.box else 0)[:4]:
        if reader.window.closed(opener):
            try:
                reader.hand.press(opener, screen)
            except OutOfReach:
                continue
            if (found := _leaving(reader.window.screen())) is not None:
                return found
            reader.window.page.keyboard.press("Escape")
            screen = reader.window.screen()
    return None
