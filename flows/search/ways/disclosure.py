"""What is closed and may hold a control: groups, menus, lists that a person opens to look behind."""

import re
from collections.abc import Iterator
from functools import partial

from flows.browser.actionability.affordance import unwrapped
from flows.browser.patience import OPENED
from flows.instruction import Verb
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.safety import makes, refuses
from flows.screen.identity import again
from flows.screen.layout.layout import in_row
from flows.screen.layout.widget import arrow
from flows.screen.role import COMMANDS, ENTRIES, FIELDS
from flows.search.discovery import Discovery
from flows.search.move import Move, attempt
from flows.search.search import Search
from flows.search.ways.popup import inside, there_or_popup
from flows.sighting import Fit
from flows.sighting.candidate import inviting
from flows.sighting.place.place import stands_in
from flows.sighting.place.scope import group_unseen, name_seen
from flows.verdict import NeedKind

_OPENERS = COMMANDS | {"treeitem", "combobox"}
_MORE = re.compile(r"(?:(?:show|see|view) )?more(?: (?:options|items|actions|tools|tabs))?")
"""What ends a row and says that there are others like it."""
MOST_OPENED = 6


def behind(search: Search, *, elsewhere: bool = False) -> Discovery | None:
    """Find it behind a closed group, menu or list; what did not help is closed again.

    `elsewhere`: behind those that stand where the article does not send a reader.
    """
    return attempt(search, _ELSEWHERE if elsewhere else _BEHIND)


def in_another_menu(search: Search) -> Discovery | None:
    """Find it in a menu that stands elsewhere than the article says, as behind a person's picture."""
    return behind(search, elsewhere=True) if search.query.place is not None else None


def in_any_group(search: Search) -> Discovery | None:
    """Find it in a list or group of another name, where nothing goes by the name that the sentence says."""
    query = search.query
    if not group_unseen(query.instruction.verb, query.place, search.window.recent()):
        return None
    anywhere = search.of(query.anywhere())
    return anywhere.here(0) or behind(anywhere)


def like_behind(search: Search) -> Discovery | None:
    """Find like words behind what was opened in vain for the very words."""
    if search.seen_behind is None:
        return None
    opener, words = search.seen_behind
    screen = search.window.current()
    still = again(opener, screen)
    if still is None or not search.press(still.control, screen, named=True):
        return None
    found = search.like()
    if found is None or found.control.label != words:
        return None
    return found.behind(*search.need(NeedKind.OPENED, still.control))


def _come_up(search: Search, opener: Control, before: Screen) -> Discovery | None:
    """What has come up behind something closed: the control, or the popup that the sentence names."""
    found = _waited_for(search, before)
    if found is None:
        _remember(search, opener, before)
        return None
    return found.behind(*search.need(NeedKind.OPENED, opener))


def _waited_for(search: Search, before: Screen) -> Discovery | None:
    place = search.query.place
    comes = min(OPENED, search.window.patience)
    if place is None or place.name is None or name_seen(place.name, before):
        return search.here(comes)
    found, popup = search.window.until(partial(there_or_popup, search), comes) or (None, None)
    return inside(search, popup) if popup is not None else found


def _remember(search: Search, opener: Control, before: Screen) -> None:
    """Keep which like words came up behind something closed."""
    like = search.like()
    known = {c.label for c in before.controls}
    if like and like.sighting.fit is Fit.LIKE and like.control.label not in known:
        search.seen_behind = search.seen_behind or (opener, like.control.label)


def _closed(search: Search, screen: Screen, *, elsewhere: bool) -> Iterator[Control]:
    """What is closed and may hold the control."""
    for control in _openers(search, screen, elsewhere=elsewhere):
        if search.window.probe(control).closed or _folded(search, control, screen):
            yield control


_BEHIND = Move(candidates=partial(_closed, elsewhere=False), goal=_come_up, most=MOST_OPENED)
_ELSEWHERE = Move(candidates=partial(_closed, elsewhere=True), goal=_come_up, most=MOST_OPENED)


def _openers(search: Search, screen: Screen, *, elsewhere: bool) -> list[Control]:
    """What may be closed and hold the control, in the named place and the foremost dialog."""
    place, verb = search.query.place, search.query.instruction.verb
    listing, unseen = verb is Verb.SELECT, group_unseen(verb, place, screen)
    screen = unwrapped(search.window, screen, lambda c: stands_in(place, c, screen) is not False)
    return [
        c
        for c in screen.controls
        if inviting(c, screen, roles=_OPENERS, pointed=True)
        and not _open(c, screen)
        and ((listing and not unseen) or not _is_list(c, screen))
        and (c.role != "treeitem" or arrow(c, screen) is not None)  # a leaf is a choice
        and (stands_in(place, c, screen) is False) is elsewhere
    ]


def _open(control: Control, screen: Screen) -> bool:
    """Whether it stands open: it says so, or entries that it holds are in sight."""
    index = next((i for i, c in enumerate(screen.controls) if c is control), None)
    held = screen.inside(index) if index is not None else ()
    return control.expanded is True or any(c.role in ENTRIES and c.ref and c.box and c.sized for c in held)


def _is_list(control: Control, screen: Screen) -> bool:
    """Whether it is a closed list, or the frame that is drawn around one: only a choice is behind it."""
    index = next((i for i, c in enumerate(screen.controls) if c is control), None)
    held = screen.inside(index) if index is not None else ()
    return control.role in FIELDS or any(c.role in FIELDS for c in held)


def _folded(search: Search, control: Control, screen: Screen) -> bool:
    """Whether an arrow says that it is closed, or "More" does; one to the right only among others of a menu.

    “Next ›” leads on, and the article's own words are pressed where the article says so.
    """
    words = control.label
    led = plain(words) in search.query.taken
    if not words or led or refuses(words) or makes(words) or control.expanded is not None:
        return False
    drawn = search.window.probe(control).arrow
    ends = drawn == "right" or _MORE.fullmatch(plain(words)) is not None
    return drawn == "down" or (ends and in_row(control, screen))
