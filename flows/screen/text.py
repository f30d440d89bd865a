"""Whether words stand on a screen, and what stands there in their place."""

from collections.abc import Iterator

from flows.instruction.similarity import likeness, plain
from flows.screen.screen import Screen

_ALIKE = 0.5
"""Likeness from which a line is the claimed words changed, and not another line (chosen: half of the letters
in common)."""
_LINE = 80
"""Letters of a line that is still a message and no paragraph (chosen: one line of an ordinary page)."""


def shown(words: str, screen: Screen) -> bool:
    """Whether the words stand on the screen, in one piece or over several."""
    wanted = f" {plain(words)} "
    whole = (
        f" {plain(text)} " for text in (screen.title, " ".join(screen.text.splitlines()), *_labels(screen))
    )
    return any(wanted in text for text in whole)


def instead(words: str, screen: Screen) -> str:
    """What the screen shows in the place of the words: the line most like them, else the page's name."""
    lines = [line for line in screen.text.splitlines() if line and len(line) <= _LINE]
    best = max(lines, key=lambda line: likeness(words, line), default="")
    if likeness(words, best) >= _ALIKE:
        return best
    heads = (c.label for c in screen.controls if c.role == "heading" and c.label)
    return next(heads, screen.title or "a page without a heading")


def _labels(screen: Screen) -> Iterator[str]:
    return (f"{c.name} {c.tooltip}" for c in screen.controls if c.name)
