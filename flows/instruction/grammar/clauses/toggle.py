"""Clauses about states and values: turning on and off, ticking, setting."""

import re

from flows.instruction.grammar.lexicon import CHECK, IMPERATIVES, ROLES, UNCHECK, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import Thing, read_thing, read_wide
from flows.instruction.grammar.phrase import ADDRESS, NAME, WITHIN, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.grammar.sequence.coordination import is_name, use_all
from flows.instruction.instruction import Verb

SWITCHED = re.compile(
    rf"(?:(?P<on>{either(CHECK)})|{either(UNCHECK)})\s+"
    r"(?P<thing>(?!(?:that|if|whether|for|your (?:email|inbox|junk|spam)|to see)\b).+)",
    FLAGS,
)
TURNED = re.compile(
    rf"(?:turn|toggle|switch|set)(?:ing)?\s+(?P<thing>(?:the\s+)?(?:{NAME}|[^,]+?)(?:\s+[\w-]+){{0,2}}?)"
    r"\s+(?:to\s+)?(?:the\s+)?(?P<state>on|off)(?:\s+position)?\b(?!\s+(?:the|your|an?|this|my)\b)(?P<rest>.*)",
    FLAGS,
)
MARKED = re.compile(
    r"(?:(?P<off>remov(?:e|ing)|clear(?:ing)?|tak(?:e|ing))|put(?:ting)?|plac(?:e|ing)|add(?:ing)?|set(?:ting)?)\s+"
    rf"{DET}(?:check\s?mark|tick(?:\s?mark)?|check)\s+(?P<in>in|from|into|next to|beside|on)\s+(?P<thing>.+)",
    FLAGS,
)
_SLID = r"(?:toggle|switch|slider|checkbox)"
_SETTABLE = rf"(?:field|setting|option|drop-?down|value|menu|{_SLID})"
_VALUES = (
    rf"{DET}(?P<what>{NAME}|[\w -]+?)(?:\s+(?P<role>{_SETTABLE})s?)?(?:\s+from\s+(?:{NAME}"
    rf"|[\w-]+))?\s+(?:(?:back\s+)?to|as(?!\s+(?:needed|required|necessary|desired|appropriate|follows"
    rf"|usual|well|before|described|shown|above|below|you|it)\b))"
    rf"\s+{DET}(?P<value>{NAME}|{ADDRESS}|\d[\w.,:/%-]*|(?:[\w -]|{WITHIN})+?)"
    r"(?P<rest>\s+(?:in|on|from|at|under|if|when|to(?=\s+(?!(?:the|which|whom|be)\b)[a-z]+\s+\S))\b.*)?"
    rf"(?:,?\s+and\s+(?P<next>(?:(?:the\s+)?{NAME}|the\s+[\w -]+?\s+to\s+\d).*))?$"
)
SET = re.compile(
    rf"(?:(?:set|change|switch|adjust|toggle|turn)(?:ing)?|mov(?:e|ing)(?=[^,]*\b{_SLID}\s+to\b))\s+{_VALUES}",
    FLAGS,
)
_TOGGLES = re.compile(r"(?:toggle|switch|turn)(?:ing)?\s", FLAGS)
_STATES = dict.fromkeys(("active", "enabled", "yes"), Verb.CHECK)
_STATES |= dict.fromkeys(("inactive", "disabled", "no"), Verb.UNCHECK)
_SET_TOO = re.compile(_VALUES, FLAGS)
_NO_VALUE = re.compile(r"\b(?:your|the|you|whether|what|how)\b", FLAGS)
"""What an aim speaks of, and no value does: "to suit your taste"."""
TOGGLED = re.compile(r"toggl(?:e|ing)\s+(?P<rest>.+)", FLAGS)
SLID = re.compile(
    rf"(?:slid(?:e|ing)|mov(?:e|ing)|drag(?:ging)?|set|us(?:e|ing)|toggl(?:e|ing)|flip(?:ping)?)\s+(?:the|your)\s+"
    rf"(?P<thing>(?:{NAME}\s+)?(?:toggle switch|toggle|switch|slider))(?:\s+to the (?P<side>right|left))?"
    r"(?:\s+(?:in order )?to\s+(?P<aim>(?P<on>enable|activate|turn on|switch on|allow|show)|disable"
    rf"|deactivate|turn off|switch off|hide)\s+(?:it|{DET}(?P<name>{NAME}).*))?$",
    FLAGS,
)
ENABLED = re.compile(
    r"(?:(?P<check>check|tick|select|mark)|uncheck|untick|un-tick|clear|deselect)(?:ing)?\s+the\s+(?:check\s?|tick\s?)?box\s+to\s+"
    rf"(?:enable|activate|turn on|disable|deactivate|turn off)\s+(?:the\s+)?(?P<rest>{NAME}.*)",
    FLAGS,
)
_PRONOUN = re.compile(r"it|them|this|that|these|those|one", FLAGS)
_OR = re.compile(r"or\b", FLAGS)
_TICKED = frozenset({"checkbox", "switch", "radio", "option", "menuitem"})
_BOX = re.compile(r"(?:(?!\b(?:text|input|edit|list|combo)\s+box).)*?\bbox(?:es)?\b", FLAGS)
"""A box that is not said to be typed into."""
_BOXED = ("check", "tick", "mark", "uncheck", "untick", "clear")


