"""Widgets as the ARIA Authoring Practices draw them (https://www.w3.org/WAI/ARIA/apg/patterns/)."""

from flows.screen.control import Control
from flows.screen.screen import Screen

_ARROW = 48
"""CSS pixels that the arrow which opens a branch measures at most: a touch target of Material Design."""


def arrow(control: Control, screen: Screen) -> Control | None:
    """Of a branch of a *tree view*: the small thing without words, in its row, that opens it."""
    rows = (c for c in (control, *screen.around(control)) if c.role in {"treeitem", "row"})
    row = next(rows, control)
    index = next((i for i, c in enumerate(screen.controls) if c.ref == row.ref), None)
    held = screen.inside(index) if index is not None else ()
    small = [c for c in held if c.ref and c.box and 0 < max(c.box.width, c.box.height) <= _ARROW]
    bare = [c for c in small if not c.words and (c.pointer or c.role in {"button", "img"})]
    return min(bare, key=lambda c: c.box.x if c.box else 0.0, default=None)


def left_out(control: Control, screen: Screen) -> bool:
    """Whether it is one of *tabs*, and another one of its strip is the selected one."""
    strip = next((c for c in screen.around(control) if c.role == "tablist"), None)
    chosen = [
        c for c in screen.controls if c.role == "tab" and c.selected and strip in tuple(screen.around(c))
    ]
    return control.role == "tab" and strip is not None and not control.selected and any(chosen)


def native_list(control: Control, screen: Screen) -> Control | None:
    """The closed list of the browser's own, a *select-only combobox*, that it is an entry of; or None."""
    if control.role != "option" or control.ref is not None:
        return None
    holder = next((c for c in screen.around(control) if c.role in {"combobox", "listbox"}), None)
    return holder if holder is not None and holder.role == "combobox" and holder.ref else None
