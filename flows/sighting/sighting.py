"""Which control do these words mean on this screen?"""

import re
from collections.abc import Callable, Container
from enum import StrEnum

from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, plain, sameness
from flows.record import Record
from flows.screen.dialog import foremost, titles
from flows.screen.layout import in_landmark
from flows.screen.link import tells_about
from flows.screen.role import CHOSEN, SELECTS, TYPED, agrees
from flows.screen.screen import Control, Screen
from flows.sighting.candidate import part_of, strength, usable
from flows.sighting.place import Place, belongs, goes_by, nearness, read_place, stands_in

_DIALOG = re.compile(r"(?i)\b(dialog|window|pop-?up|modal|box)\b")
_ABOUT = re.compile(r"(?i)\b(help|support|learn|docs?|documentation|guide|faq|community|knowledge|article)\b")
"""Words of one who looks for what tells about things."""


class Fit(StrEnum):
    """At which rung, from strict to generous, the finding stopped."""

    SAME = "same"
    COSMETIC = "cosmetic"
    PICTURE = "picture"
    """It has no words; its picture or tooltip and its place say what it is."""
    LIKE = "like"
    KNOWN = "known"
    """No word in common; it stands where the control stood when the step was last right."""
    ONLY = "only"
    """No word in common; it is the only control that the sentence can mean."""


RENAMED = frozenset({Fit.LIKE, Fit.KNOWN, Fit.ONLY})
"""The rungs on which the control goes by other words than the sentence's."""


class Sighting(Record):
    """The control that the words mean, and how well they fit."""

    index: int
    control: Control
    fit: Fit
    score: float
    in_place: bool | None
    """None where the article names no side."""


def find(instruction: Instruction, screen: Screen, among: Container[int] | None = None) -> Sighting | None:
    """The control that goes by the very words, or by the same words but for looks.

    Of several, the one in the named place, in the foremost dialog, of the named role.
    `among`: the indices of the controls that may be meant; all where it is None.
    """
    if not instruction.words:
        return None
    place = read_place(instruction.place)
    seen = (_sighted(instruction, place, index, screen) for index in range(len(screen.controls)))
    out = (
        (lambda index: index not in among)
        if among is not None
        else elsewhere(instruction.verb, place, screen)
    )
    found = [each for each in seen if each and not out(each.index)]
    if place and place.beside and place.name and len(found) > 1:
        found = _nearest(found, place, screen)
    return max(found, key=lambda each: _rank(instruction, place, each, screen), default=None)


def _sighted(instruction: Instruction, place: Place | None, index: int, screen: Screen) -> Sighting | None:
    """The control with this index, if it goes by the words and can be used as they say."""
    control = screen.controls[index]
    called = (control.name, control.words, control.tooltip, control.caption)
    same = max(sameness(instruction.words or "", words) for words in called)
    if same is Sameness.OTHER or not (
        usable(instruction.verb, control)
        or _is_field(instruction, control)
        or part_of(instruction.verb, control, screen)
    ):
        return None
    if tells_about(control.url, screen.url) and not _ABOUT.search(f"{instruction.words} {instruction.place}"):
        return None
    here = stands_in(place, control, screen)
    fit = Fit.SAME if same is Sameness.SAME else Fit.COSMETIC
    return Sighting(index=index, control=control, fit=fit, score=1.0, in_place=here)


def _rank(
    instruction: Instruction, place: Place | None, sighting: Sighting, screen: Screen
) -> tuple[float, ...]:
    """What speaks for one of several that go by the words, the weightiest first."""
    control = sighting.control
    return (
        sighting.in_place is not False,
        foremost(control, screen),
        agrees(instruction.role, control.role) is True,
        instruction.verb is not Verb.SELECT or _drawn(control, screen),
        strength(instruction.verb, control),
        nearness(place, sighting.index, screen),
        not control.disabled,
        sighting.fit is Fit.SAME,
        _in_window(control, screen),
        bool(place and place.navigation and in_landmark(control, screen)),
    )


def _nearest(found: list[Sighting], place: Place, screen: Screen) -> list[Sighting]:
    """Of several alike, those beside the thing that the place names; none where that is not there."""
    near = [nearness(place, sighting.index, screen) for sighting in found]
    return [each for each, share in zip(found, near, strict=True) if 0 < share == max(near)]


def _is_field(instruction: Instruction, control: Control) -> bool:
    """Whether it is a field that the sentence says to click into."""
    return instruction.role in TYPED and control.role in TYPED and not control.away


def elsewhere(verb: Verb, place: Place | None, screen: Screen) -> Callable[[int], bool]:
    """Tells of a control, by its index, whether it cannot be meant, for it stands in something else.

    Of a named list or group, the entry of another is another thing, be the named one there or nowhere to
    be seen; so is what lies behind a named dialog.
    """
    dialog = dialog_named(place, screen)
    name = place.name if place is not None and verb is Verb.SELECT else None
    if name is not None and not _listed(name, screen) and not group_unseen(verb, place, screen):
        name = None

    def out(index: int) -> bool:
        if dialog and not foremost(screen.controls[index], screen):
            return True
        return name is not None and _chooses(index, screen) and belongs(name, index, screen) is False

    return out


def dialog_named(place: Place | None, screen: Screen) -> bool:
    """Whether the dialog that the sentence names is to be seen.

    "The Edit profile dialog": where the name ends is told best by the dialog itself.
    """
    if place is None or place.name is None or not _DIALOG.search(place.words):
        return False
    said = f" {plain(place.words)} "
    return any(
        f" {plain(title)} " in said or sameness(place.name, title) > Sameness.OTHER
        for title in titles(screen)
        if plain(title)
    )


def group_unseen(verb: Verb, place: Place | None, screen: Screen) -> bool:
    """Whether the sentence names a list or group to choose from, and nothing to be seen goes by its name."""
    if verb is not Verb.SELECT or place is None or place.name is None or not place.groups:
        return False
    return not name_seen(place.name, screen)


def name_seen(name: str, screen: Screen) -> bool:
    """Whether anything that is drawn goes by this name."""
    return any(control.ref and control.sized and goes_by(name, control) for control in screen.controls)


def _chooses(index: int, screen: Screen) -> bool:
    """Whether it is one of several things to choose from, or the words that belong to one of them."""
    control = screen.controls[index]
    holder = (control.parent,) if control.parent is not None else ()
    near = (c for each in (index, *holder) for c in screen.inside(each))
    return control.role in CHOSEN or any(
        c.role in CHOSEN and plain(c.label) == plain(control.label) for c in near
    )


def _listed(name: str, screen: Screen) -> bool:
    """Whether there is a field, or a group of things to choose from, that goes by this name."""
    return any(
        (c.role in TYPED | SELECTS and goes_by(name, c)) or (c.role in CHOSEN and belongs(name, i, screen))
        for i, c in enumerate(screen.controls)
    )


def _drawn(control: Control, screen: Screen) -> bool:
    """Whether it can be seen: some lists hold a hidden twin of each entry, for those who listen.

    An entry of a native list is hidden too, and drawn by the system when the list opens.
    """
    if control.ref is not None:
        return control.sized
    return not any(c.role == "listbox" for c in screen.around(control))


def _in_window(control: Control, screen: Screen) -> bool:
    return control.box is not None and 0 <= control.box.middle[1] <= screen.height
