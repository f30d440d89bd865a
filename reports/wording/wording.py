"""The plain words in which every report speaks of verdicts, causes, drifts and notes."""

import re
from typing import NamedTuple

from flows.article import Procedure, Step
from flows.verdict import Cause, Drift, DriftKind, NoteKind, Ruling, Verdict
from reports.printable import one_line

RULINGS = {
    Ruling.CURRENT: "Current",
    Ruling.OUTDATED: "Outdated",
    Ruling.UNVERIFIED: "Could not verify",
    Ruling.UNREACHED: "Not reached",
    Ruling.MANUAL: "By hand",
}


class CauseWords(NamedTuple):
    """Why it could not be told, and what helps."""

    because: str
    """Follows "because"."""
    remedy: str
    """A sentence of its own that says what to do."""


CAUSES = {
    Cause.SITE_DOWN: CauseWords("the site was down", "Run it again when the site is back."),
    Cause.NETWORK: CauseWords(
        "the site could not be reached",
        "Check the connection and whether the server is up, and run it again.",
    ),
    Cause.TIMEOUT: CauseWords("the site took too long to answer", "Run it again later."),
    Cause.RATE_LIMITED: CauseWords(
        "the site refused more requests for now", "Wait an hour and run it again."
    ),
    Cause.SIGN_IN_REFUSED: CauseWords(
        "the sign-in was refused", "Check the test account's address and password in the settings."
    ),
    Cause.MFA_REQUIRED: CauseWords(
        "a second factor was asked for that a browser cannot give",
        "Give the settings the account's one-time-code secret, or save a sign-in with `stillright sign-in`.",
    ),
    Cause.CAPTCHA: CauseWords(
        "the site asked for proof of being human", "Save a sign-in by hand with `stillright sign-in`."
    ),
    Cause.ADMIN_APPROVAL: CauseWords(
        "an administrator must approve the access first", "Ask the tenant's administrator to approve it."
    ),
    Cause.NOT_LICENSED: CauseWords(
        "the test account has no licence for it", "Give the test account the licence that readers have."
    ),
    Cause.SESSION_LOST: CauseWords("the sign-in was lost on the way", "Run it again."),
    Cause.MAIL_MISSING: CauseWords(
        "the letter did not arrive", "Run it again when the mail has had time to come."
    ),
    Cause.MAIL_UNREACHABLE: CauseWords(
        "the mailbox could not be reached", "Check the mailbox in the settings and run it again."
    ),
    Cause.NOTHING_TO_REPAIR: CauseWords(
        "the test account's connection was not broken, so there was nothing to repair",
        "Revoke the account's connection and run it again.",
    ),
    Cause.INCONSISTENT: CauseWords("two looks did not agree", "Run it again; nothing is certain yet."),
    Cause.INTERRUPTED: CauseWords("the run was broken off", "Run it again."),
    Cause.NOT_UNDERSTOOD: CauseWords(
        "the sentence was not understood", "Say which control to use, by the words on it."
    ),
    Cause.NOT_ALLOWED: CauseWords(
        "nothing may be typed there",
        "Allow the origin that the message names in STILLRIGHT_SIGN_IN_AT, if the account belongs there.",
    ),
    Cause.LED_AWAY: CauseWords(
        "it led to somebody whom the article does not name",
        "Name the address that the message says in the article, if it is meant to lead there.",
    ),
    Cause.INTERNAL_ERROR: CauseWords(
        "the verification itself could not go on",
        "Mend the flow, where the message names one; report a fault of Stillright with the run's folder.",
    ),
}

DRIFTS = {
    DriftKind.RELABELLED: "Other words",
    DriftKind.MOVED: "Another place",
    DriftKind.REMOVED: "Gone",
    DriftKind.ADDED: "A missing act",
    DriftKind.REORDERED: "Another order",
    DriftKind.READDRESSED: "Another address",
    DriftKind.OUTCOME: "Promise not kept",
}

NOTES = {
    NoteKind.COSMETIC: "Written a little differently",
    NoteKind.ROLE: "Another kind of control",
    NoteKind.DISMISSED: "Closed on the way",
    NoteKind.EXTRA_PAGE: "A page in between",
    NoteKind.CONSENT_GIVEN_BEFORE: "Permission given before",
    NoteKind.IN_JUNK: "Found in junk",
    NoteKind.UNREAD: "A letter passed over",
    NoteKind.SLOW: "Slow",
    NoteKind.NEW_TAB: "A new tab",
    NoteKind.RECOVERED: "Signed in again",
    NoteKind.SKIPPED: "Left out",
    NoteKind.UNCHECKED: "Not checked",
    NoteKind.PICTURE: "Picture",
    NoteKind.MADE_UP: "Made up",
    NoteKind.CORROBORATED: "Looked at again in another article",
}

