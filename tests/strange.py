"""What strangers write: any letters, any shape, any size; drawn for tests and for the fuzzer."""

import io
import json
import zipfile

from hypothesis import strategies as st

ODD_LETTERS = (
    "\x00\x07\x1b\x7f\x85\ud800\udfff\ue000\U000f0000\u200b"
    "\u200e\u202e\u2066\u2028\ufeff\ufffe\uffff\u2100\uff03"
)
"""Controls, halves of pairs, private letters, marks of direction, letters that become other ones."""
_LETTERS = st.characters(codec=None) | st.sampled_from(ODD_LETTERS)
_WORDS = st.sampled_from(
    (
        "click", "Click", "select", "the", "Save", "button", "in", "menu", "then", "and", "or", "if", "you",
        "Go to", "https://", "example.org", "[", "]", "(", ")", "“", "”", '"', "'", ">", "›", "->", ":", ".",
        ",", "enter", "type", "your", "password", "email", "from", "with", "the subject", "confirm", "that",
        "is", "selected", "optional", "1.", "a)", "Settings", "not", "do", "&", "&amp;", "|", "**", "`", "#",
        "\t", "\n", "\u00a0", "…",
    )
)  # fmt: skip
TEXTS = st.text(_LETTERS, max_size=60) | st.lists(_WORDS | st.text(_LETTERS, max_size=6), max_size=30).map(
    " ".join
)
"""A text of anybody's."""
ADDRESSES = st.lists(
    st.sampled_from(
        ("http", "https", "://", "//", "[", "]", "@", ":", "/", "?", "#", "%", "..", "\\", "\t", "\n", "::1",
         "example.org", "[your-company]", "a\u2100b", "\uff03", "user", "99999", "-1", "\u0661",
         "javascript:", "data:", " ", "xn--", "%00")
    )
    | st.text(_LETTERS, max_size=4),
    max_size=12,
).map("".join)  # fmt: skip
"""An address, or what was meant for one."""
_TAGS = (
    "ol ul li p h1 h2 h3 a b table tr td th div span br img pre code script style nav main article section "
    "details summary dl dt dd iframe svg input blockquote title meta base link body html template"
).split()
_ATTRIBUTES = st.dictionaries(
    st.sampled_from(("href", "class", "start", "value", "role", "aria-level", "style", "hidden", "type", "id",
                     "data-line", "rel", "property", "content", "colspan", "alt", "src")),
    TEXTS | ADDRESSES | st.sampled_from(("99999999999999999999", "-1", "canonical", "listitem", "note")),
    max_size=3,
)  # fmt: skip


def _opened(tag: str, attributes: dict[str, str]) -> str:
    written = (f'{name}="{value}"' for name, value in attributes.items())
    return f"<{' '.join((tag, *written))}>"


_OPENED = st.builds(_opened, st.sampled_from(_TAGS), _ATTRIBUTES)
_CLOSED = st.sampled_from([f"</{tag}>" for tag in _TAGS])
_REFERENCES = st.sampled_from(
    (
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&nbsp;",
        "&amp",
        "&#8238;",
        "&#xFFFF;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xml",
        "<!",
    )
)
PAGES = st.lists(_OPENED | _CLOSED | _REFERENCES | TEXTS, max_size=40).map("".join)
"""HTML of anybody's, closed or not."""
_LINES = st.sampled_from(
    (
        "# ",
        "## ",
        "1. ",
        "- ",
        "   1. ",
        "* ",
        "> ",
        "```",
        "---",
        "| a | b |",
        "|---|---|",
        "[a](",
        ")",
        "![",
        "](",
        "<",
        "!!! note",
        '=== "Tab"',
        ":::note",
        ":::",
        '{{< icon name="x" >}}',
        "{:target=x}",
        "    ",
        "\t",
        "title: ",
    )
)
MARKDOWN = st.lists(st.tuples(_LINES, TEXTS).map("".join), max_size=25).map("\n".join)
"""Markdown of anybody's, with what site generators write."""
BYTES = (
    st.binary(max_size=200)
    | PAGES.map(lambda text: text.encode("utf-8", "surrogatepass"))
    | MARKDOWN.map(lambda text: text.encode("utf-8", "surrogatepass"))
    | TEXTS.flatmap(
        lambda text: st.sampled_from(("utf-16", "utf-32", "utf-7", "cp1252", "shift_jis")).map(
            lambda name: text.encode(name, "ignore")
        )
    )
)
"""The bytes of a file or of an answer."""
ANSWERS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=20,
)
"""What a page's script may hand over."""
_ROLES = st.sampled_from(
    (
        "button",
        "link",
        "generic",
        "textbox",
        "combobox",
        "option",
        "text",
        "iframe",
        "img",
        "dialog",
        "heading",
        "list",
        "listitem",
        "tab",
        "checkbox",
        "menuitem",
        "/url",
        "/placeholder",
        "paragraph",
        "x",
    )
)
_MARKS = st.sampled_from(
    (
        "[ref=e1]",
        "[ref=f1e2]",
        "[cursor=pointer]",
        "[checked]",
        "[checked=mixed]",
        "[expanded]",
        "[box=1,2,3,4]",
        "[box=0,0,0,0]",
        "[box=1e308,-1,NaN,inf]",
        "[box=]",
        "[box=a,b,c,d]",
        "[box=1,2]",
        "[level=99999999999999999999]",
        "[level=²]",
        "[disabled]",
        "[active]",
        "[x=]",
        "[]",
    )
)


