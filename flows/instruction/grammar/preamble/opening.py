"""What stands before the first act of a sentence, and what that says of what is typed."""

import re
from dataclasses import dataclass

from flows.instruction.grammar.name.noun_phrase import Thing
from flows.instruction.grammar.phrase import LITERAL, Phrase
from flows.instruction.instruction import Instruction

_FLAGS = re.IGNORECASE
_OF_SOMEONE = re.compile(r"\b(?:your|his|her|their|its|an?)\s+$", _FLAGS)
_TYPED = re.compile(r"\b(?:enter|type|input)\s+$", _FLAGS)
_ONE_WORD = re.compile(
    r"(?!\w*(?:[^s]s|ing)$)(?!(?:text|data|content|feedback|information|something|anything|it|them|this|that)$)"
    r"[a-z](?:[a-z0-9._-]|:\d)*$"
)
"""A word that is typed as it stands: "in the ID field, enter masthead"; of more one only tells what it is."""
_SOME_WORDS = re.compile(r"(?!.*\b(?:and|or)\b)[a-z][\w\u2019'-]*(?:\s+[\w\u2019'-]+){1,5}$")
_SMALL = re.compile(r"\b(?:the|an?|your|its|their)\s+$", _FLAGS)
_SAID_OF_IT = re.compile(
    r"\s+(?:(?:for|to|of)\s+(?:the|your|this|that|each|an?)|that|which|you)\s[^,;]*$", _FLAGS
)
_CLAUSE = re.compile(r"\b(?:to|from|on|at|in|for|with) which\b", _FLAGS)
"""What says more of a thing than its name: "the date from which you are away"."""
_FIELD_NOUN = re.compile(
    r".*\b(?:names?|addresse?s?|numbers?|passwords?|passphrase|pin|titles?|description|e-?mail|dates?|codes?|details|information"
    r"|info|text|messages?|comments?|notes?|urls?|ids?|username|values?|amount|reason|label|key|keyword|type|data)\b",
    _FLAGS,
)
"""What tells what is typed, and is not typed as it stands: "enter project name"."""


def _is_phrase(words: str, before: str) -> bool:
    """Tell whether words are typed as they stand: "in Code word, type open sesame"."""
    told = _SOME_WORDS.match(words) and not _FIELD_NOUN.match(words)
    return bool(told) and _TYPED.search(before) is not None


@dataclass(frozen=True)
class Opening:
    """What stands before the first act, and the rest."""

    rest: Phrase
    condition: str | None = None
    place: str | None = None
    application: str | None = None
    field: Thing | None = None
    """The place, where it is one to type into."""
    around: str | None = None
    """What the field stands in: "on the Access tab, in the Name box"."""
    sure: bool = True
    """It says that the place is a field; else what is typed has to tell that it is one."""
    note: bool = False
    """The sentence only explains."""
    head: Phrase | None = None
    """The words before a colon, where they name what the act is about: "Time zone: choose yours"."""

    def typed_into(self, entered: Instruction) -> bool:
        """Tell whether the place is the field that something is entered into."""
        if self.field is None or self.field.words is None or self.sure or self.literal(entered):
            return self.field is not None
        return bool({*self.field.words.words.lower().split()} & {*(entered.words or "").lower().split()})

    def whole(self, entered: Instruction) -> str | None:
        """What is entered, to its end: "let me in" and not "let me"; a place behind it is no place then."""
        start = entered.start
        if (
            start is None
            or entered.place is None
            or not _is_phrase(entered.words or "", self.rest.text[:start])
        ):
            return entered.words
        words = self.rest.text[start : self.rest.end]
        return words if _SOME_WORDS.match(words) else entered.words

    def told(self, entered: Instruction) -> str | None:
        """What is said to be typed, with what is said of it: "a name for the bed"."""
        start, words = entered.start, entered.words or ""
        more = _SAID_OF_IT.match(self.rest.text, (start or 0) + len(words), self.rest.end)
        if start is not None and more is None and _CLAUSE.search(words) and not entered.condition:
            small = _SMALL.search(self.rest.text, self.rest.start, start)
            return self.rest.text[small.start() if small else start : start + len(words)]
        if start is None or more is None or entered.condition is not None:
            return entered.words
        small = _SMALL.search(self.rest.text, self.rest.start, start)
        return self.rest.text[small.start() if small else start : more.end()]

    def literal(self, entered: Instruction) -> bool:
        """Tell whether what is entered is to be typed as it stands."""
        start = entered.start if entered.start is not None else -1
        if start > 0 and _OF_SOMEONE.search(self.rest.text[:start]):
            return False
        literal = start >= 0 and (self.rest.shape[start] in LITERAL or self.rest.text[start].isdigit())
        bare = start > 0 and _ONE_WORD.match(entered.words or "") and _TYPED.search(self.rest.text[:start])
        told = start > 0 and _is_phrase(entered.words or "", self.rest.text[:start])
        return entered.value is not None or literal or bool(bare) or told
