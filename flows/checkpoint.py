"""Lets whoever works through what a page holds be broken off: how much that is, the page decides.

A call to the page can be ended from outside, by ending its browser; work of our own cannot. So every loop
whose length a page decides passes a checkpoint, and who acts a step out says what is asked there.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY = 50
"""Checkpoints from one question to the next: asking costs as much as ten of them (chosen: what lies between
two of them takes up to some milliseconds)."""


class _Asked(threading.local):
    """What is asked in this thread; several procedures are acted out at once, a thread each."""

    ask: Callable[[], None] | None = None
    passed: int = 0


_asked = _Asked()


@contextmanager
def checked_by(ask: Callable[[], None]) -> Iterator[None]:
    """Have this asked at the checkpoints of this thread meanwhile; what it raises breaks the work off."""
    before, _asked.ask = _asked.ask, ask
    try:
        yield
    finally:
        _asked.ask = before


def checkpoint() -> None:
    """Go on, unless whoever is asked breaks it off; costs next to nothing where nobody is."""
    if _asked.ask is None:
        return
    _asked.passed += 1
    if _asked.passed >= _EVERY:
        _asked.passed = 0
        _asked.ask()
