"""Whose a host is, and when two hosts are of one owner."""

import pytest

from flows.screen.link import site


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("scheduler.zoom.us", "zoom.us"),
        ("ZOOM.us", "zoom.us"),
        ("a.b.c.example.org", "example.org"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_a_site_is_what_one_owner_holds(host: str, owner: str) -> None:
    """Hosts of one owner are one site."""
    assert owner == site(host)


def test_two_owners_under_one_public_suffix_are_two_sites() -> None:
    """Hosts that share only a country's suffix belong to two owners."""
    assert site("portal.ox.ac.uk") != site("evil.ac.uk")
