"""Clauses about accounts: signing in and out, and granting access."""

import re

from flows.instruction.grammar.lexicon import ENTER, GRANT, SIGN_IN, SIGN_OUT, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import read_thing
from flows.instruction.grammar.phrase import ADDRESS, MAIL, NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, opened, unread
from flows.instruction.grammar.sequence.coordination import use_all
from flows.instruction.instruction import Instruction, Verb

_STOP = (
    r"(?:at|for|using|with|via|when|if|as|in|on|from|by|through|again|and|or|to|until|once|before|after)\b"
)
_WORD = rf"(?:{NAME}|[\w\u2019'/-]+)"
_RELATIVE = r"\s+(?:that |which )?you (?:want|wish|use|would|created|need|have)\b.*?(?=\s+(?:when|if|at)\b|$)"
_WHAT = (
    rf"(?P<what>(?!{_STOP})(?:{MAIL}+|{_WORD})(?:\s+(?!{_STOP}){_WORD})*?"
    rf"(?:{_RELATIVE}|(?!\s+{_WORD})|(?=\s+{_STOP})))"
)
_INTO = _WHAT.replace("<what>", "<into>")
_URL = rf"(?:,?\s+(?:at|on|by (?:going to|visiting)|via|through)\s+|\s*\(?){DET}(?P<url>{ADDRESS})"
_TAIL = r"(?P<rest>.*)"

OUT_AND_IN = re.compile(
    rf"(?:sign|log)(?:ging|ing)?\s+(?:out|off)(?:\s+of\s+{DET}{_WHAT})?,?\s+(?:and\s+then|and|then)\s+"
    r"(?:(?:sign|log)(?:ging|ing)?\s+)?(?:back\s+)?(?:in\s*to|in|on\s*to|on)(?:\s+to)?"
    rf"(?:\s+{DET}{_INTO})?{_TAIL}",
    FLAGS,
)
IN = re.compile(
    rf"{either(SIGN_IN)}(?:\s+(?:again|back))?(?:\s+in)?(?:\s*(?:to|into|on|in to|as))?(?=\W|$)"
    rf"(?:\s+{DET}{_WHAT})?(?:{_URL})?{_TAIL}",
    FLAGS,
)
CREDENTIALS = re.compile(
    rf"(?:{either((*ENTER, 'use'))})\s+{DET}(?:[\w\u2019'-]+\s+){{0,3}}?"
    r"(?:credentials|login details|account details)\s+(?:in order )?to\s+"
    rf"(?P<rest>{either(SIGN_IN)}\b.*)",
    FLAGS,
)
OUT = re.compile(rf"{either(SIGN_OUT)}(?:\s+(?:of|from))?\b(?:\s+{DET}{_WHAT})?{_TAIL}", FLAGS)
GRANTED = re.compile(
    rf"{either(GRANT)}(?:\s+to)?\s+{DET}(?P<what>(?!(?:up|about|on|in|from|at|a few|\d)\b).*?\b(?:access"
    rf"|permissions?|consent|requests?"
    rf"|terms(?: (?:of|and) \w+)?|invitation|authorization|conditions|agreement|policy|cookies"
    rf"|licen[cs]e(?! agreement))\b){_TAIL}",
    FLAGS,
)
AGREED = re.compile(rf"(?:accept|agree to|agree with|acknowledge)\s+{DET}(?P<rest>{NAME}.*)", FLAGS)
ALLOWED = re.compile(
    r"(?:allow|let|permit)\s+(?:them|users?|guests?|others|members|people|everyone|attendees|participants)\s+(?:to\s+)?"
    r"(?P<what>(?!in\b|know\b)[a-z][\w -]*?)(?P<rest>\s+(?:if|when|by)\b.*)?$",
    FLAGS,
)
_APPLICATION = re.compile(r"\b(?:app|application|client|program|desktop|mobile)\b", FLAGS)
_WHO = re.compile(rf"as\s+{DET}(?P<who>[^,]+?)(?=,|\s+(?:when|if|at|on|to)\b|$)", FLAGS)
_MANY = re.compile(r"(?:all|every|any|each|other)\b", FLAGS)
"""Said of what one signs out of, not of an account."""
_MEANS = re.compile(r"\b(?:link|button|page|menu|tab|portal|icon)\b", FLAGS)
"""What leads to the form, and is no account."""
_USING = re.compile(rf"(?:using|with|via)\s+{DET}", FLAGS)


def with_credentials(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "enter your credentials to log in to the console": what they are for is the act."""
    rest = phrase.after(found)
    told = rest.match(IN)
    return sign_in(rest, told) if told else None


def sign_out_and_in(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "log out and back in to X": both are about X."""
    out, into = phrase.group(found, "what"), phrase.group(found, "into")
    again = into or (None if out and out.match(_MANY) else out)
    return *_account(Verb.SIGN_OUT, out or into), *_account(Verb.SIGN_IN, again, phrase.after(found))


def sign_in(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "sign in to your X account at ADDRESS"."""
    url = phrase.group(found, "url")
    acts = _account(Verb.SIGN_IN, phrase.group(found, "what"), phrase.after(found))
    return acts if url is None else (opened(url), *acts)


def sign_out(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "sign out of X"."""
    return _account(Verb.SIGN_OUT, phrase.group(found, "what"), phrase.after(found))


def grant(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "grant the requested permissions", where no button is named."""
    extras = read_extras(phrase.after(found))
    return (act(Verb.GRANT, phrase.group(found, "what"), condition=extras.condition), *unread(extras.unread))


def agree(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "agree to the Terms": mostly a box beside their name."""
    read = read_thing(phrase.after(found))
    if read is None:
        return None
    first, *others = use_all(Verb.CHECK, *read)
    return first.model_copy(update={"described": True}), *others


def allow(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "let them bring a friend": mostly a box that says so."""
    extras = read_extras(phrase.after(found))
    what = phrase.group(found, "what")
    made = act(Verb.CHECK, what, place=extras.place, condition=extras.condition, described=True)
    return made, *unread(extras.unread)


def _account(verb: Verb, what: Phrase | None, rest: Phrase | None = None) -> tuple[Instruction, ...]:
    """Give the signing; what is signed in with takes the place of the account where none is named."""
    if rest is None:
        return (act(verb, what, application=_application(what)),)
    who = rest.match(_WHO)
    extras = read_extras(rest.part(start=who.end()) if who else rest)
    using = rest.part(*who.span("who")) if who else extras.using
    if using is not None and (found := using.match(_USING)):
        using = using.part(start=found.end())
    means = (
        who is None and using is not None and _MEANS.search(using.shape, using.start, using.end) is not None
    )
    named = extras.hint if extras.hint and "@" in extras.hint else None
    signing = act(
        verb,
        what or using,
        value=using.words if using and what and not means else named,
        hint=extras.using.words if means and extras.using else None,
        place=extras.place,
        condition=extras.condition,
        application=_application(what),
    )
    return signing, *unread(extras.unread)


def _application(what: Phrase | None) -> str | None:
    return what.words if what is not None and _APPLICATION.search(what.words) else None
