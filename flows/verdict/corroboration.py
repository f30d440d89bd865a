"""One change of a site in several procedures: what further looks have shown in one stands for the others."""

from collections.abc import Iterable, Iterator

from flows.instruction import Instruction
from flows.record import Record
from flows.verdict.finding import findings
from flows.verdict.judgement import judge
from flows.verdict.look import Look, Met, Missing
from flows.verdict.observation import Observation
from flows.verdict.verdict import Note, NoteKind, Ruling

_OF_THE_SENTENCE = {"start"}
"""What an instruction has from where its words stand, and not from what it says."""
_OF_THE_LOOK = {"index", "notes", "score", "appearance"}
"""In what two looks may differ that have found the very same."""


class Corroboration(Record):
    """A finding about one control that further looks in fresh browsers have shown too."""

    instruction: Instruction
    look: Met | Missing
    """The first look."""
    second: tuple[Look, ...]
    """What each further look has shown of it."""
    where: str
    """The step that it was found at: `desk_7 web_portal.2`."""

    @property
    def note(self) -> Note:
        """That it was looked at again elsewhere, and where that is to be seen."""
        text = f"The same change of this page was looked at again at {self.where}, and not here once more."
        return Note(kind=NoteKind.CORROBORATED, text=text)

    def is_of(self, instruction: Instruction, look: Look) -> bool:
        """Whether a first look has found the very same: same words, same page, same way of telling."""
        same = self.instruction.model_dump(exclude=_OF_THE_SENTENCE)
        return (
            instruction.model_dump(exclude=_OF_THE_SENTENCE) == same
            and isinstance(look, Met | Missing)
            and look.model_dump(exclude=_OF_THE_LOOK) == self.look.model_dump(exclude=_OF_THE_LOOK)
        )


def corroborations(observation: Observation, article: str) -> Iterator[Corroboration]:
    """The findings of a step that its own further looks have shown; `article`: its slug.

    Only of a control that is gone or has changed: what a step promises, in which order its acts come and
    where an address or a letter leads hang on more than the one page.
    """
    verdict = judge(observation)
    if verdict.ruling is not Ruling.OUTDATED or _lent(observation.notes):
        return
    sure = {(drift.kind, drift.says, drift.shows) for drift in verdict.drifts}
    for look in observation.looks:
        found = {each.key for each in findings(observation, (look,))}
        if not isinstance(look, Met | Missing) or not _stands_alone(observation, look) or not found:
            continue
        second = [each for looks in observation.second for each in looks if each.index == look.index]
        if found <= sure and len(second) == len(observation.second):
            where = f"{article} {observation.procedure}.{observation.step}"
            instruction = observation.instruction(look)
            yield Corroboration(instruction=instruction, look=look, second=tuple(second), where=where)


def _lent(notes: Iterable[Note]) -> bool:
    """Whether what the further looks have shown is another procedure's already."""
    return any(note.kind is NoteKind.CORROBORATED for note in notes)


def _stands_alone(observation: Observation, look: Met | Missing) -> bool:
    """Whether what was found is about one control of one page, whatever else the sentence says."""
    if look.index is None or not look.page:
        return False
    ordered = isinstance(look, Met) and (look.before is not None or look.sooner is not None)
    return not ordered and observation.instructions[look.index].either is None
