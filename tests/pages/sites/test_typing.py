"""Where a secret is typed: real origins over TLS, pages that would have it, and who was told it."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import NamedTuple
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Browser, Playwright
from pydantic import SecretStr

from fixtures.browser.launch import launch
from fixtures.settings.settings import load_settings
from flows.browser import Actions, Window
from flows.sites import Account, Session, Trust
from flows.verdict import Cause, Trouble
from tests.authority import Answer, Asked, serving, two_authorities
from tests.pages.sites.attacks import (
    ATTACKS,
    EVIL,
    GOOD,
    HONEST,
    LOGIN,
    PASSWORD,
    PORTAL,
    STRANGE,
    Pages,
    Shape,
    abroad,
    form,
)

pytestmark = pytest.mark.browser

ACCOUNT = Account(email="kim@example.org", name="kim", password=SecretStr(PASSWORD))
HOSTS = (
    "portal.example.edu", "sign.portal.example.edu", "www.example.edu", "evil.example",
    "login.microsoftonline.com", "login.live.com", "login.microsoftonline.com.evil.example",
    "xn--prtal-jye.example.edu",
)  # fmt: skip


class Net(NamedTuple):
    """The sites, and what they were asked."""

    pages: Pages
    asked: list[Asked]

    def answer(self, asked: Asked) -> Answer:
        """The page of an address; whatever else is asked for is welcome."""
        self.asked.append(asked)
        page = self.pages.get(asked.origin + asked.target) if asked.method == "GET" else None
        if asked.origin == LOGIN and asked.target == "/in":
            return Answer("", 302, {"Location": f"{PORTAL}/desk"})
        if page is None:
            return Answer(STRANGE if asked.origin == EVIL and asked.target == "/" else "<h1>Desk</h1>")
        kind, colon, text = page.partition(": ")
        match kind if colon else "":
            case "Location":
                return Answer("", 302, {"Location": text})
            case "Sandbox":
                return Answer(text, headers={"Content-Security-Policy": "sandbox allow-forms allow-scripts"})
            case "Script":
                return Answer(text, headers={"Content-Type": "text/javascript"})
        return Answer(page)

    def told(self) -> set[str]:
        """Who was told the password, in whatever part of a request; and whoever has it in an address."""
        return {
            f"{each.origin} {'address' if PASSWORD in unquote_plus(each.target) else 'body'}"
            for each in self.asked
            if PASSWORD in unquote_plus(each.target + each.body)
        }


@pytest.fixture(scope="module")
def net() -> Net:
    """The sites; each test writes their pages anew."""
    return Net({}, [])


@pytest.fixture(scope="module")
def online(net: Net, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser that is led to them, whatever host and port it asks for."""
    authority, file = two_authorities(tmp_path_factory.mktemp("trust"))
    with serving(authority, *HOSTS, respond=net.answer) as server:
        rules = ",".join(f"{host}=127.0.0.1:{server.server_port}" for host in HOSTS)
        settings = load_settings(target="sandbox", ca_file=file, host_rules=rules)
        browser = launch(playwright, "chromium", settings, profile_folder=tmp_path_factory.mktemp("home"))
        yield browser
        browser.close()


class Seen(NamedTuple):
    """What came of it."""

    told: set[str]
    trouble: Trouble | None
    shown: list[str]
    """What stands in fields that show it."""


def by_itself(session: Session, _: Window) -> Trouble | None:
    """Sign in, whatever pages come."""
    walk = session.sign_in()
    return walk.through() if walk.prompted() else session.barred()


def by_its_sentences(session: Session, window: Window) -> Trouble | None:
    """Type the name and the password and press the button, as sentences tell."""
    trouble = session.fill("username") or session.fill("password")
    window.settle()
    trouble = trouble or session.changed()
    if trouble is not None:
        return trouble
    buttons = [b for frame in window.page.frames for b in frame.get_by_role("button").all()]
    buttons[-1].click(timeout=2000)
    window.settle()
    return session.send()


Way = Callable[[Session, Window], Trouble | None]


@pytest.fixture
def tried(net: Net, online: Browser) -> Iterator[Callable[[Shape, Way], Seen]]:
    """Tries to sign in on the pages of a shape, in one of two ways."""
    context = online.new_context(viewport={"width": 1280, "height": 720})

    def run(shape: Shape, way: Way) -> Seen:
        net.pages.clear()
        net.asked.clear()
        net.pages.update(shape.pages)
        window = Window(context, patience=1)
        session = Session(window, Actions(window), ACCOUNT, Trust((PORTAL,)), nullcontext)
        window.go(shape.start)
        window.until(lambda _: True if session.asks("password") else None)
        trouble = way(session, window)
        window.page.wait_for_timeout(100)  # a page that listens has told by then what it heard
        visible = [text for text in window.probe.typed() if text]
        return Seen(net.told(), trouble, visible)

    yield run
    context.close()


WAYS = pytest.mark.parametrize("way", [by_itself, by_its_sentences])


@WAYS
@pytest.mark.parametrize("shape", ATTACKS, ids=[each.name for each in ATTACKS])
def test_nobody_is_told_the_password(shape: Shape, way: Way, tried: Callable[[Shape, Way], Seen]) -> None:
    """It is sent nowhere, shown nowhere, in no address; and the reader is told why."""
    seen = tried(shape, way)
    assert (set(), False) == (seen.told, PASSWORD in "".join(seen.shown))
    if shape.says:
        assert seen.trouble is not None
        assert (Cause.NOT_ALLOWED, True) == (seen.trouble.cause, shape.says in seen.trouble.detail), seen


@WAYS
@pytest.mark.parametrize("shape", HONEST, ids=[each.name for each in HONEST])
def test_an_honest_form_is_signed_in_at(shape: Shape, way: Way, tried: Callable[[Shape, Way], Seen]) -> None:
    """The password goes into the body of a request of the portal's or of the provider's, and nowhere else."""
    seen = tried(shape, way)
    assert (None, True) == (seen.trouble, bool(seen.told)), seen
    assert seen.told <= {f"{PORTAL} body", f"{LOGIN} body", f"{PORTAL}:443 body"}


def beginning(session: Session, _: Window) -> Trouble | None:
    """Press what begins the sign-in."""
    walk = session.sign_in()
    walk.begin()
    return None if walk.begun() else session.barred()


BARRED = form().replace(">Go<", ">Sign in<")


def test_a_form_that_may_not_be_filled_is_not_sent_empty(
    net: Net, tried: Callable[[Shape, Way], Seen]
) -> None:
    """Its button begins nothing, so that no site can take the reader for signed in by it."""
    seen = tried(abroad("another host", "https://www.example.edu/", BARRED), beginning)
    assert [] == [each for each in net.asked if each.method == "POST"]
    assert seen.trouble is not None
    assert Cause.NOT_ALLOWED == seen.trouble.cause


def test_what_begins_a_sign_in_beside_such_a_form_is_pressed(tried: Callable[[Shape, Way], Seen]) -> None:
    """A link to the single sign-on behind a form of the site's own."""
    page = f"{BARRED}<a href={LOGIN}/>Sign in with SSO</a>"
    shape = abroad("another host", "https://www.example.edu/", page)
    shape.pages[f"{LOGIN}/"] = GOOD
    assert tried(shape, beginning).trouble is None
