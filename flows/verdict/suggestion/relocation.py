"""A sentence with the place where its control now stands."""

import re

from flows.instruction import Instruction
from flows.instruction.grammar.sequence.segmentation import parted
from flows.verdict.suggestion.rewording import rewrite

_PREPOSITION = re.compile(r"(?i)(?:in|on|at|under|next to|beside|below|above)\b")
_BEFORE = re.compile(r"(?i)\b(?:in|on|at|from|under|within)(\s+the)?\s+$")
_CORNER = re.compile(
    r"(?i)\b(?:corner|menu|pane|panel|section|side\s?bar|toolbar|bar|dialog|list|header"
    r"|footer|group|area)\b"
)
_EDGE = re.compile(r"(?i)\b(?:top|bottom)\b")
_SIDES = re.compile(r"(?i)(?:top|bottom)?\s*(?:left|right)?")


def moved(text: str, instruction: Instruction, says: str | None, shows: str) -> str:
    """The sentence with the place where the control now stands; it is put in where none was named.

    "In the left pane, click Settings." becomes "At the top right, click Settings.".
    """
    spot = _nearest(text, instruction, says) if says is not None else None
    if spot is not None:
        return _rewritten(text, *spot, shows)
    return text if instruction.start is None else _fronted(text, shows)


def _nearest(text: str, instruction: Instruction, says: str) -> tuple[int, int] | None:
    """Where the words of the place stand: in the sentence of the control, and near it."""
    start = instruction.start or 0
    spots = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(says)}(?!\w)", text)]
    ends = [each.whole.end for each in parted(text, (instruction.words or "",))]
    home = sum(end <= start for end in ends)
    return min(
        spots,
        key=lambda spot: (sum(end <= spot[0] for end in ends) != home, abs(spot[0] - start)),
        default=None,
    )


def _rewritten(text: str, start: int, end: int, shows: str) -> str:
    """The new words of the place for the old; a mere side has a preposition of its own."""
    said = text[start:end]
    before = _BEFORE.search(text[:start])
    if before is None or not _is_side(shows) or _is_side(said):
        return rewrite(text, start, end, shows)
    place = _placed(shows)
    place = place.capitalize() if before.group()[0].isupper() else place
    return text[: before.start()] + place + text[end:]


def _is_side(words: str) -> bool:
    return _SIDES.fullmatch(words) is not None


def _fronted(text: str, shows: str) -> str:
    """The sentence with a place at its head."""
    place = shows if _PREPOSITION.match(shows) else _placed(shows)
    at = re.match(r"\W*", text)
    begins = at.end() if at else 0
    head, tail = text[:begins], text[begins:]
    return f"{head}{place[:1].upper()}{place[1:]}, {tail[:1].lower()}{tail[1:]}"


def _placed(place: str) -> str:
    """The place with the preposition that suits it: in a corner, at the top, on a page."""
    bare = re.sub(r"(?i)^the\s+", "", place)
    preposition = "in" if _CORNER.search(bare) else "at" if _EDGE.search(bare) else "on"
    return f"{preposition} the {bare}"
