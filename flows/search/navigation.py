"""The items of a navigation, one after the other: behind which of them does the article go on?

An item of quite other words is taken for the one that is meant if it leads where the article goes on. So is
another item where the words are still there and lead elsewhere now: two items have changed places, or one
was given away.
"""

from functools import partial

from flows.instruction import Instruction, Verb
from flows.screen import Control, Screen
from flows.screen.identity import again
from flows.screen.layout import in_landmark, in_row
from flows.screen.role import COMMANDS, ENTRIES, PRESSED
from flows.screen.safety import for_reading
from flows.search.discovery import Discovery
from flows.search.move import Move, Undo, attempt
from flows.search.popup import there_or_popup
from flows.search.search import Search
from flows.search.successor import surely_like
from flows.sighting import Fit, Sighting, find
from flows.sighting.candidate import inviting
from flows.sighting.confidence import Ground, sighted
from flows.sighting.place import read_place, stands_in

_MOST_TRIED, _LONGEST = 14, 25.0
"""Items, and seconds, that the whole navigation may take: about two seconds an item."""
_MOST_OTHER, _LONGEST_OTHER = 10, 20.0
"""The same for the others, where the words are there and lead elsewhere."""
_ITEMS = COMMANDS | {"treeitem"}
_ACTS = ENTRIES | {"button"}
"""What may do more than lead elsewhere."""


def leading(search: Search) -> Discovery | None:
    """Of the items of a navigation: the first behind which the next instruction can be followed."""
    query, place = search.query, search.query.place
    if (
        query.then is None
        or place is None
        or not place.navigation
        or query.instruction.verb is not Verb.CLICK
    ):
        return None
    start = search.window.recent()
    found = attempt(
        search,
        Move(
            candidates=_items,
            goal=partial(_leads, query.then, start),
            most=_MOST_TRIED,
            seconds=_LONGEST,
            undo=Undo.ALWAYS,
            anew=False,
        ),
    )
    return _as_of(search.window.screen(), found.control, search.query.instruction) if found else None


def leads_on(search: Search, found: Discovery) -> bool:
    """Whether the next instruction can be followed behind what was found; the page is brought back."""
    then, start = search.query.then, search.window.recent()
    if then is None or again(found.control, start) is None:
        return False
    goal = partial(_leads, then, start)
    move = Move(candidates=lambda _, __: [found.control], goal=goal, most=1, undo=Undo.ALWAYS, anew=False)
    return attempt(search, move) is not None


def _items(search: Search, screen: Screen) -> list[Control]:
    return [
        c
        for c in screen.controls
        if inviting(c, screen, roles=_ITEMS, taken=search.query.taken)
        and not c.away
        and stands_in(search.query.place, c, screen) is not False
        and not for_reading(c.label)
    ]


def _leads(
    then: Instruction, start: Screen, search: Search, item: Control, before: Screen
) -> Discovery | None:
    """The item, if the next instruction can be followed behind it."""
    new = _new(then, search.window.screen(), start)
    return _taken(item, search.query.instruction, before) if new is not None else None


def _new(then: Instruction, screen: Screen, start: Screen) -> Sighting | None:
    """The next instruction's control in its place, if it was not there before."""
    found = find(then, screen)
    if found is None or found.in_place is False or (then.place and found.in_place is None):
        return None
    old = {(c.role, c.label, c.url) for c in start.controls}
    return None if (found.control.role, found.control.label, found.control.url) in old else found


def navigates(instruction: Instruction, pressed: Discovery) -> bool:
    """Whether what was pressed is a tab or an item of a navigation: another one only leads elsewhere."""
    control, screen = pressed.control, pressed.screen
    certain = pressed.sighting.fit in {Fit.SAME, Fit.COSMETIC} and not pressed.needed
    if not certain or control.role in _ACTS:
        return False
    place = read_place(instruction.place)
    led = "tab" in {control.role, instruction.role} or (place is not None and place.navigation)
    led = led or in_landmark(control, screen)
    return led and in_row(control, screen)


def missing(wanted: Search) -> bool:
    """Whether neither what comes next nor what holds it is to be seen, nor anything of like words.

    Where only the words have changed that come next, the way has led where it should.
    """
    look = partial(there_or_popup, wanted)
    return (
        wanted.window.until(look, 0) is None
        and wanted.window.until(look, wanted.window.remaining()) is None
        and surely_like(wanted) is None
    )


def other(wanted: Search, instruction: Instruction, pressed: Discovery) -> Discovery | None:
    """The first other item behind which what comes next is; else back behind what was pressed."""
    found = attempt(
        wanted,
        Move(
            candidates=partial(_others, pressed),
            goal=_shows,
            most=_MOST_OTHER,
            seconds=_LONGEST_OTHER,
            undo=Undo.WHEN_NEEDED,
            tabs=instruction.role == "tab",
            anew=False,
        ),
    )
    if found is not None:
        return _as_of(pressed.screen, found.control, instruction)
    screen = wanted.window.screen()
    still = again(pressed.control, screen)
    if still is not None:
        wanted.press(still.control, screen, named=True)
    return None


def _others(pressed: Discovery, wanted: Search, _: Screen) -> list[Control]:
    """The other items of the navigation, on the screen on which the first was pressed."""
    control, screen = pressed.control, pressed.screen
    return [
        c
        for c in screen.beside(control)
        if c.role == control.role
        and inviting(c, screen, roles=PRESSED, pointed=True, taken=wanted.query.taken)
        and not c.away
    ]


def _shows(wanted: Search, item: Control, before: Screen) -> Discovery | None:
    """The item, if what comes next is behind it."""
    behind = wanted.here(wanted.window.glance())
    return _taken(item, wanted.query.instruction, before) if behind is not None else None


def _as_of(screen: Screen, item: Control, instruction: Instruction) -> Discovery | None:
    """An item as it stands on another screen."""
    there = again(item, screen)
    return _taken(there.control, instruction, screen) if there is not None else None


def _taken(item: Control, instruction: Instruction, screen: Screen) -> Discovery:
    """The item as the control that the instruction means."""
    here = stands_in(read_place(instruction.place), item, screen)
    index = next(i for i, c in enumerate(screen.controls) if c is item)
    return Discovery(sighted(Ground.LED_ON, index, item, in_place=here), screen)
