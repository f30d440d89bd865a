"""Clauses about the keyboard: what is typed into which field, which key is pressed."""

import re

from flows.grammar.act import FLAGS, Reading, act, unread
from flows.grammar.lexicon import ENTER, either
from flows.grammar.phrase import ADDRESS, LABEL, MAIL, NAME, SLOT, Phrase
from flows.grammar.thing import Thing, read_extras, read_thing, read_wide
from flows.instruction import Instruction, Verb

TYPE = re.compile(rf"{either(ENTER)}\s+(?P<rest>.+)", FLAGS)
KEY = re.compile(r"(?:press|hit)(?:ting|ing)?\s+(?:the\s+)?(?P<rest>.+)", FLAGS)
_INTO = re.compile(
    r"(?P<what>.*?)\s*\b(?:in|into|in to|for|to|under)\s+(?P<field>(?:the|your|a)\s+.*)$",
    FLAGS,
)
_LITERAL = re.compile(rf"(?:{NAME}|{MAIL}+|{SLOT}+\S*|{ADDRESS}|\S*{SLOT}+\S*|\d[\w:./-]*)$", FLAGS)
_FILLED = re.compile(f"{SLOT}|{MAIL}")
_NEXT = re.compile(r"\s*(?:,\s*(?:and|or)?|\band\b|\bor\b)\s+(?:then\s+)?(?:the\s+|your\s+|a\s+)?", FLAGS)
_INSTRUCTIONS = re.compile(r"(?:the\s+(?:prompts?|instructions?|on-?screen)|how|what|whether)\b", FLAGS)
_HELD = r"(?:ctrl|control|cmd|command|alt|option|shift|windows|win|fn|⌘|⌥|⇧)(?:\s+(?:key|logo key))?"
_KEY = re.compile(
    rf"(?P<key>(?:{_HELD}(?:\s*[+-]\s*|\s+and\s+))*"
    r"(?:enter|return|esc|escape|tab|space\s*bar|space|delete|backspace|home|end|page (?:up|down)|f\d{1,2}"
    r"|(?:up|down|left|right) arrow|arrow (?:up|down|left|right)|[a-z0-9](?!\w)))(?!\s+(?:button|tab"
    r"|link|icon)\b)"
    r"(?:\s+(?:keys?|on (?:your|the) keyboard))*(?=\W|$)",
    FLAGS,
)
_FIELDS = frozenset({"textbox", "searchbox", "combobox"})


def enter(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "enter X and Y", "enter X in the Y field"."""
    rest = phrase.after(found)
    if rest.match(_INSTRUCTIONS):
        return None
    into = rest.match(_INTO)
    read = read_thing(rest.part(start=into.start("field"))) if into else None
    if into is None or read is None or not _is_field(read[0]):
        return _enter_all(rest)
    thing, left = read
    what, extras = rest.part(end=into.end("what")), read_extras(left)
    typed = {"value": what.words} if what.match(_LITERAL) else {"hint": what.words or None}
    more = {"place": extras.place, "condition": extras.condition}
    return act(Verb.ENTER, thing.words, role=thing.role, **typed, **more), *unread(extras.unread)


def _is_field(thing: Thing) -> bool:
    named = thing.words is not None and thing.words.shape[thing.words.start] == LABEL
    return named or thing.role in _FIELDS


def _enter_all(rest: Phrase) -> Reading:
    """Read "X, Y and Z", where each is what a field is called."""
    acts: list[Instruction] = []
    either_of = None
    while (read := read_wide(rest)) is not None and read[0].words is not None:
        thing, rest = read
        value = read[0].words.words if read[0].words.match(_FILLED) else None
        acts.append(act(Verb.ENTER, thing.words, role=thing.role, value=value))
        joint = rest.match(_NEXT)
        if joint is None:
            break
        either_of = 1 if re.search(r"\bor\b", joint.group(), FLAGS) else either_of
        rest = rest.part(start=joint.end())
    extras = read_extras(rest)
    more = {"condition": extras.condition, "place": extras.place, "either": either_of}
    return (*(one.model_copy(update=more) for one in acts), *unread(extras.unread)) if acts else None


def press_key(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "press Enter"; the words are the key's name."""
    rest = phrase.after(found)
    key = _KEY.match(rest.text, rest.start, rest.end)
    if key is None:
        return None
    parts = re.split(r"\s*\+\s*|\s+and\s+|(?<=\w)-(?=\w)", key["key"])
    value = "+".join(part.strip() for part in parts if part.strip())
    extras = read_extras(rest.part(start=key.end()))
    pressed = act(Verb.PRESS, rest.part(*key.span("key")), value=value, condition=extras.condition)
    return pressed, *unread(extras.unread)
