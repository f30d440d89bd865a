"""A table that is one test says what its rows would have said apart."""

import pytest

from tests.table import as_one


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize(("sign", "odd"), [("+", 0), ("-", 1)])
def product_of_two(number: int, sign: str, odd: int) -> None:
    """Fails for one number under either sign."""
    assert number % 2 == odd or sign == "+", f"{sign}{number}"


@pytest.mark.parametrize("number", [1, 2])
def fails_once(number: int) -> None:
    """Fails for one row, by what it does not raise."""
    with pytest.raises(ZeroDivisionError):
        1 / (number - 1)


@pytest.mark.parametrize("number", [1])
def asks_for_more(number: int, tmp_path: object) -> None:
    """Takes a fixture."""
    assert number
    assert tmp_path


@pytest.mark.parametrize("number", [1, pytest.param(2, id="two")])
def has_a_row_of_its_own(number: int) -> None:
    """Has a row that pytest names."""
    assert number


@pytest.mark.one_in(2)
@pytest.mark.parametrize("number", [1, 2])
def is_done_in_part(number: int) -> None:
    """Has rows that are left to another command."""
    assert number


def test_each_failing_row_is_told() -> None:
    """One that fails hides no other, and each says which it is."""
    together = as_one(product_of_two)
    assert together is not None
    with pytest.raises(BaseExceptionGroup, match="2 of 6 rows") as told:
        together()
    notes = [note for error in told.value.exceptions for note in error.__notes__]
    assert [f"in the row {{'sign': '-', 'odd': 1, 'number': {number}}}" for number in (0, 2)] == notes


def test_one_failure_is_raised_as_it_is() -> None:
    """What pytest shows of it is not wrapped."""
    together = as_one(fails_once)
    assert together is not None
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE") as told:
        together()
    assert ["in the row {'number': 2}"] == told.value.__notes__


def test_what_is_more_than_rows_is_left_to_pytest() -> None:
    """It makes a fixture for each row, and picks rows that have names or are done in part."""
    assert [None] * 3 == [as_one(each) for each in (asks_for_more, has_a_row_of_its_own, is_done_in_part)]
