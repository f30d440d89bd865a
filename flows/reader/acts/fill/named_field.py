"""A field to type into that the sentence names as the place, where nothing goes by its other words."""

from flows.instruction import Instruction, Verb
from flows.reader.inquiry import search_for, search_of
from flows.reader.step import StepContext
from flows.screen.role import TEXT_FIELDS
from flows.search.discovery import Discovery
from flows.sighting.place.place import read_place


def named_field(step: StepContext, index: int) -> Discovery | None:
    """The field that goes by the name of the place: "Interval" set to 5; of "Hour, Evening" the former."""
    instruction = step.instructions[index]
    if not instruction.place or not instruction.words or search_of(step, index).here(0) is not None:
        return None
    place = read_place(instruction.place)
    name, _, group = instruction.place.partition(", ")
    name = place.name if place is not None and place.name is not None and not group else name
    wanted = Instruction(verb=Verb.ENTER, words=name, place=group or None)
    found = search_for(step, wanted).here(0)
    return found if found is not None and found.control.role in TEXT_FIELDS else None


def type_words(step: StepContext, index: int, field: Discovery) -> bool:
    """Type the instruction's words into the field; gives whether the way goes on."""
    step.picture(field)
    if not step.decide(field.look(index, step.instructions[index])):
        return False
    step.actions.type(field.control, step.instructions[index].words or "")
    return True
