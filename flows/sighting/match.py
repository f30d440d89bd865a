"""Strict matching: the control that goes by the very words, or by the same words but for looks."""

import re
from collections.abc import Container

from flows.instruction import Instruction, Verb
from flows.instruction.adornment import switched
from flows.instruction.similarity import Sameness, plain, sameness
from flows.screen import Control, Screen
from flows.screen.layout.dialog import foremost
from flows.screen.layout.layout import in_landmark, in_row
from flows.screen.link.link import tells_about
from flows.screen.role import CHOSEN, PRESSED, TYPED, agrees
from flows.screen.title import first_line, title
from flows.sighting.candidate import part_of, strength, usable
from flows.sighting.confidence import Ground, sighted
from flows.sighting.place.number import in_line
from flows.sighting.place.place import Place, grouped, nearness, read_place, stands_in
from flows.sighting.place.scope import elsewhere
from flows.sighting.sighting import Fit, Sighting

_WORDY = 2
"""How many times wider than high a thing is that has words on it (chosen: two letters and some room)."""
_ABOUT = re.compile(r"(?i)\b(help|support|learn|docs?|documentation|guide|faq|community|knowledge|article)\b")
"""Words of one who looks for what tells about things."""
_PAGE = re.compile(r"(?i)\bpage\b")
"""A page is no group that its controls would be called by: its name is a word like others."""


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
    elif place and place.line is not None and place.name is None:
        meant = in_line(place.line, [each.index for each in found], screen)
        found = [each for each in found if each.index in meant]
    found = _told_apart(instruction, place, found)
    return max(found, key=lambda each: _rank(instruction, place, each, screen), default=None)


def _told_apart(instruction: Instruction, place: Place | None, found: list[Sighting]) -> list[Sighting]:
    """Those that may be meant: of several whose names only hold the words and differ, none."""
    holding = [
        each
        for each in found
        if _same(instruction, place, each.control) is Sameness.SHOWS and each.control.role not in CHOSEN
    ]
    differ = len({plain(each.control.label) for each in holding}) > 1
    return [each for each in found if each not in holding] if differ else found


def _sighted(instruction: Instruction, place: Place | None, index: int, screen: Screen) -> Sighting | None:
    """The control with this index, if it goes by the words and can be used as they say."""
    control = screen.controls[index]
    same = max(
        _same(instruction, place, control),
        _titled(instruction, index, screen),
        _turns(instruction, control),
        _of_something(instruction, control),
    )
    if same is Sameness.OTHER or not (
        usable(instruction.verb, control)
        or _is_field(instruction, control)
        or _is_toggle(instruction, control)
        or _is_sight(instruction, control)
        or part_of(instruction.verb, control, screen)
    ):
        return None
    if tells_about(control.url, screen.url) and not _ABOUT.search(f"{instruction.words} {instruction.place}"):
        return None
    here = stands_in(place, control, screen)
    ground = Ground.SAME if same is Sameness.SAME else Ground.COSMETIC
    return sighted(ground, index, control, in_place=here)


def _same(instruction: Instruction, place: Place | None, control: Control) -> Sameness:
    """How the words compare with what the control is called, as a whole or within the named group."""
    called = [control.name, control.words, control.tooltip, control.caption]
    if place is not None and place.name is not None and not _PAGE.search(place.words):
        called += [grouped(place.name, words) for words in called]
    return max(sameness(instruction.words or "", words) for words in called)


def _titled(instruction: Instruction, index: int, screen: Screen) -> Sameness:
    """How the words compare with the title of something that says more: a card, a radio button, an entry."""
    control = screen.controls[index]
    if control.role in PRESSED | CHOSEN and first_line(instruction.words or "", control.words):
        return Sameness.COSMETIC
    held = screen.held.get(index, ()) if control.role in CHOSEN else ()
    first = next((c.label for c in (screen.controls[i] for i in held) if c.label), "")
    said = first if first and len(held) > 1 else title(index, screen)
    return min(sameness(instruction.words or "", said), Sameness.COSMETIC) if said else Sameness.OTHER


