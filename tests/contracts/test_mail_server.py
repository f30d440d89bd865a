"""Mail servers that nobody should trust: what they are told, and what becomes of their answers."""

import socket
import ssl
import time
from pathlib import Path

import pytest
import trustme
from pydantic import SecretStr

from fixtures.mailbox import imap_connection
from fixtures.mailbox.mailbox import open_mailbox
from flows.sites import Letter, MailRefused, MailUnreachable
from tests.contracts.odd_imap import Act, OddServer, answer, odd_server
from tests.contracts.post_office import READER

SECRET = "s3cret-of-the-test"
LETTER = b"From: a@zoom.us\r\nSubject: Hello\r\n\r\nHello"


def letters(server: OddServer, scheme: str = "imap", ca_file: Path | None = None) -> list[Letter]:
    """What is read of that server's inbox."""
    address = f"{scheme}://127.0.0.1:{server.port}"
    return list(open_mailbox(address, READER, SecretStr(SECRET), ca_file=ca_file).letters("inbox"))


@pytest.fixture
def authority(tmp_path: Path) -> tuple[trustme.CA, Path]:
    """A private authority and its file."""
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return made, tmp_path / "ca.pem"


def context_for(authority: trustme.CA, name: str) -> ssl.SSLContext:
    """TLS of a server that calls itself so."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server stand on another machine."""
    monkeypatch.setattr(imap_connection, "at_loopback", lambda _: False)


@pytest.mark.usefixtures("_elsewhere")
def test_a_login_goes_over_starttls(authority: tuple[trustme.CA, Path]) -> None:
    """A server on another machine is told the password after STARTTLS, and not a word of it before."""
    with odd_server(context=context_for(authority[0], "127.0.0.1")) as server:
        assert [] == letters(server, ca_file=authority[1])
    assert SECRET.encode() in b"".join(server.heard)
    assert SECRET.encode() not in b"".join(server.clear)


REFUSALS: dict[str, tuple[dict[bytes, Act], bytes, str]] = {
    "no STARTTLS": (
        {b"CAPABILITY": answer(b"* CAPABILITY IMAP4rev1\r\n", b"TAG OK done\r\n")},
        b"* OK ready\r\n",
        "STARTTLS",
    ),
    "STARTTLS refused": ({b"STARTTLS": answer(b"TAG NO not today\r\n")}, b"* OK ready\r\n", "STARTTLS"),
    "STARTTLS unknown": ({b"STARTTLS": answer(b"TAG BAD what\r\n")}, b"* OK ready\r\n", "STARTTLS"),
    "logged in already": ({}, b"* PREAUTH welcome\r\n", "STARTTLS"),
    "no encryption behind it": (
        {b"STARTTLS": answer(b"TAG OK begin\r\n")},
        b"* OK ready\r\n",
        "cannot be reached",
    ),
    "no capabilities": ({b"CAPABILITY": answer(b"TAG BAD no\r\n")}, b"* OK ready\r\n", "127.0.0.1"),
}


@pytest.mark.usefixtures("_elsewhere")
@pytest.mark.parametrize("case", REFUSALS)
def test_without_encryption_nothing_secret_is_said(case: str) -> None:
    """Where STARTTLS is not offered, not kept or tampered with, the login is not sent, and why is said."""
    does, greeting, reason = REFUSALS[case]
    with odd_server(does, greeting=greeting) as server, pytest.raises(MailUnreachable, match=reason):
        letters(server)
    assert [] == [line for line in server.heard if b"LOGIN" in line or SECRET.encode() in line]


@pytest.mark.usefixtures("_elsewhere")
def test_nothing_is_slipped_in(authority: tuple[trustme.CA, Path]) -> None:
    """Who adds an answer before the encryption begins is not listened to behind it, and is told of."""
    context, slipped = (
        context_for(authority[0], "127.0.0.1"),
        b"* CAPABILITY IMAP4rev1 AUTH=EVIL\r\n* 1 EXISTS\r\n",
    )
    with (
        odd_server(context=context, slipped=slipped) as server,
        pytest.raises(MailUnreachable, match="before the encryption"),
    ):
        letters(server, ca_file=authority[1])
    assert SECRET.encode() not in b"".join(server.heard)


@pytest.mark.usefixtures("_elsewhere")
@pytest.mark.parametrize(("name", "trusted"), [("other.example", True), ("127.0.0.1", False)])
def test_starttls_checks_the_certificate(
    authority: tuple[trustme.CA, Path], name: str, trusted: bool
) -> None:
    """A certificate for another name, or of an authority that is not trusted, ends it before the login."""
    with (
        odd_server(context=context_for(authority[0], name)) as server,
        pytest.raises(MailUnreachable, match="certificate"),
    ):
        letters(server, ca_file=authority[1] if trusted else None)
    assert SECRET.encode() not in b"".join(server.heard)


def test_imaps_speaks_to_no_plain_server() -> None:
    """`imaps://` says nothing to a server that does not speak TLS."""
    with odd_server() as server, pytest.raises(MailUnreachable):
        letters(server, "imaps")
    assert SECRET.encode() not in b"".join(server.heard)


def exists(count: bytes) -> Act:
    """A folder that is said to hold so many letters."""
    return answer(b"* " + count + b" EXISTS\r\n", b"TAG OK done\r\n")


def fetch(*answers: Act) -> Act:
    """One answer after the other to one FETCH after the other."""
    left = list(answers)

    def act(server: OddServer, connection: socket.socket, tag: bytes) -> None:
        left.pop(0)(server, connection, tag)

    return act


