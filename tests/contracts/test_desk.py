"""A person signs in at another machine: through a picture of the page, by one forwarded port, and alone."""

import http.client
import json
import re
import signal
import socket
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email.message import Message
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pyotp
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, Position
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from pydantic import SecretStr

from fixtures.browser.launch import launch
from fixtures.desk import desk as desk_module
from fixtures.desk.act import Button, Text, read_acts
from fixtures.desk.desk import Desk
from fixtures.desk.entrance import Entrance, Refused
from fixtures.desk.error import DeskError
from fixtures.desk.reception import Reception
from fixtures.desk.server import reception
from fixtures.run.stage import context_arguments, on_stage
from fixtures.sandbox.network import hosts
from fixtures.sandbox.process.process import Sandbox
from fixtures.settings.settings import load_settings
from flows.sites import Account
from tests import command

STILL = 1_500
"""Milliseconds in which a page is drawn, sent and shown, on a machine that is busy too."""
STANDS = """milliseconds => {
  if (self.shown?.src !== picture.src) self.shown = {src: picture.src, since: performance.now()};
  return performance.now() - self.shown.since > milliseconds;
}"""
"""Whether the picture has been the same for so long."""
KEY = "q8Xo+Zb1y5sS0n0F/0N6nqg0mC5e1m5b8l6Q2rWb7hQ="
JSON = {"Content-Type": "application/json"}


Browsing = tuple[BrowserContext, Page, Desk]


@pytest.fixture
def desk() -> Iterator[Reception]:
    """The page without a browser behind it."""
    with reception(0) as made:
        yield made


class Viewer:
    """A program at the desk's port, which sends what it likes."""

    def __init__(self, desk: Reception) -> None:
        self.port, self.path = re.findall(r":(\d+)(/.*)", desk.entrance.address)[0]
        self.own = {"Host": f"localhost:{self.port}", "Origin": f"http://localhost:{self.port}"}

    def ask(self, method: str, where: str = "", body: str = "", **headers: str | None) -> tuple[int, Any]:
        """Status and headers of the answer; a header that is None is left out."""
        connection = http.client.HTTPConnection("127.0.0.1", int(self.port), timeout=20)
        connection.putrequest(method, self.path + where, skip_host=True)
        sent = self.own | ({"Content-Length": str(len(body))} if body else {})
        for name, each in {
            **sent,
            **{name.replace("_", "-"): each for name, each in headers.items()},
        }.items():
            if each is not None:
                connection.putheader(name, each)
        connection.endheaders(body.encode())
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers

    def sit(self) -> None:
        """Open the page, and be known by its cookie from now on."""
        status, headers = self.ask("GET")
        assert status == 200
        self.own["Cookie"] = headers["Set-Cookie"].partition(";")[0]


def test_the_page_is_kept_by_no_browser_and_framed_by_no_page(desk: Reception) -> None:
    """Nor does its address, which lets in, go along to anybody as where somebody came from."""
    _, headers = Viewer(desk).ask("GET")
    assert ("no-store", "no-referrer", True, True) == (
        headers["Cache-Control"],
        headers["Referrer-Policy"],
        "frame-ancestors 'none'" in headers["Content-Security-Policy"],
        "HttpOnly; SameSite=Strict" in headers["Set-Cookie"],
    )


@pytest.mark.parametrize(
    ("refused", "headers"),
    [
        (403, {"Host": "evil.example:80"}),
        (403, {"Host": "localhost"}),
        (403, {"Host": "localhost:1"}),
        (403, {"Host": None}),
        (403, {"Origin": None}),
        (403, {"Origin": "null"}),
        (403, {"Origin": "http://evil.example"}),
        (403, {"Origin": "http://localhost:1"}),
        (409, {"Cookie": None}),
        (409, {"Cookie": "seat=somebody"}),
        (415, {"Content_Type": "text/plain"}),
        (413, {"Content_Length": "9999999"}),
        (413, {"Transfer_Encoding": "chunked"}),
    ],
)
def test_what_another_page_or_program_sends_is_refused(
    desk: Reception, refused: int, headers: dict[str, str | None]
) -> None:
    """A name that leads here, a page elsewhere, a browser that has no seat: nothing of it is done."""
    viewer = Viewer(desk)
    viewer.sit()
    act = json.dumps([{"kind": "back"}])
    good = {"Content_Type": "application/json", "Content_Length": str(len(act))}
    assert (refused, []) == (viewer.ask("POST", "do", act, **(good | headers))[0], list(desk.acts()))
    assert (204, 1) == (viewer.ask("POST", "do", act, **good)[0], len(list(desk.acts())))


