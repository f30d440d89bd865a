"""What a tooltip is: the few words that come up beside a control while the mouse rests on it."""

from flows.screen import Box, Control, Screen
from flows.screen.layout import gap
from flows.screen.role import CHOSEN, PRESSED

_LENGTH = 40
"""Letters that a tooltip has at most."""
_BESIDE = 80
"""CSS pixels from a control within which its tooltip stands."""


def come_up(screen: Screen, before: set[tuple[str, Box | None]], box: Box | None) -> str | None:
    """The words of a tooltip that was not there before: of the smallest new thing beside the control.

    What can be pressed is no tooltip, nor is what comes up elsewhere meanwhile, as a banner does.
    """
    new = [
        c
        for c in screen.controls
        if c.label
        and (c.label, c.box) not in before
        and len(c.label) < _LENGTH
        and (c.role == "tooltip" or not (c.pointer or c.role in PRESSED | CHOSEN))
        and _near(c, box, screen)
    ]
    tips = [c for c in new if c.role == "tooltip"] or new
    return min((c.label for c in tips), key=len, default=None)


def _near(control: Control, box: Box | None, screen: Screen) -> bool:
    there = next((c.box for c in (control, *screen.around(control)) if c.box is not None), None)
    if box is None or there is None:
        return True
    return gap(box, there) < _BESIDE
