"""`stillright doctor` against real servers, with each thing broken in turn."""

import json
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import httpx
import pytest
from pydantic import SecretStr

from fixtures.browser.discovery import BrowserError
from fixtures.doctor import doctor, network
from fixtures.doctor.check import State
from fixtures.doctor.mail import mailbox
from fixtures.mailbox.graph import GraphMailbox
from fixtures.settings.settings import Settings
from fixtures.sign_in.saved import SavedSignIn
from fixtures.sign_in.seal import seal
from tests.authority import Answer, Asked, serving, two_authorities
from tests.contracts.conftest import Command
from tests.contracts.post_office import READER, post_office
from tests.contracts.web_hook import listening
from tests.published import PAGE

HOSTS = ("dartmouth.zoom.us", "services.dartmouth.edu", "login.microsoftonline.com")


class Machine(NamedTuple):
    """Where a run on the real sites would be right, and the settings it is asked with."""

    settings: dict[str, str]
    port: int
    answers: dict[str, Answer]
    """Other answers than the article, by host."""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """Every host behind a certificate that is trusted, a mailbox, a test account; no browser is started."""
    monkeypatch.setattr(doctor, "version_of", lambda _settings: "Chromium 156")
    monkeypatch.setenv("NO_PROXY", "*")
    authority, trusted = two_authorities(tmp_path)
    answers: dict[str, Answer] = {}

    def respond(asked: Asked) -> Answer:
        host = asked.origin.partition("//")[2]
        return answers.get(host, Answer(PAGE.read_text("utf-8")))

    with serving(authority, *HOSTS, respond=respond) as server, post_office() as office:
        port = server.server_address[1]
        settings = {
            "ACCOUNT_EMAIL": READER, "ACCOUNT_PASSWORD": "correct horse", "TEST_ACCOUNTS": READER,
            "MAILBOX": f"imap://127.0.0.1:{office.servers.imap_port}", "MAILBOX_PASSWORD": office.password,
            "CA_FILE": str(trusted), "HOST_RULES": ",".join(f"{host}=127.0.0.1:{port}" for host in HOSTS),
        }  # fmt: skip
        yield Machine(settings, port, answers)


def _wrong(command: Command, machine: Machine, **changes: str) -> dict[str, str]:
    """What is to do, by what it is about; the exit code says whether there is anything."""
    ended = command("doctor", "--json", **machine.settings | changes)
    found = json.loads(ended.out)
    wrong = {each["name"]: each["text"] for each in found if each["state"] == State.WRONG}
    assert (2 if wrong else 0) == ended.code
    return wrong


def test_where_all_is_right_nothing_is_left_to_do(command: Command, machine: Machine) -> None:
    """Exit 0, a line each, and none of them a secret; nothing is made in the folder but what it is asked."""
    ended = command("doctor", **machine.settings)
    assert (0, "") == (ended.code, ended.err)
    lines = ended.out.splitlines()
    assert [] == [line for line in lines if not line.startswith(("Right: ", "Skipped: "))]
    for name in (
        "Python", "browser", "fonts", "settings", "account", "mailbox", "history", "clock",
        *(f"host {host}" for host in HOSTS), "write access, reports",
        "published zoom_calendar_reauthorization",
    ):  # fmt: skip
        assert f"Right: {name}: " in ended.out
    assert [] == [
        value for name, value in machine.settings.items() if "PASSWORD" in name and value in ended.out
    ]


@pytest.mark.parametrize(
    ("changes", "name", "says"),
    [
        ({"HOST_RULES": "dartmouth.zoom.us=~NOTFOUND"}, "host dartmouth.zoom.us", "name is not known"),
        ({"HOST_RULES": "dartmouth.zoom.us=127.0.0.1:1"}, "host dartmouth.zoom.us", "cannot be connected"),
        ({"CA_FILE": ""}, "host dartmouth.zoom.us", "certificate is not trusted"),
        ({"MAILBOX_PASSWORD": "wrong horse"}, "mailbox", f"refuses the login of {READER}"),
        ({"MAILBOX": "imap://127.0.0.1:1"}, "mailbox", "cannot be reached"),
        ({"MAILBOX": ""}, "mailbox", "what begins with a letter is not verified"),
        ({"TEST_ACCOUNTS": "somebody@dartmouth.edu"}, "account", "is not one of STILLRIGHT_TEST_ACCOUNTS"),
        ({"ACCOUNT_PASSWORD": ""}, "account", "STILLRIGHT_ACCOUNT_PASSWORD is missing"),
        ({"SIGN_IN_STATE": "none.state"}, "account", "make it with `stillright sign-in`"),
        ({"ACCOUNT_TOTP_SECRET": "hunter2!"}, "settings", "STILLRIGHT_ACCOUNT_TOTP_SECRET"),
        ({"PATIENC": "3"}, "settings", "Did you mean STILLRIGHT_PATIENCE?"),
        ({"NOTIFY": "nobodyknows://f00"}, "notices", "none that apprise knows"),
        ({"HISTORY": "postgresql://f00:secret@127.0.0.1:1/none"}, "history", "STILLRIGHT_HISTORY"),
    ],
)
def test_what_is_broken_is_told(
    command: Command, machine: Machine, changes: dict[str, str], name: str, says: str
) -> None:
    """Each thing in turn: exit 2, and a line that says what to do, or which setting."""
    rules = ",".join(filter(None, (changes.get("HOST_RULES"), machine.settings["HOST_RULES"])))
    wrong = _wrong(command, machine, **changes | {"HOST_RULES": rules})
    assert says in wrong[name]
    assert [] == [text for text in wrong.values() if "hunter2" in text or "secret@" in text]


