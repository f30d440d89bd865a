"""What a person could see at one moment."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from flows.checkpoint import checkpoint
from flows.record import Record
from flows.screen.control import Box, Control
from flows.screen.labelling import children
from flows.screen.role import DIALOGS


class Screen(Record):
    """What a person could see at one moment, in reading order."""

    url: str
    title: str
    width: int
    height: int
    controls: tuple[Control, ...]
    """Each before what it holds, and that before what comes behind it."""

    @cached_property
    def text(self) -> str:
        """All words on it, one control a line, those of nested controls once."""
        leaves = {c.parent for c in self.controls}
        return "\n".join(c.label for i, c in enumerate(self.controls) if c.label and i not in leaves)

    @cached_property
    def held(self) -> dict[int | None, list[int]]:
        """What each control holds directly, by index; what nothing holds, under None."""
        return children(self.controls)

    @cached_property
    def dialogs(self) -> tuple[int, ...]:
        """The dialogs to be seen, by index: a closed one is kept ready without a box, or above the window."""
        return tuple(i for i, c in enumerate(self.controls) if c.role in DIALOGS and self._in_front(c.box))

    def _in_front(self, box: Box | None) -> bool:
        """Whether any of it is in the window: what stands in front of a page scrolls with nothing."""
        if box is None or not box.height:
            return box is not None  # a frame without a size around what has one
        return box.y + box.height > 0 and box.y < self.height

    def beside(self, control: Control) -> list[Control]:
        """What stands in the same holder, and then what the one around it holds besides; each once."""
        near = {id(c): c for i in islice(self.holders(control), 2) for c in self.inside(i)}
        return [c for c in near.values() if c is not control]

    def around(self, control: Control) -> Iterator[Control]:
        """What holds the control, from the nearest outwards."""
        return (self.controls[index] for index in self.holders(control))

    def holders(self, control: Control) -> Iterator[int]:
        """The indices of what holds the control, from the nearest outwards."""
        index = control.parent
        while index is not None:
            checkpoint()
            yield index
            index = self.controls[index].parent

    def changed(self, controls: Iterable[Control]) -> "Screen":
        """The same screen with these controls in the place of its own.

        Not by `model_copy`, which would keep what was worked out from the controls of before.
        """
        return Screen(
            url=self.url, title=self.title, width=self.width, height=self.height, controls=tuple(controls)
        )

    def without(self, index: int) -> "Screen":
        """The same screen, as if the control with this index could not be used."""
        out = self.controls[index].model_copy(update={"ref": None, "role": "none", "pointer": False})
        return self.changed((*self.controls[:index], out, *self.controls[index + 1 :]))

    def inside(self, index: int) -> Iterator[Control]:
        """What the control with this index holds, at any depth."""
        for each in self.held.get(index, ()):
            checkpoint()
            yield self.controls[each]
            yield from self.inside(each)
