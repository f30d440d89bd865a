"""The live page: what is seen of it, and what is done to it."""

from typing import TYPE_CHECKING

from flows.face import given_out

if TYPE_CHECKING:
    from flows.browser.actionability.mouse import Mouse
    from flows.browser.actionability.reach import OutOfReach
    from flows.browser.actions import Actions
    from flows.browser.health.network import Failure, Monitor
    from flows.browser.probe import Detail
    from flows.browser.restraint.forbidden import LedAway, WouldHarm
    from flows.browser.window import Window

__all__ = ["Actions", "Detail", "Failure", "LedAway", "Monitor", "Mouse", "OutOfReach", "Window", "WouldHarm"]

__getattr__ = given_out(
    __name__,
    {
        "actionability.mouse": "Mouse",
        "actionability.reach": "OutOfReach",
        "actions": "Actions",
        "restraint.forbidden": "LedAway WouldHarm",
        "health.network": "Failure Monitor",
        "probe": "Detail",
        "window": "Window",
    },
)
