"""What stands farther along a strip of tabs, or farther down a list that draws only what is in sight.

What was scrolled to it is left so, as a person leaves it.
"""

import re

from flows.screen import Control, Screen
from flows.screen.layout.dialog import foremost
from flows.search.discovery import Discovery
from flows.search.search import Search

_ONWARD = re.compile(r"(?i)^(scroll|page|move|go|show|next)?\s*(to the )?(right|forward|next)( tabs?)?$")
_MOST_SCROLLED = 8
"""Presses of the arrow; a strip of 40 tabs has them all on the screen once by then."""


def along(search: Search) -> Discovery | None:
    """Find it farther along a strip of tabs, by the arrow at the strip's end."""
    screen = search.window.recent()
    for _ in range(_MOST_SCROLLED):
        arrow = _arrow(screen)
        if arrow is None or not search.press(arrow, screen):
            return None
        after = search.window.current()
        found = search.on(after)
        if found is not None or _labels(after) == _labels(screen):
            return found
        screen = after
    return None


def down(search: Search) -> Discovery | None:
    """Find it farther down what draws only what is in sight, or brings more when it is scrolled.

    Not while a menu is open, which many a page closes when it is scrolled.
    """
    words, screen = search.query.instruction.words, search.window.recent()
    if not words or any(c.role == "menu" and c.box for c in screen.controls):
        return None
    come_up = search.actions.mouse.scroll_to(words)
    search.broken_off = search.broken_off or come_up is None
    return search.on(search.window.current()) if come_up else None


def _arrow(screen: Screen) -> Control | None:
    """What moves a strip of tabs on: a button beside it, on its row, that says so."""
    strips = [c for c in screen.controls if c.role == "tablist" and c.box and foremost(c, screen)]
    for strip in strips:
        for c in screen.beside(strip):
            if c.role == "button" and c.ref and not c.disabled and c.box and _ONWARD.match(c.label.strip()):
                middle = c.box.middle[1] - strip.box.y if strip.box else -1
                if strip.box and 0 <= middle <= strip.box.height:
                    return c
    return None


def _labels(screen: Screen) -> tuple[str, ...]:
    return tuple(c.label for c in screen.controls)
