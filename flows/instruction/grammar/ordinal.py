"""Which of its kind a thing is that has no name of its own: "the second row", "the last Edit link"."""

from flows.instruction.grammar.reading import FLAGS
from flows.instruction.instruction import Instruction, Verb
from flows.pattern import late

ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            *("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"),
            *("sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th"),
        ),
        start=1,
    )
    for word in words.split()
} | {"topmost": 1, "uppermost": 1, "last": -1, "final": -1, "bottommost": -1, "lowermost": -1}
"""Which one each says, from 1; from the last, -1."""
_ENDS = {"top": 1, "bottom": -1}
"""Of what stands in a row from top to bottom; of anything else they say where it stands."""
_FROM_LAST = late(r"(?:second[ -]to[ -]last|next[ -]to[ -]last|last but one|penultimate)\s", FLAGS)
_IN_A_ROW = late(
    r"(?:entry|item|result|row|line|option|record|card|tile|hit|match|suggestion|post|message|one)\b", FLAGS
)
_NOT_COUNTED = late(
    r"\b(?:names?|initials?|steps?|times?|halves|half|parts?|digits?|numbers?|letters? of|characters?|words?"
    r"|pages?|days?|dates?|weeks?|months?|years?|quarters?|hours?|minutes?|phone|e-?mail|address|language|party|factor"
    r"|password|authentication|version|aid|class)\b",
    FLAGS,
)
"""What has a first and a last and is called so: the first name, the last page, the first of the month."""
_SEVERAL = late(
    rf"(?:{'|'.join((*ORDINALS, *_ENDS))})(?:\s*,|\s+(?:and|or|to|few|couple"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)",
    FLAGS,
)
"""More than one: "the first two boxes"."""
_SEVERAL_OF_THEM = {"verb": Verb.UNREAD, "role": None, "hint": None, "place": None, "described": False}
_POINTING = frozenset(
    {Verb.CLICK, Verb.DOUBLE_CLICK, Verb.RIGHT_CLICK, Verb.HOVER, Verb.SCROLL}
    | {Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.ENTER}
)


def counted(made: Instruction) -> Instruction:
    """The act with the number of its thing, where it is told by its order; unread where that is several."""
    words = made.words or ""
    if made.verb not in _POINTING or _NOT_COUNTED.search(words):
        return made
    looks = made.hint if made.verb is not Verb.ENTER else None
    if looks is not None and (number := _number(looks, alone=False)) is not None:
        left = looks.partition(" ")[2] or None
        return made.model_copy(update={"nth": number, "hint": left})
    alone = made.role is not None
    if made.start is None or not (made.described or alone) or words != words.lower():
        return made
    if _SEVERAL.match(words):
        return made.model_copy(update=_SEVERAL_OF_THEM)
    number = _number(words, alone=alone)
    return made if number is None else made.model_copy(update={"nth": number, "described": True})


def _number(words: str, *, alone: bool) -> int | None:
    """Which one words begin with; `alone`: they are nothing else, for the kind of thing is told besides."""
    if _FROM_LAST.match(f"{words} "):
        return -2
    first, _, rest = words.partition(" ")
    if alone:
        return None if rest else ORDINALS.get(first)
    if first in _ENDS:
        return _ENDS[first] if _IN_A_ROW.match(rest) else None
    return ORDINALS.get(first)
