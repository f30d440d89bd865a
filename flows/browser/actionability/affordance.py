"""Things to press of which a snapshot does not tell that they can be pressed.

A snapshot shows a holder and the one thing in it as one, and the holder has no pointer of its own.
"""

from collections.abc import Callable

from flows.browser.window import Window
from flows.screen import Control, Screen
from flows.screen.role import CHOSEN, PRESSED, UNMARKED

_WORDS = 60
"""Letters that the words of a thing to press have at most."""
_MOST = 60
"""Things that the page is asked about at most."""


def unwrapped(window: Window, screen: Screen, fits: Callable[[Control], bool] = lambda _: True) -> Screen:
    """The screen with the pointer that such things show when the mouse rests on them."""
    able = [i for i, c in enumerate(screen.controls) if _unmarked(c) and fits(c) and _free(i, screen)][:_MOST]
    pointing = {i for i in able if window.probe.points(screen.controls[i])}
    if not pointing:
        return screen
    controls = (
        c.model_copy(update={"pointer": True}) if i in pointing else c for i, c in enumerate(screen.controls)
    )
    return screen.changed(controls)


def _unmarked(control: Control) -> bool:
    plain = control.role in UNMARKED and not control.pointer
    return plain and bool(control.ref) and 0 < len(control.label) <= _WORDS


def _free(index: int, screen: Screen) -> bool:
    """Whether nothing around it or in it is known to be pressed: a link's words have the link's pointer."""
    near = (*screen.around(screen.controls[index]), *screen.inside(index))
    return not any(c.pointer or c.role in PRESSED | CHOSEN for c in near)
