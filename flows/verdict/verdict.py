"""What an observation says of a step."""

from enum import StrEnum

from pydantic import Field

from flows.record import Record
from flows.verdict.cause import Cause


class Ruling(StrEnum):
    """The word of the verdict."""

    CURRENT = "current"
    OUTDATED = "outdated"
    UNVERIFIED = "unverified"
    UNREACHED = "unreached"
    MANUAL = "manual"


class DriftKind(StrEnum):
    """How the site has left the words behind."""

    RELABELLED = "relabelled"
    MOVED = "moved"
    REMOVED = "removed"
    ADDED = "added"
    REORDERED = "reordered"
    READDRESSED = "readdressed"
    OUTCOME = "outcome"


class NoteKind(StrEnum):
    """What a maintainer may like to know and need not act on."""

    COSMETIC = "cosmetic"
    ROLE = "role"
    DISMISSED = "dismissed"
    EXTRA_PAGE = "extra_page"
    CONSENT_GIVEN_BEFORE = "consent_given_before"
    IN_JUNK = "in_junk"
    UNREAD = "unread"
    """A letter that could not be read was passed over."""
    SLOW = "slow"
    NEW_TAB = "new_tab"
    RECOVERED = "recovered"
    SKIPPED = "skipped"
    """What hangs on a condition that did not hold."""
    UNCHECKED = "unchecked"
    """A claim too vague to be seen."""
    PICTURE = "picture"
    """A picture of the article that shows what is no longer to be seen."""
    MADE_UP = "made_up"
    """A value that the article leaves to the reader."""
    CORROBORATED = "corroborated"
    """The further looks at a change of the site were taken in another procedure of the run."""


class Drift(Record):
    """One way in which the words no longer fit the site."""

    kind: DriftKind
    says: str | None
    """The run of words in the sentence that is wrong; None for `added`."""
    shows: str | None
    """What the site has instead; None for `removed`."""
    suggestion: str
    """The whole sentence as it should read."""
    confidence: float = Field(ge=0, le=1)


class Note(Record):
    """One remark that does not change the verdict."""

    kind: NoteKind
    text: str


class Verdict(Record):
    """What the observation says of a step."""

    ruling: Ruling
    cause: Cause | None = None
    message: str
    """One sentence a maintainer can act on."""
    drifts: tuple[Drift, ...] = ()
    notes: tuple[Note, ...] = ()
    confirmed: str | None = None
    """Of a manual step: when a person last confirmed it, or None."""


def worst(rulings: tuple[Ruling, ...]) -> Ruling:
    """The verdict of a procedure or an article from those of its parts."""
    if Ruling.OUTDATED in rulings:
        return Ruling.OUTDATED
    if Ruling.UNVERIFIED in rulings or Ruling.UNREACHED in rulings:
        return Ruling.UNVERIFIED
    return Ruling.CURRENT
