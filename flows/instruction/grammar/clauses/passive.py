"""Clauses in the passive: what a control must be, and what is to be done with it."""

import re

from flows.instruction.grammar.clauses.assertion import holds
from flows.instruction.grammar.name.noun_phrase import read_thing
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.reading import FLAGS, Reading
from flows.instruction.grammar.sequence.coordination import is_name, use_all
from flows.instruction.instruction import Verb

_MUST = r"(?:should|must|needs? to|has to|have to)\s+(?:(?:now|then|also|always)\s+)*be\s+"
_HELD = re.compile(
    rf"(?:the|your)\s+(?P<what>.+?)\s+{_MUST}"
    r"(?P<state>(?:selected|checked|ticked|unchecked|cleared|enabled|disabled"
    r"|(?:turned |switched )?(?:on|off))\b)(?P<rest>.*)",
    FLAGS,
)
_DONE = re.compile(rf"(?:the|your)\s+(?P<what>.+?)\s+{_MUST}(?:clicked|tapped|pressed)\b(?P<rest>.*)", FLAGS)
_STATED = frozenset({"checkbox", "switch", "radio", "option"})


def read_passive(phrase: Phrase) -> Reading:
    """Read "the X checkbox should be selected", "the X button must be clicked"; anything else is a claim."""
    held, done = phrase.match(_HELD), phrase.match(_DONE)
    if held is not None:
        made = holds(phrase, held)
        return made if made and made[0].words and made[0].role in _STATED else None
    what = phrase.group(done, "what") if done else None
    read = read_thing(what) if what else None
    if done is None or read is None or read[1] or not is_name(read[0].words):
        return None
    return use_all(Verb.CLICK, read[0], phrase.after(done))
