"""One thing to measure: the sites set in some way, and what a run must answer."""

from collections.abc import Iterator
from typing import Self

from pydantic import model_validator

from fixtures.sandbox.catalogue.catalogue import KINDS
from fixtures.sandbox.catalogue.editions import EDITIONS, Edition
from fixtures.sandbox.catalogue.entry import Entry, Expected, Finding
from flows.record import Record
from flows.verdict import Ruling

LETTER, PORTAL, CALENDAR, ISSUES = "email_notification", "web_portal", "mail_and_calendar", "common_issues"
SEES = {
    "mail": {LETTER, ISSUES},
    "scheduler": {LETTER, PORTAL, ISSUES},
    "scheduler.settings": {PORTAL, ISSUES},
    "scheduler.gear": {PORTAL, ISSUES},
    "scheduler.tab": {PORTAL, ISSUES},
    "scheduler.accounts": {PORTAL, ISSUES},
    "portal": {PORTAL, CALENDAR, ISSUES},
    "portal.tab": {CALENDAR},
    "portal.service": {CALENDAR},
    "portal.calendar": {CALENDAR},
    "portal.tabs": {CALENDAR},
    "portal.panel": {CALENDAR},
    "portal.panel_cut": {CALENDAR},
    "portal.hang": {CALENDAR},
    "portal.licence": {CALENDAR},
    "scheduler.hang": {PORTAL},
    "scheduler.panel": {PORTAL},
    "scheduler.panel_cut": {PORTAL},
    "portal.cut": {CALENDAR},
    "identity.faults_for": {CALENDAR},
    "identity": {LETTER, PORTAL, CALENDAR, ISSUES},
    "calendar": {LETTER, PORTAL, CALENDAR, ISSUES},
}
"""The procedures that come to a site, or to the one page of it that shows something, by how keys begin.

Leaving the others out is safe: a key changes what its site or page answers and nothing else, so that who
never asks for it is answered as in the run of the edition, which is whole.
"""


class Case(Record):
    """The sites set in some way, and what a run must answer."""

    name: str
    """`drift-gear-renamed`, `gear-renamed+portal-down`: safe in a file name."""
    kind: str
    """edition, drift, fault or variation; of a pair `drift+fault` and the like."""
    line: str
    edition: str = "as-documented"
    drifts: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    variations: tuple[str, ...] = ()
    procedures: tuple[str, ...]
    """Those that can meet what is set."""
    expects: Expected
    possible: tuple[Finding, ...] = ()
    """What may be found besides, where one entry of a pair can hide the other."""
    confirmations: int = 2
    """Looks that must agree."""
    known_miss: str = ""
    """Why it is not answered rightly yet; a measurement counts it as the miss that it is."""

    @model_validator(mode="after")
    def _is_run_where_it_shows(self) -> Self:
        """Refuse a case that leaves out a procedure in which something must be found."""
        if missing := {finding.procedure for finding in self.expects.findings} - set(self.procedures):
            message = f"{self.name} must be found in {', '.join(sorted(missing))}, and is not run there"
            raise ValueError(message)
        return self


AS_IT_IS = Case(
    name="as-it-is", kind="edition", line="Everything that the article says is so", confirmations=1,
    procedures=(LETTER, PORTAL, CALENDAR, ISSUES), expects=Expected(article=Ruling.CURRENT),
)  # fmt: skip
"""The sites as documented; what else is set by hand is not part of the catalogue."""


def singles() -> Iterator[Case]:
    """A case for each edition and each entry of the catalogue."""
    for name, edition in EDITIONS.items():
        yield Case(
            name=f"edition-{name}", kind="edition", line=edition.line, edition=name,
            procedures=tuple(sorted(touched(edition))), expects=edition.expects,
        )  # fmt: skip
    for kind, named in KINDS.items():
        for name, entry in named.items():
            yield Case(
                name=f"{kind}-{name}", kind=kind, line=entry.line, expects=entry.expects,
                procedures=tuple(sorted(touched(entry))), known_miss=entry.known_miss,
                possible=entry.instead if entry.known_miss else (), **{f"{kind}s": (name,)},
            )  # fmt: skip


def first(key: str) -> str:
    """The procedure that meets what this key sets soonest."""
    return min(SEES[_beginning(key)], key=(PORTAL, CALENDAR, LETTER, ISSUES).index)


def touched(entry: Edition | Entry) -> set[str]:
    """The procedures that can meet what the entry sets; all of them for an edition."""
    if isinstance(entry, Edition):
        return SEES["identity"]
    keys = [*entry.words, *entry.features, *entry.faults]
    return set().union(*(SEES[_beginning(key)] for key in keys))


def _beginning(key: str) -> str:
    """The longest beginning of a key that is known."""
    return max((each for each in SEES if f"{key}.".startswith(f"{each}.")), key=len)
