"""What an element of a page is to a reader: seen or not, set apart or not, on which line, in which words."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from flows.article.block import fold
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
    "screen-reader-text", "toc", "table-of-contents", "breadcrumbs", "breadcrumb", "footnote-ref",
    "footnotes",
    "references", "task-list-item-checkbox", "material-icons", "material-icons-outlined",
    "material-symbols-outlined", "material-symbols-rounded", "material-symbols-sharp",
}  # fmt: skip
"""Classes of what is not part of what a reader reads."""
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:notes?|warning|tip|caution|important|info|information|admonition|callout|alert|danger"
    r"|hint|notice)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of notes, whatever site generator or help desk made them."""
_FOLDED = re.compile(
    r"(?:^|[\s_-])(?:tab-?(?:content|panel|pane)|accordion(?:-\w+)*|collaps\w*|zippy\w*|expand\w*|panel-body|foldable)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of what a press shows, as the usual component libraries and help desks write them."""
_REMARK = re.compile(
    r"\s*(?:\[!\w+\]|(?:(?:important|useful) )?(?:notes?|tips?|important|warning|caution|danger|hint|info"
    r"|attention|heads[- ]up|good to know|remember)\s*(?:[:!\n]|$))",
    re.IGNORECASE,
)
"""What a quotation begins with that is a note; GitHub marks one by a word in brackets."""
_INLINE = {
    *_STRONG, "a", "span", "br", "u", "s", "small", "big", "sub", "sup", "q", "cite", "abbr", "font", "label",
    "img", "svg", "time", "dfn", "ins", "del", "wbr", "bdi", "bdo", "data", "strike", "button", "input",
}  # fmt: skip


HEADINGS = {f"h{level}": level for level in range(1, 7)} | {"summary": 4}
"""Elements that head what stands below them, and their level."""
_DIGITS = 5
"""Digits of a number that a list can start at (chosen: longer ones are an editor's own marks)."""
_LINE = re.compile(r"[0-9]{1,7}")
"""A line's number, as it is put into the page that is made of Markdown."""


def is_hidden(node: HtmlElement) -> bool:
    """Tell what no reader reads: comments, scripts, what is not displayed, the page's own navigation.

    A tab or a part that is folded away is read: its button shows it.
    """
    return (
        not isinstance(node.tag, str)
        or node.tag in _SKIPPED
        or (_is_put_away(node) and not _is_folded(node))
        or bool(_UNSEEN & _classes(node))
        or (node.tag == "sup" and "reference" in _classes(node))
    )


def _is_put_away(node: HtmlElement) -> bool:
    return (
        node.get("hidden") is not None or node.get("aria-hidden") == "true" or "display:none" in _style(node)
    )


def _is_folded(node: HtmlElement) -> bool:
    """Tell what a press on the page itself shows: a tab, a part of an accordion."""
    if node.get("role") in {"dialog", "alertdialog", "tooltip"} or {"modal", "popup"} & _classes(node):
        return False
    if node.get("role") == "tabpanel" or _FOLDED.search(node.get("class", "")):
        return True
    return bool(node.xpath("boolean(.//li)")) and bool(_openers(node))


def _openers(node: HtmlElement) -> list[HtmlElement]:
    """Give the buttons that show a part which is told by its id."""
    own = node.get("id", "")
    paths = "//*[@aria-controls=$own or @href=$jump or @data-target=$jump or @data-bs-target=$jump]"
    shown: list[HtmlElement] = node.getroottree().xpath(paths, own=own, jump=f"#{own}") if own else []
    return shown


def is_inline(node: HtmlElement) -> bool:
    """Tell what goes on in the line that it stands in."""
    return not isinstance(node.tag, str) or (
        node.tag in _INLINE and not node.xpath("boolean(.//ol|.//ul|.//table)")
    )


def is_aside(node: HtmlElement, depth: int) -> bool:
    """Tell a note: by its class or role, by being a picture's caption, inside a list by being a quotation.

    What is folded away inside a counted step is one as well: it is told to a reader who needs it ("I do not
    see Go"), and whoever does not passes it by.
    """
    named = node.tag in ("div", "section", "p", "table", "blockquote") and _ASIDE.search(
        node.get("class", "")
    )
    captions = node.tag in ("figcaption", "caption")
    quoted = node.tag == "blockquote" and (depth > 0 or _REMARK.match("".join(map(str, node.itertext()))))
    return (
        bool(named)
        or captions
        or node.get("role") in {"note", "alert"}
        or bool(quoted)
        or (depth > 0 and _folds(node) and bool(node.xpath("boolean(ancestor::li[1][parent::ol])")))
    )


def _folds(node: HtmlElement) -> bool:
    return node.tag == "details" or (_is_put_away(node) and _is_folded(node))


def heading_level(node: HtmlElement) -> int:
    """Give 1 to 6 for a heading, 0 for what is none."""
    if node.get("role") == "heading":
        return min(number_in(node, "aria-level", 2), 6)
    return HEADINGS.get(node.tag, 0)


def tab_name(node: HtmlElement) -> str:
    """Give what the button of a tab's content says; empty where it cannot be told."""
    labelled = node.get("aria-labelledby", "")
    tabs = [*node.getroottree().xpath("//*[@id=$id]", id=labelled or "none"), *_openers(node)]
    said = fold(" ".join(map(str, tabs[0].itertext()))) if tabs else ""
    return str(node.get("aria-label") or said)


def number_in(node: HtmlElement, name: str, otherwise: int) -> int:
    """Give the number in an attribute, such as a list's `start`."""
    value = node.get(name, "").strip()
    return int(value) if value.isdecimal() and len(value) <= _DIGITS else otherwise


def runs_in(node: HtmlElement, *, strong: bool = False, address: str = "") -> Iterator[Run]:
    """Give the runs in `node`; a block inside it stands on lines of its own."""
    if not isinstance(node.tag, str):
        return
    if (drawn := _drawn(node)) is not None:
        yield Run(drawn, line_of(node), strong=True, picture=True, source=_source(node))
        return
    if is_hidden(node):
        return
    strong = strong or _is_strong(node)
    address = node.get("href", "") if node.tag == "a" else address
    if node.tag == "pre":
        return
    edge = [] if is_inline(node) and node.tag != "br" else [Run("\n", line_of(node))]
    yield from edge
    yield run_before(node, strong=strong, address=address)
    for child in node:
        yield from runs_in(child, strong=strong, address=address)
        yield run_behind(child, node, strong=strong, address=address)
    yield from edge


def _source(node: HtmlElement) -> str:
    """Give where a picture is to be had; empty for one that no reader sees, and for an icon."""
    if node.tag != "img" or is_hidden(node):
        return ""
    return str(node.get("data-src") or node.get("src") or "").strip()


def _drawn(node: HtmlElement) -> str | None:
    """Give the name of what is only a picture; None for what has words."""
    if node.tag == "img":
        return _folded(node.get("alt"), node)
    if node.tag == "svg":
        titles = [*node.xpath("./@aria-label"), *node.xpath(".//*[local-name()='title']//text()")]
        return str(titles[0]) if titles else ""
    if node.get("role") == "img" or (node.tag == "i" and not fold("".join(map(str, node.itertext())))):
        return str(node.get("aria-label") or node.get("title") or "")
    return None


def run_before(node: HtmlElement, *, strong: bool = False, address: str = "") -> Run:
    """Give what stands in `node` before its first child."""
    return Run(_folded(node.text, node), line_of(node), strong, address)


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
    if node.getparent() is None or node.tag == "pre" or next(node.iterancestors("pre"), None) is not None:
        return text or ""
    return (text or "").replace("\n", " ")


def line_of(node: HtmlElement) -> int:
    """Give the line on which the text of `node` starts, from 1."""
    marked = node.xpath("ancestor-or-self::*[@data-line][1]/@data-line")
    if marked and _LINE.fullmatch(marked[0]):
        return int(marked[0])
    text = node.text or ""
    return (node.sourceline or 1) + text[: len(text) - len(text.lstrip())].count("\n")


def _tail_line(node: HtmlElement) -> int:
    if node.xpath("boolean(ancestor::*[@data-line])"):
        return line_of(node)
    tail = node.tail or ""
    before = "".join(map(str, node.itertext())) + tail[: len(tail) - len(tail.lstrip())]
    return (node.sourceline or 1) + before.count("\n")
