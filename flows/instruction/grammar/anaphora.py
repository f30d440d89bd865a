"""What small words stand for that name a control told before: "find Sounds and turn it on"."""

import re
from collections.abc import Sequence

from flows.instruction.grammar.clauses.choosing import IT
from flows.instruction.grammar.lexicon import (
    CHECK,
    CLICK,
    DOUBLE_CLICK,
    HOVER,
    RIGHT_CLICK,
    SELECT,
    UNCHECK,
    either,
)
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.reading import FLAGS, act
from flows.instruction.instruction import Instruction, Verb

_IT = rf"(?:{IT})\b"
_SEE = r"(?:open|view|see|expand|edit|enter|select)"
"""What a thing is used for that has just been looked for: "find yours and tap to open"."""
_AGAIN = re.compile(
    rf"(?:(?P<switch>(?:turn|switch|toggle)(?:ing)?)\s+{_IT}\s+(?P<state>on|off)\b"
    rf"|(?P<point>(?:(?P<hover>{either(HOVER)})|(?P<right>{either(RIGHT_CLICK)})|{either(DOUBLE_CLICK)})(?:\s+(?:over|on))?)"
    rf"(?:\s+{_IT}|$)"
    rf"|(?P<check>{either(CHECK)})\s+{_IT}|(?P<uncheck>{either(UNCHECK)})\s+{_IT}"
    rf"|(?P<use>(?:{either((*CLICK, *SELECT))}|open)(?:\s+on)?)(?:\s+{_IT}"
    rf"|(?=\s+to\s+{_SEE}\b)))(?P<rest>.*)$",
    FLAGS,
)
_SELECTS = re.compile(rf"{either(SELECT)}\b", FLAGS)
_STATE = re.compile(r"(?:toggle|turn|switch|set)(?:ing)?\s+(?:to\s+)?(?P<state>on|off)$", FLAGS)
_AIM = re.compile(
    r"\b(?:to|want to|like to|need to)\s+(?:[a-z]+\s+(?:or|and)\s+)?[a-z]+\s+(?:an?|the|your|this)\s+"
    r"(?P<thing>[\w -]+?)(?:\s+(?:that|which|in|from|on|to|for|with|you)\b[^,.]*)?,\s"
    r"|\b(?:once|when|as soon as|after|if)\s+(?:(?:an?|the|your)\s+(?P<shown>[\w -]+?)\s+(?:appears?"
    r"|shows? up|comes up"
    r"|is (?:shown|displayed|listed))|you know which\s+(?P<which>[\w -]+?)\s+you\s+(?:want|need))\b[^,.]*,\s",
    FLAGS,
)
_NEAR = 200
"""Letters before "it" among which its aim is looked for (chosen: three lines)."""
_SENTENCE = re.compile(r"[.!?]\s")
_NAMING = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL, Verb.HOVER})
_SEEN = frozenset({Verb.SCROLL, Verb.HOVER})
"""Verbs behind which the thing has not been used yet."""


def resolved(phrase: Phrase, acts: Sequence[Instruction]) -> list[Instruction]:
    """The acts of a step, with those that were not read for a small word, and now are."""
    done: list[Instruction] = []
    for made in acts:
        before = next((one for one in reversed(done) if one.words and one.verb in _NAMING), None)
        before = before or _aimed_at(phrase, made)
        done.append(made if before is None or made.verb is not Verb.UNREAD else _read(phrase, made, before))
    return done


def _aimed_at(phrase: Phrase, made: Instruction) -> Instruction | None:
    """Give what the aim before an act is about: "to move a crate, select it"."""
    start = made.start or phrase.start
    found = _AIM.search(phrase.shape, max(phrase.start, start - _NEAR), start)
    if found is None or _SENTENCE.search(phrase.shape, found.end(), made.start or 0):
        return None
    return act(Verb.SCROLL, phrase.part(*found.span(found.lastgroup or 0)), described=True)


def _read(phrase: Phrase, made: Instruction, before: Instruction) -> Instruction:
    if made.start is None or made.end is None:
        return made
    clause = phrase.part(made.start, made.end)
    state = _STATE.match(clause.text, clause.start, clause.end)
    again = clause.match(_AGAIN)
    if state is not None:
        return made.model_copy(
            update={
                "verb": Verb.CHECK if state["state"].lower() == "on" else Verb.UNCHECK,
                "words": clause.part(*state.span("state")).words,
                "start": state.start("state"),
                "place": before.words,
                "described": True,
            }
        )
    verb = _verb(again, before, _SELECTS.match(clause.text, clause.start)) if again else None
    extras = read_extras(clause.after(again)) if again else None
    if verb is None or extras is None or extras.unread:
        return made
    told = {"verb": verb, "words": before.words, "start": before.start, "place": extras.place}
    return made.model_copy(update=told | {"condition": made.condition or extras.condition})


def _verb(again: re.Match[str], before: Instruction, selects: re.Match[str] | None) -> Verb | None:
    if again["switch"]:
        return Verb.CHECK if again["state"].lower() == "on" else Verb.UNCHECK
    if again["point"]:
        return Verb.HOVER if again["hover"] else Verb.RIGHT_CLICK if again["right"] else Verb.DOUBLE_CLICK
    if again["check"] or again["uncheck"]:
        return Verb.CHECK if again["check"] else Verb.UNCHECK
    used = Verb.SELECT if selects and before.described and before.role is None else Verb.CLICK
    return used if before.verb in _SEEN else None
