"""Why it proves nothing that a control was not found, or was found behind another."""

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, likeness, sameness
from flows.reader.step import StepContext
from flows.screen.layout.dialog import foremost
from flows.search.choice import offered
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.sighting import find
from flows.verdict import Cause, NeedKind, Trouble, message

_SET = frozenset({Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.ENTER, Verb.HOVER})
"""Verbs of what is often drawn by the page itself. A button is known by more than its words, and what can be
chosen stands in a list, whatever else of its name is to be read."""


def doubted(step: StepContext, index: int, search: Search, seen: Trouble | None) -> Trouble | None:
    """Why that nothing was found is no proof that nothing is there; `seen`: by what was there at first."""
    return (
        _elsewhere(search)
        or _unnamed(search)
        or _in_passing(search)
        or seen
        or _unsure(search)
        or _asked(search)
        or _begun(step, index)
        or _left_out(step, index)
    )


def not_counted(search: Search) -> Trouble | None:
    """The words are there, and which of those that bear them stands in the row of this number is not told."""
    query, place = search.query, search.query.place
    if place is None or place.line is None or place.name is not None:
        return None
    there = find(query.anywhere().instruction, search.window.recent())
    detail = message.not_counted(query.instruction.words or "", place.words)
    return Trouble(cause=Cause.NOT_UNDERSTOOD, detail=detail) if there is not None else None


def as_left_later(step: StepContext, index: int, found: Discovery) -> Trouble | None:
    """What had to be opened first though the article says so only later: the site is as that leaves it."""
    opened = [need.words for need in found.needed if need.kind is NeedKind.OPENED]
    for opener in _openers_later(step, index):
        if any(sameness(opener.words or "", each) > Sameness.OTHER for each in opened):
            return _left_so(step, index, opener)
    return None


def _begun(step: StepContext, index: int) -> Trouble | None:
    """It is missing, and what the article says later that it comes up behind stands there already."""
    screen = step.window.recent()
    there = (each for each in _openers_later(step, index) if find(each, screen) is not None)
    opener = next(there, None)
    return _left_so(step, index, opener) if opener is not None else None


def _openers_later(step: StepContext, index: int) -> tuple[Instruction, ...]:
    return step.course.readings.openers_later(step.course.procedure.id, step.step.number, index)


def _left_so(step: StepContext, index: int, opener: Instruction) -> Trouble:
    words = step.instructions[index].words or ""
    detail = message.as_left_later(words, opener.words or "")
    return Trouble(cause=Cause.INCONSISTENT, detail=detail)


def _elsewhere(search: Search) -> Trouble | None:
    """The words are there, on a link that a careful reader does not follow."""
    origin = search.leads_away()
    if origin is None:
        return None
    words = search.query.instruction.words
    detail = f"“{words}” leads to {origin}, which the article does not name; it was not followed."
    return Trouble(cause=Cause.LED_AWAY, detail=detail)


def _unnamed(search: Search) -> Trouble | None:
    """The sentence tells what kind of thing is used and not what it is called: no name can be gone."""
    instruction = search.query.instruction
    if instruction.words:
        return None
    told = " ".join(filter(None, (instruction.role, instruction.place))) or instruction.verb.value
    return Trouble(cause=Cause.NOT_UNDERSTOOD, detail=message.untold(told))


def _in_passing(search: Search) -> Trouble | None:
    """What is filled in is told in small letters and by no value: "fill in the row" names no field."""
    instruction = search.query.instruction
    words = instruction.words or ""
    if instruction.verb is not Verb.ENTER or instruction.value is not None or not words.islower():
        return None
    return Trouble(cause=Cause.NOT_UNDERSTOOD, detail=message.untold(words))


def in_sight(search: Search) -> Trouble | None:
    """The very words are to be read on the page, and nothing tells what there is pressed, set or filled in.

    Many a site draws its own switches, boxes and lists of mere words, or has a part of a sentence pressed.
    To be asked before a person looks elsewhere, for no way back brings all of it up again.
    """
    instruction, screen = search.query.instruction, search.window.recent()
    words = instruction.words or ""
    named = [c for c in screen.controls if sameness(words, c.label) > Sameness.SHOWS]
    read = instruction.verb in _SET and any(c.sized and foremost(c, screen) for c in named)
    if not read and (named or not search.actions.mouse.bears(words)):
        return None  # what is called so and is no part of a sentence was looked at, and is not what is meant
    return Trouble(cause=Cause.TIMEOUT, detail=message.in_sight(words))


def _unsure(search: Search) -> Trouble | None:
    """Why that nothing was found is no proof that nothing is there."""
    words, cause = search.query.instruction.words or "", Cause.TIMEOUT
    if search.unread:
        detail = f"The list of “{search.query.instruction.place}” was opened, and nothing in it came up."
    elif search.broken_off:
        detail = f"“{words}” was not found in the time that there is to look around."
    elif search.unpassed is not None:
        detail = message.unpassed(words, search.unpassed.label)
    elif search.unproved is not None and likeness(words, search.unproved.label):
        cause, detail = Cause.INCONSISTENT, message.unproved(words, search.unproved.label)
    else:
        return None
    return Trouble(cause=cause, detail=detail)


def _asked(search: Search) -> Trouble | None:
    """A page in between asks a question that its buttons answer, and nobody has said how."""
    first = offered(search, search.window.recent())
    if first is None:
        return None
    detail = message.unasked(search.query.instruction.words or "", first.label)
    return Trouble(cause=Cause.INCONSISTENT, detail=detail)


def _left_out(step: StepContext, index: int) -> Trouble | None:
    """An act before it that hangs on a reader's wish was left out, and it may come up only with that."""
    condition = step.course.left_out
    if condition is None:
        return None
    detail = message.left_out(step.instructions[index].words or "", condition)
    return Trouble(cause=Cause.NOT_UNDERSTOOD, detail=detail)
