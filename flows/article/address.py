"""Addresses that are none, and those that differ by a slip of the pen."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from rapidfuzz.distance import OSA


def is_address(words: str) -> bool:
    """Whether it can be taken apart as an address: `http://[1` cannot, whoever wrote it."""
    try:
        urlsplit(words)
    except ValueError:
        return False
    return True


def near(one: str, other: str) -> bool:
    """Tell addresses that differ by a slip from those that are two."""
    if "@" in one and "@" in other:
        parts = [address.casefold().rsplit("@", 1) for address in (one, other)]
        return _slip(parts[0][0], parts[1][0]) if parts[0][1] == parts[1][1] else _same(parts, _slip)
    if "@" in one or "@" in other:
        return False
    first, second = urlsplit(one), urlsplit(other)
    hosts = (first.hostname or "", second.hostname or "")
    if hosts[0] == hosts[1]:
        same = (first.path.rstrip("/"), first.query) == (second.path.rstrip("/"), second.query)
        return first.scheme != second.scheme and same
    return _slip(*hosts)


def _same(parts: list[list[str]], slip: Callable[[str, str], bool]) -> bool:
    return parts[0][0] == parts[1][0] and slip(parts[0][1], parts[1][1])


def _slip(one: str, other: str) -> bool:
    """Tell whether two words differ by punctuation or by one or two letters, and by no number."""
    if one == other or re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    plain = [re.sub(r"[-._]", "", word) for word in (one, other)]
    return plain[0] == plain[1] or (min(map(len, plain)) >= 8 and OSA.distance(*plain) <= 1)
