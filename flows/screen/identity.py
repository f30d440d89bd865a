"""The identity of a control over time: which control of a later screen is the one that was seen before.

A reference holds as long as the page keeps its element, its role and its name (Playwright gives an element
another one when one of them changes), and it begins anew on each page. So no reference alone is trusted.
"""

from enum import IntEnum

from flows.record import Record
from flows.screen.control import Control
from flows.screen.layout.layout import distance
from flows.screen.screen import Screen

_SPOT = 30
"""CSS pixels by which a control without words may move and still be taken for the same.

Chosen: the half of an icon with the room around it; the next icon of a bar stands farther away.
"""


class Level(IntEnum):
    """What two sightings of a control have in common, from the loosest to the strictest."""

    PLACED = 1
    """Its neighbours and its place among them, whatever it is called now: the fingerprint of another day."""
    NAMED = 2
    """Role and label: what a person would take for it again."""
    ALIKE = 3
    """Role, name and words; what has neither name nor words stands on the same spot."""
    SAME = 4
    """All of that, and the reference of the page's own element."""


class Match(Record):
    """A control that was found again, where, and by how much."""

    index: int
    """In the later screen's controls."""
    control: Control
    level: Level


def again(control: Control, screen: Screen, *, at_least: Level = Level.NAMED) -> Match | None:
    """The control of an older screen on this one: the surest match, of several the nearest; or None.

    What could be pointed at is looked for among what can be pointed at.
    """
    found = [
        Match(index=index, control=each, level=level)
        for index, each in enumerate(screen.controls)
        if (level := _level(control, each)) is not None and level >= at_least
    ]
    return min(found, key=lambda match: (-match.level, distance(match.control, control)), default=None)


def present(control: Control, before: Screen, now: Screen) -> Control | None:
    """The page's own element on a later screen, whatever it is called by now: its reference, else its spot.

    On another page, where references begin anew, only what is the same in all that can be read.
    """
    if _page(before) != _page(now):
        match = again(control, now, at_least=Level.ALIKE)
        return match.control if match is not None else None
    same = (c for c in now.controls if c.ref is not None and c.ref == control.ref and c.role == control.role)
    spot = (
        c
        for c in now.controls
        if c.ref and c.box and control.box and c.role == control.role and distance(c, control) <= _SPOT
    )
    return next(same, None) or min(spot, key=lambda each: distance(each, control), default=None)


def alike(one: Screen, other: Screen) -> bool:
    """Whether two screens show the same, each control in the same state; not at what address, nor where."""
    return [_shown(c) for c in one.controls] == [_shown(c) for c in other.controls]


def _shown(control: Control) -> tuple[str | bool | None, ...]:
    states = (control.disabled, control.checked, control.selected, control.expanded)
    return control.role, control.name, control.words, *states


def _page(screen: Screen) -> str:
    return screen.url.partition("#")[0]


def _level(before: Control, now: Control) -> Level | None:
    """How surely one is the other; None for not."""
    if before.role != now.role or (before.ref and not now.ref):
        return None
    if (before.name, before.words) != (now.name, now.words):
        return Level.NAMED if before.label == now.label else None
    if not before.name and not before.words and distance(before, now) > _SPOT:
        return None
    return Level.SAME if before.ref == now.ref is not None else Level.ALIKE
