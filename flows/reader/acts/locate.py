"""From a step's instruction to its control, with all that a patient reader would try."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from flows.instruction import Instruction, Verb
from flows.reader.acts.absence import asked_first, gone, lost, untold
from flows.reader.acts.barrier import modal
from flows.reader.acts.doubt import as_left_later, in_sight, not_counted
from flows.reader.detour import another_order, answering, sooner
from flows.reader.inquiry import search_for, search_of
from flows.reader.rehearsal import rechosen, rehearse
from flows.reader.replay import Rehearsal, SecondLook, as_before
from flows.reader.step import StepContext
from flows.screen import Control
from flows.screen.harm.harm import may_harm
from flows.search.discovery import Discovery
from flows.search.moves import LAST, LOOKING, WAYS, Way, farther
from flows.search.retracing import retrace
from flows.search.search import Search
from flows.search.substitution.hypothesis import confirmed
from flows.search.substitution.successor import exchanged, successor
from flows.search.ways import interstitial
from flows.search.ways.hovering import named
from flows.search.ways.popup import entered, inside, there_or_popup
from flows.sighting import RENAMED, Fit
from flows.sighting.confidence import CONFIDENCE, Ground
from flows.sighting.extent import covered
from flows.sites.sign_in.consent import asks_consent, tells_to_grant
from flows.verdict import Met, Missing, Need, Trouble, Troubled

_SURE = 0.6
"""Likeness from which a control is believed though which is meant, or how well the page is, is not known."""


def locate(step: StepContext, index: int) -> Discovery | None:
    """Find the control; when there is none, decide what that means and give None."""
    if step.instructions[index].nth is not None:
        return _counted(step, index)
    before = step.earlier(index)
    if step.gone_before(index):
        step.decide(Missing(index=index))
        return None
    replay = step.course.replay
    if isinstance(replay, Rehearsal) and replay.at == step.at(index):
        replay.play(step, index)
        step.decide(Missing(index=index))
        return None
    if before is not None and before.sooner is not None:
        return as_before(sooner(step, index), before)
    found = _uncounted(step, _located(step, index, search_of(step, index), before))
    if found is not None:
        said = covered(index, step.instructions, step.step.text, found.control.label)
        step.course.done.update(step.at(each) for each in said)
    return found


def _counted(step: StepContext, index: int) -> Discovery | None:
    """What is told by its order, where that is sure; that it is not says nothing of the article."""
    found = step.until(index, search_of(step, index).on)
    if found is not None and not may_harm(found.control.label):
        return found
    step.picture()
    step.decide(gone(step, index, step.trouble() or untold(step, [index])))
    return None


def _located(step: StepContext, index: int, search: Search, before: Met | None) -> Discovery | None:
    """The control where the reader stands, or what that there is none means."""
    found, popup = _seen(step, index, search, before)
    found = inside(search, popup) if popup is not None else found or entered(search)
    found = exchanged(search, found) or found
    found = as_before(found, before) or after_recovery(step, index)
    told = search.query.instruction
    guessed = told.described or not told.words
    if found is not None and guessed and may_harm(found.control.label):
        found = None  # what does harm is not pressed on a guess
    elif found is not None:
        return named(search, found)
    ails = step.diagnosis()
    if ails is None:
        asked_first(step, index, modal(step, index))
    if (unsure := not_counted(search)) is not None:
        step.decide(Troubled(index=index, trouble=unsure))
        return None
    trouble = step.course.inbox.buttonless() or untold(step, [index])
    seen = in_sight(search)
    if ails is None or not ails.certain:
        listed = popup is not None and search.query.instruction.verb is Verb.SELECT
        found = _rechosen(step, index, search, trouble) if listed else _farther(step, index, search, trouble)
        if found is not None and ails is not None and ails.owed and not certain(found):
            found = None
    if found is None:
        trouble = ails.trouble if ails is not None else trouble
        found = lost(step, index, search, trouble, seen)
    if found is not None and (left := as_left_later(step, index, found)) is not None:
        step.decide(Troubled(index=index, trouble=left))
        return None
    return found


def _seen(
    step: StepContext, index: int, search: Search, before: Met | None
) -> tuple[Discovery | None, Control | None]:
    """The control, or the closed list or menu that the sentence names; by an earlier look's way."""
    for need in before.needed if before is not None else ():
        opener = search_for(step, Instruction(verb=Verb.CLICK, words=need.words)).here()
        if opener is not None and not search.here(0):
            step.actions.press(opener.control, opener.screen)
    if before is not None and before.in_place is False:
        return search.here(), None
    return step.until(index, partial(there_or_popup, search)) or (None, None)


