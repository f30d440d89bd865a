"""An e-mail in the reader's mailbox, and what a mailbox can be asked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Protocol

from flows.record import Record

Folder = Literal["inbox", "junk"]
Result = Literal["pass", "fail", "none"]


class Letter(Record):
    """One e-mail as a mail program holds it."""

    id: str
    folder: Folder
    sender: str
    """The one address of the From header, lower case; empty where there is none, or more than one."""
    sender_name: str = ""
    subject: str
    received: datetime
    html: str | None = None
    text: str | None = None
    spf: Result = "none"
    dkim: Result = "none"
    dmarc: Result = "none"
    """What the reader's own mail server found out of the domain in `sender`, or of one aligned with it."""
    doubt: str = ""
    """Why nothing vouches for it, where that is no finding of the server's."""
    unread: str = ""
    """Why it could not be read; then nothing else is known of it."""


class Mailbox(Protocol):
    """Where the reader's letters are."""

    def letters(self, folder: Folder, sender: str | None = None) -> Sequence[Letter]:
        """The letters of a folder, newest first, only those from `sender` if given.

        A folder that does not exist is empty. Raises MailUnreachable or MailRefused.
        """
        ...


class MailUnreachable(ConnectionError):
    """The mail server cannot be reached or answers with a fault."""


class MailRefused(PermissionError):
    """The mail server refuses the login."""
