"""The ordered table of clauses."""

import re
from collections.abc import Callable
from typing import NamedTuple

from flows.instruction.grammar.clauses import (
    assertion,
    authentication,
    choosing,
    deed,
    keyboard,
    mail,
    navigation,
    pointing,
    text_entry,
    toggle,
    value,
)
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.reading import Reading
from flows.instruction.instruction import Instruction


class Clause(NamedTuple):
    """One way in which an act is told."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[Phrase, re.Match[str]], Reading]
    """Gives None where the pattern fits and the clause is another one after all."""


CLAUSES = (
    Clause("other step", navigation.STEP, navigation.other_step),
    Clause("sign out and in", authentication.OUT_AND_IN, authentication.sign_out_and_in),
    Clause("sign out", authentication.OUT, authentication.sign_out),
    Clause("sign in", authentication.IN, authentication.sign_in),
    Clause("sign in with", authentication.CREDENTIALS, authentication.with_credentials),
    Clause("open an address", navigation.OPEN, navigation.open_address),
    Clause("open a link", navigation.LINK, navigation.open_address),
    Clause("open a browser", navigation.BROWSER, navigation.open_browser),
    Clause("find a letter", mail.LETTER, mail.find_letter),
    Clause("look into a folder", mail.FOLDER, mail.find_letter),
    Clause("search and", text_entry.SEARCH_AND, text_entry.search_and),
    Clause("search", text_entry.SEARCH, text_entry.search),
    Clause("look for", pointing.LOOK, pointing.look_for),
    Clause("leave as it is", assertion.LEFT, assertion.left),
    Clause("keep a value", value.KEPT, value.kept),
    Clause("keep a state", assertion.KEPT, assertion.holds),
    Clause("confirm what is used", assertion.USES, assertion.uses),
    Clause("confirm a state", assertion.HOLDS, assertion.holds),
    Clause("see that it is so", assertion.THAT, assertion.claim),
    Clause("give a name", value.GIVEN, value.given),
    Clause("name", value.NAMED, value.named),
    Clause("a value behind a sign", value.EQUAL, value.equal),
    Clause("grant", authentication.GRANTED, authentication.grant),
    Clause("agree to something named", authentication.AGREED, authentication.agree),
    Clause("allow somebody something", authentication.ALLOWED, authentication.allow),
    Clause("use a shortcut", keyboard.SHORTCUT, keyboard.shortcut),
    Clause("press a key", keyboard.KEY, keyboard.press_key),
    Clause("point", pointing.POINT, pointing.point),
    Clause("scroll", pointing.SCROLL, pointing.scroll),
    Clause("turn on or off", toggle.TURNED, toggle.turn),
    Clause("mark", toggle.MARKED, toggle.mark),
    Clause("tick the box of a thing", toggle.ENABLED, toggle.enabled),
    Clause("switch", toggle.SWITCHED, toggle.switch),
    Clause("slide", toggle.SLID, toggle.slid),
    Clause("set", toggle.SET, toggle.set_value),
    Clause("toggle", toggle.TOGGLED, toggle.toggled),
    Clause("set a field", value.OPEN_VALUE, value.open_value),
    Clause("fill in one field", text_entry.FIELD, text_entry.fill_field),
    Clause("fill in each", text_entry.FILL_EACH, text_entry.fill_each),
    Clause("enter", text_entry.TYPE, text_entry.enter),
    Clause("fill in", text_entry.FILL, text_entry.fill),
    Clause("put into a field", text_entry.PUT, text_entry.put),
    Clause("describe", text_entry.DESCRIBED, text_entry.described),
    Clause("use as a value", text_entry.USED, text_entry.used),
    Clause("replace in a field", text_entry.REPLACE, text_entry.replaced),
    Clause("specify", value.SPECIFIED, value.specified),
    Clause("deed alone", deed.ALONE, deed.alone),
    Clause("close by means of", pointing.CLOSE, pointing.close),
    Clause("deed", deed.DEED, deed.deed),
    Clause("choose", choosing.CHOOSE, choosing.choose),
    Clause("choose by means of", choosing.BY_MEANS, choosing.by_means),
    Clause("click into a field", pointing.INTO, pointing.click_into),
    Clause("use a control", pointing.USE, pointing.use),
    Clause("wait", assertion.WAIT, assertion.wait),
)
"""Tried in order; the first that reads a clause has it."""


def read_clause(phrase: Phrase) -> tuple[Instruction, ...] | None:
    """Read one clause that starts with a verb, or give None."""
    for kind in CLAUSES:
        found = phrase.match(kind.pattern)
        if found is not None and (reading := kind.read(phrase, found)) is not None:
            return reading
    return None
