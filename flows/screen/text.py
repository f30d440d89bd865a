"""Whether words stand on a screen, and what stands there in their place."""

from collections.abc import Container, Iterator, Sequence

from flows.instruction.similarity import likeness, plain
from flows.screen.line import lines
from flows.screen.screen import Screen

_ALIKE = 0.5
"""Likeness from which a line is the claimed words changed, and not another line (chosen: half of the letters
in common)."""
_LINE = 80
"""Letters of a line that is still a message and no paragraph (chosen: one line of an ordinary page)."""
_PROSE = 3
"""Words that a sentence has besides those that it holds in passing (chosen: as "Linked devices show it")."""


def shown(words: str, screen: Screen) -> bool:
    """Whether the words stand on the screen, in one piece or over several."""
    wanted = f" {plain(words)} "
    whole = (
        f" {plain(text)} " for text in (screen.title, " ".join(screen.text.splitlines()), *_labels(screen))
    )
    return any(wanted in text for text in whole)


def in_passing(words: str, screen: Screen, before: Container[str]) -> bool:
    """Whether the words stand only in sentences that were there before and speak of other things as well.

    `before`: labels that stood there before the last act.
    """
    wanted, held = plain(words), [line for line in screen.text.splitlines() if plain(words) in plain(line)]
    return bool(held) and all(
        line in before
        and line.rstrip().endswith((".", "!", "?"))
        and len(plain(line).split()) >= len(wanted.split()) + _PROSE
        for line in held
    )


def instead(words: str, screens: Sequence[Screen], old: Container[str] = ()) -> str | None:
    """What the screens show in the place of the words: the line most like them, or the one that is new.

    `screens`: in their order, for a message may be gone by the last one. `old`: lines that stood there
    before; they say nothing of what has come of an act. None where nothing is said.
    """
    said = dict.fromkeys(line for screen in screens for line in screen.text.splitlines())
    short = [line for line in said if line and len(line) <= _LINE and line not in old]
    best = max(short, key=lambda line: likeness(words, line), default="")
    if likeness(words, best) >= _ALIKE:
        return best
    new = {line.words for screen in screens for line in lines(screen) if line.words in short} if old else ()
    if len(new) == 1:
        return next(iter(new))
    heads = [c.label for c in screens[-1].controls if c.role == "heading" and c.label]
    head = next(iter(heads), screens[-1].title or "a page without a heading")
    return None if old and (head in old or not heads) else head


def _labels(screen: Screen) -> Iterator[str]:
    return (f"{c.name} {c.tooltip}" for c in screen.controls if c.name)