@pytest.mark.parametrize(
    "acts",
    [
        "", "{}", '[{"kind": "goto", "address": "file:///etc/passwd"}]',
        '[{"kind": "move", "x": 1e9, "y": 1}]',
        '[{"kind": "move", "x": NaN, "y": 1}]', '[{"kind": "text", "text": 5}]',
        '[{"kind": "back", "more": 1}]', json.dumps([{"kind": "back"}] * 501),
    ],
)  # fmt: skip
def test_only_acts_of_a_person_are_acts(desk: Reception, acts: str) -> None:
    """There is no act that opens an address or runs a script, and no number without bounds."""
    viewer = Viewer(desk)
    viewer.sit()
    assert (400, []) == (
        viewer.ask("POST", "do", acts, Content_Type="application/json")[0],
        list(desk.acts()),
    )


@pytest.mark.parametrize(
    "path", ["/", "/look?after=0", "/x/", "//", "/{token}", "/{token}x/", "/%2e%2e/{token}/"]
)
def test_without_the_whole_token_there_is_nothing(desk: Reception, path: str) -> None:
    """Whatever else is asked for."""
    viewer = Viewer(desk)
    viewer.path = path.replace("{token}", viewer.path.strip("/"))
    assert 404 == viewer.ask("GET")[0]


def test_one_looks_at_a_time(desk: Reception) -> None:
    """A second browser is refused, the first may load its page again."""
    first, second = Viewer(desk), Viewer(desk)
    first.sit()
    assert (409, 409, 200) == (second.ask("GET")[0], second.ask("GET", "look")[0], first.ask("GET")[0])


def test_who_has_left_leaves_the_seat_to_another() -> None:
    """After half a minute in which the first browser asked for nothing; then that is the one refused."""
    now = [0.0]
    entrance, headers = Entrance(1, lambda: now[0]), Message()
    headers["Cookie"] = f"seat={entrance.seat(headers, opens=True)}"
    now[0] = 31
    entrance.seat(Message(), opens=True)
    with pytest.raises(Refused, match="Somebody else"):
        entrance.seat(headers, opens=True)


def test_nobody_else_on_the_network_can_ask(desk: Reception) -> None:
    """It listens on this very machine alone."""
    port = int(Viewer(desk).port)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", port), 2)


