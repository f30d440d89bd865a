"""What a person pastes to decide about a finding: lines for a terminal, and an entry for the file."""

import shlex
from dataclasses import dataclass
from datetime import date, timedelta

from flows.article import Article, Procedure
from flows.run.decisions.decision import Decision, DecisionKind, EndedDecision, decided
from flows.run.decisions.decision_text import entry_text, file_of, key
from flows.run.event import ArticleResult, StepResult
from flows.verdict import Ruling
from reports.printable import printable

_SOON = timedelta(days=14)
"""Until when a finding is known if nobody says otherwise (chosen: two weeks)."""
_REASON, _BY = "why", "your name"
_CHOICES: dict[Ruling, tuple[str, list[DecisionKind]]] = {
    Ruling.OUTDATED: (
        "Known until a date, and fails no night till then; or disputed, where the finding is wrong.",
        [DecisionKind.KNOWN, DecisionKind.DISPUTED],
    ),
    Ruling.MANUAL: ("Confirmed, when you have done the step by hand.", [DecisionKind.CONFIRMED]),
}


@dataclass(frozen=True)
class Marking:
    """How to decide about one sentence."""

    about: str
    commands: list[str]
    file: str
    url: str | None
    """Where that file is opened; None where no repository is known."""
    entry: str


def marking(verified: ArticleResult, procedure: Procedure, result: StepResult, today: date) -> Marking | None:
    """How to decide about a step; None where there is nothing to decide."""
    article = verified.article
    if result.verdict.ruling not in _CHOICES:
        return None
    about, kinds = _CHOICES[result.verdict.ruling]
    until = today + _SOON if kinds[0] is DecisionKind.KNOWN else None
    commands = [_command(article, key(procedure, result.step), kind, until) for kind in kinds]
    if result.decision is not None:
        about += " Or cleared, where it no longer holds."
        commands.append(_line(article, key(procedure, result.step), "clear"))
    made = Decision(kind=kinds[0], by=_BY, until=until, reason=_REASON if until else None, at=today)
    return Marking(
        about=about,
        commands=commands,
        file=file_of(article),
        url=verified.decisions_url,
        entry=printable(entry_text(decided(procedure, result.step, result.verdict, made))).strip(),
    )


def clearing(article: Article, ended: EndedDecision) -> str:
    """The line that takes a decision that has ended out of its file."""
    return _line(article, f"{ended.procedure}.{ended.number}", "clear")


def _command(article: Article, step: str, kind: DecisionKind, until: date | None) -> str:
    words = [kind.value]
    if kind is DecisionKind.KNOWN and until:
        words += ["--until", until.isoformat()]
    if kind is not DecisionKind.CONFIRMED:
        words += ["--reason", _REASON]
    return _line(article, step, *words)


def _line(article: Article, step: str, *words: str) -> str:
    return printable(shlex.join(["stillright", "mark", article.folder or article.source, step, *words]))
