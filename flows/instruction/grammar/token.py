"""The words of a sentence's shape, one by one."""

import re

from flows.instruction.grammar.phrase import LABEL

Span = tuple[int, int]
_TOKEN = re.compile(r"[^\s,;:!?()<>\[\]{}\"“”→\u203a»\u276f▸‣|\ue000-\ue004]+")
_BLOTTED = frozenset("\ue000\ue001\ue002\ue003\ue004")


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

    def following(self, index: int) -> list[str]:
        """Give the words behind one, up to the next mark."""
        found: list[str] = []
        for behind in range(index + 1, len(self)):
            if self.parted(behind):
                break
            found.append(self[behind])
        end = self._spans[index + len(found)][1]
        if self._letters[end:].lstrip()[:1] in _BLOTTED:
            found.append(LABEL)
        return found


def _end(found: re.Match[str]) -> int:
    return found.start() + len(found.group().rstrip(".'\u2019*_"))


def is_capital(word: str) -> bool:
    """Tell a word that starts with a capital, as names do; "I" is none."""
    first = next((letter for letter in word if letter.isalnum()), "")
    inner = re.match(r"[a-z]{1,4}[A-Z]\w", word) is not None  # iCloud
    return (first.isupper() or inner) and word != "I" and not word.startswith(("I'", "I\u2019"))
