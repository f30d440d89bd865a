"""The title of a control on which more is drawn than its name: a line of its own over what explains it."""

import re

from flows.screen.control import Box, Control
from flows.screen.role import CHOSEN, PRESSED
from flows.screen.screen import Screen

_LINE = 12
"""CSS pixels that a line of words is high at least (chosen: nobody reads smaller type)."""
_COUNT = re.compile(r"\d[\d.,:]*\+?")
_SEAM = re.compile(r"[^\W\d]\d|\d[^\W\d]")
"""A letter beside a digit, as where a line ended: Playwright tells “Oak room<br>19:30” as “Oak room19:30”."""
_EXPLAINS = 2
"""Words that an explanation has at least; one word is likelier the rest of a name that is drawn in two."""


def title(index: int, screen: Screen) -> str:
    """The title of the control with this index; empty where all that is drawn on it is its name."""
    control = screen.controls[index]
    if control.role not in PRESSED | CHOSEN:
        return ""
    return _broken(control) or _first_line(index, screen)


def first_line(name: str, words: str) -> bool:
    """Whether words begin with a name, and go on with what explains it, or counts, on a line of its own."""
    if not name or not words.startswith(name):
        return False
    rest = words[len(name) :]
    return _SEAM.fullmatch(name[-1] + rest[:1]) is not None and _explains(rest)


def _broken(control: Control) -> str:
    """The words before the first break.

    A browser tells a break in a control's name, as a blank, and leaves it out of the words.
    """
    name, words = control.name, control.words
    if "".join(name.split()) != "".join(words.split()) or len(name) <= len(words):
        return ""
    at = next((i for i, (one, other) in enumerate(zip(name, words, strict=False)) if one != other), 0)
    return name[:at].strip() if _explains(name[at:]) else ""


def _first_line(index: int, screen: Screen) -> str:
    """The first of the pieces in it, where the next one is drawn below."""
    holder = index
    pieces = _pieces(holder, screen)
    while len(pieces) == 1 and screen.held.get(pieces[0]):
        holder = pieces[0]
        pieces = _pieces(holder, screen)
    read = [screen.controls[i] for i in pieces]
    if len(read) < 2 or not _below(read[0], read[1], screen.controls[holder].box):
        return ""
    return read[0].label if _explains(" ".join(c.label for c in read[1:])) else ""


def _pieces(index: int, screen: Screen) -> list[int]:
    """What a control holds that has words to be read, by index."""
    return [
        i for i in screen.held.get(index, ()) if screen.controls[i].role != "img" and screen.controls[i].label
    ]


def _below(first: Control, second: Control, around: Box | None) -> bool:
    if second.box is None:
        return False
    if first.box is not None:
        return second.box.y >= first.box.y + first.box.height / 2
    return around is not None and second.box.y >= around.y + _LINE


def _explains(rest: str) -> bool:
    """Whether words are no part of a name: an explanation, or how many there are."""
    return len(rest.split()) >= _EXPLAINS or _COUNT.fullmatch(rest.strip()) is not None
