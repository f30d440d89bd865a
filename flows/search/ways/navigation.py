"""Words of a navigation that are still there and lead elsewhere now: behind which other item does it go on?

Two items have changed places, or one was given away.
"""

from functools import partial

from flows.article.address import is_web
from flows.browser import Window
from flows.instruction import Instruction
from flows.screen import Control, Screen
from flows.screen.identity import again
from flows.screen.layout.layout import in_landmark, in_row
from flows.screen.role import ENTRIES, PRESSED
from flows.search.discovery import Discovery
from flows.search.move import Checkpoint, Move, Undo, attempt
from flows.search.search import Search
from flows.search.substitution.plausible import led_on
from flows.search.substitution.successor import surely_like
from flows.search.ways.popup import there_or_popup
from flows.sighting import Fit
from flows.sighting.candidate import inviting
from flows.sighting.place.place import read_place

_MOST_OTHER, _LONGEST_OTHER = 10, 20.0
"""Items, and seconds, that the others may take: about two seconds an item."""
_ACTS = ENTRIES | {"button"}
"""What may do more than lead elsewhere."""


def navigates(instruction: Instruction, pressed: Discovery) -> bool:
    """Whether what was pressed is a tab or an item of a navigation: another one only leads elsewhere."""
    control, screen = pressed.control, pressed.screen
    if not _certain(pressed) or control.role in _ACTS:
        return False
    place = read_place(instruction.place)
    led = "tab" in {control.role, instruction.role} or (place is not None and place.navigation)
    led = led or in_landmark(control, screen)
    return led and in_row(control, screen)


def unfolds(window: Window, pressed: Discovery, *, told: bool) -> bool:
    """Whether what was pressed opens a part of a menu, and does no more: it declares so, or is seen to.

    `told`: the sentence says that it opens, or goes on behind it; else it has to be an entry of a menu.
    """
    control, before, now = pressed.control, pressed.screen, window.recent()
    if not _certain(pressed) or not (told or control.role in ENTRIES):
        return False
    came_up = set(before.text.splitlines()) < set(now.text.splitlines()) and again(control, now) is not None
    return came_up or window.probe(control).opens


def _certain(pressed: Discovery) -> bool:
    """Whether it went by the article's own words, without a detour."""
    return pressed.sighting.fit in {Fit.SAME, Fit.COSMETIC} and not pressed.needed


def missing(wanted: Search) -> bool:
    """Whether neither what comes next nor what holds it is to be seen, nor anything of like words.

    Where only the words have changed that come next, the way has led where it should.
    """
    return absent(wanted) and surely_like(wanted) is None


def absent(wanted: Search) -> bool:
    """Whether neither what comes next nor what holds it is to be seen."""
    look = partial(there_or_popup, wanted)
    return (
        wanted.window.until(look, 0) is None and wanted.window.until(look, wanted.window.remaining()) is None
    )


def other(
    wanted: Search, instruction: Instruction, pressed: Discovery, *, unfolds: bool = False
) -> Discovery | None:
    """The first other item behind which what comes next is; where none is, back behind what was pressed.

    `unfolds`: that was seen to unfold and to do no more, so that its like does no more either.
    """
    tried: list[str] = []
    led_to = Checkpoint(wanted, wanted.window.recent())
    found = attempt(
        wanted,
        Move(
            candidates=partial(_others, pressed),
            goal=partial(_shows, tried),
            most=_MOST_OTHER,
            seconds=_LONGEST_OTHER,
            undo=Undo.WHEN_NEEDED,
            tabs=instruction.role == "tab" or (unfolds and pressed.control.role != "button"),
            anew=False,
        ),
    )
    if found is not None:
        return _as_of(pressed.screen, found.control, instruction)
    if tried:
        _back_behind(wanted, pressed.control, led_to)
    return None


def _back_behind(wanted: Search, pressed: Control, led_to: Checkpoint) -> None:
    """Come back to where the press had led; on another page its words may lead elsewhere.

    Of tabs the one that was pressed is brought up again, whatever the address says: it stands there still. A
    page is opened by its address, for how many of the items that were tried are in the history is not known.
    """
    if led_to.left and pressed.role != "tab" and is_web(led_to.url):
        wanted.window.go(led_to.url)
        return
    screen = wanted.window.current()
    still = again(pressed, screen)
    if still is not None:
        wanted.press(still.control, screen, named=True)


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


def _shows(tried: list[str], wanted: Search, item: Control, before: Screen) -> Discovery | None:
    """The item, if what comes next is behind it; keeps that it was tried."""
    tried.append(item.label)
    behind = wanted.here(wanted.window.glance())
    return led_on(item, wanted.query.instruction, before) if behind is not None else None


def _as_of(screen: Screen, item: Control, instruction: Instruction) -> Discovery | None:
    """An item as it stands on another screen."""
    there = again(item, screen)
    return led_on(there.control, instruction, screen) if there is not None else None
