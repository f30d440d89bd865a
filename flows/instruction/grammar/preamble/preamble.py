"""How a sentence begins: reads what it says before its first act."""

import re
from dataclasses import replace

from flows.instruction.grammar.lexicon import THEN
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import read_thing
from flows.instruction.grammar.phrase import BRACKET, LABEL, NAME, Phrase
from flows.instruction.grammar.preamble.adjunct import ADJUNCTS, GOES_ON, NOTE, PLACES, SUBJECT, VERB, VERBS
from flows.instruction.grammar.preamble.opening import Opening
from flows.pattern import late

_FLAGS = re.IGNORECASE
_CORE = (
    r"(?:click|select|choose|pick|tap|tick|sign in|log in|press|enter|type(?!\s*(?:,|of\b))|go to|open|scroll"
    r"|check|turn|navigate|look for|find|add|write|paste|upload)\b"
)
_HEADED = late(
    rf"(?P<head>(?!{VERBS}\b)[^:,.;]{{1,40}}?"
    rf"|(?!.{{0,40}}\b(?:following|these|below|one of)\b)[^:,.;{LABEL}]{{1,40}}?)"
    rf"(?:\s*:|\s[\u2013\u2014](?=\s+optionally\b))\s+(?=(?:optionally,?\s+)?(?:{VERB}|{SUBJECT}|(?:if|when)\s[^,.;:]{{1,80}},\s+{VERB}))"
    rf"|(?P<title>[^:,.;{LABEL}]{{1,40}}?)\s*:\s+(?={NAME}\s*{THEN})"
    rf"|(?P<name>(?!(?:{VERBS}|{PLACES}|to|for|if|when|once|after|then|now|next|{SUBJECT})\b)[^:,.;>\u2192|]{{1,40}}?)"
    rf"(?<!\stab)(?<!\smenu)\s[\u2013\u2014-]\s+(?=(?-i:[A-Z])\w)(?={VERB})"
    rf"|(?P<aim>(?={VERBS}\b)\w+(?:\s+(?!(?:the|an?|your|it|on)\b)(?-i:[a-z])[\w-]*){{1,4}})"
    rf"\s[\u2013\u2014-]\s+(?=(?-i:[A-Z])\w)(?={VERB})",
    _FLAGS,
)
"""A heading before a colon, or a dash and a capital; where it begins with a verb it names nothing to use."""
_SOME = late(
    r"(?:on|for|if|when|with|using)\b|.*\b(?:windows|mac(?:os)?|linux|chrome\s?os|ios|ipad|iphone|android|mobile|desktop"
    r"|phone|tablet|web|browser|chrome|firefox|safari|edge|students|staff|faculty|admins|administrators|owners"
    r"|users|members|teachers|employees|optional(?:ly)?|recommended|option|method|way)\b",
    _FLAGS,
)
"""Whom or what a heading speaks of: what follows is for those alone."""
_OPTIONAL_HEAD = late(r"\s*[(\[](?:(?P<told>optional)|required|mandatory)[)\]]\s*$", _FLAGS)
_AIMED = late(r"(?:in order )?to\s+[a-z]", _FLAGS)
"""A heading that says what the act is for: "To leave: click Exit"."""
_PLACE = late(
    rf"(?P<place>(?:(?P<keep>below|above|beneath|next to|beside|near|to the (?:far |immediate )?(?:left"
    rf"|right) of|along"
    rf"|across)|{PLACES}|for(?=\s+(?:the\s+)?{NAME}|\s+(?:the|your)\s+(?!best\b|(?:first |last "
    rf"|next )?time\b|sake\b|purposes?\b|moment\b|rest\b|most\b"
    r"|safety\b|security\b|same\b|following\b)))"
    rf"\s+(?!order\b)(?:[^,;:]*?|[^;:]*?))(?:\s*,\s*{GOES_ON}|(?<!\bthe)(?<!\byour)\s+(?:{THEN}\s+|please\s+)?(?={_CORE}))",
    _FLAGS,
)
_SIDE = late(r"\b(?:navigation|side ?bar|side)\b", _FLAGS)
_PART = late(r"\b(?:navigation|menu|list|row|group|heading)\b", _FLAGS)
_CONTAINER = late(rf"(?:{PLACES}|for)\s+(?:(?:the|your|a|an|this|their|his|her|its)\s+)?", _FLAGS)
_APPLICATION = late(
    r"\b(?:app|application|client|program|desktop|mobile|phone|iphone|ipad|android|tablet)\b(?!\s+tiles?\b)(?!.*\b(?:web"
    r"|browser|page|menu|list|field|box|tab|section|column|row|dialog|pane|panel|group|heading)\b)",
    _FLAGS,
)
_BESIDE = late(rf"(?:beside|next to)\s+(?:the\s+)?(?={NAME}$)", _FLAGS)
"""Before the words that stand at a field and say what it is for."""
_ASKS = late(r".*\b(?:prompt|dialog|message|question|warning|notice)\b", _FLAGS)
"""What may speak of a program and is none."""
_BELOW = late(r"(?:under|underneath|below|above|beneath|next to|beside|near)\b", _FLAGS)
"""Where a thing stands on a page: under the heading "Phone"."""
_PART_OF_IT = late(r".*\b(?:page|tab|screen|section|list|menu|dialog|panel|view)\s+(?:of|in|for)\b", _FLAGS)
_FOR = late(r"for\b", _FLAGS)
"""What something is chosen for: no program that it is done in."""
_SOME_FIELD = late(r"\w+\s+an?\s+(?:separate|new|different|free|blank|empty)\b", _FLAGS)
"""A field that is none by its name: "in a separate field"."""
_SOME_DEVICE = late(
    r"on an?\s+(?:(?:windows|mac|macos|linux|chrome\s?os)\s+\w+|mac|macbook|pc|chromebook)$", _FLAGS
)
"""Not the reader's own: what follows is for those who have one."""
_DEVICE = late(r"(?:computer|device|laptop|mac|pc|browser|web browser|keyboard)$", _FLAGS)


