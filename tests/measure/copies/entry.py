"""One way to set a copy, and what the contract says that a run must then answer."""

from dataclasses import dataclass, field, replace
from typing import Any

from tests.measure.copies.world import Options

ANY = "*"


@dataclass(frozen=True)
class Finding:
    """One drift that must be found; `says` and `shows` may be left open."""

    procedure: str
    step: int
    kind: str
    says: str | None = ANY
    shows: str | None = ANY


@dataclass(frozen=True)
class Entry:
    """One way to set a copy, and the answer."""

    verdict: str
    words: dict[str, str] = field(default_factory=dict)
    features: dict[str, Any] = field(default_factory=dict)
    faults: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    tolerated: tuple[Finding, ...] = ()
    """What may be found too: a fair reader could say so, and could leave it out."""
    causes: frozenset[str] = frozenset()
    """Any of these, and no other."""
    touches: tuple[str, ...] = ()
    """Procedures that meet what was changed; all where empty."""
    also: str = ""
    """Another verdict that is as fair."""
    copies: tuple[int, ...] = ()
    """The copies that can be set so; all where empty."""

    def options(self, more: dict[str, Any]) -> Options:
        """How the copy is set; `more` are features by hand."""
        return Options(dict(self.words), {**self.features, **more}, self.faults)


EMAIL, WEB, MAIL, ISSUES = "email_notification", "web_portal", "mail_and_calendar", "common_issues"


def drift(
    *findings: Finding,
    tolerated: tuple[Finding, ...] = (),
    words: dict[str, str] | None = None,
    **features: Any,
) -> Entry:
    """A change of the sites that makes the article wrong."""
    touched = tuple(dict.fromkeys(f.procedure for f in (*findings, *tolerated)))
    return Entry("outdated", words or {}, features, findings=findings, tolerated=tolerated, touches=touched)


def fault(name: str, *causes: str, touches: tuple[str, ...] = (WEB,)) -> Entry:
    """An illness of the sites that says nothing of the article."""
    return Entry("unverified", faults=frozenset({name}), causes=frozenset(causes), touches=touches)


def variation(words: dict[str, str] | None = None, touches: tuple[str, ...] = (), **features: Any) -> Entry:
    """Another habit of the sites under which the article is as right as before."""
    return Entry("current", words or {}, features, touches=touches)


def renamed(key: str, says: str, shows: str, *places: tuple[str, int], **features: Any) -> Entry:
    """One control under other words."""
    found = [Finding(procedure, step, "relabelled", says, shows) for procedure, step in places]
    return drift(*found, words={key: shows}, **features)


def either(
    *findings: Finding,
    words: dict[str, str] | None = None,
    **features: Any,
) -> Entry:
    """A change that may fairly be told in one of several ways, of which one must be found."""
    return drift(tolerated=findings, words=words, **features)


def only(entry: Entry, *copies: int) -> Entry:
    """The same on these copies alone; the others cannot be set so."""
    return replace(entry, copies=copies)
