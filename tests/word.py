"""Word documents, made by hand of the few parts that one needs."""

import io
import zipfile
from html import escape

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
    '<Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)


def _relations(*, picture: bool) -> str:
    made = RELATIONS.format("numbering", "numbering.xml")
    shown = f'<Relationship Id="r9" Type="{OFFICE}/image" Target="media/image1.png"/></Relationships>'
    return made.replace("</Relationships>", shown) if picture else made


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


def drawn(count: int = 0) -> str:
    """A paragraph with the document's one picture, `count` as of `said`."""
    drawing = (
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    )
    main, picture, around = drawing
    return said("", count=count).replace(
        "</w:p>",
        f'<w:r><w:drawing><p:inline xmlns:p="{around}"><a:graphic xmlns:a="{main}"><a:graphicData>'
        f'<s:pic xmlns:s="{picture}"><s:blipFill>'
        f'<a:blip xmlns:r="{OFFICE}" r:embed="r9"/></s:blipFill></s:pic>'
        "</a:graphicData></a:graphic></p:inline></w:drawing></w:r></w:p>",
    )


def word(*paragraphs: str, picture: bytes = b"") -> bytes:
    """The bytes of a document of these; `picture`: what `drawn` shows."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as parts:
        parts.writestr("[Content_Types].xml", TYPES)
        parts.writestr("_rels/.rels", RELATIONS.format("officeDocument", "word/document.xml"))
        parts.writestr("word/_rels/document.xml.rels", _relations(picture=bool(picture)))
        parts.writestr("word/numbering.xml", NUMBERING)
        if picture:
            parts.writestr("word/media/image1.png", picture)
        parts.writestr("word/styles.xml", STYLES)
        body = f"<w:document {W}><w:body>{''.join(paragraphs)}</w:body></w:document>"
        parts.writestr("word/document.xml", body)
    return content.getvalue()


def table(*rows: tuple[str, str]) -> str:
    """A table of two columns."""
    cells = ("".join(f"<w:tc>{said(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
