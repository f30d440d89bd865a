"""Who signs in."""

from pydantic import SecretStr

from flows.record import Record


class Account(Record):
    """A test account; its secrets are never printed."""

    email: str
    name: str | None = None
    """The user name, where a site has one that is no address."""
    password: SecretStr
    totp_secret: SecretStr | None = None
    """Base32 secret of the one-time code."""
