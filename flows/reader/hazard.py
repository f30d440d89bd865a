"""What a step would do harm with, and what is said of one that led off the documented hosts."""

import re
from collections.abc import Container, Iterable

from flows.browser.actionability.keyboard import keys
from flows.browser.restraint.forbidden import acts_of, way_out
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import likeness, plain
from flows.screen import Screen
from flows.screen.harm.harm import does_harm, signs_out
from flows.sighting.described import drawn, nearest
from flows.verdict import Cause, Note, NoteKind, Trouble, message

_ADDRESS = re.compile(r"\S*[/.]\S*")
_NEAR = 0.5
"""Likeness from which a control is told of as the nearest (chosen: half of the words)."""
_PRESSING = frozenset({Verb.CLICK, Verb.DOUBLE_CLICK, Verb.SELECT, Verb.SCROLL, Verb.CHECK, Verb.CONFIRM})
"""A click with the right button opens a menu, and the pointer alone does nothing."""


def harm_in(instructions: Iterable[Instruction], text: str, allowed: Container[str]) -> str | None:
    """The words of the first instruction that would do harm and are not allowed; `allowed`: plain words.

    `text`: the step's, which says it where an address ends the session.

    What hangs on a condition, or is one of several that one may use, is seen when it comes to it.
    """
    due = (each for each in instructions if each.condition is None and each.either is None)
    steps = tuple(due)
    words = [said for each in steps for said in _acts(each) if does_harm(said)]
    opened = (each.value or "" for each in steps if each.verb is Verb.OPEN)
    if not signs_out(_ADDRESS.sub("", text)):
        words += filter(None, map(way_out, opened))
    return next((said for said in words if plain(said) not in allowed), None)


def _acts(instruction: Instruction) -> Iterable[str]:
    """The words by which an instruction says what it does."""
    if instruction.described and (kinds := tuple(drawn(instruction))):
        told = (f"{instruction.words} {instruction.hint}",) if instruction.hint else ()
        return (
            *told,
            *(name for kind in kinds for name in kind.names),
        )  # a bell rings nothing, a bin deletes
    if instruction.verb in _PRESSING and instruction.words:
        return (instruction.words,)
    if instruction.verb is Verb.OPEN and instruction.value:
        return acts_of((instruction.value,))
    if instruction.verb is Verb.PRESS and keys(instruction.value or "").endswith("Delete"):
        return (instruction.value or "",)
    return ()


def unpressed(instruction: Instruction, screen: Screen) -> tuple[Note, ...]:
    """That the likest control was not tried in the place of one that is gone, for it does harm."""
    said = instruction.words or ""
    near = (each for each in nearest(instruction, screen, 1) if does_harm(each))
    return tuple(
        Note(kind=NoteKind.UNCHECKED, text=message.unpressed(each))
        for each in near
        if likeness(said, each) >= _NEAR
    )


def led_away(origin: str) -> Trouble:
    """That the way led, or would lead, off the documented hosts."""
    detail = f"This led to {origin}, which the article does not name; nothing was done there."
    return Trouble(cause=Cause.LED_AWAY, detail=detail)
