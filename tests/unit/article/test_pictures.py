"""Where an article shows pictures."""

import base64

import pytest

from flows.article import read_article
from flows.article.block import Block
from flows.article.embedded import embedded
from flows.article.formats.page.illustration import with_pictures
from tests.word import drawn, said, word

_BYTES = b"\x89PNG\r\n\x1a\n"
_DATA = f"data:image/png;base64,{base64.b64encode(_BYTES).decode()}"


def _pictures(name: str, text: str) -> list[tuple[str, ...]]:
    article = read_article(name, text.encode())
    return [step.pictures for procedure in article.procedures for step in procedure.steps]


@pytest.mark.parametrize(
    ("page", "pictures"),
    [
        ("<ol><li>Click A. <img src='a.png'><li>Click B.</ol>", [("a.png",), ()]),
        ("<ol><li><p>Click A.</p><p><img src='a.png'></p><li>Click B.</ol>", [("a.png",), ()]),
        ("<ol><li><img src='a.png'>Click A.<li>Click B.</ol>", [("a.png",), ()]),
        ("<ol><li>Click A.</li></ol><p><img src='a.png'></p><ol start=2><li>Click B.</ol>", [("a.png",), ()]),
        (
            "<ol><li>Click A.<div class=note>Mind it.</div><img src='a.png'><li>Click B.</ol>",
            [("a.png",), ()],
        ),
        (f"<p><img src='{_DATA}'></p><ol><li>Click A. <img src='{_DATA}'></ol>", [("embedded:1",)]),
        ("<ol><li>Click A. <img src='x.png' hidden><svg></svg></ol>", [()]),
        ("<ol><li>Click A. <img data-src='a.png' src='wait.gif'></ol>", [("a.png",)]),
        ("<table><tr><th>Issue<th>What to Try<tr><td>B<td>Click A <img src='a.png'></table>", [("a.png",)]),
    ],
)
def test_a_picture_belongs_to_the_step_it_stands_at(page: str, pictures: list[tuple[str, ...]]) -> None:
    """In its item, or right behind it; what the article itself holds goes by its number."""
    assert pictures == _pictures("page.html", f"<h1>T</h1>{page}")


def test_markdown_has_them_too() -> None:
    """In an item's own line, set in below it, and between two items."""
    text = "1. Click **A**. ![](a.png)\n2. Click **B**.\n\n   ![b](b.png)\n\n3. Click **C**.\n\n![](c.png)\n"
    assert [("a.png",), ("b.png",), ("c.png",)] == _pictures("page.md", f"# T\n\n{text}")


def test_what_the_article_holds_can_be_taken_out() -> None:
    """By its number, and nothing where there is no such picture."""
    page = f"<h1>T</h1><ol><li>Click A. <img src='x.png'><img src='{_DATA}'></ol>".encode()
    assert _BYTES == embedded("page.html", page, "embedded:0")
    assert None is embedded("page.html", page, "embedded:1")
    assert None is embedded("page.html", page, "x.png")


def test_a_word_document_holds_its_pictures() -> None:
    """In an item, and between two; each is taken out by its number."""
    document = word(
        said("Zoom", "Title"),
        said("Click *A*.", count=1),
        drawn(),
        said("Click *B*.", count=1),
        picture=_BYTES,
    )
    article = read_article("page.docx", document)
    assert [("embedded:0",), ()] == [step.pictures for step in article.procedures[0].steps]
    assert (_BYTES, None) == tuple(embedded("page.docx", document, f"embedded:{n}") for n in (0, 1))


def test_many_pictures_cost_no_more_than_their_number() -> None:
    """A page of pictures alone is read in one go, whatever holds them."""
    first = Block(kind="paragraph", text="Look:", line=1)
    shown = (Block(kind="paragraph", text="", line=1, pictures=("a.png",)) for _ in range(20_000))
    (block,) = with_pictures((first, *shown))
    assert 20_000 == len(block.pictures)
