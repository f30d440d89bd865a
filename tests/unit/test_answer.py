"""What a miss of the measurement says of the steps of which nothing could be told."""

from flows.verdict import Cause, Ruling
from tests.measure.accuracy.answer import Answer
from tests.measure.accuracy.case import singles

WAY = "web_portal.2 could not be told, timeout: The page did not come up."


def _answer(name: str, *causes: Cause) -> Answer:
    (case,) = (case for case in singles() if case.name == name)
    return Answer(
        case=case, verdict=Ruling.UNVERIFIED, told=(), causes=tuple(causes), notes=(), pressed=(),
        open=(WAY,), seconds=1,
    )  # fmt: skip


def test_a_miss_says_why_nothing_could_be_told() -> None:
    """A finding that was not made stands beside what kept the reader from it."""
    assert f"({WAY})" in _answer("drift-gear-renamed", Cause.TIMEOUT).misses


def test_want_of_time_is_told_from_a_slow_site() -> None:
    """Time that ran out counts for nothing, unless the case makes the sites slow or ill."""
    assert _answer("drift-gear-renamed", Cause.TIMEOUT).hurried
    assert not _answer("drift-gear-renamed", Cause.INCONSISTENT).hurried
    assert not _answer("fault-portal-down", Cause.TIMEOUT).hurried
