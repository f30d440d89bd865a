"""Which control do these words mean on this screen?"""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum

from flows.caution import dismisses, harmful, refuses
from flows.frozen import Frozen
from flows.instruction import Instruction, Verb
from flows.likeness import Sameness, likeness, plain, sameness, tokens
from flows.place import in_landmark, nearness, read_place, stands_in
from flows.screen import Control, Screen

PRESSED = frozenset(
    {"button", "link", "tab", "menuitem", "treeitem", "combobox", "option", "summary", "disclosure"}
)
CHOSEN = frozenset({"radio", "option", "menuitemradio", "menuitemcheckbox", "switch", "checkbox"})
TYPED = frozenset({"textbox", "searchbox", "spinbutton", "combobox"})
_ENTRIES = frozenset(
    {"radio", "option", "menuitemradio", "listitem", "gridcell", "row", "treeitem", "menuitem"}
)
_LISTED = re.compile(r"(?i)\b(list|options|drop-?down|choices|combo)\b")
_STILL = frozenset(
    {"heading", "document", "main", "region", "article", "form", "group", "list", "tabpanel", "dialog"}
)
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
    ONLY = "only"
    """No word in common; it is the only control that the sentence can mean."""


class Sighting(Frozen):
    """The control that the words mean, and how well they fit."""

    index: int
    control: Control
    fit: Fit
    score: float
    in_place: bool | None
    """None where the article names no side."""


