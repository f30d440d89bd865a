"""What strangers write, in any letters and any shape, is read or refused, and breaks nothing.

A short, repeatable draw of what `python -m tests.measure.fuzz` tries for as long as it is let; what that
found stands here as examples.
"""

import json

import pytest
from hypothesis import example
from hypothesis import strategies as st

from fixtures.mailbox.message import arrival, headers_of, read_letter
from fixtures.mailbox.origin import Receiver
from fixtures.settings.address import HostRule, MailboxAddress
from flows.article import ArticleError, read_article, remarks
from flows.article.address import host_of, is_web, joined, near, read_address, web_addresses
from flows.browser.probe import Detail, answered, texts
from flows.characters import readable
from flows.instruction import Instruction, Verb, read_sentence
from flows.screen import Box, Screen
from flows.screen.link.link import tells_about, without_safe_links
from flows.screen.link.tenant import documented, mark_away
from flows.screen.snapshot import Unreadable, read_snapshot
from flows.sighting import find
from flows.sites.sign_in.form import _kind, read_told
from reports.printable import one_line, printable, without_secrets
from tests import strange
from tests.examples import drawn

NAMES = st.sampled_from(("a.html", "a.md", "a.txt", "https://example.org/KB?ID=3", "a"))


@drawn(60, one=strange.ADDRESSES | strange.TEXTS, other=strange.ADDRESSES | strange.TEXTS)
@example(one="https://[your-company].example", other="//[")
@example(one="http://a\u2100b/", other="http://\uff03.example.org/")
@example(one="https://example.org/?\udff8=\udff8", other="\udff8")
@example(one=f"http://a:{'9' * 5_000}/", other="//b:00000000000080/")
def test_an_address_is_read_or_none(one: str, other: str) -> None:
    """Whatever asks for a part of it gets text that can be written down."""
    for address in (one, joined(one, other), without_safe_links(one)):
        assert is_web(address) <= (read_address(address) is not None)
        assert isinstance(host_of(address), str)
        assert without_secrets(address).encode() is not None
    assert all(map(is_web, web_addresses(one)))
    assert {near(one, other), tells_about(one, other)} <= {True, False}


@drawn(60, value=strange.ADDRESSES)
def test_an_address_of_a_setting_is_read_or_refused(value: str) -> None:
    """The complaint is a ValueError, whose text names what is right."""
    for kind in (HostRule, MailboxAddress):
        try:
            read = kind.parse(value)
        except ValueError as error:
            complaint = str(error)
        else:
            complaint = "must"
            assert read == kind.model_validate_json(read.model_dump_json())
        assert "must" in complaint


@drawn(
    60,
    text=strange.TEXTS.map(readable),
    emphasis=st.lists(strange.TEXTS.map(readable), max_size=2),
    links=st.lists(st.tuples(strange.TEXTS.map(readable), strange.ADDRESSES.map(readable)), max_size=2),
    problem=st.none() | strange.TEXTS.map(readable),
)
def test_a_sentence_is_read(
    text: str, emphasis: list[str], links: list[tuple[str, str]], problem: str | None
) -> None:
    """It becomes instructions that can be saved and come back as they were."""
    made = read_sentence(text, emphasis, links, problem)
    assert made == tuple(Instruction.model_validate_json(each.model_dump_json()) for each in made)


@drawn(60, content=strange.BYTES, name=NAMES)
@example(content=b'<main data-line="\xc2\xb2"><ol><li>Click A.</li></ol></main>', name="a.html")
@example(content=b'<ol data-line=""><li>Click A.</li></ol>', name="a.html")
@example(content=b"<meta charset=utf-7><ol><li>Click +2AA- A.</li></ol>", name="a.html")
@example(content="<ol><li>Click &#xD800;&#8238;&#0;A\u0007.</li></ol>".encode(), name="a.html")
@example(content=b"<ol><li>" * 3000 + b"Click A.", name="a.html")
@example(content=b"<div>" * 3000 + b"<ol><li>Click A.", name="a.html")
@example(content=b"> " * 3000 + b"1. Click A.", name="a.md")
@example(content=b"**a " * 3000, name="a.md")
@example(content=b"[" * 20_000, name="a.md")
@example(content=b"1. " * 5000 + b"Click A.", name="a.md")
def test_a_document_is_read_or_refused(content: bytes, name: str) -> None:
    """What is read can be saved, and nothing in it is more than a person could read."""
    try:
        article = read_article(name, content)
    except ArticleError:
        return
    assert article == type(article).model_validate_json(article.model_dump_json())
    assert all(each.text == readable(each.text) for each in article.blocks)
    assert all(each.text for each in remarks(article))


