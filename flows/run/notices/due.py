"""What somebody is to be told now, out of what runs said, people decided, and they were told before.

Who was told of something is told of its end; nobody is told twice of one thing, but for a reminder.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from flows.run.decisions.decision import Decision, DecisionKind, Finding, folded
from flows.run.event import ArticleResult, ProcedureResult
from flows.run.notices.notice import ENDS, OF_PROCEDURES, OF_STEPS, Notice, NoticeKind, Policy, Told
from flows.run.notices.picture import of_pictures
from flows.run.past import UNTOLD, Archive, Entry
from flows.verdict import Cause, Ruling

_SILENCING = frozenset({DecisionKind.KNOWN, DecisionKind.DISPUTED})
"""Of what people know, or hold to be wrong, they need not be told."""


class Situation(NamedTuple):
    """What is known of an article."""

    result: ArticleResult
    """What the run says, with what people decided of it until today."""
    run: str
    archive: Archive
    """What was said of it until and with that run; without what does not count."""
    told: Sequence[Told]
    """What this receiver was told of it, oldest first."""
    today: date


def due(now: Situation, policy: Policy) -> tuple[Notice, ...]:
    """What is to be told, in reading order.

    Nothing of a procedure that this run did not see, or that a later run has seen.
    """
    notices: list[Notice] = []
    for result in now.result.procedures:
        if _is_latest(now, result.procedure.id):
            notices += _of_steps(now, result, policy)
            notices += _of_procedure(now, result.procedure.id, policy)
            notices += of_pictures(result, now.told, policy, now.today)
    return (*notices, *_of_procedures_gone(now), *_of_decisions(now))


def _is_latest(now: Situation, procedure: str) -> bool:
    latest = now.archive.latest().get(procedure, {})
    return any(entry.run == now.run for entry in latest.values())


def _of_steps(now: Situation, result: ProcedureResult, policy: Policy) -> Iterator[Notice]:
    procedure = result.procedure.id
    told = [each for each in now.told if each.procedure == procedure and each.kind in OF_STEPS]
    texts = {step.number: step.text for step in _latest(now, procedure).values()}
    seen = set[tuple[int, str]]()
    for step in result.steps:
        number = step.step.number
        entries = now.archive.of(procedure, number, texts) if number in texts else []
        if not entries:
            continue
        own = {(entry.number, entry.text) for entry in entries}
        seen |= own
        before = [each for each in told if (each.number, each.text) in own]
        yield from _of_step(entries, _open(before), step.decision, policy, now.today)
    there = {folded(step.text) for step in result.procedure.steps}
    yield from _gone([t for t in told if (t.number, t.text) not in seen and folded(t.text) not in there])


def _latest(now: Situation, procedure: str) -> dict[int, Entry]:
    return now.archive.latest().get(procedure, {})


def _open(told: Sequence[Told]) -> list[Told]:
    """What was told and has not ended since."""
    return list(takewhile(lambda each: each.kind not in ENDS, reversed(told)))[::-1]


def _of_step(
    entries: Sequence[Entry], told: Sequence[Told], made: Decision | None, policy: Policy, today: date
) -> Iterator[Notice]:
    """What is due of a step: `told` is what was told and has not ended."""
    now = entries[-1]
    if now.ruling is Ruling.OUTDATED and not _is_silenced(made, today):
        sure = confirmed(entries, policy.after)
        kind = _kind(now, sure, told, made, policy, today) if sure else None
        if kind is not None:
            nights = max(_nights(entries, finding) for finding in sure)
            yield _notice(kind, now, nights, sure)
    elif now.ruling is Ruling.CURRENT and told and (nights := _right(entries)) >= policy.after:
        yield _notice(NoticeKind.MENDED, now, nights, ())


def _is_silenced(made: Decision | None, today: date) -> bool:
    return made is not None and made.kind in _SILENCING and made.holds(today)


def _kind(  # noqa: PLR0913, PLR0917 - all that decides it
    now: Entry,
    sure: Sequence[Finding],
    told: Sequence[Told],
    made: Decision | None,
    policy: Policy,
    today: date,
) -> NoticeKind | None:
    known = {finding for each in told if each.text == now.text for finding in each.findings}
    if set(sure) - known:
        return NoticeKind.FOUND
    last = told[-1].at.date()
    if made is not None and made.until is not None and last <= made.until < today:
        return NoticeKind.KNOWN_NO_MORE
    return NoticeKind.REMINDER if (today - last).days >= policy.remind else None


def _notice(kind: NoticeKind, now: Entry, nights: int, findings: Sequence[Finding]) -> Notice:
    return Notice(
        kind=kind, procedure=now.procedure, number=now.number, text=now.text, findings=tuple(findings),
        nights=nights,
    )  # fmt: skip


def confirmed(entries: Sequence[Entry], nights: int) -> tuple[Finding, ...]:
    """What the last of these has found, and so many nights in a row; what could not be told is no night."""
    return tuple(finding for finding in entries[-1].findings if _nights(entries, finding) >= nights)


def _nights(entries: Sequence[Entry], finding: Finding) -> int:
    told = (entry for entry in reversed(entries) if entry.ruling not in UNTOLD)
    return len({entry.at.date() for entry in takewhile(lambda each: finding in each.findings, told)})


def _right(entries: Sequence[Entry]) -> int:
    """Nights in a row in which it was right."""
    told = (entry for entry in reversed(entries) if entry.ruling not in UNTOLD)
    return len({entry.at.date() for entry in takewhile(lambda each: each.ruling is Ruling.CURRENT, told)})


def _gone(told: Sequence[Told]) -> Iterator[Notice]:
    """The end of what was told of sentences that are no longer there."""
    for at in dict.fromkeys((each.procedure, each.number, each.text) for each in told):
        if _open([each for each in told if (each.procedure, each.number, each.text) == at]):
            procedure, number, text = at
            yield Notice(kind=NoticeKind.GONE, procedure=procedure, number=number, text=text)


def _of_procedures_gone(now: Situation) -> Iterator[Notice]:
    there = {procedure.id for procedure in now.result.article.procedures}
    yield from _gone([t for t in now.told if t.procedure not in there and t.kind in OF_STEPS])


def _of_decisions(now: Situation) -> Iterator[Notice]:
    """Decisions that have ended by themselves, each once."""
    told = {
        (t.procedure, t.number, t.text, t.at.date()) for t in now.told if t.kind is NoticeKind.DECISION_ENDED
    }
    for each in now.result.ended:
        about = (each.procedure, each.number, each.sentence)
        if not any(known[:3] == about and known[3] >= each.decision.at for known in told):
            kind = NoticeKind.DECISION_ENDED
            yield Notice(kind=kind, procedure=each.procedure, number=each.number, text=each.sentence)


def _of_procedure(now: Situation, procedure: str, policy: Policy) -> Iterator[Notice]:
    """What is due of a procedure that cannot be verified, or can be again."""
    told = _open([t for t in now.told if t.procedure == procedure and t.kind in OF_PROCEDURES])
    nights = [_causes(night) for night in now.archive.nights(procedure)]
    causes, row = nights[0], len(list(takewhile(bool, nights)))
    if not causes:
        if told:
            yield Notice(kind=NoticeKind.VERIFIED, procedure=procedure)
        return
    standing = {cause for cause in causes if _row(nights, cause) >= policy.unverified_after}
    new = standing - {cause for each in told for cause in each.causes}
    if new or (row >= policy.unverified_after and not told):
        yield Notice(kind=NoticeKind.UNVERIFIED, procedure=procedure, causes=causes, nights=row)
    elif told and (now.today - told[-1].at.date()).days >= policy.remind:
        yield Notice(kind=NoticeKind.STILL_UNVERIFIED, procedure=procedure, causes=causes, nights=row)


def _causes(night: dict[int, Entry]) -> tuple[Cause, ...]:
    """Why a procedure could not be verified on a night; nothing where it could."""
    said = (entry for entry in night.values() if entry.ruling is Ruling.UNVERIFIED)
    return tuple(dict.fromkeys(entry.cause for entry in said if entry.cause is not None))


def _row(nights: Sequence[tuple[Cause, ...]], cause: Cause) -> int:
    """Nights in a row, counted from the last, that had this cause."""
    return len(list(takewhile(lambda causes: cause in causes, nights)))
