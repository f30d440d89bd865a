"""What is like the words in a list or menu that stands open, and closes if anything else is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.instruction.instruction import Verb
from flows.screen.role import CHOSEN, ENTRIES, TYPED, UNMARKED
from flows.search.discovery import Found
from flows.sighting.place import belongs
from flows.sighting.sighting import Fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.screen.screen import Control, Screen
    from flows.search.query import Search

_KEPT = 0.8
"""Share of the labels that stay where an act has only opened something over the page."""
_LABEL = 60
"""Letters of what is a label, and not the whole text of what holds others."""


def listed(search: Search, before: Sequence[str]) -> Found | None:
    """The like words in the list that is named, or in the list or menu that the last act has opened.

    They are looked at before anything else is opened, which would close that list or menu.
    """
    screen, old = search.window.screen(), frozenset(before or search.known)
    choosing = search.instruction.verb is Verb.SELECT
    if search.instruction.verb is not Verb.CLICK and not choosing:
        return None
    name = search.place.name if choosing and search.place is not None else None
    opened = _typed_in(screen, old) if choosing else _still_there(screen, old)
    entry = _choosable if choosing else _of_menu
    among = frozenset(
        i
        for i, c in enumerate(screen.controls)
        if c.ref and ((opened and c.label not in old and entry(c)) or (name and belongs(name, i, screen)))
    )
    sighting = search.near(screen, among)
    return Found(sighting, screen) if sighting is not None and sighting.fit is Fit.LIKE else None


def _typed_in(screen: Screen, old: frozenset[str]) -> bool:
    """Whether it can be told what the last act has brought: by what was there, or in a field that waits."""
    return bool(old) or any(c.active and c.role in TYPED for c in screen.controls)


def _still_there(screen: Screen, old: frozenset[str]) -> bool:
    """Whether the last act has only added to the page, as a menu does that opens."""
    labels = {c.label for c in screen.controls}
    short = [label for label in old if len(label) <= _LABEL]
    return bool(short) and sum(label in labels for label in short) >= _KEPT * len(short)


def _choosable(control: Control) -> bool:
    return control.role in CHOSEN | ENTRIES or (control.pointer and control.role in UNMARKED)


def _of_menu(control: Control) -> bool:
    return control.role in ENTRIES
