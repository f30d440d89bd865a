"""`summary.md`: the run in Markdown, for a workflow's step summary and for pasting into a ticket."""

import re
from datetime import UTC
from pathlib import Path

from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from flows.run.notices.change import site_changes
from flows.verdict import Ruling
from reports.file import write_text
from reports.page.marking import clearing
from reports.printable import one_line
from reports.wording import past
from reports.wording.change import as_drift
from reports.wording.difference import Piece, changes, marked, suggested
from reports.wording.headline import caution, headline, run_headline, sentences
from reports.wording.left_out import named, reasons
from reports.wording.wording import CAUSES, RULINGS, finding, notes, place, short_title

SUMMARY = "summary.md"
_MOST = 50
"""Articles of which it tells (chosen: GitHub takes 1 MB of it, and an article has 1 to 10 kB)."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_MENTION = re.compile(r"(?<!\w)@(?=\w)")

Row = tuple[ProcedureResult, StepResult]


def write_summary(run: RunResult, out: Path) -> Path:
    """Write `summary.md` into `out`, whole or not at all. Raises OutputError."""
    return write_text(out / SUMMARY, summary(run))


def summary(run: RunResult) -> str:
    """The run in GitHub's Markdown; words of sites and letters are literal in it."""
    many = len(run.articles) != 1
    parts = [f"# {run_headline(run)}"] if many else []
    parts += _changes(run)
    told = run.articles if len(run.articles) <= _MOST else _first(run)
    for article in told:
        parts += article_summary(article, "##" if many else "#")
    if len(told) < len(run.articles):
        parts.append(f"Of {len(run.articles)} articles {len(told)} stand here; the page has all of them.")
    if run.left_out:
        parts += ["## Left out", _left_out(run)]
    if run.interrupted:
        parts.append("The run was broken off; this is what was seen until then.")
    return "\n\n".join([*parts, _about(run)]) + "\n"


def _first(run: RunResult) -> list[ArticleResult]:
    """Those that somebody has to do something about, as many as a summary holds."""
    wrong = [article for article in run.articles if article.verdict is not Ruling.CURRENT]
    return sorted(wrong, key=lambda each: each.verdict is not Ruling.OUTDATED)[:_MOST]


def _changes(run: RunResult) -> list[str]:
    """What changed at the sites for more than one article."""
    lines = [
        f"- {literal(finding(as_drift(change)))} {len(change.articles)} articles, on {literal(change.page)}"
        for change in site_changes(run)
    ]
    return ["## One change, many articles", "\n".join(lines[:_MOST])] if lines else []


def _left_out(run: RunResult) -> str:
    lines = ["| Article | Why | What to do |", "| --- | --- | --- |"]
    for (why, todo), sources in reasons(run.left_out).items():
        lines.append(f"| {literal(named(sources))} | {literal(why)} | {literal(todo)} |")
    return "\n".join(lines)


def _about(run: RunResult) -> str:
    where = "the real sites" if run.target == "live" else "the embedded sandbox"
    edition = f", edition {literal(run.edition)}" if run.edition else ""
    when = run.finished.astimezone(UTC)
    warned = f" {literal(caution(run))}".rstrip()
    return (
        f"<sub>Verified {when.day} {when:%B %Y, %H:%M} UTC against {where}{edition}, "
        f"with {literal(run.browser)}, Stillright {literal(run.version)}.{warned}</sub>"
    )


def article_summary(article: ArticleResult, mark: str) -> list[str]:
    """The paragraphs about one article; `mark`: that of its heading."""
    title = literal(article.article.title)
    parts = [f"{mark} {title}", f"**{RULINGS[article.verdict]}.** {headline(sentences(article))}"]
    wrong, unsure = _rows(article, Ruling.OUTDATED), _rows(article, Ruling.UNVERIFIED)
    for heading, rows in (
        ("What to change", [row for row in wrong if not row[1].known]),
        ("What is known", [row for row in wrong if row[1].known]),
    ):
        if rows:
            parts += [f"{mark}# {heading}", _outdated(rows)]
    if unsure:
        parts += [f"{mark}# What could not be verified", _unsure(unsure)]
    for heading, lines in (
        ("For a person to look at", _by_hand(article)),
        ("Decisions that have ended", _ended(article)),
        ("What was before", _again(article)),
        ("Editorial remarks", _remarks(article)),
        ("Notes", _notes(article)),
    ):
        if lines:
            parts += [f"{mark}# {heading}", "\n".join(lines)]
    return parts


