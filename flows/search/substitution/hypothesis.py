"""A hypothesis: another control stands for words that are gone. The rest of the article proves it.

Likeness proves nothing of words that have nothing in common. What does is that the instructions behind the
gone words can be followed from there: the control behind which the article goes on farthest, and farther than
behind any other, is the one that is meant. What can be undone is tried where the reader stands; all else in a
fresh browser from which nothing that would change the site goes out.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from flows.browser import LedAway
from flows.instruction import Verb
from flows.instruction.similarity import Sameness, another_thing, same_word, sameness, tokens, unadorned
from flows.screen import Control, Screen
from flows.screen.harm.safety import names_nothing
from flows.screen.title import title
from flows.search.discovery import Discovery
from flows.search.harmless import retraced
from flows.search.move import Move, Undo, attempt
from flows.search.query import Query
from flows.search.search import Search
from flows.search.substitution.plausible import plausible, standing
from flows.search.substitution.successor import successor
from flows.search.substitution.trial import AHEAD, Rehearsed, Trials, farthest
from flows.sighting import Fit, find
from flows.sighting.confidence import CONFIDENCE, Ground

_MOST_TRIED, _LONGEST = 14, 60.0
"""Controls, and seconds, that the hypotheses of one instruction may take: two seconds a control, three
times that on a machine that is busy."""
_CERTAIN = 0.8
"""Likeness of words that needs no proof: of five letters four are the same (chosen)."""
_TRIED = frozenset({Verb.CLICK, Verb.CHECK})


def proved(search: Search) -> Discovery | None:
    """The control that stands for the words, of those that can be tried without harm and undone."""
    if not provable(search):
        return None
    trials = Trials(search.window.recent(), Rehearsed(search.scores, dead_ends=search.dead_ends))
    found = attempt(search, _move(partial(_undone, search), trials.see))
    best = found.control.label if found is not None else farthest(trials.done.scores)
    return standing(search, best) if best is not None else None


def confirmed(search: Search, label: str) -> Discovery | None:
    """The control of this label, if the article goes on behind it: what an earlier look has proved of all."""
    if not provable(search):
        return None
    start = search.window.recent()
    alone = [c for c in _undone(search, start) if _is_called(c, label, start)]
    if len(alone) != 1 or attempt(search, _move(lambda _: alone, Trials(start, sure=AHEAD).see)) is None:
        return None
    return standing(search, alone[0].label)


def _is_called(control: Control, words: str, screen: Screen) -> bool:
    """Whether a writer would call it so: by its title, and whatever count stands beside its words."""
    alike = sameness(words, control.label) >= Sameness.COSMETIC
    return alike or words == unadorned(title(screen.controls.index(control), screen))


def try_all(search: Search, done: Rehearsed) -> None:
    """Try all that may be meant and was not tried yet, in a browser from which no change goes out."""
    search.window.withhold()
    start = search.window.recent()
    able = [c for c in plausible(search, start) if c.label not in done.scores]
    try:
        attempt(search, _move(lambda _: able, Trials(start, done).see))
    except LedAway:
        # Nobody was asked: the article does not go on there, and the others are tried in the next browser.
        if search.pressed is not None:
            done.scores[search.pressed.label] = 0.0
    done.left = any(c.label not in done.scores for c in able)


def likely(search: Search) -> Discovery | None:
    """What stands for the words by likeness or circumstance, if the rest of the article agrees."""
    found = successor(search)
    if found is None or not doubtful(search.query, found):
        return None if found is not None and _only_left(search.query, found) else found
    if not provable(search):
        return found if found.sighting.fit is Fit.LIKE else None  # what comes next is there anyway
    start = search.window.recent()
    trials = Trials(start, sure=AHEAD)
    alone = [c for c in _undone(search, start) if c.ref == found.control.ref]
    move = Move(candidates=lambda *_: alone, goal=trials.see, most=1, undo=Undo.ALWAYS, anew=False)
    if attempt(search, move) is not None:
        there = successor(search)
        return replace(there, proved=True) if there is not None else None
    if found.sighting.fit is Fit.LIKE and find(search.query.rest[0], start) is not None:
        return successor(search)  # the article goes on from here in any case
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


def _only_left(query: Query, found: Discovery) -> bool:
    """Whether nothing but that it is left speaks for another thing, at the end of an article."""
    says, shows = query.instruction.words or "", found.control.label
    if found.proved or query.rest or found.sighting.fit is not Fit.ONLY:
        return False
    if found.sighting.score <= CONFIDENCE[Ground.ALONE] and another_thing(says, shows):
        return True
    return names_nothing(shows) and not _spoken_of(says, found.screen)


def _spoken_of(says: str, screen: Screen) -> bool:
    """Whether the page speaks of the thing that the words name besides their act, if they name one.

    A bare yes agrees to what is on its page: “Submit” may be “Create account” under a heading of an account,
    and is no “Add a photo” where no photo is to be seen.
    """
    thing = tokens(says)[1:]
    said = {word for control in screen.controls for word in tokens(control.words or control.name)}
    return not thing or any(same_word(word, each) for word in thing for each in said)


def _due(query: Query) -> bool:
    """Whether there is a rest that could prove anything."""
    return bool(query.rest) and query.instruction.verb in _TRIED


def provable(search: Search) -> bool:
    """Whether something that the article names next is not there, or of no use yet: else it tells nothing."""
    screen = search.window.recent()
    there = [find(each, screen) for each in search.query.rest]
    query = search.query
    due = bool(query.rest) and query.instruction.verb in _TRIED | {Verb.SELECT}
    return due and any(each is None or each.in_place is False or each.control.disabled for each in there)


def _move(able: Callable[[Screen], Iterable[Control]], goal: Callable[..., Discovery | None]) -> Move:
    return Move(
        candidates=lambda _, screen: able(screen), goal=goal, most=_MOST_TRIED, seconds=_LONGEST,
        undo=Undo.ALWAYS, anew=False,
    )  # fmt: skip


def _undone(search: Search, screen: Screen) -> list[Control]:
    """What may be meant, and from where there is a way back."""
    return [c for c in plausible(search, screen) if retraced(c, screen, search.window.probe(c))]
