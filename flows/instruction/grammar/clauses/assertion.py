"""Clauses about what has to hold: a box that is ticked, the credentials in use; and what one waits for."""

import re

from flows.instruction.grammar.lexicon import CLICK, CONFIRM, SELECT, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import read_thing
from flows.instruction.grammar.phrase import BRACKET, NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.instruction import Verb

_CONFIRM = rf"(?:{either(CONFIRM)}|check)"
_STATE = (
    r"(?:(?:de|un)?selected|(?:un)?checked|(?:un)?ticked|enabled|disabled|cleared|(?:turned |switched "
    r"|toggled )?(?:on|off)|correct"
    r"|visible|available|active|connected|listed|shown|displayed|complete|gone"
    r"|no longer (?:visible|available|active|listed|shown|displayed|there|present))\b"
)
HOLDS = re.compile(
    rf"{_CONFIRM}\s+(?:that\s+|whether\s+|if\s+|to see (?:that|if)\s+)?{DET}(?P<what>.+?)\s+"
    r"(?:(?:is|are|has been|have been)\s+(?:set\s+to\s+)?|(?:says|shows|reads|displays)\s+)"
    rf"(?:now\s+|currently\s+|still\s+)?(?P<state>(?:not\s+)?(?:{_STATE}|{NAME}))(?P<rest>.*)",
    FLAGS,
)
_SOMEONE = re.compile(r"(?:you|they|everyone|nobody)$", FLAGS)
_OTHER_CLAUSE = re.compile(r"\bto\s+(?!(?:the|an?|your|it|this)\b)[a-z]+\s|\bwho\b", FLAGS)
"""What stands between a thing and its state where the state is another thing's."""
_BOXED = re.compile(r"selected|checked|ticked|cleared", FLAGS)
KEPT = re.compile(
    rf"(?:leave|keep)(?:ing)?\s+{DET}(?P<what>.+?)\s+(?P<state>(?:not\s+)?{_STATE})(?P<rest>.*)", FLAGS
)
LEFT = re.compile(
    r"(?:leave|keep)(?:ing)?\b(?:.*\b(?:as (?:they|it) (?:are|is)|as[- ]is|unchanged|unset|intact"
    r"|alone|blank|empty"
    r"|(?:at|as|to) (?:the |their |its )?defaults?(?: \w+)?)|\s+(?:all\s+)?(?:the\s+)?defaults?"
    r"|\s+(?:disabled|enabled|unchecked))"
    r"(?:\s+(?:to\s+[a-z]+\s|so\b|if\b|when\b|unless\b|for\b).*)?$",
    FLAGS,
)
USES = re.compile(
    rf"{_CONFIRM}\s+(?:that\s+)?you(?:[\u2019']re| are)\s+"
    r"(?:using|(?:signed|logged) in (?:to|with|as)|signing in (?:with|to))"
    rf"\s+{DET}(?P<what>[^,({BRACKET}]+?)\s*(?P<bracket>{BRACKET}+)?(?P<rest>,.*)?$",
    FLAGS,
)
_STATED = r"(?:has|have|appears?|shows?|says?|reads?|displays?|contains?|includes?|match(?:es)?"
_SUBJECT = r"(?:the|your|it|they|all|each|no|an?|this|that|these|those)"
THAT = re.compile(
    rf"{_CONFIRM}\s+that\s+(?P<what>{_SUBJECT}\s.*?\s{_STATED}|is|are)\s.+)$"
    rf"|(?:{either(CONFIRM)}|check\s+(?=that\s|whether\s|if\s))\s*(?:that\s+|whether\s+|if\s+)?"
    r"(?P<fact>(?!.*\b(?:selected|(?:un)?checked|(?:un)?ticked|set to|turned|switched|is|are|was|were)\b)"
    rf"(?!(?:you|to)\b)(?:{_SUBJECT}\s|[^,;]{{1,40}}?\s)(?:.*?\s)?{_STATED}|exists?|fits?|follows?|comes?|works?|meets?)(?:\s.+|$))",
    FLAGS,
)
WAIT = re.compile(
    r"(?:wait(?:ing)?\b|allow\s+(?:about|up to|at least|several|a few|a moment|\d))"
    rf".*?(?P<rest>\s+before\s+(?:you\s+)?{either((*CLICK, *SELECT))}\b.*|$)",
    FLAGS,
)


def holds(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "confirm that the X checkbox is selected"."""
    what, state = phrase.group(found, "what"), phrase.group(found, "state")
    read = read_thing(what) if what else None
    if read is None or state is None or what is None or what.match(_SOMEONE) or what.search(_OTHER_CLAUSE):
        return None
    thing, left = read
    after, extras = read_extras(left), read_extras(phrase.after(found))
    boxed = thing.role == "textbox" and _BOXED.search(state.words)
    confirmed = act(
        Verb.CONFIRM,
        thing.words,
        role="checkbox" if boxed else thing.role,
        value=state.words,
        place=after.place or extras.place,
        hint=thing.hint,
        condition=extras.condition,
    )
    return confirmed, *unread(after.unread), *unread(extras.unread)


def uses(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "confirm you are using your X credentials (Y)"."""
    bracket = phrase.group(found, "bracket")
    value = bracket.words.strip("()[] ") if bracket else None
    return act(Verb.CONFIRM, phrase.group(found, "what"), value=value), *unread(phrase.after(found))


def claim(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "verify that the rule has a check mark next to it" as a claim."""
    return (act(Verb.EXPECT, phrase.group(found, "what") or phrase.group(found, "fact")),)


def left(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "leave the rest as it is" as a claim: there is nothing to do."""
    return (act(Verb.EXPECT, phrase),) if found else None


def wait(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "wait until X appears" as a claim; what is to be done after that is no part of it."""
    rest = phrase.after(found)
    return act(Verb.EXPECT, phrase.part(end=found.start("rest"))), *unread(rest)
