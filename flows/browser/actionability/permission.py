"""Leave to press: THE one place that every press and every choice goes through."""

from flows.browser.probe import Detail
from flows.browser.restraint.forbidden import LedAway, WouldHarm, choice_harm, harm_of, leads_off
from flows.browser.window import Window
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.surroundings import is_bare
from flows.screen.identity import present
from flows.screen.role import CHOSEN, SELECTS, TYPED

_CHOICES = CHOSEN | TYPED | SELECTS


class Permission:
    """Says what may be pressed on a window's foremost page."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.allowed: frozenset[str] = frozenset()
        """Words, plain, that do harm and may be pressed: what the flow of the step allows by name."""

    def __call__(self, control: Control, screen: Screen) -> Detail:
        """What is known of a control that may be pressed, as it is called at this moment.

        Raises WouldHarm or LedAway when it must not be pressed.
        """
        self.window.stay()
        seen = self.window.probe(control)
        if is_bare(control):  # what stands around it is all that tells, and may be another by now
            now = self.window.recent()
            here = present(control, screen, now)
            control, screen = (here, now) if here is not None else (control, screen)
        harm = harm_of(control, screen, seen)
        if harm is None and control.role in _CHOICES:
            harm = choice_harm(seen)
        if harm is not None and plain(control.label) not in self.allowed:
            raise WouldHarm(harm)
        origin = leads_off(seen, self.window.sites)
        if origin is not None:
            raise LedAway(origin)
        return seen
