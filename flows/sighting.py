"""Which control do these words mean on this screen?"""

import re
from collections.abc import Callable, Container
from enum import StrEnum

from flows.caution import tells_about
from flows.frozen import Frozen
from flows.instruction import Instruction, Verb
from flows.likeness import Sameness, sameness, tokens
from flows.pictures import shows
from flows.place import Place, belongs, goes_by, in_landmark, nearness, read_place, stands_in
from flows.screen import Control, Screen

PRESSED = frozenset(
    {"button", "link", "tab", "menuitem", "treeitem", "combobox", "option", "summary", "disclosure"}
)
CHOSEN = frozenset({"radio", "option", "menuitemradio", "menuitemcheckbox", "switch", "checkbox"})
TYPED = frozenset({"textbox", "searchbox", "spinbutton", "combobox"})
_POINTED = frozenset({Verb.CLICK, Verb.SELECT, Verb.DOUBLE_CLICK, Verb.RIGHT_CLICK, Verb.HOVER, Verb.SCROLL})
_WORDING = frozenset({"generic", "paragraph", "strong", "emphasis", "heading", "cell", "text"})
_LISTS = frozenset({"listbox", "radiogroup"})
_DIALOG = re.compile(r"(?i)\b(dialog|window|pop-?up|modal|box)\b")
_BANNER = re.compile(r"(?i)\bcookies?\b|\bchat\b")
"""A small dialog that speaks of these leaves the page usable."""
_BANNER_SIZE = 6
_ABOUT = re.compile(r"(?i)\b(help|support|learn|docs?|documentation|guide|faq|community|knowledge|article)\b")
"""Words of one who looks for what tells about things."""
_FAMILIES = (
    frozenset({"button", "link", "menuitem"}),
    frozenset({"tab"}),
    frozenset({"checkbox", "switch", "menuitemcheckbox"}),
    frozenset({"radio", "option", "menuitemradio"}),
    TYPED,
)


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


class Sighting(Frozen):
    """The control that the words mean, and how well they fit."""

    index: int
    control: Control
    fit: Fit
    score: float
    in_place: bool | None
    """None where the article names no side."""


_Ranked = tuple[tuple[float, ...], int, Sighting]


def find(instruction: Instruction, screen: Screen, among: Container[int] | None = None) -> Sighting | None:
    """The control that goes by the very words, or by the same words but for looks.

    Of several, the one in the named place, in the foremost dialog, of the named role.
    `among`: the indices of the controls that may be meant; all where it is None.
    """
    if not instruction.words:
        return None
    place = read_place(instruction.place)
    found: list[_Ranked] = []
    for index, control in enumerate(screen.controls):
        same = max(
            sameness(instruction.words, words)
            for words in (control.name, control.words, control.tooltip, control.caption)
        )
        if same is Sameness.OTHER or not (
            usable(instruction.verb, control)
            or _is_field(instruction, control)
            or _part_of(instruction.verb, control, screen)
        ):
            continue
        if tells_about(control.url, screen.url) and not _ABOUT.search(
            f"{instruction.words} {instruction.place}"
        ):
            continue
        if index not in among if among is not None else elsewhere(instruction.verb, place, index, screen):
            continue
        here = stands_in(place, control, screen)
        rank = (
            here is not False,
            foremost(control, screen),
            agrees(instruction.role, control.role) is True,
            instruction.verb is not Verb.SELECT or _drawn(control, screen),
            _strength(instruction.verb, control),
            nearness(place, index, screen),
            not control.disabled,
            same,
            _in_window(control, screen),
            bool(place and place.navigation and in_landmark(control, screen)),
        )
        fit = Fit.SAME if same is Sameness.SAME else Fit.COSMETIC
        found.append(
            (rank, -index, Sighting(index=index, control=control, fit=fit, score=1.0, in_place=here))
        )
    if place and place.beside and place.name and len(found) > 1:
        found = _nearest(found, place, screen)
    return max(found, key=lambda item: item[:2])[2] if found else None


def _nearest(found: list[_Ranked], place: Place, screen: Screen) -> list[_Ranked]:
    """Of several alike, those beside the thing that the place names; none where that is not there."""
    near = [nearness(place, sighting.index, screen) for _, _, sighting in found]
    return [each for each, share in zip(found, near, strict=True) if 0 < share == max(near)]


def elsewhere(verb: Verb, place: Place | None, index: int, screen: Screen) -> bool:
    """Whether it cannot be meant, for what the sentence names is there and this stands in something else.

    Of a named list or group, the entry of another is another thing; so is what lies behind a named dialog.
    """
    if place is None or place.name is None:
        return False
    if _DIALOG.search(place.words) and not foremost(screen.controls[index], screen):
        return any(c.role in {"dialog", "alertdialog"} and goes_by(place.name, c) for c in screen.controls)
    if verb is not Verb.SELECT or screen.controls[index].role not in CHOSEN:
        return False
    return belongs(place.name, index, screen) is False and _listed(place.name, screen)


def _listed(name: str, screen: Screen) -> bool:
    """Whether there is a field, or a group of things to choose from, that goes by this name."""
    return any(
        (c.role in TYPED | _LISTS and goes_by(name, c)) or (c.role in CHOSEN and belongs(name, i, screen))
        for i, c in enumerate(screen.controls)
    )


