"""A choice that a page or dialog in between asks for, and that nobody has made yet."""

import re
from collections.abc import Iterator
from itertools import islice

from flows.browser import OutOfReach, WouldHarm
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.harm import may_harm
from flows.screen.harm.safety import closes, leads_aside, makes, refuses, sends
from flows.screen.layout.dialog import foremost
from flows.screen.layout.layout import in_landmark
from flows.screen.layout.widget import native_list
from flows.screen.role import CHOSEN, CLICKED, FIELDS
from flows.search.search import Search

_EMPTY = re.compile(r"(?i)\W*|(please )?(choose|select|pick)\b.*|\W*none\W*")
"""How a list calls that nothing is chosen in it yet."""
_ASKS = re.compile(r"(?i)[?\uff1f]\W*$|^(?:please )?(?:choose|select|pick)\b")
"""How a group is called of which one chooses."""
_MOST_ANSWERS = 6
"""Buttons that answer one question (chosen: what a person takes in at a glance)."""


def unanswered(search: Search, screen: Screen) -> Control | None:
    """The first of the only choice that is not made yet; None where the article speaks of it, or of none.

    Which one is right the article does not say; that one has to be made is what it leaves out.
    """
    open_ones = [group for group in choices(screen) if not any(map(_made, group))]
    taken = search.query.taken
    if len(open_ones) != 1 or any(plain(c.label) in taken for c in open_ones[0]):
        return None
    able = [c for c in open_ones[0] if c.label and not c.disabled and not _EMPTY.fullmatch(c.label)]
    return able[0] if len(able) > 1 and not may_harm(able[0].label) else None


def offered(search: Search, screen: Screen) -> Control | None:
    """The first of a page's or dialog's buttons, where it asks a question and has nothing else to use.

    None of them says yes, no or what is made of it, and the article speaks of none.
    """
    front = [c for c in screen.controls if c.ref and foremost(c, screen) and not in_landmark(c, screen)]
    asked = any(c.role == "heading" and c.label.rstrip().endswith(("?", "\uff1f")) for c in front)
    able = [c for c in front if c.role in CLICKED | FIELDS | CHOSEN]
    taken = search.query.taken
    plainly = (_answers(c) and _beside(c, able[0], screen) and plain(c.label) not in taken for c in able)
    return able[0] if asked and 1 < len(able) <= _MOST_ANSWERS and all(plainly) else None


def _answers(control: Control) -> bool:
    """Whether it may be one answer of several, and nothing is done by it but to answer."""
    words = control.label
    acts = sends(words) or makes(words) or refuses(words) or closes(words) or leads_aside(words)
    return (
        control.role == "button" and bool(words) and not control.disabled and not acts and not may_harm(words)
    )


def _beside(one: Control, other: Control, screen: Screen) -> bool:
    """Whether both stand in the same thing, be it each in an item of its own."""
    near, far = (set(islice(screen.holders(each), 2)) for each in (one, other))
    return bool(near & far)


def choose(search: Search, control: Control, screen: Screen) -> bool:
    """Choose one of several; gives whether that could be done. Raises LedAway where it leads off."""
    if may_harm(control.label):
        return False
    try:
        search.actions.choose(control, screen)
    except (OutOfReach, WouldHarm):
        return False
    search.window.stay()
    return True


def choices(screen: Screen) -> Iterator[list[Control]]:
    """The choices in front, each with what can be chosen: radios of one holder, entries of one list.

    Or the buttons of a group that asks.
    """
    groups: dict[int, list[Control]] = {}
    for control in screen.controls:
        holder = _holder(control, screen)
        if holder is not None:
            groups.setdefault(holder, []).append(control)
    yield from groups.values()


def _made(control: Control) -> bool:
    return bool(control.checked or control.selected) and not _EMPTY.fullmatch(control.label)


def _holder(control: Control, screen: Screen) -> int | None:
    """What holds the choice that this is one of."""
    if native_list(control, screen) is not None:
        return next(i for i in screen.holders(control) if screen.controls[i].role == "combobox")
    if not control.ref or control.disabled or not foremost(control, screen):
        return None
    if control.role == "button":
        return _question(control, screen)
    if control.role != "radio":
        return None
    around = (i for i in screen.holders(control) if sum(c.role == "radio" for c in screen.inside(i)) > 1)
    return next(around, None)


def _question(control: Control, screen: Screen) -> int | None:
    """The group that asks by its name and holds nothing but buttons: each of them is an answer to it.

    A toolbar holds nothing else either, and asks nothing.
    """
    at = control.parent
    if at is None or screen.controls[at].role != "group" or not _ASKS.search(screen.controls[at].name):
        return None
    held = [screen.controls[i] for i in screen.held[at]]
    return at if 1 < len(held) <= _MOST_ANSWERS and all(map(_answers, held)) else None
