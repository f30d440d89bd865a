"""What a run has to teach of the controls that it saw."""

from collections.abc import Iterable, Iterator
from datetime import date

from flows.record import Record
from flows.run.event import ArticleResult, StepResult
from flows.sighting import Appearance, Memory
from flows.sighting.memory.memory import Remembered
from flows.verdict import Met, Ruling


class Lesson(Record):
    """One thing that a run has to teach."""

    procedure: str
    step: int
    says: str
    """The words of the sentence."""
    appearance: Appearance
    ruling: Ruling


def lessons(result: ArticleResult) -> Iterator[Lesson]:
    """What a run saw of the controls of each step, current or outdated."""
    for procedure in result.procedures:
        for step in procedure.steps:
            yield from _of_step(procedure.procedure.id, step)


def _of_step(procedure: str, step: StepResult) -> Iterator[Lesson]:
    if step.verdict.ruling not in {Ruling.CURRENT, Ruling.OUTDATED}:
        return
    for look in step.observation.looks:
        words = step.observation.instruction(look).words
        if words and isinstance(look, Met) and look.appearance is not None:
            yield Lesson(
                procedure=procedure, step=step.step.number, says=words,
                appearance=look.appearance, ruling=step.verdict.ruling,
            )  # fmt: skip


def news(memory: Memory, result: ArticleResult) -> list[Lesson]:
    """What a run has to teach that is not remembered like this."""
    return [lesson for lesson in lessons(result) if taught(memory, [lesson], date.min) != memory]


def taught(memory: Memory, new: Iterable[Lesson], day: date) -> Memory:
    """The memory with these lessons in it; the day of one that taught nothing new stays."""
    steps = {key: dict(kept) for key, kept in memory.steps.items()}
    for lesson in new:
        kept = steps.setdefault(f"{lesson.procedure}.{lesson.step}", {})
        old = kept.get(lesson.says)
        if old is None or old.appearance != lesson.appearance:
            kept[lesson.says] = Remembered(appearance=lesson.appearance, learned=day)
    return memory.model_copy(update={"steps": dict(sorted(steps.items()))})
