"""Word documents, made by hand of the few parts that one needs."""

import io
import zipfile
from html import escape

import pytest

from flows.article import ArticleError, read_article

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = (
    f"<w:numbering {W}>"
    + "".join(
        f'<w:abstractNum w:abstractNumId="{n}">'
        + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{kind}"/></w:lvl>' for level in range(3))
        + f'</w:abstractNum><w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n, kind in ((1, "decimal"), (2, "bullet"))
    )
    + "</w:numbering>"
)
STYLES = (
    f"<w:styles {W}>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "heading 1", "heading 2", "List Paragraph")
    )
    + "</w:styles>"
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)


def said(text: str, style: str = "", count: int = 0, level: int = 0) -> str:
    """A paragraph; `*word*` is bold, `count` 1 is numbered and 2 a bullet."""
    marks = f'<w:pStyle w:val="{style}"/>' if style else ""
    if count:
        marks += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{count}"/></w:numPr>'
    runs = "".join(
        f'<w:r><w:rPr>{"<w:b/>" if bold else ""}</w:rPr><w:t xml:space="preserve">{escape(part)}</w:t></w:r>'
        for bold, part in ((n % 2 == 1, part) for n, part in enumerate(text.split("*")))
    )
    return f"<w:p><w:pPr>{marks}</w:pPr>{runs}</w:p>"


def word(*paragraphs: str) -> bytes:
    """The bytes of a document of these."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as parts:
        parts.writestr("[Content_Types].xml", TYPES)
        parts.writestr("_rels/.rels", RELATIONS.format("officeDocument", "word/document.xml"))
        parts.writestr("word/_rels/document.xml.rels", RELATIONS.format("numbering", "numbering.xml"))
        parts.writestr("word/numbering.xml", NUMBERING)
        parts.writestr("word/styles.xml", STYLES)
        body = f"<w:document {W}><w:body>{''.join(paragraphs)}</w:body></w:document>"
        parts.writestr("word/document.xml", body)
    return content.getvalue()


def table(*rows: tuple[str, str]) -> str:
    """A table of two columns."""
    cells = ("".join(f"<w:tc>{said(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


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
