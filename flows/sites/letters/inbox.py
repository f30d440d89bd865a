"""How one finds a letter and opens it.

A letter is opened only after its sender was authenticated. One that could not be read costs itself alone.
"""

import re
import time

from flows.article import Facts
from flows.browser import Window
from flows.browser.patience import LETTERS, MAILED
from flows.instruction import Instruction
from flows.instruction.similarity import likeness, plain
from flows.redaction import SECRETS
from flows.screen import Control, Screen
from flows.screen.link.link import site
from flows.sites.letters.letter import Folder, Letter, Mailbox, MailRefused, MailUnreachable
from flows.sites.letters.letter_page import is_letter, is_plain, show, untrusted_link
from flows.verdict import Cause, Look, Met, Note, NoteKind, Readdressed, Trouble, Troubled

_TAGS = re.compile(
    r"(?i)^(\s*(\[\s*(ext|external|external (e-?mail|sender)|caution|spam\??|suspected spam)\s*\]"
    r"|(ext|external|caution|re|fwd?|aw|wg)\s*:))+\s*"
)
"""What goes before a subject on the way: a mark for letters from outside, "Fwd:"."""


class Inbox:
    """The reader's letters, and the browser in which one of them is open."""

    def __init__(self, window: Window, mailbox: Mailbox | None, facts: Facts) -> None:
        self.window = window
        self.mailbox = mailbox
        self.facts = facts

    def find(self, index: int, instruction: Instruction, then: Instruction | None) -> Look:
        """Look for the letter in the inbox, then among the junk, and open it as a mail program would.

        `then`: what the article says to use next, which tells the letter that holds it.
        """
        if self.mailbox is None:
            return _missing(index, "No mailbox is set, so the letter could not be looked for.")
        deadline = time.monotonic() + max(self.window.patience, MAILED)
        try:
            while True:
                letters = [each for folder in _folders(instruction) for each in self.mailbox.letters(folder)]
                for letter in letters:
                    SECRETS.read_letter(f"{letter.html or ''} {letter.text or ''}")
                look = self._choose(index, instruction, then, letters)
                if look.met or time.monotonic() > deadline:
                    return look
                self.window.load.wake(LETTERS)
        except (MailUnreachable, MailRefused) as error:
            return Troubled(index=index, trouble=Trouble(cause=Cause.MAIL_UNREACHABLE, detail=str(error)))

    def _choose(
        self, index: int, instruction: Instruction, then: Instruction | None, letters: list[Letter]
    ) -> Look:
        sender, subject = (instruction.value or "").lower(), instruction.words
        same = [
            each
            for each in letters
            if each.sender == sender and (subject is None or plain(subject_of(each)) == plain(subject))
        ]
        true = [each for each in same if authentic(each)]
        passed = _passed_over(letters)
        if true:
            return self._opened(index, instruction, true[0], passed)
        # One that failed is a forgery; one that nothing vouches for may be the very letter.
        doubtful = any(each.dmarc != "fail" for each in same)
        owned = [each for each in letters if authentic(each) and _owned(each, sender)]
        renamed = [each for each in owned if _is_it(each, subject, then)]
        if renamed and not doubtful:
            seen = self._opened(index, instruction, renamed[0], passed)
            return _readdressed(seen, instruction, renamed[0])
        if same:
            doubt = f" {same[0].doubt}." if same[0].doubt else ""
            refused = f"it did not pass the checks of its sender and was not opened.{doubt}"
            return _missing(index, f"A letter from {sender} is there; {refused}{passed}")
        return _missing(index, f"There is no letter from {sender} in the inbox or the junk folder.{passed}")

    def _opened(self, index: int, instruction: Instruction, letter: Letter, passed: str) -> Met:
        show(self.window, letter)
        junk = letter.folder == "junk" and not re.search(r"(?i)junk|spam", instruction.place or "")
        notes = (Note(kind=NoteKind.IN_JUNK, text="The letter was in the junk folder."),) if junk else ()
        unread = (Note(kind=NoteKind.UNREAD, text=passed.strip()),) if passed else ()
        return Met(index=index, notes=notes + unread)

    def distrusted(self, control: Control, screen: Screen) -> str | None:
        """Why a part of a letter must not be pressed, or None; links elsewhere are not this function's."""
        if not is_letter(self.window.page.url):
            return None
        host = untrusted_link(control, screen, self.facts.owners)
        if host is None:
            return None
        return f"The letter's link leads to {host}, which the article does not name; it was not followed."

    def buttonless(self) -> Trouble | None:
        """A letter of plain text has no buttons; that it came so says nothing of what the site sends."""
        if not is_plain(self.window.page.url):
            return None
        detail = "The letter has no HTML part, so there is no button in it to press."
        return Trouble(cause=Cause.MAIL_MISSING, detail=detail)


def _folders(instruction: Instruction) -> tuple[Folder, ...]:
    """The junk folder first where the sentence names it; a letter is looked for in both."""
    return ("junk", "inbox") if re.search(r"(?i)junk|spam", instruction.place or "") else ("inbox", "junk")


def _passed_over(letters: list[Letter]) -> str:
    """That letters could not be read, and why, behind another sentence; empty where all could."""
    reasons = [each.unread for each in letters if each.unread]
    many = f"{len(reasons)} letters" if len(reasons) > 1 else "One letter"
    return f" {many} could not be read: {', '.join(sorted(set(reasons)))}." if reasons else ""


def _owned(letter: Letter, sender: str) -> bool:
    """Whether it comes from the domain that the article names."""
    return site(letter.sender.partition("@")[2]) == site(sender.partition("@")[2])


def _is_it(letter: Letter, subject: str | None, then: Instruction | None) -> bool:
    """Whether another sender or subject carries the letter that the article means.

    It does if its subject is the same or much alike, or if it holds what the next instruction names.
    """
    if subject is None:
        return True
    holds = bool(then and then.words and re.search(rf">\s*{re.escape(then.words)}\s*<", letter.html or ""))
    title = subject_of(letter)
    return plain(title) == plain(subject) or holds or likeness(subject, title) >= 0.6


def _readdressed(seen: Met, instruction: Instruction, letter: Letter) -> Look:
    """That a letter was seen which has another sender or subject than the article says."""
    changed = []
    if letter.sender != (instruction.value or "").lower():
        changed.append((instruction.value or "", letter.sender))
    if instruction.words and plain(subject_of(letter)) != plain(instruction.words):
        changed.append((instruction.words, subject_of(letter)))
    return Readdressed(index=seen.index, changes=tuple(changed), arrived=True, notes=seen.notes)


def subject_of(letter: Letter) -> str:
    """The subject as it was sent: without what mail servers and programs put before it."""
    return _TAGS.sub("", letter.subject)


def _missing(index: int, detail: str) -> Look:
    return Troubled(index=index, trouble=Trouble(cause=Cause.MAIL_MISSING, detail=detail))


def authentic(letter: Letter) -> bool:
    """Whether the reader's own mail server found the letter to come from whom it says."""
    return letter.dmarc == "pass" or (
        letter.dmarc != "fail"
        and "fail" not in {letter.spf, letter.dkim}
        and "pass" in {letter.spf, letter.dkim}
    )
