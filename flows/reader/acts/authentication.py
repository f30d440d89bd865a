"""How a reader is let in: what a step says of signing in, of one's own name and password, of leaving."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flows.instruction.instruction import Instruction, Verb
from flows.screen.role import TYPED
from flows.search.search import onward, seek
from flows.sighting.sighting import find
from flows.sites import Event
from flows.sites.login_page import sends
from flows.verdict import Cause, Met, Need, Trouble, Troubled, met_unless

if TYPE_CHECKING:
    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.sites import Kind

_PASSWORD = re.compile(r"(?i)pass(word|phrase|code)?\b|\bpin\b")

_OWN = re.compile(
    r"(?i)\buser|\be-?mail|\blog-?in|\bsign-?in|\baccount|\bnet ?id\b|\bid\b|credential"
    r"|pass(word|phrase|code)|\bpin\b|\bcode\b|\botp\b|\btoken\b|\bupn\b"
)


def sign_in(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Sign in, whichever pages the site puts in the way."""
    walk = reader.session.sign_in()
    needed: tuple[Need, ...] = ()
    if instruction.condition is None:
        walk.begin()
        if not walk.begun() and (trouble := _kept_out(reader)):
            reader.decide(now, Troubled(index=index, trouble=trouble))
            return False
    elif not walk.prompted():
        need = onward(reader, now, index)
        if need is None or not walk.prompted():
            return _not_prompted(reader, now, index)
        needed = (need,)
    reader.picture()
    trouble = walk.through()
    if trouble is not None:
        reader.picture()
    notes = tuple(walk.notes)
    look = met_unless(trouble, index, notes)
    reader.decide(now, look.model_copy(update={"needed": needed}) if isinstance(look, Met) else look)
    return trouble is None


def sign_out(reader: Reader, now: Now, index: int, _: Instruction) -> bool:
    """Sign out as a person would."""
    trouble = reader.session.sign_out(reader.sign_out_at, reader.article.facts.portal)
    reader.decide(now, met_unless(trouble, index))
    return trouble is None


def enter_own(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Type the account's own user name or password, as the step says, and send it where no step does."""
    if any(
        i.verb is Verb.ENTER and j in now.looks and not now.looks[j].met
        for j, i in enumerate(now.instructions)
    ):
        return False
    if reader.session.at_provider() or not reader.visit.sign_in_at:
        return _enter_all(reader, now, index, instruction)
    kind: Kind = "password" if _PASSWORD.search(f"{instruction.words} {instruction.hint}") else "username"
    if not reader.window.until(lambda _: True if reader.session.asks(kind) else None):
        return _not_prompted(reader, now, index)
    labelled = instruction.role in TYPED and instruction.words and reader.session.strange() is None
    found = seek(reader, now, index) if labelled else None
    if labelled and found is None:
        return False
    if not reader.session.fill(kind):
        return _not_prompted(reader, now, index)
    reader.picture()
    trouble = _send(reader) if _last(reader, index) else None
    seen = found.look(index, instruction) if found else Met(index=index)
    reader.decide(now, Troubled(index=index, trouble=trouble, seen=seen) if trouble else seen)
    return trouble is None


def is_own(reader: Reader, instruction: Instruction) -> bool:
    """Whether what is to be typed is of the account: its name, its password, a code of its own."""
    told = f"{instruction.words} {instruction.hint}"
    return bool(_OWN.search(told)) or reader.session.at_provider()


def sent(reader: Reader, words: str) -> Trouble | None:
    """After a press of a control with these words: what a form that was filled was refused with."""
    return reader.session.send() if sends(words) else None


def _enter_all(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Go through a provider's pages, which ask for name and password one after the other."""
    if any(i.verb is Verb.ENTER and j in now.looks for j, i in enumerate(now.instructions)):
        reader.decide(now, Met(index=index))
        return True
    prompted = instruction.model_copy(update={"condition": instruction.condition or "prompted"})
    return sign_in(reader, now, index, prompted)


def _last(reader: Reader, index: int) -> bool:
    """Whether nothing that the article says next would send the form."""
    behind = reader.behind(index)
    if behind is None or behind.verb in {Verb.PRESS, Verb.CHECK, Verb.UNCHECK}:
        return behind is None
    if behind.verb is Verb.ENTER:
        return behind.value is not None
    if behind.verb in {Verb.CLICK, Verb.SELECT, Verb.GRANT}:
        if reader.now is not None and index + 1 < len(reader.now.instructions):
            return False
        return not sends(behind.words or "") and find(behind, reader.window.screen()) is None
    return True


def _send(reader: Reader) -> Trouble | None:
    reader.window.page.keyboard.press("Enter")
    reader.window.settle()
    return reader.session.send()


def _kept_out(reader: Reader) -> Trouble | None:
    host = reader.session.strange() if reader.visit.sign_in_at else None
    if host is None:
        return reader.trouble()
    detail = f"The sign-in form stands at {host}, which the article does not name; nothing was typed there."
    return Trouble(cause=Cause.SIGN_IN_REFUSED, detail=detail)


def _not_prompted(reader: Reader, now: Now, index: int) -> bool:
    """No sign-in page came up: the session was good enough, unless the site is ill."""
    trouble = _kept_out(reader)
    if trouble is None:
        reader.session.state.on(Event.UNASKED)
    reader.decide(now, met_unless(trouble, index))
    return trouble is None
