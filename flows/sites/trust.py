"""Where a password may be typed: the addresses themselves that an article tells a reader to open."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from flows.instruction.instruction import Verb
from flows.instruction.readings import Readings

_PORTS = {"http": 80, "https": 443}


def opened(readings: Readings, named: Iterable[str]) -> tuple[str, ...]:
    """The addresses that the steps open; those that the article names where no step opens one."""
    steps = [i.value for each in readings for i in each if i.verb is Verb.OPEN and i.value]
    return tuple(dict.fromkeys(steps or named))


def stands_at(url: str, addresses: Iterable[str]) -> bool:
    """Whether a page has scheme, host and port of one of the addresses, or the same host made secure."""
    here = _origin(url)
    return here is not None and any(here in {(there := _origin(each)), _secured(there)} for each in addresses)


def _origin(url: str) -> tuple[str, str, int] | None:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return None
    return (parts.scheme, parts.hostname, port) if parts.hostname and port else None


def _secured(origin: tuple[str, str, int] | None) -> tuple[str, str, int] | None:
    """Where a site that is named by `http` may send a reader: the same host by `https`."""
    return ("https", origin[1], 443) if origin and origin[0] == "http" and origin[2] == 80 else origin
