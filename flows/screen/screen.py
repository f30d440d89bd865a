"""What a person could see at one moment."""

from collections.abc import Iterator
from functools import cached_property

from flows.instruction.similarity import plain
from flows.record import Record
from flows.screen.labelling import children
from flows.screen.role import WORDED

_INITIALS = 2
"""Letters that stand on a picture of a person, and name nobody's menu."""
_SHORT = 60
"""Letters that the words on a control have at most which a person would call it by."""


class Box(Record):
    """A rectangle in CSS pixels, from the top left of the window."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point a person would aim at."""
        return self.x + self.width / 2, self.y + self.height / 2


class Control(Record):
    """One thing on the screen with a role, a name or words of its own."""

    ref: str | None
    """Reference into the live page's snapshot; None where it cannot be pointed at."""
    role: str
    name: str = ""
    words: str = ""
    """All words in it, its own and those of what it holds; never what was typed into a field."""
    checked: bool | None = None
    selected: bool | None = None
    expanded: bool | None = None
    disabled: bool = False
    active: bool = False
    """What is typed goes there."""
    box: Box | None = None
    pointer: bool = False
    """The mouse pointer turns into a hand over it."""
    parent: int | None = None
    """Index of the control that holds it, in `Screen.controls`."""
    level: int | None = None
    frame: bool = False
    """It stands in an embedded page."""
    url: str | None = None
    """Where a link leads, as the page writes it."""
    caption: str = ""
    """Words that stand before a field, or beside a box, and say what it is where the page itself does not."""
    away: bool = False
    """A link that leads off the documented hosts."""
    tooltip: str = ""
    picture: str = ""
    """Words that name its picture (an icon's id or class, an image's file), lower case."""

    @property
    def label(self) -> str:
        """What a person would call it: by what is read on it, where a screen reader is told otherwise."""
        return (self.words if self._read else self.name) or self.words or self.tooltip or self.caption

    @property
    def _read(self) -> bool:
        """Whether the words on it are another name than the one that screen readers are told.

        What a button shows that opens a list is the entry chosen last, and names nothing.
        """
        if self.role not in WORDED or self.expanded is not None or not self.words or not self.name:
            return False
        read, told = plain(self.words), plain(self.name)
        return sum(map(str.isalpha, read)) > _INITIALS and len(read) <= _SHORT and told not in read

    @property
    def sized(self) -> bool:
        """It takes up room; what is in a closed menu or group often does not."""
        return self.box is None or self.box.width * self.box.height > 1


class Screen(Record):
    """What a person could see at one moment, in reading order."""

    url: str
    title: str
    width: int
    height: int
    controls: tuple[Control, ...]

    @cached_property
    def text(self) -> str:
        """All words on it, one control a line, those of nested controls once."""
        leaves = {c.parent for c in self.controls}
        return "\n".join(c.label for i, c in enumerate(self.controls) if c.label and i not in leaves)

    @cached_property
    def held(self) -> dict[int | None, list[int]]:
        """What each control holds directly, by index; what nothing holds, under None."""
        return children(self.controls)

    def beside(self, control: Control) -> list[Control]:
        """What stands in the same holder, at most two holders out."""
        holders = [i for i in (control.parent, self._holder(control.parent)) if i is not None]
        return [c for i in holders for c in self.inside(i) if c is not control]

    def _holder(self, index: int | None) -> int | None:
        return None if index is None else self.controls[index].parent

    def around(self, control: Control) -> Iterator[Control]:
        """What holds the control, from the nearest outwards."""
        index = control.parent
        while index is not None:
            yield self.controls[index]
            index = self.controls[index].parent

    def without(self, index: int) -> "Screen":
        """The same screen, as if the control with this index could not be used."""
        out = self.controls[index].model_copy(update={"ref": None, "role": "none", "pointer": False})
        return self.model_copy(
            update={"controls": (*self.controls[:index], out, *self.controls[index + 1 :])}
        )

    def again(self, control: Control) -> Control | None:
        """The same control of an older screen on this one, by its role and label."""
        alike = (c for c in self.controls if (c.role, c.label) == (control.role, control.label) and c.ref)
        return next(alike, None)

    def inside(self, index: int) -> Iterator[Control]:
        """What the control with this index holds, at any depth."""
        held = {index}
        for i, control in enumerate(self.controls[index + 1 :], index + 1):
            if control.parent in held:
                held.add(i)
                yield control
