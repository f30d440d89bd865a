"""What pictures are called, by those who draw them and by those who write about them."""

import re
from collections.abc import Callable, Container

from flows.instruction import Instruction
from flows.instruction.similarity import Sameness, sameness, tokens
from flows.screen import Control, Screen
from flows.screen.role import COMMANDS
from flows.sighting.candidate import bare, inviting
from flows.sighting.confidence import Ground, sighted
from flows.sighting.described import drawn as drawn_things
from flows.sighting.place.place import Place, nearness, read_place, stands_in
from flows.sighting.sighting import Sighting

_ALIKE = tuple(
    tuple(each.split())
    for each in (
        "gear cog setting",
        "pencil pen edit",
        "trash bin delete remove",
        "magnif search lens",
        "bell notif alarm",
        "ellips dots kebab more overflow meatball",
        "hamburger bars menu",
        "user person avatar account profile",
        "house home",
        "envelope mail",
        "plus add",
        "cross close times xmark",
        "floppy save disk",
        "question help",
        "calendar date",
        "download",
        "share",
        "star favo",
        "lock",
        "link chain",
    )
)
"""The beginnings of words for one picture; icon sets differ in which of them they use."""
_SAYS_LITTLE = frozenset({"icon", "tiny", "small"})
"""Words of a picture that do not tell it from another."""
_DRAWN = COMMANDS | {"treeitem"}
_ICON = re.compile(r"(?i)\b(icon|symbol|image|picture)\b")
_ADDRESS = re.compile(r"[^\s#]*/[^\s#]*")
"""An address in a picture's markup, without the name of the picture in a file of many: "icons.svg#gear"."""
_PLAIN = _SAYS_LITTLE | {"symbol", "image", "picture", "little", "large", "button"}
"""The same of a sentence that describes a picture."""
_SHORT = 3
"""Letters of which a word has too few to tell a picture (chosen)."""
_INITIALS = 2
"""Letters that stand on the picture of a person who has none."""
_SMALL = 80
"""CSS pixels that an icon measures at most."""


def picture(instruction: Instruction, screen: Screen, look: Callable[[Control], Control]) -> Sighting | None:
    """A control without a name whose tooltip or picture says what the words say.

    `look` asks the page for the tooltip and the picture of one control. A nameless control is
    accepted for its picture only in the named place.
    """
    place = read_place(instruction.place)
    drawn: dict[Ground, list[Sighting]] = {Ground.PICTURE: [], Ground.CORNER_PICTURE: []}
    for index, control in enumerate(screen.controls):
        named = instruction.described and _only_drawn(control)
        if not (bare(control) or named) or any(bare(c) for c in screen.around(control)):
            continue
        here = stands_in(place, control, screen)
        seen = look(control)
        if seen.tooltip and sameness(instruction.words or "", seen.tooltip) > Sameness.OTHER:
            return sighted(Ground.TOOLTIP, index, seen, in_place=here)
        ground = _ground(instruction, place, seen.picture, here=here)
        if named and ground is Ground.CORNER_PICTURE:
            continue  # what has a name is not taken for its corner alone
        if ground is not None:
            drawn[ground].append(sighted(ground, index, seen, in_place=here))
    return _nearest(drawn[Ground.PICTURE] or drawn[Ground.CORNER_PICTURE], place, screen)


def _nearest(found: list[Sighting], place: Place | None, screen: Screen) -> Sighting | None:
    """The only one, or of several the one beside what the place names: the dots in the row of Oak."""
    near = [nearness(place, each.index, screen) for each in found]
    best = [each for each, share in zip(found, near, strict=True) if share == max(near)]
    return best[0] if len(best) == 1 else None


def _ground(
    instruction: Instruction, place: Place | None, picture: str, *, here: bool | None
) -> Ground | None:
    """Whether a control without words is meant for its picture, or for its corner alone; None for not."""
    said = set(tokens(instruction.hint or "")) - _SAYS_LITTLE
    wanted = frozenset(tokens(instruction.words or "")) | said
    wanted |= {kind.picture for kind in drawn_things(instruction)} if instruction.described else set()
    said_so = bool(instruction.hint or instruction.role == "icon" or instruction.described)
    spoken = said_so and _shows(picture, wanted)
    if here is not False and (spoken or _named_after(picture, wanted)):
        return Ground.PICTURE
    cornered = here and place and place.across and place.down and (instruction.hint or instruction.described)
    return Ground.CORNER_PICTURE if cornered else None


def _named_after(picture: str, words: frozenset[str]) -> bool:
    """Whether a picture, by the names in its markup, is called after one of these words.

    An address tells where it leads, and many lead to what one of the words says: it has to have them all.
    """
    long = [word for word in words if len(word) > _SHORT]
    drawn = _ADDRESS.sub(" ", picture)
    return any(_begins(word, drawn) for word in long) or (
        bool(long) and all(_begins(word, picture) for word in long)
    )


def _begins(word: str, names: str) -> bool:
    """Whether it begins a word of these names: "start" is nothing of "edgestart"."""
    return re.search(rf"(?<![a-z]){re.escape(word)}", names) is not None


def _only_drawn(control: Control) -> bool:
    """Whether it is small, can be pressed, and shows no words but what stands on a person's picture."""
    able = control.ref and not control.disabled and (control.pointer or control.role in _DRAWN)
    return bool(able) and _small(control) and len(control.words) <= _INITIALS


def _shows(picture: str, words: frozenset[str]) -> bool:
    """Whether a picture, by the names in its markup, is one that these words speak of."""
    return any(
        any(word.startswith(each) for word in words for each in group)
        and any(re.search(rf"(?<![a-z]){each}", picture) for each in group)
        for group in _ALIKE
    )


def described(
    instruction: Instruction, screen: Screen, taken: Container[str], look: Callable[[Control], Control]
) -> Sighting | None:
    """The one control that is drawn with the picture that the sentence describes, wherever it stands.

    "Settings (gear icon)" that is nowhere is the gear with other words. `taken`: plain words that mean
    other things.
    """
    hint = instruction.hint or ""
    wanted = {word for word in tokens(hint) if len(word) > 2} - _PLAIN
    if not wanted or not _ICON.search(hint):
        return None
    small = [(i, c) for i, c in enumerate(screen.controls) if _small(c)]
    able = [(i, c) for i, c in small if inviting(c, screen, roles=_DRAWN, taken=taken)]
    found = [(i, c) for i, c in able if wanted & set(re.findall(r"[a-z]+", look(c).picture))]
    if len(found) != 1:
        return None
    index, control = found[0]
    here = stands_in(read_place(instruction.place), control, screen)
    return sighted(Ground.DESCRIBED, index, control, in_place=here)


def _small(control: Control) -> bool:
    return control.box is not None and max(control.box.width, control.box.height) <= _SMALL
