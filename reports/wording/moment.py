"""A moment, as reports write it."""

from datetime import UTC, datetime


def moment(at: datetime) -> str:
    """`27 November 2026, 05:20 UTC`."""
    at = at.astimezone(UTC)
    return f"{at.day} {at:%B %Y, %H:%M} UTC"