def _rows(article: ArticleResult, ruling: Ruling) -> list[Row]:
    return [(p, s) for p in article.procedures for s in p.steps if s.verdict.ruling is ruling]


def _where(row: Row) -> str:
    return literal(place(row[0].procedure, row[1].step))


def _again(article: ArticleResult) -> list[str]:
    """Of what is not wrong now: what it was before."""
    rows = [(p, s) for p in article.procedures for s in p.steps if s.verdict.ruling is not Ruling.OUTDATED]
    told = [(row, past.history(row[1])) for row in rows]
    return [f"- {_where(row)}: {literal(words)}" for row, words in told if words]


def _outdated(rows: list[Row]) -> str:
    lines = ["| Where | The article says | Better | What the site shows |", "| --- | --- | --- | --- |"]
    for row in rows:
        step, drifts = row[1].step, row[1].verdict.drifts
        old = _bold(marked(step.text, drifts, row[1].observation.instructions))
        sentences_, advice = suggested(step.text, drifts)
        new = [_bold([p for p in changes(step.text, s) if p.kind != "removed"]) for s in sentences_]
        better = "<br>".join([*new, *(literal(words) for words in advice)])
        shows = "<br>".join(literal(finding(drift)) for drift in drifts) or literal(row[1].verdict.message)
        since = (past.history(row[1]), past.decision(row[1]))
        told = "".join(f"<br>{literal(words)}" for words in since if words)
        lines.append(f"| {_where(row)} | {old} | {better} | {shows}{told} |")
    return "\n".join(lines)


def _unsure(rows: list[Row]) -> str:
    lines = ["| Where | Sentence | Why | What to do |", "| --- | --- | --- | --- |"]
    for row in rows:
        verdict = row[1].verdict
        why = (
            f"{CAUSES[verdict.cause].because[:1].upper()}{CAUSES[verdict.cause].because[1:]}: "
            if verdict.cause
            else ""
        )
        remedy = CAUSES[verdict.cause].remedy if verdict.cause else ""
        cells = (literal(row[1].step.text), literal(why + verdict.message), literal(remedy))
        lines.append(f"| {_where(row)} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _by_hand(article: ArticleResult) -> list[str]:
    return [f"- {_where(row)}: {literal(row[1].verdict.message)}" for row in _rows(article, Ruling.MANUAL)]


def _ended(article: ArticleResult) -> list[str]:
    """A line for each decision that has ended by itself, and how it is taken out of its file."""
    return [
        f"- {literal(each.sentence)} {literal(past.over(each, None))} "
        f"To be taken out: {literal(clearing(article.article, each))}"
        for each in article.ended
    ]


def _remarks(article: ArticleResult) -> list[str]:
    titles = {p.id: short_title(p) for p in article.article.procedures}
    names = {(p.id, s.number): s.name for p in article.article.procedures for s in p.steps}
    lines = []
    for remark in article.editorial:
        step = f", {names[remark.procedure or '', remark.step]}" if remark.step is not None else ""
        where = titles.get(remark.procedure or "", "The article") + step
        lines.append(f"- {literal(where)}: {literal(remark.text)}")
    return lines


def _notes(article: ArticleResult) -> list[str]:
    rows = [(p, s) for p in article.procedures for s in p.steps]
    return [
        f"- {_where(row)}: {kind}. {literal(text)}" for row in rows for kind, text in notes(row[1].verdict)
    ]


def _bold(pieces: list[Piece]) -> str:
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    core = piece.words.strip()
    if piece.kind == "same" or not core:
        return _escaped(piece.words)
    lead, _, trail = piece.words.partition(core)
    return f"{lead}**{_escaped(core)}**{trail}"


def literal(text: str) -> str:
    """The text on one line, every character of it meaning only itself in Markdown."""
    return _escaped(one_line(text))


def _escaped(text: str) -> str:
    flat = " ".join(part for part in re.split(r"[\r\n\t]+", text))
    return _MENTION.sub("@<!-- -->", _SPECIAL.sub(r"\\\1", flat))
