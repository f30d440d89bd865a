"""The file in which the decisions about an article stand, as text that a person may write as well."""

import re
from pathlib import PurePath
from typing import Any

import tomlkit
from pydantic import Field, TypeAdapter, ValidationError

from flows.article import Article, Procedure, Step
from flows.notation import read_toml
from flows.record import Record
from flows.run.decisions.decision import Decided, Decision, Decisions, Finding, folded

NAME = "decisions.toml"
HEAD = """\
# What people decided of sentences of this article: `stillright mark` writes it, and so may you.
# An entry ends by itself when its sentence or its finding changes; a known one fails no night until its date.
"""


class _Entry(Decision):
    """One table of the file."""

    sentence: str = Field(min_length=1)
    findings: tuple[Finding, ...] = ()
    write: str | None = None


_FILE = TypeAdapter(dict[str, _Entry])


class DecisionTextError(ValueError):
    """The text holds no decisions; the message says where and why."""


class StepName(Record):
    """A step as the command line and the file name it: `web_portal.2`."""

    procedure: str
    step: str
    """Its number, or the article's own label of it."""

    @classmethod
    def parse(cls, text: str) -> "StepName":
        """Read `PROCEDURE.STEP`; raises ValueError."""
        procedure, _, step = text.partition(".")
        if not procedure or not step:
            message = f"{text} names no step; it is PROCEDURE.NUMBER, as web_portal.2"
            raise ValueError(message)
        return cls(procedure=procedure, step=step)


def file_of(article: Article) -> str:
    """Where the decisions about an article are kept, from the folder that holds `flows/`.

    In its folder there; of an article that is a file beside that, `page.decisions.toml`; of one that was read
    at an address, under its slug in the folder that the command is run in.
    """
    if article.folder is not None:
        return f"flows/{article.folder}/{NAME}"
    if "://" in article.source:
        return f"{article.slug}.{NAME}"
    return str(PurePath(article.source).with_suffix(f".{NAME}"))


def key(procedure: Procedure, step: Step) -> str:
    """What a step is called in the file: `web_portal.2`."""
    return f"{procedure.id}.{step.number}"


def read_decisions(text: str) -> Decisions:
    """The decisions of a file's text. Raises DecisionTextError."""
    try:
        entries = _FILE.validate_python(read_toml(text))
        return {(each.procedure, each.number): each for each in map(_decided, entries, entries.values())}
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        why = 'begins no entry, as ["web_portal.2"] does' if first["type"] == "model_type" else first["msg"]
        message = f"{where}: {why}"
        raise DecisionTextError(message) from None
    except ValueError as error:
        raise DecisionTextError(str(error)) from None


def _decided(name: str, entry: _Entry) -> Decided:
    step = StepName.parse(name)
    if not step.step.isdecimal():
        message = f"{name} names no step; it is PROCEDURE.NUMBER, as web_portal.2"
        raise ValueError(message)
    about = {"sentence", "findings", "write"}
    return Decided(
        procedure=step.procedure,
        number=int(step.step),
        sentence=folded(entry.sentence),
        findings=entry.findings,
        write=entry.write,
        decision=Decision(**{n: getattr(entry, n) for n in Decision.model_fields if n not in about}),
    )


def entry_text(decided: Decided) -> str:
    """One entry, as it stands in the file."""
    document = tomlkit.document()
    document[f"{decided.procedure}.{decided.number}"] = _table(decided)
    return tomlkit.dumps(document).strip() + "\n"


def with_entry(text: str, decided: Decided) -> str:
    """The file's text with this entry in it, in place of an earlier one of its step; the rest is kept."""
    text = text or HEAD
    place = _place(text, f"{decided.procedure}.{decided.number}")
    if place is None:
        return f"{text.rstrip()}\n\n{entry_text(decided)}"
    return text[: place[0]] + entry_text(decided) + text[place[1] :]


def without_entry(text: str, name: str) -> str:
    """The file's text without the entry of that name; the rest is kept."""
    start, end = _place(text, name) or (0, 0)
    return text[:start] + text[end:].lstrip("\n")


def _place(text: str, name: str) -> tuple[int, int] | None:
    """Where an entry stands in the text; what a person wrote behind it, or above the next, is not its own."""
    head = re.search(rf"""(?m)^\[\s*(["']){re.escape(name)}\1\s*\].*\n""", text)
    if head is None:
        return None
    lines = tomlkit.parse(text)[name].as_string().splitlines(keepends=True)
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return head.start(), head.end() + len("".join(lines))


def _table(decided: Decided) -> Any:
    table = tomlkit.table()
    table["kind"] = decided.decision.kind.value
    table["sentence"] = decided.sentence
    if decided.findings:
        rows = tomlkit.array()
        for finding in decided.findings:
            row = tomlkit.inline_table()
            row.update(finding.model_dump(mode="json", exclude_none=True))
            rows.append(row)
        table["findings"] = rows.multiline(multiline=len(rows) > 1)
    if decided.write is not None:
        table["write"] = decided.write
    for name, value in decided.decision.model_dump(exclude={"kind"}, exclude_none=True).items():
        table[name] = value
    return table
