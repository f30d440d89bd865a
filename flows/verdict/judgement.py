"""From an observation to a verdict: pure, no browser, no clock, no environment."""

from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, sameness
from flows.sighting.sighting import RENAMED, Fit
from flows.verdict.observation import Look, Observation, Trouble
from flows.verdict.suggestion import suggestion
from flows.verdict.verdict import Cause, Drift, DriftKind, Note, NoteKind, Ruling, Verdict


def judge(observation: Observation) -> Verdict:
    """What the observation says of its step.

    Three questions in this order. Did the words lead where they should, or is there a drift that was
    seen in every look? Is the site well, and are we let in? A drift that was seen and confirmed is
    not hidden by a fault that came later; one that was not confirmed is `inconsistent`.
    """
    if observation.manual is not None:
        return _manual(observation)
    notes = observation.notes + tuple(
        note for look in observation.looks for note in _notes(observation, look)
    )
    found = drifts(observation, observation.looks)
    sure = _confirmed(observation, found)
    if sure:
        return Verdict(ruling=Ruling.OUTDATED, message=_blame(sure), drifts=sure, notes=notes)
    trouble = observation.trouble or next((look.trouble for look in observation.looks if look.trouble), None)
    if trouble is None and found:
        trouble = Trouble(
            cause=Cause.INCONSISTENT, detail="A second look in a fresh browser did not show the same."
        )
    if trouble is not None:
        return Verdict(ruling=Ruling.UNVERIFIED, cause=trouble.cause, message=trouble.detail, notes=notes)
    return _settled(observation, notes)


def unreached(before: int) -> Verdict:
    """The verdict of a step behind one that ended the way."""
    return Verdict(ruling=Ruling.UNREACHED, message=f"Not reached: step {before} ended the way.")


def drifts(observation: Observation, looks: tuple[Look, ...]) -> tuple[Drift, ...]:
    """The drifts that these looks at the step show, one at most of a kind and a run of words."""
    found: dict[tuple[DriftKind, str | None, str | None], Drift] = {}
    met = {o.either for look in looks if look.met and (o := observation.instruction(look)).either is not None}
    blaming = [
        look
        for look in looks
        if look.trouble is None and not (observation.instruction(look).either in met and not look.met)
    ]
    new = suggestion.mended(observation.text, observation.instructions, blaming)
    for look in blaming:
        for drift in _of_look(observation, observation.instruction(look), look, new):
            found.setdefault((drift.kind, drift.says, drift.shows), drift)
    return _one_for_alternatives(observation, tuple(found.values()))


def _one_for_alternatives(observation: Observation, found: tuple[Drift, ...]) -> tuple[Drift, ...]:
    """Of alternatives that are all gone, the one that has a successor speaks for the others."""
    either = {i.words for i in observation.instructions if i.either is not None}
    renamed = any(drift.kind is DriftKind.RELABELLED and drift.says in either for drift in found)
    gone = [drift for drift in found if drift.kind is DriftKind.REMOVED and drift.says in either]
    drop = gone if renamed else gone[1:]
    return tuple(drift for drift in found if drift not in drop)


def _of_look(observation: Observation, instruction: Instruction, look: Look, new: str) -> list[Drift]:
    """The drifts of one look; `new` is the sentence with all that the step's looks found put right."""
    if look.readdressed is not None:
        pairs = filter(None, (look.readdressed, look.subject))
        return [_drift(DriftKind.READDRESSED, says, shows, new, 0.95) for says, shows in pairs]
    if look.broken is not None:
        words = look.unseen or instruction.words or observation.text
        return [_drift(DriftKind.OUTCOME, words, look.broken, suggestion.unkept(new, look), 0.8)]
    if not look.met:
        says = instruction.words or instruction.value or observation.text
        advice = suggestion.removed(observation.text, instruction)
        return [_drift(DriftKind.REMOVED, says, None, advice, 0.8)]
    return [
        *_order(observation, instruction, look, new),
        *_needs(look, new),
        *_words(instruction, look, new),
    ]


