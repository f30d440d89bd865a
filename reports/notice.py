"""What is told of an article: which sentence, what to write, where to decide."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from flows.redaction.commands import without_commands
from flows.run.event import ArticleResult, ProcedureResult, StepResult
from flows.run.notices.notice import Letter, Notice, NoticeKind
from flows.run.notices.shared import Shared
from flows.verdict import NoteKind
from reports.page.marking import clearing, marking
from reports.page.picture import inside
from reports.printable import one_line, without_secrets
from reports.summary import article_summary, literal
from reports.wording.change import as_drift
from reports.wording.complaint import step_complaint
from reports.wording.past import over
from reports.wording.wording import CAUSES, finding, place, short_title

_WHOLE = 10
"""Articles of a shared letter that are told of in full (chosen: some pages; of the others the places)."""
_PICTURES = 3
"""Pictures that go with a letter (chosen: more are looked at on the page)."""
_CALL = re.compile(r"(?<!\w)@(?=\w)|<(?=[!@#])")
"""What chats take for a call to somebody, or to all."""
_BREAK = "\u200b"
"""A blank that nobody sees."""
_HOW = (
    "People who may write in this repository decide in a comment, of all that is found or of one step: "
    "`/known until 2026-12-20 a new template is coming`, `/known web_portal.2 until 2026-12-20 why`, "
    "`/disputed web_portal.2 why`."
)
_PICTURED = (NoticeKind.FOUND, NoticeKind.KNOWN_NO_MORE, NoticeKind.REMINDER, NoticeKind.PICTURE)
"""With what the site shows."""
_COUNTED = {
    NoticeKind.FOUND: ("sentence needs new wording", "sentences need new wording"),
    NoticeKind.KNOWN_NO_MORE: ("is known no more", "are known no more"),
    NoticeKind.REMINDER: ("still needs new wording", "still need new wording"),
    NoticeKind.MENDED: ("is right again", "are right again"),
    NoticeKind.GONE: ("is gone from the article", "are gone from the article"),
    NoticeKind.UNVERIFIED: ("procedure could not be verified", "procedures could not be verified"),
    NoticeKind.STILL_UNVERIFIED: (
        "procedure still cannot be verified",
        "procedures still cannot be verified",
    ),
    NoticeKind.VERIFIED: ("procedure can be verified again", "procedures can be verified again"),
    NoticeKind.DECISION_ENDED: ("decision has ended", "decisions have ended"),
    NoticeKind.PICTURE: (
        "step has a picture that is out of date",
        "steps have a picture that is out of date",
    ),
}


def letter(result: ArticleResult, notices: Sequence[Notice], out: Path, today: date) -> Letter:
    """The letter with these notices; `out`: the run's folder, which has the pictures."""
    told = [f"{article_title(result)}: {subject(notices)}", "", *body(result, notices, today)]
    return Letter(
        title=_harmless(told[0]),
        body=_harmless("\n".join(told)),
        pictures=tuple(_pictures(result, notices, out)),
    )


def shared(group: Shared, results: Mapping[str, ArticleResult], out: Path, today: date) -> Letter:
    """One letter about a change of a site that is in several articles; `out`: as of `letter`."""
    found, page = finding(as_drift(group.change)), group.change.page
    where = f"It was seen on {page}." if page else ""
    title = f"{one_line(found)} {len(group.notices)} articles: {subject(_all(group))}"
    lines = [title, where, ""]
    for number, (slug, notices) in enumerate(group.notices.items()):
        told = body(results[slug], notices, today) if number < _WHOLE else _places(results[slug], notices)
        lines += [f"{article_title(results[slug])}:", *told, ""]
    first = next(iter(group.notices))
    return Letter(
        title=_harmless(title),
        body=_harmless("\n".join(line for line in lines[:-1])),
        pictures=tuple(_pictures(results[first], group.notices[first], out)[:1]),
    )


def _all(group: Shared) -> list[Notice]:
    return [notice for notices in group.notices.values() for notice in notices]


def _places(result: ArticleResult, notices: Sequence[Notice]) -> list[str]:
    """Where in an article, and no more."""
    found = [
        place(procedure.procedure, step.step)
        for procedure in result.procedures
        for notice in notices
        if procedure.procedure.id == notice.procedure and (step := _step(procedure, notice))
    ]
    return [", ".join(found)]


def comment(result: ArticleResult, notices: Sequence[Notice], out: Path, today: date) -> Letter:
    """The same in Markdown, every word of a site or an article literal in it, and without pictures."""
    told = letter(result, notices, out, today)
    lines = [f"**{literal(subject(notices))}**", "", *map(_item, body(result, notices, today))]
    return told.model_copy(update={"body": "\n".join(lines), "pictures": ()})


