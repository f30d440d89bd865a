"""Things to press that stand in a row: tabs, the entries of a menu."""

from flows.screen.screen import Control, Screen

_LINE = 6
"""CSS pixels within which things stand in one line."""


def in_row(control: Control, screen: Screen) -> bool:
    """Whether it stands in a row or a column with at least two others that can be pressed."""
    around = [control.parent, next((c.parent for c in screen.around(control)), None)]
    return any(_neighbours(control, holder, screen) > 1 for holder in around if holder is not None)


def _neighbours(control: Control, holder: int, screen: Screen) -> int:
    able = (c for c in screen.inside(holder) if c.label and (c.pointer or c.role == "tab"))
    return sum(c is not control and _aligned(control, c) for c in able)


def _aligned(one: Control, other: Control) -> bool:
    if one.box is None or other.box is None:
        return False
    (x, y), (u, v) = one.box.middle, other.box.middle
    return min(abs(x - u), abs(y - v), abs(one.box.x - other.box.x)) < _LINE
