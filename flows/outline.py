"""The procedures and steps that a document's blocks make up."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from flows.grammar.lexicon import READ, either
from flows.procedure import Procedure, Step
from flows.source.block import Block
from flows.source.issue import is_header

COMMON_ISSUES = "common_issues"
_NUMBERS = dict(
    zip(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        range(1, 11),
        strict=True,
    )
)
_METHOD = re.compile(
    rf"(?:method|option|way|approach|alternative|procedure|solution)\s+#?(\d{{1,2}}|[a-j]|{'|'.join(_NUMBERS)})\b"
    r"\s*[:.)\u2013—-]*\s*(.*)$",
    re.IGNORECASE,
)
_STEP = re.compile(r"step\s+(\d{1,2})\b", re.IGNORECASE)
_ACT = re.compile(rf"\W*(?:[^.,]{{1,60}},\s+)?(?:then\s+)?{either(READ)}\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\b(?:one of|either of|any of) (?:the|these)\b.*:?\s*$", re.IGNORECASE)
"""What stands before ways of which a reader takes one."""
_ASIDE = re.compile(
    r"(?:(?:external|additional|related|further|more|helpful|other|useful)\s+)*"
    r"(?:resources?|articles?|links?|reading|information|topics|references?|see also|learn more|"
    r"(?:table of )?contents|(?:in|on) this (?:article|page)|footnotes)\s*$",
    re.IGNORECASE,
)
_RESOURCES = re.compile(
    r"resources?|articles?|links?|reading|references?|see also|learn more|more information", re.IGNORECASE
)


@dataclass
class _Draft:
    """A procedure while its steps are gathered."""

    label: str
    title: str
    number: int | None
    introduction: str
    issues: bool = False
    id: str = ""
    steps: list[Step] = field(default_factory=list)
    last: int = 0
    """Number of its last item that stands in no other."""
    places: list[int] = field(default_factory=list)
    """Index of each step's block."""


@dataclass
class _Section:
    """The heading that the blocks stand under."""

    title: str
    level: int
    number: int | None = None
    aside: bool = False
    parted: bool = False
    """Its steps stand under headings of their own: "Step 1: ...", "Step 2: ..."."""
    introduction: list[str] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)


def read_procedures(
    title: str, blocks: Sequence[Block], ids: Mapping[int, str]
) -> tuple[tuple[Procedure, ...], tuple[Block, ...]]:
    """Find the procedures of a document called `title`, and link its blocks to their steps.

    "Method N" headings gather all their lists; elsewhere each ordered list is a procedure under its heading.
    Lists inside an item are further steps. A table headed like "Issue, What to Try" becomes `common_issues`.
    `ids` names procedures by their number; the others are `procedure_1`, `procedure_2`, ...
    """
    drafts = [draft for section in _sections(title, blocks) for draft in section.drafts]
    _name(drafts, ids)
    links = {place: (draft.id, i) for draft in drafts for i, place in enumerate(draft.places, 1)}
    linked = (block.model_copy(update={"step": links.get(index)}) for index, block in enumerate(blocks))
    procedures = (
        Procedure(
            id=draft.id,
            number=draft.number,
            title=draft.title,
            introduction=draft.introduction,
            steps=tuple(draft.steps),
        )
        for draft in drafts
    )
    return tuple(procedures), tuple(linked)


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


def _sections(title: str, blocks: Sequence[Block]) -> list[_Section]:
    sections = [_Section(title=title, level=0)]
    gather = _Gatherer(bulleted=_bulleted(blocks))
    for index, block in enumerate(blocks):
        section = sections[-1]
        if block.kind == "heading":
            sections = _under(sections, block)
        elif block.kind == "paragraph":
            section.introduction += [] if block.aside else [block.text]
        elif not section.aside:
            gather.add(section, index, block)
    return sections


def _under(sections: list[_Section], block: Block) -> list[_Section]:
    """Open the section that a heading starts; headings inside a method stay in the method."""
    method, section = _METHOD.match(block.text), sections[-1]
    if (step := _STEP.match(block.text)) is not None and (section.number is None or section.parted):
        if section.parted and int(step.group(1)) > 1:
            return sections
        return [*sections, _Section(section.title, section.level, parted=True)]
    if method is None and section.number is not None and block.level > section.level:
        return sections
    number = _number(method.group(1)) if method else None
    name = (method.group(2) if method else "") or block.text
    return [*sections, _Section(name, block.level, number, aside=bool(_ASIDE.match(block.text)))]


def _number(word: str) -> int:
    word = word.lower()
    return int(word) if word.isdecimal() else _NUMBERS.get(word) or ord(word) - 96


