"""A press that is to be repeated until something is to be read: "press + until the quantity is 3"."""

import re
from itertools import islice

from flows.browser import OutOfReach
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, sameness
from flows.reader.step import StepContext
from flows.screen import Control, Screen
from flows.screen.identity import Level, again
from flows.screen.role import TEXT_FIELDS
from flows.search.discovery import Discovery
from flows.verdict import Cause, Trouble, Troubled, message

_SAYS = re.compile(
    r"(?i)until\s+(?:.*?\s)??(?:says?|shows?|reads?|is|are|reach(?:es)?|becomes?|equals?|displays?)\s+(?:at\s+)?"
    r"[\"“]?(?P<words>(?!shown|displayed|visible|done|finished|complete|there\b)\w[^\"”]*?)[\"”]?\W*$"
)
_COMES = re.compile(
    r"(?i)until\s+(?:you\s+(?:see|reach|get to|come to)\s+(?:the\s+)?[\"“]?(?P<seen>\w[^\"”]*?)"
    r"|[\"“]?(?P<come>\w[^\"”]*?)[\"”]?\s+(?:is\s+(?:shown|displayed|visible)|shows up|appears|comes up))"
    r"[\"”]?\W*$"
)
_MOST = 24
"""Presses at most (chosen: two years of a calendar's months)."""
_TELLING = 3
"""Letters of words that stand for themselves (chosen); a number may be one of many on a page."""
_AROUND = 3
"""Holders around a control in which stands what its presses change (chosen: a row of a form)."""


def ends_at(instruction: Instruction) -> str | None:
    """The words at which the pressing ends; None where it is pressed once."""
    condition = instruction.condition or ""
    if instruction.verb is not Verb.CLICK:
        return None
    if (said := _SAYS.match(condition)) is not None:
        return said["words"]
    come = _COMES.match(condition)
    return (come["seen"] or come["come"]) if come is not None else None


def reached(step: StepContext, found: Discovery, words: str) -> bool:
    """Whether the words are to be read beside the control already, before it is pressed."""
    return _beside(step, found.control, found.screen, words)


def press_on(step: StepContext, index: int, found: Discovery, words: str) -> bool:
    """Press it again until the words are to be read beside it; gives whether they came."""
    for pressed in range(1, _MOST + 1):
        if _comes(step, found.control, words):
            return True
        control, screen = step.actions.mouse.again(found.control)
        if pressed == _MOST or not control.ref or control.disabled:
            break
        try:
            step.actions.press(control, screen)
        except OutOfReach:
            break
    trouble = Trouble(cause=Cause.TIMEOUT, detail=message.not_reached(found.control.label, words))
    step.decide(Troubled(index=index, trouble=trouble))
    return False


def _comes(step: StepContext, control: Control, words: str) -> bool:
    def look(screen: Screen) -> bool | None:
        now = again(control, screen, at_least=Level.ALIKE)
        return (now is not None and _beside(step, now.control, screen, words)) or None

    return bool(step.window.until(look, step.window.glance()))


def _beside(step: StepContext, control: Control, screen: Screen, words: str) -> bool:
    """Whether they are to be read there; words that would not stand anywhere, wherever they are."""
    around = islice(screen.holders(control), _AROUND)
    told = sum(map(str.isalpha, words)) >= _TELLING
    near = screen.controls if told else [each for holder in around for each in screen.inside(holder)]
    return any(
        (step.actions.holds(each) == words)
        if each.role in TEXT_FIELDS
        else sameness(words, each.label) > Sameness.OTHER
        for each in near
        if each.label or each.role in TEXT_FIELDS
    )
