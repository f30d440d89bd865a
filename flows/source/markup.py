"""Reads an HTML page into blocks: TeamDynamix article pages and any page with headings and lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from flows.source.block import Block, Document
from flows.source.details import read_details
from flows.source.numbering import number_paragraphs
from flows.source.page import article_root, article_title, attribute
from flows.source.wording import Run, Wording, word

_HEADINGS = {f"h{level}": level for level in range(1, 7)} | {"summary": 4}
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


def read(text: str) -> Document:
    """Read a page; its article is told apart from the page's own navigation."""
    page = document_fromstring(text.encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True))
    root = article_root(page)
    title = article_title(page, root)
    blocks = _without_title(number_paragraphs(tuple(_Walk().blocks(root))), title)
    around = [line for block in _Walk().blocks(page, without=root) for line in block.text.split("\n")]
    details = read_details(around)
    return Document(
        title=title,
        blocks=blocks,
        id=details.id,
        url=attribute(page, "//link[@rel='canonical']/@href"),
        created=details.created or attribute(page, "//meta[@property='article:published_time']/@content"),
        modified=details.modified or attribute(page, "//meta[@property='article:modified_time']/@content"),
    )


def _without_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    index = next((i for i, block in enumerate(blocks) if block.kind == "heading"), None)
    if index is None or blocks[index].text != title or blocks[index].level > 1:
        return blocks
    return blocks[:index] + blocks[index + 1 :]


class _Walk:
    """Walks a part of a page in reading order; lists and tables are counted."""

    def __init__(self) -> None:
        self._groups = count(1)

    def blocks(
        self, node: HtmlElement, depth: int = 0, without: HtmlElement | None = None
    ) -> Iterator[Block]:
        """Give the blocks in `node`; `depth` is the number of lists around it."""
        runs = [Run(_folded(node.text, node), _line(node))]
        for child in node:
            if _is_inline(child):
                runs += _runs(child)
            else:
                yield from _paragraph(runs)
                runs = []
                if child is not without and not _hidden(child):
                    yield from self._noted(child, depth, without)
            runs.append(Run(_folded(child.tail, node), _tail_line(child)))
        yield from _paragraph(runs)

    def _noted(self, node: HtmlElement, depth: int, without: HtmlElement | None) -> Iterator[Block]:
        """Give the blocks of a child; the paragraphs of a note are marked as such."""
        aside = _is_aside(node, depth)
        for block in self._block(node, depth, without):
            yield block.model_copy(update={"aside": True}) if aside and block.kind == "paragraph" else block

    def _block(self, node: HtmlElement, depth: int, without: HtmlElement | None) -> Iterator[Block]:
        if node.tag in _HEADINGS:
            wording = word(list(_runs(node)))
            if wording.text:
                text = wording.text.replace("\n", " ")
                yield Block(kind="heading", text=text, level=_HEADINGS[node.tag], line=wording.line)
        elif node.tag in ("ol", "ul", "li"):
            yield from self._list(node, depth + 1)
        elif node.tag == "table" and _is_data(node):
            yield from self._table(node)
        else:
            yield from self.blocks(node, depth, without)

    def _list(self, node: HtmlElement, depth: int) -> Iterator[Block]:
        group = next(self._groups)
        number = _number(node, "start", 1) - 1
        for item in [node] if node.tag == "li" else node:
            if item.tag in ("ol", "ul"):  # a nested list that was put beside its item
                yield from self._list(item, depth + 1)
            elif isinstance(item.tag, str) and not _hidden(item):
                number = _number(item, "value", number + 1)
                yield from self._item(item, depth, group, number if node.tag == "ol" else None)

    def _item(self, node: HtmlElement, depth: int, group: int, number: int | None) -> Iterator[Block]:
        """Give the item, the lists in it, and what it goes on with behind them; notes are no part of it."""
        own: list[Block] = []
        item = Block(
            kind="item", text="", level=depth, ordered=number is not None, number=number, group=group, line=0
        )
        for block in self.blocks(node, depth):
            if block.kind in ("paragraph", "heading") and not block.aside:
                own.append(block)
                continue
            if own and (block.kind == "item" or block.aside):
                yield from _joined(item, own if block.kind == "item" else [])
            own = [] if block.kind == "item" else own
            yield block
        yield from _joined(item, own)

    def _table(self, node: HtmlElement) -> Iterator[Block]:
        group = next(self._groups)
        if (steps := _numbered_rows(node)) is not None:
            for number, cell in enumerate(steps, 1):
                yield from self._item(cell, 1, group, number)
            return
        for row in node.iter("tr"):
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            wordings = [word(list(_runs(cell))) for cell in cells]
            if any(wording.text for wording in wordings):
                yield _row(wordings, group, header=all(cell.tag == "th" for cell in cells))


