"""One function a verb: how an instruction is acted out, and what is looked at on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error

from flows.hand import OutOfReach
from flows.health import network_trouble
from flows.instruction import Instruction, Verb
from flows.likeness import likeness
from flows.moving import moved
from flows.observation import Look, Need, NeedKind, Trouble
from flows.search import Found
from flows.seek import alternatives, seek, sought
from flows.sighting import Fit, find
from flows.sites import mail, microsoft, zoom
from flows.sites.consent import agreement, asks_consent
from flows.verdict import Cause, Note, NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from flows.reader import Now, Reader

PROMISE = -1
"""The index of a look that is about what the whole procedure promises."""


def follow(reader: Reader, now: Now) -> None:
    """Act out the instructions of a step, in the order in which a reader who has read it whole would.

    A state that is to be confirmed is looked at before the press that would take it away.
    """
    for index in _order(now.instructions):
        instruction = now.instructions[index]
        if index in now.looks or (instruction.either is not None and _one_met(now, instruction.either)):
            continue
        if instruction.either is not None:
            done = _either(reader, now, instruction.either)
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
    return any(look.met for i, look in now.looks.items() if i >= 0 and now.instructions[i].either == either)


def _open(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    address = instruction.value or ""
    window = reader.window
    window.monitor.forget()
    try:
        window.page.goto(address, wait_until="domcontentloaded", timeout=3000 * reader.visit.patience)
    except Error as error:
        change = moved(address, window.monitor.moves, None)
        trouble = None if change else network_trouble(str(error), address)
        reader.decide(now, Look(index=index, met=False, trouble=trouble, readdressed=change))
        return False
    window.settle()
    change = moved(address, window.monitor.moves, window.page.url)
    failed = [failure for failure in window.monitor.failures if failure.main]
    trouble = reader.trouble() if failed and change is None else None
    reader.decide(now, Look(index=index, met=trouble is None, trouble=trouble, readdressed=change))
    return trouble is None


def _sign_in(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    walk = reader.sign_in()
    if instruction.condition is None:
        walk.begin()
        if not walk.begun() and (trouble := reader.trouble()):
            reader.decide(now, Look(index=index, met=False, trouble=trouble))
            return False
    elif not walk.prompted():
        return _not_prompted(reader, now, index)
    reader.picture()
    trouble = walk.through()
    reader.signed_in = reader.signed_in or trouble is None
    if trouble is not None:
        reader.picture()
    reader.decide(now, Look(index=index, met=trouble is None, trouble=trouble, notes=tuple(walk.notes)))
    return trouble is None


def _not_prompted(reader: Reader, now: Now, index: int) -> bool:
    """No sign-in page came up: the session was good enough, unless the site is ill."""
    trouble = reader.trouble()
    reader.decide(now, Look(index=index, met=trouble is None, trouble=trouble))
    return trouble is None


def _grant(reader: Reader, now: Now, index: int, _: Instruction) -> bool:
    window = reader.window
    screen = window.until(
        lambda s: s if asks_consent(s) or not microsoft.asks_here(window.page.url) else None
    )
    if screen is None or not asks_consent(screen):
        trouble = reader.trouble() if screen is None else None
        note = Note(
            kind=NoteKind.CONSENT_GIVEN_BEFORE,
            text="Access had been granted before; it was not asked for again.",
        )
        reader.decide(
            now, Look(index=index, met=trouble is None, trouble=trouble, notes=() if trouble else (note,))
        )
        return trouble is None
    control = agreement(screen)
    if control is None:
        reader.decide(now, Look(index=index, met=False, trouble=Trouble(cause=Cause.ADMIN_APPROVAL, detail="The page that asks for access has nothing that agrees.")))  # fmt: skip
        return False
    reader.picture()
    reader.decide(now, Look(index=index, met=True))
    _remember(reader)
    reader.hand.press(control, screen)
    return True


def _click(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    if _granted_before(reader, now):
        note = Note(
            kind=NoteKind.CONSENT_GIVEN_BEFORE,
            text="Access had been granted before; it was not asked for again.",
        )
        reader.decide(now, Look(index=index, met=True, notes=(note,)))
        return True
    found = seek(reader, now, index, instruction)
    return found is not None and _use(reader, now, index, found, instruction)


def _granted_before(reader: Reader, now: Now) -> bool:
    """Whether what this step signs in to has let us pass without a page that asks."""
    done = (i for j, i in enumerate(now.instructions) if j in now.looks and i.condition is not None)
    typed = any(i.verb in {Verb.ENTER, Verb.SIGN_IN} for i in done)
    return typed and not microsoft.asks_here(reader.window.page.url)


def _either(reader: Reader, now: Now, either: int) -> bool:
    found = alternatives(reader, now, [i for i, each in enumerate(now.instructions) if each.either == either])
    return found is not None and _use(reader, now, found[0], found[1], now.instructions[found[0]])


def _use(reader: Reader, now: Now, index: int, found: Found, instruction: Instruction) -> bool:
    """Press, choose or open what was found, after it was looked at a second time if need be."""
    look = found.look(index, instruction)
    if found.sighting.control.disabled:
        enabled = _enable(reader, now, index)
        if enabled is None:
            detail = f"“{found.sighting.control.label}” is there, and it cannot be pressed."
            reader.decide(
                now,
                look.model_copy(
                    update={"met": False, "trouble": Trouble(cause=Cause.NOT_LICENSED, detail=detail)}
                ),
            )
            return False
        found, before = enabled
        look = found.look(index, instruction).model_copy(update={"before": before})
    reader.picture(found)
    look = _early(now, index, look)
    reader.decide(now, look)
    _remember(reader)
    link = mail.distrusted(reader, found.sighting.control)
    count = reader.window.count
    try:
        if link is not None:
            raise OutOfReach(link)
        press = reader.hand.choose if instruction.verb is Verb.SELECT else reader.hand.press
        notes = press(found.sighting.control, found.screen)
    except OutOfReach as reason:
        cause = Cause.MAIL_MISSING if link else Cause.INTERNAL_ERROR
        now.looks[index] = look.model_copy(
            update={"met": False, "trouble": Trouble(cause=cause, detail=str(reason))}
        )
        return False
    now.looks[index] = look.model_copy(update={"notes": look.notes + notes + _new_tab(reader, count)})
    return look.fit is not Fit.ONLY or _passed(reader, now, index, found)


def _passed(reader: Reader, now: Now, index: int, first: Found) -> bool:
    """Behind the only control that could be meant the words themselves may stand: then it was in between."""
    instruction, control = now.instructions[index], first.sighting.control
    found = sought(reader, now, index, lambda sighting: sighting.fit is Fit.SAME, patience=0)
    if found is None or reader.rehearsal is not None or find(instruction, first.screen):
        return True
    need = Need(kind=NeedKind.PASSED, words=control.label, role=control.role)
    look = Found(found.sighting, found.screen, (need,), now.looks[index].notes).look(index, instruction)
    now.looks[index] = reader.mended[now.step.number, index] = look
    now.second = [tuple(look if each.index == index else each for each in looks) for looks in now.second]
    reader.hand.press(found.sighting.control, found.screen)
    return True


def _early(now: Now, index: int, look: Look) -> Look:
    """With the instruction that had to be done before this one, where a look ahead has seen to it."""
    first = next((i for i, each in now.looks.items() if each.before == index), None)
    if first is None:
        return look
    now.looks[first] = now.looks[first].model_copy(update={"before": None})
    return look.model_copy(update={"before": first})


def _enable(reader: Reader, now: Now, index: int) -> tuple[Found, int | None] | None:
    """Wait until the control can be pressed, doing first what a later instruction says, if it must be."""
    found = sought(reader, now, index, lambda sighting: not sighting.control.disabled)
    return (found, None) if found else None


def _confirm(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    found = seek(reader, now, index, instruction)
    if found is None:
        return False
    look = found.look(index, instruction)
    control = found.sighting.control
    if not (control.checked or control.selected):
        then = _waiting(reader, now, index)
        need = Need(kind=NeedKind.TICKED, words=control.label, role=control.role)
        look = look.model_copy(update={"before": then} if then is not None else {"needed": (need,)})
        reader.picture(found)
    if look.before is not None:
        now.looks[index] = look
    else:
        reader.decide(now, look)
    return _tick(reader, now, index, found, on=True)


def _waiting(reader: Reader, now: Now, index: int) -> int | None:
    """The earlier press of this step that cannot be done until the box is ticked, if there is one."""
    for earlier in range(index):
        if now.instructions[earlier].verb is Verb.CLICK:
            found = sought(reader, now, earlier, lambda _: True, patience=0)
            if found is not None and found.sighting.control.disabled:
                return earlier
    return None


def _check(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    found = seek(reader, now, index, instruction)
    if found is None:
        return False
    reader.picture(found)
    reader.decide(now, found.look(index, instruction))
    return _tick(reader, now, index, found, on=instruction.verb is Verb.CHECK)


def _tick(reader: Reader, now: Now, index: int, found: Found, *, on: bool) -> bool:
    try:
        notes = reader.hand.tick(found.sighting.control, found.screen, on=on)
    except OutOfReach as reason:
        trouble = Trouble(cause=Cause.INTERNAL_ERROR, detail=str(reason))
        now.looks[index] = now.looks[index].model_copy(update={"met": False, "trouble": trouble})
        return False
    now.looks[index] = now.looks[index].model_copy(update={"notes": now.looks[index].notes + notes})
    return True


def _enter(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    if instruction.value is None:
        known = any(i.verb is Verb.ENTER and j in now.looks for j, i in enumerate(now.instructions))
        if known:
            reader.decide(now, Look(index=index, met=True))
            return True
        return _sign_in(
            reader,
            now,
            index,
            instruction.model_copy(update={"condition": instruction.condition or "prompted"}),
        )
    found = seek(reader, now, index, instruction)
    if found is None:
        return False
    reader.decide(now, found.look(index, instruction))
    reader.hand.type(found.sighting.control, instruction.value)
    return True


def _press_key(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    reader.decide(now, Look(index=index, met=True))
    reader.window.page.keyboard.press(
        (instruction.value or instruction.words or "").replace("Return", "Enter")
    )
    reader.window.settle()
    return True


def _expect(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """A claim about what is to be seen; one that speaks of more than the screen is the flow's to check."""
    if reader.promising:
        return True
    words = instruction.words or ""
    shown = reader.window.until(
        lambda s: True if any(likeness(words, line) > 0.5 for line in s.text.splitlines()) else None
    )
    trouble = (
        None
        if shown
        else Trouble(
            cause=Cause.INTERNAL_ERROR, detail=f"It could not be seen whether this is so: “{words}”."
        )
    )
    reader.decide(now, Look(index=index, met=bool(shown), trouble=trouble))
    return True


