"""How much one step may take, whatever its page does: time, memory, windows, dialogs, requests.

Everything that is asked of a page goes by `check`, for it asks for the foremost page first. What hangs in
the browser itself is ended from outside, by a guard.
"""

import time
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

STEP, PROCEDURE = 120.0, 600.0
"""Seconds that a step and a procedure may take, where no setting says otherwise."""
_LAST = 0.1
"""Share of a step's time that is left for its picture, and for what hangs in the browser, when it is over."""
CLOSING = 10.0
"""Seconds in which a browser context closes, or is closed with its browser."""
MOST: Mapping[str, int] = MappingProxyType(
    {"dialogs": 25, "windows": 25, "pages": 300, "requests": 20_000, "downloads": 25}
)
"""What a page may open or ask for in one step (chosen: looking around goes to some 30 pages, twice; a page of
a large application asks for some 200 things, and opens one dialog or window at a press)."""
_SAYS = {
    "dialogs": "opened {} dialogs",
    "windows": "opened {} windows",
    "pages": "went on to {} further pages",
    "requests": "sent {} requests",
    "downloads": "began {} downloads",
}
_ENDED = "The browser did not answer within the time of a step, and was ended"
_TELLING = 3
"""From so many of a kind on they are what was going on."""


class OutOfBounds(Exception):
    """A step has taken more than it may; the message says in one sentence what was going on."""


class Guard(Protocol):
    """Ends a browser from outside, whatever hangs in it."""

    @property
    def reason(self) -> str | None:
        """What the browser was ended for besides time; None where it was not."""
        ...

    @property
    def late(self) -> bool:
        """Whether the browser was ended for time: a step that begins behind that has none to go on in."""
        ...

    def until(self, at: float) -> None:
        """Let the browser live until then, in seconds of the monotonic clock, and not longer."""
        ...


class Unguarded:
    """In the place of a guard, where there is none."""

    reason: str | None = None
    late: bool = False

    def until(self, at: float) -> None:
        """Let it live."""


class Bound:
    """What one procedure and each of its steps may take; the further looks of a step are part of it."""

    def __init__(self, step: float = STEP, procedure: float = PROCEDURE, guard: Guard | None = None) -> None:
        """`step`, `procedure`: in seconds."""
        self._step, self._guard = step, guard or Unguarded()
        self._last = time.monotonic() + procedure
        self._counts: Counter[str] = Counter()
        self._excess: str | None = None
        self._told: bool = False
        self.begin()

    def begin(self) -> None:
        """A step begins."""
        self._began = time.monotonic()
        self._ends = min(self._began + self._step, self._last)
        self._guard.until(self._ends)
        self._counts.clear()
        self._told = False

    def close(self) -> None:
        """Nothing more is asked: what is open is closed soon, or from outside."""
        self._guard.until(time.monotonic() + CLOSING)

    def count(self, kind: str) -> bool:
        """One more of a kind of `MOST` has come; gives whether that is still bearable."""
        self._counts[kind] += 1
        if self._counts[kind] <= MOST[kind]:
            return True
        self.exceed(f"The page {_SAYS[kind].format(f'more than {MOST[kind]}')} in this step")
        return False

    def exceed(self, what: str) -> None:
        """Break the step off for what its page does: a sentence without its end."""
        self._excess = self._excess or what

    def over(self) -> str | None:
        """What was going on when the step had to be broken off; None as long as it may go on."""
        what = self._guard.reason or self._excess or self._late() or (_ENDED if self._guard.late else None)
        return f"{what}, so the step was broken off; try it by hand." if what is not None else None

    def check(self) -> None:
        """Raises OutOfBounds when the step is over: once, then at its very end again.

        In between its picture is taken.
        """
        if not self._told or time.monotonic() > self._ends:
            self._told = self.over() is not None
            self.insist()

    def insist(self) -> None:
        """Raises OutOfBounds when the step is over, also where that was said before."""
        over = self.over()
        if over is not None:
            raise OutOfBounds(over)

    def _late(self) -> str | None:
        now = time.monotonic()
        if now < self._ends - _LAST * (self._ends - self._began):
            return None
        limit = f"the {self._step:.0f} s of a step" if self._ends < self._last else "the procedure's time"
        kind, most = max(self._counts.items(), key=lambda each: each[1] / MOST[each[0]], default=("", 0))
        doing = f"the page {_SAYS[kind].format(most)}" if most >= _TELLING else "the page was not done"
        return f"After {now - self._began:.0f} s {limit} were over, and {doing}"
