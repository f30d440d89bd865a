"""What comes up under the mouse pointer: the words of a nameless icon, or a menu that opens beneath it."""

from dataclasses import replace

from flows.browser.actionability.overlay import dismiss
from flows.instruction.similarity import Sameness, sameness
from flows.screen import Control
from flows.screen.layout.dialog import foremost
from flows.screen.layout.layout import corner
from flows.screen.role import TYPED
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.sighting import Fit, find
from flows.sighting.candidate import bare
from flows.sighting.confidence import Ground, sighted
from flows.sighting.place.place import stands_in
from flows.verdict import Need, NeedKind

_MOST_HOVERED = 8
"""Nameless icons over which the pointer is put; a page has a handful, and each costs a second."""


def hovered(search: Search) -> Discovery | None:
    """A control without a name that shows the words under the pointer, wherever it stands.

    It may show a menu with the words in it, where the pointer then stays: the menu goes with it.
    """
    screen = search.window.recent()
    icons = [(i, c) for i, c in enumerate(screen.controls) if bare(c) and foremost(c, screen)]
    for index, control in icons[:_MOST_HOVERED]:
        shown = search.actions.mouse.rest(control)
        if (found := _unfolded(search, control)) is not None:
            return found
        search.actions.mouse.leave()
        if shown and sameness(search.query.instruction.words or "", shown) > Sameness.OTHER:
            named = control.model_copy(update={"tooltip": shown})
            here = stands_in(search.query.place, control, screen)
            return Discovery(sighted(Ground.TOOLTIP, index, named, in_place=here), screen)
    return None


def _unfolded(search: Search, icon: Control) -> Discovery | None:
    """What goes by the words in a menu that has come up under the pointer."""
    screen = search.window.current()
    sighting = find(search.query.instruction, screen)
    if sighting is None:
        return None
    opener = Need(kind=NeedKind.OPENED, words=f"the icon at the {corner(icon, screen)}", role=icon.role)
    return Discovery(sighting, screen, (opener,))


def named(search: Search, found: Discovery) -> Discovery:
    """A control that was taken for its picture, by the words that it shows under the pointer."""
    control = found.control
    if found.sighting.fit is not Fit.PICTURE or control.tooltip or control.role in TYPED:
        return found
    mouse = search.actions.mouse
    shown = mouse.hover(control)
    if not shown and (note := dismiss(mouse, *mouse.again(control))) is not None:
        again = search.here() or found
        found = replace(again, notes=(*again.notes, note))
        if again.sighting.fit is not Fit.PICTURE:
            return found
        control = found.control
        shown = mouse.hover(control)
    same = not shown or sameness(search.query.instruction.words or "", shown) > Sameness.OTHER
    control = control.model_copy(update={"tooltip": shown or ""})
    seen = found.sighting.model_copy(update={"control": control})
    if not same:
        seen = sighted(Ground.OTHER_TOOLTIP, seen.index, control, in_place=seen.in_place)
    return replace(found, sighting=seen)
