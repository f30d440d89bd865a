"""What the addresses of the settings come to."""

from pathlib import Path

import pytest

from fixtures.settings.address import HistoryAddress

SERVER = "postgresql://reader:made-up@db.example.edu/nights"
OWN = Path("/etc/own authority.pem")


@pytest.mark.parametrize(
    ("asked", "trusts"),
    [
        ("?sslmode=verify-full", True),
        ("?sslmode=verify-ca", True),
        ("", False),
        ("?sslmode=require", False),
        ("?sslmode=verify-full&sslrootcert=system", False),
    ],
)
def test_a_server_that_is_checked_is_checked_by_the_own_authorities_too(
    monkeypatch: pytest.MonkeyPatch, asked: str, *, trusts: bool
) -> None:
    """Where its address has the certificate checked; with another authority named nothing is changed."""
    monkeypatch.delenv("PGSSLROOTCERT", raising=False)
    address = HistoryAddress.parse(SERVER + asked).trusting(OWN)
    expected = f"{SERVER}{asked}" + ("&sslrootcert=/etc/own%20authority.pem" if trusts else "")
    assert address.server is not None
    assert expected == address.server.get_secret_value()
