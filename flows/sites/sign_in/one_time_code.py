"""The code that an authenticator shows."""

import base64
import time

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

_DIGITS, _SECONDS = 6, 30
"""What every authenticator app takes where the site says nothing else (RFC 6238)."""


def one_time_code(secret: str) -> str:
    """The code of this moment. `secret`: base32, of any length.

    Many sites hand out 80 bits, sixteen letters, which is shorter than the standard wants and than libraries
    take of themselves; the account's owner did not choose it.
    """
    key = base64.b32decode(secret + "=" * (-len(secret) % 8), casefold=True)
    sha1 = SHA1()  # noqa: S303  (what the standard and every app takes)
    clock = TOTP(key, _DIGITS, sha1, _SECONDS, enforce_key_length=False)
    return clock.generate(int(time.time())).decode()
