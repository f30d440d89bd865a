"""What a page says that a key does where the reader is: THE one place that every key goes through."""

from collections.abc import Iterator

from flows.browser.actionability.keyboard import spoken
from flows.browser.probe import script, texts
from flows.browser.window import Window
from flows.screen.harm.announcement import announced
from flows.screen.harm.harm import does_harm

_ENTERED, _WRITES, _SHORTCUT = script("entered"), script("writes"), script("shortcut")
_ERASING = frozenset({"Delete", "Backspace"})
"""Keys that take away what is marked, wherever one does not write."""


def harm_of_keys(keys: str, window: Window) -> str | None:
    """What says that a press of these keys does harm: what they press, or a sentence about them."""
    called, screen = tuple(spoken(keys)), window.recent()
    told = (*_told_of(keys.rpartition("+")[2], window), *_declared(called, window))
    said = (announced(name, screen, key=True) for name in called)
    return next(filter(does_harm, told), None) or next(filter(None, said), None)


def _declared(called: tuple[str, ...], window: Window) -> Iterator[str]:
    """The names of what the page says has these keys for its shortcut."""
    for frame in window.page.frames:
        yield from texts(frame.evaluate(_SHORTCUT, called))


def _told_of(key: str, window: Window) -> Iterator[str]:
    """What the page calls that a key does."""
    frames = window.page.frames
    if key in {"Enter", "Space"}:
        yield from (name for frame in frames for name in frame.evaluate(_ENTERED))
    elif key in _ERASING and not any(frame.evaluate(_WRITES) for frame in frames):
        yield "Delete"
