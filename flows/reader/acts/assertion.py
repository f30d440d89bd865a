"""What a step claims is to be seen, or is so: an assertion."""

import re
from collections.abc import Callable

from flows.instruction import Instruction
from flows.instruction.claim import absent, claimed, gone, listed, vague
from flows.instruction.similarity import likeness, plain
from flows.reader.acts.fill import checkbox
from flows.reader.step import StepContext
from flows.screen import Screen
from flows.screen.line import Line, counted, lines, meant, stood
from flows.screen.role import CHOSEN
from flows.screen.text import in_passing, instead, shown
from flows.verdict import Cause, Look, Met, Note, NoteKind, Trouble, Troubled, Unkept

_TICKED = re.compile(r"(?i)\b((un)?(selected|checked|ticked)|enabled|disabled|cleared|on|off)\b")
_THERE = re.compile(r"(?i)\b(correct|visible|available|active|listed|shown|displayed|complete)\b")
_DONE = re.compile(
    r"(?i)^(?:your|the|an?)\s[^.,;]*\b(?:(?:has|have) been|(?:is|are) now|was|were)\s+"
    r"(?:successfully\s+)?(?P<what>\w{3,}(?:ed|en|nt|de|ne))\b"
)
"""What a page says when something has been done: "Your job has been submitted."."""
_MARKS = '"\u201c'
_TOLD = 0.5
"""Likeness of a line on the page to a claim without marks, from which the page says as much."""


def expect(step: StepContext, index: int) -> bool:
    """A claim about what is to be seen; one that speaks of more than the screen is the flow's to check."""
    instruction = step.instructions[index]
    if not step.promising:
        words = instruction.words or ""
        ended = gone(words, step.step.emphasis)
        wanted = claimed(words, step.step.emphasis)
        look = _ended(step, index, ended) if ended else _claim(step, index, instruction, wanted)
        step.decide(look)
    return True


def confirm(step: StepContext, index: int) -> bool:
    """A state that must hold: of a box, or of anything that the page tells in words."""
    instruction = step.instructions[index]
    value = instruction.value
    if value is None or _TICKED.search(value) or instruction.role in CHOSEN:
        return checkbox.confirm(step, index)
    if absent(value) and instruction.words in step.step.emphasis:
        step.decide(_ended(step, index, (instruction.words,)))
        return True
    told = (instruction.words, None if _THERE.search(value) else value)
    wanted = tuple(each for each in told if each and each in step.step.emphasis)
    step.decide(_claim(step, index, instruction, wanted))
    return True


def _claim(step: StepContext, index: int, instruction: Instruction, wanted: tuple[str, ...]) -> Look:
    words = " ".join(filter(None, (instruction.words, instruction.value)))
    if not wanted or instruction.condition:
        note = Note(kind=NoteKind.UNCHECKED, text=f"It was not checked whether this is so: “{words}”.")
        text = step.window.current().text
        told = any(likeness(words, line) > _TOLD for line in text.splitlines())
        done = _DONE.search(words) if not instruction.condition and not told else None
        if done is not None and not vague(words) and done["what"].casefold() not in text.casefold():
            detail = f"The page does not say “{words}”; where it says so in other words, quote those."
            return Troubled(index=index, trouble=Trouble(cause=Cause.NOT_UNDERSTOOD, detail=detail))
        return Met(index=index, notes=() if told else (note,))
    says, came = _says(step, words), list[Screen]()

    def kept(screen: Screen) -> bool | None:
        came.append(screen)
        return all(says(screen, each) for each in wanted) or None

    step.window.until(kept)
    screen, typed = step.window.current(), step.window.probe.typed()
    missing = [each for each in wanted if not says(screen, each) and plain(each) not in map(plain, typed)]
    if not missing:
        return Met(index=index)
    if (trouble := step.trouble()) is not None:
        return Troubled(index=index, trouble=trouble)
    step.picture()
    return Unkept(index=index, says=missing[0], shows=instead(missing[0], [*came, screen], _old(step)))


def _old(step: StepContext) -> set[str]:
    """The lines that were there on the way, and before the last act."""
    return {line for screen in step.course.seen for line in screen.text.splitlines()} | {*step.course.before}


def _says(step: StepContext, claim: str) -> Callable[[Screen, str], bool]:
    """Tells whether a screen says words; what is quoted behind an act of the step is not said in passing."""
    acted, before = any(look.met for look in step.looks.values()), step.course.before

    def says(screen: Screen, words: str) -> bool:
        quoted = acted and any(f"{mark}{words}" in claim for mark in _MARKS)
        return shown(words, screen) and not (quoted and in_passing(words, screen, before))

    return says


def _ended(step: StepContext, index: int, words: tuple[str, ...]) -> Look:
    """That words are no longer where they stood when the acts of the procedure began.

    Elsewhere they may have come up since: “Old phone was taken off your list.”
    """
    before, of_list = stood(step.course.seen), listed(step.step.text)
    stands = meant(words, before, listed=of_list)
    if not stands:
        text = f"It was not seen before, so that it could not go: “{words[0]}”."
        return Met(index=index, notes=(Note(kind=NoteKind.UNCHECKED, text=text),))

    def left(screen: Screen) -> list[Line]:
        now = counted(lines(screen))
        stay = [line for line in stands if now[line] >= before[line]]
        # One thing of a list may be called so elsewhere on the page too: there it stays.
        return stay if not of_list or len(stay) == len(stands) else []

    if step.window.until(lambda screen: None if left(screen) else True):
        return Met(index=index)
    if (trouble := step.trouble()) is not None:
        return Troubled(index=index, trouble=trouble)
    step.picture()
    still = next(iter(left(step.window.current())), None)
    return Met(index=index) if still is None else Unkept(index=index, says=words[0], shows=still.words)
