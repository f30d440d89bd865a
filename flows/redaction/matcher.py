"""Finds many byte strings at once, to which others are added all the time."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, MatchKind

_OPENS = b"\"'>=([ \t\r\n\x9c\x9d"
_CLOSES = b"\"'<&)] \t\r\n\\.,;?!\xe2"
"""What stands around a one-time code: any number has six digits, as a size or a time in a log has.
The bytes above 127 are those with which typographic quotation marks end and begin."""
_TIMES = 8
"""How many times as large the automaton before another one is at least (chosen: a million forms stand in
seven automata, and each form was built in as many)."""

Forms = Mapping[bytes, bytes]
"""Byte strings, and what takes the place of each."""


class _Match(NamedTuple):
    start: int
    end: int
    instead: bytes


class _Automaton:
    """An automaton of Aho and Corasick over forms that do not change any more."""

    def __init__(self, forms: Forms, bounded: Collection[bytes]) -> None:
        self.forms = forms
        self.bounded = bounded
        self._keys, self._instead = list(forms), list(forms.values())
        self._built = BytesAhoCorasick(self._keys, MatchKind.Standard)

    def matches(self, content: bytes) -> Iterator[_Match]:
        for number, start, end in self._built.find_matches_as_indexes(content, overlapping=True):
            if self._keys[number] not in self.bounded or _alone(content, start, end):
                yield _Match(start, end, self._instead[number])


class Matcher:
    """Automata of Aho and Corasick: their time grows with the content, not with the forms.

    Nor does the time of further forms grow with those before: they stand in an automaton of their own, and
    are put together with others when these are not many times as many.
    """

    def __init__(self) -> None:
        self._automata: tuple[_Automaton, ...] = ()
        self.longest = 1
        """Bytes of the longest."""

    def add(self, forms: Forms, bounded: Collection[bytes] = ()) -> None:
        """Find these as well; those of `bounded` only where they stand alone.

        Who searches meanwhile finds all that was there before.
        """
        if not forms:
            return
        self.longest = max(self.longest, *map(len, forms))
        forms, bounded, automata = dict(forms), set(bounded), list(self._automata)
        while automata and len(automata[-1].forms) < _TIMES * len(forms):
            before = automata.pop()
            forms, bounded = {**before.forms, **forms}, {*before.bounded, *bounded}
        self._automata = (*automata, _Automaton(forms, frozenset(bounded)))

    def finds(self, content: bytes) -> bool:
        """Whether any of them stands in the content."""
        return any(next(each.matches(content), None) is not None for each in self._automata)

    def replaced(self, content: bytes) -> bytes:
        """The content with what takes their places; the same object where none is found.

        Of two that overlap both are replaced, the second as far as it reaches beyond the first.
        """
        found = [match for each in self._automata for match in each.matches(content)]
        parts, end = list[bytes](), 0
        for match in sorted(found, key=lambda match: (match.start, -match.end)):
            if match.end > end:
                parts += [content[end : match.start], match.instead]
                end = match.end
        return b"".join([*parts, content[end:]]) if parts else content


def _alone(content: bytes, start: int, end: int) -> bool:
    before, after = content[max(0, start - 1) : start], content[end : end + 1]
    return before in _OPENS and after in _CLOSES
