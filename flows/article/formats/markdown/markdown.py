"""Reads a Markdown file into blocks, with what site generators write in it besides Markdown.

Notes, tabs, attributes and short codes are put as Markdown says it, a note as a quotation and a tab as a
heading; no line is added or lost, so that each step knows its line of the file.
"""

import re
from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from flows.article.block import Document
from flows.article.formats.markdown.container import NOTE, arrange
from flows.article.formats.markdown.front_matter import split_front_matter
from flows.article.formats.markdown.mark import plain_marks
from flows.article.formats.markdown.tag import find_tags
from flows.article.formats.numbering.pasted import without_indents
from flows.article.formats.page import html

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|code|del|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|u|var|wbr)"
    r"(?=[\s/>])|<input class=\"task-list|<!|<\?",
    re.IGNORECASE,
)
_FENCE = re.compile(r"(?P<indent>[ \t]*):::+\s*(?P<kind>\{?[A-Za-z][\w-]*)?(?P<rest>.*)$")
_TAB = re.compile(r"\{?(?:tab|tab-item|tabitem)\b")
_MARKER = re.compile(r"(?P<indent> *)(?:(?:!!!|\?\?\?\+?)\s+[\w-]+.*|===[!+]?\s+\"(?P<tab>[^\"]+)\"\s*)$")
"""A line whose block stands indented behind it."""
_INDENT = 4
"""Blanks by which the block of a note or a tab is set in, as Python-Markdown and Material for MkDocs ask."""


def read(text: str) -> Document:
    """Read CommonMark with tables, and the front matter that site generators put before it."""
    entries, body = split_front_matter(text)
    known = {name: value for name, value in entries.items() if "{" not in value}
    title = find_tags(entries.get("title", ""), known)[0].strip()
    document = html.read(render(as_markdown(body, known), title))
    return document.model_copy(
        update={
            "id": entries.get("id"),
            "url": entries.get("url"),
            "created": entries.get("created") or entries.get("date"),
            "modified": entries.get("modified") or entries.get("updated"),
        }
    )


def render(text: str, title: str) -> str:
    """Render as HTML in which each element knows its line of the Markdown."""
    reader = MarkdownIt("commonmark").enable("table")
    reader.use(deflist_plugin).use(footnote_plugin).use(tasklists_plugin)
    tokens = reader.parse(text)
    for child in (child for token in tokens for child in token.children or ()):
        if child.type == "html_inline" and not _TAG.match(child.content):
            child.type = "text"  # <your name> stands for something, and is no mark
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet("data-line", str(token.map[0] + 1))
    # A title in the front matter stands for a heading that the body does not have.
    heading = f"<h1>{escape(title)}</h1>" if title and not any(token.tag == "h1" for token in tokens) else ""
    return f"<main data-line='1'>{heading}{reader.renderer.render(tokens, reader.options, {})}</main>"


def as_markdown(text: str, known: Mapping[str, str] = MappingProxyType({})) -> str:
    """Give the text in plain Markdown; `known` are the values of its variables."""
    arranged = arrange(*find_tags(plain_marks(without_indents(text)), known))
    return "\n".join(_fenced(_indented(arranged.split("\n"))))


def _fenced(lines: Sequence[str]) -> list[str]:
    """Write what stands between ":::note" and ":::" as a quotation, a tab under a heading."""
    found, inside = list(lines), ""
    for index, line in enumerate(lines):
        fence = _FENCE.match(line)
        if fence and fence["kind"] and _TAB.match(fence["kind"]):
            name = re.sub(r"[{}\[\]\"]|label=|name=|title=", "", fence["rest"]).strip()
            found[index] = f"{fence['indent']}#### {name}" if name else ""
        elif fence and (fence["kind"] or inside):
            inside = "" if inside else fence["indent"] + "> "
            found[index] = f"{fence['indent']}> {NOTE}" if fence["kind"] else ""
        elif fence:
            found[index] = ""
        elif inside:
            found[index] = (inside + line.removeprefix(inside[:-2])).rstrip()
    return found


def _indented(lines: Sequence[str]) -> list[str]:
    """Write what stands indented behind "!!! note" as a quotation, behind '=== "Tab"' under a heading."""
    found: list[str] = []
    while len(found) < len(lines):
        line = lines[len(found)]
        marker = _MARKER.match(line)
        if marker is None:
            found.append(line)
            continue
        indent, tab = marker["indent"], marker["tab"]
        block = _block(lines[len(found) + 1 :], len(indent) + _INDENT)
        found.append(f"{indent}#### {tab}" if tab else f"{indent}> {NOTE}")
        mark = indent if tab else f"{indent}> "
        found += [f"{mark}{inner[len(indent) :]}".rstrip() for inner in _indented(block)]
    return found


def _block(lines: Sequence[str], indent: int) -> list[str]:
    """Give the lines that are indented so far, four letters less, up to the first that is not."""
    inside = 0
    for index, line in enumerate(lines):
        if line.strip() and not line.startswith(" " * indent):
            break
        inside = index + 1 if line.strip() else inside
    return [line[_INDENT:] for line in lines[:inside]]
