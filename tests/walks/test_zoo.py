"""A reader finds its way on pages of published component libraries, and says so where it cannot."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import pytest
from playwright.sync_api import Browser

from tests.measure.zoo.acts import ACTS, CASES
from tests.measure.zoo.libraries import LIBRARIES, located
from tests.measure.zoo.measurement import measure, walk
from tests.measure.zoo.server import serving
from tests.walks.fetching import fetching

T = TypeVar("T", bound=Sequence[str])
pytestmark = pytest.mark.browser

SAMPLE = [
    ("element_plus", "list", "gone"),
    ("element_plus", "list", "renamed"),
    ("element_plus", "dialog", "gone"),
    ("antd", "radio", "renamed"),
    ("antd", "suggest", "renamed"),
    ("shoelace", "submenu", "renamed"),
    ("bootstrap", "dialog", "renamed"),
]
"""Entries that take little time; `python -m tests.measure.zoo` measures all of them."""


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The address of the zoo."""
    with serving() as address:
        yield address


def _draw(library: str) -> None:
    """Fetch the packages that a page is drawn with."""
    with fetching():
        for file in LIBRARIES[library].files:
            located(file)


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_act_is_found_and_nothing_else_is_pressed(browser: Browser, base: str, library: str) -> None:
    """An article of all acts, followed from end to end, does exactly what it says."""
    _draw(library)
    assert [] == _answered(lambda: walk(browser, base, LIBRARIES[library]))


@pytest.mark.parametrize(("library", "act", "case"), SAMPLE, ids=["-".join(each) for each in SAMPLE])
def test_what_became_of_a_control_is_told(
    browser: Browser, base: str, library: str, act: str, case: str
) -> None:
    """A control that is gone, renamed or hidden is told as that, and nothing is pressed in its stead."""
    _draw(library)
    asked = browser, base, LIBRARIES[library], ACTS[act], CASES[case]
    assert () == _answered(lambda: measure(*asked).complaints)


def _answered(ask: Callable[[], T]) -> T:
    """What is complained of; what could not be verified has answered nothing yet, and is walked once more.

    On a machine that does other work too a page may not come in time, or look otherwise a second time.
    """
    complaints = ask()
    return ask() if any("unverified" in each for each in complaints) else complaints
