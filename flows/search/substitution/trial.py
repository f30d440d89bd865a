"""How far the article goes on behind a control that is tried in the place of words that are gone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flows.instruction import Verb
from flows.screen import Control, Screen
from flows.search.discovery import Discovery
from flows.search.move import Move, Undo, attempt
from flows.search.search import Search
from flows.search.substitution.plausible import led_on, plausible
from flows.sighting import find
from flows.sighting.course import SURE, followed

AHEAD = 0.5
"""By how much the article must go on farther than behind any other: as much as one mend costs."""
_MOST_BEHIND, _LONGEST = 4, 15.0
"""Controls, and seconds, that are tried behind one, where what comes next has other words too."""

Scores = dict[str, float]
"""How far the article goes on behind each control that was tried, by its label."""


@dataclass
class Rehearsed:
    """What rehearsals have tried so far."""

    scores: Scores = field(default_factory=dict)
    withheld: set[str] = field(default_factory=set)
    """Of these the site was told nothing, so that what is behind them could not be seen."""
    left: bool = True
    """Something is left to be tried."""
    dead_ends: set[str] = field(default_factory=set)
    """Behind these the article does not go on, and nothing is there that may stand for what comes next."""


@dataclass
class Trials:
    """How far the article goes on behind each control that is tried on a screen."""

    start: Screen
    done: Rehearsed = field(default_factory=Rehearsed)
    sure: float = SURE
    """How far it has to go on for no other to be tried."""
    _held: int = 0
    """Requests that were withheld before the one that is tried."""

    def see(self, search: Search, item: Control, before: Screen) -> Discovery | None:
        """How far it goes on behind this one; the control itself where that is far enough to be sure."""
        rest, held = search.query.rest, search.window.withheld
        before_it = self._held
        if followed(rest, before, self.start):
            return None  # what a try before it has left there tells nothing of this one: it is not tried yet
        search.window.until(
            lambda screen: followed(rest, screen, self.start) >= 1 or None, search.window.glance()
        )
        far = followed(rest, search.window.recent(), self.start)
        if far < 1 and held is not None and len(rest) > 1:
            far += self._deeper(search, item)
        elif held is None and not far and search.window.load.idle() and self._ends(search, item):
            self.done.dead_ends.add(item.label)
        self.done.scores[item.label] = far
        self._held = held.count if held is not None else 0
        if self._held > before_it:
            self.done.withheld.add(item.label)
        return led_on(item, search.query.instruction, before) if far >= self.sure else None

    def _ends(self, search: Search, item: Control) -> bool:
        """Whether whoever looks deeper behind this one finds nothing that could be tried there."""
        screen, following = search.window.recent(), search.query.rest[0]
        if find(following, screen) is not None:
            return find(following, self.start) is not None
        return not self._new(_beyond(search), item, screen)

    def _new(self, further: Search, item: Control, screen: Screen) -> list[Control]:
        """What may be meant of what has come up with this one."""
        old = {(c.role, c.label) for c in self.start.controls} | {(item.role, item.label)}
        return [c for c in plausible(further, screen) if (c.role, c.label) not in old]

    def _deeper(self, search: Search, item: Control) -> float:
        """How far it goes on behind what comes next, if that has other words too, or stands anywhere."""
        screen, rest = search.window.recent(), search.query.rest
        further = _beyond(search)
        there = find(rest[0], screen)
        if there is None:
            return self._behind(search, item)
        if find(rest[0], self.start) is not None:
            return 0.0  # it was there before, and leads on from anywhere
        inner = Trials(screen)
        if rest[0].verb is Verb.CLICK and further.press(there.control, screen):
            inner.see(further, there.control, screen)
        return max(inner.done.scores.values(), default=0.0)

    def _behind(self, search: Search, item: Control) -> float:
        """How far it goes on behind what has come up with this control, where that has other words too."""
        further = _beyond(search)
        inner = Trials(search.window.recent())
        move = Move(
            candidates=lambda _, seen: self._new(further, item, seen),
            goal=inner.see, most=_MOST_BEHIND, seconds=_LONGEST, undo=Undo.ALWAYS, anew=False,
            opener=item,
        )  # fmt: skip
        attempt(further, move)
        return max(max(inner.done.scores.values(), default=0.0) - AHEAD, 0.0)


def _beyond(search: Search) -> Search:
    """The search for what the article names next."""
    first, *rest = search.query.rest
    return search.of(replace(search.query, instruction=first, rest=tuple(rest)))


def farthest(scores: Mapping[str, float]) -> str | None:
    """The label of the control behind which the article goes on farthest, where none comes near it."""
    ranked = sorted(scores.items(), key=lambda each: each[1], reverse=True)
    if not ranked:
        return None
    (label, far), rival = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
    return label if far >= AHEAD <= far - rival else None