def _find_letter(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    look = mail.find_letter(reader, now, index, instruction)
    reader.decide(now, look)
    return look.met and look.trouble is None


def _sign_out(reader: Reader, now: Now, index: int, _: Instruction) -> bool:
    trouble = zoom.sign_out(reader)
    reader.signed_in = False
    reader.decide(now, Look(index=index, met=trouble is None, trouble=trouble))
    return trouble is None


def _unread(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    detail = f"This could not be read, so it could not be tried: “{instruction.words}”."
    reader.decide(
        now, Look(index=index, met=False, trouble=Trouble(cause=Cause.INTERNAL_ERROR, detail=detail))
    )
    return False


def _remember(reader: Reader) -> None:
    """Keep what stood there before an act: what is new behind it is likelier to be meant next."""
    reader.before = tuple(control.label for control in reader.window.screen().controls if control.label)


def _new_tab(reader: Reader, count: int) -> tuple[Note, ...]:
    page = reader.window.page
    if reader.window.count <= count or microsoft.asks_here(page.url):
        return ()
    return (Note(kind=NoteKind.NEW_TAB, text="It opens in a new tab."),)


_ACTS: dict[Verb, Callable[[Reader, Now, int, Instruction], bool]] = {
    Verb.OPEN: _open,
    Verb.SIGN_IN: _sign_in,
    Verb.SIGN_OUT: _sign_out,
    Verb.GRANT: _grant,
    Verb.CLICK: _click,
    Verb.SCROLL: _click,
    Verb.SELECT: _click,
    Verb.CHECK: _check,
    Verb.UNCHECK: _check,
    Verb.CONFIRM: _confirm,
    Verb.ENTER: _enter,
    Verb.PRESS: _press_key,
    Verb.FIND_LETTER: _find_letter,
    Verb.EXPECT: _expect,
    Verb.UNREAD: _unread,
}
