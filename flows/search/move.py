"""One way to look for a control that is not where its words say, and the one way to undo what did not help.

A move presses what may lead to the control, looks for what must come up behind it, and leaves the page
as it was where that does not come. What a move tries does no harm by what it is; see `inviting`.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from flows.screen import Control, Screen
from flows.screen.identity import again
from flows.search.discovery import Discovery
from flows.search.harmless import chosen_beside
from flows.search.search import Search

_MOST_ASKED = 60
"""Controls that are asked whether they may be pressed (chosen: more than a page has in its bars)."""


class Undo(Enum):
    """When the page is brought back to what it was."""

    AFTER_EACH = auto()
    """After each try that did not help."""
    ALWAYS = auto()
    """After each try, for it was only to see where it leads."""
    WHEN_LEFT = auto()
    """After a try that has left the page and was no tab: one tab is opened from the other, whatever the
    address says of it."""
    WHEN_NEEDED = auto()
    """Only where what is tried next is no longer to be seen: one page of a navigation leads to the next."""


Candidates = Callable[[Search, Screen], Iterable[Control]]
Goal = Callable[[Search, Control, Screen], Discovery | None]


@dataclass(frozen=True)
class Move:
    """What is tried, for how long, and what must come up behind it."""

    candidates: Candidates
    """The controls that may lead to it on a screen, in the order in which a person would try them."""
    goal: Goal
    """What has come up behind a control that was pressed on a screen; waits for it as long as it is worth."""
    most: int
    """Controls that are pressed at most."""
    seconds: float = float("inf")
    """No further one is pressed after these."""
    undo: Undo = Undo.AFTER_EACH
    named: bool = False
    """What is tried is what the article itself names."""
    tabs: bool = False
    """What is tried is made like what the article calls a tab, and stands beside it."""
    opener: Control | None = None
    """What brings up what is tried, where a try has closed it: the entries of a menu."""
    anew: bool = True
    """What can be tried is asked again after each try, for a try may change it; else of the first screen."""


class Checkpoint:
    """The page as it is before something is pressed, to come back to."""

    def __init__(self, search: Search, screen: Screen) -> None:
        self._search = search
        self._screen = screen
        self.url, self._pages = search.window.page.url, search.window.count

    @property
    def left(self) -> bool:
        """Whether the page has gone elsewhere since."""
        return self._search.window.page.url != self.url

    def restore(self, pressed: Control | None = None) -> None:
        """Leave the page it led to, or close what was opened: by Escape, else as it was opened.

        Of tabs, and of all that is chosen of a row, the one is brought up again that stood open.
        """
        left = self.left
        self._search.actions.back(self.url, self._screen, self._pages)
        if left or pressed is None or pressed.expanded:
            return
        screen = self._search.window.recent()
        if stood_chosen := chosen_beside(pressed, self._screen):
            stood = [again(c, screen) for c in stood_chosen]
            shut = [each.control for each in stood if each is not None and not each.control.selected]
        else:
            still = again(pressed, screen)
            shut = [still.control] if still is not None and still.control.expanded else []
        for control in shut:
            self._search.press(control, screen, named=True)


def attempt(search: Search, move: Move) -> Discovery | None:
    """Try what a move may try, one after the other, until it helps."""
    deadline = time.monotonic() + move.seconds
    pressed = 0
    for number, (control, screen) in enumerate(_each(search, move), 1):
        point = Checkpoint(search, screen)
        if search.press(control, screen, named=move.named, tab=move.tabs):
            pressed += 1
            found = move.goal(search, control, screen)
            search.window.stay()  # what a press has started may lead away only now
            if _undone(move, found, left=point.left and control.role != "tab"):
                point.restore(control)
            if found is not None:
                return found
        if time.monotonic() > deadline:
            search.broken_off = True
            return None
        if pressed >= move.most or number >= _MOST_ASKED:
            return None
    return None


def _undone(move: Move, found: Discovery | None, *, left: bool) -> bool:
    """Whether the page has to be brought back after a try."""
    if move.undo is Undo.ALWAYS or found is not None:
        return move.undo is Undo.ALWAYS
    return move.undo is Undo.AFTER_EACH or (move.undo is Undo.WHEN_LEFT and left)


def _each(search: Search, move: Move) -> Iterator[tuple[Control, Screen]]:
    """What is tried, each with the screen on which it stands then."""
    return _anew(search, move) if move.anew else _in_turn(search, move)


def _anew(search: Search, move: Move) -> Iterator[tuple[Control, Screen]]:
    """What can be tried on the screen as it is each time; no words twice."""
    tried: set[str] = set()
    while True:
        screen = search.window.recent()
        able = move.candidates(search, screen)
        control = next((c for c in able if c.label not in tried), None)
        if control is None:
            return
        tried.add(control.label)
        yield control, screen


def _in_turn(search: Search, move: Move) -> Iterator[tuple[Control, Screen]]:
    """What could be tried on the first screen, as far as it is still to be seen."""
    first = search.window.recent()
    start, brought_back = Checkpoint(search, first), search.pressed
    for control in list(move.candidates(search, first)):
        screen = search.window.recent()
        now = again(control, screen)
        if now is None and move.undo is Undo.WHEN_NEEDED and search.pressed is not brought_back:
            start.restore()
            brought_back = search.pressed
            screen = search.window.recent()
            now = again(control, screen)
        if now is None and move.opener is not None and _opened(search, move.opener, screen):
            screen = search.window.recent()
            now = again(control, screen)
        if now is not None:
            yield now.control, screen


def _opened(search: Search, opener: Control, screen: Screen) -> bool:
    """Press what opens a menu once more; gives whether that could be done."""
    still = again(opener, screen)
    return still is not None and search.press(still.control, screen)
