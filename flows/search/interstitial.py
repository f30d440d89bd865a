"""A page or dialog in between, which the article does not mention, and the button that leads past it."""

import re

from flows.instruction.instruction import Verb
from flows.instruction.similarity import plain, tokens
from flows.screen.dialog import in_banner
from flows.screen.role import DIALOGS, UNMARKED
from flows.screen.safety import refuses
from flows.screen.screen import Control, Screen
from flows.search.disclosure import MAKES, behind
from flows.search.discovery import Found
from flows.search.query import Search, inviting
from flows.sighting.sighting import dialog_named
from flows.verdict import Need, NeedKind

_ASIDE = re.compile(r"(?i)\W*(chat|help|support|feedback|contact)\b")
"""What leads aside, and stands on any page."""
_MOST_PASSED = 3


def past(search: Search, about: str) -> Found | None:
    """Find it past a page or dialog in between, by the button that leads on.

    `about`: the words of the step and its procedure; only a button that shares a word with
    them, or the only one that leads on, is tried.
    """
    tried: set[str] = set()
    for _ in range(_MOST_PASSED):
        screen = search.window.screen()
        if dialog_named(search.place, screen):
            return None  # it is to be used, not passed
        forward = next((c for c in _forward(search, screen, about) if c.label not in tried), None)
        if forward is None:
            return None
        tried.add(forward.label)
        found = _passed(search, forward, screen)
        if found is not None:
            return found
    return None


def onward(search: Search, about: str) -> Need | None:
    """Pass the dialog that stands in the way by the one button that leads on; gives what was pressed."""
    screen = search.window.screen()
    asked = any(c.role in DIALOGS and c.box for c in screen.controls)
    forward = next(iter(_forward(search, screen, about)), None) if asked else None
    if forward is None or not search.press(forward, screen):
        return None
    return search.need(NeedKind.PASSED, forward)[0]


def _passed(search: Search, forward: Control, screen: Screen) -> Found | None:
    """Find it behind this button; comes back where it is not there."""
    url, held = search.window.page.url, search.window.count
    if not search.press(forward, screen):
        return None
    found = search.here(search.window.remaining())
    if found is None and search.instruction.verb is Verb.SELECT:
        found = behind(search)
    if found is None:
        search.hand.back(url, screen, held)
        return None
    needed = (*search.need(NeedKind.PASSED, forward), *found.needed)
    return Found(found.sighting, found.screen, needed, found.notes)


def _forward(search: Search, screen: Screen, about: str) -> list[Control]:
    """The buttons that may lead on, those that speak of the matter first.

    What the page's own host is called is no matter: it stands on every second button.
    """
    known = {plain(words) for words in (*search.claimed, *search.known)}
    topic = {word for word in tokens(about) if word not in screen.url}
    able = [
        c
        for c in screen.controls
        if inviting(c, screen)
        and c.label
        and (c.role == "button" or (_drawn_as_one(c) and search.window.stands_out(c)))
        and not refuses(c.label)
        and not MAKES.match(c.label)
        and not _ASIDE.match(c.label)
        and not in_banner(c, screen)
        and plain(c.label) not in known
    ]
    shared = [c for c in able if topic & set(tokens(c.label))]
    shared.sort(key=lambda c: -len(topic & set(tokens(c.label))))
    return shared or (able if len(able) == 1 else [])


def _drawn_as_one(control: Control) -> bool:
    """Whether it may be drawn as a button, and is a link or nothing that is marked."""
    return control.role == "link" or (control.role in UNMARKED and control.pointer)
