"""What a reader does with a control that was found: press, choose, open, and what had to be done first."""

import re
from collections.abc import Iterator
from dataclasses import replace

from flows.browser import OutOfReach
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.reader.acts.alternative import alternatives
from flows.reader.acts.authentication import sent
from flows.reader.acts.checkbox import choose_first, tick_first
from flows.reader.acts.locate import locate, sought
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.screen.link import tells_about
from flows.search import navigation
from flows.search.discovery import Discovery
from flows.sighting import Fit, find
from flows.sites.login_page import sends
from flows.verdict import Cause, Met, Need, NeedKind, Note, NoteKind, Trouble

_EXPANDS = re.compile(r"(?i)\b(expand|unfold)\s+(the\s+)?$")
_NAMED = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL})
GRANTED_BEFORE = Note(
    kind=NoteKind.CONSENT_GIVEN_BEFORE, text="Access had been granted before; it was not asked for again."
)


def click(step: StepContext, index: int) -> bool:
    """Find and press what the instruction names; gives whether the way goes on."""
    if _granted_before(step) or _let_in(step, step.instructions[index]):
        step.decide(Met(index=index, notes=(GRANTED_BEFORE,)))
        return True
    found = locate(step, index)
    return found is not None and _use(step, index, found)


def either(step: StepContext, group: int) -> bool:
    """Find and press one of several alternatives; gives whether the way goes on."""
    found = alternatives(step, [i for i, each in enumerate(step.instructions) if each.either == group])
    return found is not None and _use(step, *found)


def _granted_before(step: StepContext) -> bool:
    """Whether what this step signs in to has let us pass without a page that asks."""
    done = (i for j, i in enumerate(step.instructions) if j in step.looks and i.condition is not None)
    typed = any(i.verb in {Verb.ENTER, Verb.SIGN_IN} for i in done)
    return typed and not step.session.asks_here()


def _let_in(step: StepContext, instruction: Instruction) -> bool:
    """Whether this would only send a form that did not come up, for the session was good enough."""
    screen = step.window.recent()
    return step.session.state.unasked and sends(instruction.words or "") and find(instruction, screen) is None


def _use(step: StepContext, index: int, found: Discovery) -> bool:
    """Press, choose or open what was found, after it was looked at a second time if need be."""
    enabled = _enabled(step, index, found)
    instruction = step.instructions[index]
    if enabled is None:
        detail = f"“{found.control.label}” is there, and it cannot be pressed."
        step.stop(found.look(index, instruction), Cause.NOT_LICENSED, detail)
        return False
    found = enabled
    step.picture(found)
    look = _early(step, index, found.look(index, instruction))
    step.decide(look)
    remember(step)
    link = step.course.inbox.distrusted(found.control)
    if link is not None:
        step.stop(look, Cause.MAIL_MISSING, link)
        return False
    count = step.window.count
    try:
        notes = () if found.pressed else _press_any(step, instruction, found)
    except OutOfReach as reason:
        step.stop(look, Cause.INTERNAL_ERROR, str(reason))
        return False
    if (trouble := _behind(step, found.control.label)) is not None:
        step.picture()
        step.stop(look, trouble.cause, trouble.detail)
        return False
    step.looks[index] = look.model_copy(update={"notes": look.notes + notes + _new_tab(step, count)})
    _led_astray(step, index, found)
    return look.fit is not Fit.ONLY or _passed(step, index, found)


def _enabled(step: StepContext, index: int, found: Discovery) -> Discovery | None:
    """What was found, once it can be pressed: by itself, or when the one box or choice before it is made."""
    if not found.control.disabled:
        return found
    enabled = sought(step, index, lambda control: not control.disabled)
    if enabled is not None:
        return enabled
    need = tick_first(step, found.screen) or choose_first(step, found.screen)
    if need is None:
        return None
    enabled = sought(step, index, lambda control: not control.disabled, patience=1)
    return enabled and replace(enabled, needed=(*found.needed, need), notes=found.notes)


def _behind(step: StepContext, pressed: str) -> Trouble | None:
    """What keeps a reader from the page behind a press, where the press was right."""
    if step.window.page.url.startswith("chrome-error:"):
        unreachable = Trouble(cause=Cause.NETWORK, detail="What it leads to cannot be reached.")
        return step.trouble() or unreachable
    if step.window.monitor.coming:
        detail = f"What “{pressed}” leads to did not come in {step.window.patience:g} s."
        return Trouble(cause=Cause.TIMEOUT, detail=detail)
    return sent(step, pressed)


