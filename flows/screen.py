"""What a person could see at one moment."""

from flows.frozen import Frozen


class Box(Frozen):
    """A rectangle in CSS pixels, from the top left of the window."""

    x: float
    y: float
    width: float
    height: float


class Control(Frozen):
    """One thing on the screen with a role, a name or words of its own."""

    ref: str | None
    """Reference into the live page's snapshot; None where it cannot be pointed at."""
    role: str
    name: str = ""
    words: str = ""
    """All words in it, its own and those of what it holds."""
    checked: bool | None = None
    selected: bool | None = None
    expanded: bool | None = None
    disabled: bool = False
    box: Box | None = None
    pointer: bool = False
    """The mouse pointer turns into a hand over it."""
    parent: int | None = None
    """Index of the control that holds it, in `Screen.controls`."""
    level: int | None = None
    frame: bool = False
    """It stands in an embedded page."""
    tooltip: str = ""
    picture: str = ""
    """Words that name its picture (an icon's id or class, an image's file), lower case."""


class Screen(Frozen):
    """What a person could see at one moment, in reading order."""

    url: str
    title: str
    width: int
    height: int
    controls: tuple[Control, ...]
