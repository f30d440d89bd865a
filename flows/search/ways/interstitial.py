"""An interstitial: a page or dialog in between that the article does not mention, and the button past it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from flows.browser.actionability.overlay import LAYERS, close, closed_with
from flows.instruction import Verb
from flows.instruction.similarity import plain, tokens, unadorned
from flows.screen import Control, Screen
from flows.screen.harm.safety import closes, leads_aside, makes, names_nothing, refuses
from flows.screen.layout.dialog import in_banner
from flows.screen.layout.layout import in_landmark
from flows.screen.role import CLICKED, DIALOGS, UNMARKED
from flows.search.choice import choose, offered, unanswered
from flows.search.discovery import Discovery
from flows.search.move import Move, attempt
from flows.search.search import Search
from flows.search.ways.disclosure import behind
from flows.sighting.candidate import inviting
from flows.sighting.place.scope import dialog_named
from flows.verdict import Need, NeedKind

_ONWARD = re.compile(
    r"(?i)\W*(continue|next|proceed|go (on|to|back)|return|back to|done|finish|close|ok(ay)?|got it)\b"
)
"""How what leads on from a page in between is called."""
_MOST_PASSED = 3
"""Buttons that are tried; a page in between has one or two that lead on."""


def past(search: Search) -> Discovery | None:
    """Find it past a page or dialog in between, by the button that leads on.

    Only a button that shares a word with the step and its procedure, or the only one that leads on, is tried.
    """
    return _uncovered(search) or attempt(search, _PAST)


def _uncovered(search: Search) -> Discovery | None:
    """Find it once a dialog is closed that stands in front of all, and can only be closed.

    A page may put its own things there behind that alone. One that comes back leaves open what it hides.
    """
    for _ in range(LAYERS):
        screen = search.window.recent()
        shut = _shutting(search, screen)
        if shut is None or not close(search.actions.mouse, shut, screen):
            return None
        search.window.stay()
        found = search.here(search.window.remaining())
        if found is not None:
            return replace(found, notes=(*found.notes, closed_with(shut)))
    search.unpassed = _shutting(search, search.window.recent())
    return None


def _shutting(search: Search, screen: Screen) -> Control | None:
    """What closes the dialog in front of all, where it holds nothing else and is not named."""
    if not screen.dialogs or dialog_named(search.query.place, screen):
        return None
    only = _only(screen.inside(screen.dialogs[-1]), screen)
    return only if only is not None and closes(only.label) else None


def asks(search: Search) -> bool:
    """Whether the page in front asks for a choice, and has what leads on from it."""
    screen = search.window.recent()
    return (unanswered(search, screen) or offered(search, screen)) is not None


def answered(search: Search) -> Discovery | None:
    """Find it past a page in between that asks for a choice, by its first and by what leads on."""
    screen = search.window.recent()
    first = unanswered(search, screen)
    if first is None:
        return _answered_by_button(search, screen)
    if not choose(search, first, screen):
        return None
    found = attempt(search, _ANSWERED)
    need = Need(kind=NeedKind.TICKED, words=unadorned(first.label), role=first.role)
    return found.behind(need) if found is not None else None


def _answered_by_button(search: Search, screen: Screen) -> Discovery | None:
    """The same where the answers are buttons; not where the site is told of the answer at once."""
    first, withheld = offered(search, screen), search.window.withheld
    if first is None or not choose(search, first, screen):
        return None
    found = search.here(search.window.remaining())
    if found is None or (withheld is not None and withheld.count):
        return None
    return found.behind(*search.need(NeedKind.PASSED, first))


def onward(search: Search) -> Need | None:
    """Pass the dialog that stands in the way by the one button that leads on; gives what was pressed."""
    screen = search.window.recent()
    asked = any(c.role in DIALOGS and c.box for c in screen.controls)
    forward = next(iter(_forward(search, screen)), None) if asked else None
    if forward is None or not search.press(forward, screen):
        return None
    return search.need(NeedKind.PASSED, forward)[0]


def through(search: Search) -> Need | None:
    """Pass a page in between by the one button of it that says that it leads on; gives what was pressed.

    It has nothing else to use, so that nobody takes a page of the matter itself for it.
    """
    screen = search.window.recent()
    forward = _only(screen.controls, screen)
    if forward is None or not search.press(forward, screen):
        return None
    return search.need(NeedKind.PASSED, forward)[0]


def _only(controls: Iterable[Control], screen: Screen) -> Control | None:
    """The one thing that is there to use, where it says that it leads on."""
    able = [c for c in controls if c.ref and c.role in CLICKED and not in_landmark(c, screen)]
    onward = len(able) == 1 and (_ONWARD.match(able[0].label) or closes(able[0].label))
    return able[0] if onward else None


def _still_between(screen: Screen) -> Control | None:
    """What leads on from a page in between, or from a dialog in front of all, that holds nothing else."""
    return _only(screen.inside(screen.dialogs[-1]) if screen.dialogs else screen.controls, screen)


def _leading_on(search: Search, screen: Screen) -> list[Control]:
    """The buttons that may lead on; none of a dialog that the sentence names, for it is to be used."""
    return [] if dialog_named(search.query.place, screen) else _forward(search, screen)


def _behind(search: Search, forward: Control, before: Screen) -> Discovery | None:
    found = search.here(search.window.remaining())
    if found is None and search.query.instruction.verb is Verb.SELECT:
        found = behind(search)
    if found is None and _still_between(before) is not None:
        search.unpassed = _still_between(search.window.recent())
    return found.behind(*search.need(NeedKind.PASSED, forward)) if found is not None else None


def _saying_so(_: Search, screen: Screen) -> list[Control]:
    """The one button that leads on and names nothing, also where the article names one of these words."""
    able = [c for c in screen.controls if inviting(c, screen, roles=CLICKED) and names_nothing(c.label)]
    return able if len(able) == 1 else []


_PAST = Move(candidates=_leading_on, goal=_behind, most=_MOST_PASSED)
_ANSWERED = Move(candidates=_saying_so, goal=_behind, most=1)


def _forward(search: Search, screen: Screen) -> list[Control]:
    """The buttons that may lead on, those that speak of the matter first.

    What the page's own host is called is no matter: it stands on every second button. A link that is not
    drawn as a button is one where there is no other and it says itself that it leads on.
    """
    known = search.query.taken | {plain(words) for words in search.query.known}
    topic = {word for word in tokens(search.query.about) if word not in screen.url}
    onward = [
        c
        for c in screen.controls
        if inviting(c, screen, taken=known)
        and not refuses(c.label)
        and not makes(c.label)
        and not leads_aside(c.label)
        and not in_banner(c, screen)
    ]
    able = [
        c for c in onward if c.role == "button" or (_drawn_as_one(c) and search.window.probe(c).filled)
    ] or [c for c in onward if c.role == "link" and names_nothing(c.label) and not in_landmark(c, screen)]
    shared = [c for c in able if topic & set(tokens(c.label))]
    shared.sort(key=lambda c: -len(topic & set(tokens(c.label))))
    return shared or (able if len(able) == 1 else [])


def _drawn_as_one(control: Control) -> bool:
    """Whether it may be drawn as a button, and is a link or nothing that is marked."""
    return control.role == "link" or (control.role in UNMARKED and control.pointer)
