"""A hypothesis: another control stands for words that are gone. The rest of the article proves it.

Likeness proves nothing of words that have nothing in common. What does is that the instructions behind the
gone words can be followed from there: the control behind which the article goes on farthest, and farther than
behind any other, is the one that is meant. What can be undone is tried where the reader stands; all else in a
fresh browser from which nothing that would change the site goes out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from flows.instruction import Verb
from flows.instruction.similarity import likeness, plain
from flows.screen import Control, Screen
from flows.screen.identity import again
from flows.screen.layout import in_landmark
from flows.screen.safety import for_reading, names_nothing
from flows.search.discovery import Discovery
from flows.search.harmless import retraced
from flows.search.move import Move, Undo, attempt
from flows.search.query import Query
from flows.search.search import Search
from flows.search.successor import successor
from flows.sighting import Fit, find
from flows.sighting.confidence import Ground, sighted
from flows.sighting.course import SURE, followed
from flows.sighting.place import read_place, stands_in
from flows.sighting.veto import candidates

_MOST_TRIED, _LONGEST = 14, 60.0
"""Controls, and seconds, that the hypotheses of one instruction may take: two seconds a control, three
times that on a machine that is busy."""
_MOST_BEHIND = 4
"""Controls that are tried behind one, where what comes next has other words too."""
_AHEAD = 0.5
"""By how much the article must go on farther than behind any other: as much as one mend costs."""
_CERTAIN = 0.8
"""Likeness of words that needs no proof: of five letters four are the same (chosen)."""
_TRIED = frozenset({Verb.CLICK, Verb.CHECK})

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


@dataclass
class _Trials:
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
        search.window.until(
            lambda screen: followed(rest, screen, self.start) >= 1 or None, search.window.glance()
        )
        far = followed(rest, search.window.recent(), self.start)
        if far < 1 and held is not None and len(rest) > 1:
            far += self._deeper(search, item)
        self.done.scores[item.label] = far
        self._held = held.count if held is not None else 0
        if self._held > before_it:
            self.done.withheld.add(item.label)
        return _taken(item, search, before) if far >= self.sure else None

    def _deeper(self, search: Search, item: Control) -> float:
        """How far it goes on behind what comes next, if that has other words too, or stands anywhere."""
        screen, rest = search.window.recent(), search.query.rest
        further = search.of(replace(search.query, instruction=rest[0], rest=rest[1:]))
        there = find(rest[0], screen)
        if there is None:
            return self._behind(search, item)
        if find(rest[0], self.start) is not None:
            return 0.0  # it was there before, and leads on from anywhere
        inner = _Trials(screen)
        if rest[0].verb is Verb.CLICK and further.press(there.control, screen):
            inner.see(further, there.control, screen)
        return max(inner.done.scores.values(), default=0.0)

    def _behind(self, search: Search, item: Control) -> float:
        """How far it goes on behind what has come up with this control, where that has other words too."""
        here = search.window.recent()
        old = {(c.role, c.label) for c in self.start.controls} | {(item.role, item.label)}
        further = search.of(
            replace(search.query, instruction=search.query.rest[0], rest=search.query.rest[1:])
        )
        inner = _Trials(here)
        move = Move(
            candidates=lambda _, seen: [c for c in _plausible(further, seen) if (c.role, c.label) not in old],
            goal=inner.see, most=_MOST_BEHIND, seconds=_LONGEST / 4, undo=Undo.ALWAYS, anew=False,
        )  # fmt: skip
        attempt(further, move)
        return max(max(inner.done.scores.values(), default=0.0) - _AHEAD, 0.0)


def proved(search: Search) -> Discovery | None:
    """The control that stands for the words, of those that can be tried without harm and undone."""
    if not provable(search):
        return None
    trials = _Trials(search.window.recent())
    found = attempt(search, _move(partial(_undone, search), trials.see))
    best = found.control.label if found is not None else farthest(trials.done.scores)
    return standing(search, best) if best is not None else None


def rehearse(search: Search, done: Rehearsed) -> None:
    """Try all that may be meant and was not tried yet, in a browser from which no change goes out."""
    search.window.withhold()
    start = search.window.recent()
    able = [c for c in _plausible(search, start) if c.label not in done.scores]
    attempt(search, _move(lambda _: able, _Trials(start, done).see))
    done.left = any(c.label not in done.scores for c in able)


def farthest(scores: Mapping[str, float]) -> str | None:
    """The label of the control behind which the article goes on farthest, where none comes near it."""
    ranked = sorted(scores.items(), key=lambda each: each[1], reverse=True)
    if not ranked:
        return None
    (label, far), rival = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
    return label if far >= _AHEAD <= far - rival else None


def likely(search: Search) -> Discovery | None:
    """What stands for the words by likeness or circumstance, if the rest of the article agrees."""
    found = successor(search)
    if found is None or not doubtful(search.query, found):
        return found
    if not provable(search):
        return found if found.sighting.fit is Fit.LIKE else None  # what comes next is there anyway
    trials = _Trials(search.window.recent(), sure=_AHEAD)
    alone = [c for c in _undone(search, search.window.recent()) if c.ref == found.control.ref]
    move = Move(candidates=lambda *_: alone, goal=trials.see, most=1, undo=Undo.ALWAYS, anew=False)
    if attempt(search, move) is not None:
        there = successor(search)
        return replace(there, proved=True) if there is not None else None
    search.unproved = found.control
    return None


def doubtful(query: Query, found: Discovery) -> bool:
    """Whether it takes the rest of the article to prove a find, and there is a rest."""
    sighting = found.sighting
    weak = sighting.fit is Fit.ONLY or (sighting.fit is Fit.LIKE and sighting.score < _CERTAIN)
    words = query.instruction.words or ""
    if names_nothing(words) and names_nothing(sighting.control.label):
        return False  # what only leads on stands for what only leads on
    return weak and not found.proved and _due(query)


def standing(search: Search, label: str) -> Discovery | None:
    """The control of this label as the one that is meant, on the screen as it is now."""
    screen = search.window.screen()
    item = next((c for c in _plausible(search, screen) if c.label == label), None)
    return _taken(item, search, screen) if item is not None else None


def _due(query: Query) -> bool:
    """Whether there is a rest that could prove anything."""
    return bool(query.rest) and query.instruction.verb in _TRIED


def provable(search: Search) -> bool:
    """Whether something that the article names next is not there, or of no use yet: else it tells nothing."""
    screen = search.window.recent()
    there = [find(each, screen) for each in search.query.rest]
    return _due(search.query) and any(
        each is None or each.in_place is False or each.control.disabled for each in there
    )


def _move(able: Callable[[Screen], Iterable[Control]], goal: Callable[..., Discovery | None]) -> Move:
    return Move(
        candidates=lambda _, screen: able(screen), goal=goal, most=_MOST_TRIED, seconds=_LONGEST,
        undo=Undo.ALWAYS, anew=False,
    )  # fmt: skip


def _undone(search: Search, screen: Screen) -> list[Control]:
    """What may be meant, and from where there is a way back."""
    return [c for c in _plausible(search, screen) if retraced(c, search.window.probe(c))]


def _plausible(search: Search, screen: Screen) -> list[Control]:
    """What may be meant, in the order in which a person would try it: where the sentence sends them first."""
    query, words = search.query, search.query.instruction.words or ""
    known = {plain(each) for each in query.known}

    def order(control: Control) -> tuple[bool, bool, bool, float]:
        led = query.place is not None and query.place.navigation and in_landmark(control, screen)
        return (
            stands_in(query.place, control, screen) is not True,
            not led,
            plain(control.label) in known,
            -likeness(words, control.label),
        )

    pool = (screen.controls[s.index] for s in candidates(query.instruction, screen, set(query.taken)))
    able = (c for c in pool if c.ref and not c.selected and not for_reading(c.label))
    meant = (c for c in able if names_nothing(words) or not names_nothing(c.label))
    return sorted((c for c in meant if stands_in(query.place, c, screen) is not False), key=order)


def _taken(item: Control, search: Search, screen: Screen) -> Discovery:
    """The control as the one that the instruction means."""
    here = stands_in(read_place(search.query.instruction.place), item, screen)
    there = again(item, screen)
    index = there.index if there is not None else 0
    return Discovery(sighted(Ground.LED_ON, index, item, in_place=here), screen, proved=True)
