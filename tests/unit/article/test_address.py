"""Addresses as articles and pages write them, those too that are none."""

import pytest

from flows.article import read_article, remarks
from flows.article.address import host_of, is_web, joined, near, read_address, web_addresses
from flows.screen.link.link import tells_about, without_safe_links
from flows.screen.link.tenant import documented, mark_away
from flows.sites import Destination, Trust
from reports.printable import without_secrets
from tests.drawn import drawn

NONE = (
    "https://[your-company].example",
    "https://[your-company].example/path?to=1",
    "http://a\u2100b/",
    "http://\uff03.example.org/",
    "//[",
    "http://[::1",
    "https://user@[name]:secret@example.org/",
)
"""Python's own reader raises ValueError for each: brackets that hold no address of the network, letters that
become a slash or a number sign when they are made plain (NFKC)."""
ODD = (
    *NONE, "https://example.org:PORT/", "https://example.org:99999/", "http:///", "https://",
    "javascript:", "",
)  # fmt: skip
GOOD = "https://portal.example.org/start"


@pytest.mark.parametrize("address", NONE)
def test_what_is_no_address_is_none(address: str) -> None:
    """Nothing is read of it, it is on no host, and nothing leads to it."""
    assert (None, "", False) == (read_address(address), host_of(address), is_web(address))
    assert address == without_safe_links(address)
    assert "…" == without_secrets(address)


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("https://Portal.Example.org", "portal.example.org", None),
        ("http://portal.example.org:8080/a", "portal.example.org", 8080),
        ("http://ann:secret@portal.example.org:8080", "portal.example.org", 8080),
        ("http://[::1]:8080/", "::1", 8080),
        ("http://[::1]/", "::1", None),
        ("//portal.example.org", "portal.example.org", None),
        ("https://portal.example.org:PORT/", "portal.example.org", 0),
        ("https://portal.example.org:99999/", "portal.example.org", 0),
        ("about:blank", "", None),
    ],
)
def test_host_and_port_are_read(address: str, host: str, port: int | None) -> None:
    """A port that is none is told from one that is not written."""
    read = read_address(address)
    assert read is not None
    assert (host, port) == (read.host, read.port)


PAGE = """<link rel="canonical" href="{odd}"><h1>A</h1><ol><li>Go to {odd} and sign in.</li>
<li>Open <a href="{odd}">portal.example.org</a>.</li><li>Go to {good}.</li></ol>
"""
MARKDOWN = """---
url: {odd}
---
# A

1. Go to {odd} and sign in.
2. Open [portal.example.org](<{odd}>).
3. Go to {good}.
"""
TEXT = """A

1. Go to {odd} and sign in.
2. Open {odd}.
3. Go to {good}.

Details
Article ID: 1
URL: {odd}
"""


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    ("name", "article"),
    [("a.html", PAGE), ("a.md", MARKDOWN), ("a.txt", TEXT), ("{odd}/a.md", MARKDOWN)],
    ids=["page", "markdown", "text", "name"],
)
def test_an_article_with_an_odd_link_is_read(name: str, article: str, odd: str) -> None:
    """Whatever its links are, its steps are read, it is remarked on, and its good address is known."""
    source = article.format(odd=odd, good=GOOD)
    read = read_article(name.format(odd=odd), source.encode())
    assert GOOD in read.facts.addresses
    assert "portal.example.org" in read.facts.hosts
    assert GOOD in [act.value for acts in read.readings for act in acts]
    assert all(read.facts.hosts)
    assert "order" not in {remark.rule for remark in remarks(read)}


@pytest.mark.parametrize("odd", ODD)
def test_a_page_with_an_odd_link_is_looked_at(odd: str) -> None:
    """What is told of the other links stands, and nobody's password may be typed there."""
    links = f"    - link [ref=e1]:\n      - /url: {odd!r}\n    - link [ref=e2]:\n      - /url: https://b.example.net/\n"
    marked = mark_away(drawn(links, url=GOOD), documented(["portal.example.org"]))
    assert "https://b.example.net/" in [control.url for control in marked.controls if control.away]
    assert not tells_about(odd, GOOD)
    for place in (odd, GOOD):
        assert Trust((odd,)).refusal("password", Destination(documents=(place,))) is not None
    assert near(odd, odd) is False


def test_a_link_is_joined_to_its_page() -> None:
    """A link of the page's own is made whole; one that is none stays as it stands."""
    assert "https://portal.example.org/logout" == joined(GOOD, "/logout")
    assert "//[" == joined(GOOD, "//[")


def test_addresses_are_found_without_the_marks_behind_them() -> None:
    """The stop that ends a sentence is no part of the address."""
    assert [GOOD, "http://b.example"] == web_addresses(f"Go to {GOOD}. Or (http://b.example), you know.")
