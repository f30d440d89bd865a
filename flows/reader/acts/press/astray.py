"""What was pressed does not lead on: to another control of the same words, or to another item."""

from flows.article.address import is_web
from flows.browser import OutOfReach, WouldHarm
from flows.instruction import Verb
from flows.reader.acts.authentication import is_own
from flows.reader.acts.press.standing_open import told_to_open
from flows.reader.inquiry import search_for
from flows.reader.step import StepContext
from flows.screen import Control
from flows.screen.identity import again
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.search.ways import navigation
from flows.sighting import find

_NAMED = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL})


def led_astray(step: StepContext, index: int, pressed: Discovery) -> None:
    """Where what comes next is not behind what was pressed: see behind which other control it is.

    Behind another control of the very same words: that one was meant. Behind another item of a navigation:
    that one is taken for the one that is meant. A page that holds what comes next is not left.
    """
    if step.instructions[index].nth is not None:
        return
    wanted = _wanted(step, index)
    twin = _twin(step, index, pressed) if wanted is not None else None
    if wanted is not None and twin is not None and navigation.missing(wanted):
        _press_twin(step, twin, pressed.screen.url)
    if not step.course.replay.looks_astray(step.at(index)):
        return
    instruction = step.instructions[index]
    then = step.then(index)
    told = then is not None and told_to_open(step, index, then)
    unfolds = wanted is not None and navigation.unfolds(step.window, pressed, told=told)
    leads = unfolds or navigation.navigates(instruction, pressed)
    gone = navigation.absent if unfolds else navigation.missing
    if wanted is not None and leads and gone(wanted) and step.trouble() is None:
        item = navigation.other(wanted, instruction, pressed, unfolds=unfolds)
        if item is not None:
            step.decide(item.look(index, instruction), astray=True)
            return
        if pressed.control.role == "tab":
            step.course.vain = wanted.query.instruction.words
    if not step.course.replay.tells:
        step.decide(step.looks[index], astray=True)


def _wanted(step: StepContext, index: int) -> Search | None:
    """A search for what must be there now, if the article goes on with a control or a field of the page."""
    behind, then = step.behind(index), step.then(index)
    if behind is None or behind.condition is not None or behind.described:
        return None
    if behind.verb is Verb.ENTER and behind.words and behind.value and not is_own(step, behind):
        return search_for(step, behind)
    return search_for(step, then) if behind.verb in _NAMED and then is not None else None


def _twin(step: StepContext, index: int, pressed: Discovery) -> Control | None:
    """Another control of the very same words on the screen on which the first was pressed."""
    instruction, screen, box = step.instructions[index], pressed.screen, pressed.control.box
    if instruction.verb is not Verb.CLICK:
        return None
    others = tuple(c.model_copy(update={"away": True}) if c.box == box else c for c in screen.controls)
    found = find(instruction, screen.changed(others))
    return found.control if found is not None and found.in_place is not False else None


def _press_twin(step: StepContext, twin: Control, at: str) -> None:
    """Press the other control of the same words; a person would try it next.

    Where the press has taken it away, its page is opened again, at the address `at`.
    """
    screen = step.window.current()
    still = again(twin, screen)
    if still is None and is_web(at):
        step.window.go(at)
        screen = step.window.current()
        still = again(twin, screen)
    if still is None:
        return
    try:
        step.actions.press(still.control, screen)
    except (OutOfReach, WouldHarm):
        return
