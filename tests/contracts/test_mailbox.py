"""The reader's mailbox: what is in it, who vouches for it, and what is said when it cannot be read."""

import json
import logging
import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
from pydantic import SecretStr

from fixtures.browser.certificate import client_context
from fixtures.graph import application
from fixtures.graph.application import Application, TokenRefused, TokenUnreachable
from fixtures.mailbox import imap
from fixtures.mailbox.graph import GraphMailbox
from fixtures.mailbox.mailbox import MailboxError, open_mailbox
from fixtures.sandbox.state import Setting
from flows.sites import Mailbox, MailRefused, MailUnreachable
from tests.contracts.microsoft import configuration
from tests.contracts.post_office import READER, PostOffice, post_office

PASS = {"spf": "pass", "dkim": "pass", "dmarc": "pass"}
SECRET = "s3cret-of-the-test"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    """Mail servers with one reader."""
    with post_office() as running:
        yield running


def test_letters_of_one_sender_only(office: PostOffice) -> None:
    """A sender who puts the wanted address into the name that is shown is not taken for that sender."""
    for sender in ('"scheduler-noreply@zoom.us" <x@zoom-us.example>', "Scheduler-NoReply@Zoom.us"):
        letter = EmailMessage()
        letter["From"], letter["Subject"] = sender, "Hello"
        letter.set_content("Hello")
        office.hand_in(letter)
    found = office.mailbox().letters("inbox", "scheduler-noreply@ZOOM.us")
    assert ["scheduler-noreply@zoom.us"] == [one.sender for one in found]


def test_newest_first(office: PostOffice) -> None:
    """Letters come newest first, whatever the order in which the server filed them."""
    now = datetime.now(UTC)
    for days in (3, 1, 2):
        letter = EmailMessage()
        letter["From"], letter["Subject"] = "x@y.example", f"{days} days old"
        letter["Date"] = now - timedelta(days=days)
        letter.set_content("Hello")
        office.hand_in(letter)
    found = office.mailbox().letters("inbox")
    assert ["1 days old", "2 days old", "3 days old"] == [one.subject for one in found]


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\r\n",
        b"Subject: only\r\n\r\n",
        b"From: =?utf-8?q?M=C3=BCller?= <m@y.example>\r\nSubject: =?utf-8?b?Z3LDvMOfZQ==?=\r\n\r\n\xff\xfe",
        b"From: <>\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nbroken",
        b"From: a@b.example\r\nContent-Type: text/html; charset=no-such-charset\r\n\r\n<p>hello</p>",
    ],
)
def test_odd_letters_do_not_hide_the_others(office: PostOffice, source: bytes) -> None:
    """A broken or foreign letter is read as well as it can be, and the notification is still found."""
    office.hand_in(source)
    office.notify()
    assert 2 == len(office.mailbox().letters("inbox"))


def test_reading_leaves_no_trace(office: PostOffice) -> None:
    """A letter that was looked at is as unread as before."""
    office.notify()
    box = office.mailbox()
    assert 1 == len(box.letters("inbox"))
    (account, _) = office.servers.store.config.set_cache[READER]
    snapshot = office.run(office.run(account.get_mailbox("INBOX")).snapshot())
    assert 1 == snapshot.unseen


@pytest.mark.parametrize("name", ["Junk E-mail", "Spam", "Archive/junk email"])
def test_junk_is_found_by_name_where_nothing_is_marked(office: PostOffice, name: str) -> None:
    r"""Where no folder bears \Junk, one with a usual name is taken."""
    (account, _) = office.servers.store.config.set_cache[READER]
    office.state.configure(Setting(features={"mail.junk": True}))
    office.notify()
    office.run(account.rename_mailbox("Junk", name))
    assert 1 == len(office.mailbox().letters("junk"))


def test_no_junk_folder_is_an_empty_one(office: PostOffice) -> None:
    """A mailbox without a junk folder has no letters in it."""
    (account, _) = office.servers.store.config.set_cache[READER]
    office.run(account.delete_mailbox("Junk"))
    assert () == tuple(office.mailbox().letters("junk"))


@pytest.mark.parametrize("password", ["wrong", "", "pässword", 'quo"te\\'])
def test_a_wrong_password_is_a_refusal(office: PostOffice, password: str) -> None:
    """A refused login says whose and where, and not with what."""
    with pytest.raises(MailRefused) as refusal:
        office.mailbox(password).letters("inbox")
    assert READER in str(refusal.value)
    assert not password or password not in str(refusal.value)


@pytest.mark.parametrize(
    ("fault", "kind"), [("mail.down", MailUnreachable), ("mail.login_refused", MailRefused)]
)
def test_faults_of_the_server(office: PostOffice, fault: str, kind: type[Exception]) -> None:
    """A server that is down is unreachable, one that refuses the right login refuses; both can end."""
    box = office.mailbox()
    office.state.configure(Setting(faults={fault: True}))
    with pytest.raises(kind):
        box.letters("inbox")
    office.state.configure(Setting())
    assert () == tuple(box.letters("inbox"))


