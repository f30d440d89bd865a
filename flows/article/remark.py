"""A remark on the article's text, and the step that it is about."""

from collections.abc import Iterator
from typing import NamedTuple

from flows.article.article import Article, Procedure, Step
from flows.instruction.instruction import Instruction
from flows.record import Record


class Remark(Record):
    """One editorial remark."""

    procedure: str | None
    step: int | None
    rule: str
    """Name of the rule, snake case: `desktop_application`, `order`, `no_verb`, `no_subject`, `unread`,
    `label_spelling`, `address_differs`."""
    text: str
    """One sentence for the maintainer."""


class ReadStep(NamedTuple):
    """A step with its procedure and what it was read into."""

    procedure: Procedure
    step: Step
    acts: tuple[Instruction, ...]

    def remark(self, rule: str, text: str) -> Remark:
        """Remark on the step."""
        return Remark(procedure=self.procedure.id, step=self.step.number, rule=rule, text=text)

    def __str__(self) -> str:
        """Name the step as people do."""
        return f"step {self.step.number} of {title(self.procedure)}"


def steps_read(article: Article) -> Iterator[ReadStep]:
    """Give every step of the article, in its order."""
    readings = article.readings
    for procedure in article.procedures:
        for step in procedure.steps:
            yield ReadStep(procedure, step, readings.at(procedure.id, step.number))


def title(procedure: Procedure) -> str:
    """Name a procedure as people do."""
    return f"Method {procedure.number}" if procedure.number else f"“{procedure.title}”"
