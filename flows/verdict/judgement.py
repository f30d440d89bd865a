"""From an observation to a verdict: pure, no browser, no clock, no environment."""

from collections.abc import Iterator

from flows.instruction import Verb
from flows.instruction.similarity import Sameness, sameness
from flows.sighting import Fit
from flows.verdict import message
from flows.verdict.cause import Cause, Trouble
from flows.verdict.finding import Finding, blaming, findings
from flows.verdict.look import Met
from flows.verdict.observation import Observation
from flows.verdict.suggestion.suggestion import advice
from flows.verdict.verdict import Drift, Note, NoteKind, Ruling, Verdict


def judge(observation: Observation) -> Verdict:
    """What the observation says of its step.

    Three questions in this order. Did the words lead where they should, or is there a drift that was
    seen in every look? Is the site well, and are we let in? A drift that was seen and confirmed is
    not hidden by a fault that came later; one that was not confirmed is `inconsistent`.
    """
    if observation.manual is not None:
        text = message.by_hand(observation.manual, observation.confirmed)
        return Verdict(ruling=Ruling.MANUAL, message=text, confirmed=observation.confirmed)
    notes = observation.notes + tuple(_all_notes(observation))
    found = findings(observation, observation.looks)
    if sure := _confirmed(observation, found):
        drifts = _advised(observation, sure)
        return Verdict(ruling=Ruling.OUTDATED, message=message.blame(drifts), drifts=drifts, notes=notes)
    if observation.harm is not None:
        text = message.harm(observation.harm, observation.confirmed)
        return Verdict(ruling=Ruling.MANUAL, message=text, notes=notes, confirmed=observation.confirmed)
    trouble = observation.stopped_by()
    if trouble is None and found:
        detail = "A second look in a fresh browser did not show the same."
        trouble = Trouble(cause=Cause.INCONSISTENT, detail=detail)
    if trouble is not None:
        return Verdict(ruling=Ruling.UNVERIFIED, cause=trouble.cause, message=trouble.detail, notes=notes)
    return _settled(observation, notes)


def unreached(before: str, *, followed: bool = False) -> Verdict:
    """The verdict of a step behind one called `before` that ended the way; `followed`: that was passed."""
    text = "its flow does not follow this step" if followed else f"{before} ended the way"
    return Verdict(ruling=Ruling.UNREACHED, message=f"Not reached: {text}.")


def _confirmed(observation: Observation, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that every further look has shown too; none where too few looks were taken."""
    if not found or len(observation.second) < observation.confirmations - 1:
        return ()
    seen = [{each.key for each in findings(observation, looks)} for looks in observation.second]
    return tuple(each for each in found if all(each.key in keys for keys in seen))


def _advised(observation: Observation, found: tuple[Finding, ...]) -> tuple[Drift, ...]:
    """The findings, with the sentence in which all that the step's looks found is put right."""
    looks = blaming(observation, observation.looks)
    return tuple(
        Drift(
            kind=each.kind,
            says=each.says,
            shows=each.shows,
            suggestion=advice(observation.text, observation.instructions, looks, each.look),
            confidence=each.confidence,
        )
        for each in found
    )


def _all_notes(observation: Observation) -> Iterator[Note]:
    for look in observation.looks:
        yield from look.notes
        if isinstance(look, Met):
            yield from _control_notes(observation, look)


def _control_notes(observation: Observation, look: Met) -> Iterator[Note]:
    """What may be noted of a control that was used: its looks, its kind."""
    told = observation.instruction(look)
    says = told.words
    if told.described and look.shows and sameness(says or "", look.shows) < Sameness.SAME:
        yield Note(kind=NoteKind.COSMETIC, text=f"“{says}” describes it; “{look.shows}” was used.")
    elif look.fit is Fit.COSMETIC and look.shows and look.shows != says:
        yield Note(kind=NoteKind.COSMETIC, text=f"The site writes “{look.shows}”.")
    if look.role_agrees is False and look.role:
        text = f"“{look.shows or says}” is a {look.role} on the site."
        yield Note(kind=NoteKind.ROLE, text=text)


def _settled(observation: Observation, notes: tuple[Note, ...]) -> Verdict:
    """Of a step that nothing stopped and nothing blames: current, if it said anything to do."""
    unread = [i.words for i in observation.instructions if i.verb is Verb.UNREAD]
    if unread or not observation.instructions:
        text = message.unread(unread[0] or "" if unread else observation.text)
        return Verdict(ruling=Ruling.UNVERIFIED, cause=Cause.NOT_UNDERSTOOD, message=text, notes=notes)
    return Verdict(ruling=Ruling.CURRENT, message=message.CURRENT, notes=notes)
