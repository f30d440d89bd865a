"""Reads a Markdown file into blocks."""

import re
from html import escape

from markdown_it import MarkdownIt

from flows.article.block import Document
from flows.article.formats import html
from flows.article.formats.dialect import as_markdown

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|code|del|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|u|var|wbr)"
    r"(?=[\s/>])|<!|<\?",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"""^(\w+)\s*:\s*["']?(.*?)["']?\s*$""", re.MULTILINE)


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
