"""What is to be changed of an article: a step's sentence, and which words of it."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

TOKEN = re.compile(r"\w+(?:[.@'\u2019-]\w+)*|\s+|[^\w\s]")
"""Words, runs of blanks and single marks, of which a sentence is made."""


class Change(NamedTuple):
    """A step that should read otherwise, or not be there."""

    procedure: int
    """Position in the article, from 0."""
    step: int
    """Its number in the procedure, from 1."""
    text: str | None
    """The whole sentence as it should read; None for a step that goes."""
    pairs: tuple[tuple[str, str], ...] = ()
    """(words, what the site has instead) that the sentence is changed for, where there are both."""
    old: str | None = None
    """The sentence that must stand there now; None for whatever does."""


class Edit(NamedTuple):
    """Other words for a stretch of a sentence."""

    start: int
    end: int
    """Letters of the sentence; equal where words are only put in."""
    words: str


def token_edits(before: Sequence[str], after: Sequence[str]) -> list[Edit]:
    """What turns one row of tokens into another; positions are those of tokens."""
    operations = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [Edit(a, b, "".join(after[c:d])) for tag, a, b, c, d in operations if tag != "equal"]


def edits(old: str, new: str, pairs: Sequence[tuple[str, str]] = ()) -> list[Edit]:
    """What turns one sentence into another, word by word, in letters of the old one.

    Words of `pairs` are changed as a whole, where both stand in the order of both sentences. A lone blank
    between two changes changes with them.
    """
    found: list[Edit] = []
    behind, at = 0, 0
    for (start, end), (first, last) in _anchors(old, new, pairs):
        found += _worded(old[behind:start], new[at:first], behind)
        found.append(Edit(start, end, new[first:last]))
        behind, at = end, last
    return found + _worded(old[behind:], new[at:], behind)


def _anchors(
    old: str, new: str, pairs: Sequence[tuple[str, str]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where words stand in the old sentence and what they have become in the new one, from left to right."""
    behind, at = 0, 0
    for says, shows in sorted(pairs, key=lambda pair: old.find(pair[0])):
        there, here = _stands(says, old, behind), _stands(shows, new, at)
        if there is not None and here is not None:
            yield there.span(), here.span()
            behind, at = there.end(), here.end()


def _stands(words: str, text: str, at: int) -> re.Match[str] | None:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE).search(text, at)


def _worded(old: str, new: str, at: int) -> list[Edit]:
    """What turns one stretch of a sentence that begins at `at` into another."""
    tokens = TOKEN.findall(old)
    starts = list(accumulate(map(len, tokens), initial=0))
    found: list[Edit] = []
    for start, end, words in _late(tokens, token_edits(tokens, TOKEN.findall(new))):
        first, last = starts[start], starts[end]
        blank = old[found[-1].end - at : first] if found else "-"
        if blank.strip():
            found.append(Edit(at + first, at + last, words))
        else:
            found[-1] = Edit(found[-1].start, at + last, found[-1].words + blank + words)
    return found


def _late(tokens: Sequence[str], made: Sequence[Edit]) -> Iterator[tuple[int, int, str]]:
    """Put in behind a blank, and not before it, what would leave the same sentence: "Zoom " before a name."""
    for start, end, words in made:
        if start == end < len(tokens) and tokens[start].isspace() and words.startswith(tokens[start]):
            yield start + 1, end + 1, words.removeprefix(tokens[start]) + tokens[start]
        else:
            yield start, end, words
