"""Whether the way through a procedure can be gone on, behind a step."""

from collections.abc import Callable

from flows.instruction import Instruction, Verb
from flows.reader.step import StepContext
from flows.reader.way import Gap, WayEnded
from flows.screen import Screen
from flows.screen.harm.safety import assents, makes
from flows.sighting import find
from flows.verdict import Cause, Observation, Verdict
from flows.verdict.look import passed_over

_BEGINS = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL, Verb.CHECK, Verb.ENTER})


def go_on(
    step: StepContext,
    observation: Observation,
    verdict: Verdict | None,
    otherwise: Callable[[], None] | None,
) -> None:
    """Come to where the next step begins, by `otherwise` where this one could not be followed.

    `verdict`: of the first look; a second one looks once by its nature, and what it goes past was looked
    at twice before it began. Raises WayEnded when something stopped the reader, or when the next step
    cannot be begun: it would be blamed for this one.
    """
    if observation.ended_by() is not None or observation.harm is not None:
        raise WayEnded  # what comes behind it would be blamed for what was not done
    if ended(step):
        if otherwise is None:
            raise Gap
        if not _still_there(step):
            otherwise()
            # What it shows again it had shown until it had nothing more to give.
            _back_on_the_way(step, rested=next(reversed(step.course.rested.values()), None))
    if verdict is not None and verdict.cause is Cause.INCONSISTENT:
        _back_on_the_way(step)


def begins(step: StepContext) -> bool:
    """Whether a step behind one that could not be followed can be begun from where the reader stands.

    By an address, or by the control of the very words that it begins with; not by one that would only say
    yes to what could not be done.
    """
    first = next(iter(step.instructions), None)
    if first is None or opens(step):
        return first is not None
    if step.window.elsewhere() is not None:
        return False
    if first.verb not in _BEGINS or first.described or assents(first.words or "") or makes(first.words or ""):
        return False
    found = step.window.until(lambda screen: find(first, screen), 0)
    return found is not None and found.in_place is not False


def opens(step: StepContext) -> bool:
    """Whether a step begins at an address, so that nothing before it matters."""
    return bool(step.instructions) and step.instructions[0].verb is Verb.OPEN


def ended(step: StepContext) -> bool:
    """Whether an instruction could not be followed, so that what comes behind it cannot be either."""
    met = {step.either(i) for i, look in step.looks.items() if look.met}
    failed = [i for i, look in step.looks.items() if not look.met and not passed_over(look)]
    return any(step.either(i) not in met - {None} for i in failed)


def _beginning(step: StepContext) -> Instruction | None:
    return step.course.readings.beginning_after(step.course.procedure.id, step.step.number)


def _still_there(step: StepContext) -> bool:
    """Whether the next step can be begun from here: a part of this step was done, and led on."""
    wanted = _beginning(step)
    done = any(look.met for look in step.looks.values())
    return done and wanted is not None and find(wanted, step.window.recent()) is not None


def _back_on_the_way(step: StepContext, rested: Screen | None = None) -> None:
    """Raises WayEnded unless the next step can be begun from here; `rested`: as of `Window.until`."""
    wanted = _beginning(step)
    if wanted is None or not step.window.until(lambda screen: find(wanted, screen), rested=rested):
        raise WayEnded
