"""Whose a host is: what one owner holds of the names on the network."""

import ipaddress
from collections.abc import Iterable
from urllib.parse import urlsplit

from flows.article.facts import Facts
from flows.screen.safe_links import unwrapped
from flows.screen.screen import Screen
from flows.sites import microsoft

_CATEGORIES = frozenset({"ac", "co", "com", "edu", "gov", "net", "org", "sch", "nhs", "go", "or", "ne"})
"""Second labels that stand for a kind of owner where a country's name stands last."""


def site(host: str) -> str:
    """What one owner holds of a host's name: its last two labels, three where the second last is a category.

    `zoom.us` of `dartmouth.zoom.us`, `ox.ac.uk` of `portal.ox.ac.uk`; a number is whole.
    """
    if _is_number(host):
        return host
    labels = host.lower().rstrip(".").split(".")
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _CATEGORIES
    return ".".join(labels[-3:] if shared else labels[-2:])


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def documented(facts: Facts, sign_in_at: Iterable[str] = ()) -> frozenset[str]:
    """The sites on which the article's steps may lead: those it names, its letter's, and the sign-in's."""
    sender = (facts.sender or "").partition("@")[2]
    trusted = (urlsplit(address).hostname or "" for address in sign_in_at)
    return frozenset(site(host) for host in (*facts.hosts, sender, *microsoft.HOSTS, *trusted) if host)


def mark_away(screen: Screen, sites: frozenset[str]) -> Screen:
    """The screen, with the links marked that lead off the documented sites; as it is where none are known."""
    known = sites | {site(urlsplit(screen.url).hostname or "")}
    away = [bool(sites and c.url and _leads_away(c.url, known)) for c in screen.controls]
    if not any(away):
        return screen
    controls = (c.model_copy(update={"away": a}) for c, a in zip(screen.controls, away, strict=True))
    return screen.model_copy(update={"controls": tuple(controls)})


def _leads_away(url: str, known: frozenset[str]) -> bool:
    address = urlsplit(unwrapped(url))
    return address.scheme in {"http", "https"} and site(address.hostname or "") not in known
