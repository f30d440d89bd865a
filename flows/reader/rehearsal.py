"""A rehearsal: in a fresh browser, behind which control does the article go on?

The way is gone again to the instruction whose words are gone. What may be meant is tried there, and no change
leaves that browser. What is found so was seen in a browser of its own: it needs no second look.
"""

from flows.reader.inquiry import search_for, search_of
from flows.reader.replay import Rehearsal, renamed
from flows.reader.step import StepContext
from flows.screen.harm.safety import names_nothing
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.search.substitution.hypothesis import provable, try_all
from flows.search.substitution.plausible import plausible, standing
from flows.search.substitution.successor import finishing, surely_like
from flows.search.substitution.trial import Rehearsed, Scores, farthest
from flows.search.ways.option import entry, try_entries
from flows.sighting.course import SURE

_MOST = 3
"""Fresh browsers: one is enough where what was tried can be undone (chosen: about half a minute in all)."""


def rehearse(step: StepContext, index: int, search: Search) -> Discovery | None:
    """The control behind which the article goes on, or None; on the reader's own page, unpressed."""
    if not step.course.replay.tells or not provable(search):
        return None
    done = Rehearsed(_told(search))
    if all(c.label in done.scores for c in plausible(search, search.window.recent())):
        return None  # all of it was tried where the reader stands
    for _ in range(_MOST):
        tried = len(done.scores)
        step.course.again(Rehearsal(step.at(index), play=lambda other, i: try_all(search_of(other, i), done)))
        if not done.left or len(done.scores) == tried or max(done.scores.values()) >= SURE:
            break
    label = farthest(done.scores)
    found = standing(search, label) or _opened(step, index, search, label) if label is not None else None
    if found is not None:
        step.confirmation.rehearsed.add(index)
    elif search.unproved is not None and search.unproved.label in done.withheld:
        # Its own press would tell, and only where the site hears of it: something has to speak for it.
        return surely_like(search) or finishing(search)
    return found


def _opened(step: StepContext, index: int, search: Search, label: str) -> Discovery | None:
    """The control in what the act before has opened, which what was tried since has closed."""
    course = step.course
    number, before = next((each for each in reversed(course.mended) if each != step.at(index)), (0, None))
    if before is None:
        return None
    told = course.readings.with_context(course.procedure.id, number, before)
    opener = search_for(step, renamed(told, course.mended[number, before])).here(0)
    if opener is None or not search.press(opener.control, opener.screen):
        return None
    return standing(search, label)


def rechosen(step: StepContext, index: int, search: Search) -> Discovery | None:
    """The entry of a list behind which the article goes on, in the place of one that is gone."""
    if not step.course.replay.tells or not provable(search):
        return None
    scores: Scores = {}
    step.course.again(
        Rehearsal(step.at(index), play=lambda other, i: try_entries(search_of(other, i), scores))
    )
    label = farthest(scores)
    found = entry(search, label) if label is not None else None
    if found is not None:
        step.confirmation.rehearsed.add(index)
    return found


def _told(search: Search) -> Scores:
    """How far it goes on behind what was tried where the reader stands, as far as that tells enough.

    There nobody looks behind what comes next as well; where that may have other words too, behind nothing
    that was tried does the article seem to go on. Where nothing is that could have other words, nothing is
    left to be looked behind.
    """
    scores, query = search.scores, search.query
    if len(query.rest) <= 1 or names_nothing(query.instruction.words or ""):
        return dict(scores)
    return {label: far for label, far in scores.items() if far > 0 or label in search.dead_ends}
