"""Is this a page to sign in at?"""

from types import SimpleNamespace
from typing import cast

import pytest

from flows.browser import Window
from flows.sites import Trust
from flows.sites.sign_in import login_page
from tests.drawn import drawn


def window(snapshot: str, url: str) -> Window:
    """A window whose page has no fields."""
    screen, page = drawn(snapshot, url=url), SimpleNamespace(url=url, frames=[])
    return cast("Window", SimpleNamespace(page=page, screen=lambda: screen, recent=lambda: screen))


def test_a_sign_in_begins_by_the_words_that_are_read() -> None:
    """The link "Sign in" begins a sign-in, whatever else screen readers are told of it."""
    page = drawn("""
        - link "Join" [ref=e1] [box=0,0,60,30]
        - link "Continue with single sign-on" [ref=e2] [box=80,0,60,30]:
          - text: Sign in
    """)
    assert page.controls[1] == login_page.beginning(page)


@pytest.mark.parametrize(
    ("url", "way"),
    [
        ("https://portal.example.org/saml/login?from=/", True),
        ("https://portal.example.org/oauth/callback", True),
        ("https://login.microsoftonline.com/x", True),
        ("https://portal.example.org/profile", False),
        ("https://portal.example.org/blog/insights", False),
    ],
)
def test_an_address_on_the_way_is_told_from_one_to_come_back_to(url: str, way: bool) -> None:
    """Who is signed in again comes back to a page that is not a part of the sign-in."""
    assert way is login_page.leads_through(url, Trust())


@pytest.mark.parametrize(
    ("snapshot", "url", "lost"),
    [
        ('- heading "Pick an account"', "https://login.live.com/", True),
        ('- link "Sign in" [ref=e1]', "https://portal.example.org/", True),
        ('- link "Sign in" [ref=e1]\n- text: Kim@Example.org', "https://portal.example.org/", False),
        ('- link "Sign out" [ref=e1]', "https://portal.example.org/", False),
        ('- link "Home" [ref=e1]', "https://portal.example.org/signin", False),
    ],
)
def test_a_site_that_asks_again_has_forgotten_the_reader(snapshot: str, url: str, lost: bool) -> None:
    """It sends them to a provider, or offers to sign in and does not show who is in."""
    assert lost is login_page.asks_again(window(snapshot, url), Trust(), "kim@example.org")


@pytest.mark.parametrize("url", ["https://login.live.com/", "https://us.duosecurity.com/frame"])
def test_a_providers_page_asks_whatever_it_shows(url: str) -> None:
    """A reader who is at the second factor is still signing in."""
    assert login_page.asks(window("", url), Trust())
