"""A control that was found, and what it took to find it."""

from dataclasses import dataclass, replace

from flows.instruction import Instruction
from flows.instruction.similarity import Sameness, sameness, unadorned
from flows.screen import Control, Screen
from flows.screen.role import agrees
from flows.screen.title import title
from flows.sighting import RENAMED, Sighting
from flows.sighting.memory.fingerprint import appearance
from flows.sighting.place.place import mended, read_place
from flows.verdict import Met, Need, NeedKind, Note, Sooner


@dataclass(frozen=True)
class Discovery:
    """A control that was found, and what it took."""

    sighting: Sighting
    screen: Screen
    """Where it was found: its references are good as long as the page stays as it is."""
    needed: tuple[Need, ...] = ()
    """What had to be used first, and the article does not say so."""
    notes: tuple[Note, ...] = ()
    pressed: bool = False
    """It was pressed already, to see whether it is more than words."""
    late: bool = False
    """It came up only behind the press that the sentence names after it."""
    sooner: Sooner | None = None
    """It came up only behind a step that the article tells later."""
    proved: bool = False
    """The rest of the article can be followed behind it."""
    count: str = ""
    """The number that stands beside its words, in a place of its own: how many there are, and no name."""

    @property
    def control(self) -> Control:
        """The control."""
        return self.sighting.control

    @property
    def called(self) -> str:
        """What a person calls it: what goes by other words by its title, and without a count beside them."""
        label = self.control.label
        if self.sighting.fit not in RENAMED:
            return unadorned(label)
        words = self._heading() or title(self.sighting.index, self.screen) or label
        return unadorned(words.removesuffix(self.count).rstrip() or words)

    def _heading(self) -> str:
        """The heading that it begins with: a card's."""
        first = next((c for c in self.screen.inside(self.sighting.index) if c.label), None)
        headed = first is not None and first.role == "heading" and self.control.label.startswith(first.label)
        return first.label if first is not None and headed else ""

    def is_called(self, words: str | None) -> bool:
        """Whether an earlier look has called it so, whatever count stood beside its words then."""
        alike = sameness(words or "", self.control.label) >= Sameness.COSMETIC
        return words == self.called or bool(words and alike)

    def behind(self, *needed: Need) -> "Discovery":
        """The same, where these had to be used before all else."""
        return replace(self, needed=(*needed, *self.needed))

    def look(self, index: int, instruction: Instruction) -> Met:
        """The finding as it is kept."""
        control, here = self.control, self.sighting.in_place
        place = read_place(instruction.place)
        opened = any(need.kind is NeedKind.OPENED for need in self.needed)
        return Met(
            index=index,
            shows=self.called or None,
            fit=self.sighting.fit,
            score=self.sighting.score,
            role=control.role,
            role_agrees=agrees(instruction.role, control.role),
            in_place=here,
            place=mended(place, control, self.screen, opened=opened) if here is False and place else None,
            needed=self.needed,
            before=index + 1 if self.late else None,
            sooner=self.sooner,
            notes=self.notes,
            appearance=appearance(control, self.screen),
        )
