"""How an article's sentences are read, for a writer at the terminal and for other programs."""

import json
from collections.abc import Iterator

from flows.article import Article, Procedure, Remark, Step, remarks
from flows.instruction import Instruction, Verb
from flows.reader.hazard import harm_in
from flows.record import Record
from reports.printable import one_line
from reports.wording.reading import not_understood, read_as
from reports.wording.wording import full_title


class StepReading(Record):
    """One sentence, and what a reader does who has read it."""

    number: int
    label: str | None
    """The article's own number: "2", "5.b", "Step 3"; null where it has none."""
    text: str
    instructions: tuple[Instruction, ...]
    problem: str | None
    """What was not understood, and what to do; null where all was."""
    manual: str | None
    """Why a person has to do it, where no flow says otherwise; null where a browser acts it out."""
    issue: str | None
    """Of a common issue: the words of its first column."""


class ProcedureReading(Record):
    """One documented way to the goal."""

    id: str
    number: int | None
    title: str
    steps: tuple[StepReading, ...]


class Reading(Record):
    """An article as it is read, without a browser."""

    format: int = 1
    title: str
    procedures: tuple[ProcedureReading, ...]
    editorial: tuple[Remark, ...]


def reading(article: Article) -> Reading:
    """How every sentence of an article is read, and what an editor would remark."""
    procedures = tuple(
        ProcedureReading(
            id=each.id,
            number=each.number,
            title=each.title,
            steps=tuple(_step(article, each, step) for step in each.steps),
        )
        for each in article.procedures
    )
    return Reading(title=article.title, procedures=procedures, editorial=remarks(article))


def _step(article: Article, procedure: Procedure, step: Step) -> StepReading:
    instructions = article.readings.at(procedure.id, step.number)
    return StepReading(
        number=step.number,
        label=step.label,
        text=step.text,
        instructions=instructions,
        problem=not_understood(instructions),
        manual=_manual(step, instructions),
        issue=step.problem,
    )


def _manual(step: Step, instructions: tuple[Instruction, ...]) -> str | None:
    elsewhere = next((each.application for each in instructions if each.application), None)
    if elsewhere is not None:
        return f"By hand: to be done in the {elsewhere}."
    harm = harm_in(instructions, step.text, ())
    return f"By hand, unless its flow allows it: “{harm}” would do harm." if harm is not None else None


def as_json(read: Reading) -> str:
    """The reading for other programs, as one document."""
    return json.dumps(read.model_dump(mode="json"), indent=1, ensure_ascii=False)


def lines(article: Article) -> Iterator[str]:
    """The reading for a person: each sentence, and below it what is done, line by line."""
    read = reading(article)
    yield one_line(read.title)
    for procedure, own in zip(read.procedures, article.procedures, strict=True):
        yield ""
        yield f"{one_line(full_title(own))} ({procedure.id})"
        for step in procedure.steps:
            yield from _sentence(step)
    if read.editorial:
        yield from ("", "Remarks")
        yield from (f"  {one_line(remark.text)}" for remark in read.editorial)
    yield from ("", _count(read))


def _sentence(step: StepReading) -> Iterator[str]:
    yield f"  {step.label or step.number}. {one_line(step.text)}"
    for each in step.instructions:
        if each.verb is not Verb.UNREAD:
            yield f"       {one_line(read_as(each))}"
    if step.problem:
        yield f"     ! {one_line(step.problem)}"
    if step.manual:
        yield f"     ○ {one_line(step.manual)}"


def _count(read: Reading) -> str:
    steps = [step for procedure in read.procedures for step in procedure.steps]
    unclear = sum(step.problem is not None for step in steps)
    told = f"{unclear} not wholly understood" if unclear else "all understood"
    by_hand = sum(step.manual is not None for step in steps)
    told += f", {by_hand} by hand" if by_hand else ""
    return f"{len(steps)} {'step' if len(steps) == 1 else 'steps'}, {told}."