def _rank(
    instruction: Instruction, place: Place | None, sighting: Sighting, screen: Screen
) -> tuple[float, ...]:
    """What speaks for one of several that go by the words, the weightiest first."""
    control = sighting.control
    return (
        sighting.in_place is not False,
        foremost(control, screen),
        _same(instruction, place, control) > Sameness.SHOWS or control.role in CHOSEN,
        agrees(instruction.role, control.role) is True,
        instruction.role != "tab" or (in_row(control, screen) and not in_landmark(control, screen)),
        instruction.role != "icon" or _square(control),
        instruction.verb is not Verb.SELECT or _drawn(control, screen),
        strength(instruction.verb, control),
        nearness(place, sighting.index, screen),
        not control.disabled,
        sighting.fit is Fit.SAME,
        _with_use(sighting.index, screen),
        _in_window(control, screen),
        bool(place and place.navigation and in_landmark(control, screen)),
    )


def _square(control: Control) -> bool:
    """Whether it has the shape of an icon; words are wider than they are high."""
    return control.box is not None and control.box.width < _WORDY * control.box.height


def _nearest(found: list[Sighting], place: Place, screen: Screen) -> list[Sighting]:
    """Of several alike, those beside the thing that the place names; none where that is not there."""
    near = [nearness(place, sighting.index, screen) for sighting in found]
    if not any(near):
        near = [nearness(place, sighting.index, screen, broken=True) for sighting in found]
    return [each for each, share in zip(found, near, strict=True) if 0 < share == max(near)]


def _is_field(instruction: Instruction, control: Control) -> bool:
    """Whether it is a field that the sentence says to click into."""
    return instruction.role in TYPED and control.role in TYPED and not control.away


def _is_toggle(instruction: Instruction, control: Control) -> bool:
    """Whether it is a button, and the sentence says to turn on or off what it is called after."""
    return instruction.verb in {Verb.CHECK, Verb.UNCHECK} and control.role == "button" and not control.away


def _is_sight(instruction: Instruction, control: Control) -> bool:
    """Whether it can be seen, and the sentence only sends the reader's eyes there, or the pointer over it."""
    told = instruction.verb in {Verb.SCROLL, Verb.HOVER} and instruction.role is None
    return told and control.sized and not control.away


def _turns(instruction: Instruction, control: Control) -> Sameness:
    """How the words compare with what a button of this name turns on or off: “Hide legend”."""
    if not _is_toggle(instruction, control):
        return Sameness.OTHER
    return min(sameness(instruction.words or "", switched(control.label)[0]), Sameness.SHOWS)


def _of_something(instruction: Instruction, control: Control) -> Sameness:
    """How the words compare with the name of a field where they say in small letters of what it is.

    "Enter the colour of your bicycle" names the field Colour.
    """
    words, name = instruction.words or "", plain(control.label)
    if instruction.verb is not Verb.ENTER or not name or not words[:1].islower():
        return Sameness.OTHER
    told = re.match(rf"{re.escape(name)}\s+(?:of|for|in|on|from)\s", plain(words))
    return Sameness.COSMETIC if told else Sameness.OTHER


def _drawn(control: Control, screen: Screen) -> bool:
    """Whether it can be seen: some lists hold a hidden twin of each entry, for those who listen.

    An entry of a native list is hidden too, and drawn by the system when the list opens.
    """
    if control.ref is not None:
        return control.sized
    return not any(c.role == "listbox" for c in screen.around(control))


def _with_use(index: int, screen: Screen) -> float:
    """From 0 to 1: how closely it stands with the field or box in use; 0 where none is.

    Who has filled in a form presses what belongs to it, and not what is called so elsewhere on the page.
    """
    used = next((c for c in screen.controls if c.active and c.role in TYPED | CHOSEN), None)
    if used is None:
        return 0.0
    around = set(screen.holders(screen.controls[index]))
    shared = next((holder for holder in screen.holders(used) if holder in around), None)
    return 0.0 if shared is None else 1 / (1 + len(list(screen.inside(shared))))


def _in_window(control: Control, screen: Screen) -> bool:
    return control.box is not None and 0 <= control.box.middle[1] <= screen.height
