"""Is this a page to sign in at? The one place that says so, of an address, of a screen and of a live page."""

import re
from collections.abc import Iterator

from flows.article.address import read_address
from flows.browser import Window
from flows.screen import Control, Screen
from flows.screen.role import CLICKED
from flows.sites.providers import SITE
from flows.sites.sign_in.consent import asks_consent
from flows.sites.sign_in.form import every, fields
from flows.sites.trust import Trust

_SIGNS = re.compile(r"(?i)\b(sign|log)[\s-]?(in|on)\b|\blogin\b")
_BEGIN = re.compile(r"(?i)^(sign ?in|log ?in|sso|single sign-?on|continue with sso)\b")
_ON_THE_WAY = re.compile(r"(?i)/(sign.?in|log.?in|saml|sso|oauth)\b")
_LOGIN = re.compile(r"(?i)/(sign|log)[-_]?(in|on)(?=[/.]|$)")
"""The path of a page that does nothing else, as Zoom's `/signin`, Django's `/accounts/login/`."""


def beginning(screen: Screen) -> Control | None:
    """The control that begins a sign-in on a site's own page, or None when one is signed in."""
    return next(beginnings(screen), None)


def beginnings(screen: Screen) -> Iterator[Control]:
    """All controls whose words say that they begin a sign-in."""
    able = (c for c in screen.controls if c.ref and (c.role in CLICKED or c.pointer))
    return (c for c in able if _BEGIN.match(c.label))


def sends(words: str) -> bool:
    """Whether a button of these words sends a form that one signs in with on a site's own page."""
    return SITE.sends(words)


def leads_through(url: str, trust: Trust) -> bool:
    """Whether an address is one to which people come only on the way to be signed in."""
    return trust.at_provider(url) or _ON_THE_WAY.search(url) is not None


def asks(window: Window, trust: Trust, *, code: bool = False) -> bool:
    """Whether the page asks to sign in: it is a provider's, or has a form that the account may fill.

    That is a password, or the user name before it where the page says what it is for.
    `code`: the password was typed, so that a field for a one-time code goes on with it.
    """
    url = window.page.url
    if trust.at_provider(url):
        return True
    allowed = (each for each in every(window.page) if trust.refusal(each.kind, each.destination) is None)
    here = {each.kind for each in allowed}
    if "password" in here or ("code" in here and code):
        return True
    return "username" in here and says_so(window.recent())


def asks_again(window: Window, trust: Trust, email: str) -> bool:
    """Whether the page asks somebody who had signed in, with this address, to do so again."""
    url, screen = window.page.url, window.recent()
    if asks_consent(screen):
        return False
    if trust.at_provider(url) or (_LOGIN.search(_path(url)) and fields(window.page)):
        return True
    # A page that shows whose it is has not forgotten them, whatever it offers to sign in to.
    return beginning(screen) is not None and email.casefold() not in screen.text.casefold()


def says_so(screen: Screen) -> bool:
    """Whether the page is there to sign in: its title or a heading says so."""
    heads = [screen.title, *(c.label for c in screen.controls if c.role in {"heading", "form"})]
    return any(_SIGNS.search(words) for words in heads)


def _path(url: str) -> str:
    address = read_address(url)
    return address.path if address else ""
