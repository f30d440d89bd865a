"""Whose a host is, and what hangs on it: which links a reader follows, which letters are a site's own."""

import pytest

from flows.screen.link.link import site
from flows.screen.link.tenant import documented, mark_away
from tests.drawn import drawn


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("scheduler.zoom.us", "zoom.us"),
        ("ZOOM.us.", "zoom.us"),
        ("a.b.c.example.org", "example.org"),
        ("portal.ox.ac.uk", "ox.ac.uk"),
        ("www.city.kawasaki.jp", "city.kawasaki.jp"),
        ("api.alice.github.io", "alice.github.io"),
        ("github.io", "github.io"),
        ("help.bücher.example", "xn--bcher-kva.example"),
        ("help.xn--bcher-kva.example", "xn--bcher-kva.example"),
        ("www.straße.de", "xn--strae-oqa.de"),
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("localhost", "localhost"),
        ("a..b", "a..b"),
        ("", ""),
    ],
)
def test_a_site_is_what_one_owner_holds(host: str, owner: str) -> None:
    """The registrable domain, by the public suffix list; a number and a single label are whole."""
    assert owner == site(host)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alice.github.io", "bob.github.io"),
        ("portal.ox.ac.uk", "evil.ac.uk"),
        ("desk.azurewebsites.net", "evil.azurewebsites.net"),
        ("10.0.0.1", "10.1.0.1"),
        ("straße.de", "strasse.de"),
    ],
)
def test_two_owners_under_one_suffix_are_two_sites(one: str, other: str) -> None:
    """A link to a neighbour under a public suffix leads away, one to the owner's other hosts does not."""
    screen = drawn(
        f"""
        - link "Theirs" [ref=e1]:
          - /url: https://{other}/
        - link "Ours" [ref=e2]:
          - /url: https://{one}/help
        """
    )
    marked = mark_away(screen, documented((one,)))
    assert [True, False] == [c.away for c in marked.controls if c.role == "link"]


def test_a_link_that_is_no_address_leads_nowhere() -> None:
    """Whatever a page has written into its link, the screen is read."""
    screen = drawn('- link "Theirs" [ref=e1]:\n  - /url: "http://[1"\n')
    assert [None] == [c.url for c in mark_away(screen, documented(("example.org",))).controls]
