"""A group that stands open already, by what is to be seen under it: another press would only close it."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from flows.instruction import Instruction, Verb
from flows.reader.inquiry import search_for
from flows.reader.step import StepContext
from flows.screen import Control, Screen
from flows.screen.identity import Level, again
from flows.screen.layout.layout import in_landmark
from flows.screen.role import CHOSEN, PRESSED, UNMARKED
from flows.search.discovery import Discovery

_OPENS = re.compile(r"(?i)\b(?:expand|unfold|open)\b")
_PATH = re.compile(r"\W*[>\u203a\u00bb\u2192]\W*")
_NO_GROUP = CHOSEN | {"tab"}
"""What is chosen, and holds nothing: “Dark > Apply” chooses Dark."""
_HELD = frozenset({"list", "group", "menu", "tree"})
"""What holds the items of a group, where the page says so."""


def stands_open(step: StepContext, index: int, found: Discovery) -> bool:
    """Whether what the article goes on with is to be seen under a group that it says to open.

    Of a thing that the sentence only says to press, the page must say that it holds what stands under it: in
    a nested list of a navigation. What leads to a page of its own is pressed.
    """
    control, screen, then = found.control, found.screen, step.then(index)
    instruction = step.instructions[index]
    leads = control.role == "link" and (control.url or "#") not in {
        "#",
        "#!",
        "javascript:void(0)",
        "javascript:;",
    }
    if instruction.verb is not Verb.CLICK or then is None or leads or control.role in _NO_GROUP:
        return False
    items = (then, *_opened_before(step, instruction))
    holder = next(filter(None, (_shown_under(step, found, each) for each in items)), None)
    if holder is None:
        return False
    nested = screen.controls[holder].role in _HELD and in_landmark(control, screen)
    return nested or told_to_open(step, index, then)


def _opened_before(step: StepContext, opener: Instruction) -> Iterator[Instruction]:
    """What earlier steps have used under what they call by the same words."""
    readings, procedure = step.course.readings, step.course.procedure
    for number in (each.number for each in procedure.steps if each.number < step.step.number):
        told = readings.at(procedure.id, number)
        yield from (item for one, item in pairwise(told) if one.words == opener.words and item.words)


def _shown_under(step: StepContext, found: Discovery, item: Instruction) -> int | None:
    """What holds an item under what was found; None where it is not to be seen there."""
    under = search_for(step, item).on(found.screen)
    if under is None or under.sighting.index <= found.sighting.index:
        return None
    return _holder(found.sighting.index, under.sighting.index, found.screen)


def only_closed(step: StepContext, index: int, pressed: Discovery) -> bool:
    """Whether the press has done no more than take something away, and what comes next is not there.

    The very thing that was pressed must still be there, nothing must have come up and nothing been sent: a
    press that may have done something is not repeated.
    """
    then, before, monitor = step.then(index), pressed.screen, step.window.monitor
    if step.instructions[index].verb is not Verb.CLICK or then is None or monitor.sent or monitor.turned:
        return False
    now = step.window.current()
    came, went = _came(before, now), _came(now, before)
    return (
        bool(went)
        and not came
        and again(pressed.control, now, at_least=_sure(pressed.control)) is not None
        and search_for(step, then).on(now) is None
    )


def _came(before: Screen, now: Screen) -> Counter[str]:
    """What is to be seen now and was not before: words, not what holds them."""
    return _words(now) - _words(before)


def _words(screen: Screen) -> Counter[str]:
    controls = (each for i, each in enumerate(screen.controls) if not screen.held.get(i))
    return Counter(each.label for each in controls if each.sized and each.label)


def _sure(control: Control) -> Level:
    """How surely it must be the same: what nothing marks is one with its holder where that is closed."""
    return Level.ALIKE if control.role in UNMARKED else Level.SAME


def told_to_open(step: StepContext, index: int, then: Instruction) -> bool:
    """Whether the sentence says to open it, or names it as a part of a path."""
    text, instruction = step.step.text, step.instructions[index]
    start, end = instruction.start, instruction.end
    if start is None or end is None:
        return False
    before = text[:start].rpartition(". ")[2]
    behind = text[end : then.start] if then.start is not None and then.start > end else text[end:]
    return bool(
        _OPENS.search(before)
        or _PATH.fullmatch(behind)
        or re.search(r"(?i)\bto (?:expand|open|unfold)\b", behind)
    )


def _holder(opener: int, item: int, screen: Screen) -> int | None:
    """What stands right behind the opener, or is the opener, and holds the item; None where nothing does."""
    holders = set(screen.holders(screen.controls[item]))
    group = screen.controls[opener].parent
    if group in holders and group == opener - 1 and screen.controls[group].role == "group":
        return group  # it heads the group that it opens
    for at in _alone(opener, screen):
        if at in holders:
            return at
        siblings = screen.held[screen.controls[at].parent]
        behind = siblings[siblings.index(at) + 1 :][:1]
        if behind and behind[0] in holders:
            return behind[0]
    return None


def _alone(index: int, screen: Screen) -> Iterator[int]:
    """The control, and what holds it and nothing else that can be pressed."""
    yield index
    for holder in screen.holders(screen.controls[index]):
        if sum(map(_presses, screen.inside(holder))) > 1:
            return
        yield holder


def _presses(control: Control) -> bool:
    return control.role in PRESSED or control.pointer
