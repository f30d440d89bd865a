"""Reads an HTML page into blocks: TeamDynamix article pages and any page with headings and lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from lxml.html import HtmlElement

from flows.article.block import Block, Document
from flows.article.formats.inline import Run, Wording, join, word
from flows.article.formats.metadata import read_details
from flows.article.formats.numbering.numbering import number_paragraphs
from flows.article.formats.numbering.ordinal import number_label, number_style
from flows.article.formats.numbering.pasted import with_headings
from flows.article.formats.page.content import article_root, article_title, attribute
from flows.article.formats.page.element import (
    HEADINGS,
    heading_level,
    is_aside,
    is_hidden,
    is_inline,
    line_of,
    number_in,
    run_before,
    run_behind,
    runs_in,
    tab_name,
)
from flows.article.formats.page.furniture import clear_away
from flows.article.formats.page.illustration import number_embedded, with_pictures
from flows.article.formats.page.markup import parsed
from flows.article.formats.page.table import is_data, named_cells, numbered_cells, rows

_NUMBER = re.compile(r"\d{1,2}[.)]?")
_MARK = re.compile(r"^\[!\w+\]\s*")
"""How GitHub marks a quotation as a note."""


def read(text: str) -> Document:
    """Read a page; its article is told apart from the page's own navigation."""
    page = parsed(text)
    number_embedded(page)
    around = _around(page)
    clear_away(page)
    root = article_root(page)
    title = article_title(page, root)
    title, blocks = with_headings(title, with_pictures(_Walk().blocks(root)))
    blocks = _without_title(number_paragraphs(blocks), title)
    details = read_details(around)
    return Document(
        title=title,
        blocks=blocks,
        id=details.id,
        url=attribute(page, "//link[@rel='canonical']/@href"),
        created=details.created or attribute(page, "//meta[@property='article:published_time']/@content"),
        modified=details.modified or attribute(page, "//meta[@property='article:modified_time']/@content"),
    )


def _around(page: HtmlElement) -> list[str]:
    """Give the lines of the whole page outside of its article."""
    root = article_root(page)
    blocks = with_pictures(_Walk().blocks(page, without=root))
    return [line for block in blocks for line in block.text.split("\n")]


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
        runs = [run_before(node)]
        for child in node:
            if is_inline(child):
                runs += runs_in(child)
            else:
                yield from _paragraph(runs)
                runs = []
                if child is not without and not is_hidden(child):
                    yield from self._noted(child, depth, without)
            runs.append(run_behind(child, node))
        yield from _paragraph(runs)

    def _noted(self, node: HtmlElement, depth: int, without: HtmlElement | None) -> Iterator[Block]:
        """Give the blocks of a child; those of a note are marked as such."""
        aside = is_aside(node, depth)
        for block in self._block(node, depth, without):
            yield from [block] if not aside else set_apart(block)

    def _block(self, node: HtmlElement, depth: int, without: HtmlElement | None) -> Iterator[Block]:
        if level := heading_level(node):
            wording = word(list(runs_in(node)))
            if wording.text:
                text = wording.text.replace("\n", " ")
                yield Block(kind="heading", text=text, level=level, line=wording.line)
        elif node.tag == "dt" and _heads_steps(node):
            yield from headed(" ".join(map(str, node.itertext())), node, iter(()))
        elif node.tag == "pre":
            yield from (block.model_copy(update={"code": True}) for block in self.blocks(node, depth))
        elif node.tag in ("ol", "ul", "li") or node.get("role") in ("list", "listitem"):
            yield from self._list(node, depth + 1)
        elif node.tag == "table" and (cells := named_cells(node)):
            for name, cell in cells:
                yield from headed(name, cell, self.blocks(cell, depth, without))
        elif node.tag == "table" and is_data(node):
            yield from self._table(node)
        elif node.get("role") == "tabpanel":
            yield from headed(tab_name(node), node, self.blocks(node, depth, without))
        else:
            yield from self.blocks(node, depth, without)

    def _list(self, node: HtmlElement, depth: int) -> Iterator[Block]:
        if _holds_sections(node):
            for item in node:
                yield from self.blocks(item, depth - 1)
            return
        group = next(self._groups)
        number = number_in(node, "start", 1) - 1
        style = number_style(node)
        for item in [node] if node.tag == "li" or node.get("role") == "listitem" else node:
            if item.tag in ("ol", "ul"):  # a nested list that was put beside its item
                yield from self._list(item, depth + 1)
            elif isinstance(item.tag, str) and not is_hidden(item):
                number = number_in(item, "value", number + 1)
                label = number_label(number, style) if node.tag == "ol" else None
                yield from self._item(item, depth, group, number if node.tag == "ol" else None, label)

    def _item(
        self, node: HtmlElement, depth: int, group: int, number: int | None, label: str | None = None
    ) -> Iterator[Block]:
        """Give the item, the lists in it, and what it goes on with behind them; notes are no part of it."""
        own: list[Block] = []
        place = {
            "level": depth,
            "ordered": number is not None,
            "number": number,
            "label": label,
            "group": group,
        }
        item = Block.model_validate({"kind": "item", "text": "", "line": 0, **place})
        for block in self.blocks(node, depth):
            if block.code and own and own[-1].text.endswith(":") and "\n" not in block.text:
                own[-1] = with_value(own[-1], block)
                continue
            if block.kind in ("paragraph", "heading") and not block.aside and not block.code:
                own.append(block)
                continue
            if block.kind in {"item", "header_row"} and not block.aside:
                yield from _told(item, own)
                own = []
            yield block
        yield from _told(item, own)

    def _table(self, node: HtmlElement) -> Iterator[Block]:
        group = next(self._groups)
        if (steps := numbered_cells(node)) is not None:
            for number, cell in enumerate(steps, 1):
                yield from self._item(cell, 1, group, number)
            return
        for cells in rows(node):
            wordings = [word(list(runs_in(cell))) for cell in cells]
            if any(wording.text for wording in wordings):
                yield _row(wordings, group, header=all(cell.tag == "th" for cell in cells))


