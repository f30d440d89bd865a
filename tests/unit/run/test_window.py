"""Hours in which nobody is told anything."""

from datetime import datetime

import pytest

from flows.run.notices.window import Window


@pytest.mark.parametrize(
    ("text", "moment", "covered"),
    [
        ("22:00-07:00", "2026-11-14T23:00", True),
        ("22:00-07:00", "2026-11-14T06:59", True),
        ("22:00-07:00", "2026-11-14T07:00", False),
        ("22:00-07:00", "2026-11-14T12:00", False),
        ("12:00 - 13:00", "2026-11-14T12:30", True),
        ("Sun 02:00-06:00", "2026-11-15T03:00", True),
        ("Sun 02:00-06:00", "2026-11-16T03:00", False),
        ("sat 22:00-06:00", "2026-11-15T03:00", True),
        ("sat 22:00-06:00", "2026-11-14T03:00", False),
        ("2026-12-20T22:00/2026-12-21T04:00", "2026-12-21T03:59", True),
        ("2026-12-20T22:00/2026-12-21T04:00", "2026-12-21T04:00", False),
        ("2026-12-20/2026-12-22", "2026-12-21T04:00", True),
    ],
)
def test_a_window_covers_from_its_first_minute_until_its_end(text: str, moment: str, covered: bool) -> None:
    """Over midnight too, which belongs to the day on which it begins."""
    assert covered == Window.parse(text).covers(datetime.fromisoformat(moment))


@pytest.mark.parametrize(
    "text", ["night", "22-07", "25:00-07:00", "Foo 02:00-06:00", "2026-12-21/2026-12-20", "a/b", "/"]
)
def test_what_is_no_window_is_refused(text: str) -> None:
    """Rather than read as one that nobody meant."""
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is the setting's
        Window.parse(text)
