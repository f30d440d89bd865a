"""Where a password may be typed, and what the pages of a sign-in say."""

import pytest

from flows.sites.microsoft import asks_here, picks, pushes, refusal, stays, trusted
from tests.drawn import drawn


@pytest.mark.parametrize(
    "url",
    [
        "https://login.microsoftonline.com/common/oauth2/authorize?x=1",
        "https://LOGIN.MicrosoftOnline.com/",
        "https://login.live.com/",
        "https://device.login.microsoftonline.com/",
        "https://login.microsoftonline.com:8443/",
    ],
)
def test_a_password_may_be_typed_at_microsofts_own_hosts(url: str) -> None:
    """The identity provider's hosts, and those under them, may be trusted with a secret."""
    assert trusted(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://login.microsoftonline.com/",
        "https://login.microsoftonline.com.evil.example/",
        "https://evil.example/login.microsoftonline.com",
        "https://login.microsoftonline.com@evil.example/",
        "https://evil.example/?u=https://login.microsoftonline.com/",
        "https://evil.example#login.microsoftonline.com",
        "https://notlogin.live.com/",
        "https://microsoftonline.com/",
        "https://xlogin.microsoftonline.com/",
        "https://login-microsoftonline.com/",
        "https://us.duosecurity.com/",
        "data:text/html,login.microsoftonline.com",
        "about:blank",
        "",
    ],
)
def test_a_password_is_typed_nowhere_else(url: str) -> None:
    """A look-alike, an unencrypted page and a second factor's page get no password."""
    assert not trusted(url)


@pytest.mark.parametrize(
    ("url", "asks"),
    [
        ("https://login.microsoftonline.com/", True),
        ("https://api-1.us.azureauth.duosecurity.com/frame", True),
        ("https://duosecurity.com.evil.example/", False),
        ("https://portal.example.org/signin", False),
    ],
)
def test_the_second_factor_belongs_to_the_sign_in(url: str, asks: bool) -> None:
    """A reader who is at the second factor is still signing in."""
    assert asks is asks_here(url)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Stay signed in?", "stays"),
        ("Trust this browser?", "stays"),
        ("Pick an account", "picks"),
        ("Choose an account", "picks"),
        ("Approve sign in request", "pushes"),
        ("Check for a Duo Push", "pushes"),
        ("More information required", "pushes"),
        ("Your account or password is incorrect.", "refusal"),
        ("This username may be incorrect.", "refusal"),
        ("We couldn't find an account with that username.", "refusal"),
        ("Your account has been locked.", "refusal"),
        ("That Microsoft account doesn't exist.", "refusal"),
        ("Enter a valid email address, phone number, or Skype name.", "refusal"),
        ("Enter password", None),
        ("Sign in", None),
        ("Enter your email, phone, or Skype.", None),
        ("Permissions requested", None),
    ],
)
def test_a_page_is_known_by_what_it_says(words: str, kind: str | None) -> None:
    """Each page of the sign-in is told from the others by its own words."""
    screen = drawn(f'- heading "{words}" [ref=e1]\n- textbox "Field" [ref=e2]\n- button "Next" [ref=e3]')
    told = {
        "stays": stays(screen),
        "picks": picks(screen),
        "pushes": bool(pushes(screen)),
        "refusal": bool(refusal(screen)),
    }
    assert [kind] * (kind is not None) == [name for name, holds in told.items() if holds]


def test_a_refusal_is_quoted_and_not_too_long() -> None:
    """The words of a refusal are told as they stand, at most 160 letters of them."""
    screen = drawn(f"- paragraph: The password is incorrect. {'x' * 500}")
    words = refusal(screen) or ""
    assert (True, 160) == (words.startswith("The password is incorrect."), len(words))
