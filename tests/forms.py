"""The published article in other forms: with marks in its words, in Markdown, as a Word document."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from typing import NamedTuple

from flows.article import Article, Block
from tests.published import PAGE, load
from tests.word import said, table, word

Mark = Callable[[str], str]


class Form(NamedTuple):
    """The article as somebody else would have written it."""

    name: str
    """Of its file."""
    content: bytes


@cache
def forms() -> dict[str, Form]:
    """The forms by a word each; the first is the published page itself."""
    article = load(PAGE)
    page = PAGE.read_text("utf-8")
    return {
        "page": Form("article.html", PAGE.read_bytes()),
        "bold": Form("bold.html", _marked_page(article, page, lambda w: f"<strong>{w}</strong>").encode()),
        "split": Form("split.html", _marked_page(article, page, _split).encode("utf-16")),
        "markdown": Form("article.md", "".join(_markdown(article, "\r\n")).encode()),
        "text": Form("article.txt", "".join(_plain(article)).encode("utf-8-sig")),
        "word": Form("article.docx", word(*_word(article))),
    }


def _split(words: str) -> str:
    """Half of a word in a mark of its own, as editors of pages leave it."""
    half = len(words) // 2
    return f"<b>{words[:half]}</b><span style='color:red'>{words[half:]}</span>"


def _marked(article: Article, block: Block, mark: Mark, plain: Mark = str) -> str:
    """The words of a step with the names of its controls marked."""
    text, parts, behind = block.text, [], 0
    spans = sorted(
        (i.start, i.start + len(i.words))
        for i in (article.readings.at(*block.step) if block.step else ())
        if i.words and i.start is not None and text[i.start : i.start + len(i.words)] == i.words
    )
    for start, end in spans:
        if start >= behind:
            parts += [plain(text[behind:start]), mark(plain(text[start:end]))]
            behind = end
    return "".join([*parts, plain(text[behind:])])


def _marked_page(article: Article, page: str, mark: Mark) -> str:
    for block in article.blocks:
        marked = _marked(article, block, mark, lambda words: escape(words, quote=False))
        for said_there in (escape(block.text, quote=False), block.text):
            item = f"<li>{said_there}</li>"
            page = page.replace(item, f"<li>{marked}</li>")
    return page.replace('<meta charset="utf-8">', "")


def _markdown(article: Article, end: str) -> Iterator[str]:
    yield f"# {article.title}{end}{end}"
    for block in article.blocks:
        links = [address for _, address in block.links]
        words = _marked(article, block, lambda words: f"**{words}**")
        for address in links:
            words = words.replace(address, f"[{address}]({address})")
        yield from _markdown_block(block, words, end)


def _markdown_block(block: Block, words: str, end: str) -> Iterator[str]:
    match block.kind:
        case "heading":
            yield f"{end}## {words}{end}{end}"
        case "item":
            yield f"{block.number}. {words}{end}"
        case "paragraph":
            yield f"{words}{end}{end}"
        case _:
            yield "| " + words.replace("\t", " | ") + f" |{end}"
            if block.kind == "header_row":
                yield f"| --- | --- |{end}"


def _plain(article: Article) -> Iterator[str]:
    yield f"{article.title}\n\n"
    for block in article.blocks:
        if block.kind == "item":
            yield f"{block.number}. {block.text}\n"
        elif block.kind in {"heading", "paragraph"}:
            yield f"\n{block.text}\n\n"


def _word(article: Article) -> Iterator[str]:
    yield said(article.title, "Title")
    rows: list[tuple[str, str]] = []
    for block in article.blocks:
        words = re.sub(r"(?<=\w)(?=orize\b)", "**", _marked(article, block, lambda w: f"*{w}*"))
        if block.kind in {"row", "header_row"}:
            problem, _, remedy = words.partition("\t")
            rows.append((problem, remedy))
            continue
        if rows:
            yield table(*rows)
            rows = []
        yield said(words, "heading2" if block.kind == "heading" else "", int(block.kind == "item"))
