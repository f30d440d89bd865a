"""Who signs people in, and what the pages say on the way."""

import re
from dataclasses import dataclass

from flows.article.address import read_address
from flows.screen import Screen
from flows.screen.harm.safety import refuses
from flows.sites.account import Account

_QUOTED = 160
"""Letters of a page's words that a message has room for (chosen: two lines of a report)."""


@dataclass(frozen=True)
class IdentityProvider:
    """One that signs people in for other sites; with nothing said of it, a site's own form.

    The pages are told by what they say, not by their ids, for whoever runs them may change both.
    A provider that says it in other words brings its own patterns; each is searched in one line.
    """

    name: str
    hosts: tuple[str, ...] = ()
    """Where a password may be typed, by https and its usual port: these hosts and those under them.

    `HOST:PORT` for one that listens elsewhere.
    """
    second_factor_hosts: tuple[str, ...] = ()
    """Whose pages belong to its sign-in as well, and get no password."""
    knows_addresses: bool = False
    """An account goes by its e-mail address, never by a name of its own."""
    asks_which_account: re.Pattern[str] = re.compile(r"(?i)(pick|choose|select) an account")
    another_account: re.Pattern[str] = re.compile(r"(?i)another account")
    """Of a list of accounts: the entry for one that is not in it."""
    asks_to_stay: re.Pattern[str] = re.compile(
        r"(?i)stay signed in|keep me signed in|trust this (browser|device)|is this your device"
    )
    pushes: re.Pattern[str] = re.compile(
        r"(?i)approve (the |a |your )?(sign.?in )?(request|notification|push)"
        r"|check (your phone|for a duo push)|duo push"
        r"|open your (authenticator|duo)|enter the number|verified push|number shown|tap approve"
        r"|sent a notification"
    )
    """A person has to take their phone."""
    asks_for_proof: re.Pattern[str] = re.compile(
        r"(?i)more information required|keep your account secure|set up (your )?(security|multi)"
    )
    """A person has to set up a second factor first."""
    another_way: re.Pattern[str] = re.compile(
        r"(?i)another way|other (options|ways)|(use|enter) (a|the) (verification )?(code|passcode)"
        r"|verification code|can.?t use"
    )
    """What leads from a phone to a code."""
    refuses: re.Pattern[str] = re.compile(
        r"(?i)incorrect|(wrong|invalid|bad) (password|user|code|credential)"
        r"|(doesn.?t|does not) exist|couldn.?t find|could not find"
        r"|not recogni[sz]ed|not find an account|has been locked|is locked|temporarily locked"
        r"|account .{0,20}(disabled|blocked|locked)"
        r"|password .{0,20}expired|enter a valid|isn.?t (in our system|valid)|didn.?t (expect|enter)"
        r"|sign.?in (was )?(blocked|refused)"
        r"|you (cannot|can.?t) (access|sign in)|must (include|enter|use) .{0,30}(domain|@)"
        r"|full (e-?mail )?address"
    )
    submits: re.Pattern[str] = re.compile(
        r"(?i)^((sign|log)[\s-]?(in|on|into)\b.*|login|next|continue|submit|go|ok|enter|unlock|connect|verify"
        r"|authenticate)$"
    )
    """The words of the button that sends a form."""

    def trusted(self, url: str) -> bool:
        """Whether a password may be typed at this address."""
        return _secure_at(url, self.hosts)

    def proves(self, url: str) -> bool:
        """Whether a one-time code may be typed at this address: the second factor's."""
        return _secure_at(url, self.second_factor_hosts)

    def asks_at(self, url: str) -> bool:
        """Whether the address is one of its sign-in pages or of the second factor after them."""
        return self.trusted(url) or self.proves(url)

    def user(self, account: Account) -> str:
        """What the account goes by here."""
        return (None if self.knows_addresses else account.name) or account.email

    def sends(self, words: str) -> bool:
        """Whether a button of these words sends a form that one signs in with."""
        return not refuses(words) and bool(self.submits.search(words.strip()))

    def needs_person(self, screen: Screen) -> str | None:
        """The words by which the page asks for a person or their phone, or None."""
        return _line(self.pushes, screen) or _line(self.asks_for_proof, screen)

    def refusal(self, screen: Screen) -> str | None:
        """The words by which the page refuses what was typed, or None."""
        return _line(self.refuses, screen)


SITE = IdentityProvider("the site itself")
"""A form that a site signs its own people in with."""


def _secure_at(url: str, hosts: tuple[str, ...]) -> bool:
    address = read_address(url)
    if address is None or address.scheme != "https":
        return False
    port = "" if address.port in {None, 443} else f":{address.port}"
    here = f"{address.host}{port}"
    return any(here == each or here.endswith(f".{each}") for each in hosts)


def _line(pattern: re.Pattern[str], screen: Screen) -> str | None:
    lines = screen.text.splitlines()
    return next((line.strip()[:_QUOTED] for line in lines if pattern.search(line)), None)