def _heads_steps(node: HtmlElement) -> bool:
    """Tell whether a term of a list of terms is told in steps."""
    told = node.getnext()
    return told is not None and told.tag == "dd" and bool(told.xpath("boolean(.//ol)"))


def _holds_sections(node: HtmlElement) -> bool:
    """Tell a list that only lays sections out, as an accordion does: each item has a heading and steps."""
    heads = "|".join(f".//{tag}[not(ancestor::ol)]" for tag in HEADINGS)
    items = node.xpath("./li")
    return (
        node.tag == "ul"
        and bool(items)
        and all(item.xpath(f"boolean({heads}) and boolean(.//ol)") for item in items)
    )


def set_apart(block: Block) -> Iterator[Block]:
    """Give a block of a note; its headings head nothing else, and what marks a note is no word of it."""
    text = _MARK.sub("", block.text)
    kind = "paragraph" if block.kind == "heading" else block.kind
    if text or block.kind != "paragraph":
        yield block.model_copy(
            update={
                "aside": True,
                "kind": kind,
                "level": 0 if kind == "paragraph" else block.level,
                "text": text,
            }
        )


def headed(name: str, node: HtmlElement, blocks: Iterator[Block]) -> Iterator[Block]:
    """Give what stands under a tab, or in a cell with steps, under a heading of its own."""
    if name := " ".join(name.split()):
        yield Block(kind="heading", text=name, level=6, line=line_of(node))
    yield from blocks


def with_value(block: Block, code: Block) -> Block:
    """Give a sentence that ends in a colon with the one line of code that it wants."""
    wordings = [Wording(b.text, b.emphasis, b.links, b.line, b.pictures) for b in (block, code)]
    return block.model_copy(update=join(wordings, " ")._asdict() | {"emphasis": (*block.emphasis, code.text)})


def _told(item: Block, own: Sequence[Block]) -> Iterator[Block]:
    """Give the item with the words of its paragraphs, if there are some; the first may be its number."""
    if len(own) > 1 and not item.ordered and _NUMBER.fullmatch(own[0].text):
        item = item.model_copy(update={"ordered": True, "number": int(own[0].text.rstrip(".)"))})
        own = own[1:]
    wordings = [Wording(b.text, b.emphasis, b.links, b.line) for b in own if b.text]
    if wordings:
        pictures = tuple(picture for block in own for picture in block.pictures)
        yield item.model_copy(update=join(wordings, "\n")._asdict() | {"pictures": pictures})
    else:
        yield from own  # pictures alone


def _row(cells: Sequence[Wording], group: int, *, header: bool) -> Block:
    wording = join([cell._replace(text=cell.text.replace("\n", " ")) for cell in cells], "\t")
    return Block(kind="header_row" if header else "row", group=group, **wording._asdict())


def _paragraph(runs: Sequence[Run]) -> Iterator[Block]:
    wording = word(runs)
    if wording.text or wording.pictures:
        yield Block(kind="paragraph", **wording._asdict())
