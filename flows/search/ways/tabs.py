"""Looks behind the tabs of a page for what an article calls a tab, and for what has moved there."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from flows.browser.actionability.affordance import unwrapped
from flows.screen import Control, Screen
from flows.screen.identity import again
from flows.screen.layout.layout import in_landmark, in_row
from flows.screen.role import UNMARKED
from flows.search.discovery import Discovery
from flows.search.move import Move, Undo, attempt
from flows.search.search import Search
from flows.search.ways.disclosure import MOST_OPENED
from flows.sighting import find
from flows.sighting.candidate import inviting, stays
from flows.sighting.confidence import Ground, sighted
from flows.verdict import NeedKind

_STRIPS = 2
"""Strips of tabs in one another that are looked behind besides the first (chosen: what a page has)."""
_LETTER = 5
"""CSS pixels that a letter takes at the least."""
_MARKED = 40
"""Tabs of a strip that are looked behind; what is marked as a tab does nothing else."""


def behind_tabs(search: Search) -> Discovery | None:
    """Of a tab: the one that holds it, or the one behind which the next instruction can be followed.

    Of anything else: what has moved behind what the page itself marks as a tab.
    """
    if search.query.instruction.role == "tab":
        return _one_strip_after_the_other(search, _TABS)
    opened = next((c for c in search.window.recent().controls if c.role == "tab" and c.selected), None)
    found = _one_strip_after_the_other(search, _ELSEWHERE) if opened is not None else None
    if found is None and opened is not None:
        _come_back(search, opened)
    return found


def _one_strip_after_the_other(search: Search, move: Move) -> Discovery | None:
    """Look behind the tabs, and behind those that come up there; where these have no end, that is kept."""
    screen = search.window.recent()
    known = [c for c in screen.controls if c.role == "tab"]
    found = attempt(search, move)
    for _ in range(_STRIPS):
        new = partial(_come_up, move, tuple(known))
        here = new(search, search.window.recent()) if found is None else []
        if not here:
            return found
        known += here
        found = attempt(search, replace(move, candidates=new))
    search.broken_off |= found is None and bool(_come_up(move, known, search, search.window.recent()))
    return found


def _come_up(move: Move, known: Iterable[Control], search: Search, screen: Screen) -> list[Control]:
    """The tabs that are not known: neither the element nor its words at that spot."""
    seen = {(c.label, c.box) for c in known} | {(c.ref, None) for c in known}
    able = (c for c in move.candidates(search, screen) if c.role == "tab")
    return [c for c in able if not {(c.label, c.box), (c.ref, None)} & seen]


def _come_back(search: Search, opened: Control) -> None:
    """Bring up the tab again that was open before others were looked behind."""
    screen = search.window.recent()
    still = again(opened, screen)
    if still is not None and not still.control.selected:
        search.press(still.control, screen, named=True)


def _holds(search: Search, tab: Control, _: Screen) -> Discovery | None:
    """The control itself behind a tab."""

    def look(screen: Screen) -> Discovery | None:
        found = search.on(screen)
        return found.behind(*search.need(NeedKind.OPENED, tab)) if found is not None else None

    return search.window.until(look, search.window.glance())


def _behind(search: Search, tab: Control, before: Screen) -> Discovery | None:
    if tab.role != "tab" and search.window.page.url != before.url:
        return None  # it was no tab
    return search.window.until(partial(_led_on, search, tab), search.window.glance())


def _led_on(search: Search, tab: Control, screen: Screen) -> Discovery | None:
    """What is to be seen behind a tab: the control itself, or what would come after it."""
    inside = find(search.query.instruction, screen)
    if inside is not None:
        return Discovery(inside, screen, search.need(NeedKind.OPENED, tab))
    then = search.query.then
    if then is None or not find(then, screen):
        return None
    still = again(tab, screen)
    if still is None:
        return None
    return Discovery(sighted(Ground.LED_ON, still.index, still.control, in_place=None), screen)


def _tabs(search: Search, screen: Screen) -> list[Control]:
    """The tabs that are not open, or for want of them what stands in a row and can be pressed."""
    screen = unwrapped(search.window, screen)
    taken = search.query.taken
    able = [c for c in screen.controls if not c.selected and inviting(c, screen, taken=taken)]
    marked = [c for c in able if c.role == "tab"]
    worded = (c for c in able if (c.role in UNMARKED and c.pointer) or (stays(c) and _has_room(c)))
    rows = (c for c in worded if in_row(c, screen))
    return marked or [c for c in rows if not in_landmark(c, screen)][:MOST_OPENED]


_TABS = Move(candidates=_tabs, goal=_behind, most=_MARKED, undo=Undo.WHEN_LEFT, anew=False)

_ELSEWHERE = Move(
    candidates=lambda search, screen: [c for c in _tabs(search, screen) if c.role == "tab"],
    goal=_holds,
    most=MOST_OPENED,
    undo=Undo.WHEN_LEFT,
    anew=False,
)


def _has_room(control: Control) -> bool:
    """Whether its words can stand on it; an icon that has no more than a name is no tab."""
    return control.box is not None and control.box.width >= _LETTER * len(control.label)
