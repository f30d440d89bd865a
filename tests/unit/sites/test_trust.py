"""Where a secret of the account may be typed."""

import pytest

from flows.article import read_article
from flows.sites import IdentityProvider, Trust, opened

WIKI = ("http://wiki.example.org:8080/start",)
MICROSOFT = "https://login.microsoftonline.com/common/oauth2/authorize"
DUO = "https://api-1.us.azureauth.duosecurity.com/frame"


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
def test_a_password_may_be_typed_at_a_providers_own_hosts(url: str) -> None:
    """The identity provider's hosts, and those under them, may be trusted with a secret."""
    assert Trust().may_type(url, url)


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
    assert not Trust().may_type(url, url)


@pytest.mark.parametrize(
    ("url", "addresses", "may"),
    [
        ("http://wiki.example.org:8080/login?to=/", WIKI, True),
        ("https://wiki.example.org:8080/login", WIKI, False),
        ("http://wiki.example.org:8081/login", WIKI, False),
        ("http://wiki.example.org/login", WIKI, False),
        ("http://sub.wiki.example.org:8080/login", WIKI, False),
        ("http://wiki.example.org:8080@evil.example/login", WIKI, False),
        ("https://wiki.example.org/login", ("http://wiki.example.org/",), True),
        ("http://wiki.example.org/login", ("https://wiki.example.org/",), False),
        ("https://bob.github.io/login", ("https://alice.github.io/",), False),
        ("http://10.0.0.1/", ("http://10.0.0.2/",), False),
        ("about:blank", WIKI, False),
        ("http://[::1", WIKI, False),
    ],
)
def test_of_other_sites_only_the_very_address(url: str, addresses: tuple[str, ...], may: bool) -> None:
    """Scheme, host and port are those of an address that is allowed; `http` may have become `https`."""
    assert may is Trust(addresses).may_type(url, url)


@pytest.mark.parametrize(
    ("frame", "page", "may"),
    [
        (MICROSOFT, "https://alice.github.io/", True),
        ("https://alice.github.io/form", "https://alice.github.io/", True),
        ("https://help.alice.github.io/form", "https://alice.github.io/", True),
        ("http://alice.github.io/form", "https://alice.github.io/", False),
        ("https://bob.github.io/form", "https://alice.github.io/", False),
        ("https://ads.example/form", MICROSOFT, False),
        (MICROSOFT, "https://evil.example/", False),
        ("http://wiki.example.org:8080/form", WIKI[0], True),
        ("http://wiki.example.org:9090/form", WIKI[0], False),
        ("", "https://alice.github.io/", False),
        ("data:text/html,x", "https://alice.github.io/", False),
        ("http://[::1", "https://alice.github.io/", False),
    ],
)
def test_what_is_embedded_gets_a_secret_of_its_own_right(frame: str, page: str, may: bool) -> None:
    """A guest on a trusted page is trusted as at home, and on a stranger's page nobody is."""
    assert may is Trust(("https://alice.github.io/", *WIKI)).may_type(frame, page)


def test_a_code_may_be_typed_at_the_second_factor_and_no_password() -> None:
    """The page of a second factor has a field for the code; a password is no business of it."""
    assert [True, False] == [Trust().may_type(DUO, DUO, code=code) for code in (True, False)]
    assert not Trust().may_type("http://us.duosecurity.com/", "http://us.duosecurity.com/", code=True)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (MICROSOFT, "Microsoft"),
        (DUO, "Microsoft"),
        ("https://id.example.org/login", "Desk"),
        ("http://id.example.org/login", "the site itself"),
        ("https://duosecurity.com.evil.example/", "the site itself"),
        ("https://portal.example.org/signin", "the site itself"),
    ],
)
def test_a_page_is_known_for_its_providers(url: str, name: str) -> None:
    """Another provider is one value; a second factor's pages belong to the provider before it."""
    desk = IdentityProvider("Desk", hosts=("id.example.org",))
    trust = Trust(providers=(*Trust().providers, desk))
    assert (name, name != "the site itself") == (trust.provider(url).name, trust.at_provider(url))


def test_an_address_to_read_more_at_is_not_one_to_sign_in_at() -> None:
    """Where a step opens an address, those that the article only mentions do not count."""
    steps = "1. Go to http://wiki.example.org/.\n2. Sign in.\n"
    article = read_article("wiki.md", f"# Wiki\n\nMore: https://more.example.net.\n\n{steps}".encode())
    assert ("http://wiki.example.org/",) == opened(article.readings, article.facts.addresses)
