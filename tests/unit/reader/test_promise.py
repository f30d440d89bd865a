"""Is the connection restored? What a page must show, and what it must not."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from flows.reader.reader import Reader
from flows.sites import Trust
from flows.verdict import PROMISE, Cause, Met, Trouble, Troubled, Unkept
from flows.zoom_calendar_reauthorization.promise import restored, works
from tests.drawn import drawn

EMAIL = "ann@example.org"
PORTAL = "https://portal.example.org/settings"


def reading(
    snapshot: str, trouble: Trouble | None = None, url: str = PORTAL, before: str | None = None
) -> Reader:
    """A reader before this page, who does not wait; `before`: the page as it was when they set out."""
    screen = drawn(snapshot, url=url)

    def until(look: Any) -> Any:
        return look(screen)

    window = SimpleNamespace(
        settle=lambda: True, until=until, screen=lambda: screen, page=SimpleNamespace(url=url)
    )
    account = SimpleNamespace(email=EMAIL)
    session = SimpleNamespace(asks_here=lambda: Trust().at_provider(url))
    reader = SimpleNamespace(
        window=window, account=account, screen=lambda: screen, trouble=lambda: trouble, session=session,
        seen=[drawn(before, url=url)] if before else [], pass_on=tuple,
        course=SimpleNamespace(topic="Calendar Reauthorization"),
    )  # fmt: skip
    return cast("Reader", reader)


def row(*lines: str) -> str:
    """A list whose entry says these lines about the account."""
    inner = "".join(f"        - paragraph: {line!r}\n" for line in lines)
    return f"    - list [ref=e1]:\n      - listitem [ref=e2]:\n        - paragraph: {EMAIL}\n{inner}"


@pytest.mark.parametrize(
    "words", ["Connected", "Last synced a minute ago", "Linked", "Reauthorized successfully", "Up to date"]
)
def test_a_page_that_says_so_keeps_the_promise(words: str) -> None:
    """Where the account's entry says that it works, the promise is kept."""
    look = restored(reading(row(words)))
    assert isinstance(look, Met)


@pytest.mark.parametrize(
    "words",
    [
        "Not connected",
        "Disconnected",
        "Authorization expired",
        "Needs attention",
        "Sync failed",
        "Could not sync",
        "No longer connected",
        "Inactive",
    ],
)
def test_a_page_that_says_the_contrary_breaks_it(words: str) -> None:
    """Where the entry says that it does not work, the promise is broken, in the page's own words."""
    look = restored(reading(row(words)))
    assert isinstance(look, Unkept)
    assert words in (look.shows or "")


@pytest.mark.parametrize(
    "lines", [("Connected", "Last sync failed"), ("Was connected", "Authorization expired")]
)
def test_a_good_word_beside_a_bad_one_is_not_enough(lines: tuple[str, ...]) -> None:
    """A page that says both does not show a connection that works."""
    assert isinstance(restored(reading(row(*lines))), Unkept)


def test_another_accounts_trouble_is_not_this_ones() -> None:
    """Only what stands around the account itself counts, where it is shown."""
    snapshot = f"""
        - list [ref=e1]:
          - listitem [ref=e2]:
            - paragraph: bob@example.org
            - paragraph: Not connected
          - listitem [ref=e3]:
            - paragraph: {EMAIL}
            - paragraph: Connected
    """
    assert isinstance(restored(reading(snapshot)), Met)


def test_another_accounts_success_is_not_this_ones() -> None:
    """A neighbour that is connected does not make this account so."""
    snapshot = f"""
        - list [ref=e1]:
          - listitem [ref=e2]:
            - paragraph: bob@example.org
            - paragraph: Connected
          - listitem [ref=e3]:
            - paragraph: {EMAIL}
            - paragraph: Not connected
    """
    assert isinstance(restored(reading(snapshot)), Unkept)


@pytest.mark.parametrize("url", ["https://login.microsoftonline.com/x", "https://us.duosecurity.com/frame"])
def test_a_sign_in_page_shows_no_promise(url: str) -> None:
    """Words on a page that still asks to sign in say nothing of the connection."""
    assert not works(reading(row("Connected"), url=url))


def test_a_fault_is_not_a_broken_promise() -> None:
    """A page that is ill leaves open whether the promise is kept."""
    trouble = Trouble(cause=Cause.SITE_DOWN, detail="503")
    assert Troubled(index=PROMISE, trouble=trouble) == restored(reading(row("Not connected"), trouble))


@pytest.mark.parametrize(
    "words", ["Could not sync. Try again later.", "Sync failed; temporarily unavailable"]
)
def test_a_passing_trouble_is_not_a_broken_promise(words: str) -> None:
    """What the page itself calls passing is a fault of the site, not of the article."""
    look = restored(reading(row(words)))
    assert isinstance(look, Troubled)
    assert Cause.SITE_DOWN is look.trouble.cause


def test_a_page_that_says_nothing_tells_nothing() -> None:
    """Without a word on the connection it is shown neither that the promise is kept nor that it is broken."""
    assert isinstance(restored(reading('- heading "Settings" [ref=e1]')), Troubled)


def test_a_page_that_stays_as_it_was_breaks_the_promise() -> None:
    """Word for word what it said before: nothing was repaired."""
    page = '- heading "Settings" [ref=e1]\n- paragraph: Outlook, sign in'
    assert Unkept(index=PROMISE, shows=None) == restored(reading(page, before=page))


@pytest.mark.parametrize(("after", "kept"), [("Connection issue", False), ("Connected", True)])
def test_what_said_that_it_was_ill_must_be_gone_from_where_it_stood(after: str, *, kept: bool) -> None:
    """However well the page speaks of other things."""
    good = "- paragraph: Your chat is connected"
    look = restored(reading(f"{row(after)}    {good}", before=row("Connection issue")))
    assert (Met if kept else Unkept) is type(look)


@pytest.mark.parametrize(("words", "well"), [("Connected", True), ("Not connected", False)])
def test_what_works_already_is_known(words: str, well: bool) -> None:
    """Before anything is done, a connection that works is told from one that needs repair."""
    assert well is (works(reading(row(words))) is not None)


@pytest.mark.parametrize(("content", "open_"), [("", True), (EMAIL, False)])
def test_who_is_signed_in_is_no_connection(content: str, *, open_: bool) -> None:
    """The address in a page's head says nothing of a panel that has yet to come; in the panel it does."""
    look = restored(
        reading(f"""
            - generic [ref=e1] [box=0,0,1280,600]:
              - generic [ref=e2] [box=1000,10,200,20]: {EMAIL}
              - generic [ref=e3] [box=0,60,1280,500]:
                - heading "Settings" [ref=e4] [box=0,80,400,40]
                - paragraph [ref=e5] [box=0,200,400,40]: Calendar {content}
        """)
    )
    assert (Troubled if open_ else Met) is type(look)
