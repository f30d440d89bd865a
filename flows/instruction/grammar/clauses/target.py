"""What is typed into which field, where the sentence says both: "enter X in the Y field"."""

import re

from flows.instruction.grammar.clauses.field import is_field, is_page_field
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import Thing, read_thing
from flows.instruction.grammar.phrase import ADDRESS, MAIL, NAME, Phrase
from flows.instruction.grammar.reading import FLAGS, Reading, act, is_address, opened, unread
from flows.instruction.instruction import Verb

_INTO = re.compile(
    r"(?P<what>.*?)\s*\b(?P<small>in|into|in to|for|to|under|on)\s+(?P<field>(?:the|your|a)\s+.*)$",
    FLAGS,
)
FOR_NAMED = re.compile(
    rf"(?P<what>.*?)\s+(?P<small>in|into|to|for|as|under|where it (?:says|reads))\s+(?P<field>{NAME})$", FLAGS
)
"""No small word before the field: only what is typed as it stands is surely typed into it."""
_AS_FIELD = re.compile(
    rf"(?P<what>{NAME})\s+as\s+(?:(?:the|your)\s+|(?={NAME}))"
    rf"(?P<field>(?:{NAME}|[\w ]+)$|{NAME}(?=,?\s+and\b))",
    FLAGS,
)
_PERHAPS = re.compile(
    r"(?P<told>optionally|if (?:you (?:like|want|wish|prefer|need)(?: to)?|needed|required|necessary)),?\s+",
    FLAGS,
)
_GIVEN_AS = re.compile(
    rf"(?P<what>{NAME}(?:\s+[\w'-]+){{0,5}}?)\s+as\s+(?:the|its)\s+(?P<field>{NAME}|[\w ]+)$", FLAGS
)
"""What begins as a name does, and is typed as it stands: "enter North quay as the name"."""
LITERAL = re.compile(rf"(?:{NAME}|{MAIL}+|{ADDRESS}|\d[\w:./-]*)$", FLAGS)
LITERAL_VALUE = re.compile(
    rf"(?:{MAIL}+|{ADDRESS}|\d[\w:./-]*|[\"\u201c\u2018`]?{NAME}(?<=[\w\ue000]))$", FLAGS
)
_GIVEN = re.compile(r"(?:provided|given|supplied|available)\b", FLAGS)
_BARE_WORD = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$")
_MASS = re.compile(
    r"(?:it|them|this|that|\w*[^s]s|text|information|data|content|feedback|anything|something|everything|words?|details|credentials|\w+ing)$",
    FLAGS,
)
"""A single word without "the" that says what is typed and is not it: "enter text in the box"."""
_AND = re.compile(r",?\s*\b(?:and|then)\s+(?:then\s+)?|,\s+")
ADDRESS_BAR = re.compile(r"(?:[\w\u2019']+\s+){0,3}?(?:address|url|location) (?:bar|field|box)\b", FLAGS)
"""What belongs to the browser and not to the page."""
_THE_ONE = re.compile(
    r"(?:(?:the|an?|your)\s+)?(?:new|old|other|same|right|correct|current) one(?:\s+again)?$|the same$"
    r"|(?:it|them)(?:\s+(?:again|once more|a second time))?$",
    FLAGS,
)


def enter_into(rest: Phrase) -> Reading:
    """Read "X in the Y field", and what is told in the same way behind it."""
    into = _into(rest) or _literally(rest)
    read = read_thing(rest.part(start=into.start("field"))) if into else None
    if into is None or read is None:
        return None
    if ADDRESS_BAR.match(rest.text, into.start("field")) and not is_page_field(read[0]):
        what = rest.part(end=into.end("what"))
        return (opened(what), *unread(read_extras(read[1]).unread)) if is_address(what) else None
    given = rest.match(_GIVEN_AS)
    if not is_field(read[0]) and not given and not rest.match(_AS_FIELD):
        return None
    if _is_elsewhere(rest, into, read[0], read[1]):
        return None
    thing, left = read
    joint = left.match(_AND)
    more = left.part(start=joint.end()) if joint else None
    more_of_it = (enter_into(more) or _perhaps(more)) if more else None
    left = left.part(end=left.start) if more_of_it else left
    what, extras = rest.part(end=into.end("what")), read_extras(left)
    literal = given or what.match(LITERAL) or (_BARE_WORD.match(what.words) and not _MASS.match(what.words))
    typed = {"value": what.words} if literal else {"hint": what.words or None}
    where = {"place": extras.place, "condition": extras.condition}
    made = act(Verb.ENTER, thing.words, role=thing.role, **typed, **where)
    return made, *unread(extras.unread), *(more_of_it or ())


def _is_elsewhere(rest: Phrase, into: re.Match[str], field: Thing, left: Phrase) -> bool:
    """Tell what a thing is for, or a field that is only said to be there: "in the field provided"."""
    if _GIVEN.match((field.words or left).words):
        return True
    what = rest.part(end=into.end("what"))
    purpose = into.groupdict().get("small", "").lower() == "for" and field.role is None
    return purpose and what.match(LITERAL_VALUE) is None


def _perhaps(more: Phrase) -> Reading:
    """Read "optionally a Description", behind a field that is filled in."""
    found = more.match(_PERHAPS)
    read = read_thing(more.part(start=found.end())) if found else None
    if found is None or read is None or not is_field(read[0]) or read[1]:
        return None
    told = more.part(*found.span("told")).words
    return (act(Verb.ENTER, read[0].words, role=read[0].role, condition=told),)


def _into(rest: Phrase) -> re.Match[str] | None:
    """Find the small word before the field: in "a name for the rule in the Name box" it is the second one."""
    first = found = rest.match(_INTO)
    while found is not None:
        read = read_thing(rest.part(start=found.start("field")))
        if read is not None and (is_field(read[0]) or ADDRESS_BAR.match(rest.text, found.start("field"))):
            return found
        found = _INTO.match(rest.shape, found.start("field"), rest.end)
    return first


def _literally(rest: Phrase) -> re.Match[str] | None:
    found = rest.match(FOR_NAMED) or rest.match(_AS_FIELD) or rest.match(_GIVEN_AS)
    what = rest.part(end=found.end("what")) if found else None
    if found is None or not what:
        return None
    literal = what.match(LITERAL) is not None and found.groupdict().get("small") != "to"
    literal = literal or rest.match(_GIVEN_AS) is not None
    return found if literal or what.match(_THE_ONE) or _surely_into(rest, what, found) else None


def _surely_into(rest: Phrase, what: Phrase, found: re.Match[str]) -> bool:
    """Tell a field by its name where what is typed is only told: "your old PIN in Current PIN"."""
    quoted = rest.text[found.start("field") - 1] in "\"“\u2018'`"
    small = (found.groupdict().get("small") or "").lower()
    if small in {"in", "into", "to"} and (quoted or small == "into"):
        return True
    shared = {*what.words.lower().split()} & {*found["field"].lower().split()}
    named = {*rest.text[found.start("field") : found.end("field")].lower().split()}
    return small in {"in", "into", "under"} and bool(shared or {*what.words.lower().split()} & named)