def _bulleted(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the groups of bullets that are steps: those under a method that has no numbered list.

    Where the whole article counts nothing, lists of bullets that mostly tell to do something are steps.
    """
    found: dict[str, list[Block]] = {}
    section = ""
    counted = any(block.ordered or block.kind in {"row", "header_row"} for block in blocks)
    for block in blocks:
        if block.kind == "heading":
            section = block.text
        elif block.kind == "item" and _METHOD.match(section):
            found.setdefault(section, []).append(block)
    methods = frozenset(
        item.group for items in found.values() if not any(item.ordered for item in items) for item in items
    )
    return methods if counted or methods else _telling(blocks)


def _telling(blocks: Sequence[Block]) -> frozenset[int]:
    lists: dict[int, list[bool]] = {}
    for block in blocks:
        if block.kind == "item":
            lists.setdefault(block.group, []).append(_ACT.match(block.text) is not None)
    return frozenset(group for group, acts in lists.items() if len(acts) > 1 and sum(acts) * 2 > len(acts))


class _Gatherer:
    """Adds items and rows to the procedures of their sections."""

    def __init__(self, bulleted: frozenset[int]) -> None:
        self._bulleted = bulleted
        self._path: list[tuple[bool, int]] = []
        """Of each list around the item: is it one of steps, and the item's place in it."""
        self._texts: list[str] = []
        """The words of the items around the item."""
        self._lists: dict[int, _Draft] = {}
        self._issues: set[int] = set()

    def add(self, section: _Section, index: int, block: Block) -> None:
        """Take up the block at `index` if it is a step."""
        if block.kind == "item":
            self._add_item(section, index, block)
        elif block.group in self._issues:
            self._add_row(section, index, block)
        elif block.text.count("\t") == 1 and is_header(block.text):
            self._issues.add(block.group)
            label = section.title if section.level else "Common issues"
            section.drafts.append(_draft(section, label, issues=True))

    def _add_item(self, section: _Section, index: int, block: Block) -> None:
        steps = block.ordered or block.group in self._bulleted
        count = self._path[block.level - 1][1] + 1 if len(self._path) >= block.level else 1
        around = any(mark for mark, _ in self._path[: block.level - 1])
        if not around and steps:
            started = self._started(section, block)
            gathers = section.number or section.parted
            count = started.last + 1 if gathers else block.number or started.last + 1
            started.last = count
        self._path = [*self._path[: block.level - 1], (steps, count)]
        self._texts = [*self._texts[: block.level - 1], block.text]
        if not around and not steps:
            return
        if all(address.startswith("#") for _, address in block.links) and block.links:
            return  # a table of contents
        draft = section.drafts[-1] if section.drafts else None
        if draft is not None:
            path = ".".join(str(place) for mark, place in self._path if mark or around)
            step = _step(draft, block, f"item {path}")
            self._append(draft, index, step.model_copy(update={"instead": self._is_another_way()}))

    def _is_another_way(self) -> bool:
        """Tell whether an item around this one says that one of its items is enough, and this is no first."""
        return any(
            _ONE_OF.search(text) and count > 1
            for text, (_, count) in zip(self._texts, self._path[1:], strict=False)
        )

    def _started(self, section: _Section, block: Block) -> _Draft:
        """Give the procedure of a list's item, a new one if a new list starts."""
        last = section.drafts[-1] if section.drafts else None
        gathers = section.number or section.parted
        going_on = last is not None and not last.issues and (gathers or block.number == last.last + 1)
        known = self._lists.get(block.group)
        if known is not None and known is last:
            return known
        draft = last if last is not None and going_on else _draft(section, _label(section))
        if draft is not last:
            section.drafts.append(draft)
        self._lists[block.group] = draft
        return draft

    def _add_row(self, section: _Section, index: int, block: Block) -> None:
        draft = section.drafts[-1]
        self._append(draft, index, _step(draft, block, f"row {len(draft.steps) + 1}"))

    def _append(self, draft: _Draft, index: int, step: Step) -> None:
        draft.steps.append(step)
        draft.places.append(index)


def _label(section: _Section) -> str:
    return f"Method {section.number}" if section.number else section.title


def _draft(section: _Section, label: str, *, issues: bool = False) -> _Draft:
    introduction = " ".join(section.introduction)
    section.introduction.clear()
    return _Draft(
        label=label,
        title=section.title if section.level else label,
        number=None if issues else section.number,
        introduction=introduction,
        issues=issues,
    )


def _step(draft: _Draft, block: Block, place: str) -> Step:
    problem, _, text = block.text.rpartition("\t") if draft.issues else ("", "", block.text)
    return Step(
        number=len(draft.steps) + 1,
        text=text,
        problem=problem or None,
        emphasis=tuple(words for words in block.emphasis if words in text),
        links=tuple(link for link in block.links if link[0] in text),
        line=block.line,
        element=f"{draft.label}, {place}",
    )


def _name(drafts: list[_Draft], ids: Mapping[int, str]) -> None:
    drafts[:] = [draft for draft in drafts if draft.steps]
    taken = _counted([draft for draft in drafts if draft.issues], COMMON_ISSUES)
    for position, draft in enumerate((draft for draft in drafts if not draft.issues), 1):
        draft.id = ids.get(draft.number or 0, f"procedure_{position}")
    for draft, name in taken:
        draft.id = name


def _counted(drafts: list[_Draft], name: str) -> Iterator[tuple[_Draft, str]]:
    for position, draft in enumerate(drafts, 1):
        yield draft, name if position == 1 else f"{name}_{position}"
