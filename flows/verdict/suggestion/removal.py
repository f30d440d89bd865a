"""A sentence without an act whose control is no more, or what a person is told who has to write another."""

import re
from collections.abc import Sequence

from flows.instruction import Instruction, Verb
from flows.instruction.grammar.sequence.segmentation import Sentence, parted

_ACTLESS = frozenset({Verb.EXPECT, Verb.UNREAD})
_JOINT = re.compile(r"(?:\s*[,;]?\s*\b(?:and then|and|then|or|but)\b|\s*[,;])\s*$", re.IGNORECASE)
_PART = re.compile(
    r"(?:(?:in|on|at|from|under|within|inside)\s+)?(?:the\s+)?"
    r"(?:(?:[\w-]+\s+)?(?:corner|side|top|bottom|end|edge|foot|head)(?:\s+of\s+(?:the\s+)?|$))?",
    re.IGNORECASE,
)
_SIDE = re.compile(r"(?:left|right|upper|lower|[\s-])*", re.IGNORECASE)
_NAMED = ("button", "link", "tab", "checkbox", "icon", "switch")
"""Kinds of control that are named with their words; of the others the words say enough."""


def without(text: str, steps: Sequence[Instruction], index: int) -> str | None:
    """The sentence without the act `index`; None where it says nothing else to do, or does not part so.

    "Choose Daily and click Next." becomes "Choose Daily.": the act has become one with its neighbour.
    """
    act = steps[index]
    for sentence in parted(text, tuple(each.words or "" for each in steps)):
        clause = sentence.clause_at(act.start)
        others = [each for each in _acts(steps) if each is not act and sentence.clause_at(each.start)]
        if clause is None or not others:
            continue
        if any(sentence.clause_at(each.start) is clause for each in others):
            return None
        return _cut(text, sentence, sentence.clauses.index(clause))
    return None


def _acts(steps: Sequence[Instruction]) -> list[Instruction]:
    return [each for each in steps if each.verb not in _ACTLESS]


def _cut(text: str, sentence: Sentence, number: int) -> str:
    """The text without one clause of a sentence, and without what joins it to its neighbour."""
    clause, later = sentence.clauses[number], sentence.clauses[number + 1 :]
    if number == 0 and later:
        kept = text[later[0].start :]
        return text[: clause.start] + kept[:1].upper() + kept[1:]
    return _JOINT.sub("", text[: clause.start]) + text[clause.end :]


def gone(steps: Sequence[Instruction], instruction: Instruction) -> str:
    """What a person is told who has to write another sentence: where what is no longer there."""
    either = [i for i in steps if i.either is not None and i.either == instruction.either] or [instruction]
    words = " or ".join(f"“{each.words or each.value}”" for each in either)
    noun = instruction.role if instruction.role in _NAMED and len(either) == 1 else None
    kind = f"{'an' if noun == 'icon' else 'a'} {noun} " if noun else ""
    return f"(Rewrite this step: the {_where(instruction.place)} no longer has {kind}{words}.)"


def _where(place: str | None) -> str:
    """What the place is a part of, as far as it is named: "the Scheduler page", else the page."""
    named = _PART.sub("", (place or "").strip(), count=1)
    return "page" if not named or _SIDE.fullmatch(named) else named.split(",")[0].strip()
