"""Finds many byte strings at once."""

from collections.abc import Collection, Iterator, Mapping

from ahocorasick_rs import BytesAhoCorasick, MatchKind

_OPENS = b"\"'>=([ \t\r\n\x9c\x9d"
_CLOSES = b"\"'<&)] \t\r\n\\.,;?!\xe2"
"""What stands around a one-time code: any number has six digits, as a size or a time in a log has.
The bytes above 127 are those with which typographic quotation marks end and begin."""


class Matcher:
    """An automaton of Aho and Corasick: its time grows with the content, not with the forms."""

    def __init__(self, forms: Mapping[bytes, bytes], bounded: Collection[bytes] = ()) -> None:
        """`forms`: each byte string, and what takes its place; of `bounded` only those that stand alone."""
        self._forms = list(forms)
        self._instead = list(forms.values())
        self._bounded = {number for number, form in enumerate(self._forms) if form in bounded}
        self._automaton = BytesAhoCorasick(self._forms, MatchKind.LeftmostLongest) if forms else None
        self.longest = max(map(len, self._forms), default=1)
        """Bytes of the longest."""

    def finds(self, content: bytes) -> bool:
        """Whether any of them stands in the content."""
        return next(self._matches(content), None) is not None

    def replaced(self, content: bytes) -> bytes:
        """The content with what takes their places; the same object where none is found."""
        parts, end = [], 0
        for number, start, stop in self._matches(content):
            parts += [content[end:start], self._instead[number]]
            end = stop
        return b"".join([*parts, content[end:]]) if parts else content

    def _matches(self, content: bytes) -> Iterator[tuple[int, int, int]]:
        found = self._automaton.find_matches_as_indexes(content) if self._automaton else ()
        for number, start, stop in found:
            if number not in self._bounded or _alone(content, start, stop):
                yield number, start, stop


def _alone(content: bytes, start: int, stop: int) -> bool:
    before, after = content[max(0, start - 1) : start], content[stop : stop + 1]
    return before in _OPENS and after in _CLOSES
