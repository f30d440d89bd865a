"""From a step's instruction to its control, with all that a patient reader would try."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flows.instruction.instruction import Instruction, Verb
from flows.reader.mending import as_before, mended, renamed
from flows.screen.role import CHOSEN, PRESSED
from flows.search import interstitial, navigation
from flows.search.disclosure import behind, in_any_group, like_behind
from flows.search.discovery import Found
from flows.search.holder import entered, inside, there_or_holder
from flows.search.query import Search
from flows.search.tabs import behind_tabs
from flows.sighting.listed import listed
from flows.sighting.permutation import swapped
from flows.sighting.recollection import successor
from flows.sighting.sighting import RENAMED, Fit, Sighting
from flows.sites.consent import asks_consent, tells_to_grant, ungranted
from flows.verdict import Cause, Look, Met, Missing, Need, Trouble, Troubled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.screen.screen import Control

_SURE = 0.6
"""Likeness from which a control is believed although a part of the page has failed."""


def seek(reader: Reader, now: Now, index: int) -> Found | None:
    """Find the control; when there is none, decide what that means and give None."""
    before = mended(reader, now, index)
    search = search_of(reader, renamed(_informed(reader, now, index), before))
    found, holder = _seen(reader, search, before)
    found = inside(search, holder) if holder is not None else found or entered(search)
    found = _swapped(search, found, now) or found
    found = as_before(found, before) or after_recovery(reader, now, index)
    if found is not None:
        return search.named(found)
    trouble = reader.trouble() or reader.inbox.buttonless() or untold([now.instructions[index]])
    if holder is None or search.instruction.verb is not Verb.SELECT:
        found = _farther(reader, search, now, index, trouble)
    if found is None:
        reader.picture()
        reader.decide(now, gone(reader, index, trouble or _elsewhere(search)))
    return found


def _seen(reader: Reader, search: Search, before: Met | None) -> tuple[Found | None, Control | None]:
    """The control, or the closed list or menu that the sentence names; by an earlier look's way."""
    for need in before.needed if before is not None else ():
        opener = search_of(reader, Instruction(verb=Verb.CLICK, words=need.words)).here()
        if opener is not None and not search.here(0):
            reader.hand.press(opener.sighting.control, opener.screen)
    if before is not None and before.in_place is False:
        return search.here(), None
    return reader.window.until(partial(there_or_holder, search)) or (None, None)


def _swapped(search: Search, found: Found | None, now: Now) -> Found | None:
    """The control that has exchanged its words with another one of the step."""
    kinds = {Verb.CLICK: CHOSEN, Verb.CHECK: PRESSED, Verb.UNCHECK: PRESSED, Verb.CONFIRM: PRESSED}
    doubtful = found is None or found.sighting.control.role in kinds.get(search.instruction.verb, ())
    if len(now.instructions) < 2 or not doubtful:
        return None
    screen = search.window.screen()
    sighting = swapped(search.instruction, now.instructions, screen)
    return Found(sighting, screen) if sighting else None


def sought(
    reader: Reader, now: Now, index: int, fits: Callable[[Sighting], bool], patience: float | None = None
) -> Found | None:
    """Wait for a control that goes by the instruction's words, or by what they became, and fits."""
    before = mended(reader, now, index)
    search = search_of(reader, renamed(_informed(reader, now, index), before))
    return as_before(reader.window.until(lambda _: _fitting(search.here(0), fits), patience), before)


def _fitting(found: Found | None, fits: Callable[[Sighting], bool]) -> Found | None:
    return found if found is not None and fits(found.sighting) else None


def _informed(reader: Reader, now: Now, index: int) -> Instruction:
    return reader.readings.with_context(reader.procedure.id, now.step.number, index)


def search_of(reader: Reader, instruction: Instruction) -> Search:
    """A search that knows what the rest of the procedure names, and what stood there before the last act."""
    claimed = [
        i.words
        for i in reader.readings.of(reader.procedure.id)
        if i.words and i.verb not in {Verb.SIGN_IN, Verb.EXPECT, Verb.UNREAD}
    ]
    claimed += _taken(reader, instruction)
    topic = f"{reader.article.title} {reader.procedure.title}"
    return Search(reader.window, reader.hand, instruction, claimed=claimed, known=reader.known, topic=topic)


