"""What lies over a page and can be closed: a cookie banner, a tour, a pop-up, a modal of no concern."""

import re

from flows.browser.mouse import Mouse
from flows.screen import Box, Control, Screen
from flows.screen.harm import may_harm, threatens
from flows.screen.layout import within
from flows.screen.role import CLICKED, DIALOGS
from flows.screen.safety import dismisses, refuses
from flows.verdict import Note, NoteKind

_BANNER = re.compile(r"(?i)\bcookies?\b")
"""What such a banner says one may delete is in one's own browser."""


def dismiss(mouse: Mouse, covered: Control, screen: Screen) -> Note | None:
    """Close the banner, tour or pop-up that lies over a control; None when nothing there closes it."""
    cover = mouse.cover(covered)
    if cover is None:
        return None
    for words in (refuses, dismisses):
        for control in reversed(screen.controls):
            agrees = words is dismisses and _about_harm(control, screen)
            if words(control.label) and not agrees and _lies_in(control, cover, covered, screen):
                if mouse.touch(control) is not None:
                    continue
                mouse.window.settle()
                text = f"Something lay over the page; it was closed with “{control.label}”."
                return Note(kind=NoteKind.DISMISSED, text=text)
    return None


def _about_harm(control: Control, screen: Screen) -> bool:
    """Whether what it would agree to speaks of harm: “OK” under “Your files will be deleted”."""
    around = list(screen.around(control))
    holder = next((c for c in around if c.role in DIALOGS), next(iter(around), None))
    said = holder.words if holder is not None and not _BANNER.search(holder.words) else ""
    return may_harm(control.name) or threatens(said)


def _lies_in(control: Control, cover: Box, covered: Control, screen: Screen) -> bool:
    """Whether it can be pressed, in what covers a control, and not in the dialog of that control."""
    own = [c for c in screen.around(covered) if c.role in DIALOGS]
    shared = any(c in own for c in screen.around(control))
    pressed = control.role in CLICKED or control.pointer
    return bool(control.ref) and pressed and not control.away and not shared and within(control, cover)
