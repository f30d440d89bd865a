"""Whether an act that hangs on a condition is due on the page before the reader."""

from flows.browser import Window
from flows.browser.patience import SOON
from flows.instruction import Instruction, Verb
from flows.instruction.condition import Due, due, unseen
from flows.screen.text import shown
from flows.sighting import find
from flows.verdict import Note, NoteKind

_ASKING = frozenset({Verb.SIGN_IN, Verb.SIGN_OUT, Verb.GRANT, Verb.EXPECT, Verb.UNREAD, Verb.FIND_LETTER})
"""These see for themselves whether they are due."""


def skipped(window: Window, instruction: Instruction) -> Note | None:
    """The note of an act that is not due, None where it is."""
    own = instruction.verb is Verb.ENTER and instruction.value is None
    when = due(instruction.condition)
    if when is Due.ALWAYS or own or instruction.verb in _ASKING or not instruction.words:
        return None
    missing = unseen(instruction.condition)
    if missing is not None and shown(missing, window.current()):
        return _note(instruction)
    patience = min(SOON, window.patience)
    comes = window.until(lambda s: find(instruction, s), patience) if when is Due.SHOWN else None
    return None if comes else _note(instruction)


def _note(instruction: Instruction) -> Note:
    text = f"Left out, for it hangs on a condition: “{instruction.condition}”."
    return Note(kind=NoteKind.SKIPPED, text=text)
