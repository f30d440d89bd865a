"""Whatever a page holds, looking through it can be broken off, and in one thread alone."""

import threading
from collections.abc import Callable

import pytest

from flows import checkpoint as module
from flows.checkpoint import checked_by, checkpoint
from flows.instruction import Instruction, Verb
from flows.screen import Screen
from flows.screen.snapshot import read_snapshot
from flows.sighting import find
from flows.sighting.succession.successor import guess
from tests.drawn import drawn

MANY = 200


def _rows(one: str) -> str:
    return "".join(one.format(i, 20 * i) for i in range(MANY))


SNAPSHOTS = {
    "controls": _rows('- button "Save {0}" [ref=e{0}] [box=20,{1},200,18]\n'),
    "fields without a name": _rows("- textbox [ref=e{0}] [box=20,{1},200,18]\n"),
    "things put aside": _rows('- button "Save {0}" [ref=e{0}] [box=5000,{1},700,18]\n'),
    "words before fields": _rows("- text: Name {0}\n- textbox [ref=e{0}] [box=250,{1},200,18]\n"),
}
"""Of pages that hold many of one thing."""
LOOKS: dict[str, Callable[[Screen], object]] = {
    "the very words in a place": lambda screen: find(
        Instruction(verb=Verb.CLICK, words="Settings", place="the Tools menu"), screen
    ),
    "like words": lambda screen: guess(
        Instruction(verb=Verb.CLICK, words="Settings"), screen, (), (), lambda _: False, "Bicycles"
    ),
}


class TooLong(Exception):
    """It is broken off."""


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask at every checkpoint."""
    monkeypatch.setattr(module, "_EVERY", 1)


def passed(work: Callable[[], object]) -> int:
    """How many checkpoints a piece of work passes."""
    count = 0

    def ask() -> None:
        nonlocal count
        count += 1

    with checked_by(ask):
        work()
    return count


@pytest.mark.usefixtures("often")
@pytest.mark.parametrize("name", SNAPSHOTS)
def test_reading_a_page_can_be_broken_off_at_each_thing(name: str) -> None:
    """And at each pass over all of them that a single one costs."""
    least = MANY if name == "controls" else 2 * MANY
    assert least <= passed(lambda: read_snapshot(SNAPSHOTS[name], 1280))


@pytest.mark.usefixtures("often")
@pytest.mark.parametrize("name", LOOKS)
def test_looking_through_a_page_can_be_broken_off_at_each_control(name: str) -> None:
    """By whatever words it is looked."""
    screen = drawn(
        '- group "Tools" [ref=g]:\n' + _rows('  - button "Settings" [ref=e{0}] [box=20,{1},90,18]\n')
    )
    assert MANY <= passed(lambda: LOOKS[name](screen))


@pytest.mark.usefixtures("often")
def test_what_is_asked_breaks_it_off() -> None:
    """What it raises comes out, and afterwards nobody is asked."""

    def ask() -> None:
        raise TooLong

    with pytest.raises(TooLong), checked_by(ask):
        read_snapshot(SNAPSHOTS["controls"])
    checkpoint()


@pytest.mark.usefixtures("often")
def test_another_thread_is_not_broken_off() -> None:
    """Several procedures are acted out at once."""

    def elsewhere() -> None:
        thread = threading.Thread(target=checkpoint)
        thread.start()
        thread.join()

    assert 0 == passed(elsewhere)
