"""How a reader is let in: what a step says of signing in, of one's own name and password, of leaving."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from flows.instruction import Instruction, Verb
from flows.reader.acts.locate import locate, onward
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.screen.role import TYPED
from flows.sighting import find
from flows.sites.destination import unasked
from flows.sites.sign_in.login_page import sends
from flows.verdict import Met, Need, Trouble, Troubled, met_unless

if TYPE_CHECKING:
    from flows.sites import Kind

_PASSWORD = re.compile(r"(?i)pass(word|phrase)?\b|\bpin\b")
_PROOF = re.compile(
    r"(?i)\bone-?time|\botp\b|authenticat|verification|security code|two-?(factor|step)|\b[2m]fa\b"
)
_CODE = re.compile(rf"{_PROOF.pattern}|\bpasscode|^(the |your )?(\d-?digit )?code\b(?! (of|for))")
"""What may be asked for elsewhere as well: the passcode of a meeting."""
_OWN = re.compile(
    r"(?i)\buser|\be-?mail|\blog-?in|\bsign-?in|\baccount|\bnet ?id\b|\bid\b|credential|\bupn\b"
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
    else:
        asked, needed = _comes(step, index, walk.prompted)
        if not asked:
            return _not_prompted(step, index)
    step.picture()
    trouble = walk.through()
    if trouble is not None:
        step.picture()
    elif not prompted:
        step.course.admit()
    notes = tuple(walk.notes)
    look = met_unless(trouble, index, notes)
    step.decide(look.model_copy(update={"needed": needed}) if isinstance(look, Met) else look)
    return trouble is None


def sign_out(step: StepContext, index: int) -> bool:
    """Sign out as a person would."""
    trouble = step.session.sign_out(step.course.sign_out_at, step.course.article.facts.portal)
    step.decide(met_unless(trouble, index))
    return trouble is None


def enter_own(step: StepContext, index: int) -> bool | None:
    """Type the account's own user name, password or code, as the step says, and send it where no step does.

    What the words name is typed into that field or nowhere. Gives whether the way goes on; None where
    nothing asks for the account, so that it is like any other field.
    """
    if any(
        i.verb is Verb.ENTER and j in step.looks and not step.looks[j].met
        for j, i in enumerate(step.instructions)
    ):
        return False
    instruction = step.instructions[index]
    kind, labelled = own_kind(instruction), instruction.role in TYPED and bool(instruction.words)
    asked, needed = _comes(step, index, lambda: _asked(step, instruction, kind))
    if asked and step.session.at_provider():
        return _enter_all(step, index)
    if not (asked and step.session.asks(kind)):
        if not _is_secret(instruction) and find(instruction, step.window.recent()) is not None:
            return None
        if not labelled or instruction.condition is not None or step.session.taken:
            return _not_prompted(step, index, kind)
    return _fill(step, index, labelled=labelled, needed=needed)


def _fill(step: StepContext, index: int, *, labelled: bool, needed: tuple[Need, ...]) -> bool:
    """Type it: where the sentence names a field into that one, else into the one that asks for it."""
    instruction = step.instructions[index]
    kind, found = own_kind(instruction), None
    if labelled and step.session.barred(kind) is None:
        found = locate(step, index)
        if found is None or not step.decide(found.look(index, instruction)):
            return False
    seen = found.look(index, instruction) if found else Met(index=index, needed=needed)
    trouble = step.session.fill(kind, found.control if found else None)
    step.picture()
    trouble = trouble or (_send(step) if _last(step, index) else None)
    if trouble is not None or found is None:
        step.decide(seen if trouble is None else Troubled(index=index, trouble=trouble, seen=seen))
    return trouble is None


def _asked(step: StepContext, instruction: Instruction, kind: "Kind") -> bool:
    """Wait until a page asks for it, or shows the field that the sentence names."""

    def look(screen: Screen) -> bool | None:
        return True if step.session.asks(kind) or find(instruction, screen) is not None else None

    return bool(step.window.until(look))


def _comes(step: StepContext, index: int, comes: Callable[[], bool]) -> tuple[bool, tuple[Need, ...]]:
    """Wait for what asks to sign in, if need be past a dialog; gives whether it came, and what was passed."""
    if comes():
        return True, ()
    need = onward(step, index)
    return (True, (need,)) if need is not None and comes() else (False, ())


def own_kind(instruction: Instruction) -> "Kind":
    """What of the account is to be typed."""
    if _says(_CODE, instruction):
        return "code"
    return "password" if _says(_PASSWORD, instruction) else "username"


def _is_secret(instruction: Instruction) -> bool:
    """Whether it is nothing that a reader would make up, wherever it is asked for."""
    proof = _says(_PROOF, instruction)
    return proof or (_says(_PASSWORD, instruction) and not _says(_CODE, instruction))


def _says(pattern: re.Pattern[str], instruction: Instruction) -> bool:
    return any(pattern.search(each) for each in (instruction.words, instruction.hint) if each)


def is_own(step: StepContext, instruction: Instruction) -> bool:
    """Whether what is to be typed is of the account: its name, its password, a code of its own."""
    own = bool(_OWN.search(f"{instruction.words} {instruction.hint}"))
    return own or own_kind(instruction) != "username" or step.session.at_provider()


def sent(step: StepContext, words: str) -> Trouble | None:
    """After a press of a control with these words: what a form that was filled was refused with."""
    return step.session.send() if sends(words) else step.session.held_back()


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
        return not sends(behind.words or "") and find(behind, step.window.current()) is None
    return True


def _send(step: StepContext) -> Trouble | None:
    trouble = step.session.changed()
    if trouble is not None:
        return trouble
    step.window.page.keyboard.press("Enter")
    step.window.settle()
    return step.session.send()


def _kept_out(step: StepContext) -> Trouble | None:
    """Why nobody can sign in here: nothing may be typed into the form that is there, or the site is ill."""
    return step.session.barred() or step.trouble()


def _not_prompted(step: StepContext, index: int, kind: "Kind | None" = None) -> bool:
    """No sign-in page came up: the session was good enough, unless the site is ill.

    `kind`: what was to be typed. Where the sentence makes no condition, it must have been typed before.
    """
    trouble = _kept_out(step)
    if trouble is None and kind is not None and step.instructions[index].condition is None:
        trouble = None if step.session.has_typed(kind) else unasked(kind)
    if trouble is None:
        step.session.not_asked()
    step.decide(met_unless(trouble, index))
    return trouble is None