def _taken(reader: Reader, instruction: Instruction) -> list[str]:
    """What the controls of other instructions were found to be called now: it means those."""
    return [
        look.shows
        for (step, index), look in reader.mended.items()
        if look.fit in RENAMED
        and look.shows
        and reader.readings.at(reader.procedure.id, step)[index].words != instruction.words
    ]


def _farther(reader: Reader, search: Search, now: Now, index: int, trouble: Trouble | None) -> Found | None:
    """Look where a person would look next. An ill page is not searched, only a sure likeness is taken."""
    if trouble is not None:
        like = search.like()
        return like if like and like.sighting.fit is Fit.LIKE and like.sighting.score >= _SURE else None
    consent = asks_consent(search.window.screen())
    if reader.session.at_provider() or consent:
        # What is pressed on a page that asks for consent cannot be taken back: nothing is tried there.
        granting = not consent or tells_to_grant(now.step.text)
        return successor(reader, search, now, index) if granting else None
    about = f"{now.step.text} {reader.procedure.title}"
    then = reader.then(index)
    brought = reader.before if search.instruction.verb is Verb.CLICK else ()
    return (
        (navigation.unmarked(search, brought) if brought else None)
        or listed(search, reader.before)
        or navigation.along(search)
        or behind(search)
        or in_any_group(search)
        or search.hovered()
        or successor(reader, search, now, index)
        or navigation.pictured(search)
        or like_behind(search)
        or _sooner(reader, search, now, index)
        or behind_tabs(search, then)
        or navigation.elsewhere(search)
        or interstitial.past(search, about)
        or (None if _tried(reader) else navigation.leading(search, then))
    )


def _tried(reader: Reader) -> bool:
    """Whether one item after the other was tried in vain at the first look already."""
    return reader.rehearsal is not None and reader.rehearsal.gone


def _sooner(reader: Reader, search: Search, now: Now, index: int) -> Found | None:
    """Of a choice that is not there yet: by the press that the same sentence names after it."""
    later = now.instructions[index + 1] if index + 1 < len(now.instructions) else None
    choice = now.instructions[index].verb in {Verb.SELECT, Verb.CHECK, Verb.UNCHECK}
    if later is None or not choice or later.verb is not Verb.CLICK:
        return None
    found = navigation.sooner(search, _informed(reader, now, index + 1))
    if found is None:
        return None
    now.looks[index + 1] = Met(index=index + 1, fit=Fit.SAME, shows=later.words)
    return Found(found.sighting, found.screen, found.needed, found.notes, after=index + 1)


def onward(reader: Reader, now: Now, index: int) -> Need | None:
    """Pass a dialog that has come up and that the article does not mention; gives what was pressed."""
    if reader.trouble() is not None or asks_consent(reader.screen()):
        return None
    about = f"{now.step.text} {reader.procedure.title}"
    return interstitial.onward(search_of(reader, now.instructions[index]), about)


def _elsewhere(search: Search) -> Trouble | None:
    """The words are there, on a link that a careful reader does not follow."""
    host = search.elsewhere()
    if host is None:
        return None
    detail = (
        f"“{search.instruction.words}” leads to {host}, which the article does not name; it was not followed."
    )
    return Trouble(cause=Cause.NETWORK, detail=detail)


def untold(instructions: Sequence[Instruction]) -> Trouble | None:
    """Words that only describe are no label that could be gone: which control is meant cannot be told."""
    if not all(instruction.described for instruction in instructions):
        return None
    words = instructions[0].words
    detail = f"“{words}” describes a control and does not name it; which one is meant could not be told."
    return Trouble(cause=Cause.INTERNAL_ERROR, detail=detail)


def gone(reader: Reader, index: int, trouble: Trouble | None) -> Look:
    """That nothing stands for the words: the article's fault, unless the site is ill or all is well."""
    trouble = trouble or reader.repaired(reader) or ungranted(reader.screen())
    if trouble is None and reader.session.state.never_asked:
        detail = "No page has asked to sign in, so what only those who are signed in see may be missing."
        trouble = Trouble(cause=Cause.TIMEOUT, detail=detail)
    return Missing(index=index) if trouble is None else Troubled(index=index, trouble=trouble)


def after_recovery(reader: Reader, now: Now, index: int) -> Found | None:
    """Sign in again, once, where the session was lost, and find the control then."""
    if not reader.lost_session():
        return None
    trouble = reader.recover()
    if trouble is not None:
        reader.decide(now, Troubled(index=index, trouble=trouble))
        return None
    return sought(reader, now, index, lambda _: True)
