"""A press: of what was found, of another control of its words, and what stood there before it."""

import re
from collections.abc import Iterator

from flows.browser import OutOfReach
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.reader.acts.press.standing_open import only_closed, stands_open
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.screen.link.link import tells_about
from flows.screen.role import CHOSEN, FIELDS, PRESSED, WORDED
from flows.search.discovery import Discovery
from flows.sighting import find
from flows.verdict import Note

_GUIDING = WORDED - {"button"}
"""What brings up a part of the site, and does nothing else."""
_EXPANDS = re.compile(r"(?i)\b(expand|unfold)\s+(the\s+)?$")


def only_found(step: StepContext, index: int, found: Discovery) -> bool:
    """Whether the sentence only sends the reader's eyes there: "scroll down to X, and click it".

    Where it does not go on with that very thing, what brings up a part of the page is meant to be pressed,
    "find the X tab", and so is what the next thing is not to be seen without.
    """
    instruction, then = step.instructions[index], step.behind(index)
    if instruction.verb is not Verb.SCROLL:
        return False
    if then is not None and then.words and plain(then.words) == plain(instruction.words or ""):
        return True
    control = found.control
    guides = instruction.role == "tab" or control.role in _GUIDING or control.expanded is not None
    used = control.role in PRESSED | CHOSEN | FIELDS
    if not used and not control.pointer and instruction.role is None:
        return True  # a heading, words in a list: there is nothing to press
    if guides or not used:
        return False
    later = step.then(index)
    return later is None or find(later, found.screen) is not None


def press_any(step: StepContext, index: int, found: Discovery) -> tuple[Note, ...]:
    """Press what was found, or another control of its words; raises OutOfReach where neither is reached.

    A group that stands open already is not pressed, which would close it; where that was not to be seen
    before, and the press did no more than close it, it is opened again. What lay over it and was closed for
    that tells nothing of the press.
    """
    instruction = step.instructions[index]
    step.course.vain = None
    if stands_open(step, index, found):
        return ()
    try:
        notes = _press(step, instruction, found)
    except OutOfReach:
        others = _press_other(step, instruction, found) if instruction.nth is None else None
        if others is None:
            raise
        return others
    if not notes and only_closed(step, index, found):
        return step.actions.press(found.control, step.window.current())
    return notes


def _press_other(step: StepContext, instruction: Instruction, first: Discovery) -> tuple[Note, ...] | None:
    """Press another control of the very same words, where a press does not reach the first."""
    screen, out = step.window.current(), first.control
    others = tuple(c.model_copy(update={"away": True}) if c.box == out.box else c for c in screen.controls)
    sighting = find(instruction, screen.changed(others))
    if sighting is None or sighting.in_place is False:
        return None
    try:
        return step.actions.press(sighting.control, screen)
    except OutOfReach:
        return None


def _press(step: StepContext, instruction: Instruction, found: Discovery) -> tuple[Note, ...]:
    """Press it, choose it, or open it where the sentence says "expand": what is open stays so."""
    control = found.control
    if instruction.verb is Verb.SELECT:
        return step.actions.choose(control, found.screen)
    if not _EXPANDS.search(step.step.text[: instruction.start or 0]):
        return step.actions.press(control, found.screen, verb=instruction.verb)
    if control.expanded:
        return ()
    closed = step.window.probe(control).closed
    return (step.actions.open if closed else step.actions.press)(control, found.screen)


def remember(step: StepContext) -> None:
    """Keep what stood there before an act: what is new behind it is likelier to be meant next.

    A link that leads away or only tells about a thing may bear its words, and does not stand for it;
    what has no size is that of a closed menu.
    """
    screen = step.window.recent()
    out = {i for i, c in enumerate(screen.controls) if c.away or tells_about(c.url, screen.url)}
    out |= {holder for i in out for holder in _of_the_same_words(i, screen)}
    step.course.before = tuple(
        c.label for i, c in enumerate(screen.controls) if c.label and c.sized and i not in out
    )


def _of_the_same_words(index: int, screen: Screen) -> Iterator[int]:
    """What holds a control and nothing besides, as a paragraph holds a link."""
    words, holder = plain(screen.controls[index].label), screen.controls[index].parent
    while holder is not None and plain(screen.controls[holder].label) == words:
        yield holder
        holder = screen.controls[holder].parent
