"""Reads a Markdown file into blocks, with what site generators write in it besides Markdown.

Notes, tabs, attributes and short codes are put as Markdown says it, a note as a quotation and a tab as a
heading; no line is added or lost, so that each step knows its line of the file.
"""

import re
from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt

from flows.article.block import Document
from flows.article.formats import html

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|code|del|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|u|var|wbr)"
    r"(?=[\s/>])|<!|<\?",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"""^(\w+)\s*:\s*["']?(.*?)["']?\s*$""", re.MULTILINE)
_FENCE = re.compile(r"(?P<indent>[ \t]*):::+\s*(?P<kind>[A-Za-z][\w-]*)?.*$")
_MARKER = re.compile(r"(?P<indent> *)(?:(?:!!!|\?\?\?\+?)\s+[\w-]+.*|===[!+]?\s+\"(?P<tab>[^\"]+)\"\s*)$")
"""A line whose block stands indented behind it."""
_INDENT = 4
"""Blanks by which the block of a note or a tab is set in, as Python-Markdown and Material for MkDocs ask."""
_ATTRIBUTES = re.compile(r"(\]\([^()\n]*\))\{:?[^{}\n]*\}")
"""The width of a picture, the class of a link."""
_SHORT_CODE = re.compile(r"\{\{[<%]\s*/?\s*(?P<name>[\w-]+)(?P<rest>[^{}\n]*?)/?\s*[%>]\}\}")
_NAME = re.compile(r"name=\"([\w -]+)\"")


def read(text: str) -> Document:
    """Read CommonMark with tables, and the front matter that site generators put before it."""
    front = _FRONT.match(text)
    entries = {name.lower(): value for name, value in _ENTRY.findall(front.group(1))} if front else {}
    # Blank lines keep the line numbers of the rest true.
    body = "\n" * front.group(0).count("\n") + text[front.end() :] if front else text
    document = html.read(_page(body, entries.get("title", "")))
    return document.model_copy(
        update={
            "id": entries.get("id"),
            "url": entries.get("url"),
            "created": entries.get("created") or entries.get("date"),
            "modified": entries.get("modified") or entries.get("updated"),
        }
    )


def _page(text: str, title: str) -> str:
    """Render as HTML in which each element knows its line of the Markdown."""
    reader = MarkdownIt("commonmark").enable("table")
    tokens = reader.parse(as_markdown(text))
    for child in (child for token in tokens for child in token.children or ()):
        if child.type == "html_inline" and not _TAG.match(child.content):
            child.type = "text"  # <your name> stands for something, and is no mark
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet("data-line", str(token.map[0] + 1))
    # A title in the front matter stands for a heading that the body does not have.
    heading = f"<h1>{escape(title)}</h1>" if title and not any(token.tag == "h1" for token in tokens) else ""
    return f"<main data-line='1'>{heading}{reader.renderer.render(tokens, reader.options, {})}</main>"


def as_markdown(text: str) -> str:
    """Give the text in plain Markdown."""
    text = _ATTRIBUTES.sub(r"\1", _SHORT_CODE.sub(_pictured, text))
    return "\n".join(_fenced(_indented(text.split("\n"))))


def _pictured(found: re.Match[str]) -> str:
    """Give an icon its name; every other short code only arranges the page."""
    name = _NAME.search(found["rest"])
    return name.group(1) if name and "icon" in found["name"] else ""


def _fenced(lines: Sequence[str]) -> list[str]:
    """Write what stands between ":::note" and ":::" as a quotation."""
    found, inside = list(lines), ""
    for index, line in enumerate(lines):
        fence = _FENCE.match(line)
        if fence and (fence["kind"] or inside):
            inside = "" if inside else fence["indent"] + "> "
            found[index] = fence["indent"] + ">" if fence["kind"] else ""
        elif inside and line.strip():
            found[index] = inside + line.removeprefix(inside[:-2])
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
        found.append(f"{indent}#### {tab}" if tab else f"{indent}>")
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
