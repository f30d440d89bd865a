"""Reads AsciiDoc into blocks: put as Markdown, line by line, so that each step knows its line.

No parser that a package carries is fit for a stranger's text: the old one runs programs that the text names,
the new ones are drafts. What help articles are made of is put as Markdown: headings, lists, what is attached
to items, notes, tabs, tables, and the marks of controls.
"""

import re
from dataclasses import dataclass, field

from flows.article.block import Document
from flows.article.formats.asciidoc.asciidoc_mark import plain_line
from flows.article.formats.asciidoc.asciidoc_table import Table
from flows.article.formats.markdown.container import NOTE
from flows.article.formats.markdown.markdown import render
from flows.article.formats.page import html

_HEADING = re.compile(r"(={1,6}|#{1,6})\s+(\S.*)$")
_ATTRIBUTE = re.compile(r":!?([\w-]+)!?:(?:\s+(.*?))?(?:\s\\)?$")
_ITEM = re.compile(r"\A[ \t]*+(?P<mark>\*{1,5}|\.{1,5}|-|\d{1,3}\.|[a-zA-Z]\.)[ \t]+(?=\S)(?P<text>.*)$")
_TERM = re.compile(r"\A[ \t]*+(?P<term>\S.*?)(?P<mark>:{2,4}|;;)(?:[ \t]+(?P<text>.*))?$")
_NOTED = re.compile(r"(NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+(.*)$")
_STYLE = re.compile(r"\[(?P<style>[^\]\n]*)\]$")
_TITLE = re.compile(r"\.(?P<title>[^\s.].*)$")
_FENCES = {"----": "code", "....": "code", "++++": "gone", "////": "gone", "====": "block", "****": "note"}
_FENCES |= {"____": "note", "--": "block"}
_FENCE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|```\w*)$")
_SKIPPED = re.compile(
    r"(?://(?!/)|include::|(?:ifdef|ifndef|ifeval)::[^\[\]]*\[[^\]]*\]$|endif::|image::|video::|audio::|toc::|<<<$|'''$|\[\[[^\]]*\]\]$)"
)
_CONDITIONED = re.compile(r"(?:ifdef|ifndef)::[^\[\]\s]*\[(.+)\]$")
_ADMONITIONS = {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}
_ASIDES = {"sidebar", "quote", "verse", "abstract", "example"}


def read(text: str) -> Document:
    """Read AsciiDoc; what it includes from elsewhere is not read."""
    reader = _Reader()
    lines = [reader.line(line) for line in text.split("\n")]
    return html.read(render("\n".join(lines), ""))


def _named(term: re.Match[str]) -> str:
    """Give a term and what it is, in one line, as other formats write it."""
    return f"{term['term']}: {term['text']}" if term["text"] else term.group()


@dataclass
class _Fence:
    """A delimited block that is open."""

    mark: str
    kind: str
    indent: int
    quoted: bool = False
    tabs: bool = False
    around: tuple[list[str], list[int]] = ([], [])
    """The lists that go on behind it."""


@dataclass
class _Reader:
    """What is known of the text above a line."""

    attributes: dict[str, str] = field(default_factory=dict)
    marks: list[str] = field(default_factory=list)
    """Markers of the lists that are open, outermost first."""
    indents: list[int] = field(default_factory=list)
    """Blanks before what belongs to an item of each of them."""
    fences: list[_Fence] = field(default_factory=list)
    style: str = ""
    """What the line before said of the next block."""
    attached: bool = False
    """The line before was a lone plus: the next block belongs to the item."""
    blank: bool = True
    headed: bool = False
    table: Table | None = None
    number: int = 0
    """Of the line."""

    def line(self, line: str) -> str:
        """Give a line as Markdown."""
        bare = line.rstrip()
        self.number += 1
        code = next((f for f in self.fences if f.kind in {"code", "gone"}), None)
        if code is not None and bare.strip() != code.mark:
            return f"{self._margin(code)}{line}" if code.kind == "code" else ""
        told = self._line(bare)
        self.blank = not bare.strip()
        return told

    def _line(self, line: str) -> str:  # noqa: PLR0911 - a row of kinds of lines
        if line.startswith("|===") or self.table:
            return self._table_line(line)
        if fence := _FENCE.match(line.strip()):
            return self._fence(fence.group(1))
        if conditioned := _CONDITIONED.match(line):
            line = conditioned.group(1)
        elif _SKIPPED.match(line.strip()):
            return ""
        if attribute := _ATTRIBUTE.match(line):
            self.attributes[attribute.group(1).lower()] = attribute.group(2) or ""
            return ""
        if line.strip() == "+":
            self.attached = True
            return self._quote()
        if style := _STYLE.match(line.strip()):
            self.style = style["style"]
            return ""
        if heading := _HEADING.match(line):
            self._close()
            return f"{'#' * len(heading.group(1))} {self._said(heading.group(2))}"
        return self._block(line)

    def _block(self, line: str) -> str:
        tab = self.fences and self.fences[-1].tabs and _TERM.match(line)
        if tab:
            self._close()
            return f"#### {self._said(tab['term'])}"
        if not line.strip():
            return self._quote()
        if (title := _TITLE.match(line)) and (self.blank or self.style or self.attached):
            if not self.attached:
                self._close()
            return f"{self._margin()}##### {self._said(title['title'])}" if not self.attached else ""
        if item := _ITEM.match(line):
            return self._item(item)
        return self._paragraph(line)

    def _item(self, item: re.Match[str]) -> str:
        mark = re.sub(r"^(?:\d+|[a-zA-Z])\.$", "1.", item["mark"])
        if mark in self.marks:
            place = self.marks.index(mark)
            self.marks, self.indents = self.marks[:place], self.indents[:place]
        base = self.indents[-1] if self.indents else 0
        if self.fences and not self.indents and not self._is_quoted():
            base = self.fences[-1].indent
        start = re.search(r"start=(\d+)", self.style)
        self.style, self.attached = "", False
        counted = mark[0] in ".1"
        number = (
            item["mark"]
            if mark == "1." and item["mark"][0].isdigit()
            else f"{start.group(1) if start else 1}."
        )
        self.marks.append(mark)
        self.indents.append(base + 4)
        bullet = f"{number:<4}" if counted else "-   "
        return f"{self._prefix()}{' ' * base}{bullet}{self._said(item['text'])}"

    def _paragraph(self, line: str) -> str:
        noted, style = _NOTED.match(line), self.style.partition(",")[0].strip().lstrip(".#%")
        note = noted or style.upper() in _ADMONITIONS or style in _ASIDES
        if self.blank and not self.attached and self.marks and not line.startswith(" "):
            self._close()
        self.style = ""
        margin = self._margin()
        self.attached = False
        text = self._said(_TERM.sub(_named, noted.group(2) if noted else line.strip()))
        return f"{margin}> {NOTE} {text}" if note and not self._is_quoted() else f"{margin}{text}"

    def _fence(self, mark: str) -> str:
        if self.fences and self.fences[-1].mark == mark:
            fence = self.fences.pop()
            self.marks, self.indents = fence.around
            return f"{self._margin(fence)}```" if fence.kind == "code" else ""
        kind = _FENCES.get(mark[:4] if len(mark) > 2 else mark, "code")
        style, self.style = self.style.partition(",")[0].strip().lstrip(".#%"), ""
        indent = (
            self.indents[-1]
            if self.attached and self.indents
            else (self.fences[-1].indent if self.fences else 0)
        )
        if not self.attached and kind != "gone":
            self._close()
        quoted = kind == "note" or style.upper() in _ADMONITIONS or style in _ASIDES
        tabs = style.startswith("tabs")
        around = (self.marks, self.indents)
        self.fences.append(_Fence(mark[:3] if mark[0] == "`" else mark, kind, indent, quoted, tabs, around))
        self._close()
        if kind == "code":
            return f"{self._margin(self.fences[-1])}```"
        return f"{' ' * indent}> {NOTE}" if quoted else ""

    def _table_line(self, line: str) -> str:
        if not line.startswith("|==="):
            return self.table.line(line, self.number, self.attributes) if self.table else ""
        if self.table:
            rest, self.table = self.table.rest(self.number, self.attributes), None
            return f"{rest}</table>"
        self.table, self.style = Table(self.style), ""
        return "<table>"

    def _close(self) -> None:
        """End the lists that are open."""
        self.marks, self.indents, self.attached = [], [], False

    def _is_quoted(self) -> bool:
        return any(fence.quoted for fence in self.fences)

    def _prefix(self) -> str:
        quoted = next((fence for fence in self.fences if fence.quoted), None)
        return f"{' ' * quoted.indent}> " if quoted else ""

    def _quote(self) -> str:
        return self._prefix().rstrip() if self._is_quoted() else ""

    def _margin(self, fence: _Fence | None = None) -> str:
        """Give what stands before a line that belongs to what is open."""
        inner = self.indents[-1] if self.indents else self.fences[-1].indent if self.fences else 0
        indent = fence.indent if fence else inner
        quoted = self._prefix()
        return quoted + " " * max(0, indent - (len(quoted) - 2 if quoted else 0))

    def _said(self, text: str) -> str:
        return plain_line(text, self.attributes)
