"""Where on a screen a hand takes hold of a control."""

import re

from flows.screen.screen import Box, Control, Screen

_ARROW = 48
"""CSS pixels that the arrow which opens a branch measures at most."""
_PERFORMED = re.compile(r"performing \w+ action")


def arrow(control: Control, screen: Screen) -> Control | None:
    """The small thing without words, in the row of a control, that opens it."""
    rows = (c for c in (control, *screen.around(control)) if c.role in {"treeitem", "row"})
    row = next(rows, control)
    index = next((i for i, c in enumerate(screen.controls) if c.ref == row.ref), None)
    held = screen.inside(index) if index is not None else ()
    small = [c for c in held if c.ref and c.box and 0 < max(c.box.width, c.box.height) <= _ARROW]
    bare = [c for c in small if not c.words and (c.pointer or c.role in {"button", "img"})]
    return min(bare, key=lambda c: c.box.x if c.box else 0.0, default=None)


def left_out(control: Control, screen: Screen) -> bool:
    """Whether it is a tab, and another one of its strip is the selected one."""
    strip = next((c for c in screen.around(control) if c.role == "tablist"), None)
    chosen = [
        c for c in screen.controls if c.role == "tab" and c.selected and strip in tuple(screen.around(c))
    ]
    return control.role == "tab" and strip is not None and not control.selected and any(chosen)


def native_list(control: Control, screen: Screen) -> Control | None:
    """The closed list of the browser's own that it is an entry of; None where it is none."""
    if control.role != "option" or control.ref is not None:
        return None
    holder = next((c for c in screen.around(control) if c.role in {"combobox", "listbox"}), None)
    return holder if holder is not None and holder.role == "combobox" and holder.ref else None


def distance(one: Control, other: Control) -> float:
    """How far two controls stand apart, in CSS pixels."""
    if one.box is None or other.box is None:
        return 0.0 if one.box is other.box else float("inf")
    (x, y), (u, v) = one.box.middle, other.box.middle
    return abs(x - u) + abs(y - v)


def why(log: str) -> str | None:
    """Why a press did not come through, from what the browser driver logged; None where it did.

    A press that was performed is not repeated, however slow what it led to.
    """
    performed = max((found.start() for found in _PERFORMED.finditer(log)), default=-1)
    if performed > log.rfind("intercepts pointer events"):
        return None
    if "intercepts pointer events" in log:
        return "covered"
    return "hidden" if "outside of the viewport" in log or "not visible" in log else "not still"


def holders(control: Control, screen: Screen) -> list[int]:
    """The indices of what holds the control, the nearest three."""
    held: list[int] = []
    index = control.parent
    while index is not None and len(held) < 3:
        held.append(index)
        index = screen.controls[index].parent
    return held


def within(control: Control, box: Box) -> bool:
    """Whether its middle lies in a box."""
    if control.box is None:
        return False
    x, y = control.box.middle
    return box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
