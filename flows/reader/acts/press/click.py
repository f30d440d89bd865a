"""What a reader does with a control that was found: press, choose, open, and what had to be done first."""

from dataclasses import replace

from flows.browser import OutOfReach
from flows.instruction import Instruction, Verb
from flows.reader.acts.authentication import sent
from flows.reader.acts.barrier import barrier, unanswered
from flows.reader.acts.fill.checkbox import choose_first, tick_first
from flows.reader.acts.fill.text_entry import press_key
from flows.reader.acts.locate import locate, sought
from flows.reader.acts.press.alternative import alternatives, at_once
from flows.reader.acts.press.astray import led_astray
from flows.reader.acts.press.press import only_found, press_any, remember
from flows.reader.acts.press.repetition import ends_at, press_on, reached
from flows.reader.acts.sending import unsent
from flows.reader.detour import told_later
from flows.reader.inquiry import search_of
from flows.reader.step import StepContext
from flows.search.discovery import Discovery
from flows.sighting import Fit, find
from flows.sites.sign_in.login_page import sends
from flows.verdict import Cause, Met, Need, NeedKind, Note, NoteKind, Trouble

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
    """Find and press one of several alternatives; gives whether the way goes on.

    Where a key is one of them, it is pressed unless the control of another is there.
    """
    due = [i for i, each in enumerate(step.instructions) if each.either == group]
    keys = [i for i in due if step.instructions[i].verb is Verb.PRESS]
    if keys:
        found = at_once(step, [i for i in due if i not in keys])
        return press_key(step, keys[0]) if found is None else _use(step, *found)
    found = alternatives(step, due)
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
    barred = barrier(step, index, found, step.course.before)
    if barred is not None and step.trouble() is None:
        look = look.model_copy(update={"needed": (*look.needed, barred)})
    if not step.decide(look):
        return False
    if barred is not None:
        raise unanswered(found.control.label)
    if only_found(step, index, found):
        step.actions.mouse.bring_into_view(found.control, found.screen)
        return True
    return _pressed(step, index, found, look)


def _pressed(step: StepContext, index: int, found: Discovery, look: Met) -> bool:
    """Press what was found and looked at; gives whether that has led on."""
    remember(step)
    if (trouble := _forbidden(step, found)) is not None:
        step.stop(look, trouble.cause, trouble.detail)
        return False
    count, until = step.window.count, ends_at(step.instructions[index])
    if until is not None and reached(step, found, until):
        return True
    try:
        notes = () if found.pressed else press_any(step, index, found)
    except OutOfReach as reason:
        step.stop(look, Cause.TIMEOUT, str(reason))
        return False
    if (trouble := _behind(step, found.control.label)) is not None:
        step.picture()
        step.stop(look, trouble.cause, trouble.detail)
        return False
    step.add_notes(index, notes + _new_tab(step, count))
    if until is not None:
        return press_on(step, index, found, until)
    led_astray(step, index, found)
    return look.fit is not Fit.ONLY or _passed(step, index, found)


def _forbidden(step: StepContext, found: Discovery) -> Trouble | None:
    """Why what was found must not be pressed: where it leads, or what a form that was filled has become."""
    link = step.course.inbox.distrusted(found.control, found.screen)
    if link is not None:
        return Trouble(cause=Cause.MAIL_MISSING, detail=link)
    changed = step.session.changed()
    return changed if changed is not None or found.pressed else unsent(step, found.control, found.screen)


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
    if enabled is None:
        return None
    later = told_later(step, need.words)
    if later is None:
        return replace(enabled, needed=(*found.needed, need), notes=found.notes)
    first, at = later
    step.course.done.add(at)
    return replace(enabled, needed=found.needed, sooner=first, notes=found.notes)


def _behind(step: StepContext, pressed: str) -> Trouble | None:
    """What keeps a reader from the page behind a press, where the press was right."""
    if step.window.page.url.startswith("chrome-error:"):
        unreachable = Trouble(cause=Cause.NETWORK, detail="What it leads to cannot be reached.")
        return step.trouble() or unreachable
    if step.window.monitor.coming:
        detail = f"What “{pressed}” leads to did not come in {step.window.patience:g} s."
        return Trouble(cause=Cause.TIMEOUT, detail=detail)
    return sent(step, pressed)


def _passed(step: StepContext, index: int, first: Discovery) -> bool:
    """Behind the only control that could be meant the words themselves may stand: then it was in between."""
    instruction, control = step.instructions[index], first.control
    found = search_of(step, index).here(0)
    if found is None or not step.course.replay.tells or find(instruction, first.screen):
        return True
    if found.sighting.fit is not Fit.SAME:
        return True
    need = Need(kind=NeedKind.PASSED, words=control.label, role=control.role)
    before = step.looks[index]
    look = replace(found, needed=(need,), notes=before.notes).look(index, instruction)
    look = look.model_copy(update={"page": before.page})
    step.looks[index] = step.course.mended[step.at(index)] = look
    step.confirmation.amend(look)
    step.actions.press(found.control, found.screen)
    return True


def _early(step: StepContext, index: int, look: Met) -> Met:
    """With the instruction that had to be done before this one, where a look ahead has seen to it."""
    for first, each in step.looks.items():
        if isinstance(each, Met) and each.before == index:
            step.looks[first] = each.model_copy(update={"before": None})
            return look.model_copy(update={"before": first})
    return look


def _new_tab(step: StepContext, count: int) -> tuple[Note, ...]:
    if step.window.count <= count or step.session.asks_here():
        return ()
    return (Note(kind=NoteKind.NEW_TAB, text="It opens in a new tab."),)
