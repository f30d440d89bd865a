"""A form that the article's own steps fill: what is typed, where, and what the session has become of it."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext

import pytest
from playwright.sync_api import Browser, BrowserContext, Route
from pydantic import SecretStr

from flows.browser import Actions, Window
from flows.sites import Account, Session, State, Trust

pytestmark = pytest.mark.browser

HOME, GUEST = "https://alice.github.io/", "https://bob.github.io/form"
ACCOUNT = Account(email="kim@example.org", name="kim", password=SecretStr("chalk-and-slate"))
FORM = """<title>Sign in</title><h1>Sign in</h1>
<form onsubmit="document.body.innerHTML = '{after}'; return false"><label>User name <input name=user></label>
<label>Password <input type=password></label><button>Go</button></form>"""
ROUND = FORM.format(after="<h1>Desk</h1>")
Before = Callable[[str, str], tuple[Session, Window]]


@pytest.fixture
def before(browser: Browser) -> Iterator[Before]:
    """The session and window of a reader at HOME; what its page embeds from GUEST is the second one."""
    context: BrowserContext = browser.new_context()

    def make(page: str, guest: str) -> tuple[Session, Window]:
        def answer(route: Route) -> None:
            route.fulfill(body=guest if route.request.url == GUEST else page, content_type="text/html")

        context.route("**/*", answer)
        window = Window(context, patience=2)
        window.go(HOME)
        return Session(window, Actions(window), ACCOUNT, Trust((HOME,)), nullcontext), window

    yield make
    context.close()


def typed(window: Window) -> list[str]:
    """What stands in the fields of all documents of the page."""
    fields = (field for frame in window.page.frames for field in frame.locator("input").all())
    return [field.input_value() for field in fields]


@pytest.mark.parametrize("page", [ROUND, f'<iframe srcdoc="{ROUND.replace(chr(34), "&quot;")}"></iframe>'])
def test_a_form_is_filled_where_it_belongs_to_the_page(before: Before, page: str) -> None:
    """On the page itself, or in a document of the page's own that has no address."""
    session, window = before(page, "")
    assert [None, None] == [session.fill("username"), session.fill("password")]
    assert (["kim", "chalk-and-slate"], State.FILLED) == (typed(window), session.state.now)


def test_a_guests_form_on_a_trusted_page_gets_nothing(before: Before) -> None:
    """What another owner has put into the page is a stranger, though both hold names under one suffix."""
    session, window = before(f"<h1>Sign in</h1><iframe src={GUEST}></iframe>", ROUND)
    why = [session.fill("username"), session.fill("password")]
    assert ["not_allowed"] * 2 == [each.cause for each in why if each]
    assert (["", ""], True) == (typed(window), all("https://bob.github.io" in str(each) for each in why))


@pytest.mark.parametrize(
    ("after", "state"), [("<h1>Desk</h1>", State.IN), ("<input type=password>That is wrong.", State.SENT)]
)
def test_what_was_sent_lets_the_reader_in_or_is_refused(before: Before, after: str, state: State) -> None:
    """The reader is in where the form is gone, and is not where the password is asked for again."""
    session, window = before(FORM.format(after=after), "")
    assert [None, None] == [session.fill("username"), session.fill("password")]
    window.page.keyboard.press("Enter")
    refused = session.send()
    assert (state, state is State.IN) == (session.state.now, refused is None)