@drawn(60, raw=strange.SNAPSHOTS)
@example(raw="- button [box=a,b,c,d] [level=²]")
@example(raw="- button [box=1,2] [level=99999999999999999999]")
@example(raw='- button "a\\x" [box=1e308,nan,inf,0]')
@example(raw='- button "\\ud800\\u202e\\u0007Save" [ref=e1]')
@example(raw='- text: "\\x07\\ud800"')
@example(raw="- text: \ud800\x07\ufffe")
@example(raw="[")
@example(raw="\x16")
@example(raw="{}")
@example(raw="- []\n- {}\n- 1: 2")
def test_a_snapshot_is_read_or_refused(raw: str) -> None:
    """What is seen can be saved, and something can be looked for on it."""
    try:
        controls = read_snapshot(raw, 1280)
    except Unreadable:
        return
    screen = Screen(url="https://example.org/", title="", width=1280, height=800, controls=controls)
    assert screen == Screen.model_validate_json(screen.model_dump_json())
    assert screen.text == readable(screen.text)
    assert mark_away(screen, documented(["example.org"])).dialogs == screen.dialogs
    find(Instruction(verb=Verb.CLICK, words="Save"), screen)


@drawn(60, answer=strange.ANSWERS)
@example(answer={"x": float("nan"), "y": "1", "width": None, "height": []})
@example(answer={"tooltip": "\ud800", "picture": 1})
@example(answer=["\ud800", 1, None, []])
def test_an_answer_of_a_script_is_taken_or_left(answer: object) -> None:
    """A page may have put anything in the place of what the script uses."""
    for kind in (Detail, Box):
        seen = answered(kind, answer)
        assert seen is None or seen.model_dump_json()
    assert json.dumps(texts(answer), ensure_ascii=False).encode()


@drawn(60, answer=strange.ANSWERS | st.lists(strange.TOLD, max_size=4))
@example(answer=[{"seen": True, "type": "text", "names": [None], "labels": 1, "destination": {}}])
def test_what_a_form_tells_is_taken_or_left(answer: object) -> None:
    """A page may have put anything in the place of what tells of its fields."""
    for told in read_told(answer).values():
        assert _kind(told) in {None, "username", "password", "code", "unnamed"}


@drawn(60, source=strange.LETTERS)
def test_a_letter_is_read_or_said_to_be_unread(source: bytes) -> None:
    """Headers of anybody's: what is read of them can be saved, and who sent it is never made up."""
    letter = read_letter(source, "1", "inbox", Receiver("mx.example.org"))
    assert letter == type(letter).model_validate_json(letter.model_dump_json())
    assert arrival(headers_of(source)).tzinfo is not None


@drawn(60, parts=strange.WORD_PARTS, broken=st.binary(max_size=20), at=st.integers(0, 400))
@example(parts={"word/document.xml": "", "word/styles.xml": "<w:p><w:p><w:p>"}, broken=b"\x00@", at=117)
@example(parts={"word/styles.xml": "", "word/document.xml": "<w:p><w:p><w:p>"}, broken=b"\x01", at=120)
def test_a_word_document_is_read_or_refused(parts: dict[str, str], broken: bytes, at: int) -> None:
    """Of any parts, whole or with some of its bytes changed."""
    made = strange.packed(parts)
    for content in (made, made[:at] + broken + made[at + len(broken) :]):
        try:
            article = read_article("a.docx", content)
        except ArticleError:
            continue
        assert article == type(article).model_validate_json(article.model_dump_json())


@drawn(60, text=strange.TEXTS)
@example(text="\x1b[31m\u202e::error::\ud800")
def test_what_is_shown_can_be_written(text: str) -> None:
    """In any encoding of Unicode, on a terminal and in XML."""
    assert printable(text).encode("utf-8") == printable(text).encode("utf-8", "replace")
    assert "\n" not in one_line(text)
    assert "\x1b" not in printable(text)


@pytest.mark.parametrize("deep", [50, 500, 1500])
def test_a_page_too_deep_to_be_read_is_refused(deep: int) -> None:
    """By its own message, whatever the depth at which a program would give up."""
    raw = "\n".join("  " * depth + "- group:" for depth in range(deep)) + "\n" + "  " * deep + "- button"
    if deep == 50:
        assert deep + 1 == len(read_snapshot(raw))
    else:
        with pytest.raises(Unreadable):
            read_snapshot(raw)


def test_a_page_of_too_many_things_is_refused() -> None:
    """Nothing of it is taken for all that is there: what stands behind would be missed."""
    with pytest.raises(Unreadable, match="10000"):
        read_snapshot('- button "A"\n' * 10_001)
    with pytest.raises(Unreadable, match="million"):
        read_snapshot("- text: " + "A" * 4_000_001)


def test_a_label_of_a_megabyte_is_cut() -> None:
    """It stays a control among others."""
    first, second = read_snapshot(f'- button "{"A" * 1_000_000}"\n- button "B"')
    assert (10_000, "B") == (len(first.name), second.name)
