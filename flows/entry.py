"""What a reader types: text into a field, and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error

from flows import admission
from flows.keyboard import keys
from flows.observation import Look, Trouble
from flows.seek import seek
from flows.verdict import Cause

if TYPE_CHECKING:
    from flows.instruction import Instruction
    from flows.progress import Now
    from flows.reader import Reader


def enter(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Type what the instruction says into the field that it names."""
    if instruction.value is None:
        return admission.enter_own(reader, now, index, instruction)
    found = seek(reader, now, index)
    if found is None:
        return False
    reader.picture(found)
    reader.decide(now, found.look(index, instruction))
    reader.hand.type(found.sighting.control, instruction.value)
    return True


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
    reader.decide(now, Look(index=index, met=trouble is None, trouble=trouble))
    return trouble is None


def _unknown(reader: Reader, now: Now, index: int, said: str) -> bool:
    trouble = Trouble(
        cause=Cause.INTERNAL_ERROR, detail=f"There is no such key, so it was not pressed: “{said}”."
    )
    reader.decide(now, Look(index=index, met=False, trouble=trouble))
    return False
