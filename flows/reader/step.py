"""How far a reader has come in a procedure."""

from dataclasses import dataclass, field

from flows.article.article import Step
from flows.instruction.instruction import Instruction
from flows.verdict import Cause, Evidence, Look, Met, Note, Observation, Trouble, Troubled


class WayEnded(Exception):
    """The way cannot be gone on from here; the rest of the procedure is unreached."""


class Seen(Exception):
    """A rehearsal has seen what it was sent to see."""

    def __init__(self, looks: tuple[Look, ...]) -> None:
        super().__init__("seen")
        self.looks = looks


@dataclass
class Rehearsal:
    """How far a second look goes: to this instruction of this step, and no act beyond."""

    step: int
    index: int | None
    gone: bool = False
    """The look before has found nothing, by trying one item after the other too."""
    astray: bool = False
    """The look before has pressed it, and found what comes next behind another item."""

    def meets(self, step: int, index: int | None) -> bool:
        """Whether this is the instruction that is to be looked at."""
        return (step, index) == (self.step, self.index)


@dataclass
class Now:
    """The step that is being followed."""

    step: Step
    instructions: tuple[Instruction, ...]
    looks: dict[int | None, Look] = field(default_factory=dict)
    second: list[tuple[Look, ...]] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    notes: list[Note] = field(default_factory=list)
    url: str = ""

    def observation(self, procedure: str) -> Observation:
        """What has happened at the step so far."""
        return Observation(
            procedure=procedure,
            step=self.step.number,
            text=self.step.text,
            instructions=self.instructions,
            looks=tuple(self.looks[i] for i in sorted(self.looks, key=_in_order)),
            second=tuple(self.second),
            manual=next((i.application for i in self.instructions if i.application), None),
            notes=tuple(self.notes),
            url=self.url,
            evidence=self.evidence,
        )

    def either(self, index: int | None) -> int | None:
        """The group of alternatives that an instruction is one of, if it is one."""
        return None if index is None else self.instructions[index].either

    def stop(self, look: Met, cause: Cause, detail: str) -> None:
        """Keep that a control was seen and could not be used, and why."""
        trouble = Trouble(cause=cause, detail=detail)
        self.looks[look.index] = Troubled(index=look.index, trouble=trouble, seen=look)


def _in_order(index: int | None) -> tuple[bool, int]:
    """As the sentence tells them; what the whole procedure promises comes last."""
    return index is None, index or 0
