"""What a person decided of a sentence, and whether that still holds."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from flows.article import Procedure, Step
from flows.record import FileName, Record
from flows.verdict import DriftKind, Ruling, Verdict


class DecisionKind(StrEnum):
    """What was decided."""

    KNOWN = "known"
    """The finding is right; it does not fail a night until its date."""
    DISPUTED = "disputed"
    """The finding is wrong."""
    CONFIRMED = "confirmed"
    """A person did what no browser can."""


class Decision(Record):
    """What a person decided."""

    kind: DecisionKind
    by: str
    until: date | None = None
    """The last day on which it holds; None for as long as the sentence and the finding stay."""
    reason: str | None = None
    at: date

    def holds(self, day: date) -> bool:
        """Whether it is not past its date."""
        return self.until is None or day <= self.until


class Finding(Record):
    """One way in which the words no longer fit: enough to know it again."""

    kind: DriftKind
    says: str | None = None
    shows: str | None = None


class Decided(Record):
    """A decision, and the sentence and the findings that it is about."""

    procedure: FileName
    number: int
    sentence: str
    """On one line."""
    findings: tuple[Finding, ...] = ()
    write: str | None = None
    """What a proposal writes there: a sentence; empty where the step goes; None where nothing was decided."""
    decision: Decision


class End(StrEnum):
    """Why a decision holds no longer, though its date is not past."""

    SENTENCE = "sentence"
    """The article does not say its sentence any more."""
    FINDING = "finding"
    """Another thing is found of it now."""
    RIGHT = "right"
    """Nothing is found of it any more."""
    ACTED_OUT = "acted_out"
    """A browser acts out now what a person had confirmed."""


class EndedDecision(Record):
    """A decision that has ended by itself, and still stands in its file."""

    procedure: FileName
    number: int
    sentence: str
    decision: Decision
    end: End


Decisions = Mapping[tuple[str, int], Decided]
"""What was decided of an article, by procedure and number."""


def findings(verdict: Verdict) -> tuple[Finding, ...]:
    """What a verdict has found."""
    return tuple(Finding(kind=drift.kind, says=drift.says, shows=drift.shows) for drift in verdict.drifts)


def decided(procedure: Procedure, step: Step, verdict: Verdict | None, decision: Decision) -> Decided:
    """A decision about what this verdict says of a step."""
    return Decided(
        procedure=procedure.id,
        number=step.number,
        sentence=folded(step.text),
        findings=findings(verdict) if verdict else (),
        decision=decision,
    )


def folded(text: str) -> str:
    """A sentence on one line, as a decision keeps it."""
    return " ".join(text.split())


def decided_of(decisions: Decisions, procedure: Procedure, step: Step) -> Decided | None:
    """The decision about a step's sentence: the one of its place, or the only one of its words."""
    own = decisions.get((procedure.id, step.number))
    words = folded(step.text)
    if own is not None and own.sentence == words:
        return own
    twins = sum(folded(each.text) == words for each in procedure.steps)
    same = [each for each in decisions.values() if (each.procedure, each.sentence) == (procedure.id, words)]
    return same[0] if len(same) == twins == 1 else None


def decision_on(decisions: Decisions, procedure: Procedure, step: Step, verdict: Verdict) -> Decision | None:
    """The decision about what this verdict says; None where none was made, or another thing is found now.

    It may be past its date: `Decision.holds`.
    """
    decided = decided_of(decisions, procedure, step)
    if decided is None:
        return None
    if decided.decision.kind is DecisionKind.CONFIRMED:
        return decided.decision if verdict.ruling is Ruling.MANUAL else None
    found = findings(verdict)
    return decided.decision if found and set(found) <= set(decided.findings) else None


def confirmations(decisions: Decisions, procedures: Iterable[Procedure]) -> dict[tuple[str, int], str]:
    """When a person last confirmed a step, by procedure and number."""
    return {
        (procedure.id, step.number): decided.decision.at.isoformat()
        for procedure in procedures
        for step in procedure.steps
        if (decided := decided_of(decisions, procedure, step)) is not None
        and decided.decision.kind is DecisionKind.CONFIRMED
    }
