"""One act on several things: "A, B or C", "A > B > C", "the checkboxes for A and B"."""

import re
from dataclasses import replace

from flows.instruction.grammar.lexicon import CLICK, LOOKS, SELECT, THEN, either
from flows.instruction.grammar.modifier import Extras, read_extras, times
from flows.instruction.grammar.name.noun_phrase import Thing, apposed, bracketed_name, read_thing
from flows.instruction.grammar.phrase import LABEL, NAME, PATH, Phrase
from flows.instruction.grammar.reading import FLAGS, Reading, act, unread
from flows.instruction.instruction import Instruction, Verb

_SELECTING = re.compile(rf"{either(SELECT)}\b", FLAGS)
_SEGMENT = re.compile(
    rf"(?P<verb>{either((*CLICK, *SELECT))}\s+(?:on\s+)?)?(?P<words>(?:(?!{THEN})[^,;])+?)"
    rf"(?=\s*(?:{THEN}|,|$))",
    FLAGS,
)
_JOINED = re.compile(
    rf"\s*(?P<joint>{THEN}|,?\s*(?:and\s+)?then\b|,\s*and\b|,\s*or\b|,|\band\b|\bor\b|&|/)\s*"
    rf"(?=(?:(?:the|on|a|an|your)\s+)*{NAME})",
    FLAGS,
)
_PLAINLY_JOINED = re.compile(
    r"\s*(?P<joint>\bor\b|(?:\band|,\s*(?:and\s+)?then)\b(?=\s+(?:the|an?|your)\s)"
    r"|\band\b(?=\s+[a-z-]+\s*$))\s*",
    FLAGS,
)
_SEVERAL = re.compile(
    r"\s*(?P<joint>,?\s*\band\b(?=\s+(?:[a-z-]+\s+){0,2}[a-z-]+\s*(?:$|(?:you|that|for|from|in|on|where)\s))"
    r"|,(?=\s+(?:(?:the|an?|your)\s+)?[a-z-]+(?:\s[a-z-]+)?,\s[^;]*\band\b))\s*",
    FLAGS,
)
"""Between things that have no names: "the channel and locale you want to use"."""
_STATE_AIM = re.compile(
    r"(?:in order )?to (?:(?:turn|switch|toggle) (?:it|this|them|the \w+) (?:(?P<on>on)|off)"
    r"|(?P<enable>enable|activate|select|check|tick)|disable|deactivate|clear|deselect|uncheck|untick)\b",
    FLAGS,
)
_LOOK = re.compile(rf"\b(?:main|dots?|lines|bars|profile|user|{'|'.join(sorted(LOOKS))})\b", FLAGS)
_GLYPH = re.compile(r"[^\w\s]{1,3}")
"""Looks, and a letter that is drawn: words of what is described."""
_COLOUR = re.compile("red|green|blue|orange|yellow|purple|pink|gr[ea]y|black|white", FLAGS)
"""Looks where nothing else is said: "the blue button"."""
_PRESSED = frozenset({"button", "link", "tab", "icon", "menu", "menuitem"})


def path_of(rest: Phrase) -> Reading:
    """Read "A > B > C", where names may be in small letters."""
    acts: list[Instruction] = []
    parts = 0
    while (found := rest.match(_SEGMENT)) and (
        read := read_thing(
            rest.part(found.end("verb") if found["verb"] else found.start("words"), found.end("words"))
        )
    ):
        joint = PATH.match(rest.shape, found.end(), rest.end)
        acts += use_all(Verb.SELECT if _SELECTING.match(found["verb"] or "") else Verb.CLICK, *read)
        parts += 1
        if joint is None:
            return _all_on(_placed_first(acts), rest.part(start=found.end())) if parts > 1 else None
        rest = rest.part(start=joint.end())
    return None


def _placed_first(acts: list[Instruction]) -> list[Instruction]:
    """Give the first of a path the place behind its last: "go to A > B in the left-hand panel"."""
    first, *others, last = acts
    if last.place is None or first.place is not None:
        return acts
    first = first.model_copy(update={"place": last.place})
    return [first, *others, last.model_copy(update={"place": None})]


def _all_on(acts: list[Instruction], rest: Phrase) -> tuple[Instruction, ...]:
    """Give the acts of a path with the condition behind it, or with what is unread there."""
    extras = read_extras(rest)
    if extras.condition is None or extras.unread:
        return *acts, *unread(rest)
    return tuple(one.model_copy(update={"condition": one.condition or extras.condition}) for one in acts)


def use_all(verb: Verb, thing: Thing, rest: Phrase) -> tuple[Instruction, ...]:
    """Give the act on a thing, on those that are joined to it, and what else the clause says."""
    thing, rest = apposed(*bracketed_name(thing, rest))
    plain = not is_name(thing.words)
    joint = rest.match(_JOINED) or (rest.match(_PLAINLY_JOINED) or rest.match(_SEVERAL) if plain else None)
    following = read_thing(rest.part(start=joint.end())) if joint else None
    if joint is None or following is None:
        extras = read_extras(rest)
        left = extras.unread
        joint = (left.match(_JOINED) or left.match(_PLAINLY_JOINED)) if left else None
        following = read_thing(left.part(start=joint.end())) if left and joint else None
        if joint is None or following is None:
            return *times(_one(verb, thing, extras), extras), *unread(left)
        return _joined(joint["joint"], _one(verb, thing, extras), use_all(verb, *following))
    verb = Verb.CLICK if _is_path(joint["joint"]) else verb
    others = use_all(verb, _alike(thing, following[0]), following[1])
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
    return joint == "|" or PATH.match(joint) is not None


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
        described=_is_described(thing),
    )


def _is_described(thing: Thing) -> bool:
    """Tell whether the words say what is meant: "your department", "gear icon", "main menu"."""
    if thing.somewhere:
        return True
    if thing.words is None or (is_name(thing.words) and not _GLYPH.fullmatch(thing.words.words)):
        return False
    looks = _LOOK.search(thing.words.words) or _COLOUR.fullmatch(thing.words.words)
    return thing.role in {None, "icon"} or looks is not None


def is_name(phrase: Phrase | None) -> bool:
    """Tell whether the words are set apart as those of a control."""
    return phrase is not None and bool(phrase) and phrase.shape[phrase.start] == LABEL
