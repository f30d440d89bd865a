"""A field that gets a value: typed where the page has a field for it, chosen where it has a list."""

import re

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, sameness
from flows.reader.acts.fill.text_entry import enter, stands_there
from flows.reader.acts.press.click import click
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.screen.role import TEXT_FIELDS
from flows.sighting import find
from flows.sighting.described import example

_PREPOSITION = re.compile(r"^(?:[Ii]n|[Ii]nto|[Ff]or|[Uu]nder)\s+(?:the\s+)?(?=[A-Z])")
_LISTS = frozenset({"combobox", "listbox"})


def set_value(step: StepContext, index: int) -> bool:
    """Enter or choose a value; a sentence says which field gets it, and the page how it is given."""
    instruction = step.instructions[index]
    if instruction.verb is Verb.ENTER and not instruction.words and not stands_there(step, index):
        return True
    screen = step.window.current()
    other = _typed(step, instruction, screen) or _chosen(step, instruction, screen)
    if other is not None:
        instructions = step.instructions
        step.instructions = (*instructions[:index], other, *instructions[index + 1 :])
    act = enter if step.instructions[index].verb is Verb.ENTER else click
    return act(step, index)


def _typed(step: StepContext, instruction: Instruction, screen: Screen) -> Instruction | None:
    """Of "set Rows to 5" what is typed, where Rows is a field and nothing there is called 5."""
    value = _value(instruction)
    if instruction.verb is not Verb.SELECT or not instruction.place or not value:
        return None
    name, _, place = _PREPOSITION.sub("", instruction.place).partition(", ")
    start = step.step.text.find(name)
    field = instruction.model_copy(
        update={
            "verb": Verb.ENTER, "words": name, "start": start if start >= 0 else None, "role": None,
            "place": place or None, "value": value, "described": False,
        }
    )  # fmt: skip
    seen = find(field, screen)
    if seen is None or seen.control.role not in TEXT_FIELDS or find(instruction, screen) is not None:
        return None
    return field


def _value(instruction: Instruction) -> str | None:
    """What is typed: the words, or where these only describe a value, the example that is given of it."""
    return example(instruction) if instruction.described else instruction.words


def _chosen(step: StepContext, instruction: Instruction, screen: Screen) -> Instruction | None:
    """Of "Valid for: 2 days" what is chosen, where it is a list that has such an entry."""
    if instruction.verb is not Verb.ENTER or not instruction.value or not instruction.words:
        return None
    seen = find(instruction, screen)
    if seen is None or seen.control.role not in _LISTS:
        return None
    entries = (c for c in screen.inside(seen.index) if c.role == "option")
    if all(sameness(instruction.value, entry.label) is Sameness.OTHER for entry in entries):
        return None
    start = step.step.text.find(instruction.value)
    return instruction.model_copy(
        update={
            "verb": Verb.SELECT, "words": instruction.value, "start": start if start >= 0 else None,
            "place": instruction.words, "value": None, "role": None, "described": False,
        }
    )  # fmt: skip
