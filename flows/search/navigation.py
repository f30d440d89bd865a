"""Ways that a person tries when the words are nowhere to be seen: strips, menus elsewhere, other items."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import plain, tokens
from flows.screen.dialog import foremost
from flows.screen.role import COMMANDS, UNMARKED
from flows.screen.safety import tells_about
from flows.search.disclosure import behind
from flows.search.discovery import Found
from flows.search.query import inviting
from flows.sighting.place import stands_in
from flows.sighting.sighting import Fit, Sighting, find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.screen.screen import Control, Screen
    from flows.search.query import Search

_ONWARD = re.compile(r"(?i)^(scroll|page|move|go|show|next)?\s*(to the )?(right|forward|next)( tabs?)?$")
_MOST_SCROLLED = 8
_MOST_TRIED = 14
_MOST_UNMARKED = 3
_LONGEST = 25.0
"""Seconds that trying one item after the other may take."""
_ITEMS = COMMANDS | {"treeitem"}
_ICON = re.compile(r"(?i)\b(icon|symbol|image|picture)\b")
_PLAIN = frozenset({"icon", "symbol", "image", "picture", "small", "tiny", "little", "large", "button"})
_SMALL = 80
"""CSS pixels that an icon measures at most."""
_READING = re.compile(r"(?i)^(help|support|learn|discover|about|home|what|feedback|privacy|terms)\b")


def along(search: Search) -> Found | None:
    """Find it farther along a strip of tabs, by the arrow at the strip's end."""
    for _ in range(_MOST_SCROLLED):
        screen = search.window.screen()
        arrow = _arrow(screen)
        if arrow is None or not search.press(arrow, screen):
            return None
        found = search.here(0)
        after = search.window.screen()
        if found is not None or _labels(after) == _labels(screen):
            return found
    return None


def _arrow(screen: Screen) -> Control | None:
    """What moves a strip of tabs on: a button beside it, on its row, that says so."""
    strips = [c for c in screen.controls if c.role == "tablist" and c.box and foremost(c, screen)]
    for strip in strips:
        for c in screen.beside(strip):
            if c.role == "button" and c.ref and not c.disabled and c.box and _ONWARD.match(c.label.strip()):
                middle = c.box.middle[1] - strip.box.y if strip.box else -1
                if strip.box and 0 <= middle <= strip.box.height:
                    return c
    return None


def _labels(screen: Screen) -> tuple[str, ...]:
    return tuple(c.label for c in screen.controls)


def elsewhere(search: Search) -> Found | None:
    """Find it in a menu that stands elsewhere than the article says, as behind a person's picture."""
    if search.place is None:
        return None
    return behind(search, elsewhere=True)


def leading(search: Search, then: Instruction | None) -> Found | None:
    """Of the items of a navigation: the only one behind which the next instruction can be followed.

    An item of quite other words is taken for the one that is meant if it leads where the article goes on.
    """
    place = search.place
    if then is None or place is None or not place.navigation or search.instruction.verb is not Verb.CLICK:
        return None
    start = search.window.screen()
    deadline = time.monotonic() + _LONGEST
    for item in _items(search, start)[:_MOST_TRIED]:
        if time.monotonic() > deadline:
            return None
        if _leads(search, item, then, start):
            return _again(search, item)
    return None


def _items(search: Search, screen: Screen) -> list[Control]:
    place = search.place
    claimed = {plain(words) for words in search.claimed}
    return [
        c
        for c in screen.controls
        if c.role in _ITEMS
        and inviting(c, screen)
        and not c.away
        and c.label
        and stands_in(place, c, screen) is not False
        and plain(c.label) not in claimed
        and not _READING.match(c.label)
    ]


def _leads(search: Search, item: Control, then: Instruction, start: Screen) -> bool:
    """Whether the next instruction can be followed behind an item; comes back either way."""
    screen = search.window.screen()
    now = screen.again(item)
    url, held = search.window.page.url, search.window.count
    if now is None or not search.press(now, screen):
        return False
    after = search.window.screen()
    here = bool(_new(then, after, start))
    search.hand.back(url, screen, held)
    return here


def _new(then: Instruction, screen: Screen, start: Screen) -> Sighting | None:
    """The next instruction's control in its place, if it was not there before."""
    found = find(then, screen)
    if found is None or found.in_place is False or (then.place and found.in_place is None):
        return None
    old = {(c.role, c.label, c.url) for c in start.controls}
    return None if (found.control.role, found.control.label, found.control.url) in old else found


def _again(search: Search, item: Control) -> Found | None:
    screen = search.window.screen()
    now = screen.again(item)
    if now is None:
        return None
    here = stands_in(search.place, now, screen)
    index = screen.controls.index(now)
    return Found(Sighting(index=index, control=now, fit=Fit.ONLY, score=0.75, in_place=here), screen)


def sooner(search: Search, later: Instruction) -> Found | None:
    """Find it behind what the sentence names after it: then the two acts have changed places."""
    screen = search.window.screen()
    first = find(later, screen)
    if first is None or not inviting(first.control, screen):
        return None
    url, held = search.window.page.url, search.window.count
    if not search.press(first.control, screen):
        return None
    found = search.here(0.7)
    if found is None:
        search.hand.back(url, screen, held)
    return found


def unmarked(search: Search, before: Sequence[str] = ()) -> Found | None:
    """The very words on something that nothing marks as a control, if pressing them does something.

    `before`: labels that stood there before the last act; what it has brought up is likelier to be meant.
    """
    screen, old, window = search.window.screen(), frozenset(before), search.window
    same = [
        (i, c)
        for i, c in enumerate(screen.controls)
        if c.ref
        and c.role in UNMARKED
        and search.same(c)
        and c.label not in old
        and not any(held.away or tells_about(held.url, screen.url) for held in screen.inside(i))
    ]
    for index, control in reversed(same[-_MOST_UNMARKED:]):
        then = (window.page.url, window.count, screen.text)
        here = stands_in(search.place, control, screen)
        if here is not False and search.press(control, screen):
            after = (window.page.url, window.count, window.screen().text)
            if after != then:
                sighting = Sighting(index=index, control=control, fit=Fit.SAME, score=1.0, in_place=here)
                return Found(sighting, screen, pressed=True)
    return None


def pictured(search: Search) -> Found | None:
    """Find it by the picture that the sentence describes, where one control alone is drawn with it.

    "Settings (gear icon)" that is nowhere is the gear with other words, wherever it stands.
    """
    drawn = {word for word in tokens(search.instruction.hint or "") if len(word) > 2} - _PLAIN
    if not drawn or not _ICON.search(search.instruction.hint or ""):
        return None
    screen = search.window.screen()
    claimed = {plain(words) for words in search.claimed}
    found = [
        (index, control)
        for index, control in enumerate(screen.controls)
        if control.role in _ITEMS
        and control.label
        and control.box
        and max(control.box.width, control.box.height) <= _SMALL
        and inviting(control, screen)
        and plain(control.label) not in claimed
        and drawn & set(re.findall(r"[a-z]+", search.window.look(control).picture))
    ]
    if len(found) != 1:
        return None
    index, control = found[0]
    here = stands_in(search.place, control, screen)
    return Found(Sighting(index=index, control=control, fit=Fit.ONLY, score=0.8, in_place=here), screen)
