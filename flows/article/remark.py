"""A remark on the article's text, and the step that it is about."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from flows.article.article import Article
from flows.article.procedure import Procedure, Step
from flows.instruction import Instruction
from flows.record import Record


class Remark(Record):
    """One editorial remark."""

    procedure: str | None
    step: int | None
    rule: str
    """Name of the rule, as in `flows.article.editorial.RULES`."""
    text: str
    """One sentence for the maintainer."""


class Flaw(NamedTuple):
    """What a rule finds, and where; None where it is about the article or all of a procedure."""

    procedure: str | None
    step: int | None
    text: str


class Rule(NamedTuple):
    """One kind of flaw."""

    name: str
    """As results name it, snake case."""
    find: Callable[[Article], Iterable[Flaw]]


class ReadStep(NamedTuple):
    """A step with its procedure and what it was read into."""

    procedure: Procedure
    step: Step
    acts: tuple[Instruction, ...]

    def flaw(self, text: str) -> Flaw:
        """Say what is wrong with the step."""
        return Flaw(self.procedure.id, self.step.number, text)

    def __str__(self) -> str:
        """Name the step as people do."""
        return f"{self.step.name} of {title(self.procedure)}"


def steps_read(article: Article) -> Iterator[ReadStep]:
    """Give every step of the article, in its order."""
    readings = article.readings
    for procedure in article.procedures:
        for step in procedure.steps:
            yield ReadStep(procedure, step, readings.at(procedure.id, step.number))


def title(procedure: Procedure) -> str:
    """Name a procedure as people do."""
    return f"Method {procedure.number}" if procedure.number else f"“{procedure.title}”"
