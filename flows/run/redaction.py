"""A fault of our own, told without what it had in hand."""

import time
import traceback
from collections.abc import Iterator

import pyotp

from flows.sites import Account

HIDDEN = "(hidden)"
"""What stands where a secret stood."""


def told(error: BaseException, account: Account) -> str:
    """The error with the lines that led to it; the account's secrets are hidden in it."""
    text = "".join(traceback.format_exception(error))
    for secret in _secrets(account):
        text = text.replace(secret, HIDDEN)
    return text


def _secrets(account: Account) -> Iterator[str]:
    """What must not be printed: passwords, and the one-time codes of the last minute."""
    for secret in (account.password, account.totp_secret, *account.other_passwords):
        if secret is not None and secret.get_secret_value():
            yield secret.get_secret_value()
    if account.totp_secret is not None:
        clock = pyotp.TOTP(account.totp_secret.get_secret_value())
        yield from (clock.at(time.time() - before) for before in (0, 30, 60))
