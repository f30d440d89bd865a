"""Where a secret of the account may be typed, and whose pages ask for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.article.address import read_address
from flows.instruction import Readings, Verb
from flows.screen.link import site
from flows.sites.providers import PROVIDERS, SITE, IdentityProvider

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Trust:
    """Whom the account's password is for; every typist asks here and nowhere else."""

    addresses: tuple[str, ...] = ()
    """On whose origins, besides the providers' hosts, it may be typed; `http` only where it is written so."""
    providers: tuple[IdentityProvider, ...] = PROVIDERS

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts to which a reader may be led to sign in."""
        own = (origin[1] for address in self.addresses if (origin := _origin(address)))
        return (*(host for provider in self.providers for host in provider.hosts), *own)

    def provider(self, url: str) -> IdentityProvider:
        """The provider whose page this is; else the site itself."""
        return next((provider for provider in self.providers if provider.asks_at(url)), SITE)

    def at_provider(self, url: str) -> bool:
        """Whether the page is a provider's, or that of a second factor behind it."""
        return self.provider(url) is not SITE

    def may_type(self, frame: str, page: str, *, code: bool = False) -> bool:
        """Whether a secret may be typed into a document at `frame` that is a part of the page at `page`.

        The page must be a provider's or stand at one of the addresses; what is embedded in it must be such
        a page itself, or its owner's and secure: a password is no business of a guest's.
        `code`: a one-time code, which the page of a second factor may have as well.
        """
        if code and page.lower().startswith("https:") and self.at_provider(page):
            return True
        return self._trusted(page) and (self._trusted(frame) or _of_one_owner(frame, page))

    def _trusted(self, url: str) -> bool:
        return any(each.trusted(url) for each in self.providers) or stands_at(url, self.addresses)


def opened(readings: Readings, named: Iterable[str]) -> tuple[str, ...]:
    """The addresses that the steps open; those that the article names where no step opens one."""
    steps = [i.value for each in readings for i in each if i.verb is Verb.OPEN and i.value]
    return tuple(dict.fromkeys(steps or named))


def stands_at(url: str, addresses: Iterable[str]) -> bool:
    """Whether a page has scheme, host and port of one of the addresses, or the same host made secure."""
    here = _origin(url)
    return here is not None and any(here in {(there := _origin(each)), _secured(there)} for each in addresses)


def _of_one_owner(frame: str, page: str) -> bool:
    """Whether a document is secure and belongs to who owns the page that it is a part of."""
    inner, outer = _origin(frame), _origin(page)
    if inner is None or outer is None or inner[0] != "https":
        return False
    return site(inner[1]) == site(outer[1])


def _origin(url: str) -> tuple[str, str, int] | None:
    address = read_address(url)
    if address is None:
        return None
    port = _PORTS.get(address.scheme) if address.port is None else address.port
    return (address.scheme, address.host, port) if address.host and port else None


def _secured(origin: tuple[str, str, int] | None) -> tuple[str, str, int] | None:
    """Where a site that is named by `http` may send a reader: the same host by `https`."""
    return ("https", origin[1], 443) if origin and origin[0] == "http" and origin[2] == 80 else origin
