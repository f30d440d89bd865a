"""The fingerprint of a control: what it looked like when its step was last right, and what it is now.

What tests that heal themselves keep of an element, in words that a person can check.
"""

from collections.abc import Iterable, Iterator

from flows.instruction.similarity import plain
from flows.record import Record
from flows.screen import Control, Screen
from flows.screen.harm.safety import dismisses, refuses
from flows.screen.identity import Level, Match
from flows.screen.layout.layout import spot
from flows.screen.role import CHOSEN, PRESSED, REGIONS
from flows.sighting.candidate import inviting
from flows.sighting.confidence import Ground, sighted
from flows.sighting.sighting import Sighting

_ROW = 12
"""So many things stand side by side at most for a person to remember them as one row."""
_MOST_OF = 0.6
"""Share of the neighbours that must still be there for the row to be the same."""
_NEAR = 0.15
"""Share of the window's width and height by which a control may have been pushed aside."""


class Appearance(Record):
    """How one control looked, in words that a person can check."""

    words: str
    role: str
    within: str = ""
    """The landmark, dialog or tab panel that held it, by role and name."""
    row: tuple[str, ...] = ()
    """The labels of what stood beside it, in order."""
    position: int = 0
    """How many of them stood before it."""
    spot: tuple[float, float] | None = None
    """Its middle, as shares of the window's width and height."""
    picture: str = ""


def appearance(control: Control, screen: Screen) -> Appearance:
    """How the control looks on this screen."""
    row = _row(control, screen)
    labels = tuple(c.label for c in row if c is not control)
    before = next((i for i, c in enumerate(row) if c is control), 0)
    held = next((c for c in screen.around(control) if c.role in REGIONS), None)
    return Appearance(
        words=control.label,
        role=control.role,
        within=f"{held.role} {held.name}".strip() if held else "",
        row=labels,
        position=before,
        spot=_spot(control, screen),
        picture=control.picture,
    )


def recall(
    before: Appearance,
    screen: Screen,
    claimed: Iterable[str],
    says: str | None = None,
    known: Iterable[str] = (),
) -> Sighting | None:
    """The one control that stands where this one stood, among the neighbours that it had; or None.

    One that goes by the very words that were learned, where these are not the sentence's own (`says`),
    is taken wherever it stands.

    `claimed`: words that mean controls of their own. Two that could be meant are none, and neighbours
    that have gone as well prove nothing. `known`: labels that stood there before the last act; one of
    them must stand on the very spot, for it has not come in the other's stead.
    """
    learned = plain(before.words) != plain(says or before.words)
    match = _named(before, screen) if learned else None
    match = match or _placed(before, screen, {plain(w) for w in claimed}, {plain(w) for w in known})
    if match is None:
        return None
    ground = Ground.REMEMBERED if match.level is Level.NAMED else Ground.NEIGHBOURS
    return sighted(ground, match.index, match.control, in_place=None)


def _named(before: Appearance, screen: Screen) -> Match | None:
    """The one control that bears the words of before."""
    same = [
        (i, c)
        for i, c in enumerate(screen.controls)
        if plain(c.label) == plain(before.words) and _could_be(before, c, screen)
    ]
    return Match(index=same[0][0], control=same[0][1], level=Level.NAMED) if len(same) == 1 else None


def _placed(before: Appearance, screen: Screen, taken: set[str], there: set[str]) -> Match | None:
    """The one control that stands among the neighbours of before, and is none that stood there."""
    for row in _rows(screen):
        stranger = _stranger(before, row, screen)
        if stranger is None or plain(stranger.label) in taken:
            continue
        if plain(stranger.label) not in there or _close(before, stranger, screen):
            index = next(i for i, c in enumerate(screen.controls) if c is stranger)
            return Match(index=index, control=stranger, level=Level.PLACED)
    return None


def _row(control: Control, screen: Screen) -> list[Control]:
    """The widest company of the control that a person still takes in at a glance."""
    found: list[Control] = [control]
    index = control.parent
    while index is not None:
        company = _company(index, screen)
        if len(company) > _ROW:
            break
        if control in company:
            found = company
        index = screen.controls[index].parent
    return found


def _company(index: int, screen: Screen) -> list[Control]:
    """What can be pressed inside the control with this index, each thing once."""
    able = [c for c in screen.inside(index) if (c.role in PRESSED | CHOSEN or c.pointer) and c.label]
    held = {c.parent for c in able}
    return [c for c in able if c.role in PRESSED | CHOSEN or screen.controls.index(c) not in held]


def _rows(screen: Screen) -> Iterator[list[Control]]:
    """Every company on the screen, the smallest first."""
    holders = {c.parent for c in screen.controls if c.parent is not None}
    companies = [_company(index, screen) for index in holders]
    yield from sorted((each for each in companies if 1 <= len(each) <= _ROW + 4), key=len)


def _stranger(before: Appearance, row: list[Control], screen: Screen) -> Control | None:
    """The control that is new in a row that else is the one of before."""
    known = {plain(words) for words in before.row}
    here = {plain(c.label) for c in row}
    if not known or len(known & here) < _MOST_OF * len(known):
        return None
    new = [c for c in row if plain(c.label) not in known and _could_be(before, c, screen)]
    if len(new) > 1:
        new = [c for c in new if row.index(c) == before.position and len(row) == len(before.row) + 1]
    alone = len(known) == 1 and not (new and _close(before, new[0], screen))
    return None if len(new) != 1 or alone else new[0]


def _could_be(before: Appearance, control: Control, screen: Screen) -> bool:
    roles = PRESSED if before.role in PRESSED else {before.role}
    closes = refuses(control.label) or dismisses(control.label)
    return not closes and inviting(control, screen, roles=roles)


def _spot(control: Control, screen: Screen) -> tuple[float, float] | None:
    now = spot(control, screen)
    return now and (round(now[0], 2), round(now[1], 2))


def _close(before: Appearance, control: Control, screen: Screen) -> bool:
    now = _spot(control, screen)
    if before.spot is None or now is None:
        return False
    return abs(before.spot[0] - now[0]) <= _NEAR and abs(before.spot[1] - now[1]) <= _NEAR
