"""Changes of the sites that make the article wrong, each with what must be found.

The answers were decided before anything was run, from the contract and the article alone.
"""

from tests.measure.copies.entry import ANY, EMAIL, ISSUES, MAIL, WEB, Finding, drift, either, only, renamed

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
    "scheduler-behind-more": only(drift(
        Finding(WEB, 2, "added", None, "More"), tolerated=(Finding(ISSUES, 1, "added", None, "More"),),
        scheduler_place="more",
    ), 5),
    "settings-behind-avatar": only(drift(
        Finding(MAIL, 2, "moved"), tolerated=(Finding(MAIL, 2, "added"),), settings_place="avatar"
    ), 5),
    "settings-word-added": renamed("nav.settings", "Settings", "Account Settings", (MAIL, 2)),
    "mail-tab-synonym": renamed("tab.mail", "Mail & Calendar", "Email & Calendars", (MAIL, 3)),
    "scheduler-tabs-swapped": either(
        Finding(WEB, 4, "relabelled", "Accounts", "Availability"), Finding(WEB, 5, "moved"),
        Finding(WEB, 5, "added", None, "Availability"),
        words={"scheduler.accounts": "Availability", "scheduler.availability": "Accounts"},
    ),
    "confirm-first": only(either(
        Finding(WEB, 5, "added", None, "Continue to Microsoft"),
        Finding(WEB, 6, "added", None, "Continue to Microsoft"), confirm=True,
    ), 5),
    "account-kind-first": only(drift(Finding(MAIL, 5, "added"), kind_needed=True), 5),
    "tabs-aside": only(drift(Finding(MAIL, 3, "moved"), tabs_place="aside"), 5),
    "authorize-appears": only(drift(Finding(MAIL, 5, "reordered"), oauth="shown"), 5),
    "accounts-renamed-and-broken": drift(
        Finding(WEB, 4, "relabelled", "Accounts", "Calendar connections"), Finding(WEB, 6, "outcome"),
        Finding(EMAIL, 4, "outcome"),
        words={"scheduler.accounts": "Calendar connections"}, broken_promise="scheduler",
    ),
    "news-first": either(
        Finding(WEB, 1, "added", None, "Go to my account"),
        Finding(WEB, 2, "added", None, "Go to my account"), news=True,
    ),
    "accept-word-added": renamed("ms.accept", "Accept", "Accept and continue", (MAIL, 6)),
    "reauthorize-managed": only(drift(
        Finding(WEB, 5, "added", None, "Manage"), reauthorize_place="menu", no_add=True
    ), 5),
}  # fmt: skip
