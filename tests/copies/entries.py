"""What is done to every copy, and what the contract says that a run must then answer.

The answers were decided before anything was run, from the contract and the article alone.
"""

from dataclasses import dataclass, field
from typing import Any

from tests.copies.world import Options

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


DRIFTS = {
    "scheduler-renamed": renamed("nav.scheduler", "Scheduler", "Zoom Scheduler", (WEB, 2), (ISSUES, 1)),
    "scheduler-removed": drift(
        Finding(WEB, 2, "removed", "Scheduler", None), Finding(ISSUES, 1, "removed", "Scheduler", None),
        no_scheduler=True,
    ),
    "gear-moved": drift(Finding(WEB, 3, "moved"), gear_place="top-right"),
    "gear-renamed": renamed("scheduler.settings", "Settings", "Preferences", (WEB, 3), (ISSUES, 1)),
    "accounts-renamed": renamed("scheduler.accounts", "Accounts", "Connected accounts", (WEB, 4)),
    "accounts-grouped": drift(Finding(WEB, 4, "added", None, "Calendars"), accounts_grouped=True),
    "reauthorize-renamed": drift(
        Finding(WEB, 5, "relabelled", ANY, "Reconnect"),
        tolerated=(Finding(ISSUES, 1, "relabelled", "Reauthorize", "Reconnect"),),
        words={"reauthorize": "Reconnect"}, reauthorize_always=True, no_add=True,
    ),
    "settings-grouped": drift(Finding(MAIL, 2, "added", None, "My Account"), grouped=True),
    "settings-moved": drift(Finding(MAIL, 2, "moved"), settings_place="top"),
    "mail-tab-renamed": renamed("tab.mail", "Mail & Calendar", "Calendar & Mail", (MAIL, 3)),
    "mail-tab-moved": drift(Finding(MAIL, 3, "moved"), mail_tab_place="inside"),
    "mail-tab-removed": drift(Finding(MAIL, 3, "removed", "Mail & Calendar", None), no_mail_tab=True),
    "service-renamed": renamed("service.office", "Office 365", "Microsoft 365", (MAIL, 4)),
    "next-renamed": renamed("next", "Next", "Continue", (MAIL, 4)),
    "configure-first": drift(
        Finding(MAIL, 4, "added", None, "Configure Calendar and Contacts Service"), configure=True
    ),
    "authorize-renamed": renamed("authorize", "Authorize", "Grant access", (MAIL, 5)),
    "oauth-renamed": renamed("oauth", "Authorize with OAuth 2.0", "Use OAuth 2.0", (MAIL, 5)),
    "checkbox-first": drift(Finding(MAIL, 5, "reordered"), oauth="needed"),
    "consent-renamed": renamed("ms.accept", "Accept", "Allow", (MAIL, 6)),
    "letter-button": renamed("mail.button", "Reauthorize", "Reconnect calendar", (EMAIL, 2)),
    "letter-sender": drift(
        Finding(EMAIL, 1, "readdressed", "scheduler-noreply@zoom.us", "notices@scheduler.zoom.us"),
        Finding(ISSUES, 3, "readdressed", "scheduler-noreply@zoom.us", "notices@scheduler.zoom.us"),
        words={"mail.sender": "notices@scheduler.zoom.us"},
    ),
    "letter-subject": drift(
        Finding(EMAIL, 1, "readdressed"),
        words={"mail.subject": "[Zoom Scheduler] Your calendar needs attention"},
    ),
    "portal-readdressed": drift(
        Finding(WEB, 1, "readdressed"), Finding(MAIL, 1, "readdressed"), portal_host="dartmouth-edu.zoom.us"
    ),
    "scheduler-broken": drift(
        Finding(EMAIL, 4, "outcome"), Finding(WEB, 6, "outcome"), broken_promise="scheduler"
    ),
    "calendar-broken": drift(Finding(MAIL, 6, "outcome"), broken_promise="calendar"),
    "calendar-broken-address-shown": drift(
        Finding(MAIL, 6, "outcome"), broken_promise="calendar", address_shown=True
    ),
    "three-at-once": drift(
        Finding(WEB, 2, "relabelled", "Scheduler", "Zoom Scheduler"), Finding(WEB, 3, "moved"),
        Finding(WEB, 4, "relabelled", "Accounts", "Connected accounts"),
        Finding(ISSUES, 1, "relabelled", "Scheduler", "Zoom Scheduler"),
        words={"nav.scheduler": "Zoom Scheduler", "scheduler.accounts": "Connected accounts"},
        gear_place="top-right",
    ),
}  # fmt: skip

