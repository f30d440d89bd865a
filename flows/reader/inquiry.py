"""What is looked for at a step: the query for an instruction's control, and the search that it is put to."""

from dataclasses import replace

from flows.instruction import Instruction, Verb
from flows.reader.replay import renamed
from flows.reader.step import StepContext
from flows.search.query import Query, claims
from flows.search.search import Search
from flows.sighting import RENAMED


def search_of(step: StepContext, index: int) -> Search:
    """A search for the control of an instruction."""
    return Search(step.window, step.actions, query_of(step, index))


def search_for(step: StepContext, instruction: Instruction) -> Search:
    """A search for another control than this step's own."""
    return Search(step.window, step.actions, _query(step, instruction))


def query_of(step: StepContext, index: int) -> Query:
    """What is looked for, by what the article says, or by what it became at an earlier look."""
    own, course = step.instructions[index], step.course
    later = step.instructions[index + 1] if index + 1 < len(step.instructions) else None
    memory, procedure = course.visit.memory, course.procedure.id
    return replace(
        _query(step, renamed(step.told(index), step.earlier(index))),
        says=own.words,
        brought=course.before,
        about=f"{step.step.text} {course.procedure.title}",
        sentence=step.step.text,
        company=step.instructions,
        then=step.then(index),
        rest=step.rest(index),
        later=step.told(index + 1) if later is not None and later.verb is Verb.CLICK else None,
        remembered=memory.of(procedure, step.step.number, own.words) if memory else None,
        tried=course.replay.tried,
        filled=course.readings.filled_before(procedure, step.step.number, index),
        looked=own.words is not None and own.words == course.vain,
    )


def _query(step: StepContext, instruction: Instruction) -> Query:
    course = step.course
    claimed = claims(course.readings.of(course.procedure.id), instruction)
    return Query(
        instruction,
        claimed=(*claimed, *_taken(step, instruction)),
        known=step.known,
        topic=course.topic,
    )


def _taken(step: StepContext, instruction: Instruction) -> list[str]:
    """What the controls of other instructions were found to be called now: it means those."""
    readings, procedure = step.course.readings, step.course.procedure.id
    return [
        look.shows
        for (number, index), look in step.course.mended.items()
        if look.fit in RENAMED
        and look.shows
        and index is not None
        and readings.at(procedure, number)[index].words != instruction.words
    ]
