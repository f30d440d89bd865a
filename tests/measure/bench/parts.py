"""Where the time of a run goes: each moment belongs to the innermost part that is being done."""

import functools
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from typing import Any

PARTS = {
    "snapshots": ("flows.browser.window:take",),
    "waiting for the page": ("flows.browser.window:Window.settle", "flows.browser.window:Window.wake"),
    "asking about controls": ("flows.browser.window:detail", "flows.browser.window:Window.busy"),
    "pictures": ("flows.reader.reader:keep",),
    "acts": (
        "flows.browser.actions:Hand.press",
        "flows.browser.actions:Hand.choose",
        "flows.browser.actions:Hand.tick",
    ),
    "letters": ("fixtures.mailbox.imap:ImapMailbox.letters",),
    "signing in, all else": ("flows.sites.sign_in:SignIn.through",),
    "opening and closing contexts": (
        "playwright.sync_api:Browser.new_context",
        "flows.reader.reader:Reader.close",
    ),
    "second looks, all else": ("flows.reader.replay:_again",),
    "saving the run so far": ("reports.bundle:keep",),
}
"""The functions of each part, as `module:name`."""
PHASES = {
    "signing in": "flows.sites.sign_in:SignIn.through",
    "second looks": "flows.reader.replay:_again",
}
"""Functions whose time counts from their beginning to their end, whatever is done inside."""


class Clock:
    """Adds up the seconds of each part and phase, and how often each was begun."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.times: dict[str, int] = defaultdict(int)
        self.phases: dict[str, float] = defaultdict(float)
        self._local = threading.local()

    def watch(self) -> None:
        """Put the clock around every function of every part; raises AttributeError for one that is gone."""
        for part, places in PARTS.items():
            for place in places:
                _wrap(place, functools.partial(self._part, part))
        for phase, place in PHASES.items():
            _wrap(place, functools.partial(self._phase, phase))

    def _part(self, part: str, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        stack: list[float] = self._local.__dict__.setdefault("stack", [])
        began = time.perf_counter()
        stack.append(0.0)
        self.times[part] += 1
        try:
            return function(*args, **kwargs)
        finally:
            whole = time.perf_counter() - began
            self.seconds[part] += whole - stack.pop()
            if stack:
                stack[-1] += whole

    def _phase(self, phase: str, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            self.phases[phase] += time.perf_counter() - began


def function_at(place: str) -> tuple[Any, str, Callable[..., Any]]:
    """The function at a place, what holds it, and its name there; raises AttributeError where none is."""
    module, _, path = place.partition(":")
    *holders, name = path.split(".")
    holder = functools.reduce(getattr, holders, import_module(module))
    return holder, name, getattr(holder, name)


def _wrap(place: str, around: Callable[..., Any]) -> None:
    holder, name, function = function_at(place)

    @functools.wraps(function)
    def timed(*args: Any, **kwargs: Any) -> Any:
        return around(function, *args, **kwargs)

    setattr(holder, name, timed)
