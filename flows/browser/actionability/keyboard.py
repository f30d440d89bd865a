"""The keys of a keyboard, as articles and browsers call them."""

import re
from collections.abc import Iterator
from itertools import product

_NAMES = {
    "ctrl": "Control", "control": "Control", "⌃": "Control",
    "cmd": "Meta", "command": "Meta", "⌘": "Meta", "win": "Meta", "windows": "Meta",
    "option": "Alt", "opt": "Alt", "⌥": "Alt", "alt": "Alt",
    "shift": "Shift", "⇧": "Shift",
    "return": "Enter", "enter": "Enter", "esc": "Escape", "escape": "Escape", "del": "Delete",
    "space": "Space", "space bar": "Space", "spacebar": "Space",
    "up": "ArrowUp", "down": "ArrowDown", "left": "ArrowLeft", "right": "ArrowRight",
    "page up": "PageUp", "page down": "PageDown", "tab": "Tab", "home": "Home", "end": "End",
    "delete": "Delete", "backspace": "Backspace",
}  # fmt: skip
_NOUNS = re.compile(r"\b(?:logo\s+)?keys?\b|\barrow\b", re.IGNORECASE)


def keys(told: str) -> str:
    """The keys that an article tells to press, as the browser wants them: "Ctrl+S" is "Control+s"."""
    return "+".join(_key(part) for part in re.split(r"(?<=.)\s*\+\s*", told))


def _key(told: str) -> str:
    name = " ".join(_NOUNS.sub(" ", told).lower().split())
    if len(name) == 1 and name not in _NAMES:
        return name
    return _NAMES.get(name) or (name.upper() if re.fullmatch(r"f\d{1,2}", name) else told.strip())


def spoken(pressed: str) -> Iterator[str]:
    """What a page may call keys, given as the browser wants them: "Control+s" is also "Ctrl+S"."""
    called = [
        {part, *(said for said, name in _NAMES.items() if name == part)}
        for part in pressed.split("+")
        if part
    ]
    return ("+".join(each) for each in product(*called))
