"""What of a page is to be seen: a snapshot tells also what is drawn beside the window, or in one pixel."""

from collections.abc import Sequence
from itertools import islice

from flows.checkpoint import checkpoint
from flows.screen.control import Box, Control
from flows.screen.layout.layout import same_line
from flows.screen.role import BOXES, DIALOGS


def is_read(control: Control, held: Sequence[Control]) -> bool:
    """Whether the words of a control are there to be read; `held`: what it holds.

    A thing that nothing marks is drawn if it can be pointed at, or if anything in it has a size.
    """
    drawn = control.role != "generic" or bool(control.ref) or any(map(_has_size, (control, *held)))
    return drawn and not _for_ears(control)


def _for_ears(control: Control) -> bool:
    """Whether the page keeps it in one pixel, as words are kept that only screen readers shall tell."""
    box = control.box
    return control.role == "generic" and box is not None and 0 < max(box.width, box.height) <= 1


def _has_size(control: Control) -> bool:
    """Whether it is known to be drawn; words on their own have no box."""
    box = control.box
    return control.role != "text" if box is None else bool(box.width or box.height)


def in_sight(controls: Sequence[Control], width: float) -> list[Control]:
    """The controls without those that the page keeps beside a window this wide, and what these hold."""
    kept: dict[int | None, int | None] = {None: None}
    for index, control in enumerate(controls):
        if control.parent in kept and not _put_aside(control, controls, width):
            kept[index] = len(kept) - 1
    if len(kept) > len(controls):
        return list(controls)  # as nearly always
    return [
        controls[i].model_copy(update={"parent": kept[controls[i].parent]})
        for i in islice(kept, 1, None)
        if i is not None
    ]


def _put_aside(control: Control, controls: Sequence[Control], width: float) -> bool:
    """Whether it was put beside the window or above it, where no scrolling leads.

    A strip scrolls to what stands in one line with others or inside its holder. Styled boxes and
    switches keep their own square aside, and are to be seen by what stands for it.
    """
    box, holder = control.box, control.parent
    if box is None or not box.width or control.role in BOXES:
        return False
    if control.role in DIALOGS and _kept_above(box, None if holder is None else controls[holder].box):
        return True
    if box.x + box.width > 0 and box.x < width:
        return False
    checkpoint()
    beside = [c.box for c in controls if c.parent == holder and c is not control and c.box]
    around = None if holder is None else controls[holder].box
    scrolled = around and around.x <= box.x and box.x + box.width <= around.x + around.width + 1
    return not scrolled and not any(same_line(box, other) and other.width < width / 2 for other in beside)


def _kept_above(box: Box, around: Box | None) -> bool:
    """Whether a dialog slides in from above when it is asked for: until then it stands over what holds it."""
    foot = box.y + box.height
    return bool(box.height) and foot <= 0 and (around is None or foot <= around.y)
