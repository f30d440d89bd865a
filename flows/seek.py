"""From a step's instruction to its control, with all that a patient reader would try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import JaroWinkler

from flows.instruction import Instruction, Verb
from flows.observation import Look, Trouble
from flows.search import Found, Search
from flows.sighting import Fit, Sighting, find
from flows.sites.sign_in import beginning
from flows.verdict import Cause, NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flows.reader import Now, Reader

_SURE = 0.6
"""Likeness from which a control is believed although a part of the page has failed."""


def seek(reader: Reader, now: Now, index: int, instruction: Instruction) -> Found | None:
    """Find the control; when there is none, decide what that means and give None."""
    search = _search(reader, now, instruction)
    found = sought(reader, now, index, lambda _: True) or _after_recovery(reader, now, index)
    if found is not None:
        return found
    trouble = reader.trouble()
    found = _farther(reader, search, now, index, trouble)
    if found is None:
        reader.picture()
        reader.decide(now, _gone(reader, index, trouble))
    return found


def alternatives(reader: Reader, now: Now, indices: Sequence[int]) -> tuple[int, Found] | None:
    """Find the control of one of several alternatives; the others need not be there.

    An alternative that is missing while the page shows like words in its stead is a drift of its own.
    """
    found = sought_any(reader, now, indices)
    if found is None and (recovered := _after_recovery(reader, now, indices[0])) is not None:
        return indices[0], recovered
    trouble = reader.trouble() if found is None else None
    if found is None:
        found = _one_farther(reader, now, indices, trouble)
    if found is None:
        reader.picture()
        for index in indices:
            reader.decide(now, _gone(reader, index, trouble))
        return None
    return found


def sought(
    reader: Reader, now: Now, index: int, fits: Callable[[Sighting], bool], patience: float | None = None
) -> Found | None:
    """Wait for a control that goes by the instruction's words, or by what they became, and fits."""
    wanted = [now.instructions[index]]
    if (new := reader.renamed.get((now.step.number, index))) is not None:
        wanted.append(now.instructions[index].model_copy(update={"words": new}))
    searches = [_search(reader, now, each) for each in wanted]

    def look(_: object) -> Found | None:
        for search in searches:
            found = search.here(0)
            if found is not None and fits(found.sighting):
                return found
        return None

    found = reader.window.until(look, patience)
    if found is not None and len(wanted) > 1 and found.sighting.control.label == wanted[1].words != wanted[0].words:
        return _as_guess(found, wanted[0])
    return found


def sought_any(reader: Reader, now: Now, indices: Sequence[int]) -> tuple[int, Found] | None:
    """The first of several alternatives that can be seen."""

    def look(_: object) -> tuple[int, Found] | None:
        for index in indices:
            found = sought(reader, now, index, lambda _: True, patience=0)
            if found is not None:
                return index, found
        return None

    return reader.window.until(look)


def _search(reader: Reader, now: Now, instruction: Instruction) -> Search:
    claimed = [
        i.words
        for (procedure, _), each in reader.readings.items()
        for i in each
        if procedure == reader.procedure.id and i.words and i.verb not in {Verb.SIGN_IN, Verb.EXPECT, Verb.UNREAD}
    ]
    return Search(reader.window, reader.hand, instruction, claimed=claimed, known=reader.known)


def _as_guess(found: Found, instruction: Instruction) -> Found:
    """What an earlier look took for the control, with the fit that the earlier look gave it."""
    again = find(instruction, found.screen)
    fit = found.sighting.fit if again is not None else Fit.LIKE
    return Found(found.sighting.model_copy(update={"fit": fit}), found.screen, found.needed, found.notes)


def _farther(reader: Reader, search: Search, now: Now, index: int, trouble: Trouble | None) -> Found | None:
    """Look where a person would look next. An ill page is not searched, only a sure likeness is taken."""
    if trouble is not None:
        like = search.like()
        return like if like and like.sighting.fit is Fit.LIKE and like.sighting.score >= _SURE else None
    instruction = now.instructions[index]
    about = f"{now.step.text} {reader.procedure.title}"
    found = search.behind() or search.like()
    if found is not None and found.sighting.fit is not Fit.ONLY:
        return found
    if instruction.role == "tab":
        return found or search.tab(reader.then(index))
    return search.past(about) or search.like()


def _one_farther(
    reader: Reader, now: Now, indices: Sequence[int], trouble: Trouble | None
) -> tuple[int, Found] | None:
    for index in indices:
        found = _search(reader, now, now.instructions[index]).like()
        if found is not None and found.sighting.fit is Fit.LIKE:
            return index, found
    if trouble is not None:
        return None
    for index in indices:
        found = _search(reader, now, now.instructions[index]).behind()
        if found is not None:
            return index, found
    found = _search(reader, now, now.instructions[indices[0]]).like()
    if found is None:
        return None
    near = max(indices, key=lambda i: (_alike(now.instructions[i].words, found), i))
    return near, found


def _alike(words: str | None, found: Found) -> float:
    """How alike the beginnings are, in steps: a small difference does not decide."""
    return round(JaroWinkler.similarity((words or "").casefold(), found.sighting.control.label.casefold()), 1)


def _gone(reader: Reader, index: int, trouble: Trouble | None) -> Look:
    if trouble is None and reader.repaired():
        detail = "The connection works; the site offers nothing to repair here."
        trouble = Trouble(cause=Cause.NOTHING_TO_REPAIR, detail=detail)
    return Look(index=index, met=False, trouble=trouble)


def _after_recovery(reader: Reader, now: Now, index: int) -> Found | None:
    """Sign in again, once, where the session was lost, and find the control then."""
    if not reader.lost_session():
        return None
    trouble = reader.recover()
    if trouble is not None:
        reader.decide(now, Look(index=index, met=False, trouble=trouble))
        return None
    return sought(reader, now, index, lambda _: True)


__all__ = ["NoteKind", "alternatives", "beginning", "seek", "sought", "sought_any"]
