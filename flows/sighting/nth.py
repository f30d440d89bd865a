"""Which of several alike is the nth to whoever reads the page from its top; in doubt none."""

import re
from collections.abc import Sequence
from itertools import pairwise

from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.layout.layout import LINE
from flows.screen.role import PRESSED

_MORE = re.compile(r"(?:load|show|see|view) more\b.*|more|next(?: page)?|older|[>»›]")


def nth(things: Sequence[int], number: int, screen: Screen) -> int | None:
    """The one of this number, from 1, or from the last, -1, by index.

    None where there are not as many, where they are drawn in another order than they are told in, and of the
    last where more may follow it.
    """
    at = number - 1 if number > 0 else len(things) + number
    if not 0 <= at < len(things) or not _in_order([screen.controls[i] for i in things]):
        return None
    return things[at] if number > 0 or _ends(things[-1], screen) else None


def heads_columns(index: int, screen: Screen) -> bool:
    """Whether it is the row that says what the columns are."""
    held = [screen.controls[i].role for i in screen.held.get(index, ())]
    return "columnheader" in held and not {"cell", "gridcell"} & {*held}


def _in_order(controls: Sequence[Control]) -> bool:
    """Whether each stands behind the one before it, line by line, to whoever reads the page."""
    boxes = [c.box for c in controls if c.box is not None]
    if len(boxes) < len(controls):
        return False
    return all((abs(a.y - b.y) < LINE and b.x > a.x) or b.y >= a.y + LINE for a, b in pairwise(boxes))


def _ends(last: int, screen: Screen) -> bool:
    """Whether nothing may follow the last: no further page, nothing that only comes when one scrolls."""
    control = screen.controls[last]
    box = control.box
    if box is None or any(
        c.role in PRESSED and _MORE.fullmatch(plain(c.label) or c.label) for c in screen.controls
    ):
        return False
    around = [c.box for c in screen.around(control) if c.box is not None and c.box.height > 1]
    ends = box.y + box.height
    return all(each.y + each.height >= ends - LINE for each in around) and all(
        each.y + each.height < ends + box.height for each in around[:1]
    )
