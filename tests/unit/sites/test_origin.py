"""Where a password may be typed."""

import pytest

from flows.article.article import read_article
from flows.sites.trust import opened, stands_at

WIKI = ("http://wiki.example.org:8080/start",)


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
        ("http://10.0.0.1/", ("http://10.0.0.2/",), False),
        ("about:blank", WIKI, False),
        ("http://[::1", WIKI, False),
    ],
)
def test_only_the_very_site_that_the_article_opens(url: str, addresses: tuple[str, ...], may: bool) -> None:
    """Scheme, host and port are those of an address that a step opens; `http` may have become `https`."""
    assert may is stands_at(url, addresses)


def test_an_address_to_read_more_at_is_not_one_to_sign_in_at() -> None:
    """Where a step opens an address, those that the article only mentions do not count."""
    steps = "1. Go to http://wiki.example.org/.\n2. Sign in.\n"
    article = read_article("wiki.md", f"# Wiki\n\nMore: https://more.example.net.\n\n{steps}".encode())
    assert ("http://wiki.example.org/",) == opened(article.readings, article.facts.addresses)
