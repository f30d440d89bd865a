"""The ordered table of clauses."""

import re
from collections.abc import Callable
from typing import NamedTuple

from flows.grammar import account, address, control, field, key, letter, setting, state
from flows.grammar.act import Reading
from flows.grammar.phrase import Phrase
from flows.instruction import Instruction


class Clause(NamedTuple):
    """One way in which an act is told."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[Phrase, re.Match[str]], Reading]
    """Gives None where the pattern fits and the clause is another one after all."""


CLAUSES = (
    Clause("other step", address.STEP, address.other_step),
    Clause("sign out and in", account.OUT_AND_IN, account.sign_out_and_in),
    Clause("sign out", account.OUT, account.sign_out),
    Clause("sign in", account.IN, account.sign_in),
    Clause("open an address", address.OPEN, address.open_address),
    Clause("open a browser", address.BROWSER, address.open_browser),
    Clause("find a letter", letter.LETTER, letter.find_letter),
    Clause("look into a folder", letter.FOLDER, letter.find_letter),
    Clause("search", field.SEARCH, field.search),
    Clause("look for", control.LOOK, control.look_for),
    Clause("leave as it is", state.LEFT, state.left),
    Clause("keep a state", state.KEPT, state.holds),
    Clause("confirm what is used", state.USES, state.uses),
    Clause("confirm a state", state.HOLDS, state.holds),
    Clause("grant", account.GRANTED, account.grant),
    Clause("press a key", key.KEY, key.press_key),
    Clause("point", control.POINT, control.point),
    Clause("scroll", control.SCROLL, control.scroll),
    Clause("turn on or off", setting.TURNED, setting.turn),
    Clause("mark", setting.MARKED, setting.mark),
    Clause("switch", setting.SWITCHED, setting.switch),
    Clause("set", setting.SET, setting.set_value),
    Clause("enter", field.TYPE, field.enter),
    Clause("put into a field", field.PUT, field.put),
    Clause("choose", control.CHOOSE, control.choose),
    Clause("choose by means of", control.BY_MEANS, control.by_means),
    Clause("click into a field", control.INTO, control.click_into),
    Clause("use a control", control.USE, control.use),
    Clause("wait", state.WAIT, state.wait),
)
"""Tried in order; the first that reads a clause has it."""


def read_clause(phrase: Phrase) -> tuple[Instruction, ...] | None:
    """Read one clause that starts with a verb, or give None."""
    for kind in CLAUSES:
        found = phrase.match(kind.pattern)
        if found is not None and (reading := kind.read(phrase, found)) is not None:
            return reading
    return None
