"""One act a verb: how an instruction is acted out."""

from collections.abc import Callable, Mapping

from flows.browser import LedAway
from flows.instruction import Instruction, Verb
from flows.instruction.condition import Due, due
from flows.reader.acts.assertion import confirm, expect
from flows.reader.acts.authentication import sign_in, sign_out
from flows.reader.acts.consent import grant
from flows.reader.acts.fill.checkbox import check
from flows.reader.acts.fill.text_entry import press_key
from flows.reader.acts.mail import find_letter
from flows.reader.acts.navigation import open_address
from flows.reader.acts.press.click import click, either
from flows.reader.acts.setting import set_value
from flows.reader.condition import skipped
from flows.reader.step import StepContext
from flows.verdict import Cause, Met, Trouble, Troubled, message
from flows.verdict.look import passed_over

Act = Callable[[StepContext, int], bool]
"""Acts out the instruction of a step with this index; gives whether the way goes on."""


def follow(step: StepContext) -> None:
    """Act out the instructions of a step, in the order in which a reader who has read it whole would.

    A state that is to be confirmed is looked at before the press that would take it away, unless a press is
    told behind it, for which it is confirmed. What was not understood ends nothing: what stands behind it is
    tried.
    """
    for index in _order(step.instructions):
        instruction = step.instructions[index]
        if index in step.looks or (instruction.either is not None and _one_met(step, instruction.either)):
            continue
        if (note := skipped(step.window, instruction)) is not None:
            step.decide(Met(index=index, notes=(note,)))
            if due(instruction.condition) is Due.WISHED:
                step.course.left_out = instruction.condition
            continue
        done = act(step, index)
        if (not done and not passed_over(step.looks.get(index))) or _led_away(step):
            return


def act(step: StepContext, index: int) -> bool:
    """Act one instruction out, unless that was done before its turn; gives whether the way goes on."""
    instruction = step.instructions[index]
    if step.at(index) in step.course.done:
        return step.decide(Met(index=index))
    if instruction.either is not None:
        return either(step, instruction.either)
    return ACTS[instruction.verb](step, index)


def _led_away(step: StepContext) -> bool:
    """Whether an act has led off the documented hosts, which ends the step; a pop-up there is closed.

    Of a form that asks to sign in the next act says what setting is missing.
    """
    origin = step.window.elsewhere()
    if origin is None or step.session.barred() is not None:
        return False
    step.picture()
    step.window.leave()
    raise LedAway(origin)


def _order(instructions: tuple[Instruction, ...]) -> list[int]:
    order = list(range(len(instructions)))
    presses = [i for i, each in enumerate(instructions) if each.verb is Verb.CLICK]
    for index, instruction in enumerate(instructions):
        earlier = [i for i in presses if i < index]
        last = len(earlier) == len(presses)
        if instruction.verb is Verb.CONFIRM and instruction.role is not None and earlier and last:
            order.remove(index)
            order.insert(order.index(earlier[-1]), index)
    return order


def _one_met(step: StepContext, either: int) -> bool:
    return any(look.met and step.either(i) == either for i, look in step.looks.items())


def _unread(step: StepContext, index: int) -> bool:
    trouble = Trouble(cause=Cause.NOT_UNDERSTOOD, detail=message.unread(step.instructions[index].words or ""))
    step.decide(Troubled(index=index, trouble=trouble))
    return True


ACTS: Mapping[Verb, Act] = {
    Verb.OPEN: open_address,
    Verb.SIGN_IN: sign_in,
    Verb.SIGN_OUT: sign_out,
    Verb.GRANT: grant,
    Verb.CLICK: click,
    Verb.DOUBLE_CLICK: click,
    Verb.RIGHT_CLICK: click,
    Verb.HOVER: click,
    Verb.SCROLL: click,
    Verb.SELECT: set_value,
    Verb.CHECK: check,
    Verb.UNCHECK: check,
    Verb.CONFIRM: confirm,
    Verb.ENTER: set_value,
    Verb.PRESS: press_key,
    Verb.FIND_LETTER: find_letter,
    Verb.EXPECT: expect,
    Verb.UNREAD: _unread,
}
