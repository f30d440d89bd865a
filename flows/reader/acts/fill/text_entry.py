"""What a reader types: text into a field, and keys."""

import re

from playwright.sync_api import Error

from flows.browser.actionability.keyboard import keys
from flows.instruction import Verb
from flows.reader.acts import authentication
from flows.reader.acts.fill.named_field import named_field, type_words
from flows.reader.acts.locate import locate
from flows.reader.acts.sending import unsent_by_enter
from flows.reader.step import StepContext
from flows.screen import Control, Screen
from flows.screen.layout.dialog import foremost
from flows.screen.role import TEXT_FIELDS
from flows.verdict import Cause, Met, Note, NoteKind, Trouble, Troubled, message, met_unless

_ALL = re.compile(r"(?i)\b(?:required|mandatory|necessary|requested)\b|^(?:details|form|fields|information)$")
"""Words that mean all that a form asks for."""
_MOST = 12
"""Fields that are filled at most (chosen: what a form on one screen asks for)."""
_ANYTHING = "Example"
_AGAIN = re.compile(
    r"(?:it|them|the same(?: \w+)?|(?:the|your)(?: new)? \w+)(?: again| once more| a second time)"
    r"|it|them|the same(?: one)?",
    re.IGNORECASE,
)
"""What a reader types who types what stands there already."""
_FITTING = {
    "number": "1", "range": "1", "date": "2030-01-15", "time": "09:00", "month": "2030-01",
    "week": "2030-W03", "datetime-local": "2030-01-15T09:00", "email": "reader@example.org",
    "tel": "555-0100", "url": "https://example.org/", "color": "#336699",
}  # fmt: skip
"""What fields of one kind alone take, by that kind (HTML, the states of `type`)."""


def enter(step: StepContext, index: int) -> bool:
    """Type what the instruction says into the field that it names, or some of what it describes."""
    instruction = step.instructions[index]
    if instruction.value is None and authentication.is_own(step, instruction):
        done = authentication.enter_own(step, index)
        if done is not None:
            return done
    untold = instruction.value is None and instruction.hint is None and instruction.nth is None
    if untold and (field := named_field(step, index)):
        return type_words(step, index, field)
    if (
        instruction.described
        and instruction.nth is None
        and _ALL.search(instruction.words or "")
        and (done := _fill_in(step, index))
    ):
        return done
    found = locate(step, index)
    if found is None:
        return False
    step.picture(found)
    if not step.decide(found.look(index, instruction)):
        return False
    text = instruction.value or _example(step, index, found.control)
    step.actions.type(found.control, text)
    if instruction.value is None and instruction.role != "searchbox":
        step.add_notes(index, (Note(kind=NoteKind.MADE_UP, text=f"“{text}” was made up and typed."),))
    return True


def stands_there(step: StepContext, index: int) -> bool:
    """Whether the reader is where an act goes that names no thing; else it is left, for it goes anywhere."""
    if not step.course.lost:
        return True
    words = step.instructions[index].value or step.instructions[index].words or ""
    trouble = Trouble(cause=Cause.NOT_UNDERSTOOD, detail=message.left_behind_unread(words))
    step.decide(Troubled(index=index, trouble=trouble))
    return False


def _fill_in(step: StepContext, index: int) -> bool:
    """Type something into each field that must be filled and is empty, or into all where none says so.

    Gives whether there was one. A form that asks for a password, or holds more than one would make up, is
    left to the reader.
    """
    able = step.window.until(lambda screen: _fields(screen) or None) or []
    asked = {c.ref: step.actions.asks_for(c) for c in able}
    empty = [c for c in able if not step.actions.holds(c)]
    wanted = [c for c in empty if step.actions.requires(c)] or empty
    if not 0 < len(wanted) <= _MOST or "password" in asked.values():
        return False
    for control in wanted:
        step.actions.type(control, _FITTING.get(asked[control.ref] or "", control.label or _ANYTHING))
    told = " and ".join(f"“{control.label}”" for control in wanted)
    step.decide(
        Met(index=index, notes=(Note(kind=NoteKind.MADE_UP, text=f"What {told} holds was made up."),))
    )
    return True


def _fields(screen: Screen) -> list[Control]:
    roles = TEXT_FIELDS - {"searchbox"}
    return [
        c for c in screen.controls if c.role in roles and c.ref and not c.disabled and foremost(c, screen)
    ]


def _example(step: StepContext, index: int, control: Control) -> str:
    """What a reader might type where the article leaves it to them: what is looked for, or what fits.

    In a list that one types in, that is the entry which is chosen next: other words would hide it.
    """
    instruction, then = step.instructions[index], step.then(index)
    picked = control.role == "combobox" and then is not None and then.verb is Verb.SELECT
    then = then if instruction.role == "searchbox" or picked else None
    again = step.window.probe.typed() if _AGAIN.fullmatch(instruction.hint or "") else []
    if again:
        return again[-1]
    words = (then.words if then else None) or instruction.hint or instruction.words or _ANYTHING
    return _FITTING.get(step.actions.asks_for(control), words)


def press_key(step: StepContext, index: int) -> bool:
    """Press a key, or several at once, where the reader has just been."""
    instruction = step.instructions[index]
    said = instruction.value or instruction.words or ""
    pressed = keys(said)
    if not stands_there(step, index):
        return True
    barred = step.session.changed() or (unsent_by_enter(step) if pressed == "Enter" else None)
    if barred is not None:
        step.decide(Troubled(index=index, trouble=barred))
        return False
    try:
        step.actions.key(pressed)
    except Error:
        return _unknown(step, index, said)
    trouble = step.session.send() if pressed == "Enter" else step.session.held_back()
    step.decide(met_unless(trouble, index))
    return trouble is None


def _unknown(step: StepContext, index: int, said: str) -> bool:
    trouble = Trouble(
        cause=Cause.NOT_UNDERSTOOD, detail=f"There is no such key, so it was not pressed: “{said}”."
    )
    step.decide(Troubled(index=index, trouble=trouble))
    return False
