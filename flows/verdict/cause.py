"""Why it could not be told what a step is."""

from enum import StrEnum

from flows.record import Record


class Cause(StrEnum):
    """Why it could not be told."""

    SITE_DOWN = "site_down"
    NETWORK = "network"
    TIMEOUT = "timeout"
    RATE_LIMITED = "rate_limited"
    SIGN_IN_REFUSED = "sign_in_refused"
    MFA_REQUIRED = "mfa_required"
    CAPTCHA = "captcha"
    ADMIN_APPROVAL = "admin_approval"
    NOT_LICENSED = "not_licensed"
    SESSION_LOST = "session_lost"
    MAIL_MISSING = "mail_missing"
    MAIL_UNREACHABLE = "mail_unreachable"
    NOTHING_TO_REPAIR = "nothing_to_repair"
    INCONSISTENT = "inconsistent"
    INTERRUPTED = "interrupted"
    NOT_UNDERSTOOD = "not_understood"
    """A sentence that could not be read, or does not say which control it means: the reader goes on."""
    NOT_ALLOWED = "not_allowed"
    """A setting is needed first, as for a password at another origin; or the page is unfit for a secret."""
    LED_AWAY = "led_away"
    """An act led, or would lead, off the documented hosts."""
    INTERNAL_ERROR = "internal_error"


class Trouble(Record):
    """Why it could not be told."""

    cause: Cause
    detail: str
    """What was seen, for people; no secrets."""