def test_a_closed_port_is_unreachable() -> None:
    """Nobody listening is said as that, with host and port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    with pytest.raises(MailUnreachable, match=f"127.0.0.1:{port}"):
        open_mailbox(f"imap://127.0.0.1:{port}", READER, SecretStr(SECRET)).letters("inbox")


def test_imaps_checks_the_certificate(tmp_path: Path) -> None:
    """With the authority's file the server is trusted, without it is not talked to."""
    authority = trustme.CA()
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with post_office(tls=tls) as office:
        office.notify()
        address, password = f"imaps://127.0.0.1:{office.servers.imap_port}", SecretStr(office.password)
        assert 1 == len(open_mailbox(address, READER, password, ca_file=ca_file).letters("inbox"))
        with pytest.raises(MailUnreachable, match="certificate"):
            open_mailbox(address, READER, password).letters("inbox")


Answer = Callable[[httpx.Request], httpx.Response]


def microsoft(token: str, token_answer: httpx.Response | None = None) -> httpx.MockTransport:
    """Microsoft's sign-in for applications: gives `token` to whoever brings the right secret."""

    def answer(request: httpx.Request) -> httpx.Response:
        if (known := configuration(request)) is not None:
            return known
        if token_answer is not None:
            return token_answer
        form = httpx.QueryParams(request.read().decode())
        if form["client_secret"] != SECRET:
            return httpx.Response(401, json={"error": "invalid_client", "error_description": SECRET})
        return httpx.Response(200, json={"access_token": token, "expires_in": 3600, "token_type": "Bearer"})

    return httpx.MockTransport(answer)


def known(transport: httpx.BaseTransport, secret: str = SECRET) -> Application:
    """An application with that secret."""
    return Application("dartmouth.edu", "the-client", SecretStr(secret), client_context(None), transport)


def test_xoauth2_reads_letters(office: PostOffice) -> None:
    """With a client id IMAP logs in with the token that Microsoft gave for the secret."""
    office.notify()
    box = imap.ImapMailbox(
        "127.0.0.1",
        office.servers.imap_port,
        READER,
        known(microsoft(office.password)),
        tls=False,
        context=client_context(None),
    )
    assert 1 == len(box.letters("inbox"))


def test_a_token_that_opens_nothing_is_a_refusal(office: PostOffice) -> None:
    """IMAP that does not take the token refuses, and the message does not hold the token."""
    login = known(microsoft("made-up-token"))
    box = imap.ImapMailbox(
        "127.0.0.1",
        office.servers.imap_port,
        READER,
        login,
        tls=False,
        context=client_context(None),
    )
    with pytest.raises(MailRefused) as refusal:
        box.letters("inbox")
    assert "made-up-token" not in str(refusal.value)


def _down(_: httpx.Request) -> httpx.Response:
    message = "No route"
    raise httpx.ConnectError(message)


