"""Where things stand: rows, distances, corners, and what one gets about with."""

from flows.screen.control import Box, Control
from flows.screen.role import GUIDES, REGIONS
from flows.screen.screen import Screen

LINE = 6
"""CSS pixels within which things stand in one line.

Chosen: less than half of a letter's height (16 px by default), so that no two lines of text are one.
"""


def same_line(one: Box, other: Box) -> bool:
    """Whether two boxes stand side by side and are of one height."""
    return abs(one.middle[1] - other.middle[1]) < LINE and abs(one.height - other.height) < LINE


def in_row(control: Control, screen: Screen) -> bool:
    """Whether it stands in a row or a column with at least two others that can be pressed: tabs, entries.

    What stands in another bar, or in the content, is none of them, however it is aligned.
    """
    around = [control.parent, next((c.parent for c in screen.around(control)), None)]
    return any(_neighbours(control, holder, screen) > 1 for holder in around if holder is not None)


def _neighbours(control: Control, holder: int, screen: Screen) -> int:
    own = _region(control, screen)
    able = (c for c in screen.inside(holder) if c.label and (c.pointer or c.role == "tab"))
    aligned = (c for c in able if c is not control and _aligned(control, c))
    return sum(_region(c, screen) is own for c in aligned)


def _region(control: Control, screen: Screen) -> Control | None:
    return next((c for c in screen.around(control) if c.role in REGIONS), None)


def _aligned(one: Control, other: Control) -> bool:
    if one.box is None or other.box is None:
        return False
    (x, y), (u, v) = one.box.middle, other.box.middle
    return min(abs(x - u), abs(y - v), abs(one.box.x - other.box.x)) < LINE


def distance(one: Control, other: Control) -> float:
    """How far the middles of two controls stand apart, in CSS pixels, along the axes."""
    if one.box is None or other.box is None:
        return 0.0 if one.box is other.box else float("inf")
    (x, y), (u, v) = one.box.middle, other.box.middle
    return abs(x - u) + abs(y - v)


def gap(one: Box, other: Box) -> float:
    """How much room is between two boxes, in CSS pixels, along the wider axis; 0 where they overlap."""
    across = max(other.x - one.x - one.width, one.x - other.x - other.width, 0)
    down = max(other.y - one.y - one.height, one.y - other.y - other.height, 0)
    return max(across, down)


def within(control: Control, box: Box) -> bool:
    """Whether its middle lies in a box."""
    if control.box is None:
        return False
    x, y = control.box.middle
    return box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height


def drawn_box(control: Control, screen: Screen) -> Box | None:
    """Where it is drawn: its own box, or where that has no size the box of what holds it."""
    if control.box is not None and (control.box.width or control.box.height):
        return control.box
    return next((c.box for c in screen.around(control) if c.box is not None), control.box)


def spot(control: Control, screen: Screen) -> tuple[float, float] | None:
    """Its middle, as shares of the window's width and height."""
    if control.box is None:
        return None
    x, y = control.box.middle
    return x / screen.width, y / screen.height


def corner(control: Control, screen: Screen) -> str:
    """The corner of the window that it stands nearest to, as "top right"."""
    box = drawn_box(control, screen)
    x, y = box.middle if box else (0, 0)
    above = y < 0.5 * screen.height and not at_foot(control, screen)
    return f"{'top' if above else 'bottom'} {'left' if x < 0.5 * screen.width else 'right'}"


def at_foot(control: Control, screen: Screen) -> bool:
    """Whether it stands in the page's footer: the bottom to a reader, also where a short page ends early."""
    return any(c.role == "contentinfo" for c in screen.around(control))


def in_landmark(control: Control, screen: Screen) -> bool:
    """Whether the control belongs to what one gets about with, rather than to the page's content."""
    return any(c.role in GUIDES for c in screen.around(control))
