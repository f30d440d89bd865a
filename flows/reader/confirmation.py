"""Further looks at what would blame the article, and what they saw."""

from flows.instruction import Instruction
from flows.reader.course import Course
from flows.reader.replay import At, SecondLook
from flows.verdict import Look, Met, Note


class Confirmation:
    """The further looks at one step."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self.seen: list[tuple[Look, ...]] = []
        """What each further look saw, the second one first."""
        self.rehearsed: set[int] = set()
        """Instructions whose control was found in a fresh browser already."""

    def look_again(self, look: Look, at: At, *, astray: bool) -> None:
        """Look as often as the run asks for, each time in a fresh browser; what was seen is kept.

        `astray`: it was pressed, and what comes next was looked for behind it.
        """
        for number in range(self._course.visit.confirmations - 1):
            if number == 0 and look.index in self.rehearsed:
                self._keep(number, (look,))
                continue
            first = look if isinstance(look, Met) else None
            seen = self._course.again(SecondLook(at, gone=not look.met, astray=astray, first=first))
            self._keep(number, () if seen is None else (seen,))

    def corroborated(self, look: Look, instruction: Instruction) -> Note | None:
        """Take what another procedure saw that has met the very same and looked again; gives its note.

        None where there is no such procedure.
        """
        if look.index in self.rehearsed:
            return None
        known = next((c for c in self._course.visit.corroborations if c.is_of(instruction, look)), None)
        if known is None:
            return None
        for number, seen in enumerate(known.second):
            self._keep(number, (seen.model_copy(update={"index": look.index}),))
        return known.note

    def amend(self, look: Look) -> None:
        """Have further looks at an instruction say what its look says now."""
        self.seen = [
            tuple(look if each.index == look.index else each for each in looks) for looks in self.seen
        ]

    def withdraw(self, index: int) -> None:
        """Forget what further looks at an instruction saw."""
        self.seen = [tuple(each for each in looks if each.index != index) for looks in self.seen]

    def _keep(self, number: int, found: tuple[Look, ...]) -> None:
        if number < len(self.seen):
            self.seen[number] += found
        else:
            self.seen.append(found)
