"""Sentences put into sources of every kind of markup; nothing else of the source changes."""

import io
import re
import zipfile

import pytest

from flows.article import read_article
from flows.correction import Change, correct
from tests.word import said, table, word

CLICK = "Click Scheduler."
ZOOM = "Click Zoom Scheduler."
RENAMED = (("Scheduler", "Zoom Scheduler"),)


def _page(item: str) -> str:
    return f"<h1>Send</h1>\n<ol>\n  <li>Open the portal.</li>\n  <li>{item}</li>\n</ol>"


def _text(item: str) -> str:
    return f"# Send\n\n1. Open the portal.\n2. {item}\n3. Click Done.\n"


WRITTEN = {
    "plain": ("x.html", _page(CLICK), _page(ZOOM)),
    "bold": ("x.html", _page("Click <b>Scheduler</b>."), _page("Click <b>Zoom Scheduler</b>.")),
    "half bold": ("x.html", _page("Click <b>Sched</b>uler."), _page("Click Zoom <b>Sched</b>uler.")),
    "blank in the mark": (
        "x.html", _page("Click<b> Scheduler</b>."), _page("Click<b> Zoom Scheduler</b>.")),
    "entities": (
        "x.html", _page("Click&nbsp;&#83;cheduler&period;"), _page("Click&nbsp;Zoom &#83;cheduler&period;")),
    "comment": (
        "x.html", _page("Click <!--b--><i>Scheduler</i>."), _page("Click <!--b--><i>Zoom Scheduler</i>.")),
    "lines": ("x.html", _page("Click\r\n   Scheduler."), _page("Click\r\n   Zoom Scheduler.")),
    "attribute": (
        "x.html", _page("Click <a title='a > Scheduler' href='#'>Scheduler</a>."),
        _page("Click <a title='a > Scheduler' href='#'>Zoom Scheduler</a>.")),
    "script": (
        "x.html", "<script>'Click Scheduler.'</script>" + _page(CLICK),
        "<script>'Click Scheduler.'</script>" + _page(ZOOM)),
    "markdown": ("x.md", _text("Click **Scheduler**."), _text("Click **Zoom Scheduler**.")),
    "returns": (
        "x.md", _text("Click **Scheduler**.").replace("\n", "\r\n"),
        _text("Click **Zoom Scheduler**.").replace("\n", "\r\n")),
    "link": ("x.md", _text('Click [Scheduler](/s "a b").'), _text('Click [Zoom Scheduler](/s "a b").')),
    "code": ("x.md", _text("Click `Scheduler`."), _text("Click `Zoom Scheduler`.")),
    "element": ("x.md", _text("Click <kbd>Scheduler</kbd>."), _text("Click <kbd>Zoom Scheduler</kbd>.")),
    "restructured": (
        "x.rst", "Send\n====\n\n1. Open the portal.\n2. Click :guilabel:`Scheduler`.\n",
        "Send\n====\n\n1. Open the portal.\n2. Click :guilabel:`Zoom Scheduler`.\n"),
    "asciidoc": (
        "x.adoc", "= Send\n\n. Open the portal.\n. Click btn:[Scheduler].\n",
        "= Send\n\n. Open the portal.\n. Click btn:[Zoom Scheduler].\n"),
    "text": ("x.txt", _text(CLICK)[2:], _text(ZOOM)[2:]),
}  # fmt: skip


@pytest.mark.parametrize("kind", WRITTEN)
def test_new_words_stand_in_the_marks_of_the_old_ones(kind: str) -> None:
    """Only the words that were put in are other bytes."""
    name, before, after = WRITTEN[kind]
    corrected = correct(name, before.encode(), [Change(0, 2, ZOOM, RENAMED)])
    assert (after, ()) == (corrected.content.decode(), corrected.left)


def test_the_sentence_of_that_step_is_changed_and_not_one_like_it() -> None:
    """A sentence that stands in three places is changed where the step is."""
    page = f"<p>{CLICK}</p>" + _page(CLICK).replace("Open the portal.", CLICK)
    corrected = correct("x.html", page.encode(), [Change(0, 2, ZOOM, RENAMED)])
    assert f"<p>{CLICK}</p>" + _page(ZOOM).replace("Open the portal.", CLICK) == corrected.content.decode()


def test_a_link_leads_where_its_words_say() -> None:
    """An address that is another now is changed in the link too, of every kind of link."""
    old, new = "https://a.example", "https://b.example"
    for name, before in (
        ("x.html", _page(f'Go to <a href="{old}/">{old}</a>.')),
        ("x.md", _text(f"Go to [{old}]({old}).")),
        ("x.md", _text(f"Go to <{old}>.")),
    ):
        corrected = correct(name, before.encode(), [Change(0, 2, f"Go to {new}.", ((old, new),))])
        assert before.replace(old, new) == corrected.content.decode()


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"", "cp1252"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le")]
)
def test_the_encoding_stays(mark: bytes, encoding: str) -> None:
    """The bytes that are not changed are those that there were, whatever they stand for."""
    page = _page("Click Café.")
    corrected = correct("x.html", mark + page.encode(encoding), [Change(0, 2, "Click Café Größe.")])
    assert mark + page.replace("Café", "Café Größe").encode(encoding) == corrected.content


def test_a_letter_that_the_encoding_lacks_is_written_by_its_number() -> None:
    """A page says by a reference what its encoding cannot."""
    page = _page("Click Café.").encode("cp1252")
    corrected = correct("x.html", page, [Change(0, 2, "Click Łódź & more.")])
    assert "Click &#321;ód&#378; &amp; more." in corrected.content.decode("cp1252")


