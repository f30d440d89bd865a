"""What one copy of the sites knows: its words, how it is set, its single account, what was granted."""

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pyotp

WORDS = {
    "vanity.sign_in": "Sign in",
    "nav.home": "Home",
    "nav.meetings": "Meetings",
    "nav.recordings": "Recordings",
    "nav.schedule": "Schedule a meeting",
    "nav.whiteboards": "Whiteboards",
    "nav.notes": "Notes",
    "nav.scheduler": "Scheduler",
    "nav.profile": "Profile",
    "nav.settings": "Settings",
    "nav.my_account": "My Account",
    "nav.devices": "Personal Devices",
    "nav.contacts": "Personal Contacts",
    "nav.privacy": "Data & Privacy",
    "nav.admin": "Admin",
    "nav.users": "User Management",
    "sign_out": "Sign Out",
    "tab.general": "General",
    "tab.companion": "AI Companion",
    "tab.meeting": "Meeting",
    "tab.recording": "Recording",
    "tab.audio": "Audio Conferencing",
    "tab.apps": "Zoom Apps",
    "tab.whiteboard": "Whiteboard",
    "tab.clips": "Clips",
    "tab.workspaces": "Workspaces",
    "tab.mail": "Mail & Calendar",
    "service.google": "Google",
    "service.exchange": "Exchange",
    "service.office": "Office 365",
    "next": "Next",
    "authorize": "Authorize",
    "oauth": "Authorize with OAuth 2.0",
    "configure": "Configure Calendar and Contacts Service",
    "scheduler.schedules": "Schedules",
    "scheduler.events": "Booked events",
    "scheduler.analytics": "Analytics",
    "scheduler.settings": "Settings",
    "scheduler.profile": "Profile",
    "scheduler.availability": "Availability",
    "scheduler.accounts": "Accounts",
    "scheduler.group": "Calendars",
    "reauthorize": "Reauthorize",
    "add": "Add an account",
    "ms.next": "Next",
    "ms.sign_in": "Sign in",
    "ms.verify": "Verify",
    "ms.yes": "Yes",
    "ms.no": "No",
    "ms.accept": "Accept",
    "ms.cancel": "Cancel",
    "more": "More",
    "manage": "Manage",
    "confirm": "Continue to Microsoft",
    "kind.work": "Work or school account",
    "kind.home": "Personal account",
    "onward": "Go to my account",
    "mail.name": "Zoom Scheduler",
    "mail.sender": "scheduler-noreply@zoom.us",
    "mail.subject": "[Zoom Scheduler] Calendar account connection issue",
    "mail.button": "Reauthorize",
}
"""Every label by key; those of documented controls are the article's own."""

FEATURES: dict[str, Any] = {
    "portal_host": "dartmouth.zoom.us",  # the address that the portal answers at
    "delay": 500,  # milliseconds before a panel has its contents
    "popup": False,  # Microsoft's pages open in a window of their own
    "otp": True,
    "kmsi": True,
    "other_account": False,  # the picker shows a private account first
    "again": "password",  # a second sign-in: "password", "picker" or "silent"
    "consent": "always",  # asked for each time; or "once", or "given" before
    "working": "",  # connections that work from the start: "", "open" (a way leads on), "closed"
    "letter": "inbox",  # or "junk"
    "safe_links": False,
    "grouped": False,  # Settings inside the closed group My Account
    "settings_place": "left",  # or "top", "avatar"
    "scheduler_place": "left",  # or "more": in a menu of that name
    "news": False,  # a page about what is new, behind each sign-in
    "no_scheduler": False,
    "no_mail_tab": False,
    "mail_tab_place": "strip",  # or "inside": below the heading of another tab
    "configure": False,
    "oauth": "on",  # or "off", "needed", "shown": Authorize is there when it is ticked
    "kind_needed": False,  # the kind of account has to be chosen before Authorize
    "locked": False,  # an administrator has locked the calendar service
    "tabs_place": "top",  # or "aside"
    "gear_place": "bottom-left",  # or "top-right"
    "accounts_grouped": False,
    "reauthorize_always": False,
    "reauthorize_place": "row",  # or "menu"
    "confirm": False,  # a dialog asks before Microsoft's pages
    "first_fails": False,  # the first request of each panel
    "no_add": False,
    "broken_promise": "",  # "scheduler" and "calendar" stay broken
    "badge": False,
    "banner": False,
    "tour": False,
    "decoys": False,
    "address_shown": False,  # the account's address stands on every page
}

FAULTS = {
    "portal_down", "maintenance", "scheduler_refused", "identity_down", "portal_hangs", "panels_hang",
    "panels_fail", "rate_limited", "captcha", "refused", "push_only", "admin", "no_license", "session_lost",
    "no_letter", "mail_down", "mail_refused", "calendar_down", "wrong_certificate", "scripts_fail",
}  # fmt: skip


@dataclass
class Options:
    """How a copy is set."""

    words: dict[str, str] = field(default_factory=dict)
    features: dict[str, Any] = field(default_factory=dict)
    faults: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a key that nothing reads."""
        strange = (self.words.keys() - WORDS) | (self.features.keys() - FEATURES) | (self.faults - FAULTS)
        if strange:
            msg = f"no such option: {sorted(strange)}"
            raise ValueError(msg)


@dataclass
class Connection:
    """One of the two connections to the calendar."""

    status: str = "expired"
    email: str | None = None
    synced: datetime | None = None
    problem: str | None = None


@dataclass
class Transaction:
    """One visit to the identity provider, from the request to the code."""

    client: str
    redirect: str
    state: str
    email: str | None = None
    given: str = ""
    passed: set[str] = field(default_factory=set)
    error: str | None = None


class World:
    """One copy's memory, for one run."""

    def __init__(self, options: Options, defaults: dict[str, Any] | None = None) -> None:
        self.words = {**WORDS, **options.words}
        self.features = {**FEATURES, **(defaults or {}), **options.features}
        self.faults = options.faults
        letters = "".join(secrets.choice("abcdefghjkmnpqrstvwxyz") for _ in range(5))
        self.email = f"d31{letters}@dartmouth.edu"
        self.password = secrets.token_urlsafe(12)
        self.totp = pyotp.random_base32()
        self.name = "Kim Teststudent"
        self.link = secrets.token_urlsafe(12)
        self.connections = {"scheduler": Connection(), "calendar": Connection()}
        if self.features["working"]:
            for connection in self.connections.values():
                connection.status, connection.email = "connected", self.email
                connection.synced = datetime.now(UTC)
        self.consented = {"scheduler", "calendar"} if self.features["consent"] == "given" else set()
        self.zoom_sessions: dict[str, int] = {}
        self.ms_sessions: set[str] = set()
        self.transactions: dict[str, Transaction] = {}
        self.codes: dict[str, str] = {}
        self.states: dict[str, tuple[str, str]] = {}
        self.told: set[str] = set()
        """Sessions that have seen what is new."""
        self.asked: set[str] = set()
        """Connections that a panel has asked for."""
        self.log: list[str] = []
        """Requests as they came, for whoever looks at a miss."""
        self.pressed: list[tuple[str, str]] = []
        """(host, words) of what was pressed with the mouse, in order."""
