"""A hypothesis about a list: another entry stands for the one that is gone. The article proves it.

An entry that is chosen may be kept by the site at once, so that they are tried in a fresh browser from which
no change goes out. One choice is undone by the next.
"""

from collections.abc import Iterable
from functools import partial

from flows.browser import OutOfReach, WouldHarm
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.harm import may_harm
from flows.screen.layout.dialog import foremost
from flows.screen.role import ENTRIES
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.search.substitution.trial import Scores
from flows.search.ways.popup import entries, there_or_popup
from flows.sighting.confidence import Ground, sighted
from flows.sighting.course import SURE, followed
from flows.sighting.place.place import goes_by

_MOST_CHOSEN = 12
"""Entries that are tried (chosen: more than a list has that a person would read through)."""


def try_entries(search: Search, scores: Scores) -> None:
    """Choose one entry after the other of the list that the sentence names; see how far the article goes on.

    In a browser from which no change goes out from now on.
    """
    search.window.withhold()
    labels, rest = _labels(search)[:_MOST_CHOSEN], search.query.rest
    start = search.window.recent()  # the list is there, and with it the page that it stands on
    for label in labels:
        if not _choose(search, label):
            continue
        search.window.until(lambda now: followed(rest, now, start) >= 1 or None, search.window.glance())
        scores[label] = followed(rest, search.window.recent(), start)
        if scores[label] >= SURE:
            return


def entry(search: Search, label: str) -> Discovery | None:
    """The entry of this label as the one that is meant, in its list, which stands open then."""
    return _of(label, *_standing(search)) or _of(label, *_shown(search))


def _of(label: str, indices: Iterable[int], screen: Screen) -> Discovery | None:
    for index in indices:
        if screen.controls[index].label == label:
            found = sighted(Ground.LED_ON, index, screen.controls[index], in_place=None)
            return Discovery(found, screen, proved=True)
    return None


def _standing(search: Search) -> tuple[list[int], Screen]:
    """The entries of the list that stands open."""
    screen = search.window.current()
    able = (i for i, c in enumerate(screen.controls) if c.role in ENTRIES and c.ref and c.sized)
    return [i for i in able if foremost(screen.controls[i], screen)], screen


def _choose(search: Search, label: str) -> bool:
    """Choose the entry of this label; gives whether that could be done."""
    found = entry(search, label)
    if found is None:
        return False
    try:
        search.actions.choose(found.control, found.screen)
    except (OutOfReach, WouldHarm):
        return False
    search.window.stay()
    return True


def _labels(search: Search) -> list[str]:
    """What the entries are called that may be meant."""
    indices, screen = _shown(search)
    able = (screen.controls[index] for index in indices)
    return list(dict.fromkeys(c.label for c in able if _may_be_meant(search, c)))


def _may_be_meant(search: Search, control: Control) -> bool:
    """Not what stands chosen, nor what the article calls another thing, nor what may do harm."""
    label = control.label
    own = bool(label) and plain(label) not in search.query.taken
    return own and not (control.selected or control.disabled or may_harm(label))


def _shown(search: Search) -> tuple[list[int], Screen]:
    """The entries of the list that the sentence names, which is opened where it is closed."""
    there = search.window.until(partial(there_or_popup, search), search.window.glance())
    popup = there[1] if there is not None else None
    return entries(search, popup) if popup is not None else _open(search)


def _open(search: Search) -> tuple[list[int], Screen]:
    """The entries of the list that the sentence names, where that stands open."""
    indices, screen = _standing(search)
    place = search.query.place
    name = place.name if place is not None else None
    return [
        i for i in indices if name and any(goes_by(name, c) for c in screen.around(screen.controls[i]))
    ], screen
