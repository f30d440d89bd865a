"""Addresses that a search engine or a mail filter put before the writer's own."""

import pytest

from flows.article import read_article
from flows.article.redirection import direct

MEANT = "https://portal.example.org/crates?id=3"
REDIRECTED = (
    "https://www.google.com/url?sa=t&url=https%3A%2F%2Fportal.example.org%2Fcrates%3Fid%3D3&usg=AOv",
    "https://www.google.co.uk/url?q=https://portal.example.org/crates?id%3D3&sa=D&source=docs",
    "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fportal.example.org%2Fcrates%3Fid%3D3&data=05%7C",
    "https://urldefense.com/v3/__https://portal.example.org/crates?id=3__;!!Ab!cd$",
    "https://urldefense.com/v3/__https:/portal.example.org/crates?id=3__;!!Ab!cd$",
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__portal.example.org_crates-3Fid-3D3&d=DwMF&c=x",
    "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fportal.example.org%2fcrates%3fid%3d3&c=E,1",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fportal.example.org%2Fcrates%3Fid%3D3&h=AT",
    "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fportal.example.org%2Fcrates%3Fid%3D3&rut=1",
    "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9wb3J0YWwuZXhhbXBsZS5vcmcvY3JhdGVzP2lkPTM&ntb=1",
    "https://secure-web.cisco.com/1aBcD/https%3A%2F%2Fportal.example.org%2Fcrates%3Fid%3D3",
    "https://slack-redir.net/link?url=https%3A%2F%2Fportal.example.org%2Fcrates%3Fid%3D3&v=3",
    "https://url.avanan.click/v2/___https://portal.example.org/crates?id=3___.YXAzOmE6bzo",
    "https://url.avanan.click/v2/r01/___https://portal.example.org/crates?id=3___.YXAzOmE6bzo",
    "https://checkpoint.url-protection.com/v1/url?o=https%3A//portal.example.org/crates%3Fid%3D3&g=MTk&h=ZT",
    "https://linkscan.io/scan/ux/aHR0cHM6Ly9wb3J0YWwuZXhhbXBsZS5vcmcvY3JhdGVzP2lkPTM/8A1",
    # One in the other.
    (
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F"
        "%2Fportal.example.org%2Fcrates%3Fid%3D3__%3B!!Ab!cd%24&data=1"
    ),
)
ITSELF = (
    MEANT,
    "https://login.example.org/?returnUrl=https%3A%2F%2Fportal.example.org%2F",
    "https://www.google.com/maps?q=kiln",
    "https://www.google.com/url?q=kiln",
    "https://safelinks.protection.outlook.com/",
    "https://urldefense.proofpoint.com/v2/url?u=%",
    "https://www.bing.com/ck/a?u=a1%ff",
    "https://[",
    "#place",
)


@pytest.mark.parametrize("address", REDIRECTED)
def test_the_address_that_the_writer_meant_is_taken(address: str) -> None:
    """Whoever put a redirection before it, the article names the site and not the filter."""
    assert MEANT == direct(address)


@pytest.mark.parametrize("address", ITSELF)
def test_an_address_that_carries_none_stays_as_it_is(address: str) -> None:
    """A sign-in page that knows the way back is what it is."""
    assert address == direct(address)


def test_the_hosts_of_an_article_are_those_of_the_documented_sites() -> None:
    """A link, or an address in the text, that a filter rewrote counts as the one behind it."""
    text = f"# T\n\n1. Open [the crates]({REDIRECTED[2]}).\n2. Go to {REDIRECTED[0]} and click **Go**.\n"
    assert ("portal.example.org",) == read_article("x.md", text.encode()).facts.hosts
