"""The control that has come to stand for words that are gone."""

import re
from collections.abc import Callable, Container, Iterable

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, plain, same_word, sameness, tokens
from flows.screen import Control, Screen
from flows.screen.dialog import agreeing, foremost
from flows.screen.layout import in_landmark, in_row
from flows.screen.role import BOXES, CHOSEN, COMMANDS, ENTRIES, PRESSED, ROWS, STILL
from flows.screen.safety import dismisses, harmful, refuses
from flows.sighting.candidate import usable
from flows.sighting.likest import likest
from flows.sighting.place import read_place, stands_in
from flows.sighting.scope import elsewhere
from flows.sighting.sighting import Fit, Sighting

_LISTED = re.compile(r"(?i)\b(list|options|drop-?down|choices|combo)\b")
_SET = frozenset({Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.ENTER})
"""What is ticked or typed in is not known by being drawn as a button, nor by being the only one there is."""
_HELP = re.compile(
    r"(?i)^(how|what|why|when|where|about|learn|help|read|watch|guide|see|feedback|support|privacy|terms"
    r"|collapse|expand|language)\b"
)
_BEGINS = 2
"""Letters in which the beginnings of words agree that say the same of an act: that it is done again."""
_FEW = 4
"""Labels that may have come with one act for one button among them to be the only one that is meant."""


def guess(  # noqa: PLR0913, PLR0917 - what a person knows who looks for it
    instruction: Instruction,
    screen: Screen,
    claimed: Iterable[str],
    known: Iterable[str],
    stands_out: Callable[[Control], bool],
    topic: str = "",
    among: Container[int] | None = None,
) -> Sighting | None:
    """The control that has come to stand for words that are gone, or None.

    `claimed`: words that other instructions of the procedure name; they mean their own controls.
    `known`: labels that stood there before the last act; what is new is likelier to be meant.
    `topic`: what the article is about; a page or dialog that speaks of none of it holds no successor.
    `among`: the indices of the controls that may be meant; all where it is None.
    `stands_out`: asks the page whether a link is drawn as a button.
    A wrong control pressed with confidence is the worst failure, so two equal candidates are none.
    """
    pool = [
        sighting
        for sighting in _candidates(instruction, screen, {plain(words) for words in claimed})
        if among is None or sighting.index in among
    ]
    like = likest(instruction, pool, screen, limited=among is not None)
    if like is not None or not _speaks_of(topic, screen):
        return like
    return _only(instruction, screen, pool, {plain(words) for words in known}, stands_out)


def _candidates(instruction: Instruction, screen: Screen, claimed: set[str]) -> list[Sighting]:
    place = read_place(instruction.place)
    out = elsewhere(instruction.verb, place, screen)
    pool = []
    for index, seen in enumerate(screen.controls):
        # What a field without a name shows, or is filled with, is not what a person calls it.
        control = seen.model_copy(update={"name": seen.caption}) if seen.caption else seen
        label = control.label
        fits = usable(instruction.verb, control) and not control.disabled and control.role not in STILL
        if not fits or not label or len(label) > 80 or plain(label) in claimed:
            continue
        if _never(label, instruction) or not _of_kind(instruction, control, screen):
            continue
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


def _never(label: str, instruction: Instruction) -> bool:
    """Whether these words are no successor of any: they harm, explain, say no, or close something."""
    return harmful(label) or _explains(label, instruction) or refuses(label) or dismisses(label)


def _explains(label: str, instruction: Instruction) -> bool:
    """Whether it tells about a thing and is not the thing itself."""
    return bool(_HELP.match(label)) and not _HELP.match(instruction.words or "")


def _speaks_of(topic: str, screen: Screen) -> bool:
    """Whether the foremost dialog, or the page where there is none, has a word of the topic in it."""
    words = {word for c in screen.controls if foremost(c, screen) for word in tokens(c.label)}
    return not topic or any(same_word(wanted, word) for wanted in tokens(topic) for word in words)


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


def _begins_alike(instruction: Instruction, left: list[Sighting]) -> list[Sighting]:
    """Of words that are not drawn as a button, those that begin as the words begin: Renew for Reconnect."""
    start = plain(instruction.words or "")[:_BEGINS]
    return [s for s in left if len(start) == _BEGINS and plain(s.control.label).startswith(start)]


def _of_kind(instruction: Instruction, control: Control, screen: Screen) -> bool:
    if instruction.verb is Verb.SELECT and _LISTED.search(instruction.place or ""):
        listed = control.role in ENTRIES | ROWS | {"radio"}
        return listed or (control.pointer and control.role not in PRESSED | CHOSEN)
    if instruction.role == "tab":
        marked = control.role in COMMANDS | {"tab"}
        return marked or (control.pointer and in_row(control, screen))
    switching = control.role in BOXES | {"combobox"}
    chosen = control.role == "radio" and instruction.verb is Verb.SELECT
    return not switching or chosen or instruction.verb in _SET


def _only(
    instruction: Instruction,
    screen: Screen,
    pool: list[Sighting],
    known: set[str],
    stands_out: Callable[[Control], bool],
) -> Sighting | None:
    """The one control that is left, where the place or the page leaves no other.

    In a named corner: the one that stands there. Elsewhere: the one button among the few things that
    the last act has brought into the page's content.
    """
    if instruction.verb is Verb.SELECT:
        return None  # of a list without the entry, another entry is another thing
    place = read_place(instruction.place)
    # What is open already does not lead on.
    new = [s for s in pool if plain(s.control.label) not in known and not s.control.selected]
    agree = {index for index, _ in agreeing(screen)}
    answers = [s for s in new if s.index in agree]
    if len(answers) == 1 and instruction.verb is Verb.CLICK and instruction.role in {None, "button"}:
        return answers[0].model_copy(update={"fit": Fit.ONLY, "score": 0.7})
    if place and place.across and place.down:
        left = [s for s in new if s.in_place]
    else:
        left = [s for s in new if s.in_place is not False]
        left = [s for s in left if not in_landmark(s.control, screen)] or left
        if len({plain(s.control.label) for s in left}) > _FEW:
            return None
        if instruction.verb in _SET:
            left = _begins_alike(instruction, left)
        elif instruction.role != "tab":
            buttons = [s for s in left if s.control.role == "button"]
            left = buttons or [s for s in left if stands_out(s.control)] or _begins_alike(instruction, left)
    labels = {plain(sighting.control.label) for sighting in left}
    if len(labels) != 1 or (instruction.role == "tab" and left[0].control.role != "tab"):
        return None
    return left[0].model_copy(update={"fit": Fit.ONLY, "score": 0.6})
