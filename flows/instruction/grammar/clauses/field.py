"""Fields of a page, as a sentence tells them: by their own names, or by what they are."""

import re

from flows.instruction.grammar.name.noun_phrase import Thing
from flows.instruction.grammar.phrase import LABEL, Phrase
from flows.instruction.grammar.reading import FLAGS

_BOTH = re.compile(r"((?:[\w\u2019']+ ){0,2}[A-Z]\w+(?: \w+)?) and ([A-Z]\w+(?: \w+)?)")
_WINDOW = re.compile(r"dialog(?:ue)?|pop-?\s?up|message|modal", FLAGS)
"""A box that holds others: "the dialog box"."""
FIELDS = frozenset({"textbox", "searchbox", "combobox"})


def is_page_field(thing: Thing) -> bool:
    """Tell a field of the page by its own name from the browser's bar: "the Inside address field"."""
    named = thing.words is not None and thing.words.shape[thing.words.start] == LABEL
    return named and thing.role in FIELDS


def is_field(thing: Thing) -> bool:
    """Tell whether a thing can be typed into: by its kind, or as it has a name."""
    named = thing.words is not None and thing.words.shape[thing.words.start] == LABEL
    window = thing.words is not None and _WINDOW.fullmatch(thing.words.words) is not None
    return named or (thing.role in FIELDS and not window)


def fields(words: Phrase) -> tuple[Phrase, ...]:
    """Give two fields that stand in one mark: "Enter **Name and Email**"."""
    both = _BOTH.fullmatch(words.words) if words.shape[words.end - 1] == LABEL else None
    if both is None:
        return (words,)
    return tuple(words.part(words.start + both.start(n), words.start + both.end(n)) for n in (1, 2))
