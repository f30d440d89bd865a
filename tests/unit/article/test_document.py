"""Documents of any format, and those that cannot be read."""

import pytest

from flows.article import Article, ArticleError, Procedure, read_article

MARKDOWN = """---
title: Share a calendar
date: 2026-03-01
modified: 2026-04-02
---

You need an account.

## Before you begin

- A browser

## Share it

Open the calendar first.

1. Go to [the portal](https://calendar.example.org/home).
2. Click **Settings**.

   You should see your calendars.
3. Do one of the following:
   - Click **Share**.
   - Click **Publish**.

## Stop sharing

1. Click **Settings**, then press `Enter`.

| Problem | Solution |
| --- | --- |
| Nothing happens | Click **Refresh** |

## See also

1. [Another article](https://docs.example.org/other)
"""

PAGE = """<!doctype html>
<title>Portal help</title>
<body>
<nav><ol><li>Home</li><li>Help</li></ol></nav>
<main>
<h1>Reset a <em>password</em></h1>
<h2>With a phone</h2>
<ol><li><p>Open the <strong>Accounts</strong> page.</p><p>It may load slowly.</p>
<li>Click <span class="guilabel">Reset</span>.
  <ol type="a"><li>Enter your name.<li>Click Next.</ol>
</ol>
<p>Then go on:</p>
<ol start="3"><li>Click Done.</li></ol>
<p>With a key:</p>
<ol><li>Plug in the key.</li></ol>
</main>
<footer><ol><li>Terms</li></ol></footer>
"""


def steps(procedure: Procedure) -> list[str]:
    """Give the sentences of a procedure."""
    return [step.text for step in procedure.steps]


def read(source: str, text: str) -> Article:
    """Read an article that is given as a text."""
    return read_article(source, text.encode())


def test_markdown_is_read() -> None:
    """Front matter, headings, lists in lists and tables of Markdown become an article."""
    article = read("share.md", MARKDOWN)
    assert ("Share a calendar", "2026-03-01", "2026-04-02") == (
        article.title,
        article.created,
        article.modified,
    )
    assert ["Share it", "Stop sharing", "Stop sharing"] == [one.title for one in article.procedures]
    assert ["procedure_1", "procedure_2", "common_issues"] == [one.id for one in article.procedures]
    assert [
        "Go to the portal.",
        "Click Settings.\nYou should see your calendars.",
        "Do one of the following:",
        "Click Share.",
        "Click Publish.",
    ] == steps(article.procedures[0])
    assert "Open the calendar first." == article.procedures[0].introduction
    assert ("Another article (https://docs.example.org/other)",) == article.resources


def test_markdown_keeps_lines_marks_and_links() -> None:
    """A step of Markdown knows its line, what is set apart in it and where its links lead."""
    first, second, *_ = read("share.md", MARKDOWN).procedures[0].steps
    assert (("the portal", "https://calendar.example.org/home"),) == first.links
    assert ("Settings",) == second.emphasis
    assert "2. Click **Settings**." == MARKDOWN.split("\n")[second.line - 1]


def test_a_page_is_told_apart_from_its_surroundings() -> None:
    """Navigation and footer hold no procedures; a list that goes on is one, a new one another."""
    article = read("https://help.example.org/reset", PAGE)
    assert "Reset a password" == article.title
    assert [
        [
            "Open the Accounts page.\nIt may load slowly.",
            "Click Reset.",
            "Enter your name.",
            "Click Next.",
            "Click Done.",
        ],
        ["Plug in the key."],
    ] == [steps(one) for one in article.procedures]
    assert [
        "With a phone, item 1",
        "With a phone, item 2",
        "With a phone, item 2.1",
        "With a phone, item 2.2",
        "With a phone, item 3",
    ] == [step.element for step in article.procedures[0].steps]
    assert "https://help.example.org/reset" == article.url


def test_marks_of_names_are_kept_whatever_makes_them() -> None:
    """Bold, a class of its own, or a style set words apart."""
    page = "<h1>A</h1><ol><li>Use <b>One</b>, <i style='font-weight: 700'>Two</i>, <kbd>F5</kbd>.</li></ol>"
    assert ("One", "Two", "F5") == read("a.html", page).procedures[0].steps[0].emphasis


