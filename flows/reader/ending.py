"""What ended a step in the middle: its site, its page, its bound, or harm that it would do."""

from playwright.sync_api import Error

from flows.browser import LedAway, OutOfReach, WouldHarm
from flows.browser.bound import OutOfBounds
from flows.browser.health.health import broken
from flows.reader.hazard import led_away
from flows.reader.step import StepContext
from flows.reader.way import WayEnded
from flows.verdict import Cause, Trouble


def stopped_by(step: StepContext, end: Exception) -> Trouble | None:
    """What ended a step in the middle; what would do harm is no trouble, and left to a person."""
    if isinstance(end, WouldHarm):
        step.harm = end.words
        return None
    if isinstance(end, LedAway):
        return led_away(end.origin)
    over = step.course.visit.bound.over()
    if over is not None and isinstance(end, OutOfBounds | Error):  # its guard may have ended the browser
        return Trouble(cause=Cause.TIMEOUT, detail=over)
    if isinstance(end, OutOfReach):
        return _ailing(step) or Trouble(cause=Cause.TIMEOUT, detail=str(end))
    if isinstance(end, WayEnded):
        return _ailing(step) or broken(end.__cause__ or end, step.window.address)
    return broken(end, step.window.address)


def _ailing(step: StepContext) -> Trouble | None:
    """What ails the site, if its page can still be asked for it."""
    try:
        return step.trouble()
    except OutOfBounds as reason:
        return Trouble(cause=Cause.TIMEOUT, detail=str(reason))
    except Error:
        return None
