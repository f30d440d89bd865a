"""How one signs in at Microsoft.

Facts: hosts and page order from Microsoft's "application consent experience" and public scripts that
sign in (fields `loginfmt`, `passwd`, `otc`; pages "Pick an account", "Stay signed in?"); the pages
are told by what they ask for, not by their ids, for tenants change both.
"""

import re
from urllib.parse import urlsplit

from flows.screen.screen import Screen

HOSTS = ("login.microsoftonline.com", "login.microsoft.com", "login.live.com", "login.windows.net")
"""Where a password may be typed."""
SECOND_FACTOR_HOSTS = ("duosecurity.com", "duo.com")
"""Duo's prompt after Microsoft's, as https://duo.com/docs/microsoft-eam describes it."""

_STAY = re.compile(r"(?i)stay signed in|keep me signed in|trust this (browser|device)|is this your device")
_PICK = re.compile(r"(?i)(pick|choose|select) an account")
_PUSH = re.compile(
    r"(?i)approve (the |a |your )?(sign.?in )?(request|notification|push)"
    r"|check (your phone|for a duo push)|duo push"
    r"|open your (authenticator|duo)|enter the number|verified push|number shown|tap approve"
    r"|sent a notification"
)
_PROOF = re.compile(r"(?i)more information required|keep your account secure|set up (your )?(security|multi)")
_REFUSED = re.compile(
    r"(?i)incorrect|(wrong|invalid|bad) (password|user|code|credential)"
    r"|(doesn.?t|does not) exist|couldn.?t find|could not find"
    r"|not recogni[sz]ed|not find an account|has been locked|is locked|temporarily locked"
    r"|account .{0,20}(disabled|blocked|locked)"
    r"|password .{0,20}expired|enter a valid|isn.?t (in our system|valid)|didn.?t (expect|enter)"
    r"|sign.?in (was )?(blocked|refused)"
    r"|you (cannot|can.?t) (access|sign in)|must (include|enter|use) .{0,30}(domain|@)"
    r"|full (e-?mail )?address"
)


def asks_here(url: str) -> bool:
    """Whether the address is one of Microsoft's sign-in pages or of the second factor after it."""
    return trusted(url) or _at(url, SECOND_FACTOR_HOSTS)


def trusted(url: str) -> bool:
    """Whether a password may be typed at this address."""
    return urlsplit(url).scheme == "https" and _at(url, HOSTS)


def _at(url: str, hosts: tuple[str, ...]) -> bool:
    host = urlsplit(url).hostname or ""
    return any(host == each or host.endswith(f".{each}") for each in hosts)


def stays(screen: Screen) -> bool:
    """Whether the page asks to stay signed in or to trust the browser."""
    return bool(_STAY.search(screen.text))


def picks(screen: Screen) -> bool:
    """Whether the page asks which account to use."""
    return bool(_PICK.search(screen.text))


def pushes(screen: Screen) -> str | None:
    """The words by which the page asks for a person's phone, or None."""
    return _line(_PUSH, screen) or _line(_PROOF, screen)


def refusal(screen: Screen) -> str | None:
    """The words by which the page refuses what was typed, or None."""
    return _line(_REFUSED, screen)


def _line(pattern: re.Pattern[str], screen: Screen) -> str | None:
    return next((line.strip()[:160] for line in screen.text.splitlines() if pattern.search(line)), None)
