"""What of an article stands under one heading, and the procedures while their steps are gathered from it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flows.article.block import Block
from flows.article.formats.numbering.ordinal import NUMBERS, numbered_by
from flows.article.procedure import Procedure, Step

_METHOD = re.compile(
    rf"(?:method|option|way|approach|alternative|procedure|solution)\s+#?(\d{{1,2}}|[a-j]|{'|'.join(NUMBERS)})\b"
    r"\s*[:.)\u2013—-]*\s*(.*)$",
    re.IGNORECASE,
)
_STEP = re.compile(rf"(?:\W*optional\W+)?step\s+(\d{{1,2}}|{'|'.join(NUMBERS)})\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:(?:external|additional|related|further|more|helpful|other|useful)\s+)*"
    r"(?:resources?|articles?|links?|reading|information|topics|references?|see also|learn more|"
    r"(?:table of )?contents|(?:in|on) this (?:article|page)|footnotes"
    r"|(?:still )?needs? (?:more |further |any )?help\b.*|getting help|(?:any |more )?questions"
    r"|contact(?: us)?)"
    r"\s*\??\s*$",
    re.IGNORECASE,
)
_RESOURCES = re.compile(
    r"resources?|articles?|links?|reading|references?|see also|learn more|more information", re.IGNORECASE
)

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

    def add(
        self, index: int, block: Block, place: str, *, label: str | None = None, instead: bool = False
    ) -> None:
        """Take up the block at `index` as the next step; `place` says for people where in the draft it is.

        `label`: the number that a reader sees before it.
        """
        problem, _, text = block.text.rpartition("\t") if self.issues else ("", "", block.text)
        said = block.part(text)
        self.steps.append(
            Step(
                number=len(self.steps) + 1,
                label=label,
                text=text,
                problem=problem or None,
                emphasis=said.emphasis,
                links=said.links,
                pictures=block.pictures,
                instead=instead,
                line=block.line,
                element=f"{self.label}, {place}",
            )
        )
        self.places.append(index)

    def tell_apart(self) -> None:
        """Take away the labels by which a reader could not tell two steps.

        That is one that an earlier step has, and one that is the number of a step without any.
        """
        taken = set[str]()
        for place, step in enumerate(self.steps):
            if step.label is not None and step.name in taken:
                self._unlabel(place)
            taken.add(step.name)
        while twins := self._twins():
            for place in twins:
                self._unlabel(place)

    def _twins(self) -> list[int]:
        """Where labels stand that are the number of a step without one."""
        numbers = {step.name for step in self.steps if step.label is None}
        return [n for n, step in enumerate(self.steps) if step.label is not None and step.name in numbers]

    def _unlabel(self, place: int) -> None:
        self.steps[place] = self.steps[place].model_copy(update={"label": None})

    def finished(self) -> Procedure:
        """Give the procedure."""
        return Procedure(
            id=self.id,
            number=self.number,
            title=self.title,
            introduction=self.introduction,
            steps=tuple(self.steps),
        )


@dataclass
class Section:
    """The heading that the blocks stand under."""

    title: str
    level: int
    number: int | None = None
    aside: bool = False
    step: str = ""
    """What counts the section itself as a step: "Step 2"; empty where nothing does."""
    parted: bool = False
    """Its steps stand under headings of their own: "Step 1: ...", "Step 2: ..."."""
    introduction: list[str] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)

    @property
    def gathers(self) -> bool:
        """Tell whether all its lists are one procedure."""
        return bool(self.number) or self.parted

    @property
    def label(self) -> str:
        """What people call it."""
        return f"Method {self.number}" if self.number else self.title

    def begin(self, label: str, *, issues: bool = False) -> None:
        """Begin a procedure, which what was told so far introduces."""
        introduction = " ".join(self.introduction)
        self.introduction.clear()
        self.drafts.append(
            Draft(
                label=label,
                title=self.title if self.level else label,
                number=None if issues else self.number,
                introduction=introduction,
                issues=issues,
            )
        )


def is_method(heading: str) -> bool:
    """Tell a heading like "Method 2" or "Option B: by mail"."""
    return _METHOD.match(heading) is not None


def under(sections: list[Section], block: Block) -> list[Section]:
    """Open the section that a heading starts; headings inside a method stay in the method."""
    method, section = _METHOD.match(block.text), sections[-1]
    if (step := _STEP.match(block.text)) is not None and (section.number is None or section.parted):
        counted = numbered_by(step.group(1))
        if section.parted and counted > 1:
            section.step = f"Step {counted}"
            return sections
        return [*sections, Section(section.title, section.level, step=f"Step {counted}", parted=True)]
    if method is None and section.number is not None and block.level > section.level:
        return sections
    number = _number(method.group(1)) if method else None
    name = (method.group(2) if method else "") or block.text
    return [*sections, Section(name, block.level, number, aside=bool(_ASIDE.match(block.text)))]


def _number(word: str) -> int:
    word = word.lower()
    return ord(word) - 96 if len(word) == 1 and word.isalpha() else numbered_by(word)


def read_resources(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give what stands under headings like "External Resources" or "See also", with addresses."""
    found, inside = [], False
    for block in blocks:
        if block.kind == "heading":
            inside = bool(_ASIDE.match(block.text) and _RESOURCES.search(block.text))
        elif inside:
            addresses = [address for _, address in block.links if address not in block.text]
            found.append(" ".join([block.text, *(f"({address})" for address in addresses)]))
    return tuple(found)


def name_drafts(drafts: Iterable[Draft], ids: Mapping[int, str]) -> None:
    """Give every draft its id: the one in `ids` for its number, else one by its position.

    Where no heading states a number, the positions are the numbers.
    """
    numbered = [draft for draft in drafts if not draft.issues]
    stated = any(draft.number for draft in numbered)
    for position, draft in enumerate(numbered, 1):
        number = draft.number or 0 if stated else position
        draft.id = ids.get(number, f"procedure_{position}")
    for position, draft in enumerate((draft for draft in drafts if draft.issues), 1):
        draft.id = _COMMON_ISSUES if position == 1 else f"{_COMMON_ISSUES}_{position}"
