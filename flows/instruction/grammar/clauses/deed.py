"""Clauses about an act whose control is not named: "save the changes". The verb is what it may be called."""

import re

from flows.instruction.grammar.clauses.value import EQUAL, equal
from flows.instruction.grammar.lexicon import DEEDS, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.phrase import LABEL, NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.instruction import Verb

_ELSEWHERE = (
    r"(?:e-?mail|letter|request to|browser|tab|window without|computer|device|phone|laptop|printer|driver"
    r"|program|software|app|application|extension|plug-?in|installer|package|terminal|command|session|system"
    r"|machine|cable|ticket with|colleague|manager|administrator|support|help ?desk|case with|call)\b"
)
"""What is not done on the page that the article is about."""
_STOP = (
    r"(?:in|on|at|from|under|to|for|by|with|using|via|if|when|unless|until|before|after|so|as|that|which|who"
    r"|without|and|or|then)\b"
)
DEED = re.compile(
    rf"(?P<deed>{either(DEEDS)})(?:\s+(?:or|/)\s+(?P<also>{either(DEEDS)}))?\s+(?!it\b|them\b|this\b\s*$|(?:any|no|not)\b)"
    rf"(?:{DET}(?P<what>(?!{_STOP})(?:{NAME}|[\w'\u2019/-]++)(?:\s+(?!{_STOP})(?:{NAME}|[\w'\u2019/-]++)){{0,5}}))"
    r"(?P<rest>.*)$",
    FLAGS,
)
_OFF_PAGE = re.compile(rf".*\b{_ELSEWHERE}", FLAGS)
_FIELD = re.compile(rf"(?:add|set)(?:t?ing)?\s+(?:an?|your|the)\s+(?P<field>{NAME})\s*$", FLAGS)
_TYPED = re.compile(
    r"(?:[\w-]+\s+){0,2}(?:title|subtitle|name|description|comment|note|caption|summary|subject|message|text|label|tag"
    r"|keyword|address|url|password|details|information)s?$",
    FLAGS,
)
"""What is added by being typed."""
_ADDING = re.compile(r"(?:add|set)(?:t?ing)?\b", FLAGS)


def deed(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "upload the file", "create your banner"; what is typed is entered."""
    what = phrase.group(found, "what")
    if what is None or _OFF_PAGE.match(phrase.shape, what.start, phrase.end):
        return None
    extras = read_extras(phrase.after(found))
    more = {"place": extras.place, "condition": extras.condition}
    if phrase.match(_ADDING) and (_TYPED.match(what.words) or phrase.match(_FIELD)):
        return act(Verb.ENTER, what, described=True, **more), *unread(extras.unread)
    if phrase.match(_ADDING) and what.shape[what.start] == LABEL:
        return None
    told = phrase.part(*found.span("deed"))
    made = act(Verb.CLICK, told, hint=what.words, described=True, **more)
    also = phrase.group(found, "also")
    if also is not None:
        other = act(Verb.CLICK, also, hint=what.words, described=True, either=1, **more)
        return made.model_copy(update={"either": 1}), other, *unread(extras.unread)
    left = extras.unread
    stated = left.match(EQUAL) if left else None
    return made, *((equal(left, stated) if left and stated else None) or unread(left))