def _item(line: str) -> str:
    depth = (len(line) - len(line.lstrip())) // 2
    return f"{'  ' * depth}- {literal(line)}" if line.strip() else ""


def standing(result: ArticleResult) -> Letter:
    """How an article stands, in Markdown, and how people decide in a comment."""
    title = f"Help article: {article_title(result)}"
    return Letter(title=title, body="\n\n".join([*article_summary(result, "##"), _HOW]) + "\n")


def article_title(result: ArticleResult) -> str:
    """The article's title, or its name where it has none."""
    return one_line(result.article.title) or result.article.slug


def subject(notices: Sequence[Notice]) -> str:
    """`2 sentences need new wording; 1 is right again`."""
    counts = {kind: sum(notice.kind is kind for notice in notices) for kind in _COUNTED}
    return "; ".join(f"{n} {_COUNTED[kind][n > 1]}" for kind, n in counts.items() if n)


def body(result: ArticleResult, notices: Sequence[Notice], today: date) -> list[str]:
    """The lines, a paragraph a notice."""
    lines = list[str]()
    for notice in sorted(notices, key=lambda each: list(_COUNTED).index(each.kind)):
        lines += [*_told(result, notice, today), ""]
    url = result.article.url
    return [*lines, f"The article: {without_secrets(url)}"] if url else lines[:-1]


def _told(result: ArticleResult, notice: Notice, today: date) -> list[str]:
    if notice.kind is NoticeKind.DECISION_ENDED:
        return _of_decision(result, notice, today)
    procedure = next((each for each in result.procedures if each.procedure.id == notice.procedure), None)
    if procedure is None:
        return [f"The article no longer says: {one_line(notice.text)}"]
    if notice.causes or notice.kind is NoticeKind.VERIFIED:
        return _of_procedure(procedure, notice)
    step = _step(procedure, notice)
    if notice.kind is NoticeKind.GONE or step is None:
        return [f"{short_title(procedure.procedure)} no longer says: {one_line(notice.text)}"]
    where = place(procedure.procedure, step.step)
    if notice.kind is NoticeKind.MENDED:
        return [f"{where} is right again: {one_line(step.step.text)}"]
    told = (
        _of_pictures(step)
        if notice.kind is NoticeKind.PICTURE
        else [*step_complaint(step), *_decide(result, procedure, step, today)]
    )
    return [f"{where}: {one_line(step.step.text)}", *told]


def _of_pictures(step: StepResult) -> list[str]:
    """What its pictures show that the site does not."""
    said = (note.text for note in step.verdict.notes if note.kind is NoteKind.PICTURE)
    return [f"  {one_line(each)}" for each in said]


def _of_decision(result: ArticleResult, notice: Notice, today: date) -> list[str]:
    at = (notice.procedure, notice.number)
    ended = next(each for each in result.ended if (each.procedure, each.number) == at)
    return [
        f"{one_line(ended.sentence)} {over(ended, today)}",
        f"  To take it out of the file: {clearing(result.article, ended)}",
    ]


def _step(procedure: ProcedureResult, notice: Notice) -> StepResult | None:
    return next((step for step in procedure.steps if step.step.number == notice.number), None)


def _of_procedure(procedure: ProcedureResult, notice: Notice) -> list[str]:
    name = short_title(procedure.procedure)
    if notice.kind is NoticeKind.VERIFIED:
        return [f"{name} could be verified again."]
    why = " and ".join(CAUSES[cause].because for cause in notice.causes)
    nights = f"{notice.nights} night{'' if notice.nights == 1 else 's'} in a row"
    remedies = dict.fromkeys(CAUSES[cause].remedy for cause in notice.causes)
    return [
        f"{name} could not be verified, {nights}, because {why}; the article is not blamed.",
        *(f"  {remedy}" for remedy in remedies),
    ]


def _decide(result: ArticleResult, procedure: ProcedureResult, step: StepResult, today: date) -> list[str]:
    how = marking(result, procedure.procedure, step, today)
    if how is None:
        return []
    at = [f"  {how.file} is opened at {how.url}"] if how.url else []
    return [f"  To decide: {how.about}", *at, *(f"    {command}" for command in how.commands)]


def _pictures(result: ArticleResult, notices: Iterable[Notice], out: Path) -> list[Path]:
    found = list[Path]()
    wrong = [notice for notice in notices if notice.kind in _PICTURED]
    for procedure in result.procedures:
        for notice in wrong:
            step = _step(procedure, notice) if procedure.procedure.id == notice.procedure else None
            file = inside(step.observation.evidence.screenshot, out) if step else None
            found += [file] if file else []
    return found[:_PICTURES]


def _harmless(text: str) -> str:
    """The text in which nobody is called, and nothing obeyed."""
    return _CALL.sub(lambda found: f"{found[0]}{_BREAK}", without_commands(text))
