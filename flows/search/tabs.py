"""Looks behind the tabs of a page for what an article calls a tab."""

from functools import partial

from flows.browser.affordance import unwrapped
from flows.instruction.instruction import Instruction
from flows.instruction.similarity import plain
from flows.screen.layout import in_row
from flows.screen.role import UNMARKED
from flows.screen.screen import Control, Screen
from flows.search.disclosure import MOST_OPENED
from flows.search.discovery import Found
from flows.search.query import Search, inviting
from flows.sighting.candidate import stays
from flows.sighting.place import in_landmark
from flows.sighting.sighting import Fit, Sighting, find
from flows.verdict import NeedKind

_LETTER = 5
"""CSS pixels that a letter takes at the least."""


def behind_tabs(search: Search, then: Instruction | None) -> Found | None:
    """Of a tab: the one that holds it, or the one behind which the next instruction can be followed."""
    if search.instruction.role != "tab":
        return None
    window = search.window
    for tab in _tabs(search, unwrapped(window, window.screen())):
        screen = window.screen()
        now = screen.again(tab)
        url, held = window.page.url, window.count
        if now is None or not search.press(now, screen):
            continue
        if now.role != "tab" and window.page.url != url:
            search.hand.back(url, screen, held)  # it was no tab
            continue
        found = window.until(partial(_behind, search, tab, then), window.glance())
        if found is not None:
            return found
    return None


def _behind(search: Search, tab: Control, then: Instruction | None, screen: Screen) -> Found | None:
    """What is to be seen behind a tab: the control itself, or what would come after it."""
    inside = find(search.instruction, screen)
    if inside is not None:
        return Found(inside, screen, search.need(NeedKind.OPENED, tab))
    if then is None or not find(then, screen):
        return None
    same = ((i, c) for i, c in enumerate(screen.controls) if (c.role, c.label) == (tab.role, tab.label))
    index, control = next(same, (0, None))
    if control is None:
        return None
    return Found(Sighting(index=index, control=control, fit=Fit.ONLY, score=0.75, in_place=None), screen)


def _tabs(search: Search, screen: Screen) -> list[Control]:
    """The tabs that are not open, or for want of them what stands in a row and can be pressed."""
    claimed = {plain(words) for words in search.claimed}
    able = [
        c
        for c in screen.controls
        if c.label and not c.selected and plain(c.label) not in claimed and inviting(c, screen)
    ]
    marked = [c for c in able if c.role == "tab"]
    worded = (c for c in able if (c.role in UNMARKED and c.pointer) or (stays(c) and _has_room(c)))
    rows = (c for c in worded if in_row(c, screen))
    return marked or [c for c in rows if not in_landmark(c, screen)][:MOST_OPENED]


def _has_room(control: Control) -> bool:
    """Whether its words can stand on it; an icon that has no more than a name is no tab."""
    return control.box is not None and control.box.width >= _LETTER * len(control.label)
