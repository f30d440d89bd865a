"""What tags put around lines: a note, a tab, a counted step, or only an arrangement.

Written as Markdown says it: a note is a quotation, a tab and a step stand under headings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.article.formats.markdown.tag import CLOSE, OPEN, Tag

NOTE = "[!NOTE]"
"""How GitHub marks a quotation as a note."""
_NOTES = re.compile(
    r"(?:.*(?:note|hint|callout|admonition|aside|alert|warning|caution|danger|notice|infobox)|tip|info|important|"
    r"check|blockquote|prompt|banner|panel)$"
)
_TABS = re.compile(r"(?:tab(?:item|pane|panel|scontent)?|contenttab)$")
_STEPS = re.compile(r"(?:step|stepitem)$")
_ICONS = re.compile(r"(?:.*icon|icon.*|fa|fontawesome|emoji)$")
_MARKER = re.compile(f"{OPEN}(\\d+){CLOSE}")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s+")
_FAMILY = re.compile(r"^(?:fa[srb]?|material|mdi|icon|octicon|lucide)-|-(?:icon|horizontal|vertical|16|24)$")


@dataclass
class _Frame:
    """A container that is open."""

    number: int
    """Its tag's."""
    out: int
    """Blanks before its lines in what is written."""
    quoted: bool
    inside: int | None = None
    """Blanks before its lines in what is read; None before the first."""


def arrange(text: str, tags: Sequence[Tag]) -> str:
    """Give the text with what its tags say in plain Markdown; every line stays on its number."""
    return "\n".join(_Arrangement(tags).lines(text.split("\n")))


class _Arrangement:
    def __init__(self, tags: Sequence[Tag]) -> None:
        self._tags = tags
        self._ends = _paired(tags)
        """The number of the tag that ends each container, by the number of the one that opens it."""
        self._begins = {last: first for first, last in self._ends.items()}
        self._open: list[_Frame] = []
        self._steps = 0

    def lines(self, lines: Sequence[str]) -> Iterator[str]:
        """Give the lines, arranged."""
        before: list[str] = []
        for line in lines:
            yield self._line(line, before)
            before.append(line)

    def _line(self, line: str, before: Sequence[str]) -> str:
        indent = len(line) - len(line.lstrip(" "))
        out, cut = self._margins(indent, blank=not _MARKER.sub("", line).strip())
        was, heading = self._quoted, ""
        for number in map(int, _MARKER.findall(line)):
            if number in self._ends and not self._within(line, number):
                heading = self._begin(number, indent, before, line) or heading
            elif any(self._ends[frame.number] == number for frame in self._open):
                self._end(number)
        said = self._inline(line)
        if not said.strip():
            blank = f"{' ' * self._open[-1].out}>{'' if was else ' ' + NOTE}" if self._quoted else ""
            return f"{' ' * out}{heading}" if heading else blank
        mark = f"> {NOTE} " if self._is_note(line) or (self._quoted and not was) else "> " if was else ""
        return (
            f"{' ' * out}{mark}{said[min(indent, cut) :] if not mark else said.lstrip()}"
            if self._open or was
            else (f"{' ' * indent}{mark}{said.lstrip()}" if mark else said)
        )

    @property
    def _quoted(self) -> bool:
        return any(frame.quoted for frame in self._open)

    def _within(self, line: str, number: int) -> bool:
        """Tell whether a container ends on the line on which it begins."""
        return f"{OPEN}{self._ends[number]}{CLOSE}" in line

    def _is_note(self, line: str) -> bool:
        """Tell whether a line is nothing but a note."""
        found = _MARKER.match(line.lstrip())
        number = int(found.group(1)) if found else -1
        return number in self._ends and self._within(line, number) and _is_note(self._tags[number])

    def _margins(self, indent: int, *, blank: bool) -> tuple[int, int]:
        """Give the blanks to write before a line, and those to take from it."""
        if not self._open:
            return 0, 0
        frame = self._open[-1]
        if frame.inside is None and not blank:
            frame.inside = indent
        return frame.out, frame.inside or 0

    def _begin(self, number: int, indent: int, before: Sequence[str], line: str) -> str:
        """Open a container; give the heading that it stands under, if it has one."""
        tag = self._tags[number]
        first = not _MARKER.sub("", line.partition(f"{OPEN}{number}{CLOSE}")[0]).strip()
        parent = self._open[-1] if self._open else None
        out = parent.out if parent else 0
        if first and _in_list(before, indent):
            out += indent - (parent.inside or 0 if parent else 0)
        elif not first:
            marker = _ITEM.match(line.lstrip(" "))
            out = indent + (marker.end() if marker else 0)
        self._open.append(_Frame(number, max(0, out), quoted=_is_note(tag)))
        if _STEPS.match(tag.name):
            self._steps += 1
            return f"#### Step {self._steps}: {tag.title}".rstrip(": ")
        if tag.name.startswith("step") or _TABS.match(tag.name):
            self._steps = 0
        return f"#### {tag.title}" if _TABS.match(tag.name) and tag.title else ""

    def _end(self, number: int) -> None:
        while self._open and self._ends[self._open.pop().number] != number:
            pass

    def _inline(self, line: str) -> str:
        """Give a line without its tags; a note in it is hidden, an icon is a picture with its name."""
        told = bool(line[: line.find(OPEN)].strip()) if OPEN in line else False

        def put(found: re.Match[str]) -> str:
            number = int(found.group(1))
            tag = self._tags[number]
            if told and _is_note(tag) and number in self._ends and self._within(line, number):
                return "<span hidden>"
            if told and tag.ends and _is_note(tag) and f"{OPEN}{self._begins.get(number)}{CLOSE}" in line:
                return "</span>"
            if not _ICONS.match(tag.name) or tag.ends:
                return ""
            name = _icon(tag)
            return name if line[: found.start()].endswith("(") else name and f"![{name}](icon)"

        return _MARKER.sub(put, line)


def _is_note(tag: Tag) -> bool:
    return _NOTES.match(tag.name) is not None


def _paired(tags: Sequence[Tag]) -> dict[int, int]:
    """Give the number of each tag that has an end, and of its end."""
    found: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for number, tag in enumerate(tags):
        if tag.ends and waiting.get(tag.name):
            found[waiting[tag.name].pop()] = number
        elif not tag.ends and not tag.alone:
            waiting.setdefault(tag.name, []).append(number)
    return found


def _in_list(before: Sequence[str], indent: int) -> bool:
    """Tell whether a line set in so far belongs to an item above it."""
    for line in reversed(before):
        told = line.lstrip(" ")
        if told and len(line) - len(told) < indent:
            marker = _ITEM.match(told)
            return marker is not None and len(line) - len(told) + marker.end() <= indent + 1
    return False


def _icon(tag: Tag) -> str:
    """Give the name of the icon that a tag draws."""
    name = tag.says("aria-label", "label", "alt", "name", "icon") or (
        tag.title or tag.rest.split(" ")[0]
    ).strip("\"'")
    return _FAMILY.sub("", name.rpartition(":")[2]).replace("-", " ").replace("_", " ").strip()
