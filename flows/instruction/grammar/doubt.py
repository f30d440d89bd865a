"""Leaves names unread that only capitals tell, where what stands right behind them cannot be read."""

import re
from collections.abc import Sequence

from flows.instruction.grammar.lexicon import READ, UNREAD, either
from flows.instruction.grammar.reading import FLAGS
from flows.instruction.instruction import Instruction, Verb

_USING = {Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.SCROLL, Verb.DOUBLE_CLICK}
_OR = re.compile(r"\bor\b", FLAGS)
_OWN_CLAUSE = re.compile(rf"{either((*READ, *UNREAD))}\b", FLAGS)
_ANSWER = re.compile(r"\W*(?:yes|no|ok|okay|not now|sure|skip)$", FLAGS)
"""Labels that go on behind a comma: "No, keep me signed in"."""


def doubted(text: str, acts: Sequence[Instruction], sure: Sequence[str]) -> list[Instruction]:
    """Give the acts with each name left unread that may go on in what is unread: "Yes, this is my device".

    `sure` are the words that the source sets apart.
    """
    kept: list[Instruction] = []
    for made in acts:
        last = kept[-1] if kept else None
        if made.verb is Verb.UNREAD and last is not None and _breaks_off(text, last, made, sure):
            kept[-1] = _together(text, last, made)
            several = len(kept) > 1 and _OR.search(kept[-1].words or "")
            if several and _breaks_off(text, kept[-2], kept[-1], sure):
                # One of several, and what the others are is not known.
                kept[-2:] = [_together(text, kept[-2], kept[-1])]
        else:
            kept.append(made)
    return kept


def _together(text: str, last: Instruction, behind: Instruction) -> Instruction:
    words = text[last.start : behind.end]
    return last.model_copy(update={"verb": Verb.UNREAD, "words": words, "role": None, "hint": None})


def _breaks_off(text: str, last: Instruction, behind: Instruction, sure: Sequence[str]) -> bool:
    if last.words is None or last.end is None or behind.start is None or last.verb not in _USING:
        return False
    before, between = text[: last.start], text[last.end : behind.start]
    apart = before[-1:] in tuple("\"“'\u2018`") or any(last.words in words for words in sure)
    return not apart and not between.strip(" ,") and not _goes_another_way(last, behind, before, between)


def _goes_another_way(last: Instruction, behind: Instruction, before: str, between: str) -> bool:
    """Tell whether a clause of its own follows: "click Browse, navigate to the file"."""
    told = re.search(r"\w\s+$", before) is not None and "," in between
    return told and bool(_OWN_CLAUSE.match(behind.words or "")) and not _ANSWER.match(last.words or "")