@pytest.mark.parametrize(
    ("transport", "secret", "kind"),
    [
        (microsoft("t"), "wrong-secret", TokenRefused),
        (httpx.MockTransport(_down), SECRET, TokenUnreachable),
        (
            httpx.MockTransport(lambda _: httpx.Response(400, json={"error": "invalid_tenant"})),
            SECRET,
            TokenRefused,
        ),
    ],
)
def test_microsoft_gives_no_token(
    transport: httpx.MockTransport, secret: str, kind: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    """A wrong secret or tenant refuses, no network is unreachable; nothing that is said holds the secret."""
    caplog.set_level(logging.DEBUG)
    with pytest.raises(kind) as problem:
        known(transport, secret).token("https://graph.microsoft.com/.default")
    assert secret not in str(problem.value) + repr(problem.value) + caplog.text


def message(number: int, **changes: Any) -> dict[str, Any]:
    """A letter as Graph tells of it."""
    usual = {
        "id": f"id{number}",
        "subject": "Calendar account  connection issue",
        "from": {"emailAddress": {"name": "Zoom Scheduler", "address": "Scheduler-NoReply@zoom.us"}},
        "receivedDateTime": f"2026-10-0{number}T10:00:00Z",
        "body": {"contentType": "html", "content": "<p>Hello</p>"},
        "internetMessageHeaders": [
            {"name": "Received", "value": "from a"},
            {
                "name": "authentication-results",
                "value": "spf=pass smtp.mailfrom=zoom.us; dkim=pass header.d=zoom.us; "
                "dmarc=pass header.from=zoom.us",
            },
            {"name": "Authentication-Results", "value": "spf=fail; dkim=fail; dmarc=fail"},
        ],
    }
    return {**usual, **changes}


def graph(answer: Answer | httpx.Response) -> Mailbox:
    """A mailbox whose Graph answers so."""
    login = known(microsoft("graph-token"))

    def respond(request: httpx.Request) -> httpx.Response:
        return answer if isinstance(answer, httpx.Response) else answer(request)

    return GraphMailbox(READER, login, client_context(None), httpx.MockTransport(respond))


def test_graph_letters() -> None:
    """Graph's letters are read with body, arrival and authentication, newest first."""
    text = {"contentType": "text", "content": "Hello"}
    items = [message(1, body=text, internetMessageHeaders=None), message(2)]
    newest, oldest = graph(httpx.Response(200, json={"value": items})).letters("inbox")
    assert ("id2", "scheduler-noreply@zoom.us", "Zoom Scheduler") == (
        newest.id,
        newest.sender,
        newest.sender_name,
    )
    assert "Calendar account connection issue" == newest.subject
    assert PASS == {"spf": newest.spf, "dkim": newest.dkim, "dmarc": newest.dmarc}
    assert ("<p>Hello</p>", None) == (newest.html, newest.text)
    assert (None, "Hello", "none") == (oldest.html, oldest.text, oldest.dmarc)
    assert datetime(2026, 10, 1, 10, tzinfo=UTC) == oldest.received


@pytest.mark.parametrize(("folder", "name"), [("inbox", "inbox"), ("junk", "junkemail")])
def test_graph_is_asked_rightly(folder: Any, name: str) -> None:
    """The well-known folder of the person is asked for, with the token and the sender, whatever it holds."""
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"value": []})

    assert [] == graph(answer).letters(folder, "o'neil@zoom.us")
    assert f"/v1.0/users/{READER}/mailFolders/{name}/messages" == asked[0].url.path
    assert "Bearer graph-token" == asked[0].headers["authorization"]
    assert "from/emailAddress/address eq 'o''neil@zoom.us'" in asked[0].url.params["$filter"]


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (401, {"error": {"code": "InvalidAuthenticationToken"}}, MailRefused),
        (403, {"error": {"code": "ErrorAccessDenied"}}, MailRefused),
        (404, {"error": {"code": "ErrorInvalidUser"}}, MailRefused),
        (429, {"error": {"code": "TooManyRequests"}}, MailUnreachable),
        (503, "busy", MailUnreachable),
        (302, [], MailUnreachable),
    ],
)
def test_graph_says_no(status: int, body: Any, kind: type[Exception]) -> None:
    """What Graph forbids is a refusal, its own trouble is not."""
    response = httpx.Response(status, content=json.dumps(body))
    with pytest.raises(kind, match=str(status)):
        graph(response).letters("inbox")


def test_graph_is_read_page_by_page_and_waited_for() -> None:
    """A short page leads to the next, to Graph alone; a throttled call is made again when it may be."""
    waited: list[float] = []
    more = "https://graph.microsoft.com/v1.0/users/x/messages?$skip=1"
    answers = [
        httpx.Response(429, headers={"Retry-After": "7"}),
        httpx.Response(200, json={"value": [message(2)], "@odata.nextLink": more}),
        httpx.Response(200, json={"value": [message(1)], "@odata.nextLink": "https://graph.example/"}),
    ]
    asked: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return answers[len(asked) - 1]

    box = GraphMailbox(
        READER, known(microsoft("graph-token")), client_context(None), httpx.MockTransport(respond),
        wait=waited.append,
    )  # fmt: skip
    assert ["id2", "id1"] == [letter.id for letter in box.letters("inbox")]
    assert ([7.0], 3, more) == (waited, len(asked), asked[2])


def test_graph_without_a_junk_folder() -> None:
    """A folder that does not exist is an empty one."""
    gone = httpx.Response(404, json={"error": {"code": "ErrorItemNotFound"}})
    assert [] == graph(gone).letters("junk")


def test_graph_cannot_be_reached() -> None:
    """No network on the way to Graph is unreachable."""
    with pytest.raises(MailUnreachable):
        graph(_down).letters("inbox")


@pytest.mark.parametrize(
    ("address", "changes", "missing"),
    [
        ("imap://mail.example:143", {}, "password"),
        ("graph://dartmouth.edu", {"password": SecretStr(SECRET)}, "client id"),
        ("imaps://mail.example", {"client_id": "x"}, "client secret"),
    ],
)
def test_what_is_missing_is_said(address: str, changes: dict[str, Any], missing: str) -> None:
    """A mailbox that cannot be opened for want of a setting says which, before anything is connected."""
    with pytest.raises(MailboxError, match=missing):
        open_mailbox(address, READER, **changes)


def test_no_secret_in_a_repr(office: PostOffice) -> None:
    """Printing what holds secrets shows none."""
    box = office.mailbox()
    shown = repr(box) + repr(vars(box)) + repr(vars(known(microsoft("t"))))
    assert office.password not in shown
    assert SECRET not in shown
    assert application.__name__ in repr(known(microsoft("t")))
