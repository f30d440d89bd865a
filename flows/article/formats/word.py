"""Reads a Word document: mammoth makes a page of it."""

import io
import zipfile
from collections.abc import Callable
from itertools import count
from typing import Any

from lxml.html import HtmlElement, fragments_fromstring, tostring

from flows.article.formats.numbering.pasted import is_bold_text
from flows.article.formats.page.illustration import EMBEDDED

MARK = b"PK\x03\x04"
"""What a zip file begins with; a Word document is one."""
BODY = "word/document.xml"
_LIMIT = 50_000_000
"""Most bytes that its parts may have unpacked (chosen: ten times the longest article's)."""
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='List Paragraph'] => p:fresh"


def is_word(content: bytes) -> bool:
    """Tell a Word document by its parts."""
    if not content.startswith(MARK):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return BODY in parts.namelist()
    except Exception:  # noqa: BLE001 - zipfile fails in many ways at what is no zip file (found by the fuzzer)
        return False


def unpack(content: bytes) -> str:
    """Make a page of a Word document, each of whose paragraphs is a line.

    Raises ValueError with the end of a sentence ("is ...") where it cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        nodes = _nodes(content) if size <= _LIMIT else []
    except Exception as error:  # noqa: BLE001 - zipfile, mammoth and lxml fail in many ways at what is damaged
        message = f"is a damaged Word document ({type(error).__name__}); open it and save it again"
        raise ValueError(message) from None
    if size > _LIMIT:
        message = f"unpacks to more than {_LIMIT / 1e6:.0f} MB; save its text as HTML"
        raise ValueError(message)
    _count_on(nodes)
    for line, node in enumerate(nodes, 1):
        node.set("data-line", str(line))
    body = "\n".join(tostring(node, encoding="unicode") for node in nodes)
    return f"<html><body><main>{body}</main></body></html>"


def _nodes(content: bytes) -> list[HtmlElement]:
    numbers = count()
    page = _converted(content, lambda _: {"src": f"{EMBEDDED}{next(numbers)}"})
    nodes = fragments_fromstring(page or "<p></p>")
    return [node for node in nodes if isinstance(node, HtmlElement)]


def pictures(content: bytes) -> list[bytes]:
    """Give the pictures of a Word document in their order. Raises ValueError where it cannot be read."""
    found: list[bytes] = []

    def take(image: Any) -> dict[str, str]:
        with image.open() as file:
            found.append(file.read())
        return {"src": ""}

    unpack(content)  # refuses what is damaged, or too much
    _converted(content, take)
    return found


def _converted(content: bytes, of_picture: Callable[[Any], dict[str, str]]) -> str:
    """The page that mammoth makes, each picture with the attributes that are given of it."""
    import mammoth  # noqa: PLC0415 - it is slow to import, and few articles are Word documents

    pictured = mammoth.images.img_element(of_picture)
    page: str = mammoth.convert_to_html(io.BytesIO(content), style_map=_STYLES, convert_image=pictured).value
    return page


def _count_on(nodes: list[HtmlElement]) -> None:
    """Let a list go on behind a picture or a remark: Word counts on there, and mammoth begins anew."""
    last = 0
    for node in nodes:
        said = " ".join("".join(map(str, node.itertext())).split())
        if node.tag == "ol":
            if last:
                node.set("start", str(last + 1))
            last += len(node.xpath("./li"))
        elif (
            node.tag != "p"
            or said.endswith(":")
            or is_bold_text(said, [str(b) for b in node.xpath(".//strong//text()")])
        ):
            last = 0
