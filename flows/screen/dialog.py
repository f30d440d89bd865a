"""Dialogs: what stands in front of the rest of a page."""

import re

from flows.screen.role import CHOSEN, DIALOGS, PRESSED, TYPED
from flows.screen.screen import Control, Screen

_BANNER = re.compile(r"(?i)\bcookies?\b|\bchat\b")
"""A small dialog that speaks of these leaves the page usable."""
_BANNER_SIZE = 6
"""Controls that such a dialog holds at most."""


def foremost(control: Control, screen: Screen) -> bool:
    """Whether it stands in the dialog that was opened last; true of all where there is none."""
    dialogs = [
        i for i, c in enumerate(screen.controls) if c.role in DIALOGS and c.box and not _is_banner(i, screen)
    ]
    if not dialogs:
        return True
    return any(c is screen.controls[dialogs[-1]] for c in screen.around(control))


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
