"""What a page shows of itself: that it is at work, that a part holds nothing, what it tells its reader."""

from collections.abc import Container
from enum import StrEnum

from flows.record import Record


class SignKind(StrEnum):
    """What is shown."""

    BUSY = "busy"
    EMPTY = "empty"
    SAID = "said"


class Sign(Record):
    """One thing on a page that shows how the page is."""

    kind: SignKind
    where: str
    """The names of its element and of what holds that, without numbers; empty where it has gone already."""
    said: str
    known: bool
    """The very same element showed it already when all was well."""

    def is_in(self, elements: Container[str], here: str) -> bool:
        """Whether it was there when all was well: itself, or on another page of the site one like it."""
        return self.known or self.at(here) in elements

    def at(self, here: str) -> str:
        """Where it stands, on whose page."""
        return f"{here} {self.where}"


class Signs(Record):
    """What one page, or one embedded in it, shows of itself."""

    loading: bool
    """Its document is not there as a whole."""
    signs: tuple[Sign, ...]
