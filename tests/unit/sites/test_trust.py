"""Where a secret of the account may be typed."""

from typing import Any

import pytest

from flows.sites import Destination, IdentityProvider, Kind, Trust

WIKI = ("http://wiki.example.org:8080/start",)
MICROSOFT = "https://login.microsoftonline.com/common/oauth2/authorize"
DUO = "https://api-1.us.azureauth.duosecurity.com/frame"
KINDS: tuple[Kind, ...] = ("username", "password", "code")


def may(url: str, *addresses: str, kind: Kind = "password", **more: Any) -> bool:
    """Whether this may be typed into a document at this address."""
    return Trust(addresses).refusal(kind, Destination(documents=(url,), **more)) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://login.microsoftonline.com/common/oauth2/authorize?x=1",
        "https://LOGIN.MicrosoftOnline.com/",
        "https://login.live.com/",
        "https://device.login.microsoftonline.com/",
        "https://login.microsoftonline.com:443/",
    ],
)
def test_a_password_may_be_typed_at_a_providers_own_hosts(url: str) -> None:
    """The identity provider's hosts, and those under them, may be trusted with a secret."""
    assert [True] * 3 == [may(url, kind=kind) for kind in KINDS]


@pytest.mark.parametrize(
    "url",
    [
        "http://login.microsoftonline.com/",
        "http://login.microsoftonline.com:443/",
        "https://login.microsoftonline.com:8443/",
        "https://login.microsoftonline.com:0/",
        "https://login.micros\u043eftonline.com/",
        "https://xn--login-microsftonline-ogh.com/",
        "https://login.microsoftonline.com./",
        "blob:https://login.microsoftonline.com/1b4e28ba",
        "filesystem:https://login.microsoftonline.com/",
        "javascript:'https://login.microsoftonline.com/'",
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
    assert not may(url)


@pytest.mark.parametrize(
    ("url", "addresses", "allowed"),
    [
        ("http://wiki.example.org:8080/login?to=/", WIKI, True),
        ("https://wiki.example.org:8080/login", WIKI, False),
        ("http://wiki.example.org:8081/login", WIKI, False),
        ("http://wiki.example.org/login", WIKI, False),
        ("http://sub.wiki.example.org:8080/login", WIKI, False),
        ("http://wiki.example.org:8080@evil.example/login", WIKI, False),
        ("https://wiki.example.org/login", ("http://wiki.example.org/",), False),
        ("https://wiki.example.org:443/login", ("https://wiki.example.org/",), True),
        ("https://WIKI.example.org/login", ("https://wiki.example.org",), True),
        ("https://xn--bcher-kva.example/login", ("https://bücher.example",), True),
        ("http://[::1]:8080/login", ("http://[::1]:8080",), True),
        ("https://help.alice.github.io/login", ("https://alice.github.io/",), False),
        ("http://wiki.example.org/login", ("https://wiki.example.org/",), False),
        ("https://bob.github.io/login", ("https://alice.github.io/",), False),
        ("http://10.0.0.1/", ("http://10.0.0.2/",), False),
        ("about:blank", WIKI, False),
        ("http://[::1", WIKI, False),
    ],
)
def test_of_other_sites_only_the_very_origin(url: str, addresses: tuple[str, ...], allowed: bool) -> None:
    """Scheme, host and port are those of an address that is allowed, for whatever is the account's."""
    assert [allowed] * 3 == [may(url, *addresses, kind=kind) for kind in KINDS]


@pytest.mark.parametrize(
    ("documents", "allowed"),
    [
        ((MICROSOFT,), True),
        (("https://alice.github.io/", MICROSOFT), True),
        (("https://ads.example/", "https://alice.github.io/"), False),
        (("https://alice.github.io/", "https://ads.example/"), False),
        (("about:blank",), False),
        ((), False),
    ],
)
def test_a_document_without_an_address_belongs_to_all_that_hold_it(
    documents: tuple[str, ...], allowed: bool
) -> None:
    """Any of them may have led it there, so all of them must be trusted."""
    there = Destination(documents=documents)
    assert allowed is (Trust(("https://alice.github.io",)).refusal("password", there) is None)


@pytest.mark.parametrize(
    ("more", "allowed"),
    [
        ({}, (True, True, True)),
        ({"sends_to": ("https://login.live.com/ppsecure", MICROSOFT)}, (True, True, True)),
        ({"sends_to": (MICROSOFT, "https://evil.example/")}, (False, False, False)),
        ({"sends_to": ("http://login.live.com/",)}, (False, False, False)),
        ({"sends_to": ("mailto:kim@evil.example",)}, (False, False, False)),
        ({"sends_to": ("none:",)}, (False, False, False)),
        ({"opaque": True}, (False, False, False)),
        ({"in_address": True}, (True, False, False)),
        ({"shown": True}, (True, False, True)),
        ({"new": True}, (True, False, True)),
    ],
)
def test_a_form_gets_only_what_it_keeps_to_itself(more: dict[str, Any], allowed: tuple[bool, ...]) -> None:
    """Name, password and code go where the form sends them; a password is not to be seen by anybody."""
    assert allowed == tuple(may(MICROSOFT, kind=kind, **more) for kind in KINDS)


def test_a_code_may_be_typed_at_the_second_factor_and_no_password() -> None:
    """The page of a second factor has a field for the code; a password is no business of it."""
    assert [True, False, True] == [may(DUO, kind=kind) for kind in KINDS]
    assert not may("http://us.duosecurity.com/", kind="code")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://wiki.example.org:80/in", "add http://wiki.example.org to STILLRIGHT_SIGN_IN_AT"),
        (
            "https://wiki.example.org:8443/in?a=b",
            "add https://wiki.example.org:8443 to STILLRIGHT_SIGN_IN_AT",
        ),
        ("http://[::1]:8080/", "add http://[::1]:8080 to STILLRIGHT_SIGN_IN_AT"),
        ("http://login.live.com/", "http://login.live.com, which is not encrypted."),
        ("data:text/html,x", "for the form to sign in with stands at an address that is no site's (data:)."),
    ],
)
def test_a_refusal_names_the_setting_by_its_exact_origin(url: str, says: str) -> None:
    """What to add is said as it must be written, and never for what nobody should add."""
    said = Trust().refusal("password", Destination(documents=(url,))) or ""
    assert (True, "SIGN_IN_AT" in says) == (f"{says}.".replace("..", ".") in said, "SIGN_IN_AT" in said)


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


def test_a_provider_may_listen_at_a_port_of_its_own() -> None:
    """The port belongs to the host then, and no other does."""
    trust = Trust(providers=(IdentityProvider("Desk", hosts=("id.example.org:8443",)),))
    urls = ("https://id.example.org:8443/", "https://id.example.org/", "https://id.example.org:9443/")
    assert [True, False, False] == [trust.at_provider(url) for url in urls]
    assert ("id.example.org",) == trust.hosts
