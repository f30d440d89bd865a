"""What a step may take: the first of its bounds that is passed ends it, once, with a sentence."""

import math

import pytest

from flows.browser import bound as module
from flows.browser.bound import MOST, Bound, OutOfBounds


class Clock:
    """A clock that is set by hand."""

    now = 1000.0

    def monotonic(self) -> float:
        """The time."""
        return self.now


class Watching:
    """A guard that keeps what it is told."""

    def __init__(self) -> None:
        self.reason: str | None = None
        self.late = False
        self.at = math.inf

    def until(self, at: float) -> None:
        """Keep it."""
        self.at = at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that bounds go by."""
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def said(bound: Bound) -> str:
    """What a bound says when it is passed; empty where it is not."""
    try:
        bound.check()
    except OutOfBounds as reason:
        return str(reason)
    return ""


def test_a_step_ends_before_its_guard_ends_the_browser(clock: Clock) -> None:
    """The last tenth of its time is for its picture."""
    watching = Watching()
    bound = Bound(step=100, procedure=1000, guard=watching)
    clock.now += 89
    assert ("", 1100.0) == (said(bound), watching.at)
    clock.now += 1
    assert "After 90 s the 100 s of a step were over" in said(bound)


def test_a_step_behind_an_ended_browser_is_over_at_once(clock: Clock) -> None:
    """A press may have been all that its step asked for; what it started costs the next one its browser."""
    watching = Watching()
    bound = Bound(step=100, procedure=1000, guard=watching)
    clock.now += 100
    watching.late = True
    bound.begin()
    assert "did not answer within the time of a step" in said(bound)


def test_it_is_said_once_a_step(clock: Clock) -> None:
    """Then a picture may be taken; the next step has a time of its own."""
    bound = Bound(step=10, procedure=1000)
    clock.now += 9
    assert [True, False] == [bool(said(bound)) for _ in range(2)]
    bound.begin()
    assert "" == said(bound)
    clock.now += 9
    assert "" != said(bound)


def test_at_its_very_end_nothing_is_left_to_do(clock: Clock) -> None:
    """Also what was begun for its picture ends; whoever looks again is told each time."""
    bound = Bound(step=10, procedure=1000)
    clock.now += 9
    assert [True, False] == [bool(said(bound)) for _ in range(2)]
    with pytest.raises(OutOfBounds):
        bound.insist()
    clock.now += 1.5
    assert [True, True] == [bool(said(bound)) for _ in range(2)]


def test_the_last_step_has_what_is_left_of_the_procedure(clock: Clock) -> None:
    """The guard waits no longer than the procedure lasts."""
    watching = Watching()
    bound = Bound(step=100, procedure=150, guard=watching)
    clock.now += 80
    bound.begin()
    assert 1150.0 == watching.at
    clock.now += 70
    assert "the procedure's time" in said(bound)


@pytest.mark.parametrize("kind", MOST)
def test_more_than_is_bearable_ends_a_step_at_once(kind: str, clock: Clock) -> None:
    """It is said of what there was too much."""
    del clock
    bound = Bound()
    assert [True] * MOST[kind] == [bound.count(kind) for _ in range(MOST[kind])]
    assert ("", False) == (said(bound), bound.count(kind))
    assert f"more than {MOST[kind]}" in said(bound)


def test_what_came_in_an_earlier_step_is_not_counted(clock: Clock) -> None:
    """Twenty dialogs in each of two steps are not forty in one."""
    del clock
    bound = Bound()
    for _ in range(MOST["dialogs"]):
        bound.count("dialogs")
    bound.begin()
    assert bound.count("dialogs")


def test_what_was_going_on_is_said(clock: Clock) -> None:
    """Of what the page did, what is nearest to its own bound."""
    bound = Bound(step=10, procedure=1000)
    for kind in ("requests", "requests", "windows", "windows", "windows", "windows"):
        bound.count(kind)
    clock.now += 10
    assert "the page opened 4 windows" in said(bound)


def test_what_the_guard_ended_it_for_goes_first(clock: Clock) -> None:
    """The page that took too much memory is told by that, not by its time."""
    watching = Watching()
    bound = Bound(guard=watching)
    watching.reason = "The browser took more than 3.0 GB of memory"
    clock.now += 1000
    assert said(bound).startswith("The browser took more than 3.0 GB")
