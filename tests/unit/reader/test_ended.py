"""What is said to be gone, on the screens of before and of after."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from flows.reader.acts.assertion import _ended
from flows.verdict import Met, Unkept
from tests.drawn import drawn

if TYPE_CHECKING:
    from flows.reader.step import StepContext

ROW = '  - listitem:\n    - generic "{0}"\n'


def page(*songs: str, heading: str = "Songs") -> str:
    """A list of songs under a heading."""
    return f'- heading "{heading}" [ref=e1]\n- list [ref=e2]:\n' + "".join(map(ROW.format, songs))


def ended(before: str, after: str) -> type:
    """What is seen of “Morning song is no longer in the list”."""
    now = drawn(after)
    window = SimpleNamespace(until=lambda look: look(now), current=lambda: now)
    step = SimpleNamespace(
        course=SimpleNamespace(seen=[drawn(before)]), window=window, trouble=lambda: None,
        picture=lambda: None, step=SimpleNamespace(text="Morning song is no longer in the list."),
    )  # fmt: skip
    return type(_ended(cast("StepContext", step), 0, ("Morning song",)))


BEFORE = page("Evening song", "Morning song", "Morning song in parts")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (BEFORE, page("Evening song", "Morning song in parts"), Met),
        (BEFORE, BEFORE, Unkept),
        (
            page("Morning song", "Noon song", heading="Morning song"),
            page("Noon song", heading="Morning song"),
            Met,
        ),
        (page("Morning song", "Morning song"), page("Morning song"), Met),
    ],
)
def test_what_has_left_its_list_is_gone(before: str, after: str, expected: type) -> None:
    """A longer name stays, a heading stays, and so does another one of the same name."""
    assert expected is ended(before, after)