def read_opening(sentence: Phrase) -> Opening:
    """Read the words before the first act, as often as there are some."""
    opening, start = Opening(sentence), -1
    while opening.rest.start > start and opening.rest and not opening.note:
        start = opening.rest.start
        opening = _next(opening)
    return opening


def _next(opening: Opening) -> Opening:
    if _only_explains(opening.rest):
        return replace(opening, note=True)
    return _past_adjunct(opening) or _past_head(opening) or _past_place(opening) or opening


def _only_explains(rest: Phrase) -> bool:
    bracketed = rest.shape[rest.start] == BRACKET and not rest.shape[rest.start : rest.end].strip(BRACKET)
    return bracketed or rest.match(NOTE) is not None


def _past_adjunct(opening: Opening) -> Opening | None:
    rest = opening.rest
    found = next(filter(None, map(rest.match, ADJUNCTS)), None)
    if found is None:
        return None
    condition = rest.group(found, "condition") if "condition" in found.groupdict() else None
    words = opening.condition or (condition.quoted() if condition else None)
    return replace(opening, rest=rest.part(start=found.end()), condition=words)


def _past_head(opening: Opening) -> Opening | None:
    found = opening.rest.match(_HEADED)
    if found is None:
        return None
    if found["title"] or found["aim"] or (found["head"] or "").lower().startswith("step "):
        return replace(opening, rest=opening.rest.part(start=found.end()))
    return _headed(opening, found)


def _past_place(opening: Opening) -> Opening | None:
    rest = opening.rest
    found = rest.match(_PLACE)
    if found is None:
        return None
    after = replace(opening, rest=rest.part(start=found.end()))
    return _placed(after, rest.part(*found.span("place")), keep=bool(found["keep"]))


def _headed(opening: Opening, found: re.Match[str]) -> Opening:
    """Take "On a Mac: click X" as a condition, "In the menu: click X" as a place."""
    head = opening.rest.part(*found.span("head" if found["head"] else "name"))
    optional = _OPTIONAL_HEAD.search(head.words)
    if optional is not None:
        head = head.part(end=head.start + optional.start())
        opening = replace(opening, condition=opening.condition or optional["told"])
    after = replace(opening, rest=opening.rest.part(start=found.end()))
    if re.match(r"(?:in|at|from|under)\b", head.words, _FLAGS):
        return _placed(after, head, keep=False)
    if _AIMED.match(head.words):
        return after
    if _SOME.match(head.words):
        return replace(after, condition=opening.condition or head.words)
    return replace(after, head=head)


def _within(before: str | None, place: str) -> str:
    """Join two places, the inner one first: mostly the outer is told first, but for parts of a whole page."""
    if before is None:
        return place
    outer = _SIDE.search(place) is not None and _PART.search(before) is not None
    return f"{before}, {place}" if outer else f"{place}, {before}"


def _placed(opening: Opening, words: Phrase, *, keep: bool) -> Opening:
    found = words.match(_CONTAINER)
    place = words if keep or found is None else words.part(start=found.end())
    if _SOME_DEVICE.match(words.words):
        return replace(opening, condition=opening.condition or words.words)
    if _DEVICE.match(place.words):
        return opening
    program = _APPLICATION.search(place.words) and not (place.match(_ASKS) or place.match(_PART_OF_IT))
    if program and not words.match(_BELOW) and not words.match(_FOR):
        return replace(opening, application=place.words)
    beside = words.match(_BESIDE)
    read = read_thing(words.part(start=beside.end()) if beside else place)
    named = (
        bool(place) and place.shape[place.start] == LABEL and words.words[:3].lower() in {"for", "in ", "und"}
    )
    sure = read is not None and (
        read[0].role in {"textbox", "searchbox"} or words.words[:4].lower() == "for " or beside is not None
    )
    whole = read is not None and (not read[1] or (sure and read_extras(read[1]).unread is None))
    field = (
        read[0]
        if read
        and whole
        and (sure or (named and read[0].role is None))
        and not _SOME_FIELD.match(words.words)
        else None
    )
    joined = _within(opening.place, place.quoted())
    return replace(opening, place=joined, field=field, around=opening.place, sure=sure)
