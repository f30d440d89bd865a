"""What an element of a page is to a reader: seen or not, set apart or not, on which line, in which words."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from flows.article.formats.inline import Run

_STRONG = {"b", "strong", "em", "i", "code", "kbd", "samp", "tt", "mark", "var"}
_STRONG_CLASSES = {"uicontrol", "guilabel", "menuselection", "wintitle", "bold", "strong", "gui", "kbd"}
_SKIPPED = {
    "script",
    "style",
    "template",
    "noscript",
    "nav",
    "header",
    "footer",
    "aside",
    "svg",
    "iframe",
    "head",
}
_UNSEEN = {
    "headerlink", "hash-link", "mw-editsection", "anchorjs-link", "visually-hidden", "visuallyhidden",
    "sr-only",
    "screen-reader-text", "toc", "table-of-contents", "breadcrumbs", "breadcrumb",
}  # fmt: skip
"""Classes of what is not part of what a reader reads."""
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:notes?|warning|tip|caution|important|info|information|admonition|callout|alert|danger"
    r"|hint|notice)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of notes, whatever site generator or help desk made them."""
_INLINE = {
    *_STRONG, "a", "span", "br", "u", "s", "small", "big", "sub", "sup", "q", "cite", "abbr", "font", "label",
    "img", "time", "dfn", "ins", "del", "wbr", "bdi", "bdo", "data", "strike", "button", "input",
}  # fmt: skip


_DIGITS = 5
"""Digits of a number that a list can start at (chosen: longer ones are an editor's own marks)."""


def is_hidden(node: HtmlElement) -> bool:
    """Tell what no reader reads: comments, scripts, what is not displayed, the page's own navigation."""
    return (
        not isinstance(node.tag, str)
        or node.tag in _SKIPPED
        or node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or "display:none" in _style(node)
        or bool(_UNSEEN & _classes(node))
    )


def is_inline(node: HtmlElement) -> bool:
    """Tell what goes on in the line that it stands in."""
    return not isinstance(node.tag, str) or (
        node.tag in _INLINE and not node.xpath("boolean(.//ol|.//ul|.//table)")
    )


def is_aside(node: HtmlElement, depth: int) -> bool:
    """Tell a note: by its class or role, by being a picture's caption, inside a list by being a quotation."""
    named = node.tag in ("div", "section", "p", "table", "blockquote") and _ASIDE.search(
        node.get("class", "")
    )
    captions = node.tag in ("figcaption", "caption")
    return bool(named) or captions or node.get("role") == "note" or (node.tag == "blockquote" and depth > 0)


def number_in(node: HtmlElement, name: str, otherwise: int) -> int:
    """Give the number in an attribute, such as a list's `start`."""
    value = node.get(name, "").strip()
    return int(value) if value.isdecimal() and len(value) <= _DIGITS else otherwise


def runs_in(node: HtmlElement, *, strong: bool = False, address: str = "") -> Iterator[Run]:
    """Give the runs in `node`; a block inside it stands on lines of its own."""
    if not isinstance(node.tag, str) or is_hidden(node):
        return
    strong = strong or _is_strong(node)
    address = node.get("href", "") if node.tag == "a" else address
    if node.tag == "img":
        yield Run(_folded(node.get("alt"), node), _line(node), strong=True, address="", picture=True)
        return
    edge = [] if is_inline(node) and node.tag != "br" else [Run("\n", _line(node))]
    yield from edge
    yield run_before(node, strong=strong, address=address)
    for child in node:
        yield from runs_in(child, strong=strong, address=address)
        yield run_behind(child, node, strong=strong, address=address)
    yield from edge


def run_before(node: HtmlElement, *, strong: bool = False, address: str = "") -> Run:
    """Give what stands in `node` before its first child."""
    return Run(_folded(node.text, node), _line(node), strong, address)


def run_behind(child: HtmlElement, node: HtmlElement, *, strong: bool = False, address: str = "") -> Run:
    """Give what follows a child in `node`, up to the next child."""
    return Run(_folded(child.tail, node), _tail_line(child), strong, address)


def _is_strong(node: HtmlElement) -> bool:
    heavy = any(f"font-weight:{weight}" in _style(node) for weight in ("bold", "600", "700", "800", "900"))
    return node.tag in _STRONG or heavy or bool(_STRONG_CLASSES & _classes(node))


def _style(node: HtmlElement) -> str:
    style: str = node.get("style", "")
    return style.replace(" ", "").lower()


def _classes(node: HtmlElement) -> set[str]:
    return set(node.get("class", "").lower().split())


def _folded(text: str | None, node: HtmlElement) -> str:
    if node.tag == "pre" or node.getparent() is None:
        return text or ""
    return (text or "").replace("\n", " ")


def _line(node: HtmlElement) -> int:
    """Give the line on which the text of `node` starts, from 1."""
    marked = node.xpath("ancestor-or-self::*[@data-line][1]/@data-line")
    if marked:
        return int(marked[0])
    text = node.text or ""
    return (node.sourceline or 1) + text[: len(text) - len(text.lstrip())].count("\n")


def _tail_line(node: HtmlElement) -> int:
    if node.xpath("boolean(ancestor::*[@data-line])"):
        return _line(node)
    tail = node.tail or ""
    before = "".join(map(str, node.itertext())) + tail[: len(tail) - len(tail.lstrip())]
    return (node.sourceline or 1) + before.count("\n")
