"""Of a page that cannot be asked how it is nothing is told: not that it is well, nor that a thing is gone."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from flows.browser.checkup import Checkup
from flows.browser.health.health import UNASKED
from flows.browser.health.sign import Sign
from flows.verdict import Cause
from tests.drawn import drawn
from tests.unit.browser.test_health import failure

if TYPE_CHECKING:
    from flows.browser.health.network import Monitor
    from flows.browser.load.page_load import PageLoad


def checkup(signs: tuple[Sign, ...] | None, *failures: Any) -> Checkup:
    """Of a page that answers with these signs, and for which these requests failed."""
    noise = SimpleNamespace(requests=frozenset(), elements=frozenset(), lines=set())
    monitor = SimpleNamespace(
        noise=noise, failures=failures, coming=(), turned=True, waits_for=lambda *_, **__: False
    )
    load = SimpleNamespace(signs=lambda **_: signs, site="example.org")
    return Checkup(cast("PageLoad", load), cast("Monitor", monitor), frozenset)


WELL = drawn('- button "Save" [ref=e1]')


@pytest.mark.parametrize(("signs", "told"), [((), None), (None, UNASKED)])
def test_a_page_that_does_not_answer_is_not_well(signs: tuple[Sign, ...] | None, told: object) -> None:
    """One that answers that there is nothing to see is."""
    assert told == checkup(signs).diagnose(WELL)


def test_what_is_certain_is_told_of_it_all_the_same() -> None:
    """A page that was answered with an error is down, whatever it answers."""
    diagnosis = checkup(None, failure(main=True, status=503)).diagnose(WELL)
    assert Cause.SITE_DOWN == (diagnosis.trouble.cause if diagnosis is not None else None)