def test_numbers_typed_by_hand_are_steps() -> None:
    """Paragraphs that start with 1., 2., ... and headings "Step 1: ..." are steps too."""
    paragraphs = "<h1>A</h1><h2>How</h2><p>1. Click One.<br>2. Click Two.</p><p>3) Click Three.</p>"
    assert ["Click One.", "Click Two.", "Click Three."] == steps(read("a.html", paragraphs).procedures[0])
    headings = "<h1>A</h1><h2>Step 1: Click One</h2><p>Text.</p><h2>Step 2: Click Two</h2>"
    assert ["Click One", "Click Two"] == steps(read("a.html", headings).procedures[0])


def test_bullets_under_a_method_without_numbers_are_steps() -> None:
    """A method whose steps are only bulleted is still a procedure."""
    page = "<h1>A</h1><p>Use one:</p><ul><li>a</li></ul><h2>Method 1: B</h2><ul><li>Click One.</li></ul>"
    assert [["Click One."]] == [steps(one) for one in read("a.html", page).procedures]


def test_plain_text_with_wrapped_and_nested_items_is_read() -> None:
    """Lines that hang under a number belong to it; a deeper indent is a list in a list."""
    text = (
        "A title\n\nHow to\n\n1. Click One\n   and then Two.\n   a. Click Three.\n2. Click Four.\n\n"
        "After\n\n1. Click Five.\n"
    )
    article = read("a.txt", text)
    assert [["Click One and then Two.", "Click Three.", "Click Four."], ["Click Five."]] == [
        steps(one) for one in article.procedures
    ]
    assert ["How to", "After"] == [one.title for one in article.procedures]


@pytest.mark.parametrize(
    "content",
    [
        PAGE.encode("utf-16"),
        b"\xef\xbb\xbf" + PAGE.encode(),
        PAGE.replace("<title>", "<meta charset='iso-8859-1'><title>").encode("latin-1"),
        PAGE.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-16", "bom", "declared", "crlf"],
)
def test_other_encodings_are_read(content: bytes) -> None:
    """A byte order mark, a declared charset and other line ends change nothing."""
    assert "Reset a password" == read_article("a.html", content).title


def test_windows_text_without_a_declaration_is_read() -> None:
    """Western text of an old editor is told by its look."""
    text = (
        "Titre\n\n1. Click \u201cRésumé\u201d \u2013 now, and then click Next to go on with the rest of it.\n"
    )
    assert (
        "Click “Résumé” – now,"
        == read_article("a.txt", text.encode("windows-1252")).procedures[0].steps[0].text[:21]
    )


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.html", b"", "is empty"),
        ("blank.md", b" \n\n", "is empty"),
        ("comment.html", b"<!-- to be written -->", "is empty"),
        ("scan.pdf", b"%PDF-1.7\n", "is a PDF file; save it as HTML"),
        ("data.html", b"\x00\x01\x02\x00", "is not text"),
        ("huge.html", b"<p>a</p>" * 700_000, "has 5.6 MB, more than the 5 MB"),
        ("essay.html", b"<h1>A</h1><p>No steps here.</p>", "holds no steps"),
        (
            "faq.md",
            b"# A\n\n## Where is it?\n\nIt is there. To see it, click **Go**.",
            "line 5 tells a reader what to do",
        ),
        ("odd.html", b"<meta charset='klingon'><ol><li>Click A</li></ol>", "'klingon', which is not known"),
        ("wrong.html", b"<meta charset='utf-8'><ol><li>Click \xff\xfe</li></ol>", "is not the utf-8 text"),
        ("japan.txt", "題名\n\n1. 設定をクリックします。\n".encode("shift_jis"), "save it as UTF-8"),
        (
            "deep.rst",
            b"T\n=\n\n" + b"\n\n".join(b"  " * level + b"1. Click x" for level in range(300)),
            "nested too deeply",
        ),
        pytest.param(
            "deeper.rst",
            b"T\n=\n\n" + b"\n\n".join(b"  " * level + b"1. Click x" for level in range(1500)),
            "nested too deeply",
            marks=pytest.mark.row,  # two megabytes, mostly blanks
        ),
        ("list.html", b"<h1>A</h1><ol>" + b"<li>a</li>" * 501 + b"</ol>", "holds 501 steps"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(name: str, content: bytes, says: str) -> None:
    """A bad article is one clear message that names the file and what to do."""
    with pytest.raises(ArticleError) as caught:
        read_article(name, content)
    message = str(caught.value)
    assert says in message
    assert f"article {name}" in message
    assert 1 == len(message.splitlines())