def _press_any(step: StepContext, instruction: Instruction, found: Discovery) -> tuple[Note, ...]:
    """Press what was found, or another control of its words; raises OutOfReach where neither is reached."""
    try:
        return _press(step, instruction, found)
    except OutOfReach:
        notes = _press_other(step, instruction, found)
        if notes is None:
            raise
        return notes


def _press_other(step: StepContext, instruction: Instruction, first: Discovery) -> tuple[Note, ...] | None:
    """Press another control of the very same words, where a press does not reach the first."""
    screen, out = step.window.screen(), first.control
    others = tuple(c.model_copy(update={"away": True}) if c.box == out.box else c for c in screen.controls)
    sighting = find(instruction, screen.changed(others))
    if sighting is None or sighting.in_place is False:
        return None
    try:
        return step.actions.press(sighting.control, screen)
    except OutOfReach:
        return None


def _press(step: StepContext, instruction: Instruction, found: Discovery) -> tuple[Note, ...]:
    """Press it, choose it, or open it where the sentence says "expand": what is open stays so."""
    control = found.control
    if instruction.verb is Verb.SELECT:
        return step.actions.choose(control, found.screen)
    if not _EXPANDS.search(step.step.text[: instruction.start or 0]):
        return step.actions.press(control, found.screen, verb=instruction.verb)
    if control.expanded:
        return ()
    closed = step.window.probe(control).closed
    return (step.actions.open if closed else step.actions.press)(control, found.screen)


def _passed(step: StepContext, index: int, first: Discovery) -> bool:
    """Behind the only control that could be meant the words themselves may stand: then it was in between."""
    instruction, control = step.instructions[index], first.control
    found = step.search(index).here(0)
    if found is None or not step.course.replay.tells or find(instruction, first.screen):
        return True
    if found.sighting.fit is not Fit.SAME:
        return True
    need = Need(kind=NeedKind.PASSED, words=control.label, role=control.role)
    notes = step.looks[index].notes
    look = replace(found, needed=(need,), notes=notes).look(index, instruction)
    step.looks[index] = step.course.mended[step.at(index)] = look
    step.second = [tuple(look if each.index == index else each for each in looks) for looks in step.second]
    step.actions.press(found.control, found.screen)
    return True


def _early(step: StepContext, index: int, look: Met) -> Met:
    """With the instruction that had to be done before this one, where a look ahead has seen to it."""
    for first, each in step.looks.items():
        if isinstance(each, Met) and each.before == index:
            step.looks[first] = each.model_copy(update={"before": None})
            return look.model_copy(update={"before": first})
    return look


def _led_astray(step: StepContext, index: int, pressed: Discovery) -> None:
    """Where what comes next is not behind an item of a navigation: see behind which of the others it is.

    That one is taken for the one that is meant. A page that holds what comes next is not left.
    """
    if not step.course.replay.looks_astray(step.at(index)):
        return
    instruction, behind, then = step.instructions[index], step.behind(index), step.then(index)
    due = behind is not None and behind.verb in _NAMED and behind.condition is None and not behind.described
    if due and then is not None and navigation.navigates(instruction, pressed):
        wanted = step.search_for(then)
        if navigation.missing(wanted) and step.trouble() is None:
            item = navigation.other(wanted, instruction, pressed)
            if item is not None:
                step.decide(item.look(index, instruction), astray=True)
                return
    if not step.course.replay.tells:
        step.decide(step.looks[index], astray=True)


def remember(step: StepContext) -> None:
    """Keep what stood there before an act: what is new behind it is likelier to be meant next.

    A link that leads away or only tells about a thing may bear its words, and does not stand for it;
    what has no size is that of a closed menu.
    """
    screen = step.window.recent()
    out = {i for i, c in enumerate(screen.controls) if c.away or tells_about(c.url, screen.url)}
    out |= {holder for i in out for holder in _of_the_same_words(i, screen)}
    step.course.before = tuple(
        c.label for i, c in enumerate(screen.controls) if c.label and c.sized and i not in out
    )


def _of_the_same_words(index: int, screen: Screen) -> Iterator[int]:
    """What holds a control and nothing besides, as a paragraph holds a link."""
    words, holder = plain(screen.controls[index].label), screen.controls[index].parent
    while holder is not None and plain(screen.controls[holder].label) == words:
        yield holder
        holder = screen.controls[holder].parent


def _new_tab(step: StepContext, count: int) -> tuple[Note, ...]:
    if step.window.count <= count or step.session.asks_here():
        return ()
    return (Note(kind=NoteKind.NEW_TAB, text="It opens in a new tab."),)