def find(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The control that goes by the very words, or by the same words but for looks.

    Of several, the one in the named place, in the foremost dialog, of the named role.
    """
    if not instruction.words:
        return None
    place = read_place(instruction.place)
    found = []
    for index, control in enumerate(screen.controls):
        same = max(
            sameness(instruction.words, words) for words in (control.name, control.words, control.tooltip)
        )
        if same is Sameness.OTHER or not usable(instruction.verb, control):
            continue
        here = stands_in(place, control, screen)
        rank = (
            here is not False,
            foremost(control, screen),
            agrees(instruction.role, control.role) is True,
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
    return max(found, key=lambda item: item[:2])[2] if found else None


def usable(verb: Verb, control: Control) -> bool:
    """Whether a person could do with this control what the verb says."""
    if verb in {Verb.ENTER}:
        return control.role in TYPED
    if verb in {Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM}:
        return control.role in CHOSEN
    if control.role in PRESSED | CHOSEN or (control.pointer and control.role not in TYPED):
        return True
    return verb is Verb.SELECT and control.role in {"listitem", "cell", "gridcell", "row", "treeitem"}


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
        bare = control.ref and not control.label and (control.pointer or control.role in PRESSED)
        if not bare or any(c.pointer and not c.label for c in screen.around(control)):
            continue
        here = stands_in(place, control, screen)
        seen = look(control)
        if seen.tooltip and sameness(instruction.words or "", seen.tooltip) > Sameness.OTHER:
            return Sighting(index=index, control=seen, fit=Fit.PICTURE, score=1.0, in_place=here)
        if here is not False and any(word in seen.picture for word in wanted if len(word) > 3):
            found.append(Sighting(index=index, control=seen, fit=Fit.PICTURE, score=0.9, in_place=here))
        elif here and place and place.across and place.down and instruction.hint:
            found.append(Sighting(index=index, control=seen, fit=Fit.PICTURE, score=0.6, in_place=here))
    found.sort(key=lambda sighting: -sighting.score)
    alone = len(found) == 1 or (len(found) > 1 and found[0].score > found[1].score)
    return found[0] if alone else None


def guess(
    instruction: Instruction, screen: Screen, claimed: Iterable[str], known: Iterable[str]
) -> Sighting | None:
    """The control that has come to stand for words that are gone, or None.

    `claimed`: words that other instructions of the procedure name; they mean their own controls.
    `known`: labels that stood there before the last act; what is new is likelier to be meant.
    A wrong control pressed with confidence is the worst failure, so two equal candidates are none.
    """
    pool = _candidates(instruction, screen, {plain(words) for words in claimed})
    return _like(instruction, screen, pool) or _only(
        instruction, screen, pool, {plain(words) for words in known}
    )


def _candidates(instruction: Instruction, screen: Screen, claimed: set[str]) -> list[Sighting]:
    place = read_place(instruction.place)
    pool = []
    for index, control in enumerate(screen.controls):
        label = control.label
        fits = usable(instruction.verb, control) and not control.disabled and control.role not in _STILL
        if not fits or not label or len(label) > 80 or plain(label) in claimed:
            continue
        if harmful(label) or refuses(label) or dismisses(label) or not _of_kind(instruction, control):
            continue
        if _only_holds(index, control, screen) or _inside_same(control, screen, instruction.verb):
            continue
        here = stands_in(place, control, screen)
        pool.append(Sighting(index=index, control=control, fit=Fit.LIKE, score=0.0, in_place=here))
    front = [sighting for sighting in pool if foremost(sighting.control, screen)]
    return front or pool


def _only_holds(index: int, control: Control, screen: Screen) -> bool:
    """Whether it is but the frame of what a person would really press."""
    framing = control.role not in PRESSED | CHOSEN
    return framing and any(c.role in PRESSED | CHOSEN for c in screen.inside(index))


def _inside_same(control: Control, screen: Screen, verb: Verb) -> bool:
    """Whether what holds it is the same thing to a person, by the same words."""
    return any(
        plain(c.label) == plain(control.label) and usable(verb, c) for c in screen.around(control) if c.label
    )


def _of_kind(instruction: Instruction, control: Control) -> bool:
    if instruction.verb is Verb.SELECT and _LISTED.search(instruction.place or ""):
        return control.role in _ENTRIES or (control.pointer and control.role not in PRESSED | CHOSEN)
    if instruction.role == "tab":
        return control.role in {"tab", "link", "button", "menuitem"}
    switching = control.role in {"checkbox", "switch", "radio", "combobox"}
    return not switching or instruction.verb in {Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.ENTER}


def _like(instruction: Instruction, screen: Screen, pool: list[Sighting]) -> Sighting | None:
    scored = sorted(
        ((_score(instruction, sighting), sighting) for sighting in pool),
        key=lambda item: item[0],
        reverse=True,
    )
    if not scored:
        return None
    best, sighting = scored[0]
    rival = next(
        (score for score, other in scored[1:] if plain(other.control.label) != plain(sighting.control.label)),
        0.0,
    )
    listed = instruction.verb is Verb.SELECT or (instruction.role or "") == sighting.control.role == "tab"
    enough = 0.25 if listed and rival < 0.1 else 0.5
    if best < enough or best - rival < 0.1:
        return None
    return sighting.model_copy(update={"score": min(best, 1.0)})


def _score(instruction: Instruction, sighting: Sighting) -> float:
    score = likeness(instruction.words or "", sighting.control.label)
    if not score:
        return 0.0
    if sighting.in_place is False:
        score -= 0.25
    if agrees(instruction.role, sighting.control.role) is False:
        score -= 0.1
    return score


def _only(instruction: Instruction, screen: Screen, pool: list[Sighting], known: set[str]) -> Sighting | None:
    place = read_place(instruction.place)
    if place and place.across and place.down:
        left = [sighting for sighting in pool if sighting.in_place]
    else:
        left = [s for s in pool if plain(s.control.label) not in known and s.in_place is not False]
    if instruction.verb in {Verb.CLICK, Verb.SCROLL} and instruction.role != "tab":
        left = [s for s in left if s.control.role == "button"] or left
    labels = {plain(sighting.control.label) for sighting in left}
    if len(labels) != 1 or (instruction.role == "tab" and left[0].control.role != "tab"):
        return None
    return left[0].model_copy(update={"fit": Fit.ONLY, "score": 0.6})


def foremost(control: Control, screen: Screen) -> bool:
    """Whether it stands in the dialog that was opened last; true of all where there is none."""
    dialogs = [i for i, c in enumerate(screen.controls) if c.role in {"dialog", "alertdialog"} and c.box]
    if not dialogs:
        return True
    return any(c is screen.controls[dialogs[-1]] for c in screen.around(control))


def _strength(verb: Verb, control: Control) -> int:
    if verb is Verb.SELECT:
        return 2 if control.role in CHOSEN else 1
    return 2 if control.role in PRESSED | CHOSEN else 1


def _in_window(control: Control, screen: Screen) -> bool:
    return control.box is not None and 0 <= control.box.middle[1] <= screen.height
