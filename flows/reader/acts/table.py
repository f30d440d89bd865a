"""One function a verb: how an instruction is acted out, and what is looked at on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from flows.browser.health import network_trouble
from flows.instruction.claim import claimed
from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import likeness, plain
from flows.reader.acts.authentication import sign_in, sign_out
from flows.reader.acts.checkbox import check, confirm, tick_first
from flows.reader.acts.click import GRANTED_BEFORE, click, either, remember
from flows.reader.acts.navigation import moved
from flows.reader.acts.text_entry import enter, press_key
from flows.reader.condition import skipped
from flows.screen.role import CHOSEN
from flows.screen.text import instead, shown
from flows.sites.consent import agreement, asks_consent
from flows.verdict import Cause, Look, Met, Note, NoteKind, Readdressed, Trouble, Troubled, Unkept, met_unless

if TYPE_CHECKING:
    from collections.abc import Callable

    from flows.reader.reader import Reader
    from flows.reader.step import Now

_TICKED = re.compile(r"(?i)\b((un)?(selected|checked|ticked)|enabled|disabled|cleared|on|off)\b")
_THERE = re.compile(r"(?i)\b(correct|visible|available|active|listed|shown|displayed|complete)\b")


def follow(reader: Reader, now: Now) -> None:
    """Act out the instructions of a step, in the order in which a reader who has read it whole would.

    A state that is to be confirmed is looked at before the press that would take it away.
    """
    for index in _order(now.instructions):
        instruction = now.instructions[index]
        if index in now.looks or (instruction.either is not None and _one_met(now, instruction.either)):
            continue
        if (note := skipped(reader, instruction)) is not None:
            reader.decide(now, Met(index=index, notes=(note,)))
            continue
        if instruction.either is not None:
            done = either(reader, now, instruction.either)
        else:
            done = _ACTS[instruction.verb](reader, now, index, instruction)
        if not done:
            return


def _order(instructions: tuple[Instruction, ...]) -> list[int]:
    order = list(range(len(instructions)))
    for index, instruction in enumerate(instructions):
        earlier = [i for i in order if i < index and instructions[i].verb is Verb.CLICK]
        if instruction.verb is Verb.CONFIRM and instruction.role is not None and earlier:
            order.remove(index)
            order.insert(order.index(earlier[-1]), index)
    return order


def _one_met(now: Now, either: int) -> bool:
    return any(look.met and now.either(i) == either for i, look in now.looks.items())


def _open(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    address = instruction.value or ""
    window = reader.window
    window.monitor.forget()
    try:
        window.go(address)
    except Error as error:
        change = moved(address, window.monitor.moves, None)
        if change is not None:
            reader.decide(now, Readdressed(index=index, changes=(change,), arrived=False))
        else:
            reader.decide(now, Troubled(index=index, trouble=network_trouble(str(error), address)))
        return False
    final = None if reader.session.asks_here() else window.page.url
    change = moved(address, window.monitor.moves, final)
    if change is not None:
        reader.decide(now, Readdressed(index=index, changes=(change,), arrived=True))
        return True
    failed = [failure for failure in window.monitor.failures if failure.main]
    trouble = reader.trouble() if failed else None
    reader.decide(now, met_unless(trouble, index))
    return trouble is None


def _grant(reader: Reader, now: Now, index: int, _: Instruction) -> bool:
    window = reader.window
    screen = window.until(lambda s: s if asks_consent(s) or not reader.session.asks_here() else None)
    if screen is None or not asks_consent(screen):
        trouble = reader.trouble() if screen is None else None
        notes = () if trouble else (GRANTED_BEFORE,)
        reader.decide(now, met_unless(trouble, index, notes))
        return trouble is None
    control = agreement(screen)
    if control is None and tick_first(reader, screen) is not None:
        screen = window.screen()
        control = agreement(screen)
    if control is None:
        detail = "The page that asks for access has nothing that agrees."
        trouble = Trouble(cause=Cause.ADMIN_APPROVAL, detail=detail)
        reader.decide(now, Troubled(index=index, trouble=trouble))
        return False
    reader.picture()
    reader.decide(now, Met(index=index))
    remember(reader)
    reader.hand.press(control, screen)
    return True


def _expect(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """A claim about what is to be seen; one that speaks of more than the screen is the flow's to check."""
    if not reader.promising:
        wanted = claimed(instruction.words or "", now.step.emphasis)
        reader.decide(now, _claim(reader, index, instruction, wanted))
    return True


def _confirm(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """A state that must hold: of a box, or of anything that the page tells in words."""
    value = instruction.value
    if value is None or _TICKED.search(value) or instruction.role in CHOSEN:
        return confirm(reader, now, index, instruction)
    told = (instruction.words, None if _THERE.search(value) else value)
    wanted = tuple(each for each in told if each and each in now.step.emphasis)
    reader.decide(now, _claim(reader, index, instruction, wanted))
    return True


def _claim(reader: Reader, index: int, instruction: Instruction, wanted: tuple[str, ...]) -> Look:
    words = " ".join(filter(None, (instruction.words, instruction.value)))
    if not wanted or instruction.condition:
        note = Note(kind=NoteKind.UNCHECKED, text=f"It was not checked whether this is so: “{words}”.")
        told = any(likeness(words, line) > 0.5 for line in reader.screen().text.splitlines())
        return Met(index=index, notes=() if told else (note,))
    reader.window.until(lambda screen: True if all(shown(each, screen) for each in wanted) else None)
    screen, typed = reader.screen(), reader.window.typed()
    missing = [each for each in wanted if not shown(each, screen) and plain(each) not in map(plain, typed)]
    if not missing:
        return Met(index=index)
    if (trouble := reader.trouble()) is not None:
        return Troubled(index=index, trouble=trouble)
    reader.picture()
    return Unkept(index=index, says=missing[0], shows=instead(missing[0], screen) or "something else")


def _find_letter(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    look = reader.inbox.find(index, instruction, reader.then(index))
    if look.met:
        reader.known = reader.before = ()
    reader.decide(now, look)
    return look.met


def _unread(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    detail = f"This could not be read, so it could not be tried: “{instruction.words}”."
    reader.decide(now, Troubled(index=index, trouble=Trouble(cause=Cause.INTERNAL_ERROR, detail=detail)))
    return False


_ACTS: dict[Verb, Callable[[Reader, Now, int, Instruction], bool]] = {
    Verb.OPEN: _open,
    Verb.SIGN_IN: sign_in,
    Verb.SIGN_OUT: sign_out,
    Verb.GRANT: _grant,
    Verb.CLICK: click,
    Verb.DOUBLE_CLICK: click,
    Verb.RIGHT_CLICK: click,
    Verb.HOVER: click,
    Verb.SCROLL: click,
    Verb.SELECT: click,
    Verb.CHECK: check,
    Verb.UNCHECK: check,
    Verb.CONFIRM: _confirm,
    Verb.ENTER: enter,
    Verb.PRESS: press_key,
    Verb.FIND_LETTER: _find_letter,
    Verb.EXPECT: _expect,
    Verb.UNREAD: _unread,
}
