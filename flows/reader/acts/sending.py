"""A press that sends a form, left alone where something that belongs into the form could not be set."""

from flows.reader.step import StepContext
from flows.reader.unset import fields_around, may_send, of_same_form
from flows.reader.way import Unproved
from flows.screen import Control, Screen
from flows.screen.role import TYPED
from flows.verdict import Trouble, message


def unsent(step: StepContext, control: Control, screen: Screen) -> Trouble | None:
    """Why a control must not be pressed: it may send a form as nobody has said that it is sent.

    Raises Unproved where that is so because an option is gone.
    """
    if not any(of_same_form(each, control, screen) for each in step.course.unset):
        return None
    sends = may_send(control, screen, step.window.probe(control))
    return _left(step, control, screen, control.label) if sends else None


def unsent_by_enter(step: StepContext) -> Trouble | None:
    """The same of the key, pressed in one of several fields."""
    screen = step.window.recent()
    typed = next((c for c in screen.controls if c.active and c.role in TYPED), None)
    if typed is None or not fields_around(typed, screen):
        return None
    return _left(step, typed, screen, "Enter")


def _left(step: StepContext, control: Control, screen: Screen, words: str) -> Trouble | None:
    unset = next((each for each in step.course.unset if of_same_form(each, control, screen)), None)
    if unset is not None and unset.cause is None:
        raise Unproved  # what is gone has ended the way to what would send its form
    return Trouble(cause=unset.cause, detail=message.unsent(words, unset.step)) if unset else None