def _joined(item: Block, own: Sequence[Block]) -> Iterator[Block]:
    """Give the item with the words of its paragraphs, if there are some."""
    if own:
        yield item.model_copy(
            update={
                "text": "\n".join(block.text for block in own),
                "line": own[0].line,
                "emphasis": tuple(words for block in own for words in block.emphasis),
                "links": tuple(link for block in own for link in block.links),
            }
        )


def _numbered_rows(table: HtmlElement) -> list[HtmlElement] | None:
    """Give the cells beside the numbers, where the first column counts the steps; None where it does not."""
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    counted = [cells for cells in rows if len(cells) > 1 and _count(cells[0]) is not None]
    numbers = [_count(cells[0]) for cells in counted]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)) or len(rows) > len(counted) + 1:
        return None
    return [cells[1] for cells in counted]


def _count(cell: HtmlElement) -> int | None:
    found = re.fullmatch(r"(?:step\s*)?(\d{1,2})[.)]?", " ".join(cell.itertext()).strip(), re.IGNORECASE)
    return int(found.group(1)) if found else None


def _is_aside(node: HtmlElement, depth: int) -> bool:
    """Tell a note: by its class or role, and inside a list by being a quotation."""
    named = node.tag in ("div", "section", "p", "table", "blockquote") and _ASIDE.search(
        node.get("class", "")
    )
    return bool(named) or node.get("role") == "note" or (node.tag == "blockquote" and depth > 0)


def _row(cells: Sequence[Wording], group: int, *, header: bool) -> Block:
    return Block(
        kind="header_row" if header else "row",
        text="\t".join(cell.text.replace("\n", " ") for cell in cells),
        group=group,
        line=next(cell.line for cell in cells if cell.text),
        emphasis=tuple(words for cell in cells for words in cell.emphasis),
        links=tuple(link for cell in cells for link in cell.links),
    )


def _paragraph(runs: Sequence[Run]) -> Iterator[Block]:
    wording = word(runs)
    if wording.text:
        yield Block(kind="paragraph", **wording._asdict())


def _runs(node: HtmlElement, *, strong: bool = False, address: str = "") -> Iterator[Run]:
    """Give the runs in `node`; a block inside it stands on lines of its own."""
    if not isinstance(node.tag, str) or _hidden(node):
        return
    strong = strong or _is_strong(node)
    address = node.get("href", "") if node.tag == "a" else address
    if node.tag == "img":
        yield Run(_folded(node.get("alt"), node), _line(node), strong=True, address="", picture=True)
        return
    edge = [] if _is_inline(node) and node.tag != "br" else [Run("\n", _line(node))]
    yield from edge
    yield Run(_folded(node.text, node), _line(node), strong, address)
    for child in node:
        yield from _runs(child, strong=strong, address=address)
        yield Run(_folded(child.tail, node), _tail_line(child), strong, address)
    yield from edge


def _is_inline(node: HtmlElement) -> bool:
    return not isinstance(node.tag, str) or (
        node.tag in _INLINE and not node.xpath("boolean(.//ol|.//ul|.//table)")
    )


def _is_strong(node: HtmlElement) -> bool:
    style = node.get("style", "").replace(" ", "").lower()
    heavy = any(f"font-weight:{weight}" in style for weight in ("bold", "600", "700", "800", "900"))
    return node.tag in _STRONG or heavy or bool(_STRONG_CLASSES & set(node.get("class", "").lower().split()))


def _hidden(node: HtmlElement) -> bool:
    style = node.get("style", "").replace(" ", "").lower()
    return (
        not isinstance(node.tag, str)
        or node.tag in _SKIPPED
        or node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or "display:none" in style
        or bool(_UNSEEN & set(node.get("class", "").lower().split()))
    )


def _is_data(table: HtmlElement) -> bool:
    """Tell a table of data from one that only arranges the page."""
    columns = max((len(row.xpath("./td|./th")) for row in table.iter("tr")), default=0)
    arranged = "boolean(.//table|.//h1|.//h2|.//h3|.//h4)"
    steps = table.xpath("boolean(.//ol)") and not table.xpath("boolean(.//th)")
    return columns > 1 and not table.xpath(arranged) and not steps


def _number(node: HtmlElement, name: str, otherwise: int) -> int:
    value = node.get(name, "").strip()
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise


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
