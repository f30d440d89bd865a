"""The ways in which other words for a sentence can be put into its source."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from flows.correction.change import Edit, edits
from flows.correction.letters import Span, View, between
from flows.correction.source import Replacement, Source

Way = tuple[Replacement, ...]
_AROUND = 6
"""Marks before or behind a sentence among which words may have to be put (chosen: an item, a paragraph and
two marks in it, and room)."""
_BETWEEN = 40
"""Marks between two letters at the most (chosen: two runs of a Word document have ten)."""
_MOST = 200
"""Ways that are tried at the most (chosen: three insertions at six places each)."""
_LONG = 400
"""Letters of a mark at the most (chosen: a link to a long address)."""
_BEFORE = re.compile(r"(?:<[^<>]*>|[*_`~=+\[])\Z")
_ADDRESS = re.compile(r"\S*(?:://|@|\w\.\w)\S*")


def ways(
    source: Source,
    view: View,
    place: Sequence[Span],
    sentences: tuple[str, str],
    pairs: Sequence[tuple[str, str]] = (),
) -> Iterator[Way]:
    """Give the ways to make the second of two sentences of the first, whose letters stand at `place`.

    Words go where those stand that they replace. Where nothing is replaced, on which side of a mark they
    belong cannot be told from here, so that each is a way of its own. An address of `pairs` is changed in the
    marks of the sentence as well: the link leads where its words say.
    """
    standing = _Standing(view, place, sentences[0], runs=source.packed)
    links = tuple(standing.addresses(pairs))
    both = dict.fromkeys(tuple(edits(*sentences, known)) for known in (pairs, ()))
    told = sorted(both, key=lambda made: sum(edit.end - edit.start for edit in made))  # the least goes first
    for choices in ([standing.choices(source, edit) for edit in each] for each in told):
        for chosen in islice(product(*choices), _MOST):
            yield (*(each for way in chosen for each in way), *links)


class _Standing:
    """A sentence in its source."""

    def __init__(self, view: View, place: Sequence[Span], sentence: str, *, runs: bool) -> None:
        """`runs`: letters stand in the runs of a Word document, and nowhere between."""
        self._view, self._place, self._sentence, self._runs = view, place, sentence, runs
        counts = [0]
        for letter in sentence:
            counts.append(counts[-1] + (not letter.isspace()))
        self._counts = counts
        """Letters of the place before each letter of the sentence."""

    def choices(self, source: Source, edit: Edit) -> Sequence[Way]:
        """Give the ways to make one edit."""
        return [way for words in source.written(edit.words) for way in self._written(edit, words)]

    def _written(self, edit: Edit, words: str) -> Sequence[Way]:
        spans = list(dict.fromkeys(self._spans(edit.start, edit.end)))
        if not spans:
            return [(Replacement(at, at, words),) for at in self._edges(edit.start)]
        parted = any(one[1] != other[0] for one, other in pairwise(spans))
        choices = (0, len(spans) - 1) if words and parted else (0,)
        return [
            tuple(Replacement(*span, words if n == chosen else "") for n, span in enumerate(spans))
            for chosen in choices
        ]

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        """Where letters of the sentence stand, its blanks too."""
        for index in range(start, end):
            count = self._counts[index]
            if self._counts[index + 1] > count:
                yield self._place[count]
            elif 0 < count < len(self._place):
                yield from (span for span, blank in self._gap(count) if blank)

    def _gap(self, count: int) -> Iterator[tuple[Span, bool]]:
        """What stands before a letter of the place, up to the one before it; or behind the last."""
        start = self._place[count - 1][1]
        last = count == len(self._place)
        yield from between(self._view, start, len(self._view.text) if last else self._place[count][0])

    def _most(self, count: int) -> int:
        return _BETWEEN if count < len(self._place) else _AROUND

    def _before(self) -> Iterator[Span]:
        """Give the marks right before the sentence, the nearest first."""
        at = self._place[0][0]
        for _ in range(_AROUND):
            mark = _BEFORE.search(self._view.text, max(0, at - _LONG), at)
            if mark is None:
                return
            at = mark.start()
            yield mark.span()

    def _edges(self, index: int) -> Sequence[int]:
        """Give the places before a letter of the sentence where words may go, the nearest to it first."""
        count = self._counts[index]
        if count == 0:
            return [self._place[0][0], *(start for start, _ in self._before() if not self._runs)]
        edges, behind = [self._place[count - 1][1]], self._sentence[index - 1].isspace()
        for (_, end), blank in islice(self._gap(count), self._most(count)):
            if blank and not behind:
                break
            edges = [end] if blank else [*edges, end]
        return list(dict.fromkeys((edges[-1], edges[0]))) if self._runs else edges[::-1]

    def addresses(self, pairs: Sequence[tuple[str, str]]) -> Iterator[Replacement]:
        """Give what changes in the marks of the sentence where it is sent to another address."""
        for says, shows in pairs:
            if _ADDRESS.fullmatch(says) and _ADDRESS.fullmatch(shows):
                for start, end in self._marks():
                    for found in re.finditer(re.escape(says), self._view.text[start:end]):
                        yield Replacement(start + found.start(), start + found.end(), shows)

    def _marks(self) -> Iterator[Span]:
        yield from self._before()
        for count in range(1, len(self._place) + 1):
            yield from (span for span, blank in islice(self._gap(count), self._most(count)) if not blank)
