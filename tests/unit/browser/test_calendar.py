"""A field for a date takes what an article writes as one, and nothing where that tells none."""

import pytest

from flows.browser.actionability.calendar import taken


@pytest.mark.parametrize(
    ("expected", "kind", "words"),
    [
        ("2027-06-09", "date", "9 June 2027"),
        ("2027-06-09", "date", "June 9, 2027"),
        ("2027-06-09", "date", "Wednesday, 9th of June 2027"),
        ("2027-06-09", "date", "Jun 9 2027"),
        ("2027-06-19", "date", "19/6/2027"),
        ("2027-06-19", "date", "6/19/2027"),
        ("2027-06-09", "date", "09.06.2027"),
        (None, "date", "9/6/2027"),
        (None, "date", "31 June 2027"),
        (None, "date", "tomorrow"),
        ("2027-06", "month", "June 2027"),
        ("08:45", "time", "8:45"),
        ("20:45", "time", "8.45 p.m."),
        ("00:10", "time", "12:10 AM"),
        ("09:00", "time", "9 am"),
        (None, "time", "9"),
        (None, "time", "25:00"),
        (None, "number", "9 June 2027"),
    ],
)
def test_a_date_is_written_as_the_field_takes_it(expected: str | None, kind: str, words: str) -> None:
    """The day before the month or behind it, where that is told; of two readings none."""
    assert expected == taken(kind, words)
