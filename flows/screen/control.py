"""A control: one thing on a screen, and where it stands."""

from flows.instruction.similarity import plain
from flows.record import Record
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
        other = told not in read and _run_together(told) != _run_together(read)
        return sum(map(str.isalpha, read)) > _INITIALS and len(read) <= _SHORT and other

    @property
    def sized(self) -> bool:
        """It takes up room; what is in a closed menu or group often does not."""
        return self.box is None or self.box.width * self.box.height > 1


def _run_together(words: str) -> str:
    """The words without their blanks: a browser leaves one out where a line ends."""
    return words.replace(" ", "")
