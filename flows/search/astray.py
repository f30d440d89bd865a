"""Words that are still there and lead elsewhere now: two items have changed places, or one was given away."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.screen.layout import in_row
from flows.screen.role import ENTRIES, PRESSED
from flows.search.discovery import Found
from flows.search.holder import there_or_holder
from flows.search.query import Search, inviting
from flows.search.search import search_of
from flows.sighting.place import in_landmark, read_place, stands_in
from flows.sighting.recollection import surely_like
from flows.sighting.sighting import Fit, Sighting

if TYPE_CHECKING:
    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.screen.screen import Control

_MOST = 10
_LONGEST = 20.0
"""Seconds that trying one item after the other may take."""
_ACTS = ENTRIES | {"button"}
"""What may do more than lead elsewhere."""
_NAMED = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL})


def led_astray(reader: Reader, now: Now, index: int, pressed: Found) -> None:
    """Where what comes next is not behind an item of a navigation: see behind which of the others it is.

    That one is taken for the one that is meant. A page that holds what comes next is not left.
    """
    rehearsal = reader.rehearsal
    if rehearsal is not None and (not rehearsal.astray or not rehearsal.meets(now.step.number, index)):
        return
    wanted = _wanted(reader, now, index, pressed)
    if wanted is not None and _missing(reader, wanted) and reader.trouble() is None:
        item = _other(reader, wanted, pressed)
        if item is not None:
            found = _found(item, now.instructions[index], pressed)
            reader.decide(now, found.look(index, now.instructions[index]), astray=True)
            return
    if rehearsal is not None:
        reader.decide(now, now.looks[index], astray=True)


def _missing(reader: Reader, wanted: Search) -> bool:
    """Whether neither what comes next nor what holds it is to be seen, nor anything of like words.

    Where only the words have changed that come next, the way has led where it should.
    """
    look = partial(there_or_holder, wanted)
    return (
        reader.window.until(look, 0) is None
        and reader.window.until(look, reader.window.remaining()) is None
        and surely_like(wanted) is None
    )


def _wanted(reader: Reader, now: Now, index: int, pressed: Found) -> Search | None:
    """The search for what the article names next, where an item of a navigation was pressed for it."""
    behind, then = reader.behind(index), reader.then(index)
    due = behind is not None and behind.verb in _NAMED and behind.condition is None and not behind.described
    certain = pressed.sighting.fit in {Fit.SAME, Fit.COSMETIC} and not pressed.needed
    if then is None or not due or not certain or not _navigates(now.instructions[index], pressed):
        return None
    return search_of(reader, then)


def _navigates(instruction: Instruction, pressed: Found) -> bool:
    """Whether it is a tab or an item of a navigation: another one does nothing but lead elsewhere."""
    control, screen = pressed.sighting.control, pressed.screen
    if control.role in _ACTS:
        return False
    place = read_place(instruction.place)
    led = "tab" in {control.role, instruction.role} or (place is not None and place.navigation)
    led = led or in_landmark(control, screen)
    return led and in_row(control, screen)


def _other(reader: Reader, wanted: Search, pressed: Found) -> Control | None:
    """The first item behind which what comes next is; where there is none, back behind what was pressed."""
    window, screen = reader.window, pressed.screen
    deadline = time.monotonic() + _LONGEST
    came = (screen.url, wanted.window.count)
    for item in _items(wanted, pressed)[:_MOST]:
        if time.monotonic() > deadline:
            break
        at = window.screen().again(item)
        if at is None:
            reader.hand.back(came[0], screen, came[1])
            at = window.screen().again(item)
        if at is not None and wanted.press(at, window.screen()) and wanted.here(window.glance()):
            return item
    again = window.screen().again(pressed.sighting.control)
    if again is not None:
        wanted.press(again, window.screen())
    return None


def _found(item: Control, instruction: Instruction, pressed: Found) -> Found:
    """The item as the control that the instruction means."""
    screen = pressed.screen
    here = stands_in(read_place(instruction.place), item, screen)
    index = screen.controls.index(item)
    return Found(Sighting(index=index, control=item, fit=Fit.ONLY, score=0.75, in_place=here), screen)


def _items(wanted: Search, pressed: Found) -> list[Control]:
    """The other items of the navigation."""
    control, screen = pressed.sighting.control, pressed.screen
    claimed = {plain(words) for words in wanted.claimed}
    return [
        c
        for c in screen.beside(control)
        if c.role == control.role
        and (c.role in PRESSED or c.pointer)
        and c.label
        and inviting(c, screen)
        and not c.away
        and plain(c.label) not in claimed
    ]
