"""Words of a site or a letter, made harmless to whatever shows them."""

import re
from typing import Final
from urllib.parse import parse_qsl, quote, urlunsplit

from flows.article.address import read_address
from flows.characters import readable
from flows.redaction.parameter import is_telling

_BREAKS: Final = re.compile("[\r\x85\ufeff]")
"""What goes on at a line's beginning, or begins a file: no part of what is shown."""
_LONGEST: Final = 32


def printable(text: str) -> str:
    """The text without control characters and without marks that turn its direction round."""
    return _BREAKS.sub("", readable(text))


def one_line(text: str) -> str:
    """The printable text with every run of white space folded to one space."""
    return " ".join(printable(text).split())


def without_secrets(url: str) -> str:
    """An address that may be shown: no login, no fragment, and no value that could be a secret.

    A query's value stays only where it is short and its name does not speak of codes or tokens.
    """
    address = read_address(printable(url))
    if address is None:
        return "…"
    query = parse_qsl(address.query, keep_blank_values=True)
    shown = "&".join(f"{quote(name)}={_shown(name, value)}" for name, value in query)
    host = address.authority.rpartition("@")[2]
    return urlunsplit((address.scheme, host, address.path, shown, ""))


def _shown(name: str, value: str) -> str:
    return "…" if is_telling(name) or len(value) > _LONGEST else quote(value)
