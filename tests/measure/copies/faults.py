"""Illnesses of the sites and of the account, which say nothing of the article."""

from tests.measure.copies.entry import EMAIL, ISSUES, MAIL, WEB, Entry, fault

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
    "setting-locked": Entry(
        "unverified",
        features={"locked": True},
        causes=frozenset({"admin_approval", "not_licensed"}),
        touches=(MAIL,),
        copies=(5,),
    ),
}
