"""A procedure while its steps are gathered from the blocks that tell them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from flows.article.block import Block
from flows.article.procedure import Procedure, Step

_COMMON_ISSUES = "common_issues"


@dataclass
class Draft:
    """A procedure that steps are added to."""

    label: str
    """What people call it: `Method 2`."""
    title: str
    number: int | None
    introduction: str
    issues: bool = False
    """It is a table of common issues."""
    id: str = ""
    steps: list[Step] = field(default_factory=list)
    last: int = 0
    """Number of its last item that stands in no other."""
    places: list[int] = field(default_factory=list)
    """Index of each step's block."""

    def add(self, index: int, block: Block, place: str, *, instead: bool = False) -> None:
        """Take up the block at `index` as the next step; `place` says for people where in the draft it is."""
        problem, _, text = block.text.rpartition("\t") if self.issues else ("", "", block.text)
        said = block.part(text)
        self.steps.append(
            Step(
                number=len(self.steps) + 1,
                text=text,
                problem=problem or None,
                emphasis=said.emphasis,
                links=said.links,
                instead=instead,
                line=block.line,
                element=f"{self.label}, {place}",
            )
        )
        self.places.append(index)

    def finished(self) -> Procedure:
        """Give the procedure."""
        return Procedure(
            id=self.id,
            number=self.number,
            title=self.title,
            introduction=self.introduction,
            steps=tuple(self.steps),
        )


def name_drafts(drafts: Iterable[Draft], ids: Mapping[int, str]) -> None:
    """Give every draft its id: the one in `ids` for its number, else one by its position."""
    numbered = [draft for draft in drafts if not draft.issues]
    for position, draft in enumerate(numbered, 1):
        draft.id = ids.get(draft.number or 0, f"procedure_{position}")
    for position, draft in enumerate((draft for draft in drafts if draft.issues), 1):
        draft.id = _COMMON_ISSUES if position == 1 else f"{_COMMON_ISSUES}_{position}"
