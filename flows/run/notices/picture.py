"""Which pictures of an article somebody is to be told of: those that show what the site no longer does."""

from collections.abc import Iterator, Sequence
from datetime import date

from flows.run.decisions.decision import folded
from flows.run.event import ProcedureResult
from flows.run.notices.notice import Notice, NoticeKind, Policy, Told


def of_pictures(
    result: ProcedureResult, told: Sequence[Told], policy: Policy, today: date
) -> Iterator[Notice]:
    """One notice a step, once, and again as of a finding: after `policy.remind` days.

    `told`: what this receiver was told. That a picture was replaced needs no notice: who did it knows.
    """
    procedure, kind = result.procedure.id, NoticeKind.PICTURE
    for step in result.steps:
        text = step.step.text
        before = [
            each.at.date()
            for each in told
            if (each.kind, each.procedure, folded(each.text)) == (kind, procedure, folded(text))
        ]
        if step.pictures and (not before or (today - max(before)).days >= policy.remind):
            yield Notice(kind=kind, procedure=procedure, number=step.step.number, text=text)
