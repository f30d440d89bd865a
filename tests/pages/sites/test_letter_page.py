"""A letter in a real browser: nothing in it acts by itself, and nothing but its own words is shown."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Route

from flows.browser import Window
from flows.sites import Letter
from flows.sites.letters.letter_page import is_letter, is_plain, show

pytestmark = pytest.mark.browser

PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
MAP = (
    "<map name=m><area shape=default href='https://evil.example'></map>"
    f"<img usemap=#m width=90 height=90 src='{PIXEL}'>"
)


@pytest.fixture
def window(browser: Browser) -> Iterator[Window]:
    """A window on a network that answers everything and keeps what it was asked."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.route("**/*", _answer)
    yield Window(context, patience=1)
    context.close()


ASKED: list[str] = []


def _answer(route: Route) -> None:
    ASKED.append(route.request.url)
    route.fulfill(body="<title>Elsewhere</title>", content_type="text/html")


def shown(window: Window, html: str | None, text: str | None = None) -> None:
    """Show a letter that holds this, and forget what was asked of the network before."""
    ASKED.clear()
    letter = Letter(
        id="1",
        folder="inbox",
        sender="a@zoom.us",
        subject="<b>Hello</b>",
        received=datetime.now(UTC),
        html=html,
        text=text,
    )
    show(window, letter)
    window.page.wait_for_timeout(300)  # nothing tells of what does not come


@pytest.mark.parametrize(
    "html",
    [
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<META http-equiv=refresh content='0;url=https://evil.example'>",
        "<div><meta\nhttp-equiv=refresh content='0;url=https://evil.example'></div>",
        "<script>location = 'https://evil.example'</script>",
        "<img src=x onerror=\"location='https://evil.example'\">",
        "<body onload=\"location='https://evil.example'\">",
        "<iframe src='https://evil.example'></iframe><object data='https://evil.example'></object>",
        "<iframe srcdoc=\"<meta http-equiv=refresh content='0;url=https://evil.example'>\"></iframe>",
        "<link rel=stylesheet href='https://evil.example'><style>@import 'https://evil.example'</style>",
        "<img src='https://evil.example/pixel'><video src='https://evil.example'></video>",
        "<base href='https://evil.example'><img src=x><a href=x ping='https://evil.example'>x</a>",
        "<svg><script>location = 'https://evil.example'</script></svg>",
        "<p style=\"background:url('https://evil.example')\">x</p>",
    ],
)
def test_a_letter_does_nothing_by_itself(window: Window, html: str) -> None:
    """It leads nowhere, runs nothing, and nothing is fetched for it."""
    shown(window, html)
    assert ([], True) == (ASKED, is_letter(window.page.url))


@pytest.mark.parametrize(
    ("html", "place"),
    [
        ("<form action='https://evil.example' method=post><button>Reauthorize</button></form>", "button"),
        (
            "<form action='https://zoom.us'><button formaction='https://evil.example'>R</button></form>",
            "button",
        ),
        (MAP, "img"),
        ("<a href=\"javascript:location='https://evil.example'\">Reauthorize</a>", "a"),
    ],
)
def test_what_is_no_plain_link_leads_nowhere_else(window: Window, html: str, place: str) -> None:
    """A form is not sent, and a map of a picture is not followed."""
    shown(window, html)
    window.page.locator(place).first.click(no_wait_after=True)
    window.page.wait_for_timeout(300)  # nothing tells of what does not come
    assert [] == [url for url in ASKED if "evil" in url]


def test_a_link_is_a_link(window: Window) -> None:
    """What a person would press leads where it says, and the letter's address is told to nobody."""
    shown(window, "<a href='https://planner.zoom.us/x'>Reauthorize</a>")
    window.page.get_by_text("Reauthorize").click()
    window.page.wait_for_url(re.compile("planner"))
    assert ["https://planner.zoom.us/x"] == ASKED
    assert "" == window.page.evaluate("document.referrer")


def test_words_are_words(window: Window) -> None:
    """A subject and a letter of plain text hold no markup."""
    shown(window, None, "<b>Hello</b>")
    assert ("<b>Hello</b>", True) == (window.page.title(), is_plain(window.page.url))
    assert "<b>Hello</b>" == window.page.locator("pre").inner_text()
