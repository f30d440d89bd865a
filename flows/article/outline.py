"""The procedures and steps that a document's blocks make up."""

import re
from collections.abc import Mapping, Sequence

from flows.article.block import Block
from flows.article.formats.troubleshooting import is_header
from flows.article.procedure import Procedure
from flows.article.section import Draft, Section, is_method, name_drafts, under
from flows.instruction.grammar.lexicon import READ, either

_ONE_OF = re.compile(r"\b(?:one of|either of|any of) (?:the|these)\b.*:?\s*$", re.IGNORECASE)
"""What stands before ways of which a reader takes one."""
# What stands before the act has at most 60 letters to its comma, as a place or a condition has (chosen).
_ACT = re.compile(rf"\W*(?:[^.,]{{1,60}},\s+)?(?:then\s+)?{either(READ)}\b", re.IGNORECASE)


def read_procedures(
    title: str, blocks: Sequence[Block], ids: Mapping[int, str]
) -> tuple[tuple[Procedure, ...], tuple[Block, ...]]:
    """Find the procedures of a document called `title`, and link its blocks to their steps.

    "Method N" headings gather all their lists; elsewhere each ordered list is a procedure under its heading.
    Lists inside an item are further steps. A table headed like "Issue, What to Try" becomes `common_issues`.
    `ids` names procedures by their number; the others are `procedure_1`, `procedure_2`, ...
    """
    drafts = [draft for section in _sections(title, blocks) for draft in section.drafts if draft.steps]
    name_drafts(drafts, ids)
    links = {place: (draft.id, i) for draft in drafts for i, place in enumerate(draft.places, 1)}
    linked = (block.model_copy(update={"step": links.get(index)}) for index, block in enumerate(blocks))
    return tuple(draft.finished() for draft in drafts), tuple(linked)


def _sections(title: str, blocks: Sequence[Block]) -> list[Section]:
    sections = [Section(title=title, level=0)]
    gather = _Gatherer(bulleted=_groups_of_steps(blocks))
    for index, block in enumerate(blocks):
        section = sections[-1]
        if block.kind == "heading":
            sections = under(sections, block)
        elif block.kind == "paragraph":
            section.introduction += [] if block.aside else [block.text]
        elif not section.aside:
            gather.add(section, index, block)
    return sections


class _Gatherer:
    """Adds items and rows to the procedures of their sections."""

    def __init__(self, bulleted: frozenset[int]) -> None:
        self._bulleted = bulleted
        self._path: list[tuple[bool, int]] = []
        """Of each list around the item: is it one of steps, and the item's place in it."""
        self._texts: list[str] = []
        """The words of the items around the item."""
        self._lists: dict[int, Draft] = {}
        self._issues: set[int] = set()

    def add(self, section: Section, index: int, block: Block) -> None:
        """Take up the block at `index` if it is a step."""
        if block.kind == "item":
            self._add_item(section, index, block)
        elif block.group in self._issues:
            draft = section.drafts[-1]
            draft.add(index, block, f"row {len(draft.steps) + 1}")
        elif block.text.count("\t") == 1 and is_header(block.text):
            self._issues.add(block.group)
            section.begin(section.title if section.level else "Common issues", issues=True)

    def _add_item(self, section: Section, index: int, block: Block) -> None:
        steps = block.ordered or block.group in self._bulleted
        count = self._path[block.level - 1][1] + 1 if len(self._path) >= block.level else 1
        around = any(mark for mark, _ in self._path[: block.level - 1])
        if not around and steps:
            started = self._started(section, block)
            count = started.last + 1 if section.gathers else block.number or started.last + 1
            started.last = count
        self._path = [*self._path[: block.level - 1], (steps, count)]
        self._texts = [*self._texts[: block.level - 1], block.text]
        if not around and not steps:
            return
        if all(address.startswith("#") for _, address in block.links) and block.links:
            return  # a table of contents
        if section.drafts:
            path = ".".join(str(place) for mark, place in self._path if mark or around)
            section.drafts[-1].add(index, block, f"item {path}", instead=self._is_another_way())

    def _is_another_way(self) -> bool:
        """Tell whether an item around this one says that one of its items is enough, and this is no first."""
        return any(
            _ONE_OF.search(text) and count > 1
            for text, (_, count) in zip(self._texts, self._path[1:], strict=False)
        )

    def _started(self, section: Section, block: Block) -> Draft:
        """Give the procedure of a list's item, a new one if a new list starts."""
        last = section.drafts[-1] if section.drafts else None
        known = self._lists.get(block.group)
        if known is not None and known is last:
            return known
        if last is None or last.issues or not (section.gathers or block.number == last.last + 1):
            section.begin(section.label)
        self._lists[block.group] = section.drafts[-1]
        return section.drafts[-1]


def _groups_of_steps(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the groups of bullets that are steps: those under a method that has no numbered list.

    Where the whole article counts nothing, lists of bullets that mostly tell to do something are steps.
    """
    found: dict[str, list[Block]] = {}
    section = ""
    counted = any(block.ordered or block.kind in {"row", "header_row"} for block in blocks)
    for block in blocks:
        if block.kind == "heading":
            section = block.text
        elif block.kind == "item" and is_method(section):
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