def test_a_text_that_cannot_hold_a_letter_is_left_to_a_person() -> None:
    """A text in an encoding without the letter stays as it is, and that is said."""
    text = _text("Click Café.").encode("cp1252")
    change = Change(0, 2, "Click Łódź.")
    assert (text, (), (change,)) == correct("x.md", text, [change])


def test_letters_that_are_marks_are_written_as_letters() -> None:
    """Words with what Markdown or a page would take for a mark are read as they are."""
    for name, before in (("x.html", _page(CLICK)), ("x.md", _text(CLICK))):
        wanted = "Click <Send> *now* & [here](x)."
        corrected = correct(name, before.encode(), [Change(0, 2, wanted)])
        assert wanted == read_article(name, corrected.content).procedures[0].steps[1].text


def test_a_mark_around_words_that_are_gone_goes_with_them() -> None:
    """No empty mark is left: in Markdown it would be read as letters."""
    change = Change(0, 2, "Click Send.")
    before = "Click **Send** and **Scheduler**."
    assert _text("Click **Send**.") == correct("x.md", _text(before).encode(), [change]).content.decode()
    page = _page("Click <b>Send</b> and <a href='#'><b>Scheduler</b></a>.")
    assert _page("Click <b>Send</b>.") == correct("x.html", page.encode(), [change]).content.decode()


def test_what_cannot_be_found_is_left_to_a_person() -> None:
    """A sentence that takes a word from a picture has no letters to change, and the others are changed."""
    page = _page("Click <img alt='Gear' src='g.png'> to go on.").replace("Open the portal.", CLICK)
    changes = [Change(0, 1, ZOOM, RENAMED), Change(0, 2, "Click Cog to go on.")]
    corrected = correct("x.html", page.encode(), changes)
    assert (page.replace(CLICK, ZOOM), (changes[1],)) == (corrected.content.decode(), corrected.left)


REMOVED = {
    "item": ("x.html", _page(CLICK), _page("").replace("  <li></li>\n", "")),
    "paragraphs": (
        "x.html", _page(f"<p>{CLICK}</p>"), _page("").replace("  <li></li>\n", "")),
    "markdown": ("x.md", _text(CLICK), "# Send\n\n1. Open the portal.\n3. Click Done.\n"),
    "text": (
        "x.txt", "Send\n\n1. Open the portal.\n2. Click Scheduler.\n3. Click Done.\n",
        "Send\n\n1. Open the portal.\n2. Click Done.\n"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REMOVED)
def test_a_step_that_goes_takes_its_markup_with_it(kind: str) -> None:
    """Item and line are gone, and numbers are changed only where the rest would be read otherwise."""
    name, before, after = REMOVED[kind]
    assert after == correct(name, before.encode(), [Change(0, 2, None)]).content.decode()


def test_a_row_goes_with_its_problem() -> None:
    """Of a table of issues the whole row is taken out."""
    rows = "<tr><td>{}</td><td>{}</td></tr>"
    head = "<tr><th>Issue</th><th>What to Try</th></tr>"
    page = f"<h1>Send</h1><table>{head}{rows.format('No crate', CLICK)}{{}}</table>"
    before = page.format(rows.format("No van", "Click Vans."))
    assert page.format("") == correct("x.html", before.encode(), [Change(0, 2, None)]).content.decode()


def test_what_holds_further_steps_is_not_taken_out() -> None:
    """An item with a list in it stays: nobody has said that its own steps go."""
    page = _page(f"{CLICK}<ol><li>Click Send.</li></ol>")
    change = Change(0, 2, None)
    corrected = correct("x.html", page.encode(), [change])
    assert page.replace(CLICK, "") != corrected.content.decode()
    assert (change,) == corrected.left


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


DOCUMENT = word(
    said("Send", "Title"),
    said("Open the portal.", count=1),
    said("Click *Sched**uler*.", count=1),
    table(("Issue", "What to Try"), ("No crate", "Click *Scheduler*.")),
)


def test_of_a_word_document_only_the_words_of_the_step_change() -> None:
    """Every other part has the bytes it had, and the body all but the new words; names are bold as before."""
    corrected = correct("x.docx", DOCUMENT, [Change(0, 2, ZOOM, RENAMED), Change(1, 1, ZOOM, RENAMED)])
    before, after = _parts(DOCUMENT), _parts(corrected.content)
    body = before.pop("word/document.xml").decode()
    made = after.pop("word/document.xml").decode()
    steps = [step for p in read_article("x.docx", corrected.content).procedures for step in p.steps]
    assert before == after
    assert ["Open the portal.", ZOOM, ZOOM] == [step.text for step in steps]
    assert ("Zoom Scheduler",) == steps[1].emphasis == steps[2].emphasis
    assert body == re.sub("Zoom ", "", made)


def test_blanks_at_the_edge_of_a_run_count() -> None:
    """Where a run comes to begin or end with a blank, Word is told to keep it; no other run is told so."""
    content = word(said("Send", "Title"), said("Open it.", count=1), said("Click *Go*.", count=1))
    bare = io.BytesIO()
    with zipfile.ZipFile(bare, "w") as parts:
        for name, part in _parts(content).items():
            parts.writestr(name, part.replace(b' xml:space="preserve">.', b">."))
    corrected = correct("x.docx", bare.getvalue(), [Change(0, 2, "Click Go now.")])
    made = _parts(corrected.content)["word/document.xml"]
    assert b'<w:t xml:space="preserve"> now.</w:t>' in made
