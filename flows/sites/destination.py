"""Where a secret would go that is typed into a field: what its page says of it at one moment."""

from typing import Literal

from flows.record import Record
from flows.verdict import Cause, Trouble

Kind = Literal["username", "password", "code", "unnamed"]
"""What a field is for."""
SPOKEN: dict[Kind, str] = {"username": "user name", "password": "password", "code": "one-time code"}
"""What people call it."""


class Destination(Record):
    """The documents that a field stands in, and the addresses to which its form sends what is typed."""

    documents: tuple[str, ...] = ()
    """The address of its document; of one without an address of its own those of all that hold it.

    `about:blank` belongs to whoever led the frame there, which only those who hold it can.
    """
    opaque: bool = False
    """The browser keeps its document apart from the origin of its address, as one in a sandbox."""
    sends_to: tuple[str, ...] = ()
    """What the form and its buttons name as their `action`; empty where none is named."""
    in_address: bool = False
    """The form makes it a part of an address."""
    shown: bool = False
    """What is typed can be read by whoever looks on."""
    new: bool = False
    """A password is to be chosen here, or which of several is meant cannot be told."""


def unasked(kind: Kind) -> Trouble:
    """That something was to be typed and no page has asked for it."""
    detail = f"Nothing on the page asks for the {SPOKEN[kind]}, so it was not typed."
    return Trouble(cause=Cause.TIMEOUT, detail=detail)