def switch(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "turn on X", "clear the X checkbox"; what has no name and no box is not cleared so."""
    thing = phrase.group(found, "thing")
    read = read_thing(thing) if thing else None
    boxed = found.group().lower().startswith(_BOXED)
    surely = found.group().lower().startswith(("uncheck", "un", "tick", "checkmark", "deselect"))
    if thing is None or read is None or _is_told_of(read[0]):
        return None
    if boxed and not surely and not _is_ticked(thing, read[0]):
        return None
    acts = use_all(Verb.CHECK if found["on"] else Verb.UNCHECK, *read)
    box = {"role": "checkbox"}
    return tuple(one.model_copy(update=box) if boxed and one.role == "textbox" else one for one in acts)


def _is_ticked(thing: Phrase, read: Thing) -> bool:
    """Tell whether a thing is ticked or cleared so: "clear the Search field" empties one that is not."""
    if read.role == "textbox":
        return _BOX.match(thing.shape, thing.start, thing.end) is not None
    return read.role in _TICKED or (read.role is None and is_name(read.words))


def _is_told_of(thing: Thing) -> bool:
    """Tell whether a small word stands for what was named before."""
    return thing.words is not None and _PRONOUN.fullmatch(thing.words.words) is not None


def turn(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "turn the X switch on"."""
    thing = phrase.group(found, "thing")
    read = read_thing(thing) if thing else None
    rest = phrase.after(found)
    if thing and read and read[1] and (wide := read_wide(thing)) and not wide[1]:
        read = wide
    if read is None or (read[1] and rest) or _is_told_of(read[0]) or rest.match(_OR):
        return None
    verb = Verb.CHECK if found["state"].lower() == "on" else Verb.UNCHECK
    acts = use_all(verb, read[0], read[1] or rest)
    return acts if not read[1] or acts[0].role == "switch" else None


def toggled(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "toggle X" as turning it on."""
    read = read_thing(phrase.after(found))
    words = read[0].words if read else None
    if read is None or words is None or not is_name(words) or words.words.lower() in {"on", "off"}:
        return None
    return use_all(Verb.CHECK, *read)


def slid(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "slide the X toggle to the right", "toggle the switch to enable X"."""
    thing, name = phrase.group(found, "thing"), phrase.group(found, "name")
    read = read_thing(thing) if thing else None
    words = name or (read[0].words if read else None)
    if words is None or not (found["side"] or found["aim"]):
        return None
    on = bool(found["on"]) if found["aim"] else found["side"].lower() == "right"
    return (act(Verb.CHECK if on else Verb.UNCHECK, words, role="switch"),)


def enabled(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "check the box to enable X": the box is the one of X."""
    read = read_thing(phrase.after(found))
    if read is None or not is_name(read[0].words):
        return None
    verb = Verb.CHECK if found["check"] else Verb.UNCHECK
    return use_all(verb, *read)


def mark(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "put a tick in the X box", "remove the check mark next to X"."""
    verb = Verb.UNCHECK if found["off"] else Verb.CHECK
    if found["in"].lower() in {"next to", "beside"}:
        extras = read_extras(phrase.part(start=found.start("in")))
        marked = act(verb, None, role="checkbox", place=extras.place, condition=extras.condition)
        return marked, *unread(extras.unread)
    read = read_thing(phrase.after(found, "thing"))
    if read is None or not (read[0].role in {"checkbox", "textbox"} or is_name(read[0].words)):
        return None
    first, *others = use_all(verb, *read)
    return first.model_copy(update={"role": "checkbox" if first.role else None}), *others


def set_value(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "set X to Y and Z to W": Y is chosen at X."""
    first = _set(phrase, found)
    more = phrase.after(found, "next") if first and found["next"] else None
    if first is None or more is None:
        return first
    again = more.match(_SET_TOO)
    return None if again is None else (*first, *(set_value(more, again) or unread(more)))


def _set(phrase: Phrase, found: re.Match[str]) -> Reading:
    what, value, extras = (
        phrase.group(found, "what"),
        phrase.group(found, "value"),
        read_extras(phrase.after(found)),
    )
    if what is not None and value is not None and _TOGGLES.match(found.group()):
        state = _STATES.get(value.words.lower())
        if state is not None:
            return act(state, what, condition=extras.condition), *unread(extras.unread)
    if what is None or value is None or not (is_name(what) or is_name(value) or value.words[0].isdigit()):
        return None
    if not is_name(value) and (
        _NO_VALUE.search(value.words) or value.words.split()[0].lower() in IMPERATIVES
    ):
        return None
    if extras.place and found["rest"].lstrip().lower().startswith("from"):
        return None  # a span of time, or the value that it had
    switched = {"on": Verb.CHECK, "off": Verb.UNCHECK}.get(value.words.lower())
    if switched is not None:
        role = ROLES.get((found["role"] or "").lower())
        return act(switched, what, role=role, condition=extras.condition), *unread(extras.unread)
    return act(Verb.SELECT, value, place=what.words, condition=extras.condition), *unread(extras.unread)
