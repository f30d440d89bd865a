"""Clauses about an act whose control is not named: "save the changes". The verb is what it may be called."""

import re

from flows.instruction.grammar.clauses.value import EQUAL, equal
from flows.instruction.grammar.lexicon import DEEDS, either
from flows.instruction.grammar.modifier import Extras, read_extras
from flows.instruction.grammar.name.noun_phrase import read_thing
from flows.instruction.grammar.phrase import LABEL, NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.grammar.sequence.coordination import is_name, use_all
from flows.instruction.instruction import Verb

_ELSEWHERE = (
    r"(?:e-?mail(?!\s+address)|letter|request to|browser|tab|window without|computer|device|phone|laptop"
    r"|printer|driver"
    r"|program|software|app|application|extension|plug-?in|installer|package|terminal|command|session|system"
    r"|machine|cable|ticket with|colleague|manager|administrator|support|help ?desk|case with|call"
    r"|somewhere|safe place|secure place)\b"
)
"""What is not done on the page that the article is about."""
_STOP = (
    r"(?:in|on|at|from|under|to|for|by|with|using|via|if|when|unless|until|before|after|so|as|that|which|who|whose"
    r"|without|and|or|then|you|unlike|like)\b(?!-)"
)
DEED = re.compile(
    rf"(?P<deed>{either(DEEDS)})(?:(?:\s+or\s+|\s*/\s*)(?P<also>{either(DEEDS)}))?\s+(?!it\b|them\b|this\b\s*$|(?:any|no|not)\b)"
    rf"(?:{DET}(?P<what>(?!{_STOP})(?:{NAME}|[\w'\u2019/-]++)(?:\s+(?!{_STOP})(?:{NAME}|[\w'\u2019/-]++)){{0,5}}))"
    rf"(?P<more>(?:,\s+(?!{_STOP})[a-z-]+)*,?\s+(?:and|or)\s+(?!{_STOP})[a-z-]+(?=\s+{_STOP}|\s*$))?"
    r"(?P<which>\s+you\s[^,]*)?(?P<rest>.*)$",
    FLAGS,
)
ALONE = re.compile(r"(?P<deed>save|submit|apply|confirm|send|publish|finish)(?P<it>\s+(?:it|them))?$", FLAGS)
"""What ends a form, where no more is said: "fill in the form and save"."""
_LISTED = re.compile(r"following\b", FLAGS)
"""What is only told behind it: "update the following values"."""
_COPIED = re.compile(r"\bcop(?:y|ying|ied)\b", FLAGS)
_STORED_AS = re.compile(r"sav(?:e|ing)\b[^,;]*\sas\s+(?!usual|well|needed|soon|required)\S", FLAGS)
"""In which form a thing is kept: more than a press of one control."""
_MEANS = re.compile(r"using\s+(?=(?:the|this)\s)", FLAGS)
_EDITOR = re.compile(r"\b(?:editor|text box|field)$", FLAGS)
_PRESSED = frozenset({"button", "link", "icon", "menuitem"})
_OFF_PAGE = re.compile(rf".*\b{_ELSEWHERE}", FLAGS)
_FIELD = re.compile(rf"(?:add|set)(?:t?ing)?\s+(?:an?|your|the)\s+(?P<field>{NAME})\s*$", FLAGS)
_TYPED = re.compile(
    r"(?:[\w-]+\s+){0,2}(?:title|subtitle|name|description|comment|note|caption|summary|subject|message|text|label|tag"
    r"|keyword|address|url|password|details|information)s?(?:\s+of\s+(?:the|your|an?|each)\s.*)?$",
    FLAGS,
)
"""What is added by being typed."""
_MAKING = re.compile(r"creat(?:e|ing)\b", FLAGS)
_MADE_UP = re.compile(
    r"(?:[\w-]+\s+){0,2}(?:name|nickname|username|title|subject|password|passcode|passphrase|pin)$", FLAGS
)
"""What is thought up, and then typed."""
_CHANGING = re.compile(r"(?:updat(?:e|ing)|edit(?:ing)?)\b", FLAGS)
"""How a field that has a name is changed is not told."""
_OF = re.compile(r"\sof\s", FLAGS)
_ADDING = re.compile(r"(?:add|set)(?:t?ing)?\b", FLAGS)


def deed(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "upload the file", "create your banner"; what is typed is entered."""
    what = phrase.group(found, "what")
    if what is None:
        return unread(phrase)
    if _OFF_PAGE.match(phrase.shape, what.start, phrase.end) is not None:
        return None
    if (
        phrase.match(_STORED_AS)
        or what.match(_LISTED)
        or (phrase.match(_CHANGING) and what.shape[what.start] == LABEL)
    ):
        return unread(phrase)
    listed = phrase.part(what.start, found.end("more")) if found["more"] else what
    if (found["more"] and _TYPED.search(listed.words)) or (
        phrase.match(_ADDING) and what.shape[what.start] == LABEL and not _is_typed(phrase, what)
    ):
        return None
    extras = read_extras(phrase.after(found))
    return _by_means(phrase, what, extras) or _done(phrase, found, listed, extras)


def _done(phrase: Phrase, found: re.Match[str], listed: Phrase, extras: Extras) -> Reading:
    """Give what is typed as entered, and what else is done as a press on what is called after it."""
    what, also = phrase.group(found, "what") or listed, phrase.group(found, "also")
    more = {"place": extras.place, "condition": extras.condition}
    if _is_typed(phrase, what):
        which = phrase.group(found, "which")
        hint = which.words if which else None
        if which and _OF.search(what.words):
            what, hint = phrase.part(what.start, which.end), None
        return act(Verb.ENTER, what, hint=hint, described=True, **more), *unread(extras.unread)
    told = phrase.part(*found.span("deed"))
    made = act(Verb.CLICK, told, hint=listed.words, described=True, **more)
    if also is not None:
        other = act(Verb.CLICK, also, hint=what.words, described=True, either=1, **more)
        return made.model_copy(update={"either": 1}), other, *unread(extras.unread)
    left = extras.unread
    stated = left.match(EQUAL) if left else None
    return made, *((equal(left, stated) if left and stated else None) or unread(left))


def _is_typed(phrase: Phrase, what: Phrase) -> bool:
    """Tell whether a thing is made by being typed: "add a comment", "create a password"."""
    if phrase.match(_MAKING):
        return _MADE_UP.match(what.words) is not None
    added = _TYPED.match(what.words) or phrase.match(_FIELD)
    return phrase.match(_ADDING) is not None and added is not None


def alone(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "save", where it is all that is said; what was copied is not sent with a button of the page."""
    if _COPIED.search(phrase.text, 0, phrase.start) and found["it"]:
        return None
    return (act(Verb.CLICK, phrase.part(*found.span("deed")), described=True),)


def _by_means(phrase: Phrase, what: Phrase, extras: Extras) -> Reading:
    """Read "create a list using the Add button" as a click on what it is done with.

    What is added with an editor is written there.
    """
    found = extras.using.match(_MEANS) if extras.using else None
    means = extras.using.part(start=found.end()) if extras.using and found else None
    read = read_thing(means) if means else None
    if means and phrase.match(_ADDING) and _EDITOR.search(means.words):
        return (act(Verb.ENTER, what, place=means.words, condition=extras.condition, described=True),)
    if read is None or read[0].role not in _PRESSED or not is_name(read[0].words):
        return None
    return use_all(Verb.CLICK, *read)