_BOTH = {
    DriftKind.RELABELLED: "The article says “{says}”; the site shows “{shows}”.",
    DriftKind.MOVED: "The article names the place “{says}”; the site has it here: “{shows}”.",
    DriftKind.REMOVED: "The article says “{says}”, which the site no longer has; it shows “{shows}”.",
    DriftKind.ADDED: "“{shows}” must be used first, which “{says}” does not mention.",
    DriftKind.REORDERED: "The article says “{says}”; the site asks for “{shows}” first.",
    DriftKind.READDRESSED: "The article says “{says}”; it is now “{shows}”.",
    DriftKind.OUTCOME: "The article promises “{says}”; the site shows “{shows}”.",
}
_SAYS = {
    DriftKind.RELABELLED: "“{says}” now goes by other words.",
    DriftKind.MOVED: "“{says}” is not where the article says.",
    DriftKind.REMOVED: "The site no longer has “{says}”.",
    DriftKind.ADDED: "“{says}” needs another act first.",
    DriftKind.REORDERED: "“{says}” comes in another order on the site.",
    DriftKind.READDRESSED: "“{says}” no longer answers.",
    DriftKind.OUTCOME: "The article promises “{says}”, and that does not happen.",
}
_SHOWS = {
    DriftKind.ADDED: "“{shows}” must be used first; the article does not mention it.",
    DriftKind.REORDERED: "The site asks for “{shows}” first.",
    DriftKind.OUTCOME: "Every act can be done, but the site ends at “{shows}”.",
}

_WRITTEN = re.compile(r"[/.]\w")
"""What a word is written as and not otherwise: an address, a file."""
_CERTAIN = 90
"""Per cent (chosen: above it nine findings of ten are right, and a doubt would be noise)."""
_LOOK = "Look at the page before you change the sentence."
_GUESSED = {
    DriftKind.RELABELLED: "Look whether it is the same control before you change the sentence.",
    DriftKind.REMOVED: "Look whether it stands somewhere else before you change the sentence.",
    DriftKind.OUTCOME: "Look whether the promise was kept in another way before you change the sentence.",
}


def finding(drift: Drift) -> str:
    """One sentence that says what the article has and what the site has instead."""
    if drift.says and drift.shows:
        pattern = _BOTH[drift.kind]
    elif drift.says:
        pattern = _SAYS[drift.kind]
    elif drift.shows:
        pattern = _SHOWS.get(drift.kind, "The site shows “{shows}”.")
    else:
        return f"{DRIFTS[drift.kind]}: the sentence no longer fits the site."
    return pattern.format(says=drift.says, shows=drift.shows)


def certainty(drift: Drift) -> str:
    """How far to rely on it, and what was guessed; empty where it is as good as certain."""
    sure = round(drift.confidence * 100)
    if sure >= _CERTAIN:
        return ""
    return f"{sure} % certain, an estimate by what speaks for it. {_GUESSED.get(drift.kind, _LOOK)}"


def message(verdict: Verdict) -> str:
    """The verdict's sentence, without the word of the verdict where it begins with it."""
    told = one_line(verdict.message)
    told = told.removeprefix(f"{RULINGS[verdict.ruling]}: ")
    first = told.partition(" ")[0]
    return told if _WRITTEN.search(first) else told[:1].upper() + told[1:]


def notes(verdict: Verdict) -> list[tuple[str, str]]:
    """(kind in words, what is to be known) of a verdict's notes: each kind once, each sentence once."""
    told: dict[NoteKind, dict[str, None]] = {}
    for note in verdict.notes:
        told.setdefault(note.kind, {})[one_line(note.text)] = None
    return [(NOTES[kind], " ".join(sentences)) for kind, sentences in told.items()]


def place(procedure: Procedure, step: Step) -> str:
    """Where a sentence stands, for people: `Method 2, step 3`, `Common Issues, row 1`."""
    return f"{short_title(procedure)}, {step.name if step.problem is None else f'row {step.number}'}"


def short_title(procedure: Procedure) -> str:
    """What people call a procedure: `Method 2`, or its title where it has no such name."""
    name = procedure.steps[0].element.rpartition(", ")[0] if procedure.steps else ""
    return name or procedure.title or procedure.id


def full_title(procedure: Procedure) -> str:
    """`Method 2: Reauthorize via the Zoom Web Portal`."""
    short = short_title(procedure)
    return procedure.title if procedure.title.startswith(short) else f"{short}: {procedure.title}"
