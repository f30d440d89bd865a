"""Word documents are read as their writers see them."""

import io
import zipfile

import pytest

from flows.article import ArticleError, read_article
from tests.word import said, table, word

DOCUMENTS = {
    "styled": (
        word(
            said("Send a crate", "Title"),
            said("On the web", "heading1"),
            said("Open *Crates*.", count=1),
            said("Click *Send*.", count=1),
            said("On the phone", "heading1"),
            said("Tap *Crates*.", count=1),
        ),
        {"On the web": ["Open Crates.", "Click Send."], "On the phone": ["Tap Crates."]},
    ),
    "interrupted": (
        word(
            said("*Send a crate*"),
            said("Open *Crates*.", count=1),
            said("The crates are shown."),
            said("Click *Send*.", count=1),
            said(""),
            said("Click *Done*.", count=1),
        ),
        {"Send a crate": ["Open Crates.", "Click Send.", "Click Done."]},
    ),
    "nested": (
        word(
            said("Send a crate", "Title"),
            said("Open *Crates*.", count=1),
            said("Click *New*.", count=1, level=1),
            said("Click *Big*.", count=2, level=1),
            said("Click *Send*.", count=1),
        ),
        {"Send a crate": ["Open Crates.", "Click New.", "Click Big.", "Click Send."]},
    ),
    "typed": (
        word(
            said("*Send a crate*"),
            said("*On the web*"),
            said("1. Open *Crates*."),
            said("2. Click *Send*."),
            said("*On the phone*"),
            said("1. Tap *Crates*."),
        ),
        {"On the web": ["Open Crates.", "Click Send."], "On the phone": ["Tap Crates."]},
    ),
    "table": (
        word(
            said("Send a crate", "Title"),
            table(("Step", "What to do"), ("1", "Open *Crates*."), ("2", "Click *Send*.")),
        ),
        {"Send a crate": ["Open Crates.", "Click Send."]},
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_word_document_has_the_outline_that_its_writer_sees(name: str) -> None:
    """Title, headings and lists of a Word document are those of the article."""
    content, outline = DOCUMENTS[name]
    article = read_article(f"{name}.docx", content)
    assert ("Send a crate", outline) == (
        article.title,
        {made.title: [step.text for step in made.steps] for made in article.procedures},
    )


def test_a_damaged_word_document_is_refused_in_a_sentence() -> None:
    """A document with a part that is cut off says what to do."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as parts:
        parts.writestr("word/document.xml", "<w:document>")
    with pytest.raises(ArticleError, match="damaged Word document"):
        read_article("x.docx", content.getvalue())
