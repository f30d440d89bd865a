"""What of a window a picture shows: a control and what stands around it."""

from flows.screen import Box

DENSITY = 2
"""Pixels of a picture for each CSS pixel: what sharp screens have, and help desks ask for."""
_AROUND_X, _AROUND_Y = 240.0, 120.0
"""CSS pixels beside and above the control (chosen: a navigation's width, a heading and a row)."""
_LEAST_X, _LEAST_Y = 720.0, 400.0
"""CSS pixels that a picture has at least, where the window has them (chosen: the width of an article)."""

_EDGE = 40.0
"""CSS pixels around a dialog (chosen: so that it is seen to be one)."""


def crop(control: Box | None, width: int, height: int, dialog: Box | None = None) -> Box:
    """The part of a window of this size, in whole CSS pixels, that shows the control and its surroundings.

    The whole window where there is no control to show, or none of it stands in the window. `dialog`: what
    holds the control, and is shown whole with it.
    """
    shown = _cut(control, width, height) if control is not None else None
    if shown is None:
        return Box(x=0, y=0, width=width, height=height)
    whole = _cut(dialog, width, height) if dialog is not None else None
    if whole is not None:
        left, across = _around(shown.x, shown.width, whole.x, whole.width, width)
        top, down = _around(shown.y, shown.height, whole.y, whole.height, height)
    else:
        left, across = _span(shown.x, shown.width, _AROUND_X, _LEAST_X, width)
        top, down = _span(shown.y, shown.height, _AROUND_Y, _LEAST_Y, height)
    return Box(x=left, y=top, width=across, height=down)


def frame(control: Box | None, part: Box) -> Box | None:
    """Where the control stands in a picture of this part, in the picture's pixels; None where it does not."""
    if control is None:
        return None
    moved = control.model_copy(update={"x": control.x - part.x, "y": control.y - part.y})
    shown = _cut(moved, part.width, part.height)
    if shown is None:
        return None
    return Box(
        **{name: round(getattr(shown, name) * DENSITY, 1) for name in ("x", "y", "width", "height")},
    )


def _span(start: float, length: float, around: float, least: float, most: float) -> tuple[float, float]:
    """Start and length of what is shown of one direction of a window that is `most` long."""
    wanted = min(most, max(least, length + 2 * around))
    first = start + length / 2 - wanted / 2
    return float(round(max(0.0, min(first, most - wanted)))), float(int(wanted))


def _around(start: float, length: float, first: float, across: float, most: float) -> tuple[float, float]:
    """Start and length of what shows both, with an edge of what lies behind."""
    begin = max(0.0, min(start, first) - _EDGE)
    end = min(most, max(start + length, first + across) + _EDGE)
    return float(int(begin)), float(round(end) - int(begin))


def _cut(box: Box, width: float, height: float) -> Box | None:
    """What of a box stands in a rectangle of this size; None where nothing does."""
    left, top = max(0.0, box.x), max(0.0, box.y)
    right, bottom = min(width, box.x + box.width), min(height, box.y + box.height)
    if right <= left or bottom <= top:
        return None
    return Box(x=left, y=top, width=right - left, height=bottom - top)
