"""A table of rows that share one promise, as one test that says each row that fails.

A row of what is pure takes less than what pytest does around a test: to collect it in each process, to set it
up, and to hand its report over.
"""

import inspect
from collections.abc import Callable, Collection
from itertools import chain, product
from typing import Any

import pytest

_Test = Callable[..., None]
_Row = dict[str, Any]
_FAILURES = (Exception, pytest.fail.Exception)
_PARAM = type(pytest.param())
"""A row with a name or a mark of its own, which only pytest knows what to do with."""


def as_one(test: _Test) -> _Test | None:
    """The test over all rows of its tables; None if it has none, another mark, or asks for more than rows."""
    marks: list[pytest.Mark] = getattr(test, "pytestmark", [])
    if not marks or not all(map(_is_plain, marks)):
        return None
    named = [_names(mark.args[0]) for mark in marks]
    if sorted(chain(*named)) != sorted(inspect.signature(test).parameters):
        return None
    tables = [_rows(names, mark) for names, mark in zip(named, marks, strict=True)]
    rows = [{name: each for part in parts for name, each in part.items()} for parts in product(*tables)]

    def all_rows() -> None:
        _try_all(test, rows)

    all_rows.__name__, all_rows.__doc__, all_rows.__module__ = test.__name__, test.__doc__, test.__module__
    return all_rows


def _is_plain(mark: pytest.Mark) -> bool:
    """Whether it gives the test values, and says nothing else of them that matters."""
    if mark.name != "parametrize" or mark.kwargs.keys() - {"ids"} or len(mark.args) != 2:
        return False
    values = mark.args[1]
    return isinstance(values, Collection) and not any(isinstance(each, _PARAM) for each in values)


def _names(told: str | Collection[str]) -> list[str]:
    """What a mark gives values for."""
    return [each.strip() for each in told.split(",")] if isinstance(told, str) else list(told)


def _rows(names: list[str], mark: pytest.Mark) -> list[_Row]:
    """What each row of a mark gives to the test, as pytest takes it."""
    return [dict(zip(names, (row,) if len(names) == 1 else row, strict=True)) for row in mark.args[1]]


def _try_all(test: _Test, rows: list[_Row]) -> None:
    """Try the test with each row, and raise what failed: one failure as it is, several as a group."""
    failures = [failure for row in rows if (failure := _failure(test, row)) is not None]
    if len(failures) == 1:
        raise failures[0]
    if failures:
        message = f"{len(failures)} of {len(rows)} rows"
        raise BaseExceptionGroup(message, failures)


def _failure(test: _Test, row: _Row) -> BaseException | None:
    """What the test raises with this row, which it says."""
    try:
        test(**row)
    except _FAILURES as error:
        error.add_note(f"in the row {row!r}")
        return error
    return None