def _order(observation: Observation, instruction: Instruction, look: Look, new: str) -> list[Drift]:
    if look.before is None:
        return []
    first = observation.instructions[look.before]
    return [_drift(DriftKind.REORDERED, instruction.words, first.words, new, 0.95)]


def _needs(look: Look, new: str) -> list[Drift]:
    return [_drift(DriftKind.ADDED, None, look.needed[0].words, new, 0.9)] if look.needed else []


def _words(instruction: Instruction, look: Look, new: str) -> list[Drift]:
    found = []
    if look.fit in RENAMED and _other_words(instruction, look) and not instruction.described:
        confidence = round(0.7 + 0.3 * look.score if look.fit is Fit.LIKE else look.score, 2)
        found.append(_drift(DriftKind.RELABELLED, instruction.words, look.shows, new, confidence))
    if look.place is not None and look.in_place is False:
        found.append(_drift(DriftKind.MOVED, *look.place, new, 0.9))
    return found


def _other_words(instruction: Instruction, look: Look) -> bool:
    """Whether it shows other words; the same ones may be found by a guess, where they came up late."""
    return look.shows is not None and sameness(instruction.words or "", look.shows) is Sameness.OTHER


def _drift(kind: DriftKind, says: str | None, shows: str | None, new: str, confidence: float) -> Drift:
    return Drift(kind=kind, says=says, shows=shows, suggestion=new, confidence=min(confidence, 0.99))


def _confirmed(observation: Observation, found: tuple[Drift, ...]) -> tuple[Drift, ...]:
    """The drifts that every further look has shown too; none where too few looks were taken."""
    if len(observation.second) < observation.confirmations - 1:
        return ()
    seen = [
        {(drift.kind, drift.says, drift.shows) for drift in drifts(observation, looks)}
        for looks in observation.second
    ]
    return tuple(d for d in found if all((d.kind, d.says, d.shows) in keys for keys in seen))


def _notes(observation: Observation, look: Look) -> tuple[Note, ...]:
    instruction = observation.instruction(look)
    notes = list(look.notes)
    if look.met and look.fit is Fit.COSMETIC and look.shows and look.shows != instruction.words:
        notes.append(Note(kind=NoteKind.COSMETIC, text=f"The site writes “{look.shows}”."))
    if look.met and look.role_agrees is False and look.role:
        notes.append(
            Note(
                kind=NoteKind.ROLE, text=f"“{look.shows or instruction.words}” is a {look.role} on the site."
            )
        )
    return tuple(notes)


_BLAME = {
    DriftKind.RELABELLED: "“{says}” is now “{shows}”.",
    DriftKind.MOVED: "It no longer stands in “{says}”, but in “{shows}”.",
    DriftKind.REMOVED: "“{says}” is no longer there, and nothing takes its place.",
    DriftKind.ADDED: "“{shows}” has to be used first, and the article does not say so.",
    DriftKind.REORDERED: "“{shows}” has to come before “{says}”.",
    DriftKind.READDRESSED: "“{says}” is now “{shows}”.",
    DriftKind.OUTCOME: "Every step was taken, and the promise was not kept: the site shows “{shows}”.",
}


def _blame(found: tuple[Drift, ...]) -> str:
    return " ".join(
        _BLAME[drift.kind].format(says=drift.says or "", shows=drift.shows or "") for drift in found
    )


def _manual(observation: Observation) -> Verdict:
    when = (
        f"last confirmed {observation.confirmed}"
        if observation.confirmed
        else "never confirmed by a person yet"
    )
    text = f"To be done by hand in the {observation.manual}: {when}."
    return Verdict(ruling=Ruling.MANUAL, message=text, confirmed=observation.confirmed)


def _settled(observation: Observation, notes: tuple[Note, ...]) -> Verdict:
    unread = [i.words for i in observation.instructions if i.verb is Verb.UNREAD]
    if unread or not observation.instructions:
        words = unread[0] if unread else observation.text
        text = f"This could not be read, so it could not be tried: “{words}”."
        return Verdict(ruling=Ruling.UNVERIFIED, cause=Cause.INTERNAL_ERROR, message=text, notes=notes)
    return Verdict(ruling=Ruling.CURRENT, message="A reader who follows these words succeeds.", notes=notes)
