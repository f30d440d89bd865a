"""Dialogs (overlays, modals, cookie banners): what stands in front of a page, and what answers it.

What says yes to a question is told by where it stands: beside what says no.
"""

import re

from flows.instruction.similarity import plain
from flows.screen.control import Control
from flows.screen.harm.harm import may_harm
from flows.screen.harm.safety import refuses
from flows.screen.role import CHOSEN, DIALOGS, PRESSED, TYPED
from flows.screen.screen import Screen

_BANNER = re.compile(r"(?i)\bcookies?\b|\bchat\b")
"""A small dialog that speaks of these leaves the page usable."""
_BANNER_SIZE = 6
"""Controls that such a dialog holds at most."""


def foremost(control: Control, screen: Screen) -> bool:
    """Whether it stands in the dialog that was opened last; true of all where there is none."""
    front = next((i for i in reversed(screen.dialogs) if not _is_banner(i, screen)), None)
    return front is None or front in screen.holders(control)


def titles(screen: Screen) -> list[str]:
    """What the dialogs are called: by their names, or by what they begin with, for many have no name."""
    found = []
    for index, control in enumerate(screen.controls):
        if control.role in DIALOGS:
            held = [c for c in screen.inside(index) if c.label]
            heads = [c for c in held if c.role == "heading"]
            begins = next((c.label for c in heads or held if c.label != control.words), "")
            found += [words for words in (control.name, begins) if words]
    return found


def in_banner(control: Control, screen: Screen) -> bool:
    """Whether the nearest thing that holds it and another to press speaks of cookies or a chat."""
    holder = control.parent
    while holder is not None and sum(c.role in PRESSED for c in screen.inside(holder)) < 2:
        holder = screen.controls[holder].parent
    page = holder is None or screen.controls[holder].parent is None
    return not page and holder is not None and _is_banner(holder, screen)


def _is_banner(index: int, screen: Screen) -> bool:
    inside = [c for c in screen.inside(index) if c.role in PRESSED | CHOSEN | TYPED]
    small = len(inside) <= _BANNER_SIZE and not any(c.role in CHOSEN | TYPED for c in inside)
    dialog = screen.controls[index]
    return small and bool(_BANNER.search(f"{dialog.name} {dialog.words}"))


def agreeing(screen: Screen) -> list[tuple[int, Control]]:
    """The buttons, by their index, that stand nearest to one that refuses and do not refuse themselves.

    Empty where nothing refuses.
    """
    buttons = [(i, c) for i, c in enumerate(screen.controls) if is_button(c)]
    if not any(refuses(c.label) for _, c in buttons):
        return []
    able = [
        (i, c)
        for i, c in buttons
        if not refuses(c.label) and not may_harm(c.label) and not c.disabled and plain(c.label)
    ]
    near = min((_apart(i, screen) for i, _ in able), default=0)
    return [(i, c) for i, c in able if _apart(i, screen) == near]


def is_button(control: Control) -> bool:
    """Whether it is a button with words."""
    return control.role == "button" and bool(control.ref and control.label)


def _apart(index: int, screen: Screen) -> int:
    """How much the smallest holder holds that has both this control and one that refuses."""
    holder = screen.controls[index].parent
    while holder is not None:
        held = list(screen.inside(holder))
        if any(is_button(c) and refuses(c.label) for c in held):
            return len(held)
        holder = screen.controls[holder].parent
    return len(screen.controls)
