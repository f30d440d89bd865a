"""Addresses of the web: found in a text, read, and told from those that a slip of the pen made."""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from rapidfuzz.distance import OSA

from flows.article.redirection import direct

WEB_ADDRESS = re.compile(r"""https?://[^\s<>"'”\u2019)\]]+""", re.IGNORECASE)
_LONG = 8
"""Letters of a name from which one letter more, less or other is a slip (chosen: among shorter names, such as
us04 and us05, the next one is another site)."""


class Address(NamedTuple):
    """The parts of an address; empty where it has none."""

    scheme: str
    """In small letters, without the colon."""
    host: str
    """In small letters, without login and port."""
    port: int | None
    """None where none is written, 0 where what is written is no port."""
    path: str
    query: str
    fragment: str
    authority: str
    """Login, host and port as they are written."""


def read_address(text: str) -> Address | None:
    """The parts of an address, or None for what is none: `https://[your-company].example`, `//[`.

    Articles and pages are full of links that their writers never tried. This is the one place that takes an
    address apart, so that none of them is a fault of ours.
    """
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return None
    return Address(
        parts.scheme, host, _port(parts.netloc), parts.path, parts.query, parts.fragment, parts.netloc
    )


def _port(authority: str) -> int | None:
    written = authority.rpartition("@")[2].rpartition("]")[2].partition(":")[2]
    if not written:
        return None
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 0
    return number if number < 1 << 16 else 0


def host_of(address: str | None) -> str:
    """The host of an address, in small letters; empty where it names none or cannot be read."""
    read = read_address(address) if address else None
    return read.host if read else ""


def is_web(address: str) -> bool:
    """Whether it is an address of a page that a browser can be sent to."""
    read = read_address(address)
    return read is not None and read.scheme in {"http", "https"}


def joined(page: str, link: str) -> str:
    """The address that a page means by a link; the link as it stands where nothing can be made of it."""
    try:
        return urljoin(page, link)
    except ValueError:
        return link


def web_addresses(text: str) -> list[str]:
    """The web addresses in a text, without the marks that end a sentence; what is none is left out."""
    return [direct(found) for each in WEB_ADDRESS.findall(text) if is_web(found := each.rstrip(".,;:!?"))]


def near(one: str, other: str) -> bool:
    """Whether addresses, of mail or of the web, differ by a slip; such as are two differ by more."""
    if "@" in one and "@" in other:
        parts = [address.casefold().rsplit("@", 1) for address in (one, other)]
        return _slip(parts[0][0], parts[1][0]) if parts[0][1] == parts[1][1] else _same(parts, _slip)
    first, second = read_address(one), read_address(other)
    if "@" in one or "@" in other or first is None or second is None:
        return False
    if first.host == second.host:
        same = (first.path.rstrip("/"), first.query) == (second.path.rstrip("/"), second.query)
        return first.scheme != second.scheme and same
    return _slip(first.host, second.host)


def _same(parts: list[list[str]], slip: Callable[[str, str], bool]) -> bool:
    return parts[0][0] == parts[1][0] and slip(parts[0][1], parts[1][1])


def _slip(one: str, other: str) -> bool:
    """Whether two words differ by punctuation or by one letter, and by no number."""
    if one == other or re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    plain = [re.sub(r"[-._]", "", word) for word in (one, other)]
    return plain[0] == plain[1] or (min(map(len, plain)) >= _LONG and OSA.distance(*plain) <= 1)
