"""A second identity provider: an article about a site that lets a plain OpenID Connect provider sign in."""

import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
import trustme
import uvicorn
from playwright.sync_api import Browser
from pydantic import SecretStr

from flows.article import read_article
from flows.reader.admission import Admission
from flows.reader.visit import Visit
from flows.run.event import ProcedureResult
from flows.run.run import act_out
from flows.sites import PROVIDERS, Account
from tests.pages.sites.openid.desk_id import DESK_ID, HOST
from tests.pages.sites.openid.relying_site import RelyingSite

pytestmark = pytest.mark.browser

PROJECT = Path(__file__).parents[4]
ACCOUNT = Account(email="kim@example.org", name="kim", password=SecretStr("chalk-and-slate"))
SECRET = "made-up-client-secret"
SIGN_IN = "Click **Sign in** and enter your user name and password."
GRANT = "If prompted, grant Desk access to your account."
OPEN = "Click **Open report**."
Told = list[tuple[str, str | None]]


class Stage(NamedTuple):
    """The two sites, running."""

    desk: RelyingSite
    provider: str
    """Its origin."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The desk, and the provider that signs its people in."""
    folder = tmp_path_factory.mktemp("openid")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "authority.pem")
    authority.issue_cert(HOST, "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(
        folder / "server.pem"
    )
    desk = RelyingSite("desk", SECRET, folder / "authority.pem")
    with _served(desk) as port, _provider(folder, f"http://desk.localhost:{port}/callback") as other:
        desk.home, desk.provider = f"http://desk.localhost:{port}", f"https://{HOST}:{other}"
        desk.back = f"https://127.0.0.1:{other}"
        yield Stage(desk, desk.provider)


@contextmanager
def _served(desk: RelyingSite) -> Iterator[int]:
    server = uvicorn.Server(uvicorn.Config(desk.app, log_level="error", lifespan="off"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join()


@contextmanager
def _provider(folder: Path, redirect_uri: str) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = int(listening.getsockname()[1])
        asked = {
            "folder": str(folder), "host": HOST, "socket": listening.fileno(),
            "certificate": str(folder / "server.pem"), "redirect_uri": redirect_uri,
            "client_id": "desk", "client_secret": SECRET,
            "name": ACCOUNT.name, "password": ACCOUNT.password.get_secret_value(),
        }  # fmt: skip
        command = [sys.executable, "-m", "tests.pages.sites.openid.provider", json.dumps(asked)]
        with subprocess.Popen(
            command, cwd=PROJECT, stdin=subprocess.PIPE, pass_fds=[listening.fileno()]
        ) as child:
            try:
                _await(port)
                yield port
            finally:
                assert child.stdin is not None
                child.stdin.close()
                child.wait(20)


def _await(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            httpx.get(f"https://127.0.0.1:{port}/admin/login/", verify=False, timeout=5)  # noqa: S501 - ours
        except httpx.HTTPError:
            time.sleep(0.2)  # nothing tells when another program has begun to listen
        else:
            return
    pytest.fail("the provider does not answer")


@pytest.fixture
def act(browser: Browser, stage: Stage) -> Callable[..., ProcedureResult]:
    """Acts out steps about the desk, for somebody whom the provider has never seen agree."""

    def run(
        *steps: str,
        registered: bool,
        password: str = "",
        trusted: bool = True,
        admitted: Admission = (),
        admit: Callable[[Admission], None] = lambda _: None,
    ) -> ProcedureResult:
        text = "".join(f"{n}. {step}\n" for n, step in enumerate((f"Go to {stage.desk.home}/.", *steps), 1))
        article = read_article("desk.md", f"# Desk\n\n{text}".encode())
        host_and_port = stage.provider.removeprefix("https://")
        account = ACCOUNT.model_copy(update={"password": SecretStr(password)}) if password else ACCOUNT
        visit = Visit(
            new_context=lambda: browser.new_context(ignore_https_errors=True),
            account=account,
            patience=3,
            admitted=admitted,
            admit=admit,
            sign_in_at=(stage.provider,) if trusted and not registered else (),
            providers=(*PROVIDERS, replace(DESK_ID, hosts=(host_and_port,))) if registered else PROVIDERS,
        )
        return act_out(article, article.procedures[0], visit, lambda _: None)

    stage.desk.granted.clear()
    return run


def told(result: ProcedureResult) -> Told:
    """What was told of each step but the first: its verdict, and the cause or the kind of drift."""
    verdicts = [step.verdict for step in result.steps[1:]]
    return [(v.ruling.value, v.cause or next((d.kind for d in v.drifts), None)) for v in verdicts]


both = pytest.mark.parametrize("registered", [True, False], ids=["registered", "in the settings"])


@pytest.mark.walk
@both
def test_the_reader_is_signed_in_and_grants_what_the_article_says(
    act: Callable[..., ProcedureResult], stage: Stage, *, registered: bool
) -> None:
    """Name and password are typed at the provider, and its consent page is agreed to."""
    result = act(SIGN_IN, GRANT, OPEN, registered=registered)

    assert [("current", None)] * 3 == told(result), result
    assert ["openid reports"] == stage.desk.granted


@both
def test_without_a_word_of_it_nothing_is_granted(
    act: Callable[..., ProcedureResult], stage: Stage, *, registered: bool
) -> None:
    """A consent page is passed only where the article says to grant."""
    result = act(SIGN_IN, OPEN, registered=registered)
    assert ([("current", None), ("unverified", "admin_approval")], []) == (told(result), stage.desk.granted)


def test_who_has_signed_in_earlier_in_the_run_need_not_again(act: Callable[..., ProcedureResult]) -> None:
    """The provider knows the account, so that its password is not asked for; the site itself is met afresh.

    That nothing was typed the second time is seen by a password that would be refused.
    """
    kept: list[Admission] = []
    first = act("Click **Sign in**, and sign in.", registered=True, admit=kept.append)
    second = act("Sign in.", registered=True, admitted=kept[-1], password="chalk-without-slate")
    assert [("current", None)] * 2 == told(first) + told(second), (first, second)


def test_who_is_told_to_type_does_so_though_the_provider_knows_the_account(
    act: Callable[..., ProcedureResult],
) -> None:
    """There the provider's pages are what the article speaks of."""
    kept: list[Admission] = []
    act("Sign in.", registered=True, admit=kept.append)
    result = act(SIGN_IN, registered=True, admitted=kept[-1], password="chalk-without-slate")
    assert ("unverified", "sign_in_refused") == told(result)[0], result


@both
def test_a_wrong_password_was_refused(act: Callable[..., ProcedureResult], *, registered: bool) -> None:
    """The provider's no is told as such, and the article is not blamed."""
    result = act(SIGN_IN, GRANT, registered=registered, password="chalk-without-slate")
    assert ("unverified", "sign_in_refused") == told(result)[0], result


def test_at_a_strange_provider_nothing_is_typed(act: Callable[..., ProcedureResult], stage: Stage) -> None:
    """One that is neither registered nor in the settings gets no password, and the setting is named."""
    result = act(SIGN_IN, GRANT, registered=False, trusted=False)
    assert (("unverified", "not_allowed"), True) == (
        told(result)[0],
        f"add {stage.provider} to STILLRIGHT_SIGN_IN_AT" in result.steps[1].verdict.message,
    )