def test_a_port_in_use_is_one_message() -> None:
    """Which says what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with (
            pytest.raises(DeskError, match=rf"^Port {port} is in use here: choose another with --port\.$"),
            reception(port),
        ):
            pass


def test_acts_are_read_as_they_are_told() -> None:
    """A press and a text, with what is left unsaid as it mostly is."""
    told = b'[{"kind": "button", "down": true, "x": 1, "y": 2}, {"kind": "text", "text": "a"}]'
    assert [Button(kind="button", down=True, x=1, y=2), Text(kind="text", text="a")] == read_acts(told)


def _code(account: Account) -> str:
    assert account.totp_secret is not None
    return pyotp.TOTP(account.totp_secret.get_secret_value()).now()


@contextmanager
def _signing_in(running: Sandbox, folder: Path) -> Iterator[command.Going]:
    """The command on a server, as its person has started it."""
    with command.going(
        "sign-in", hosts.PORTAL, "--port", "0", folder=folder, HOST_RULES=running.host_rules,
        CA_FILE=str(running.ca_file), SIGN_IN_STATE="kept.state", SIGN_IN_KEY=KEY,
    ) as going:  # fmt: skip
        yield going


def _address(going: command.Going) -> str:
    going.until("nothing is kept then")
    (address,) = re.findall(r"http://localhost:\d+/\S{40,}/", "".join(going.lines))
    return str(address)


class Person:
    """Somebody who sees the picture, and whose twin does the same in the page itself."""

    def __init__(self, page: Page, twin: Page) -> None:
        """`twin`: shows where in the picture things are."""
        self.page, self.twin = page, twin
        self.picture = page.locator("#picture")

    def comes(self, address: str) -> None:
        """Open the desk, in a window as large as the twin's."""
        self.page.goto(address)
        # The first picture may be of the window as it was before it was told how large this one is.
        self.page.wait_for_function("() => picture.naturalHeight === stage.clientHeight")
        box = self.picture.bounding_box()
        assert box is not None
        self.twin.set_viewport_size({"width": round(box["width"]), "height": round(box["height"])})

    def waits(self, site: str) -> None:
        """Until the address above the picture is one there."""
        said = "site => document.getElementById('address').textContent.startsWith(site)"
        self.page.wait_for_function(said, arg=site, timeout=60_000)

    def clicks(self, what: Locator) -> None:
        """In the picture, on what the twin shows, when both show the same."""
        what.wait_for()
        with suppress(
            PlaywrightTimeout
        ):  # nothing tells that the last picture has come; a caret may blink in it
            self.page.wait_for_function(STANDS, arg=STILL, timeout=2 * STILL)
        box = what.bounding_box()
        assert box is not None
        middle = Position(x=box["x"] + box["width"] / 2, y=box["y"] + box["height"] / 2)
        self.picture.click(position=middle)

    def pastes(self, text: str) -> None:
        """Into the picture, as the browser tells of it."""
        self.page.evaluate(
            """text => { const clipboardData = new DataTransfer(); clipboardData.setData("text", text);
            document.dispatchEvent(new ClipboardEvent("paste", {clipboardData})) }""",
            text,
        )


@pytest.mark.browser
def test_a_person_signs_in_through_the_picture_and_a_run_begins_signed_in(
    sandbox: Sandbox, playwright: Playwright, browser: Browser, tmp_path: Path
) -> None:
    """Clicks, keys, a paste and the field for phones arrive; what is kept lets in, and nobody is told."""
    own, twins = sandbox.new_account().account, sandbox.new_account().account
    settings = on_stage(load_settings(target="sandbox"), sandbox)
    led = launch(playwright, "chromium", settings, profile_folder=tmp_path / "home")
    with _signing_in(sandbox, tmp_path) as going:
        person = Person(browser.new_page(), twin := led.new_page())
        person.comes(_address(going))
        twin.goto(hosts.PORTAL)
        person.clicks(twin.get_by_text("Sign in", exact=True))
        twin.get_by_text("Sign in", exact=True).click()
        person.waits("https://login.microsoftonline.com/")
        person.clicks(twin.locator("[name=loginfmt]"))
        person.page.keyboard.type(own.email)
        person.page.keyboard.press("Enter")
        twin.locator("[name=loginfmt]").fill(twins.email)
        twin.keyboard.press("Enter")
        person.clicks(twin.locator("[name=passwd]"))
        person.pastes(own.password.get_secret_value())
        person.page.keyboard.press("Enter")
        twin.locator("[name=passwd]").fill(twins.password.get_secret_value())
        twin.keyboard.press("Enter")
        person.clicks(twin.locator("[name=otc]"))
        person.page.get_by_label("Type or paste").fill(_code(own))
        person.page.get_by_label("Type or paste").press("Enter")
        twin.locator("[name=otc]").fill(_code(twins))
        twin.keyboard.press("Enter")
        person.clicks(twin.get_by_role("button", name="Yes"))
        person.waits(hosts.PORTAL)
        person.page.get_by_role("button", name="I am signed in").click()
        person.page.get_by_text("The sign-in is kept.").wait_for()
        ended = going.end()
    file = tmp_path / "kept.state"
    assert (0, "", "-rw-------") == (ended.code, ended.err, stat.filemode(file.stat().st_mode))
    assert own.email not in ended.out
    live = settings.model_copy(
        update={"target": "live", "sign_in_state": file, "sign_in_key": SecretStr(KEY)}
    )
    page = led.new_context(**context_arguments(live)).new_page()
    page.goto(f"{hosts.PORTAL}/profile")
    page.get_by_text(own.email).wait_for()
    assert 0 == page.get_by_text("Sign in", exact=True).count()


