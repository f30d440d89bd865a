"""Letters out of their bytes: a broken one is read as well as can be, or said to be unread, and no fault."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import strategies as st

from fixtures.mailbox.message import LIMIT, arrival, read_letter
from fixtures.mailbox.origin import Receiver
from flows.sites import Letter
from tests.examples import drawn

TRUE = b"Authentication-Results: mx; dmarc=pass header.from=zoom.us\r\n"
HEAD = TRUE + b"From: Zoom <a@zoom.us>\r\nSubject: Hello\r\nDate: Thu, 1 Oct 2026 10:00:00 +0000\r\n"
P = "<p>Hello</p>"
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Hello</p>"
BAD_WORDS = b"=?utf-8?b?////?= =?no-such?q?a?= =?utf-8?q?=ZZ?="
SURROGATE = HTML.replace(b"utf-8", b"unicode_escape").replace(b"lo", b"\\ud800")
BAD_BASE64 = b"Content-Transfer-Encoding: base64\r\n" + HTML.replace(b"<p>Hello</p>", b"PHA+!!!SGVsbG88L3A+=")


def read(source: bytes) -> Letter:
    """The letter of these bytes."""
    return read_letter(source, "1", "inbox", Receiver("mx"))


def nested(depth: int) -> bytes:
    """A letter whose parts hold parts."""
    heads = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth)
    )
    return HEAD + heads + HTML


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (nested(999), "its form is broken"),
        (nested(2_000), "parts"),
        (HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n\r\n" * 100_000, "parts"),
        (HEAD + b"\r\n" + b"x" * LIMIT, "MB"),
    ],
)
def test_what_cannot_be_read_is_said(source: bytes, reason: str) -> None:
    """A letter that is too long, or nested without end, costs itself and some seconds at most."""
    begun = time.monotonic()
    letter = read(source)
    assert reason in letter.unread
    assert ("", "none") == (letter.sender, letter.dmarc)
    assert 20 > time.monotonic() - begun


@pytest.mark.parametrize("behind", [b"X-Mailer: a\r", b"X-Mailer: a\r\r", b"X-Mailer: a\r "])
def test_a_line_ends_where_it_does_for_a_mail_server(behind: bytes) -> None:
    """A lone carriage return ends none (RFC 5321): what stands behind it is what its sender wrote there."""
    assert "none" == read(behind + HEAD + HTML).dmarc


@pytest.mark.parametrize(
    ("source", "subject", "html"),
    [
        (HEAD + HTML, "Hello", P),
        (HEAD.replace(b"Thu, 1 Oct 2026", b"Mon, 99 Foo 99999") + HTML, "Hello", P),
        (HEAD.replace(b"+0000", b"+9999") + HTML, "Hello", P),
        (HEAD.replace(b"1 Oct 2026 10", b"31 Dec 9999 23").replace(b"+0000", b"-2359") + HTML, "Hello", P),
        (b"Received: ; Mon, 0 Jan 0000 00:00:00 +0000\r\n" + HEAD + HTML, "Hello", P),
        (HEAD.replace(b"Hello", b"x" * 1_000_000) + HTML, "x" * 1_000, P),
        (HEAD.replace(b"Hello", BAD_WORDS) + HTML, "\ufffd\ufffd\ufffda=ZZ", P),
        (HEAD.replace(b"Hello", b"=?utf-8?b?a?=") + HTML, "=?utf-8?b?a?=", P),
        (HEAD.replace(b"Hello", b"\xff\xfe caf\xe9") + HTML, "\ufffd\ufffd caf\ufffd", P),
        (HEAD.replace(b"Hello", b"=?unicode_escape?q?=5Cud800?=") + HTML, "\ufffd", P),
        (HEAD + HTML.replace(b"utf-8", b"no-such-charset"), "Hello", P),
        (HEAD + HTML.replace(b"utf-8", b"punycode"), "Hello", P),
        (HEAD + HTML.replace(b"utf-8", b"rot13"), "Hello", P),
        (HEAD + HTML.replace(b"utf-8", b"undefined"), "Hello", P),
        (HEAD + SURROGATE, "Hello", "<p>Hel\ufffd</p>"),
        (HEAD + HTML.replace(b"Hello", b"\xff\xc3"), "Hello", "<p>\ufffd\ufffd</p>"),
        (HEAD + BAD_BASE64, "Hello", P),
        (HEAD + b"Content-Transfer-Encoding: x-uuencode\r\n" + HTML, "Hello", P),
        (HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nbroken", "Hello", None),
        (HEAD + b"Content-Type: multipart/mixed\r\n\r\n--x\r\n" + HTML, "Hello", None),
        (HEAD + b"Content-Type: ;;;=\r\n\r\nx", "Hello", None),
        (HEAD + b"Content-Type: text/html; charset*=utf-8''%ff%fe\r\n\r\n<p>Hello</p>", "Hello", P),
    ],
)  # fmt: skip
def test_a_broken_letter_is_read_as_well_as_can_be(source: bytes, subject: str, html: str | None) -> None:
    """An impossible date, a broken encoding or an unknown charset takes nothing else from a letter."""
    letter = read(source)
    assert ("", "a@zoom.us", "pass") == (letter.unread, letter.sender, letter.dmarc)
    assert (subject, html) == (letter.subject, letter.html)
    assert letter.model_dump_json()


@pytest.mark.parametrize(
    "source",
    [b"", b"\r\n", b"\0" * 10_000, b"x" * 10_000, b":\r\n:\r\n\r\n", b"From\r\n\r\n", b"From: <>\r\n\r\n"],
)
def test_what_is_no_letter_has_no_sender(source: bytes) -> None:
    """Without a From there is nobody who could pass."""
    letter = read(source)
    assert ("", "", "none") == (letter.sender, letter.subject, letter.dmarc)


def test_arrival() -> None:
    """The last server's time counts before the sender's, and a letter without any is the oldest."""
    ten, date = datetime(2026, 10, 1, 10, 0, tzinfo=UTC), ("Date", "Thu, 1 Oct 2026 10:00:00 +0000")
    assert ten == arrival(
        [
            ("Received", "from a by b; Thu, 1 Oct 2026 12:00:00 +0200"),
            ("Date", "Thu, 1 Oct 2026 09:00:00 +0000"),
        ]
    )
    assert ten == arrival([("Received", "by b; nonsense"), date])
    assert datetime.min.replace(tzinfo=UTC) == arrival([])


LINES = st.sampled_from(
    [
        *(
            b"From: ",
            b"a@zoom.us",
            b"Subject: ",
            b"Date: ",
            b"Received: x;",
            b"\r\n",
            b"\r\n\r\n",
            b"--x",
            b"--x--",
        ),
        *(b"=?utf-8?b?", b"?=", b"\xff", b"\0", b"(", b"'", b"<", b"; ", b"utf-7", b"idna"),
        *(b"Content-Type: multipart/mixed; boundary=x", b"Content-Type: text/html; charset="),
        *(b"Content-Type: message/rfc822", b"Content-Transfer-Encoding: base64"),
        *(b"Content-Transfer-Encoding: quoted-printable", b"Authentication-Results: mx; dmarc=pass"),
        b"Content-Disposition: attachment; filename*0*=x",
    ]
)


@drawn(200, anew=True, source=st.one_of(st.binary(max_size=300), st.lists(LINES, max_size=40).map(b"".join)))
def test_no_letter_is_a_fault(source: bytes) -> None:
    """Whatever the bytes, there is a letter or the reason why there is none, and either can be saved."""
    assert read(source).model_dump_json()
