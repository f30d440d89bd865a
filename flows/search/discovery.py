"""A control that was found, and what it took to find it."""

from collections.abc import Sequence

from flows.instruction.instruction import Instruction
from flows.instruction.similarity import unadorned
from flows.screen.role import agrees
from flows.screen.screen import Screen
from flows.sighting.fingerprint import appearance
from flows.sighting.place import mended, read_place
from flows.sighting.sighting import Sighting
from flows.verdict import Met, Need, Note


class Found:
    """A control that was found, and what it took."""

    def __init__(  # noqa: PLR0913 - all that is known of it
        self,
        sighting: Sighting,
        screen: Screen,
        needed: Sequence[Need] = (),
        notes: Sequence[Note] = (),
        *,
        pressed: bool = False,
        after: int | None = None,
    ) -> None:
        self.sighting = sighting
        self.screen = screen
        self.needed = tuple(needed)
        self.notes = tuple(notes)
        self.pressed = pressed
        """It was pressed already, to see whether it is more than words."""
        self.after = after
        """The instruction of the step, named later, behind which it came up."""

    def look(self, index: int, instruction: Instruction) -> Met:
        """The finding as it is kept."""
        control, here = self.sighting.control, self.sighting.in_place
        place = read_place(instruction.place)
        return Met(
            index=index,
            shows=unadorned(control.label) or None,
            fit=self.sighting.fit,
            score=self.sighting.score,
            role=control.role,
            role_agrees=agrees(instruction.role, control.role),
            in_place=here,
            place=mended(place, control, self.screen) if here is False and place else None,
            needed=self.needed,
            before=self.after,
            notes=self.notes,
            appearance=appearance(control, self.screen),
        )