@pytest.mark.browser
def test_a_desk_that_is_closed_keeps_nothing(sandbox: Sandbox, tmp_path: Path) -> None:
    """Ctrl-C ends it with a sentence and exit code 2."""
    with _signing_in(sandbox, tmp_path) as going:
        _address(going)
        going.process.send_signal(signal.SIGINT)
        ended = going.end()
    assert (2, "The desk was closed; nothing was kept.\n") == (
        ended.code,
        ended.err.splitlines(keepends=True)[-1],
    )
    assert not (tmp_path / "kept.state").exists()


@pytest.fixture
def browsing(browser: Browser, desk: Reception) -> Iterator[Browsing]:
    """A browser at the desk, whose page has the words that a test gives it."""
    context = browser.new_context()
    page = context.new_page()
    yield context, page, Desk(context, desk, "about:blank")
    context.close()


def _attend(desk: Reception, sat: Desk, *acts: dict[str, Any], until: Callable[[], object]) -> None:
    """The person does this, and stays until that is so."""
    desk.take(read_acts(json.dumps(acts).encode()))
    with pytest.raises(DeskError, match=r"^The desk was closed; nothing was kept\.$"):
        sat.attend(cast("threading.Event", SimpleNamespace(is_set=until)))


@pytest.mark.browser
def test_the_page_in_front_is_the_one_that_is_shown(desk: Reception, browsing: Browsing) -> None:
    """A pop-up comes to the front; Back, which it has no page for, closes it, and the first is shown."""
    context, page, sat = browsing
    keys = [{"kind": "key", "down": down, "key": "Enter"} for down in (True, False)]
    seen = set[str]()

    def shown(number: int) -> bool:
        picture = desk.showing.after(0, 0)
        seen.add(picture.address.partition(",")[0] if picture else "")
        return (
            len(context.pages) == number and picture is not None and picture.address == context.pages[-1].url
        )

    page.goto("data:text/html,<a href='about:blank%23second' target=_blank>open</a>")
    page.get_by_text("open").focus()
    _attend(desk, sat, *keys, until=lambda: len(context.pages) == 2 and shown(2))
    _attend(desk, sat, {"kind": "back"}, until=lambda: len(context.pages) == 1 and shown(1))
    assert {"about:blank#second", "data:text/html"} <= seen


@pytest.mark.browser
def test_back_reload_wheel_and_size_do_what_they_say(desk: Reception, browsing: Browsing) -> None:
    """As the buttons and the wheel of a browser's own window do."""
    _, page, sat = browsing
    page.goto("data:text/html,<title>1</title>")
    page.goto("data:text/html,<title>2</title><div style='height: 9000px'>")
    size = {"kind": "size", "width": 500, "height": 400}
    wheel = {"kind": "wheel", "x": 9, "y": 9, "down": 300}
    _attend(desk, sat, size, wheel, until=lambda: page.evaluate("scrollY") == 300)
    assert {"width": 500, "height": 400} == page.viewport_size
    page.evaluate("document.title = 'stale'")
    _attend(desk, sat, {"kind": "reload"}, until=lambda: page.title() == "2")
    _attend(desk, sat, {"kind": "back"}, until=lambda: page.title() == "1")


@pytest.mark.browser
def test_where_nobody_looks_no_pictures_are_made(desk: Reception, browsing: Browsing) -> None:
    """A page that changes all the time costs nothing then: Chromium waits for the first to be fetched."""
    _, page, sat = browsing
    page.set_content(
        "<p>0</p><script>setInterval(() => document.querySelector('p').textContent++, 20)</script>"
    )
    _attend(desk, sat, until=lambda: desk.showing.after(0, 0))
    desk.showing.taken = 0
    later = time.monotonic() + 2
    _attend(desk, sat, until=lambda: time.monotonic() > later)
    picture = desk.showing.after(0, 0)
    assert picture is not None
    assert picture.number <= 3


@pytest.mark.browser
def test_a_desk_where_nobody_is_is_closed(browsing: Browsing, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a quarter of an hour, here a twentieth of a second, and it says that nothing was kept."""
    monkeypatch.setattr(desk_module, "ALONE", 0.05)
    with pytest.raises(DeskError, match=r"^Nobody was there for .+ minutes; nothing was kept\.$"):
        browsing[2].attend(threading.Event())
