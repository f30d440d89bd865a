"""What people are told of an article, and what they have been told."""

from enum import StrEnum
from pathlib import Path

from flows.record import FileName, Moment, Record
from flows.run.decisions.decision import Finding
from flows.verdict import Cause


class NoticeKind(StrEnum):
    """Why somebody is told."""

    FOUND = "found"
    """A sentence is wrong, and in this way nobody was told of it yet."""
    KNOWN_NO_MORE = "known_no_more"
    """The date until which a finding was known is past."""
    REMINDER = "reminder"
    """It is still wrong."""
    MENDED = "mended"
    """It is right again."""
    GONE = "gone"
    """The article no longer has the sentence."""
    UNVERIFIED = "unverified"
    """A procedure could not be verified for nights."""
    STILL_UNVERIFIED = "still_unverified"
    VERIFIED = "verified"
    """It could be verified again."""
    DECISION_ENDED = "decision_ended"
    """What somebody decided of a sentence holds no longer, though its date is not past."""
    PICTURE = "picture"
    """A picture of the article shows what the site does not any more."""


OF_PROCEDURES = frozenset({NoticeKind.UNVERIFIED, NoticeKind.STILL_UNVERIFIED, NoticeKind.VERIFIED})
OF_STEPS = frozenset(NoticeKind) - OF_PROCEDURES - {NoticeKind.DECISION_ENDED, NoticeKind.PICTURE}
"""That a sentence is wrong, and the end of that."""
ENDS = frozenset({NoticeKind.MENDED, NoticeKind.GONE, NoticeKind.VERIFIED})
"""After which there is nothing left to tell."""


class Notice(Record):
    """One thing that somebody is told; it may be sent together with others."""

    kind: NoticeKind
    procedure: FileName
    number: int = 0
    """Of the step; 0 where it is about the procedure as a whole."""
    text: str = ""
    """The sentence, of a step."""
    findings: tuple[Finding, ...] = ()
    causes: tuple[Cause, ...] = ()
    nights: int = 0
    """For how many nights it has been so."""


class Told(Notice):
    """What somebody was told."""

    at: Moment


class Policy(Record):
    """When people want to be told."""

    after: int = 1
    """Nights in a row in which a finding is made, or not made any more."""
    unverified_after: int = 3
    """Nights in a row in which a procedure could not be verified."""
    remind: int = 7
    """Days after which they are told again (a week, as people asked for)."""


class Letter(Record):
    """What is sent: several notices about one article."""

    title: str
    body: str
    pictures: tuple[Path, ...] = ()