def test_a_host_that_is_down_and_an_article_that_is_gone_are_told(command: Command, machine: Machine) -> None:
    """A fault of the site, and an address that has nothing any more; a sign-in page that says no is there."""
    machine.answers["dartmouth.zoom.us"] = Answer(status=503)
    machine.answers["services.dartmouth.edu"] = Answer(status=404)
    machine.answers["login.microsoftonline.com"] = Answer(status=403)
    wrong = _wrong(command, machine)
    assert {"host dartmouth.zoom.us", "published zoom_calendar_reauthorization"} == set(wrong)


def test_an_article_that_has_changed_is_right_and_said(command: Command, machine: Machine) -> None:
    """What readers see is verified, so nothing is to do; where to look is told."""
    changed = PAGE.read_text("utf-8").replace("menu, click Scheduler.", "menu, click Zoom Scheduler.")
    machine.answers["services.dartmouth.edu"] = Answer(changed)
    ended = command("doctor", **machine.settings)
    assert (0, True) == (ended.code, "says 1 things otherwise: see `stillright pull`" in ended.out)


def test_a_test_message_is_sent_where_it_is_asked_for_and_nowhere_else(
    command: Command, machine: Machine
) -> None:
    """One to each way, told as sent or refused; a look sends nothing."""
    with listening() as hook:
        looked = command("doctor", **machine.settings, NOTIFY=hook.address)
        assert ([], True) == (hook.letters, "Right: notices: address 1 of STILLRIGHT_NOTIFY" in looked.out)
        sent = command("doctor", "--send-test", **machine.settings, NOTIFY=hook.address)
        assert (["a test message"], True) == (hook.titles, "took a test message" in sent.out)
        hook.status = 500
        refused = command("doctor", "--send-test", **machine.settings, NOTIFY=hook.address)
        assert (2, True) == (refused.code, "To do: notices: Address 1 of STILLRIGHT_NOTIFY" in refused.out)


def test_a_browser_that_does_not_start_is_told(
    command: Command, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its own reason."""

    def fail(_: Settings) -> str:
        message = (
            "The browser cannot start because the system lacks libnss3.so; run `playwright install-deps`."
        )
        raise BrowserError(message)

    monkeypatch.setattr(doctor, "version_of", fail)
    assert {"browser"} == set(_wrong(command, machine))


def test_a_clock_that_is_wrong_is_told(
    command: Command, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Held against what the hosts themselves say."""
    late = SimpleNamespace(now=lambda zone: datetime.now(zone) - timedelta(minutes=5))
    monkeypatch.setattr(network, "datetime", late)
    assert "300 s behind the hosts' clocks" in _wrong(command, machine)["clock"].replace("299", "300")


def test_a_saved_sign_in_without_its_key_is_told(command: Command, machine: Machine, tmp_path: Path) -> None:
    """Its key is what is missing; with it the line says how long it lasts."""
    key = SecretStr("q8Xo+Zb1y5sS0n0F/0N6nqg0mC5e1m5b8l6Q2rWb7hQ=")
    cookie = {
        "name": "a", "value": "b", "domain": "login.microsoftonline.com", "path": "/", "httpOnly": True,
        "expires": (datetime.now(UTC) + timedelta(days=40)).timestamp(),
    }  # fmt: skip
    kept = tmp_path / "kept.state"
    kept.write_bytes(seal(SavedSignIn(state={"cookies": [cookie]}, signed_in=datetime.now(UTC)), key))
    kept.chmod(0o600)
    wrong = _wrong(command, machine, SIGN_IN_STATE=str(kept))
    assert "STILLRIGHT_SIGN_IN_KEY is missing" in wrong["account"]
    ended = command("doctor", **machine.settings, SIGN_IN_STATE=str(kept), SIGN_IN_KEY=key.get_secret_value())
    assert (0, True) == (ended.code, "Right: saved sign-in: it was made on" in ended.out)


@pytest.mark.parametrize(
    ("status", "code", "says"),
    [
        (403, "ErrorAccessDenied", "needs the permission Mail.Read of the kind “Application”"),
        (404, "ErrorInvalidUser", "STILLRIGHT_MAILBOX_USER"),
    ],
)
def test_graph_names_what_lacks(status: int, code: str, says: str) -> None:
    """The permission itself, or whose mailbox it is: what an administrator has to be asked for."""
    transport = httpx.MockTransport(lambda _: httpx.Response(status, json={"error": {"code": code}}))
    application = SimpleNamespace(token=lambda _scope: SecretStr("token"))
    box = GraphMailbox(READER, application, ssl.create_default_context(), transport)  # type: ignore[arg-type]  # gives tokens
    found = mailbox(lambda: box, needed=True)
    assert (State.WRONG, True) == (found.state, says in found.text)