def usable(verb: Verb, control: Control) -> bool:
    """Whether a person could do with this control what the verb says."""
    if control.away:
        return False
    if verb is Verb.ENTER:
        return control.role in TYPED
    if verb in {Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM}:
        return control.role in CHOSEN
    if control.role in PRESSED | CHOSEN or (control.pointer and control.role not in TYPED):
        return True
    return verb is Verb.SELECT and control.role in {"listitem", "cell", "gridcell", "row", "treeitem"}


def _is_field(instruction: Instruction, control: Control) -> bool:
    """Whether it is a field that the sentence says to click into."""
    return instruction.role in TYPED and control.role in TYPED and not control.away


def _part_of(verb: Verb, control: Control, screen: Screen) -> bool:
    """Whether the words are a part of what can be pressed, or an entry of a menu not marked as one."""
    if verb not in _POINTED or control.ref is None or control.away:
        return False
    if control.role == "listitem":
        return any(c.role in {"menu", "menubar", "tree", "listbox"} for c in screen.around(control))
    if control.role not in _WORDING:
        return False
    holder = next((c for c in screen.around(control) if c.role in PRESSED or c.pointer), None)
    return holder is not None and holder.role != "combobox" and not holder.away


def agrees(says: str | None, role: str) -> bool | None:
    """Whether the role that the sentence names fits; None where it names none or an icon."""
    if (
        says is None
        or says in {"icon", "image", "item", "control"}
        or role in {"generic", "listitem", "img", "text"}
    ):
        return None
    family = next((each for each in _FAMILIES if says in each), frozenset({says}))
    return says == role or (role in family and {says, role} != {"button", "link"})


def bare(control: Control) -> bool:
    """Whether it can be pressed and has neither name nor words."""
    return bool(control.ref) and not control.label and (control.pointer or control.role in PRESSED)


def picture(instruction: Instruction, screen: Screen, look: Callable[[Control], Control]) -> Sighting | None:
    """A control without a name whose tooltip or picture says what the words say.

    `look` asks the page for the tooltip and the picture of one control. A nameless control is
    accepted for its picture only in the named place.
    """
    place = read_place(instruction.place)
    wanted = set(tokens(instruction.words or "")) | set(tokens(instruction.hint or "")) - {
        "icon",
        "tiny",
        "small",
    }
    found: list[Sighting] = []
    for index, control in enumerate(screen.controls):
        if not bare(control) or any(bare(c) for c in screen.around(control)):
            continue
        here = stands_in(place, control, screen)
        seen = look(control)
        if seen.tooltip and sameness(instruction.words or "", seen.tooltip) > Sameness.OTHER:
            return Sighting(index=index, control=seen, fit=Fit.PICTURE, score=1.0, in_place=here)
        spoken = bool(instruction.hint or instruction.role == "icon") and shows(
            seen.picture, frozenset(wanted)
        )
        if here is not False and (spoken or any(word in seen.picture for word in wanted if len(word) > 3)):
            found.append(Sighting(index=index, control=seen, fit=Fit.PICTURE, score=0.9, in_place=here))
        elif here and place and place.across and place.down and instruction.hint:
            found.append(Sighting(index=index, control=seen, fit=Fit.PICTURE, score=0.6, in_place=here))
    found.sort(key=lambda sighting: -sighting.score)
    alone = len(found) == 1 or (len(found) > 1 and found[0].score > found[1].score)
    return found[0] if alone else None


def _is_banner(index: int, screen: Screen) -> bool:
    inside = [c for c in screen.inside(index) if c.role in PRESSED | CHOSEN | TYPED]
    small = len(inside) <= _BANNER_SIZE and not any(c.role in CHOSEN | TYPED for c in inside)
    dialog = screen.controls[index]
    return small and bool(_BANNER.search(f"{dialog.name} {dialog.words}"))


def foremost(control: Control, screen: Screen) -> bool:
    """Whether it stands in the dialog that was opened last; true of all where there is none."""
    dialogs = [
        i
        for i, c in enumerate(screen.controls)
        if c.role in {"dialog", "alertdialog"} and c.box and not _is_banner(i, screen)
    ]
    if not dialogs:
        return True
    return any(c is screen.controls[dialogs[-1]] for c in screen.around(control))


def _strength(verb: Verb, control: Control) -> int:
    if verb is Verb.ENTER:
        return 1 if control.role == "combobox" else 2  # it may only hold the field that one types in
    if verb is Verb.SELECT:
        return 3 if control.role in CHOSEN else 2 if control.role in PRESSED else 1
    return 2 if control.role in PRESSED | CHOSEN else 1


def _drawn(control: Control, screen: Screen) -> bool:
    """Whether it can be seen: some lists hold a hidden twin of each entry, for those who listen.

    An entry of a native list is hidden too, and drawn by the system when the list opens.
    """
    if control.ref is not None:
        return control.box is None or control.box.width * control.box.height > 1
    return not any(c.role == "listbox" for c in screen.around(control))


def _in_window(control: Control, screen: Screen) -> bool:
    return control.box is not None and 0 <= control.box.middle[1] <= screen.height