def sought(
    step: StepContext, index: int, fits: Callable[[Control], bool], patience: float | None = None
) -> Discovery | None:
    """Wait for a control that goes by the instruction's words, or by what they became, and fits."""
    return _uncounted(step, as_before(search_of(step, index).fitting(fits, patience), step.earlier(index)))


def _uncounted(step: StepContext, found: Discovery | None) -> Discovery | None:
    """The find, with the count that stands beside its words where they are to be told to a writer."""
    if found is None or found.sighting.fit not in RENAMED:
        return found
    return replace(found, count=step.window.probe(found.control).count)


def there(step: StepContext, index: int, patience: float | None = None) -> Discovery | None:
    """Wait for a control that goes by the instruction's words, or by what they became."""
    return sought(step, index, lambda _: True, patience)


def certain(found: Discovery) -> bool:
    """Whether a find stands though a part of the page may have failed: by its words, or by what is behind it.

    That nothing else is left is no proof then, nor is a weak likeness.
    """
    fit, score = found.sighting.fit, found.sighting.score
    weak = fit is Fit.ONLY or (fit is Fit.LIKE and score < _SURE)
    return found.proved or not weak or score >= CONFIDENCE[Ground.LED_ON]


def _farther(step: StepContext, index: int, search: Search, trouble: Trouble | None) -> Discovery | None:
    """Look where a person would look next; of what cannot be told only a sure likeness is taken."""
    if trouble is not None:
        like = None if _is_deed(search.query.instruction) else search.like()
        return like if like and like.sighting.fit is Fit.LIKE and like.sighting.score >= _SURE else None
    found = _looked_for(step, index, search)
    if found is not None and found.late and search.query.later is not None:
        step.looks[index + 1] = Met(index=index + 1, fit=Fit.SAME, shows=search.query.later.words)
    return found


def _rechosen(step: StepContext, index: int, search: Search, trouble: Trouble | None) -> Discovery | None:
    """Another entry of the list that was opened in vain; of what cannot be told, none."""
    return rechosen(step, index, search) if trouble is None else None


def _looked_for(step: StepContext, index: int, search: Search) -> Discovery | None:
    """By looking, by rehearsing what is likely, past what cannot be undone, by rehearsing all there is."""
    ways = _ways(step)
    found = _again(step, index, search) or farther(search, ways)
    if found is not None or ways != WAYS or search.broken_off:
        return found
    found = another_order(step, index, search)
    if found is None and search.unproved is not None:
        found = _same(step, index, search) or rehearse(step, index, search) or farther(search, LAST)
    elif found is None:
        found = farther(search, LAST) or rehearse(step, index, search)
    found = found or answering(step, index, search)
    search.exhausted = found is None
    return found


def _again(step: StepContext, index: int, search: Search) -> Discovery | None:
    """At a second look: what is where the first look has found it."""
    first = _found_first(step, index)
    if first is None:
        return None
    if first.sooner is not None:
        return sooner(step, index)
    if first.fit is Fit.LIKE and not first.needed:
        return _same(step, index, search)
    proved = first.fit is Fit.ONLY and first.score == CONFIDENCE[Ground.LED_ON] and first.shows
    return retrace(search, first.needed, first.shows) or (
        confirmed(search, first.shows or "") if proved else None
    )


def _same(step: StepContext, index: int, search: Search) -> Discovery | None:
    """At a second look: what nothing proves here either, where the first look took the same."""
    first = _found_first(step, index)
    found = successor(search) if first is not None else None
    return found if first is not None and found is not None and found.is_called(first.shows) else None


def _found_first(step: StepContext, index: int) -> Met | None:
    """At a second look at this instruction: what the first look has found."""
    replay = step.course.replay
    return replay.first if isinstance(replay, SecondLook) and replay.at == step.at(index) else None


def _is_deed(instruction: Instruction) -> bool:
    """Whether the sentence only tells what is to be done: "save the changes"."""
    return instruction.described and instruction.verb is Verb.CLICK and instruction.hint is not None


def _ways(step: StepContext) -> tuple[Way, ...]:
    """Where it may be looked for: what is pressed on a page that asks for consent cannot be taken back."""
    consent = asks_consent(step.window.recent())
    if consent and not tells_to_grant(step.step.text):
        return ()
    return LOOKING if consent or step.session.at_provider() else WAYS


def onward(step: StepContext, index: int) -> Need | None:
    """Pass a dialog that has come up and that the article does not mention; gives what was pressed."""
    if step.trouble() is not None or asks_consent(step.window.recent()):
        return None
    return interstitial.onward(search_of(step, index))


def after_recovery(step: StepContext, index: int) -> Discovery | None:
    """Sign in again, once, where the session was lost, and find the control then."""
    if not step.lost_session():
        return None
    trouble = step.recover()
    if trouble is not None:
        step.decide(Troubled(index=index, trouble=trouble))
        return None
    return there(step, index)
