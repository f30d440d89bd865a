"""Who is told what, and that nobody is told it twice."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from flows.article import Article, read_article
from flows.run.decisions.decision import Decision, DecisionKind, Finding
from flows.run.event import ArticleResult, ProcedureResult, StepResult
from flows.run.notices.due import Situation, due
from flows.run.notices.notice import Notice, NoticeKind, Policy, Told
from flows.run.past import Archive, Entry
from flows.verdict import Cause, DriftKind, Observation, Ruling, Verdict

FIRST = datetime(2026, 11, 1, 3, 15, tzinfo=UTC)
ONE = Finding(kind=DriftKind.RELABELLED, says="Next", shows="Continue")
TWO = Finding(kind=DriftKind.MOVED, says="Next", shows="the menu")
SAID: dict[str, tuple[Ruling, tuple[Finding, ...], Cause | None]] = {
    "c": (Ruling.CURRENT, (), None),
    "o": (Ruling.OUTDATED, (ONE,), None),
    "t": (Ruling.OUTDATED, (TWO,), None),
    "b": (Ruling.OUTDATED, (ONE, TWO), None),
    "d": (Ruling.UNVERIFIED, (), Cause.SITE_DOWN),
    "n": (Ruling.UNVERIFIED, (), Cause.NETWORK),
    "-": (Ruling.UNREACHED, (), None),
}
F, K, R, M, G = (
    NoticeKind.FOUND,
    NoticeKind.KNOWN_NO_MORE,
    NoticeKind.REMINDER,
    NoticeKind.MENDED,
    NoticeKind.GONE,
)
U, S, V = NoticeKind.UNVERIFIED, NoticeKind.STILL_UNVERIFIED, NoticeKind.VERIFIED


def article(*sentences: str) -> Article:
    """An article of one procedure."""
    lines = "\n".join(f"{n}. {words}" for n, words in enumerate(sentences, 1))
    return read_article("next.md", f"# Go on\n\n{lines}\n".encode())


def entry(night: int, sign: str, number: int = 1, text: str = "Click Next.") -> Entry:
    """What was said on a night, counted from 1."""
    ruling, findings, cause = SAID[sign]
    return Entry(
        run=f"run-{night}", at=FIRST + timedelta(days=night - 1), procedure="procedure_1", number=number,
        text=text, ruling=ruling, findings=findings, cause=cause, seconds=1,
    )  # fmt: skip


def result(of: Article, made: Decision | None = None) -> ArticleResult:
    """What a run has of it, as far as it matters here."""
    (procedure,) = of.procedures
    seen = [
        Observation(procedure=procedure.id, step=s.number, text=s.text, seconds=1, instructions=())
        for s in procedure.steps
    ]
    told = Verdict(ruling=Ruling.CURRENT, message="Seen.")
    steps = tuple(
        StepResult(step=step, observation=each, verdict=told, decision=made)
        for step, each in zip(procedure.steps, seen, strict=True)
    )
    whole = ProcedureResult(procedure=procedure, steps=steps, verdict=Ruling.CURRENT, seconds=1)
    return ArticleResult(article=of, procedures=(whole,), editorial=(), verdict=Ruling.CURRENT)


def told_over(
    signs: str, policy: Policy | None = None, decided: dict[int, Decision] | None = None
) -> list[tuple[int, NoticeKind]]:
    """(night, why) of all that is told, where it is asked after each night; a letter a night."""
    of, told, entries, given = (
        article("Click Next."),
        list[Told](),
        list[Entry](),
        list[tuple[int, NoticeKind]](),
    )
    made = None
    for night, sign in enumerate(signs, 1):
        made = (decided or {}).get(night, made)
        entries.append(entry(night, sign))
        now = FIRST + timedelta(days=night - 1)
        said = Situation(result(of, made), f"run-{night}", Archive(entries), told, now.date())
        for notice in due(said, policy or Policy()):
            told.append(Told(**notice.model_dump(), at=now))
            given.append((night, notice.kind))
    return given


@pytest.mark.parametrize(
    ("signs", "given"),
    [
        ("ccc", []),
        ("ccooo", [(3, F)]),
        ("coooc", [(2, F), (5, M)]),
        ("cooccc", [(2, F), (4, M)]),
        ("cobb", [(2, F), (3, F)]),
        ("cot", [(2, F), (3, F)]),
        ("cobo", [(2, F), (3, F)]),
        ("codoc", [(2, F), (5, M)]),
        ("cood-c", [(2, F), (6, M)]),
        ("coco", [(2, F), (3, M), (4, F)]),
        ("c" + "o" * 16, [(2, F), (9, R), (16, R)]),
        ("coooooodo" + "o", [(2, F), (9, R)]),
        ("cddcc", []),
        ("cdddddc", [(4, U), (7, V)]),
        ("cndndc", [(4, U), (6, V)]),
        ("cdddnnnc", [(4, U), (7, U), (8, V)]),
        ("d" * 12, [(3, U), (10, S)]),
        ("coddddo", [(2, F), (5, U), (7, V)]),
    ],
)
def test_each_thing_is_told_once_and_its_end_once(signs: str, given: list[tuple[int, NoticeKind]]) -> None:
    """A finding, what is new in it, its end, an outage that lasts and its end; and again after a week."""
    assert given == told_over(signs)


@pytest.mark.parametrize(
    ("signs", "given"),
    [("cococ", []), ("cooc", [(3, F)]), ("coocc", [(3, F), (5, M)]), ("codo", [(4, F)]), ("cotot", [])],
)
def test_told_is_what_was_found_in_so_many_nights_in_a_row(
    signs: str, given: list[tuple[int, NoticeKind]]
) -> None:
    """And so is its end; a night that could not tell neither counts nor ends the row."""
    assert given == told_over(signs, Policy(after=2))


def _known(until: int | None, kind: DecisionKind = DecisionKind.KNOWN) -> Decision:
    return Decision(
        kind=kind, by="A. Writer", until=date(2026, 11, until) if until else None, at=date(2026, 11, 1)
    )


@pytest.mark.parametrize(
    ("decided", "given"),
    [
        ({1: _known(30)}, []),
        ({4: _known(30)}, [(2, F)]),
        ({4: _known(5)}, [(2, F), (6, K), (13, R)]),
        ({1: _known(5)}, [(6, F), (13, R)]),
        ({4: _known(None, DecisionKind.DISPUTED)}, [(2, F)]),
    ],
)
def test_of_what_people_know_they_are_told_when_its_date_is_past(
    decided: dict[int, Decision], given: list[tuple[int, NoticeKind]]
) -> None:
    """Once; and of what they hold to be wrong nothing more."""
    assert given == told_over("c" + "o" * 13, decided=decided)


def _due(
    of: Article, entries: Sequence[Entry], told: Sequence[Told], run: str = "run-2"
) -> tuple[Notice, ...]:
    return due(Situation(result(of), run, Archive(entries), told, date(2026, 11, 2)), Policy())


def _found(number: int = 1, text: str = "Click Next.", procedure: str = "procedure_1") -> Told:
    return Told(kind=F, procedure=procedure, number=number, text=text, findings=(ONE,), at=FIRST)


def test_a_sentence_that_was_rewritten_and_is_right_is_mended() -> None:
    """Its old words are not said to be gone besides; rewritten and wrong it is a finding of its own."""
    before = entry(1, "o")
    right = entry(2, "c", text="Click Continue.")
    assert [M] == [each.kind for each in _due(article("Click Continue."), [before, right], [_found()])]
    wrong = entry(2, "o", text="Click Continue.")
    assert [F] == [each.kind for each in _due(article("Click Continue."), [before, wrong], [_found()])]


def test_a_sentence_that_is_gone_is_told_of_once() -> None:
    """With its procedure or alone; and not while only its turn has not come."""
    entries = [entry(1, "c"), entry(1, "o", 2, "Click Save."), entry(2, "c")]
    told = [_found(2, "Click Save.")]
    gone = _due(article("Click Next."), entries, told)
    assert [(G, 2, "Click Save.")] == [(each.kind, each.number, each.text) for each in gone]
    told.append(Told(**gone[0].model_dump(), at=FIRST))
    assert () == _due(article("Click Next."), entries, told)
    assert () == _due(article("Click Next.", "Click Save."), entries, [_found(2, "Click Save.")])
    assert [G] == [e.kind for e in _due(article("Click Next."), entries, [_found(procedure="gone")])]


def test_two_sentences_of_the_same_words_are_two() -> None:
    """Who was told of the one is told of the other."""
    entries = [entry(night, "o", number) for night in (1, 2) for number in (1, 2)]
    found = _due(article("Click Next.", "Click Next."), entries, [_found(1)])
    assert [(F, 2)] == [(each.kind, each.number) for each in found]


def test_of_an_old_run_nobody_is_told() -> None:
    """What a later run has seen is told by that one."""
    entries = [entry(1, "o"), entry(2, "c")]
    assert () == _due(article("Click Next."), entries, [], run="run-1")
