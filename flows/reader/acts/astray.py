"""Words that are still there and lead elsewhere now."""

from flows.instruction import Verb
from flows.reader.inquiry import search_for
from flows.reader.step import StepContext
from flows.search import navigation
from flows.search.discovery import Discovery

_NAMED = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL})


def led_astray(step: StepContext, index: int, pressed: Discovery) -> None:
    """Where what comes next is not behind an item of a navigation: see behind which of the others it is.

    That one is taken for the one that is meant. A page that holds what comes next is not left.
    """
    if not step.course.replay.looks_astray(step.at(index)):
        return
    instruction, behind, then = step.instructions[index], step.behind(index), step.then(index)
    due = behind is not None and behind.verb in _NAMED and behind.condition is None and not behind.described
    if due and then is not None and navigation.navigates(instruction, pressed):
        wanted = search_for(step, then)
        if navigation.missing(wanted) and step.trouble() is None:
            item = navigation.other(wanted, instruction, pressed)
            if item is not None:
                step.decide(item.look(index, instruction), astray=True)
                return
    if not step.course.replay.tells:
        step.decide(step.looks[index], astray=True)
