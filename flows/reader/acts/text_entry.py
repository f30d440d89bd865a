"""What a reader types: text into a field, and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error

from flows.browser.keyboard import keys
from flows.reader.acts import authentication
from flows.search.search import seek
from flows.verdict import Cause, Trouble, Troubled, met_unless

if TYPE_CHECKING:
    from flows.instruction.instruction import Instruction
    from flows.reader.reader import Reader
    from flows.reader.step import Now

_ANYTHING = "Example"


def enter(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Type what the instruction says into the field that it names, or some of what it describes."""
    if instruction.value is None and authentication.is_own(reader, instruction):
        return authentication.enter_own(reader, now, index, instruction)
    found = seek(reader, now, index)
    if found is None:
        return False
    reader.picture(found)
    reader.decide(now, found.look(index, instruction))
    text = instruction.value or _example(reader, index, instruction)
    if text:
        reader.hand.type(found.sighting.control, text)
    return True


def _example(reader: Reader, index: int, instruction: Instruction) -> str:
    """What a reader might type where the article leaves it to them: what is looked for, or any words."""
    if instruction.role == "searchbox":
        then = reader.then(index)
        return (then.words if then else None) or ""
    return instruction.hint or instruction.words or _ANYTHING


def press_key(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Press a key, or several at once, where the reader has just been."""
    said = instruction.value or instruction.words or ""
    pressed = keys(said)
    try:
        reader.window.monitor.forget()
        reader.window.page.keyboard.press(pressed)
    except Error:
        return _unknown(reader, now, index, said)
    reader.window.settle()
    trouble = reader.session.send() if pressed == "Enter" else None
    reader.decide(now, met_unless(trouble, index))
    return trouble is None


def _unknown(reader: Reader, now: Now, index: int, said: str) -> bool:
    trouble = Trouble(
        cause=Cause.INTERNAL_ERROR, detail=f"There is no such key, so it was not pressed: “{said}”."
    )
    reader.decide(now, Troubled(index=index, trouble=trouble))
    return False
