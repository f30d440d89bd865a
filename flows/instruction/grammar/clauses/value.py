"""Clauses about what a field is to hold: "name your server Kiwi", "Port = 443", "leave Encoding at UTF-8"."""

import re

from flows.instruction.grammar.lexicon import SELECT, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import read_thing
from flows.instruction.grammar.phrase import ADDRESS, LABEL, MAIL, NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.grammar.sequence.coordination import is_name
from flows.instruction.instruction import Verb

_LITERAL = rf"(?:{NAME}|{MAIL}+|{ADDRESS}|\d[\w.,:/%-]*(?:\s+[\w%]+)?)"
NAMED = re.compile(
    rf"(?P<verb>name|title|label)\s+(?:it|{DET}(?P<what>[\w -]+?|(?<=\bthe\s){NAME}(?=\s*$)|"
    rf"(?<=\byour\s){NAME}(?=\s*$)))(?:\s+(?P<value>{_LITERAL})|(?<!\bit))$",
    FLAGS,
)
_SORT = (
    r"(?:(?:unique|new|short|descriptive|meaningful|clear|suitable|memorable|identifiable|appropriate)"
    r"(?:,\s*|\s+))*"
)
_AND_FIELD = re.compile(rf"and\s+(?:an?\s+)?(?P<field>{NAME}|[\w-]+)(?=\s*$)", FLAGS)
GIVEN = re.compile(
    rf"giv(?:e|ing)\s+(?:(?:it|them|{DET}(?:{NAME}|[\w\u2019' -]+?))\s+)?(?:an?|the)\s+"
    rf"{_SORT}"
    rf"(?P<field>{NAME}|[\w-]+)(?P<rest>[\s,].*)?$",
    FLAGS,
)
EQUAL = re.compile(
    rf"(?:{either((*SELECT, 'set', 'enter'))}\s+)?{DET}(?P<field>{NAME}|[\w -]{{1,40}}?)\s*=\s*"
    rf"(?P<value>{NAME}|{ADDRESS}|[\w.:/@-]+)(?P<rest>.*)$",
    FLAGS,
)
_STATED = re.compile(
    rf"(?P<field>{NAME}(?:\s?/?[a-z]+(?:[ /][a-z]+){{0,3}})?|from|to|until)\s*:\s+"
    rf"(?P<value>{_LITERAL}|(?!(?:the|an?|your|you|it|this)\b)[\w.@/{LABEL}-]+(?:\s+[\w.@/{LABEL}-]+){{0,3}})$",
    FLAGS,
)
KEPT = re.compile(
    rf"(?:leave|keep)(?:ing)?\s+{DET}(?P<what>{NAME}|[\w -]+?)(?:\s+(?P<role>field|option|box|list|setting))?"
    rf"\s+(?:set\s+(?:to|at|as)|at|as)\s+(?!(?:it|they|is)\b)(?:the\s+)?(?P<value>{NAME}|\S+)$",
    FLAGS,
)
OPEN_VALUE = re.compile(
    rf"(?:set|specify|define|provide|supply)(?:t?ing|y?ing)?\s+(?:an?|your|the)\s+(?P<field>{NAME})"
    rf"(?:\s+(?:field|value|setting))?(?:\s+of\s+(?P<value>{_LITERAL}))?(?P<rest>\s+(?:in|for|of|if|when|as)\b.*)?$",
    FLAGS,
)
SPECIFIED = re.compile(
    rf"(?:specify|define|supply|state)(?:ing)?\s+(?:an?|your|the)\s+(?:{_SORT}(?=[^,]*$))?(?P<field>[\w -]+?)"
    r"(?P<rest>\s+(?:in|for|of|if|when)\b.*)?$"
    rf"|set(?:ting)?\s+an?\s+(?P<set>{_SORT}(?:[\w-]+\s+){{0,2}}(?:date|time|duration|amount"
    r"|number|limit|price|interval|timeout|quantity))(?P<also>\s+(?:in|for|of|if|when)\b.*)?$",
    FLAGS,
)
_TOLD = re.compile(r"[\w'\u2019-]+\s+(?:[\w'\u2019-]+\s+)*[a-z][\w'\u2019-]*$")
"""Words of a sentence, and its full stop behind them: what the field is, and not what it holds."""
_ROLE = {"field": "textbox", "box": "textbox", "list": "combobox", "option": "option"}
_UNIT = re.compile(r"\s*in\s+\w+$", FLAGS)
"""What a number counts: "a Refresh interval in seconds"."""


def named(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "name your server Kiwi": the verb is what the field is called."""
    what, value = phrase.group(found, "what"), phrase.group(found, "value")
    verb = phrase.group(found, "verb")
    told = value.words if value else None
    return (act(Verb.ENTER, verb, value=told, hint=what.words if what else None, described=True),)


def given(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "give your badge a name"."""
    field, rest = phrase.group(found, "field"), phrase.after(found)
    both = rest.match(_AND_FIELD)
    other = rest.group(both, "field") if both else None
    extras = read_extras(rest.part(start=both.end()) if both else rest)
    made = act(
        Verb.ENTER, field, hint=extras.hint, place=extras.place, condition=extras.condition, described=True
    )
    also = (act(Verb.ENTER, other, condition=extras.condition, described=True),) if other else ()
    return made, *also, *unread(extras.unread)


def equal(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "Port = 443": the value is set, whatever holds it."""
    field, value = phrase.group(found, "field"), phrase.group(found, "value")
    if field is None or value is None:
        return None
    left = unread(read_extras(phrase.after(found)).unread)
    if value.words[:1].isdigit():
        return act(Verb.ENTER, field, value=value.words), *left
    return act(Verb.SELECT, value, place=field.words), *left


def stated(phrase: Phrase) -> Reading:
    """Read "Host: db.local", "Port = 443", as lists of what a form is to hold have them."""
    found = phrase.match(_STATED) or phrase.match(EQUAL)
    field, value = (phrase.group(found, "field"), phrase.group(found, "value")) if found else (None, None)
    if found is None or field is None or value is None:
        return None
    if found.re is EQUAL:
        return equal(phrase, found)
    if _TOLD.match(value.words) and value.text[value.end : value.end + 1] in set(".,?!"):
        return None
    return (act(Verb.ENTER, field, value=value.words, described=True),)


def kept(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "leave Encoding at UTF-8": it is so already, and stays."""
    what, value = phrase.group(found, "what"), phrase.group(found, "value")
    read = read_thing(what) if what else None
    if read is None or value is None or not (is_name(what) or is_name(value)):
        return None
    role = _ROLE.get((found["role"] or "").lower()) or read[0].role
    return (act(Verb.CONFIRM, read[0].words, role=role, value=value.words),)


def open_value(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "set a Refresh interval", "specify a Timeout of 20 seconds"; which value may be the reader's."""
    field, value, rest = phrase.group(found, "field"), phrase.group(found, "value"), phrase.after(found)
    extras = read_extras(rest) if rest and not _UNIT.match(rest.words) else read_extras(rest.part(rest.end))
    told = value.words if value else None
    made = act(Verb.ENTER, field, value=told, place=extras.place, condition=extras.condition)
    return made, *unread(extras.unread)


def specified(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "define the opening and closing time": one thing, described."""
    set_so = found["set"] is not None
    extras = read_extras(phrase.after(found, "also" if set_so else "rest"))
    made = act(
        Verb.ENTER,
        phrase.group(found, "set" if set_so else "field"),
        place=extras.place,
        condition=extras.condition,
        described=True,
    )
    return made, *unread(extras.unread)