OK = b"TAG OK done\r\n"
SIZES = answer(b"* 1 FETCH (RFC822.SIZE 42)\r\n* 2 FETCH (RFC822.SIZE 42)\r\n", OK)
LITERAL = b"(BODY[] {%d}\r\n%s)\r\n" % (len(LETTER), LETTER)
ODD: dict[str, tuple[dict[bytes, Act], list[str]]] = {
    "honest": (
        {b"FETCH": fetch(SIZES, answer(b"* 1 FETCH " + LITERAL, b"* 2 FETCH " + LITERAL, OK))},
        ["Hello", "Hello"],
    ),
    "one vanished": ({b"FETCH": fetch(SIZES, answer(b"* 2 FETCH " + LITERAL, OK))}, ["Hello"]),
    "nothing in it": (
        {b"FETCH": fetch(SIZES, answer(b"* 1 FETCH (BODY[] NIL)\r\n* 2 FETCH " + LITERAL, OK))},
        ["Hello"],
    ),
    "no sizes": ({b"FETCH": fetch(answer(b"* 1 FETCH (FLAGS ())\r\n", OK))}, []),
    "letters nobody asked for": (
        {b"FETCH": fetch(SIZES, answer(b"* 9 FETCH " + LITERAL, b"* 2 FETCH " + LITERAL, OK))},
        ["Hello"],
    ),
    "flags in between": (
        {b"FETCH": fetch(SIZES, answer(b"* 1 FETCH (FLAGS (\\Seen))\r\n* 2 FETCH " + LITERAL, OK))},
        ["Hello"],
    ),
    "one that is too long": (
        {
            b"FETCH": fetch(
                answer(b"* 1 FETCH (RFC822.SIZE 99000000)\r\n* 2 FETCH (RFC822.SIZE 42)\r\n", OK),
                answer(b"* 2 FETCH " + LITERAL, OK),
            )
        },
        ["", "Hello"],
    ),
    "longer than it said": (
        {
            b"FETCH": fetch(
                SIZES,
                answer(
                    b"* 1 FETCH (BODY[] {5000001}\r\n" + b"x" * 5_000_001 + b")\r\n* 2 FETCH " + LITERAL, OK
                ),
            )
        },
        ["", "Hello"],
    ),
    "more than there can be": ({b"EXAMINE": exists(b"9" * 30), b"FETCH": fetch(answer(OK))}, []),
}


@pytest.mark.parametrize("case", ODD)
def test_an_odd_answer_costs_one_letter(case: str) -> None:
    """What a server leaves out, adds or says wrong of one letter takes nothing from the others."""
    does, expected = ODD[case]
    with odd_server({b"EXAMINE": exists(b"2")} | does) as server:
        found = letters(server)
    assert sorted(expected) == sorted(each.subject for each in found)
    assert all(each.unread for each in found if not each.subject)


def flood(line: bytes) -> Act:
    """Say the same again and again, until nobody listens."""

    def act(_: OddServer, connection: socket.socket, __: bytes) -> None:
        while True:
            connection.sendall(line)

    return act


FAULTS: dict[str, tuple[dict[bytes, Act], str]] = {
    "a letter of a terabyte": (
        {b"EXAMINE": exists(b"1"), b"FETCH": answer(b"* 1 FETCH (BODY[] {1000000000000}\r\n")},
        "more than 50 MB",
    ),
    "lines without end": ({b"EXAMINE": flood(b"x" * 65_536)}, "more than 50 MB"),
    "answers without end": ({b"EXAMINE": flood(b"* 1 RECENT\r\n" * 5_000)}, "more than 50 MB"),
    "no number": ({b"EXAMINE": answer(b"* EXISTS\r\n", b"TAG OK done\r\n")}, "127.0.0.1"),
    "fetch refused": ({b"EXAMINE": exists(b"1"), b"FETCH": answer(b"TAG NO gone\r\n")}, "does not show"),
    "no IMAP at all": ({b"CAPABILITY": answer(b"HTTP/1.1 400 Bad Request\r\n\r\n")}, "127.0.0.1"),
    "hangs up": ({b"EXAMINE": answer(b"* BYE\r\n")}, "127.0.0.1"),
    "other tags": ({b"EXAMINE": answer(b"zzzz OK done\r\n", b"* BYE\r\n")}, "127.0.0.1"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_servers_fault_is_said(case: str) -> None:
    """A server that answers without end, or with nonsense, is unreachable, with its name and why."""
    does, reason = FAULTS[case]
    with odd_server(does) as server, pytest.raises(MailUnreachable, match=reason):
        letters(server)


def drip(_: OddServer, connection: socket.socket, __: bytes) -> None:
    """Say a little at a time, and never all of it."""
    while True:
        connection.sendall(b"* OK ")
        time.sleep(0.1)  # its pace: slower than any limit in bytes could end


def test_a_server_that_drips_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """However a server keeps talking, a look ends; what it was is said."""
    monkeypatch.setattr(imap_connection, "_LOOK", 1)
    with (
        odd_server({b"EXAMINE": answer(b"* OK\r\n"), b"LOGIN": drip}) as server,
        pytest.raises(MailUnreachable, match="takes more"),
    ):
        letters(server)


def test_a_refused_login_is_one() -> None:
    """A server that refuses is believed, and what it says is not repeated."""
    with odd_server({b"LOGIN": answer(b"TAG NO [ALERT] \x1b[2J" + SECRET.encode() + b"\r\n")}) as server:
        with pytest.raises(MailRefused) as refusal:
            letters(server)
        assert SECRET not in str(refusal.value)
