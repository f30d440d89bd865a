"""The grammar of help articles: an ordered table of clauses."""

import re
from collections.abc import Callable
from typing import NamedTuple

from flows import clause, signing
from flows.instruction import Instruction
from flows.phrase import Phrase


class Clause(NamedTuple):
    """One way in which an act is told."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[Phrase, re.Match[str]], tuple[Instruction, ...] | None]
    """Gives None where the pattern fits and the clause is another one after all."""


CLAUSES = (
    Clause("other step", clause.STEP, clause.other_step),
    Clause("sign out and in", signing.OUT_AND_IN, signing.sign_out_and_in),
    Clause("sign out", signing.OUT, signing.sign_out),
    Clause("sign in", signing.IN, signing.sign_in),
    Clause("open an address", clause.OPEN, clause.open_address),
    Clause("open a browser", clause.BROWSER, clause.open_browser),
    Clause("find a letter", clause.LETTER, clause.find_letter),
    Clause("look into a folder", clause.FOLDER, clause.find_letter),
    Clause("confirm what is used", clause.USE, clause.confirm_use),
    Clause("confirm a state", clause.STATE, clause.confirm_state),
    Clause("grant", signing.GRANTED, signing.grant),
    Clause("press a key", clause.KEY, clause.press_key),
    Clause("scroll", clause.SCROLL, clause.scroll),
    Clause("turn on or off", clause.TURNED, clause.turn),
    Clause("switch", clause.SWITCHED, clause.switch),
    Clause("set", clause.SET, clause.set_value),
    Clause("enter", clause.TYPE, clause.enter),
    Clause("choose", clause.CHOOSE, clause.choose),
    Clause("use a control", clause.USE_CONTROL, clause.use),
    Clause("wait", clause.WAIT, clause.wait),
)
"""Tried in order; the first that reads a clause has it."""


def read_clause(phrase: Phrase) -> tuple[Instruction, ...] | None:
    """Read one clause that starts with a verb, or None."""
    for kind in CLAUSES:
        found = phrase.match(kind.pattern)
        if found is not None and (reading := kind.read(phrase, found)) is not None:
            return reading
    return None
