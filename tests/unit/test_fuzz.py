"""The fuzzer draws what `test_strange` promises."""

from tests.measure.fuzz import PROMISES, tried
from tests.unit import test_strange


def test_each_promise_is_drawn() -> None:
    """A measurement of nothing would say that nothing is broken."""
    named = {name for name in vars(test_strange) if f"test_{name.removeprefix('test_')}" == name}
    assert set() == {f"test_{name}" for name in PROMISES} - named
    assert {"an_address_is_read_or_none", "a_document_is_read_or_refused"} <= PROMISES.keys()
    assert {1} == {tried(promise, 1, 1)[0] for promise in PROMISES.values()}
