"""Clauses about controls: clicking, choosing, ticking, setting, scrolling to them."""

import re
from dataclasses import replace

from flows.grammar.act import DET, FLAGS, Reading, act, unread
from flows.grammar.address import GOING
from flows.grammar.lexicon import (
    CHECK,
    CLICK,
    DOUBLE_CLICK,
    HOVER,
    RIGHT_CLICK,
    ROLES,
    SELECT,
    THEN,
    UNCHECK,
    either,
)
from flows.grammar.phrase import LABEL, NAME, Phrase
from flows.grammar.thing import Extras, Thing, bracketed_name, read_extras, read_thing, times
from flows.instruction import Instruction, Verb

SCROLL = re.compile(
    r"scroll(?:ing)?(?:\s+(?:all the way|down|up|left|right|through|across|over|the page|the list|further))*"
    r"(?:\s+(?:to (?:find|see|reach|locate|view)|to|until you (?:see|find|reach|get to)|for"
    r"|and find))?(?P<rest>.*)",
    FLAGS,
)
_EDGE = re.compile(
    r"\s*(?:to\s+)?(?:the\s+)?(?:very\s+)?(?P<edge>(?:bottom|top|end|left|right|beginning)\b.*)",
    FLAGS,
)
SWITCHED = re.compile(
    rf"(?:(?P<on>{either(CHECK)})|{either(UNCHECK)})\s+"
    r"(?P<thing>(?!(?:that|if|whether|for|your (?:email|inbox|junk|spam)|to see)\b).+)",
    FLAGS,
)
TURNED = re.compile(
    rf"(?:turn|toggle|switch|set)(?:ing)?\s+(?P<thing>(?:the\s+)?(?:{NAME}|[^,]+?)(?:\s+[\w-]+){{0,2}}?)"
    r"\s+(?:to\s+)?(?:the\s+)?(?P<state>on|off)(?:\s+position)?\b(?P<rest>.*)",
    FLAGS,
)
_SLID = r"(?:toggle|switch|slider|checkbox)"
_SETTABLE = rf"(?:field|setting|option|drop-?down|value|menu|{_SLID})"
_VALUES = (
    rf"{DET}(?P<what>{NAME}|[\w -]+?)(?:\s+(?P<role>{_SETTABLE})s?)?(?:\s+from\s+(?:{NAME}"
    rf"|[\w-]+))?\s+(?:back\s+)?to"
    rf"\s+{DET}(?P<value>{NAME}|[\w -]+?)(?P<rest>\s+(?:in|on|from|at|under|if|when)\b.*)?"
    rf"(?:,?\s+and\s+(?P<next>(?:the\s+)?{NAME}.*))?$"
)
SET = re.compile(
    rf"(?:(?:set|change|switch|adjust)(?:ing)?|mov(?:e|ing)(?=[^,]*\b{_SLID}\s+to\b))\s+{_VALUES}", FLAGS
)
_SET_TOO = re.compile(_VALUES, FLAGS)
_GOING = re.compile(GOING, FLAGS)
CHOOSE = re.compile(rf"{either(SELECT)}\s+(?P<rest>.+)", FLAGS)
POINT = re.compile(
    rf"(?:(?P<hover>{either(HOVER)}|(?:move|hold|put|place|position)\s+{DET}(?:mouse(?:\s+pointer"
    rf"|\s+cursor)?|pointer|cursor)"
    rf")(?:\s+(?:over|on|onto|to|at))*|(?P<right>{either(RIGHT_CLICK)})(?:\s+on)?"
    rf"|{either(DOUBLE_CLICK)}(?:\s+on)?)"
    r"\s+(?P<rest>.+)",
    FLAGS,
)
INTO = re.compile(rf"{either(CLICK)}\s+(?:in|into|inside|within)\s+(?P<rest>.+)", FLAGS)
LOOK = re.compile(r"(?:look(?:ing)? for|find(?:ing)?|locat(?:e|ing))\s+(?P<rest>.+)", FLAGS)
BY_MEANS = re.compile(rf"us(?:e|ing)\s+{DET}(?P<place>[^,]+?)\s+to\s+{either(SELECT)}\s+(?P<rest>.+)", FLAGS)
USE = re.compile(
    rf"(?:{either(CLICK)}(?:\s+(?:on|once on))?|{GOING}|(?:open|access|visit|launch|view)(?:ing)?(?:\s+up)?"
    rf"|(?:use|using)(?=\s+(?:the\s+)?{NAME}))\s+(?P<rest>.+)",
    FLAGS,
)
_PATH = re.compile(rf"\s*{THEN}\s*")
_SEGMENT = re.compile(rf"(?P<words>(?:(?!{THEN})[^,;])+?)(?=\s*(?:{THEN}|,|$))")
_WAY = re.compile(rf"[^()]*\((?P<path>[^()]*{THEN}[^()]*)\)$")
"""A place with the way to it in brackets."""
_JOINED = re.compile(
    rf"\s*(?P<joint>{THEN}|,?\s*(?:and\s+)?then\b|,\s*and\b|,\s*or\b|,|\band\b|\bor\b|&|/)\s*"
    rf"(?=(?:(?:the|on|a|an|your)\s+)*{NAME})",
    FLAGS,
)
_PLAINLY_JOINED = re.compile(r"\s*(?P<joint>\bor\b|\band\b(?=\s+(?:the|an?|your)\s))\s*", FLAGS)
_REFERENCE = re.compile(
    r"(?:(?:it|them|this|these|those)\s*$|anywhere|anything|outside|away|steps?\s+\d|the\s+(?:prompts?"
    r"|instructions?|on-?screen|steps?|wizard|directions)"
    r"|one of the following"
    r"|these steps|how|what|whether|when|where|which|who|if)\b",
    FLAGS,
)
_STATE_AIM = re.compile(
    r"(?:in order )?to (?:(?:turn|switch|toggle) (?:it|this|them|the \w+) (?:(?P<on>on)|off)"
    r"|(?P<enable>enable|activate|select|check|tick)|disable|deactivate|clear|deselect|uncheck|untick)\b",
    FLAGS,
)
_MADE_UP = re.compile(
    r"(?:an?|your)\s+(?:\w+\s+){0,2}(?:password|passphrase|passcode|pin|username"
    r"|name)\b(?!.*\bfrom\b)",
    FLAGS,
)
"""What nobody finds on the page but thinks up."""
_FILES = re.compile(r"(?:\w+\s+)*(?:files?|folder|directory|location)$", FLAGS)
_PRONOUN = re.compile(r"it|them|this|that|these|those|one", FLAGS)
_OR = re.compile(r"or\b", FLAGS)
_BROWSERS = re.compile(r"(?:google )?chrome$|safari$|(?:mozilla )?firefox$|(?:microsoft )?edge$", FLAGS)
_BOXED = ("check", "tick", "mark", "uncheck", "untick", "clear")
_FIELDS = frozenset({"textbox", "searchbox", "combobox"})
_PRESSED = frozenset({"button", "link", "tab", "icon", "menu", "menuitem"})


