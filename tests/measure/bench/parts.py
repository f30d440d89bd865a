"""Where the time of a run goes: each moment belongs to the innermost part that is being done."""

import functools
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser

from fixtures.mailbox.imap import ImapMailbox
from flows.browser import Actions, window
from flows.browser.capture.capture import take
from flows.browser.evidence.evidence import keep
from flows.browser.load.page_load import PageLoad
from flows.browser.probe import Probe
from flows.reader import step
from flows.reader.reader import Reader
from flows.sites.sign_in.sign_in import SignIn
from reports.keeper import Keeper

Place = tuple[object, Callable[..., Any]]
"""What holds a function under its own name, and the function."""


def _in(holder: object, *functions: Callable[..., Any]) -> tuple[Place, ...]:
    """These functions of a class or a module; raises AttributeError for one that it does not hold."""
    for function in functions:
        if getattr(holder, function.__name__) is not function:
            message = f"{holder} holds another {function.__name__}"
            raise AttributeError(message)
    return tuple((holder, function) for function in functions)


PARTS = {
    "snapshots": _in(window, take),
    "waiting for the page": _in(PageLoad, PageLoad.settle, PageLoad.wake),
    "asking about controls": (*_in(Probe, Probe.__call__), *_in(PageLoad, PageLoad.busy)),
    "pictures": _in(step, keep),
    "acts": _in(Actions, Actions.press, Actions.choose, Actions.tick),
    "letters": _in(ImapMailbox, ImapMailbox.letters),
    "signing in, all else": _in(SignIn, SignIn.through),
    "opening and closing contexts": (*_in(Browser, Browser.new_context), *_in(Reader, Reader.close)),
    "second looks, all else": _in(Reader, Reader.look_again),
    "saving the run so far": _in(Keeper, Keeper.__call__),
}
"""The functions of each part: one that has gone is missed when this is read."""
PHASES = {
    "signing in": _in(SignIn, SignIn.through),
    "second looks": _in(Reader, Reader.look_again),
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
        """Put the clock around every function of every part and phase."""
        for part, places in PARTS.items():
            for place in places:
                _wrap(place, functools.partial(self._part, part))
        for phase, places in PHASES.items():
            for place in places:
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


def _wrap(place: Place, around: Callable[..., Any]) -> None:
    holder, name = place[0], place[1].__name__
    function = getattr(holder, name)  # perhaps with another part's clock around it

    @functools.wraps(function)
    def timed(*args: Any, **kwargs: Any) -> Any:
        return around(function, *args, **kwargs)

    setattr(holder, name, timed)