FAULTS = {
    "portal-down": fault("portal_down", "site_down", touches=()),
    "maintenance": fault("maintenance", "site_down"),
    "scheduler-refused": fault("scheduler_refused", "network", "site_down"),
    "wrong-certificate": fault("wrong_certificate", "network", "site_down"),
    "identity-down": fault("identity_down", "site_down", touches=(EMAIL, WEB)),
    "portal-hangs": fault("portal_hangs", "timeout", "site_down", "network"),
    "panels-hang": fault("panels_hang", "timeout", "site_down", touches=(WEB, MAIL)),
    "panels-fail": fault("panels_fail", "site_down", touches=(WEB, MAIL)),
    "scripts-fail": fault("scripts_fail", "site_down", "network"),
    "rate-limited": fault("rate_limited", "rate_limited"),
    "captcha": fault("captcha", "captcha"),
    "sign-in-refused": fault("refused", "sign_in_refused"),
    "push-only": fault("push_only", "mfa_required"),
    "admin-approval": fault("admin", "admin_approval", touches=(WEB, MAIL)),
    "no-license": fault("no_license", "not_licensed"),
    "session-lost": fault("session_lost", "session_lost", touches=(WEB, MAIL)),
    "no-letter": fault("no_letter", "mail_missing", touches=(EMAIL,)),
    "mail-down": fault("mail_down", "mail_unreachable", touches=(EMAIL, ISSUES)),
    "mail-refused": fault("mail_refused", "mail_unreachable", "sign_in_refused", touches=(EMAIL, ISSUES)),
    "calendar-down": fault("calendar_down", "site_down", "inconsistent", touches=(WEB, MAIL)),
    "working-closed": Entry(
        "unverified",
        features={"working": "closed"},
        causes=frozenset({"nothing_to_repair"}),
        touches=(WEB, MAIL),
    ),
}

VARIATIONS = {
    "as-documented": variation(),
    "no-extra-pages": variation(otp=False, kmsi=False),
    "picker": variation(again="picker"),
    "silent": variation(again="silent"),
    "consent-given": variation(consent="given"),
    "consent-once": variation(consent="once"),
    "in-junk": variation(letter="junk", touches=(EMAIL, ISSUES)),
    "safe-links": variation(safe_links=True, touches=(EMAIL,)),
    "banner": variation(banner=True, touches=(WEB, MAIL)),
    "tour": variation(tour=True, touches=(WEB, MAIL)),
    "badge": variation(badge=True, touches=(WEB, MAIL)),
    "decoys": variation(decoys=True, touches=(WEB, MAIL)),
    "slow": variation(delay=2600, touches=(WEB, MAIL)),
    "popup": variation(popup=True, touches=(WEB, MAIL)),
    "same-window": variation(popup=False, touches=(WEB, MAIL)),
    "address-shown": variation(address_shown=True, touches=(WEB, MAIL)),
    "spelling": variation(
        {"tab.mail": "Mail and Calendar", "nav.scheduler": "SCHEDULER", "add": "Add An Account"}
    ),
    "working": variation(working="open"),
}

ENTRIES = {**VARIATIONS, **DRIFTS, **FAULTS}
