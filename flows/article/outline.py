"""The procedures and steps that a document's blocks make up."""

import re
from collections.abc import Mapping, Sequence

from flows.article.block import Block
from flows.article.bullets import groups_of_contents, groups_of_steps
from flows.article.formats.troubleshooting import is_header
from flows.article.formats.value_table import holds_values
from flows.article.procedure import Procedure
from flows.article.section import Draft, Section, name_drafts, under
from flows.instruction.grammar.lexicon import CLICK, GO, SELECT, either

_ACTS = re.compile(
    rf"(?:{either((*CLICK, *SELECT, *GO))}|go to|open|enter|type|sign in|log in)\b", re.IGNORECASE
)
"""How a step begins that is done on a page."""
_ONE_OF = re.compile(r"\b(?:one of|either of|any of) (?:the|these)\b.*:?\s*$", re.IGNORECASE)
"""What stands before ways of which a reader takes one."""


def read_procedures(
    title: str, blocks: Sequence[Block], ids: Mapping[int, str]
) -> tuple[tuple[Procedure, ...], tuple[Block, ...]]:
    """Find the procedures of a document called `title`, and link its blocks to their steps.

    "Method N" headings gather all their lists; elsewhere each ordered list is a procedure under its heading.
    Lists inside an item are further steps, and so are the rows of a table headed like "Field, Value" right
    below one. A table headed like "Issue, What to Try" becomes `common_issues`.
    `ids` names procedures by their number; the others are `procedure_1`, `procedure_2`, ...
    """
    drafts = _drafts(title, blocks) or _drafts(title, [b.model_copy(update={"aside": False}) for b in blocks])
    name_drafts(drafts, ids)
    for draft in drafts:
        draft.tell_apart()
    links = {
        place: {"step": (draft.id, step.number), "label": step.label}
        for draft in drafts
        for place, step in zip(draft.places, draft.steps, strict=True)
    }
    linked = (block.model_copy(update=links.get(index, {})) for index, block in enumerate(blocks))
    return tuple(draft.finished() for draft in drafts), tuple(linked)


def _drafts(title: str, blocks: Sequence[Block]) -> list[Draft]:
    return [draft for section in _sections(title, blocks) for draft in section.drafts if draft.steps]


def _sections(title: str, blocks: Sequence[Block]) -> list[Section]:
    sections = [Section(title=title, level=0)]
    gather = _Gatherer(bulleted=groups_of_steps(blocks), contents=groups_of_contents(blocks))
    for index, block in enumerate(blocks):
        section = sections[-1]
        if block.kind == "heading":
            sections = under(sections, block)
        elif block.kind == "paragraph":
            section.introduction += [] if block.aside or block.code else [block.text]
        elif (not section.aside or _is_act(block)) and not block.aside:
            gather.add(section, index, block)
    return sections


def _is_act(block: Block) -> bool:
    """Tell a counted step under a heading like "Getting help" from an address of whom to ask."""
    linked = any(words.strip(" .") == block.text.strip(" .") for words, _ in block.links)
    return block.kind == "item" and block.ordered and not linked and _ACTS.match(block.text) is not None


class _Gatherer:
    """Adds items and rows to the procedures of their sections."""

    def __init__(self, bulleted: frozenset[int], contents: frozenset[int]) -> None:
        self._bulleted, self._contents = bulleted, contents
        self._path: list[tuple[bool, int]] = []
        """Of each list around the item: is it one of steps, and the item's place in it."""
        self._texts: list[str] = []
        """The words of the items around the item."""
        self._counts: dict[int, int] = {}
        """Items of each list so far."""
        self._labels: list[str] = []
        """The numbers that a reader sees before the items around the item; empty where there is none."""
        self._lists: dict[int, Draft] = {}
        self._issues: set[int] = set()
        self._filled: set[int] = set()
        """The tables that say what a step types or chooses."""
        self._last = -1
        """Where the last item stands."""

    def add(self, section: Section, index: int, block: Block) -> None:
        """Take up the block at `index` if it is a step."""
        if block.kind == "item":
            self._add_item(section, index, block)
        elif block.group in self._issues:
            draft = section.drafts[-1]
            draft.add(index, block, f"row {len(draft.steps) + 1}")
        elif block.group in self._filled:
            self._add_value(section, index, block)
        elif block.text.count("\t") == 1 and is_header(block.text):
            self._issues.add(block.group)
            section.begin(section.title if section.level else "Common issues", issues=True)
        elif section.drafts and index == self._last + 1 and holds_values(block.text):
            self._filled.add(block.group)

    def _add_value(self, section: Section, index: int, block: Block) -> None:
        """Take up a row of a field and its value as a bullet of the step above the table."""
        field, tab, value = block.text.partition("\t")
        if not (tab and field and value) or "\t" in value:
            return
        self._counts[block.group] = count = self._counts.get(block.group, 0) + 1
        around = next((label for label in reversed(self._labels) if label), None)
        told = block.model_copy(update={"text": f"{field.rstrip(':')}: {value}"})
        label = f"{around}, row {count}" if around else None
        section.drafts[-1].add(index, told, f"table, row {count}", label=label)

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
        self._counts[block.group] = self._counts.get(block.group, 0) + 1
        self._labels = [*self._labels[: block.level - 1], self._label(section, block)]
        if not around and not steps:
            return
        if section.drafts and block.group not in self._contents:
            self._last = index
            path = ".".join(str(place) for mark, place in self._path if mark or around)
            label = self._labels[-1] or None
            section.drafts[-1].add(index, block, f"item {path}", label=label, instead=self._is_another_way())

    def _label(self, section: Section, block: Block) -> str:
        """Give the number that a reader sees before an item, with those of the items around it."""
        around = next((label for label in reversed(self._labels[: block.level - 1]) if label), section.step)
        own = block.label or (str(block.number) if block.ordered and block.number is not None else "")
        if not around or own.startswith("Step"):
            return own
        bullet = f"{around}, bullet {self._counts[block.group]}" if block.level > 1 else ""
        return f"{around}.{own}" if own else bullet

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
