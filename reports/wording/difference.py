"""Which words of a sentence are wrong, and which words a suggestion changes."""

from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal, NamedTuple

from flows.correction.change import TOKEN, token_edits
from flows.instruction import Instruction
from flows.verdict import Drift


class Piece(NamedTuple):
    """A run of words and what it is."""

    kind: Literal["same", "wrong", "removed", "added"]
    words: str


def marked(text: str, drifts: tuple[Drift, ...], instructions: tuple[Instruction, ...] = ()) -> list[Piece]:
    """The sentence cut into pieces, each `same` or `wrong`; joined they are the sentence."""
    pieces, behind = [], 0
    for start, end in sorted(_spans(text, drifts, instructions)):
        if end <= behind:
            continue
        if start > behind:
            pieces.append(Piece("same", text[behind:start]))
        pieces.append(Piece("wrong", text[max(start, behind) : end]))
        behind = end
    return [*pieces, Piece("same", text[behind:])] if behind < len(text) else pieces


def _spans(
    text: str, drifts: tuple[Drift, ...], instructions: tuple[Instruction, ...]
) -> set[tuple[int, int]]:
    places = {i.words: i.start for i in instructions if i.words and i.start is not None}
    found = set()
    for says in (drift.says for drift in drifts if drift.says):
        start = places.get(says, -1)
        if text[start : start + len(says)] != says or start < 0:
            start = text.casefold().find(says.casefold())
        if start >= 0:
            found.add((start, start + len(says)))
    return found


def changes(old: str, new: str) -> list[Piece]:
    """What turns `old` into `new`, word by word: runs that are `same`, `removed` or `added`."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    pieces: list[Piece] = []
    for _, a, b, c, d in _merged(before, after):
        if before[a:b] == after[c:d]:
            pieces.append(Piece("same", "".join(after[c:d])))
            continue
        if a < b:
            pieces.append(Piece("removed", "".join(before[a:b])))
        if c < d:
            pieces.append(Piece("added", "".join(after[c:d])))
    return pieces


_Op = tuple[str, int, int, int, int]


def _merged(before: list[str], after: list[str]) -> list[_Op]:
    """The matcher's operations, with a lone space between two changes taken as changed too."""
    merged: list[_Op] = []
    operations = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (tag, a, b, c, d) in enumerate(operations):
        inner = 0 < place < len(operations) - 1
        lone = tag == "equal" and inner and not "".join(before[a:b]).strip()
        word = "replace" if lone or tag != "equal" else "equal"
        if merged and word == merged[-1][0] == "replace":
            _, first, _, third, _ = merged.pop()
            merged.append(("replace", first, b, third, d))
        else:
            merged.append((word, a, b, c, d))
    return merged


def suggested(text: str, drifts: tuple[Drift, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(sentences to put in its place, advice to a person where there is no such sentence).

    Advice is what a judge puts in brackets as a whole: "(Remove or rewrite this step: …)".
    """
    wanted = tuple(drift.suggestion for drift in drifts)
    advice = tuple(
        words for words in wanted if words.startswith("(") and words.endswith(")") and words != text
    )
    return mended(text, tuple(words for words in wanted if words not in advice)), advice


def mended(text: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """The sentence with all suggestions taken together; where two contradict, each by itself.

    Suggestions equal to the sentence, or to each other, count once or not at all.
    """
    wanted = tuple(dict.fromkeys(s for s in suggestions if s and s != text))
    if len(wanted) < 2:
        return wanted
    tokens = TOKEN.findall(text)
    edits = sorted({edit for each in wanted for edit in token_edits(tokens, TOKEN.findall(each))})
    if any(left[1] > right[0] or left[:2] == right[:2] for left, right in pairwise(edits)):
        return wanted
    for start, end, words in reversed(edits):
        tokens[start:end] = [words]
    return ("".join(tokens),)
