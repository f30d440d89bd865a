"""What other words leave behind in the marks around them: marks around nothing, blanks that do not count."""

import re
from collections.abc import Iterator, Sequence

from flows.correction.letters import Span
from flows.correction.source import Replacement

_OPENED = re.compile(r"<(?P<name>[a-zA-Z][\w:-]*)\b[^<>]*(?<!/)>\Z|(?P<mark>\*{1,3}|_{1,3}|`+|~~|==)\Z")
_FAR = 400
"""Letters of a mark at the most (chosen: a link to a long address)."""
_RUN, _RUN_ENDS = "<w:t>", "</w:t>"
_COUNT = ' xml:space="preserve"'
"""Without it Word takes no notice of blanks at the edges of a run (ECMA-376, 17.3.3.31)."""


def without_empty(text: str, made: Sequence[Replacement]) -> tuple[Replacement, ...]:
    """Give the replacements, and with them the marks that would stand around nothing."""
    further: list[Replacement] = []
    for span in _gone(made):
        start, end = span
        while (around := _around(text, start, end)) is not None:
            further += (Replacement(around[0], start, ""), Replacement(end, around[1], ""))
            start, end = around
    return (*made, *further)


def _gone(made: Sequence[Replacement]) -> Iterator[Span]:
    """Give the stretches in whose place nothing is put."""
    start = end = -1
    for each in sorted(made):
        if each.text or each.start != end:
            if start < end:
                yield start, end
            start = each.end if each.text else each.start
        end = each.end
    if start < end:
        yield start, end


def _around(text: str, start: int, end: int) -> Span | None:
    """Where the mark begins that opens right before a stretch, and ends that closes right behind it."""
    opened = _OPENED.search(text, max(0, start - _FAR), start)
    if opened is None:
        return None
    closing = f"</{opened['name']}>" if opened["name"] else opened["mark"]
    if opened["mark"] and text[start:end] != text[start:end].strip():
        return None  # a mark before a blank opens nothing (CommonMark 0.31, 6.2)
    return (opened.start(), end + len(closing)) if text.startswith(closing, end) else None


def with_blanks(text: str, made: Sequence[Replacement]) -> tuple[Replacement, ...]:
    """Give the replacements in a Word document's body, and what makes the blanks at their edges count."""
    runs = {run for each in made if (run := _run(text, each)) is not None}
    return (*made, *(Replacement(at, at, _COUNT) for at in sorted(_bare(text, made, runs))))


def _run(text: str, made: Replacement) -> Span | None:
    start = text.rfind(_RUN, 0, made.start)
    end = text.find(_RUN_ENDS, made.start)
    if start < 0 or end < 0 or text.rfind(_RUN_ENDS, start, made.start) >= 0:
        return None
    return start + len(_RUN), end


def _bare(text: str, made: Sequence[Replacement], runs: set[Span]) -> Iterator[int]:
    """Where the tags of runs end that will begin or end with a blank."""
    for start, end in runs:
        said, at = "", start
        for each in sorted(each for each in made if start <= each.start and each.end <= end):
            said += text[at : each.start] + each.text
            at = each.end
        said += text[at:end]
        if said != said.strip():
            yield start - 1
