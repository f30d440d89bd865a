"""Where a link leads, and whose a host is: what one owner holds of the names on the network."""

import ipaddress
import re
from functools import cache, lru_cache
from urllib.parse import parse_qs

import idna
from publicsuffixlist import PublicSuffixList

from flows.article.address import joined, read_address

_SAFE_LINKS = ".safelinks.protection.outlook.com"
"""Outlook wraps links as `https://REGION.safelinks.protection.outlook.com/?url=…` (Microsoft: Safe Links)."""

_WRAPPINGS = 3
"""How often a letter that is passed on may be wrapped again (chosen)."""

_DIGITS = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""A last label by which browsers take a host for a number: `127.1`, `1.0x7f` (WHATWG URL)."""

_TELLING_HOST = re.compile(r"(support|help|docs?|learn|learning|kb|community|faq|blog|knowledge|status)\.")
_TELLING_PATH = re.compile(r"/(.*/)?(help|hc|faq|kb|knowledge-?base)(/|$)")


@lru_cache(maxsize=4096)  # each link of each screen is asked about; a page has some hundred of them
def site(host: str) -> str:
    """What one owner holds of a host's name: its registrable domain, by the public suffix list.

    `zoom.us` of `dartmouth.zoom.us`, `alice.github.io` of itself: the list's private part counts, for
    whoever rents out names under their own holds none of them. A number, a single label and a public
    suffix are whole.
    """
    name = ascii_name(host)
    return name if _is_number(name) else _suffixes().privatesuffix(name) or name


@cache
def _suffixes() -> PublicSuffixList:
    """The list of https://publicsuffix.org/ as the library of this name carries it; read in 50 ms, once."""
    return PublicSuffixList()


def ascii_name(host: str) -> str:
    """The name as the browser writes it, other letters as Punycode (UTS 46), and without a dot at the end."""
    name = host.lower().rstrip(".").strip("[]")
    try:
        return name if name.isascii() else idna.encode(name, uts46=True).decode().rstrip(".")
    except idna.IDNAError:
        return name


def _is_number(name: str) -> bool:
    """Whether it is an address of the network and no name."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return bool(_DIGITS.fullmatch(name.rpartition(".")[2]))
    return True


def without_safe_links(url: str) -> str:
    """The address behind a link that Outlook has wrapped; any other as it is."""
    for _ in range(_WRAPPINGS):
        address = read_address(url)
        if address is None or not f".{address.host}".endswith(_SAFE_LINKS):
            break
        behind = parse_qs(address.query).get("url", [])
        if len(behind) != 1:  # which of two is meant only Outlook knows
            break
        url = behind[0]
    return url


def tells_about(url: str | None, page: str) -> bool:
    """Whether a link leads from a page to others that tell about things, as a help centre's do.

    Within a help centre its own links are the things themselves.
    """
    here, there = read_address(page), read_address(joined(page, url or ""))
    if here is None or there is None:
        return False
    if there.host != here.host and _TELLING_HOST.match(there.host):
        return True
    return bool(_TELLING_PATH.match(there.path)) and not _TELLING_PATH.match(here.path)
