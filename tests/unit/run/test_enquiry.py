"""What a site says of how it wants to be treated."""

from datetime import UTC, datetime

import pytest

from fixtures.run.workers.enquiry import crawl_delay, seconds_until

NOW = datetime(2026, 11, 14, 3, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expected", "header"),
    [
        (120, "120"),
        (60, "Sat, 14 Nov 2026 03:16:00 GMT"),
        (0, "Sat, 14 Nov 2026 03:14:00 GMT"),
        (0, ""),
        (0, "soon"),
        (0, "-5"),
    ],
)
def test_a_retry_after_is_seconds_or_a_date(expected: float, header: str) -> None:
    """What is neither asks for nothing."""
    assert expected == seconds_until(header, NOW)


@pytest.mark.parametrize(
    ("expected", "robots"),
    [
        (10, "User-agent: *\nCrawl-delay: 10"),
        (3, "User-agent: *\nCrawl-delay: 10\n\nUser-agent: Stillright\nCrawl-delay: 3"),
        (6, "User-agent: *\nRequest-rate: 10/60"),
        (0, "User-agent: other\nCrawl-delay: 10"),
        (0, "<html>Not found</html>"),
    ],
)
def test_a_crawl_delay_is_ours_or_everybodys(expected: float, robots: str) -> None:
    """What is said to us goes before what is said to all."""
    assert expected == crawl_delay(robots)
