"""An attempt at a step: its sentences are acted out, or what its flow has in their place."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Error

from flows.browser import LedAway, OutOfReach, WouldHarm
from flows.browser.bound import OutOfBounds
from flows.checkpoint import checked_by
from flows.reader.acts import table
from flows.reader.ending import stopped_by
from flows.reader.recovery import ended
from flows.reader.step import StepContext
from flows.reader.way import Unproved, WayEnded
from flows.verdict import Look, Trouble, Troubled, Unkept


class Script(NamedTuple):
    """What a flow says of a step besides its sentences."""

    first: Callable[[], Trouble | None] | None = None
    """Brings the reader to where the step begins; gives what stopped it."""
    act: Callable[[], Look] | None = None
    """Acts the whole step out in place of its instructions."""
    promise: Callable[[], Look] | None = None
    """Sees, when the step is done, whether what the article promises has come true."""


def attempt(step: StepContext, script: Script) -> Trouble | None:
    """Act a step out, unless it is for a person, and picture how it ended; gives what stopped it.

    Raises Unproved where what it saw would blame the article behind a step that could not be followed.
    """
    if any(i.application for i in step.instructions) or step.harm is not None:
        return None
    try:
        with checked_by(step.course.visit.bound.check):
            return _acted(step, script)
    except Unproved:
        raise
    except (WayEnded, WouldHarm, LedAway, OutOfReach, OutOfBounds, Error) as end:
        return stopped_by(step, end)
    finally:
        if step.evidence.screenshot is None:
            _picture(step)


def _acted(step: StepContext, script: Script) -> Trouble | None:
    if script.first is not None and (trouble := script.first()) is not None:
        return trouble
    if script.act is not None:
        step.decide(script.act())
    else:
        table.follow(step)
    if script.promise is not None and not ended(step):
        _keep(step, script.promise())
    return None


def _keep(step: StepContext, look: Look) -> None:
    step.decide(look)
    if isinstance(look, Unkept | Troubled):
        step.picture()


def _picture(step: StepContext) -> None:
    """A picture of how the step ended, if its page and its time allow."""
    try:
        with checked_by(step.course.visit.bound.check):
            step.picture()
    except (Error, OutOfBounds):
        return
