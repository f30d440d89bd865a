"""What forbids that a control stands for words that are gone, however like its own words are."""

import re

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, plain, sameness, within
from flows.screen import Control, Screen
from flows.screen.harm.harm import may_harm
from flows.screen.harm.safety import dismisses, explains, makes, refuses
from flows.screen.layout.dialog import foremost
from flows.screen.layout.layout import in_row
from flows.screen.role import BOXES, CHOSEN, COMMANDS, ENTRIES, PRESSED, ROWS, STILL
from flows.sighting.candidate import usable
from flows.sighting.place.place import belongs, read_place, stands_in
from flows.sighting.place.scope import elsewhere
from flows.sighting.sighting import Fit, Sighting

SETS = frozenset({Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.ENTER})
"""What brings a control into a state, or types into it."""
_LISTED = re.compile(r"(?i)\b(list|options|drop-?down|choices|combo)\b")
_LABEL = 80
"""Letters of what is a label at most, and not the whole text of what holds others."""


def candidates(
    instruction: Instruction, screen: Screen, claimed: set[str], *, proved: bool = False
) -> list[Sighting]:
    """What may have come to stand for an instruction's words, in the foremost dialog where there is one.

    `claimed`: words, plain, that mean controls of their own. `proved`: what is behind it will tell, so that
    it may also be called like what only explains ("Language").
    """
    place = read_place(instruction.place)
    out = elsewhere(instruction.verb, place, screen)
    pool = []
    for index, seen in enumerate(screen.controls):
        # What a field without a name shows, or is filled with, is not what a person calls it.
        # Nor is a caption that is but the beginning of the name all that it is called: a hint went with it.
        another = bool(seen.caption) and not seen.name.startswith(seen.caption)
        control = seen.model_copy(update={"name": seen.caption}) if another else seen
        label = control.label
        fits = usable(instruction.verb, control) and not control.disabled and control.role not in STILL
        if not fits or not label or len(label) > _LABEL or plain(label) in claimed:
            continue
        if (
            _never(label)
            or (not proved and _explains(label, instruction))
            or not _of_kind(instruction, index, control, screen)
        ):
            continue
        if makes(label) and not makes(instruction.words or "") and within(instruction.words or "", label):
            continue  # "Add an account" is no account
        if place and place.beside and sameness(instruction.words or "", label) > Sameness.OTHER:
            continue  # the same words beside another thing
        if _only_holds(index, control, screen) or _inside_same(control, screen, instruction.verb):
            continue
        if out(index):
            continue
        here = stands_in(place, seen, screen)
        pool.append(Sighting(index=index, control=control, fit=Fit.LIKE, score=0.0, in_place=here))
    front = [sighting for sighting in pool if foremost(sighting.control, screen)]
    return front or pool


def _never(label: str) -> bool:
    """Whether these words are no successor of any: they harm, say no, or close something."""
    return may_harm(label) or refuses(label) or dismisses(label)


def _explains(label: str, instruction: Instruction) -> bool:
    """Whether it tells about a thing and is not the thing itself."""
    return explains(label) and not explains(instruction.words or "")


def _of_kind(instruction: Instruction, index: int, control: Control, screen: Screen) -> bool:
    place = read_place(instruction.place)
    if instruction.verb is Verb.SELECT and _LISTED.search(instruction.place or ""):
        listed = control.role in ENTRIES | ROWS | {"radio"}
        if place is not None and place.name is not None and belongs(place.name, index, screen):
            return True  # buttons side by side, of which one is pressed in
        return listed or (control.pointer and control.role not in PRESSED | CHOSEN)
    if instruction.role == "tab":
        marked = control.role in COMMANDS | {"tab"}
        return marked or (control.pointer and in_row(control, screen))
    switching = control.role in BOXES | {"combobox"}
    chosen = control.role == "radio" and instruction.verb is Verb.SELECT
    return not switching or chosen or instruction.verb in SETS


def _only_holds(index: int, control: Control, screen: Screen) -> bool:
    """Whether it is but the frame of what a person would really press."""
    framing = control.role not in PRESSED | CHOSEN
    return framing and any(c.role in PRESSED | CHOSEN for c in screen.inside(index))


def _inside_same(control: Control, screen: Screen, verb: Verb) -> bool:
    """Whether what holds it is the same thing to a person, by the same words, and no mere frame."""
    holder = control.parent
    while holder is not None:
        here = screen.controls[holder]
        same = here.label and plain(here.label) == plain(control.label) and usable(verb, here)
        if same and not _only_holds(holder, here, screen):
            return True
        holder = here.parent
    return False
