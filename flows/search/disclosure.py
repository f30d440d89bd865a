"""What is closed and may hold a control: groups, menus, lists that a person opens to look behind."""

import re
from functools import partial

from flows.browser.affordance import unwrapped
from flows.instruction.instruction import Verb
from flows.instruction.similarity import plain
from flows.screen.layout import in_row
from flows.screen.role import COMMANDS, FIELDS
from flows.screen.safety import refuses
from flows.screen.screen import Control, Screen
from flows.screen.widget import arrow
from flows.search.discovery import Found
from flows.search.holder import inside, there_or_holder
from flows.search.query import Search, inviting
from flows.sighting.place import stands_in
from flows.sighting.sighting import Fit, group_unseen, name_seen
from flows.verdict import NeedKind

_OPENERS = COMMANDS | {"treeitem", "combobox"}
MAKES = re.compile(r"(?i)(create|add|new|save|submit|apply|invite|import|upload|book|record|start)\b")
"""What makes or changes something is no way to look around."""
_MORE = re.compile(r"(?:(?:show|see|view) )?more(?: (?:options|items|actions|tools|tabs))?")
"""What ends a row and says that there are others like it."""
MOST_OPENED = 6
_COMES = 0.7
"""Seconds that what was closed may take to show the words."""


def behind(search: Search, *, elsewhere: bool = False) -> Found | None:
    """Find it behind a closed group, menu or list; what did not help is closed again.

    `elsewhere`: behind those that stand where the article does not send a reader.
    """
    tried: set[str] = set()
    for _ in range(MOST_OPENED):
        screen = search.window.screen()
        able = _openers(search, screen, elsewhere=elsewhere)
        opener = next(filter(lambda c: c.label not in tried and _is_closed(search, c, screen), able), None)
        if opener is None:
            return None
        tried.add(opener.label)
        found = _opened(search, opener, screen)
        if found is not None:
            return found
    return None


def in_any_group(search: Search) -> Found | None:
    """Find it in a list or group of another name, where nothing goes by the name that the sentence says."""
    if not group_unseen(search.instruction.verb, search.place, search.window.screen()):
        return None
    anywhere = search.anywhere()
    return anywhere.here(0) or behind(anywhere)


def like_behind(search: Search) -> Found | None:
    """Find like words behind what was opened in vain for the very words."""
    if search.seen_behind is None:
        return None
    opener, words = search.seen_behind
    screen = search.window.screen()
    again = next((c for c in screen.controls if (c.role, c.label) == opener and c.ref), None)
    if again is None or not search.press(again, screen):
        return None
    found = search.like()
    if found is None or found.sighting.control.label != words:
        return None
    return Found(found.sighting, found.screen, search.need(NeedKind.OPENED, again), found.notes)


def _opened(search: Search, opener: Control, screen: Screen) -> Found | None:
    """Find it behind this one; closes it again where it is not there."""
    url, held = search.window.page.url, search.window.count
    if not search.press(opener, screen):
        return None
    found = _come_up(search, screen)
    if found is not None:
        needed = (*search.need(NeedKind.OPENED, opener), *found.needed)
        return Found(found.sighting, found.screen, needed, found.notes)
    _remember(search, opener, screen)
    search.hand.back(url, screen, held)
    _shut(search, opener)
    return None


def _come_up(search: Search, before: Screen) -> Found | None:
    """What has come up behind something closed: the control, or the list or menu that the sentence names."""
    named = search.place.name if search.place is not None else None
    if named is None or name_seen(named, before):
        return search.here(min(_COMES, search.window.patience))
    look = partial(there_or_holder, search)
    found, holder = search.window.until(look, min(_COMES, search.window.patience)) or (None, None)
    return inside(search, holder) if holder is not None else found


def _openers(search: Search, screen: Screen, *, elsewhere: bool) -> list[Control]:
    """What may be closed and hold the control, in the named place and the foremost dialog."""
    listing = search.instruction.verb is Verb.SELECT
    unseen = group_unseen(search.instruction.verb, search.place, screen)
    screen = unwrapped(search.window, screen, lambda c: stands_in(search.place, c, screen) is not False)
    return [
        c
        for c in screen.controls
        if inviting(c, screen)
        and c.expanded is not True
        and (c.role in _OPENERS or c.pointer)
        and ((listing and not unseen) or not _is_list(c, screen))
        and (c.role != "treeitem" or arrow(c, screen) is not None)  # a leaf is a choice
        and (stands_in(search.place, c, screen) is False) is elsewhere
    ]


def _is_list(control: Control, screen: Screen) -> bool:
    """Whether it is a closed list, or the frame that is drawn around one: only a choice is behind it."""
    index = next((i for i, c in enumerate(screen.controls) if c is control), None)
    held = screen.inside(index) if index is not None else ()
    return control.role in FIELDS or any(c.role in FIELDS for c in held)


def _is_closed(search: Search, control: Control, screen: Screen) -> bool:
    return search.window.closed(control) or _folded(search, control, screen)


def _folded(search: Search, control: Control, screen: Screen) -> bool:
    """Whether an arrow says that it is closed, or "More" does; one to the right only among others of a menu.

    “Next ›” leads on, and the article's own words are pressed where the article says so.
    """
    words = control.label
    led = plain(words) in {plain(claimed) for claimed in search.claimed}
    if not words or led or refuses(words) or MAKES.match(plain(words)) or control.expanded is not None:
        return False
    drawn = search.window.folded(control)
    ends = drawn == "right" or _MORE.fullmatch(plain(words)) is not None
    return drawn == "down" or (ends and in_row(control, screen))


def _shut(search: Search, opener: Control) -> None:
    """Close by another press what Escape has left open, for it may lie over what is looked at next."""
    screen = search.window.screen()
    alike = (c for c in screen.controls if (c.role, c.label) == (opener.role, opener.label))
    still = next((c for c in alike if c.expanded), None)
    if still is not None and not opener.expanded:
        search.press(still, screen)


def _remember(search: Search, opener: Control, before: Screen) -> None:
    """Keep which like words came up behind something closed."""
    like = search.like()
    known = {c.label for c in before.controls}
    if like and like.sighting.fit is Fit.LIKE and like.sighting.control.label not in known:
        words = like.sighting.control.label
        search.seen_behind = search.seen_behind or ((opener.role, opener.label), words)
