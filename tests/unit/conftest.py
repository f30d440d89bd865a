"""What tests of the pure may count on."""

from collections.abc import Callable

import pytest

from tests.table import as_one


def pytest_pycollect_makeitem(
    collector: pytest.Module, name: str, obj: Callable[..., None]
) -> pytest.Item | None:
    """Make one test of a table whose rows need nothing else; `--rows-apart` leaves each a test of its own."""
    if not name.startswith("test_") or collector.config.getoption("--rows-apart"):
        return None
    table = as_one(obj)
    if table is None:
        return None
    item: pytest.Function = pytest.Function.from_parent(collector, name=name, callobj=table)
    made_for_each = vars(collector.obj).keys() & set(item.fixturenames)
    return None if made_for_each else item
