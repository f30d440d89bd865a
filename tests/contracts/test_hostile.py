"""Whatever a page does, its step ends, the article is not blamed, and the next page finds a browser."""

from collections.abc import Iterator

import pytest

from flows.verdict import Cause, Ruling
from tests.hostile.pages import BUSY, FOREVER, LEADING
from tests.hostile.server import serving
from tests.hostile.visiting import Visitor, visitor

STEP = 4.0
"""Seconds of a step: short, for each of these pages takes all of it."""


@pytest.fixture(scope="module")
def reader() -> Iterator[Visitor]:
    """A reader of little time, with one supply of browsers for all pages."""
    with (
        serving() as origin,
        visitor(origin, step_seconds=STEP, procedure_seconds=4 * STEP, patience=1) as one,
    ):
        yield one


@pytest.mark.browser
@pytest.mark.one_in(10)
@pytest.mark.parametrize("name", FOREVER)
def test_a_step_ends_and_nothing_is_blamed(name: str, reader: Visitor) -> None:
    """It is unverified for what was going on, not for a fault of ours."""
    result = reader.go(name)
    causes = {each.verdict.cause for each in result.steps} - {None}
    assert (Ruling.UNVERIFIED, {Cause.TIMEOUT}) == (result.verdict, causes), result


@pytest.mark.browser
@pytest.mark.one_in(2)
@pytest.mark.parametrize("name", LEADING)
def test_a_page_that_leads_nowhere_is_told_by_what_ails_it(name: str, reader: Visitor) -> None:
    """The browser itself gives it up."""
    result = reader.go(name)
    causes = {each.verdict.cause for each in result.steps} - {None}
    assert Ruling.UNVERIFIED == result.verdict
    assert causes <= {Cause.TIMEOUT, Cause.NETWORK, Cause.SITE_DOWN}, result


@pytest.mark.browser
@pytest.mark.one_in(6)
@pytest.mark.parametrize("name", BUSY)
def test_a_page_that_is_never_still_is_used_or_given_up(name: str, reader: Visitor) -> None:
    """What is there is pressed; where there was no time for that, it is said."""
    result = reader.go(name)
    causes = {each.verdict.cause for each in result.steps} - {None}
    assert (result.verdict, causes) in ((Ruling.CURRENT, set()), (Ruling.UNVERIFIED, {Cause.TIMEOUT})), result
