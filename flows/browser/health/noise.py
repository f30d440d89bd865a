"""What was bad on a site while steps were right there: noise, which can be no reason for what is missing."""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from flows.article.address import read_address
from flows.notation import read_json

_ONE_OF_MANY = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{12,}|\d+|[\w-]{24,}", re.IGNORECASE
)
"""A number, a UUID, a hash or a token: what tells one of many from the next."""
_LONGEST_BODY = 4000
"""Letters of a request's body that is read for the name of what it asks for (chosen)."""


@dataclass
class Noise:
    """What was bad while all was well, in one run."""

    requests: set[str] = field(default_factory=set)
    """Patterns of requests that failed, or were not answered."""
    elements: set[str] = field(default_factory=set)
    """Where things stood, by site, that looked busy or empty."""
    lines: set[str] = field(default_factory=set)
    """What pages said that sounds as if they were ill."""


def pattern(method: str, url: str, body: str | None = None) -> str:
    """What a request asks for, without what tells one of many from the next.

    Many a service has one address for all that it is asked for, and tells it apart in the query or, as
    GraphQL and JSON-RPC do, in the body.
    """
    address = read_address(url)
    if address is None:
        return f"{method} {url.partition(':')[0]}"
    path = "/".join(map(_kind, address.path.split("/")))
    asked = sorted(f"{name}={_kind(value)}" for name, value in parse_qsl(address.query))
    return f"{method} {address.host}{path}?{'&'.join(asked)}#{_operation(body)}"


def _kind(part: str) -> str:
    return _ONE_OF_MANY.sub("*", part)


def _operation(body: str | None) -> str:
    if not body or len(body) > _LONGEST_BODY or body[0] != "{":
        return ""
    try:
        told = read_json(body)
    except ValueError:
        return ""
    return str(told.get("operationName") or told.get("method") or "")
