"""What was bad on a site while steps were right there: noise, which can be no reason for what is missing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import parse_qsl

from flows.article.address import read_address
from flows.notation import read_json
from flows.record import Record

_ONE_OF_MANY = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{12,}|\d+|[\w-]{24,}", re.IGNORECASE
)
"""A number, a UUID, a hash or a token: what tells one of many from the next."""
_LONGEST_BODY = 4000
"""Letters of a request's body that is read for the name of what it asks for (chosen)."""


class NoiseKind(StrEnum):
    """What is bad."""

    REQUEST = "request"
    """A request that failed, or was not answered, as `pattern` has it."""
    ELEMENT = "element"
    """What looked busy or empty: whose page, and where on it."""
    LINE = "line"
    """What a page said that sounds as if it were ill."""


class Heard(Record):
    """Noise, and the page on which it was heard."""

    kind: NoiseKind
    what: str
    page: str
    """Its address, as `pattern` has it."""


@dataclass
class Noise:
    """What was bad while all was well: in a procedure, or wherever one went in those before it."""

    requests: set[str] = field(default_factory=set)
    elements: set[str] = field(default_factory=set)
    lines: set[str] = field(default_factory=set)
    heard: set[Heard] = field(default_factory=set)
    """What of it was heard in this procedure."""
    answered: set[str] = field(default_factory=set)
    """Requests that were noise and have been answered since, so that they may fail in earnest."""

    def of(self, kind: NoiseKind) -> set[str]:
        """All noise of a kind."""
        by_kind = {NoiseKind.REQUEST: self.requests, NoiseKind.ELEMENT: self.elements}
        return by_kind.get(kind, self.lines)

    def learn(self, kind: NoiseKind, found: Iterable[str], url: str) -> None:
        """All is well on this page, and these are bad all the same."""
        for what in found:
            self.of(kind).add(what)
            self.heard.add(
                Heard(kind=kind, what=what, page=f"{pattern('GET', url)}{_kind(url.partition('#')[2])}")
            )

    def answer(self, request: str) -> None:
        """A request was answered as it should be."""
        if request in self.requests:
            self.requests.discard(request)
            self.answered.add(request)


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
