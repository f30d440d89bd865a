"""How a reader is let in: what a step says of signing in, of one's own name and password, of leaving."""

import re
from typing import TYPE_CHECKING

from flows.instruction import Instruction, Verb
from flows.reader.acts.locate import locate, onward
from flows.reader.step import StepContext
from flows.screen.role import TYPED
from flows.sighting import find
from flows.sites.login_page import sends
from flows.verdict import Cause, Met, Need, Trouble, Troubled, met_unless

if TYPE_CHECKING:
    from flows.sites import Kind

_PASSWORD = re.compile(r"(?i)pass(word|phrase|code)?\b|\bpin\b")

_OWN = re.compile(
    r"(?i)\buser|\be-?mail|\blog-?in|\bsign-?in|\baccount|\bnet ?id\b|\bid\b|credential"
    r"|pass(word|phrase|code)|\bpin\b|\bcode\b|\botp\b|\btoken\b|\bupn\b"
)


def sign_in(step: StepContext, index: int) -> bool:
    """Sign in, whichever pages the site puts in the way."""
    return _sign_in(step, index, prompted=step.instructions[index].condition is not None)


def _sign_in(step: StepContext, index: int, *, prompted: bool) -> bool:
    """`prompted`: the article says that the site itself will ask."""
    walk = step.session.sign_in()
    needed: tuple[Need, ...] = ()
    if not prompted:
        walk.begin()
        if not walk.begun() and (trouble := _kept_out(step)):
            step.decide(Troubled(index=index, trouble=trouble))
            return False
    elif not walk.prompted():
        need = onward(step, index)
        if need is None or not walk.prompted():
            return _not_prompted(step, index)
        needed = (need,)
    step.picture()
    trouble = walk.through()
    if trouble is not None:
        step.picture()
    notes = tuple(walk.notes)
    look = met_unless(trouble, index, notes)
    step.decide(look.model_copy(update={"needed": needed}) if isinstance(look, Met) else look)
    return trouble is None


def sign_out(step: StepContext, index: int) -> bool:
    """Sign out as a person would."""
    trouble = step.session.sign_out(step.course.sign_out_at, step.course.article.facts.portal)
    step.decide(met_unless(trouble, index))
    return trouble is None


def enter_own(step: StepContext, index: int) -> bool:
    """Type the account's own user name or password, as the step says, and send it where no step does."""
    if any(
        i.verb is Verb.ENTER and j in step.looks and not step.looks[j].met
        for j, i in enumerate(step.instructions)
    ):
        return False
    if step.session.at_provider() or not step.course.visit.sign_in_at:
        return _enter_all(step, index)
    instruction = step.instructions[index]
    kind: Kind = "password" if _PASSWORD.search(f"{instruction.words} {instruction.hint}") else "username"
    if not step.window.until(lambda _: True if step.session.asks(kind) else None):
        return _not_prompted(step, index)
    labelled = instruction.role in TYPED and instruction.words and step.session.strange() is None
    found = locate(step, index) if labelled else None
    if labelled and found is None:
        return False
    if not step.session.fill(kind):
        return _not_prompted(step, index)
    step.picture()
    trouble = _send(step) if _last(step, index) else None
    seen = found.look(index, instruction) if found else Met(index=index)
    step.decide(Troubled(index=index, trouble=trouble, seen=seen) if trouble else seen)
    return trouble is None


def is_own(step: StepContext, instruction: Instruction) -> bool:
    """Whether what is to be typed is of the account: its name, its password, a code of its own."""
    told = f"{instruction.words} {instruction.hint}"
    return bool(_OWN.search(told)) or step.session.at_provider()


def sent(step: StepContext, words: str) -> Trouble | None:
    """After a press of a control with these words: what a form that was filled was refused with."""
    return step.session.send() if sends(words) else None


def _enter_all(step: StepContext, index: int) -> bool:
    """Go through a provider's pages, which ask for name and password one after the other."""
    if any(i.verb is Verb.ENTER and j in step.looks for j, i in enumerate(step.instructions)):
        step.decide(Met(index=index))
        return True
    return _sign_in(step, index, prompted=True)


def _last(step: StepContext, index: int) -> bool:
    """Whether nothing that the article says next would send the form."""
    behind = step.behind(index)
    if behind is None or behind.verb in {Verb.PRESS, Verb.CHECK, Verb.UNCHECK}:
        return behind is None
    if behind.verb is Verb.ENTER:
        return behind.value is not None
    if behind.verb in {Verb.CLICK, Verb.SELECT, Verb.GRANT}:
        if index + 1 < len(step.instructions):
            return False
        return not sends(behind.words or "") and find(behind, step.window.screen()) is None
    return True


def _send(step: StepContext) -> Trouble | None:
    step.window.page.keyboard.press("Enter")
    step.window.settle()
    return step.session.send()


def _kept_out(step: StepContext) -> Trouble | None:
    host = step.session.strange() if step.course.visit.sign_in_at else None
    if host is None:
        return step.trouble()
    detail = f"The sign-in form stands at {host}, which the article does not name; nothing was typed there."
    return Trouble(cause=Cause.SIGN_IN_REFUSED, detail=detail)


def _not_prompted(step: StepContext, index: int) -> bool:
    """No sign-in page came up: the session was good enough, unless the site is ill."""
    trouble = _kept_out(step)
    if trouble is None:
        step.session.not_asked()
    step.decide(met_unless(trouble, index))
    return trouble is None