def scroll(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "scroll to the X tab"."""
    rest = phrase.after(found)
    edge = rest.match(_EDGE) if rest else None
    if edge or not rest:
        return (act(Verb.SCROLL, None, place=edge["edge"].strip() if edge else None),)
    read = read_thing(rest)
    return None if read is None else _use(Verb.SCROLL, *read)


def switch(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "turn on X", "clear the X checkbox"; what has no name and no box is not cleared so."""
    thing = phrase.group(found, "thing")
    read = read_thing(thing) if thing else None
    boxed = found.group().lower().startswith(_BOXED)
    if (
        read is None
        or _is_told_of(read[0])
        or (boxed and read[0].role is None and not _is_name(read[0].words))
    ):
        return None
    acts = _use(Verb.CHECK if found["on"] else Verb.UNCHECK, *read)
    box = {"role": "checkbox"}
    return tuple(one.model_copy(update=box) if boxed and one.role == "textbox" else one for one in acts)


def _is_told_of(thing: Thing) -> bool:
    """Tell whether a small word stands for what was named before."""
    return thing.words is not None and _PRONOUN.fullmatch(thing.words.words) is not None


def turn(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "turn the X switch on"."""
    thing = phrase.group(found, "thing")
    read = read_thing(thing) if thing else None
    rest = phrase.after(found)
    if read is None or read[1] or _is_told_of(read[0]) or rest.match(_OR):
        return None
    return _use(Verb.CHECK if found["state"].lower() == "on" else Verb.UNCHECK, read[0], rest)


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
    if what is None or value is None or not (_is_name(what) or _is_name(value)):
        return None
    switched = {"on": Verb.CHECK, "off": Verb.UNCHECK}.get(value.words.lower())
    if switched is not None:
        role = ROLES.get((found["role"] or "").lower())
        return act(switched, what, role=role, condition=extras.condition), *unread(extras.unread)
    return act(Verb.SELECT, value, place=what.words, condition=extras.condition), *unread(extras.unread)


def choose(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "select X from the Y list"; a button, link, tab or menu is clicked, a checkbox ticked."""
    rest = phrase.after(found)
    read = None if rest.match(_REFERENCE) or rest.match(_MADE_UP) else read_thing(rest)
    return None if read is None else _use(Verb.SELECT, *read)


def by_means(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "use the Y list to choose X"."""
    place, read = phrase.group(found, "place"), read_thing(phrase.after(found))
    if place is None or read is None:
        return None
    first, *others = _use(Verb.SELECT, *read)
    return first.model_copy(update={"place": place.words}), *others


def click_into(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "click in the X field"; a click somewhere else in something is none on a control."""
    read = read_thing(phrase.after(found))
    return _use(Verb.CLICK, *read) if read and read[0].role in _FIELDS else None


def look_for(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "find X": what is described and not named cannot be told from what is not there."""
    read = read_thing(phrase.after(found))
    return _use(Verb.SCROLL, *read) if read and _is_name(read[0].words) else None


def use(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "click X", "open X", "go to X > Y"."""
    rest = phrase.after(found)
    if rest.match(_REFERENCE):
        return None
    way = rest.match(_WAY)
    path, read = _path(rest.part(*way.span("path")) if way else rest), read_thing(rest)
    if path is not None or read is None:
        return path
    thing, left = read
    if thing.words and thing.role is None and _BROWSERS.match(thing.words.words):
        return act(Verb.OPEN, thing.words, value="about:blank"), *unread(read_extras(left).unread)
    if phrase.match(_GOING) and thing.words and _FILES.match(thing.words.words) and not _is_name(thing.words):
        return None
    return _use(Verb.CLICK, thing, left)


def point(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "hover over X", "right-click X", "double-click X"."""
    read = read_thing(phrase.after(found))
    verb = Verb.HOVER if found["hover"] else Verb.RIGHT_CLICK if found["right"] else Verb.DOUBLE_CLICK
    return None if read is None else _use(verb, *read)


def bare(phrase: Phrase, verb: Verb, *, named: bool) -> Reading:
    """Read words without a verb: a path, "Users tab", or a name alone where `named` says that it is one."""
    path, read = _path(phrase), read_thing(phrase)
    if path is not None and _is_name(phrase):
        return path
    if read is None or not _is_name(read[0].words) or not (named or read[0].role):
        return None
    acts = _use(verb, *read)
    return None if any(one.verb is Verb.UNREAD for one in acts) else acts


def _path(rest: Phrase) -> Reading:
    """Read "A > B > C", where names may be in small letters."""
    acts: list[Instruction] = []
    parts = 0
    while (found := rest.match(_SEGMENT)) and (read := read_thing(rest.part(*found.span("words")))):
        joint = _PATH.match(rest.shape, found.end(), rest.end)
        acts += _use(Verb.CLICK, *read)
        parts += 1
        if joint is None:
            return (*acts, *unread(rest.part(start=found.end()))) if parts > 1 else None
        rest = rest.part(start=joint.end())
    return None


def _use(verb: Verb, thing: Thing, rest: Phrase) -> tuple[Instruction, ...]:
    """Give the act on a thing, on those that are joined to it, and what else the clause says."""
    thing, rest = bracketed_name(thing, rest)
    joint = rest.match(_JOINED) or (None if _is_name(thing.words) else rest.match(_PLAINLY_JOINED))
    following = read_thing(rest.part(start=joint.end())) if joint else None
    if joint is None or following is None:
        extras = read_extras(rest)
        left = extras.unread
        joint = (left.match(_JOINED) or left.match(_PLAINLY_JOINED)) if left else None
        following = read_thing(left.part(start=joint.end())) if left and joint else None
        if joint is None or following is None:
            return *times(_one(verb, thing, extras), extras), *unread(left)
        return _joined(joint["joint"], _one(verb, thing, extras), _use(verb, *following))
    verb = Verb.CLICK if _is_path(joint["joint"]) else verb
    others = _use(verb, _alike(thing, following[0]), following[1])
    if Verb.CLICK is verb and _is_path(joint["joint"]):
        return (
            _one(verb, thing, Extras(place=others[0].place)),
            others[0].model_copy(update={"place": None}),
            *others[1:],
        )
    first = _one(verb, thing, Extras())
    role = first.role or (others[0].role if len(others) == 1 else None)
    return _joined(joint["joint"], first.model_copy(update={"role": role, "place": others[-1].place}), others)


def _is_path(joint: str) -> bool:
    return joint == "|" or _PATH.match(joint) is not None


def _alike(thing: Thing, other: Thing) -> Thing:
    """Give what is joined to things told in the plural their kind: "the checkboxes for X and Y"."""
    kind = thing.role if thing.many and other.role is None else other.role
    return replace(other, role=kind, many=thing.many or other.many)


def _joined(joint: str, first: Instruction, others: tuple[Instruction, ...]) -> tuple[Instruction, ...]:
    """Give acts that are joined; "or" and a slash make them alternatives."""
    listed = joint.strip() == "," and others[0].either is not None
    if joint.strip(" ,").lower() not in {"or", "/"} and not listed:
        return first, *others
    return first.model_copy(update={"either": 1}), others[0].model_copy(update={"either": 1}), *others[1:]


def _aimed(verb: Verb, role: str | None, aim: str | None) -> Verb:
    """Give the state that "click the X switch to turn it off" aims at; else a switch is pressed."""
    if role not in {"switch", "checkbox"} or verb not in {Verb.SELECT, Verb.CLICK}:
        return verb
    found = _STATE_AIM.match(aim or "")
    if found is None:
        return Verb.CLICK if role == "switch" else Verb.CHECK
    return Verb.CHECK if found["on"] or found["enable"] else Verb.UNCHECK


def _one(verb: Verb, thing: Thing, extras: Extras) -> Instruction:
    verb = _aimed(verb, thing.role, extras.aim)
    if verb is Verb.SELECT and thing.role in _PRESSED:
        verb = Verb.CLICK
    hints = (thing.hint, extras.hint, extras.using.words if extras.using else None)
    return act(
        verb,
        thing.words,
        role=thing.role,
        place=extras.place,
        hint=" ".join(hint for hint in hints if hint) or None,
        condition=extras.condition,
        application=thing.application,
    )


def _is_name(phrase: Phrase | None) -> bool:
    return phrase is not None and bool(phrase) and phrase.shape[phrase.start] == LABEL