def _named(name: str) -> str:
    return json.dumps(name, ensure_ascii=len(name) % 2 == 0)


_KEYS = st.builds(
    lambda role, name, marks: " ".join([role, *([name] if name else []), *marks]),
    _ROLES,
    st.none() | TEXTS.map(_named) | TEXTS.map(lambda text: f"/{text}/") | TEXTS.map(lambda text: f'"{text}"'),
    st.lists(_MARKS, max_size=4),
)  # fmt: skip


def _indented(depth: int, key: str, value: str | None) -> str:
    quoted = "'" + key.replace("'", "''") + "'"
    return "  " * depth + f"- {quoted}" + (":" if value is None else f": {value}")


_ROWS = st.builds(_indented, st.integers(0, 6), _KEYS, st.none() | TEXTS.map(_named) | TEXTS)
SNAPSHOTS = st.lists(_ROWS | TEXTS, max_size=30).map("\n".join)
"""An accessibility snapshot, or what is none."""
TOLD = st.fixed_dictionaries(
    {
        "seen": st.booleans(),
        "type": st.sampled_from(("text", "password", "email", "tel", "x")) | TEXTS,
        "names": st.lists(st.sampled_from(("otp", "password", "user", "login")) | TEXTS, max_size=3),
        "labels": st.lists(TEXTS, max_size=3),
        "boxes": st.integers(-1, 9),
        "box": st.integers(-1, 9),
        "destination": st.fixed_dictionaries({}, optional={"sends_to": st.lists(ADDRESSES, max_size=2)})
        | ANSWERS,
    }
)
"""What a page tells of a field, nearly."""
_FIELDS = st.sampled_from(
    (
        "From", "To", "Subject", "Date", "Received", "Authentication-Results", "Content-Type", "Message-ID",
        "Content-Transfer-Encoding", "ARC-Authentication-Results", "DKIM-Signature", "MIME-Version", "", " ",
    )
)  # fmt: skip
_BODIES = st.lists(
    st.sampled_from(
        (
            "mx.example.org", ";", "dmarc=pass", "spf=pass", "header.from=", "zoom.us", "(", ")", '"', "\\",
            "<", ">", "@", ",", "=?utf-8?b?", "?=", "=?x?q?=ZZ?=", "multipart/mixed", "boundary=x",
            "charset=", "utf-7", "idna", "base64", "Thu, 99 Oct 9999 25:61:61 +9999", "\r\n ", "\t",
            "text/html", "/1",
        )
    )
    | TEXTS,
    max_size=10,
).map("".join)  # fmt: skip
LETTERS = st.builds(
    lambda fields, body: "\r\n".join((*fields, "", body)).encode("utf-8", "surrogatepass"),
    st.lists(st.tuples(_FIELDS, _BODIES).map(": ".join), max_size=12),
    PAGES | st.sampled_from(("--x\r\n\r\n--x--", "--x\r\nContent-Type: text/html\r\n\r\n<p>Hello")),
) | st.binary(max_size=300)
"""The bytes of a letter of anybody's, or of none."""
_W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
_TEXT_OF_WORD = st.lists(
    st.sampled_from(
        (
            "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>",
            "<w:tc>",
            "<w:pPr><w:numPr><w:ilvl w:val='9'/><w:numId w:val='x'/></w:numPr></w:pPr>", "<w:br/>", "&#0;",
            "<w:pStyle w:val='Title'/>", "<w:hyperlink w:anchor=''>", "<w:drawing/>", "<!DOCTYPE x>", "&x;",
            "<w:p><w:r><w:t>Click Save.</w:t></w:r></w:p>",
        )
    )
    | TEXTS,
    max_size=20,
).map("".join)  # fmt: skip
WORD_PARTS = st.dictionaries(
    st.sampled_from(
        ("word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml", "_rels/.rels")
    ),
    _TEXT_OF_WORD | _TEXT_OF_WORD.map(lambda text: f"<w:document {_W}><w:body>{text}</w:body></w:document>"),
    max_size=4,
)
"""The parts of a Word document, whole or not."""


def packed(parts: dict[str, str]) -> bytes:
    """A zip file of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text.encode("utf-8", "surrogatepass"))
    return made.getvalue()
