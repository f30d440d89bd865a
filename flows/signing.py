"""Clauses about accounts: signing in and out, and granting access."""

import re

from flows.instruction import Instruction, Verb
from flows.lexicon import GRANT, SIGN_IN, SIGN_OUT, either
from flows.object import read_extras
from flows.phrase import ADDRESS, BRACKET, MAIL, NAME, Phrase

Reading = tuple[Instruction, ...] | None
_FLAGS = re.IGNORECASE
_TAIL = r"(?P<rest>.*)"
_DET = r"(?:(?:the|a|an|your|this|that|their|his|her|its)\s+)?"
_WHAT = (
    rf"(?P<what>(?!(?:at|using|with|via|when|if|as|in|on|from|by|through|again|and|or|to|until|once)\b)(?:{NAME}|{MAIL}+|[\w’'/-]+)"
    rf"(?:\s+(?!(?:at|using|with|via|when|if|as|in|on|from|by|through|again|and|or|to|until|once|before|after)\b)(?:{NAME}|[\w’'/-]+))*?"
    rf"(?:\s+(?:that |which )?you (?:want|wish|use|would|created|need|have)\b.*?(?=\s+(?:when|if|at)\b|$)|(?!\s+(?:{NAME}|[\w’'/-]+))|(?=\s+(?:at|using|with|via|when|if|as|in|on|from|by|through|again|and|or|to|until|once|before|after)\b)))"
)
_URL = rf"(?:,?\s+(?:at|on|by (?:going to|visiting)|via|through)\s+|\s*\(?){_DET}(?P<url>{ADDRESS})"
_OUT = r"(?:(?:sign|log)(?:ging|ing)?\s+(?:out|off))"

OUT_AND_IN = re.compile(
    rf"{_OUT}(?:\s+of\s+{_DET}{_WHAT})?,?\s+(?:and\s+then|and|then)\s+(?:(?:sign|log)(?:ging|ing)?\s+)?(?:back\s+)?"
    rf"(?:in\s*to|in|on\s*to|on)(?:\s+to)?(?:\s+{_DET}{_WHAT.replace('<what>', '<into>')})?{_TAIL}",
    _FLAGS,
)
IN = re.compile(
    rf"{either(SIGN_IN)}(?:\s+(?:again|back))?(?:\s+(?:in))?(?:\s*(?:to|into|on|in to|as))?(?=\W|$)(?:\s+{_DET}{_WHAT})?"
    rf"(?:{_URL})?{_TAIL}",
    _FLAGS,
)
OUT = re.compile(rf"{either(SIGN_OUT)}(?:\s+(?:of|from))?\b(?:\s+{_DET}{_WHAT})?{_TAIL}", _FLAGS)
GRANTED = re.compile(
    rf"{either(GRANT)}(?:\s+to)?\s+{_DET}(?P<what>(?!(?:up|about|a few|\d)\b).*?\b(?:access|permissions?|consent|requests?|"
    rf"terms(?: (?:of|and) \w+)?|invitation|authorization|conditions)\b){_TAIL}",
    _FLAGS,
)
_APPLICATION = re.compile(r"\b(?:app|application|client|program|desktop|mobile)\b", _FLAGS)
_USING = re.compile(rf"(?:using|with|via)\s+{_DET}", _FLAGS)
_INSIDE = re.compile(rf"\s*{BRACKET}+")


def sign_out_and_in(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "log out and back in to X": both are about X."""
    out, into = phrase.group(found, "what"), phrase.group(found, "into")
    return (
        *_account(Verb.SIGN_OUT, out or into, None),
        *_account(Verb.SIGN_IN, into or out, phrase.after(found)),
    )


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


def opened(url: Phrase) -> Instruction:
    """Give the opening of an address, which browsers want with its scheme."""
    value = url.words if "://" in url.words else f"https://{url.words}"
    return act(Verb.OPEN, url, value=value)


def act(verb: Verb, words: Phrase | None, **more: str | int | None) -> Instruction:
    """Give an instruction whose words stand in the sentence."""
    where = {"words": words.words, "start": words.start} if words else {}
    return Instruction.model_validate({"verb": verb, **where, **more})


def unread(words: Phrase | None) -> tuple[Instruction, ...]:
    """Give what could not be read, if there is any."""
    return (act(Verb.UNREAD, words),) if words else ()


def _account(verb: Verb, what: Phrase | None, rest: Phrase | None) -> tuple[Instruction, ...]:
    extras = read_extras(rest) if rest is not None else None
    using = extras.using if extras else None
    if using is not None and (found := using.match(_USING)):
        using = using.part(start=found.end())
    application = what.words if what is not None and _APPLICATION.search(what.words) else None
    words = what or using
    value = using.words if using is not None and what is not None else None
    signing = act(
        verb,
        words,
        value=value or (extras.hint if extras and "@" in (extras.hint or "") else None),
        place=extras.place if extras else None,
        condition=extras.condition if extras else None,
        application=application,
    )
    return signing, *(unread(extras.unread) if extras else ())
