"""What lies over a page and can be closed: a cookie banner, a tour, a pop-up, a modal of no concern."""

import re

from flows.browser.actionability.mouse import Mouse
from flows.browser.restraint.forbidden import LedAway, WouldHarm
from flows.screen import Box, Control, Screen
from flows.screen.harm.harm import may_harm, threatens
from flows.screen.harm.safety import dismisses, refuses
from flows.screen.harm.surroundings import text_around
from flows.screen.layout.layout import within
from flows.screen.role import CLICKED, DIALOGS
from flows.verdict import Note, NoteKind

LAYERS = 3
"""Things that may lie over one another and are closed: a banner over a tour over the page."""
_BANNER = re.compile(r"(?i)\bcookies?\b")
"""What such a banner says one may delete is in one's own browser."""


def dismiss(mouse: Mouse, covered: Control, screen: Screen) -> Note | None:
    """Close the banner, tour or pop-up that lies over a control; None when nothing there closes it."""
    cover = mouse.cover(covered)
    if cover is None:
        return None
    for words in (refuses, dismisses):
        for control in reversed(screen.controls):
            if words(control.label) and _lies_in(control, cover, covered, screen):
                if mouse.cover(control) == cover or not close(mouse, control, screen):
                    continue  # it lies under it as well, or must not be pressed
                mouse.window.settle()
                return closed_with(control)
    return None


def closed_with(control: Control) -> Note:
    """What is noted of something that was closed."""
    text = f"Something lay over the page; it was closed with “{control.label}”."
    return Note(kind=NoteKind.DISMISSED, text=text)


def close(mouse: Mouse, control: Control, screen: Screen) -> bool:
    """Press what closes it, if that may be pressed and is known to do no harm; gives whether it was."""
    said = text_around(control, screen)
    if may_harm(control.name) or (not _BANNER.search(said) and threatens(said)):
        return False
    try:
        return mouse.touch(control, screen) is None
    except (WouldHarm, LedAway):
        return False


def _lies_in(control: Control, cover: Box, covered: Control, screen: Screen) -> bool:
    """Whether it can be pressed, in what covers a control, and not in the dialog of that control."""
    own = [c for c in screen.around(covered) if c.role in DIALOGS]
    shared = any(c in own for c in screen.around(control))
    pressed = control.role in CLICKED or control.pointer
    return bool(control.ref) and pressed and not control.away and not shared and within(control, cover)
