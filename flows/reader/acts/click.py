"""What a reader does with a control that was found: press, choose, tick, and what had to be done first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flows.browser.mouse import OutOfReach
from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.reader.acts.alternative import alternatives
from flows.reader.acts.authentication import sent
from flows.reader.acts.checkbox import choose_first, tick_first
from flows.screen.safety import tells_about
from flows.search.astray import led_astray
from flows.search.discovery import Found
from flows.search.search import seek, sought
from flows.sighting.sighting import Fit, find
from flows.sites.login_page import sends
from flows.verdict import Cause, Met, Need, NeedKind, Note, NoteKind, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.screen.screen import Screen

_EXPANDS = re.compile(r"(?i)\b(expand|unfold)\s+(the\s+)?$")
GRANTED_BEFORE = Note(
    kind=NoteKind.CONSENT_GIVEN_BEFORE, text="Access had been granted before; it was not asked for again."
)


def click(reader: Reader, now: Now, index: int, instruction: Instruction) -> bool:
    """Find and press what the instruction names; gives whether the way goes on."""
    if _granted_before(reader, now) or _let_in(reader, instruction):
        reader.decide(now, Met(index=index, notes=(GRANTED_BEFORE,)))
        return True
    found = seek(reader, now, index)
    return found is not None and _use(reader, now, index, found, instruction)


def _granted_before(reader: Reader, now: Now) -> bool:
    """Whether what this step signs in to has let us pass without a page that asks."""
    done = (i for j, i in enumerate(now.instructions) if j in now.looks and i.condition is not None)
    typed = any(i.verb in {Verb.ENTER, Verb.SIGN_IN} for i in done)
    return typed and not reader.session.asks_here()


def _let_in(reader: Reader, instruction: Instruction) -> bool:
    """Whether this would only send a form that did not come up, for the session was good enough."""
    screen = reader.window.screen()
    return (
        reader.session.state.unasked and sends(instruction.words or "") and find(instruction, screen) is None
    )


def either(reader: Reader, now: Now, group: int) -> bool:
    """Find and press one of several alternatives; gives whether the way goes on."""
    found = alternatives(reader, now, [i for i, each in enumerate(now.instructions) if each.either == group])
    return found is not None and _use(reader, now, found[0], found[1], now.instructions[found[0]])


def _use(reader: Reader, now: Now, index: int, found: Found, instruction: Instruction) -> bool:
    """Press, choose or open what was found, after it was looked at a second time if need be."""
    enabled = _enabled(reader, now, index, found)
    if enabled is None:
        detail = f"“{found.sighting.control.label}” is there, and it cannot be pressed."
        now.stop(found.look(index, instruction), Cause.NOT_LICENSED, detail)
        return False
    found = enabled
    reader.picture(found)
    look = _early(now, index, found.look(index, instruction))
    reader.decide(now, look)
    remember(reader)
    link = reader.inbox.distrusted(found.sighting.control)
    if link is not None:
        now.stop(look, Cause.MAIL_MISSING, link)
        return False
    count = reader.window.count
    try:
        notes = () if found.pressed else _press_any(reader, now, instruction, found)
    except OutOfReach as reason:
        now.stop(look, Cause.INTERNAL_ERROR, str(reason))
        return False
    if (trouble := _behind(reader, found.sighting.control.label)) is not None:
        reader.picture()
        now.stop(look, trouble.cause, trouble.detail)
        return False
    now.looks[index] = look.model_copy(update={"notes": look.notes + notes + _new_tab(reader, count)})
    led_astray(reader, now, index, found)
    return look.fit is not Fit.ONLY or _passed(reader, now, index, found)


def _enabled(reader: Reader, now: Now, index: int, found: Found) -> Found | None:
    """What was found, once it can be pressed: by itself, or when the one box or choice before it is made."""
    if not found.sighting.control.disabled:
        return found
    enabled = sought(reader, now, index, lambda sighting: not sighting.control.disabled)
    if enabled is not None:
        return enabled
    need = tick_first(reader, found.screen) or choose_first(reader, found.screen)
    if need is None:
        return None
    enabled = sought(reader, now, index, lambda sighting: not sighting.control.disabled, patience=1)
    return enabled and Found(enabled.sighting, enabled.screen, (*found.needed, need), found.notes)


def _behind(reader: Reader, pressed: str) -> Trouble | None:
    """What keeps a reader from the page behind a press, where the press was right."""
    if reader.window.page.url.startswith("chrome-error:"):
        unreachable = Trouble(cause=Cause.NETWORK, detail="What it leads to cannot be reached.")
        return reader.trouble() or unreachable
    if reader.window.monitor.coming:
        detail = f"What “{pressed}” leads to did not come in {reader.visit.patience:g} s."
        return Trouble(cause=Cause.TIMEOUT, detail=detail)
    return sent(reader, pressed)


def _press_any(reader: Reader, now: Now, instruction: Instruction, found: Found) -> tuple[Note, ...]:
    """Press what was found, or another control of its words; raises OutOfReach where neither is reached."""
    try:
        return _press(reader, now, instruction, found)
    except OutOfReach:
        notes = _press_other(reader, instruction, found)
        if notes is None:
            raise
        return notes


def _press_other(reader: Reader, instruction: Instruction, first: Found) -> tuple[Note, ...] | None:
    """Press another control of the very same words, where a press does not reach the first."""
    screen, out = reader.window.screen(), first.sighting.control
    others = tuple(c.model_copy(update={"away": True}) if c.box == out.box else c for c in screen.controls)
    sighting = find(instruction, screen.model_copy(update={"controls": others}))
    if sighting is None or sighting.in_place is False:
        return None
    try:
        return reader.hand.press(sighting.control, screen)
    except OutOfReach:
        return None


def _press(reader: Reader, now: Now, instruction: Instruction, found: Found) -> tuple[Note, ...]:
    """Press it, choose it, or open it where the sentence says "expand": what is open stays so."""
    control = found.sighting.control
    if instruction.verb is Verb.SELECT:
        return reader.hand.choose(control, found.screen)
    if not _EXPANDS.search(now.step.text[: instruction.start or 0]):
        return reader.hand.press(control, found.screen, verb=instruction.verb)
    if control.expanded:
        return ()
    closed = reader.window.closed(control)
    return (reader.hand.open if closed else reader.hand.press)(control, found.screen)


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


def _early(now: Now, index: int, look: Met) -> Met:
    """With the instruction that had to be done before this one, where a look ahead has seen to it."""
    for first, each in now.looks.items():
        if isinstance(each, Met) and each.before == index:
            now.looks[first] = each.model_copy(update={"before": None})
            return look.model_copy(update={"before": first})
    return look


def remember(reader: Reader) -> None:
    """Keep what stood there before an act: what is new behind it is likelier to be meant next.

    A link that leads away or only tells about a thing may bear its words, and does not stand for it;
    what has no size is that of a closed menu.
    """
    screen = reader.window.screen()
    out = {i for i, c in enumerate(screen.controls) if c.away or tells_about(c.url, screen.url)}
    out |= {holder for i in out for holder in _of_the_same_words(i, screen)}
    reader.before = tuple(
        c.label for i, c in enumerate(screen.controls) if c.label and c.sized and i not in out
    )


def _of_the_same_words(index: int, screen: Screen) -> Iterator[int]:
    """What holds a control and nothing besides, as a paragraph holds a link."""
    words, holder = plain(screen.controls[index].label), screen.controls[index].parent
    while holder is not None and plain(screen.controls[holder].label) == words:
        yield holder
        holder = screen.controls[holder].parent


def _new_tab(reader: Reader, count: int) -> tuple[Note, ...]:
    if reader.window.count <= count or reader.session.asks_here():
        return ()
    return (Note(kind=NoteKind.NEW_TAB, text="It opens in a new tab."),)
