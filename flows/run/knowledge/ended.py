"""Which decisions have ended by themselves, and why: what they were about is no longer so."""

from collections.abc import Iterable
from datetime import date

from flows.article import Procedure
from flows.run.decisions.decision import (
    DecisionKind,
    Decisions,
    End,
    EndedDecision,
    decided_of,
    decision_on,
)
from flows.run.event import ProcedureResult
from flows.run.past import UNTOLD
from flows.verdict import Ruling


def ended(
    decisions: Decisions, article: Iterable[Procedure], seen: Iterable[ProcedureResult], day: date
) -> tuple[EndedDecision, ...]:
    """The decisions of an article that have ended though their date is not past, in the file's order.

    `article`: its procedures; `seen`: those that the run has seen, which alone can tell what is found.
    """
    said = {
        (made.procedure, made.number)
        for procedure in article
        for step in procedure.steps
        if (made := decided_of(decisions, procedure, step)) is not None
    }
    ends = dict.fromkeys(decisions.keys() - said, End.SENTENCE) | _otherwise(decisions, seen)
    return tuple(
        EndedDecision(
            procedure=made.procedure,
            number=made.number,
            sentence=made.sentence,
            decision=made.decision,
            end=ends[at],
        )
        for at, made in decisions.items()
        if at in ends and made.decision.holds(day)
    )


def _otherwise(decisions: Decisions, seen: Iterable[ProcedureResult]) -> dict[tuple[str, int], End]:
    """The decisions about sentences of which another thing is told now, or nothing."""
    ends = dict[tuple[str, int], End]()
    for result, step in ((each, step) for each in seen for step in each.steps):
        ruling = step.verdict.ruling
        made = decided_of(decisions, result.procedure, step.step)
        if made is None or ruling in UNTOLD:
            continue
        if decision_on(decisions, result.procedure, step.step, step.verdict) is None:
            confirmed = made.decision.kind is DecisionKind.CONFIRMED
            other = End.FINDING if ruling is Ruling.OUTDATED else End.RIGHT
            ends[made.procedure, made.number] = End.ACTED_OUT if confirmed else other
    return ends
