"""What no article says: how one signs in at a site and out of it, and how one opens a letter."""

from typing import TYPE_CHECKING

from flows.face import given_out

if TYPE_CHECKING:
    from flows.sites.account import Account
    from flows.sites.destination import Destination, Kind
    from flows.sites.letters.inbox import Inbox
    from flows.sites.letters.letter import Folder, Letter, Mailbox, MailRefused, MailUnreachable, Result
    from flows.sites.letters.letter_page import SHOWN_AT
    from flows.sites.providers import PROVIDERS, SITE, IdentityProvider
    from flows.sites.session import LOST, REFUSED, Session
    from flows.sites.session_state import Event, SessionState, State
    from flows.sites.sign_in.form import Field, fields
    from flows.sites.trust import Trust

__all__ = [
    "LOST",
    "PROVIDERS",
    "REFUSED",
    "SHOWN_AT",
    "SITE",
    "Account",
    "Destination",
    "Event",
    "Field",
    "Folder",
    "IdentityProvider",
    "Inbox",
    "Kind",
    "Letter",
    "MailRefused",
    "MailUnreachable",
    "Mailbox",
    "Result",
    "Session",
    "SessionState",
    "State",
    "Trust",
    "fields",
]

__getattr__ = given_out(
    __name__,
    {
        "account": "Account",
        "destination": "Destination Kind",
        "sign_in.form": "Field fields",
        "letters.inbox": "Inbox",
        "letters.letter": "Folder Letter Mailbox MailRefused MailUnreachable Result",
        "letters.letter_page": "SHOWN_AT",
        "providers": "PROVIDERS SITE IdentityProvider",
        "session": "LOST REFUSED Session",
        "session_state": "Event SessionState State",
        "trust": "Trust",
    },
)
