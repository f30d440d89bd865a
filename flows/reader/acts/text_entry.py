"""What a reader types: text into a field, and keys."""

from playwright.sync_api import Error

from flows.browser.keyboard import keys
from flows.instruction import Instruction
from flows.reader.acts import authentication
from flows.reader.acts.locate import locate
from flows.reader.step import StepContext
from flows.verdict import Cause, Note, NoteKind, Trouble, Troubled, met_unless

_ANYTHING = "Example"


def enter(step: StepContext, index: int) -> bool:
    """Type what the instruction says into the field that it names, or some of what it describes."""
    instruction = step.instructions[index]
    if instruction.value is None and authentication.is_own(step, instruction):
        return authentication.enter_own(step, index)
    found = locate(step, index)
    if found is None:
        return False
    step.picture(found)
    look = found.look(index, instruction)
    text = instruction.value or _example(step, index, instruction)
    if not step.decide(look):
        return False
    if text:
        step.actions.type(found.control, text)
    if text and instruction.value is None and instruction.role != "searchbox":
        step.add_notes(index, (Note(kind=NoteKind.MADE_UP, text=f"“{text}” was made up and typed."),))
    return True


def _example(step: StepContext, index: int, instruction: Instruction) -> str:
    """What a reader might type where the article leaves it to them: what is looked for, or any words."""
    if instruction.role == "searchbox":
        then = step.then(index)
        return (then.words if then else None) or ""
    return instruction.hint or instruction.words or _ANYTHING


def press_key(step: StepContext, index: int) -> bool:
    """Press a key, or several at once, where the reader has just been."""
    instruction = step.instructions[index]
    said = instruction.value or instruction.words or ""
    pressed = keys(said)
    try:
        step.window.monitor.forget()
        step.window.page.keyboard.press(pressed)
    except Error:
        return _unknown(step, index, said)
    step.window.settle()
    trouble = step.session.send() if pressed == "Enter" else None
    step.decide(met_unless(trouble, index))
    return trouble is None


def _unknown(step: StepContext, index: int, said: str) -> bool:
    trouble = Trouble(
        cause=Cause.NOT_UNDERSTOOD, detail=f"There is no such key, so it was not pressed: “{said}”."
    )
    step.decide(Troubled(index=index, trouble=trouble))
    return False
