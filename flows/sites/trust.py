"""Where a secret of the account may be typed, and whose pages ask for it."""

from dataclasses import dataclass

from flows.article.address import host_of, read_address
from flows.screen.link.link import ascii_name
from flows.sites.destination import SPOKEN, Destination, Kind
from flows.sites.providers import PROVIDERS, SITE, IdentityProvider

SETTING = "STILLRIGHT_SIGN_IN_AT"
"""What allows a further origin."""
_PORTS = {"http": 80, "https": 443}
Origin = tuple[str, str, int]


@dataclass(frozen=True)
class Trust:
    """Whom the account's secrets are for; every typist asks `refusal` and nothing else.

    An article has no say in this: whoever writes the words would decide where a password goes.
    """

    addresses: tuple[str, ...] = ()
    """The exact origins, besides the providers' hosts, where it may be typed; `http` only as written here."""
    providers: tuple[IdentityProvider, ...] = PROVIDERS

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts to which a reader may be led to sign in."""
        own = (host for address in self.addresses if (host := host_of(address)))
        known = (host.partition(":")[0] for provider in self.providers for host in provider.hosts)
        return (*known, *own)

    def provider(self, url: str) -> IdentityProvider:
        """The provider whose page this is; else the site itself."""
        return next((provider for provider in self.providers if provider.asks_at(url)), SITE)

    def at_provider(self, url: str) -> bool:
        """Whether the page is a provider's, or that of a second factor behind it."""
        return self.provider(url) is not SITE

    def refusal(self, kind: Kind, there: Destination) -> str | None:
        """Why the account's name, password or code is not typed there, for people; None where it may be.

        A name and a code may go to the page of a second factor as well; a password is no business of it.
        """
        place = next((url for url in there.documents if not self._allows(url, kind)), None)
        if place is not None or not there.documents:
            return _strange("the form to sign in with stands at", place or "")
        if there.opaque:
            return "Nothing was typed, for the form stands in a sandbox, apart from the page's own origin."
        place = next((url for url in there.sends_to if not self._allows(url, kind)), None)
        if place is not None:
            return _strange("the form sends what is typed to", place)
        return _unfit(kind, there)

    def _allows(self, url: str, kind: Kind) -> bool:
        own = any(each.trusted(url) or (kind != "password" and each.proves(url)) for each in self.providers)
        return own or origin_of(url) in {origin for each in self.addresses if (origin := origin_of(each))}


def origin_of(url: str) -> Origin | None:
    """Scheme, host and port of a page, as the browser tells two apart; None for what has no such origin."""
    address = read_address(url)
    if address is None or address.scheme not in _PORTS or not address.host:
        return None
    port = _PORTS[address.scheme] if address.port is None else address.port
    return (address.scheme, ascii_name(address.host), port) if port else None


def spelled(origin: Origin) -> str:
    """An origin as browsers write it, and as the setting wants it."""
    scheme, host, port = origin
    name = f"[{host}]" if ":" in host else host
    return f"{scheme}://{name}" + ("" if port == _PORTS[scheme] else f":{port}")


def _unfit(kind: Kind, there: Destination) -> str | None:
    """Why a secret is not for this field, at whosesoever page it stands; a name is told to everybody."""
    if kind in {"password", "code"} and there.in_address:
        return f"The {SPOKEN[kind]} was not typed, for the form keeps it in the address (it is sent by GET)."
    if kind == "password" and there.shown:
        return "The password was not typed, for the field shows what is typed."
    if kind == "password" and there.new:
        return "The password was not typed, for the field asks to choose a new one."
    return None


def _strange(what: str, url: str) -> str:
    """That an address is not one of those where secrets may be typed, and what would make it one."""
    origin = origin_of(url)
    if origin is None:
        return f"Nothing was typed, for {what} an address that is no site's ({url.partition(':')[0]}:)."
    name = spelled(origin)
    if origin[0] == "http" and any(each.trusted(f"https://{origin[1]}") for each in PROVIDERS):
        return f"Nothing was typed, for {what} {name}, which is not encrypted."
    return (
        f"Nothing was typed, for {what} {name}; only if the account belongs there, add {name} to {SETTING}."
    )
