"""Where on a screen the words of a place mean."""

import re

from flows.frozen import Frozen
from flows.likeness import Sameness, sameness
from flows.screen import Box, Control, Screen

_X = re.compile(r"(?i)\b(left|right)\b")
_Y = re.compile(r"(?i)\b(top|upper|bottom|lower)\b")
_CORNER = re.compile(
    r"(?i)\b(?:(top|upper|bottom|lower)[\s-]+(left|right)|(left|right)[\s-]+(top|bottom))(?:[\s-]+(?:hand\s+)?corner)?\b"
)
_NAVIGATION = re.compile(r"(?i)\b(navigation|nav|sidebar|side\s*bar|pane|panel|menu|rail)\b")
_THING = re.compile(
    r"(?i)\b(?:corner|page|section|panel|pane|menu|tab|dialog|window|list|area|screen|group|bar|toolbar|header|footer)\b"
)
_NAME = re.compile(r"(?:\b[A-Z][\w.&+-]*(?:\s+(?:&|and|of|the|to|with)(?=\s+[A-Z]))?\s*)+")
_LANDMARKS = frozenset({"navigation", "complementary", "menu", "menubar", "tablist", "tree", "banner"})


class Place(Frozen):
    """The words of a place, read."""

    words: str
    across: str | None = None
    """`left` or `right`, where the words say so."""
    down: str | None = None
    """`top` or `bottom`, where the words say so."""
    navigation: bool = False
    """The words mean a menu or pane by which one gets about."""
    name: str | None = None
    """What the place is called on the screen: "Security" in "the Security section"."""


def read_place(words: str | None) -> Place | None:
    """Read the words of a place; None for no words."""
    if not words:
        return None
    across, down = _X.search(words), _Y.search(words)
    name = _NAME.search(words) if _THING.search(words) else _NAME.fullmatch(words)
    return Place(
        words=words,
        across=across.group(1).lower() if across else None,
        down={"upper": "top", "lower": "bottom"}.get(down.group(1).lower(), down.group(1).lower())
        if down
        else None,
        navigation=bool(_NAVIGATION.search(words)),
        name=name.group(0).strip() if name else None,
    )


def stands_in(place: Place | None, control: Control, screen: Screen) -> bool | None:
    """Whether the control stands where the words say; None where the words name no side.

    Sides are taken of the whole window: a person who reads "in the bottom-left corner" looks there.
    The bounds are generous (two fifths of the window), for a pane may be wide.
    """
    if place is None or (place.across is None and place.down is None):
        return None
    box = _box(control, screen)
    if box is None:
        return None
    x, y = box.middle
    corner = place.across is not None and place.down is not None
    fits_across = {None: True, "left": x < 0.42 * screen.width, "right": x > 0.58 * screen.width}[
        place.across
    ]
    bound = 0.5 if corner else 0.55
    fits_down = {None: True, "top": y < bound * screen.height, "bottom": y > 0.5 * screen.height}[place.down]
    return fits_across and fits_down


def _box(control: Control, screen: Screen) -> Box | None:
    if control.box is not None and (control.box.width or control.box.height):
        return control.box
    return next((c.box for c in screen.around(control) if c.box is not None), control.box)


def nearness(place: Place | None, index: int, screen: Screen) -> float:
    """From 0 to 1: how closely what holds the control goes by the place's name.

    1 where the nearest holder does, less the further out one must look, 0 where none does.
    """
    if place is None or place.name is None:
        return 0.0
    holder, depth = screen.controls[index].parent, 1
    while holder is not None:
        here = screen.controls[holder]
        names = [
            here.name,
            *(c.label for c in screen.inside(holder) if c.role in {"heading", "text", "generic", "tab"}),
        ]
        if any(sameness(place.name, name) > Sameness.OTHER for name in names if name):
            return 1 / depth
        holder, depth = here.parent, depth + 1
    return 0.0


def mended(place: Place, control: Control, screen: Screen) -> tuple[str, str]:
    """The run of the place's words that is wrong for this control, and what it should be."""
    box = _box(control, screen)
    x, y = box.middle if box else (0, 0)
    across = "left" if x < 0.5 * screen.width else "right"
    down = "top" if y < 0.5 * screen.height else "bottom"
    corner = _CORNER.search(place.words)
    if corner:
        return corner.group(0), f"{down}-{across} corner" if "corner" in corner.group(
            0
        ).lower() else f"{down}-{across}"
    wrong = _X.search(place.words) if place.across not in {None, across} else _Y.search(place.words)
    if place.across and place.across != across and y > 0.12 * screen.height:
        return place.words, _X.sub(across, place.words, count=1)
    if place.across and place.navigation:
        return place.words, _X.sub(down, place.words, count=1)
    if wrong is None:
        return place.words, f"{down} {across}"
    return wrong.group(0), across if place.across else down


def in_landmark(control: Control, screen: Screen) -> bool:
    """Whether the control belongs to what one gets about with, rather than to the page's content."""
    return any(c.role in _LANDMARKS for c in screen.around(control))
