"""A stretch of a sentence, seen through its shape, and the words of a shape one by one.

The shape is the sentence letter for letter, except that what must not be taken apart is blotted out: the
words on controls, addresses, placeholders and brackets each become a row of one private letter. So a pattern
sees the grammar around "Save and close" and never the "and" in it, and every offset in the shape is an offset
in the sentence.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.instruction.grammar.lexicon import THEN

LABEL, URL, MAIL, BRACKET, SLOT = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
LITERAL = frozenset({LABEL, URL, MAIL})
"""What is typed as it stands; a slot stands for something else."""
NAME = f"{LABEL}+"
"""A pattern for the words on a control."""
ADDRESS = f"{URL}+"
SENDER = f"{MAIL}+"
# From the beginning of its run of letters alone: else each letter of a long word is tried as the first.
MAIL_ADDRESS = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
PATH = re.compile(rf"\s*{THEN}\s*")
"""What parts the steps of a path, with the gaps around it."""
WITHIN = r"(?<=\d):(?=\w)|(?<=\w):(?=\d)"
"""A colon within a time, a ratio, an address: it parts nothing."""
Span = tuple[int, int]
_TOKEN = re.compile(r"[^\s,;:!?()<>\[\]{}\"“”→\u203a»\u276f▸‣|\ue000-\ue004]+")
_INNER = re.compile(r"[a-z]{1,4}[A-Z]\w")
"""iCloud."""
_BLOTTED = frozenset("\ue000\ue001\ue002\ue003\ue004")


class Phrase(NamedTuple):
    """The part from `start` to `end` of a sentence."""

    text: str
    shape: str
    start: int
    end: int

    def match(self, pattern: "re.Pattern[str]") -> re.Match[str] | None:
        """Match at the start of this part; offsets are those of the sentence."""
        return pattern.match(self.shape, self.start, self.end)

    def search(self, pattern: "re.Pattern[str]") -> re.Match[str] | None:
        """Search in this part; offsets are those of the sentence."""
        return pattern.search(self.shape, self.start, self.end)

    def part(self, start: int | None = None, end: int | None = None) -> "Phrase":
        """Give a part of this part, without white space and commas around it."""
        return trim(
            self._replace(start=self.start if start is None else start, end=self.end if end is None else end)
        )

    def group(self, found: re.Match[str], name: str) -> "Phrase | None":
        """Give the part that a pattern's group matched, or None."""
        return None if found.groupdict().get(name) is None else self.part(*found.span(name))

    def after(self, found: re.Match[str], name: str = "rest") -> "Phrase":
        """Give the part that a group at a pattern's end matched, empty where it is missing."""
        return self.part(start=self.end if found.group(name) is None else found.start(name))

    def behind(self, end: int) -> "Phrase":
        """Give what follows `end`, commas and all."""
        while end < self.end and self.shape[end] in " \n":
            end += 1
        return self._replace(start=end)

    def quoted(self) -> str:
        """Give the words with the quotation mark that an edge has cut off."""
        words = self.words
        if re.match(r"[^']+'(?!\w)", words) and self.text[self.start - 1 : self.start] == "'":
            return f"'{words}"
        if words.count('"') % 2 and self.text[self.start - 1 : self.start] == '"':
            return f'"{words}'
        after = re.match(r'[.,]?"', self.text[self.end :]) if words.count('"') % 2 else None
        return words + after.group() if after else words

    def closed(self) -> "Phrase":
        """Give this part with the mark that closes a quotation at its end."""
        mark = self.text[self.end : self.end + 1]
        opened = {"”": "“", "\u2019": "\u2018"}.get(mark, mark)
        odd = mark in {'"', "`", "”", "\u2019"} and (
            self.words.count(opened) > self.words.count(mark)
            if opened != mark
            else self.words.count(mark) % 2
        )
        return self._replace(end=self.end + 1) if odd else self

    @property
    def words(self) -> str:
        """The words, verbatim."""
        return self.text[self.start : self.end]

    def __bool__(self) -> bool:
        """Tell whether there are words left."""
        return self.start < self.end


def trim(phrase: Phrase) -> Phrase:
    """Leave off white space, commas and a full stop at the edges."""
    inner = phrase.shape[phrase.start : phrase.end]
    left = len(inner) - len(inner.lstrip(" \n,;:"))
    right = len(inner.rstrip(" \n,;:.!"))
    return phrase._replace(start=phrase.start + left, end=max(phrase.start + left, phrase.start + right))


class Tokens:
    """The words of a shape in order, without the marks and what is blotted out between them."""

    def __init__(self, letters: str) -> None:
        self._letters = letters
        spans = ((found.start(), _end(found)) for found in _TOKEN.finditer(letters))
        self._spans = [(start, end) for start, end in spans if start < end]

    def __len__(self) -> int:
        return len(self._spans)

    def __getitem__(self, index: int) -> str:
        return self._letters[slice(*self._spans[index])]

    def span(self, index: int, last: int) -> Span:
        """Give where the words from one to another stand in the sentence."""
        return self._spans[index][0], self._spans[last][1]

    def before(self, index: int) -> str:
        """Give all that stands before a word."""
        return self._letters[: self._spans[index][0]]

    def parted(self, index: int) -> bool:
        """Tell whether a mark stands between a word and the one before it."""
        return bool(self._letters[self._spans[index - 1][1] : self._spans[index][0]].strip())

    def next(self, index: int) -> str:
        """Give the word behind one, empty before a mark and at the end."""
        return next(iter(self._onward(index)), "")

    def following(self, index: int) -> list[str]:
        """Give the words behind one, up to the next mark."""
        return list(self._onward(index))

    def _onward(self, index: int) -> Iterator[str]:
        last = index
        while last + 1 < len(self) and not self.parted(last + 1):
            last += 1
            yield self[last]
        if self._letters[self._spans[last][1] :].lstrip()[:1] in _BLOTTED:
            yield LABEL


def _end(found: re.Match[str]) -> int:
    return found.start() + len(found.group().rstrip(".'\u2019*_"))


def is_capital(word: str) -> bool:
    """Tell a word that starts with a capital, as names do; "I" is none."""
    if word.islower():
        return False
    first = next((letter for letter in word if letter.isalnum()), "")
    inner = _INNER.match(word) is not None
    return (first.isupper() or inner) and word != "I" and not word.startswith(("I'", "I\u2019"))
