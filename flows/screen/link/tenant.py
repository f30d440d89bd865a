"""Customers of one platform, who have their names under its: `acme.zendesk.com` is not `evil.zendesk.com`.

The public suffix list tells some of them apart; `platforms.toml` names others. Under a platform an article
documents the very name that it says, and the platform's own hosts with it. All customers' hosts are
documented only where the platform itself is named, as `zoom.us` covers `university.zoom.us`. Under any other
name all hosts are of one owner.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from flows.article.address import host_of, is_web, joined
from flows.screen.link.link import ascii_name, site, without_safe_links
from flows.screen.screen import Screen

_FILE = Path(__file__).with_name("platforms.toml")


def documented(hosts: Iterable[str]) -> frozenset[str]:
    """The sites on which the steps may lead, of the hosts that are known to belong to them."""
    return frozenset(_holding(host) for host in hosts if host)


@lru_cache(maxsize=4096)  # as `site`, each link of each screen is asked about
def belongs(host: str, sites: frozenset[str]) -> bool:
    """Whether a host is one of the documented sites."""
    platform = _platform(host)
    if platform in sites or _holding(host) in sites:
        return True
    return (
        platform is not None
        and _is_own(host, platform)
        and any(each.endswith(f".{platform}") for each in sites)
    )


def mark_away(screen: Screen, sites: frozenset[str]) -> Screen:
    """The screen, with the links marked that lead off the documented sites; as it is where none are known."""
    known = sites | documented((host_of(screen.url),))
    away = [bool(sites and c.url and _leads_away(joined(screen.url, c.url), known)) for c in screen.controls]
    if not any(away):
        return screen
    controls = (c.model_copy(update={"away": a}) for c, a in zip(screen.controls, away, strict=True))
    return screen.changed(controls)


def _leads_away(url: str, known: frozenset[str]) -> bool:
    address = without_safe_links(url)
    return is_web(address) and not belongs(host_of(address), known)


def _holding(host: str) -> str:
    """What one customer holds of a name under a platform: the platform's own hosts each by itself."""
    platform = _platform(host)
    if platform is None:
        return site(host)
    below = _below(host, platform)
    return f"{below}.{platform}" if below else platform


def _is_own(host: str, platform: str) -> bool:
    below = _below(host, platform)
    return not below or _own()[platform].fullmatch(below) is not None


def _below(host: str, platform: str) -> str:
    """The label right below a platform's name; empty for the platform itself."""
    label = ascii_name(host).removesuffix(platform).rstrip(".").rpartition(".")[2]
    return "" if label == "www" else label


def _platform(host: str) -> str | None:
    """The name of the platform that a host is under, or is; None where it is under none that is known."""
    labels = ascii_name(host).split(".")
    names = (".".join(labels[start:]) for start in range(max(0, len(labels) - 4), len(labels) - 1))
    return next((name for name in names if name in _own()), None)


@cache
def _own() -> dict[str, re.Pattern[str]]:
    """By platform: which labels below its name are its own."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        name: re.compile(
            "|".join(re.escape(each.strip()).replace(r"\*", r"[a-z0-9-]*") for each in own.split(","))
        )
        for name, own in table.items()
    }
