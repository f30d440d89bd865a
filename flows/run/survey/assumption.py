"""What is assumed of a site and nobody here has seen: each with where it is from, and how sure that is."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from flows.article import Article, ArticleError
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.notation import read_toml
from flows.record import FileName, Record
from flows.run.home import HOME

NAME = "assumptions.toml"
"""Beside the article, in its folder."""
_SHOWN = frozenset({Verb.CLICK, Verb.SCROLL, Verb.SELECT, Verb.CHECK, Verb.CONFIRM})


class Kind(StrEnum):
    """What is assumed."""

    CONTROL = "control"
    """That a control of these words is there."""
    ADDRESS = "address"
    """That `expected` is a part of the page's address."""
    PASSES = "passes"
    """That the way to the page leads through the host `expected`."""
    LEADS = "leads"
    """That the link of these words leads to the host `expected`."""


class Assumption(Record):
    """One thing that is assumed of a page; where nothing is expected of it, a question."""

    procedure: FileName
    step: int = Field(ge=1)
    """It is about the page on which this step begins."""
    kind: Kind = Kind.CONTROL
    says: str = ""
    """For people, where the words of the control do not say it all."""
    words: str | None = None
    role: str | None = None
    place: str | None = None
    """As an article's sentence says them."""
    expected: str = ""
    source: str
    """Who says so."""
    sure: str
    """How sure that is, and what speaks against it."""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        """Refuse one that does not say what is to be looked for."""
        if self.kind in {Kind.CONTROL, Kind.LEADS} and not self.words:
            message = f"one of the kind {self.kind} needs words"
            raise ValueError(message)
        if self.kind is not Kind.CONTROL and not self.says:
            message = f"one of the kind {self.kind} needs says, a sentence for people"
            raise ValueError(message)
        return self

    @property
    def told(self) -> str:
        """What is assumed, for people."""
        if self.says:
            return self.says
        place = f" ({self.place})" if self.place else ""
        return f"“{self.words}” is there{f' as a {self.role}' if self.role else ''}{place}."


class _File(Record):
    assumption: tuple[Assumption, ...] = ()


_TABLE = TypeAdapter(_File)


def read_assumptions(text: str) -> tuple[Assumption, ...]:
    """The assumptions of a file, a table `[[assumption]]` each. Raises ValueError that says where and why."""
    try:
        return _TABLE.validate_python(read_toml(text)).assumption
    except ValidationError as error:
        first = error.errors()[0]
        message = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise ValueError(message) from None


def assumptions_of(article: Article) -> tuple[Assumption, ...]:
    """What is assumed of the sites of an article: by its sentences, and by the file beside it.

    Raises ArticleError for a file that cannot be read, or names a step that the article does not have.
    """
    file = HOME.flows / article.folder / NAME if article.folder is not None else Path(NAME)
    own: tuple[Assumption, ...] = ()
    if article.folder is not None and file.is_file():
        try:
            own = read_assumptions(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            message = f"{file} holds no assumptions that can be read ({error}); mend it."
            raise ArticleError(message) from None
    steps = {(p.id, step.number) for p in article.procedures for step in p.steps}
    for each in own:
        if (each.procedure, each.step) not in steps:
            message = f"{file} speaks of {each.procedure}.{each.step}, and the article has no such step."
            raise ArticleError(message)
    return in_order(article, own)


def in_order(article: Article, own: Iterable[Assumption]) -> tuple[Assumption, ...]:
    """Those and what the article's own sentences say, in the order of the article."""
    given = tuple(own)
    known = {(each.procedure, each.step, plain(each.words or "")) for each in given if _is_control(each)}
    said = [
        each for each in _said(article) if (each.procedure, each.step, plain(each.words or "")) not in known
    ]
    places = [(p.id, step.number) for p in article.procedures for step in p.steps]
    return tuple(sorted((*said, *given), key=lambda each: places.index((each.procedure, each.step))))


def _is_control(assumption: Assumption) -> bool:
    return assumption.kind is Kind.CONTROL


def _said(article: Article) -> Iterator[Assumption]:
    """Each control that a sentence names is assumed to be there."""
    for procedure in article.procedures:
        for step in procedure.steps:
            for act in article.readings.at(procedure.id, step.number):
                if _names_control(act):
                    yield Assumption(
                        procedure=procedure.id, step=step.number, words=act.words, role=act.role,
                        place=act.place, source="the article", sure="as published",
                    )  # fmt: skip


def _names_control(act: Instruction) -> bool:
    own = act.verb in _SHOWN and bool(act.words) and not act.described
    state = act.verb is Verb.CONFIRM and act.role is None  # of what, the words need not say
    return own and not state and act.application is None and act.condition is None
