"""A detour: what the article tells later, or leaves out, and what has to be done before a control is there.

It is made in a fresh browser first, from which no change goes out: there the control has to come up by its
very words. Then the reader makes it too. So two browsers have shown it, and no further look is needed.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from flows.instruction import Verb
from flows.instruction.similarity import Sameness, sameness
from flows.reader.hazard import harm_in
from flows.reader.inquiry import search_of
from flows.reader.replay import At, Rehearsal
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.screen.harm.safety import names_nothing
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.search.ways.interstitial import answered, asks
from flows.search.ways.popup import inside, there_or_popup
from flows.sighting import find
from flows.verdict import Sooner

Way = Callable[[StepContext, int], Discovery | None]

_FAR = 2
"""Steps behind one that may have to be done before it (chosen)."""
_TICKS = frozenset({Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.CONFIRM})
_ACTS = frozenset({Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.ENTER})


def another_order(step: StepContext, index: int, search: Search) -> Discovery | None:
    """The control behind a step that the article tells later, and that can be done from here.

    Not where the article says itself that it comes up behind that: an earlier reader has left the site so.
    """
    due = _named(step, index) and not _left_so(step, index) and _later(step)
    return _made(step, index, search, sooner) if due else None


def answering(step: StepContext, index: int, search: Search) -> Discovery | None:
    """The control past a page in between that asks for a choice which the article leaves out."""
    return _made(step, index, search, _answered) if _named(step, index) and asks(search) else None


def sooner(step: StepContext, index: int) -> Discovery | None:
    """Do what the article tells later until the control is there; what was done is not done again."""
    course, first = step.course, None
    for later in _later(step):
        for each, instruction in enumerate(later.instructions):
            if not _there(later, each, step.window.glance()) or not course.act(later, each):
                break
            first = first or Sooner(step=later.step.number, words=instruction.words or "")
            course.done.add(later.at(each))
            found = _come(step, index)
            if found is not None:
                return replace(found, sooner=first)
    return None


def _come(step: StepContext, index: int) -> Discovery | None:
    """The control, once it has come; or the entry of the closed list that the sentence names."""
    search = search_of(step, index)
    found, popup = step.window.until(partial(there_or_popup, search), step.window.remaining()) or (None, None)
    return inside(search, popup) if popup is not None else found


def told_later(step: StepContext, ticked: str) -> tuple[Sooner, At] | None:
    """The instruction of a step behind this one that says to tick what had to be ticked here already."""
    course = step.course
    behind = [each for each in course.procedure.steps if each.number > step.step.number][:_FAR]
    for each in behind:
        for index, told in enumerate(course.readings.at(course.procedure.id, each.number)):
            words = told.words or ""
            if told.verb in _TICKS and sameness(words, ticked) > Sameness.OTHER:
                return Sooner(step=each.number, words=words), (each.number, index)
    return None


def _answered(step: StepContext, index: int) -> Discovery | None:
    return answered(search_of(step, index))


def _made(step: StepContext, index: int, search: Search, way: Way) -> Discovery | None:
    """What a way finds in a fresh browser, and here; what has come by itself meanwhile needed no way."""
    if not step.course.replay.tells:
        return None
    made: list[Discovery | None] = []

    def play(other: StepContext, at: int) -> None:
        if other.until(at, search_of(other, at).on) is None:
            other.window.withhold()
            made.append(way(other, at))

    step.course.again(Rehearsal(step.at(index), play=play))
    if not any(made):
        return None
    if (found := search.late()) is not None:
        return found
    found = way(step, index)
    if found is not None:
        step.confirmation.rehearsed.add(index)
    return found


def _left_so(step: StepContext, index: int) -> bool:
    course, screen = step.course, step.window.recent()
    openers = course.readings.openers_later(course.procedure.id, step.step.number, index)
    return any(find(each, screen) is not None for each in openers)


def _named(step: StepContext, index: int) -> bool:
    """Whether the instruction names a thing by words that would not stand anywhere."""
    instruction = step.instructions[index]
    told = instruction.verb in _ACTS and bool(instruction.words) and not instruction.described
    return told and not names_nothing(instruction.words or "")


def _later(step: StepContext) -> list[StepContext]:
    """The next steps, from the first that can be begun from here by its very words, to where one cannot."""
    course, screen = step.course, step.window.recent()
    behind = [each for each in course.procedure.steps if each.number > step.step.number][:_FAR]
    able = [StepContext(course, each) for each in behind]
    able = able[: next((i for i, each in enumerate(able) if not _plain(each)), len(able))]
    there = (i for i, each in enumerate(able) if _begins(each) and _is_there(each, 0, screen))
    return able[next(there, len(able)) :]


def _there(later: StepContext, index: int, patience: float) -> bool:
    return bool(later.window.until(lambda screen: _is_there(later, index, screen) or None, patience))


def _is_there(later: StepContext, index: int, screen: Screen) -> bool:
    """Whether the control is there, or the closed list that the sentence names and it stands in."""
    return there_or_popup(search_of(later, index), screen) is not None


def _plain(later: StepContext) -> bool:
    """Whether a step only uses controls, on no condition, and does no harm."""
    acts = later.instructions
    return all(
        each.verb in _ACTS
        and each.either is None
        and not (each.condition or each.application or each.described)
        for each in acts
    ) and not harm_in(acts, later.step.text, frozenset())


def _begins(later: StepContext) -> bool:
    first = next(iter(later.instructions), None)
    return first is not None and not names_nothing(first.words or "next")
