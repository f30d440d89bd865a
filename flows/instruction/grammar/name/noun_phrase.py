"""What an act is done to: "the Save button", "the field called Name"."""

import re
from dataclasses import dataclass, replace

from flows.instruction.grammar.lexicon import ADJECTIVES, KINDS, LOOKS, REGIONS, ROLES
from flows.instruction.grammar.phrase import ADDRESS, BRACKET, MAIL, NAME, SLOT, WITHIN, Phrase
from flows.instruction.grammar.reading import FLAGS
from flows.pattern import late

DETERMINER = (
    r"(?:(?:(?:either|both)\s+)?(?:the|a|an|your|this|that|these|any|one of the|one or more(?: of the)?"
    r"|at least one|each|all(?: of)? the|my|our"
    r"|its|their|his|her)\s+|(?:either|both)\s+)"
)
"""A pattern for the words that say which thing; unlike `act.DET` it may say that one of several is enough."""
_ADJ = rf"(?:(?:{'|'.join(ADJECTIVES)})\s+)"
_ROLE = rf"(?:{'|'.join(re.escape(role) for role in sorted(ROLES, key=len, reverse=True))})"
_REGION = rf"(?:(?:dialog|web|app|settings|home|list|web)\s+)?(?:{'|'.join(sorted(REGIONS))})"
_STOP = (
    r"(?:from|in|on|at|under|next|beside|below|above|near|by|to|for|with|via|using|within|inside|through"
    r"|until|after|situated"
    r"|before|when|where(?=\s+(?:prompted|indicated|shown|needed|necessary|required))|if|while|as|located|and|or|then|again|that|which|who|whose|labell?ed|named|called|marked|titled"
    r"|located|of|is"
    r"|so|twice|once|here|unless|along|across|found|shown|displayed|sent|provided|shared by|without"
    r"|during)\b(?!-)"
)
_WORD = rf"(?!{_STOP})(?:[\w'\u2019/+%&-]|{WITHIN})++"
_CALLED = (
    r"(?:labell?ed|named|called|marked|titled|entitled|(?:that|which) (?:says|reads)|with the (?:text|label))"
)

_KIND = rf"(?:{'|'.join(sorted(KINDS | REGIONS))})"
_NOUN = (
    r"(?!(?:first|second|third|last|next|previous|other|same|new|old|latest|newest|current|only|whole|entire"
    r"|right|correct|appropriate|relevant|desired|following)\b)"
    rf"(?!{_STOP})(?!{_ADJ})[a-z]{{3,}}"
)
"""Any noun of what a name is the name of, and no word that tells one of several, or its looks."""
_CALLED_SO = late(
    rf"{DETERMINER}?(?P<hint>(?:{_WORD}\s+)*?)(?:(?P<role>{_ROLE}|{_REGION})|{_KIND})\s+{_CALLED}\s+(?:as\s+)?(?P<words>{NAME})",
    FLAGS,
)
_KIND_FIRST = late(rf"(?:on\s+)?{DETERMINER}?(?P<role>{_ROLE})\s*:?\s+(?P<words>{NAME})", FLAGS)
_LOOK_FIRST = late(
    rf"(?:on\s+)?(?:the|an?)\s+(?P<hint>(?!{_STOP})[a-z-]+)\s+(?P<role>icon)\s+(?P<words>{NAME})",
    FLAGS,
)
"""What it looks like before its name: "the pen icon Edit"."""
_LINK_TO = late(
    rf"(?:on\s+)?{DETERMINER}?(?P<role>link)\s+to\s+(?:the|your)\s+(?P<words>(?:{NAME}|{_WORD})(?:\s+(?:{NAME}|{_WORD})){{0,3}})",
    FLAGS,
)
"""A link by where it leads: "the link to the map"."""
_NAMED = late(
    rf"(?:on\s+)?(?:{DETERMINER}{_KIND}\s+(?={NAME})|the\s+{_NOUN}\s+(?={NAME})|{DETERMINER}?)(?P<look>{_ADJ}*)(?P<words>{NAME}|{ADDRESS}|{MAIL}+)"
    rf"(?:\s+(?P<bracket>{BRACKET}+))?(?:\s+(?P<hint>(?:{_WORD}\s+)??{_WORD})(?=\s+icon\b))?"
    rf"(?:\s+(?P<role>{_ROLE})\b(?!\s+account)(?:\s+(?:page|screen)\b)?|\s+(?P<region>{_REGION})\b"
    rf"(?:\s+(?:header|heading|entry|item|row|view))?"
    rf"|\s+(?P<looks>{'|'.join(sorted(LOOKS))})\b|\s+(?:{'|'.join(sorted(KINDS))})\b)?",
    FLAGS,
)
_WANTED = late(
    rf"(?:(?:the|an?|your)\s+)(?P<words>(?:{_ADJ}*){NAME}\s+(?:that |which )?you (?:want|wish|need"
    rf"|would like) to\s+[a-z]+)(?=\s*$|\s*,)",
    FLAGS,
)
"""One of several that the reader wants: "the ROOM you want to edit"."""
_OF_KIND = late(
    rf"(?:an?|another)\s+(?P<words>(?:{_ADJ}*){NAME}\s+(?:{'|'.join(sorted(KINDS))}))\b(?!\s+(?:{_ROLE}|{_REGION}|{NAME})\b)",
    FLAGS,
)
"""One of several of a kind that has a name, and no label: "a Plot type"."""
_FITTING = late(
    rf"{DETERMINER}(?P<words>(?:appropriate|corresponding|respective|relevant|correct|desired|proper|applicable)\s+{NAME}"
    rf"(?:\s+(?!(?:{_ROLE}|{_REGION}|{'|'.join(sorted(LOOKS))})\b){_WORD})+)",
    FLAGS,
)
"""What the reader has to find out, of a kind that has a name: "the appropriate VPN pool"."""
_FILE = late(
    rf"{DETERMINER}?(?P<words>{NAME}\s+(?:files?|documents?|spreadsheets?|workbooks?))(?=\s+(?:that|which|with|you|from|where|in)\b)",
    FLAGS,
)
_TYPE = late(r"(?:excel|csv|pdf|word|powerpoint|zip|json|xml|text|html|xlsx?|docx?|png|jpe?g)\b", FLAGS)
"""What a file is, and not what it is called: "the Excel file that you downloaded"."""
_FIT = r"(?:appropriate|corresponding|respective|relevant|correct|desired)"
_FOR = late(rf"{DETERMINER}?(?P<role>{_ROLE})\s+for\s+(?:the\s+)?(?P<words>{NAME})", FLAGS)
_PLAIN = late(
    rf"(?:on\s+)?{DETERMINER}?(?P<look>{_ADJ}*?)(?P<words>(?!{_FIT}\s+(?:check\s?|tick\s?)?box){_WORD}(?:\s+(?!(?:{_ROLE}"
    rf"|{_REGION})\b){_WORD})*?)??"
    rf"(?:\s+(?P<bracket>{BRACKET}+))?\s*\b(?P<role>{_ROLE})\b(?!\s+(?:{_ROLE}|{'|'.join(sorted(LOOKS))}|you|we|they)\b)",
    FLAGS,
)
_PAIR = (
    r"(?:\w+[\u2019']s?\s+)?(?:start|begin|first|opening|from|arrival|(?:available )?dates?|day|month"
    r"|hour)\s+and\s+(?:(?:an?|the)\s+)?"
    r"(?=end|last|closing|to|leaving|times?|year)"
)
"""Words that go in pairs and are one thing: "the start and end date"."""
_TO_BE = (
    r"(?:\s+to\s+(?!(?:continue|proceed|finish|confirm|save|start|begin|exit|cancel|apply|close|submit|complete|expand|open"
    r"|enlarge|zoom|play|see|view|refresh|update|reply|upload|finali[sz]e|verify|approve|go|the|a|an|your)\b)[a-z]{3,}"
    r"(?=\s*$|\s*,\s*(?:and|then|or)\b))?"
)
"""What is done with the thing later, and tells which it is: "the number of results to display"."""
_BARE = late(
    rf"(?:on\s+)?{DETERMINER}?(?P<look>{_ADJ}*?)(?P<words>(?:{_PAIR})?(?:{_WORD}|{SLOT}+)(?:\s+(?:{_WORD}|{NAME}|{SLOT}+))*?"
    rf"(?:(?<=closest|nearest)\s+to\s+{DETERMINER}?\w+)?(?:\s+[a-z]+ed\s+by\s+(?:the|your|an?)\s+{_WORD})?"
    rf"(?:\s+of\s+{DETERMINER}?(?:{_WORD}|{NAME})(?:\s+(?!(?:you|we|they)\b)(?:{_WORD}|{NAME}))*)?{_TO_BE}"
    rf"(?:(?:\s+(?:the|your)\s+{_WORD}\s+(?:is|are|has|have|will|should|must)\b(?!\s+(?:{_STOP}))|"
    r"(?<=\bone)\s+(?:that |which )you|\s+you|\s+(?:that |which )?(?:we|they))\b.*?"
    rf"(?=\s+(?:from\s+\S|in the\b|on the\b)|\s*{BRACKET}|$)|(?!\s+(?:{_WORD}"
    rf"|{NAME}|{SLOT}+))))",
    FLAGS,
)
_ONE_OF = late(
    rf"(?:an?|any|(?:the|your)(?=[^,]*\band/or\b))\s+(?P<words>{_WORD}(?:\s+{_WORD}){{0,3}}\s+(?:and/)?or"
    rf"\s+(?!(?:the|an?|your|any|all|not|more|to|just)\b){_WORD}(?:\s+(?!(?:you|we|they)\b){_WORD}){{0,3}})",
    FLAGS,
)
"""Any of several kinds: "a crate or box"."""
_WIDE = late(
    rf"{DETERMINER}?(?P<words>{NAME}(?:\s+(?!(?:{_ROLE}|{_REGION})\b){_WORD})+)(?:\s+(?P<role>{_ROLE})\b)?",
    FLAGS,
)
_ONWARD = late(
    r"(?:on\s+)?(?P<words>next)(?:\s+to\s+(?!(?:the|your|an?|it|its|this|that)\b)[a-z][^,]*?)?(?=\s*$|,|\s+(?:and|until|when|once)\b)",
    FLAGS,
)
"""What leads on, in small letters; before "to the" it tells a place."""
_BRACKETED = late(rf"\s*(?P<words>{BRACKET}+)")
_IN_BRACKET = late(r"[(\[]\s*(?:the\s+|a\s+)?(.*?)\s*[)\]]$")
_ASIDE = late(
    r"\d{1,2}$|(?:see|fig(?:ure)?|image|screenshot|picture|as shown)\b(?!.*\bicon)"
    r"|(?:you|it|this|these|they|there|we|note)\b|.*\b(?:is|are|may|might|will|should)\b",
    FLAGS,
)
"""A remark, or the number of a picture: nothing of the control's looks."""
_LABELLED_BRACKET = late(r"[A-Z][\w&+-]+(?:\s+[\w&+-]+){0,3}$")

_NAMED_SO = re.compile(rf",\s*(?P<name>{NAME})(?=\s*\W*$)", FLAGS)
"""The name of what was described, and nothing behind it."""
_LOOKING_SO = re.compile(
    r",\s+(?P<looks>an?\s+(?:[^\W\d_]+\s+)*?(?:[^\s,;]+)(?:\s+(?:in|with|on|inside|of)\s+[^,;]{1,40}?)?)(?=\s*(?:,|$))",
    FLAGS,
)
"""What something that was named looks like."""


@dataclass(frozen=True)
class Thing:
    """A control as a clause speaks of it."""

    words: Phrase | None = None
    role: str | None = None
    hint: str | None = None
    many: bool = False
    """It is told in the plural: what is joined to it is of its kind."""
    application: str | None = None
    """The words with the noun that follows, where that is of a program: "the Acme mobile app"."""
    somewhere: bool = False
    """It may be a program of its own, or a part of the site: that it is nowhere to be seen says nothing."""


def read_thing(phrase: Phrase, *, kinds: bool = True) -> tuple[Thing, Phrase] | None:
    """Read the thing at the start of a phrase; give it with the rest of the phrase, or None.

    `kinds`: "a crate or box" is one thing of either kind, and not two.
    """
    typed = phrase.match(_FILE)
    words = phrase.group(typed, "words") if typed else None
    if typed is not None and words is not None and _TYPE.match(words.words):
        return Thing(words=words), phrase.behind(typed.end())
    for pattern in (
        _ONWARD,
        _CALLED_SO,
        _KIND_FIRST,
        _LOOK_FIRST,
        _LINK_TO,
        _FOR,
        _FITTING,
        _WANTED,
        _OF_KIND,
        _NAMED,
        *([_ONE_OF] if kinds else []),
        _PLAIN,
        _BARE,
    ):
        found = phrase.match(pattern)
        if found is not None:
            return _thing(phrase, found), phrase.behind(found.end())
    return None


def read_wide(phrase: Phrase) -> tuple[Thing, Phrase] | None:
    """Read a thing whose name goes on in small letters: "your Acme email address"."""
    found = phrase.match(_WIDE)
    return (
        read_thing(phrase, kinds=False)
        if found is None
        else (_thing(phrase, found), phrase.behind(found.end()))
    )


def _thing(phrase: Phrase, found: re.Match[str]) -> Thing:
    groups = found.groupdict()
    words, bracket = (
        phrase.group(found, "words"),
        phrase.group(found, "bracket") if "bracket" in groups else None,
    )
    looks = [
        groups.get("look"),
        looks_of(bracket.words) if bracket else None,
        groups.get("hint"),
        groups.get("looks"),
    ]
    role = re.sub(r"\s+", " ", (groups.get("role") or groups.get("region") or "").lower())
    if words and f"{words.words.lower()} {role}" in ROLES:
        role = f"{words.words.lower()} {role}"  # the Search box
    hint = " ".join(look.strip() for look in looks if look and look.strip())
    icon = role == "icon" and bool(groups.get("hint"))
    return Thing(
        words=words or None,
        role=ROLES.get(role),
        hint=(f"{hint} icon" if icon else hint) or None,
        many=role.endswith(("s", "boxes")),
        application=phrase.part(words.start, found.end("region")).words
        if words and _is_program(words, role)
        else None,
        somewhere=role in _PROGRAMS,
    )


_PROGRAMS = frozenset({"app", "application", "client", "program"})
_DEVICE = late(
    r".*\b(?:client|desktop|mobile|authenticator|phone|iphone|ipad|android|tablet"
    r"|your (?:mac|pc|computer))\b",
    FLAGS,
)


def _is_program(words: Phrase, noun: str) -> bool:
    """Tell a program of its own from a part of the site that is called an app: by the device, or its name."""
    return noun in {"client", "program"} or (noun in _PROGRAMS and _DEVICE.match(words.text) is not None)


def inside(bracket: str) -> str:
    """Give what stands in a bracket, without the small word before it."""
    found = _IN_BRACKET.match(bracket)
    return found.group(1) if found else bracket


def looks_of(bracket: str) -> str | None:
    """Give what a bracket says of a control's looks; None for a remark."""
    words = inside(bracket)
    return None if _ASIDE.match(words) else words


def bracketed_name(thing: Thing, phrase: Phrase) -> tuple[Thing, Phrase]:
    """Take "the gear icon (Options)" as the control Options that looks like a gear."""
    found = phrase.match(_BRACKETED)
    if found is None or thing.words is None or thing.words.shape[thing.words.start] in NAME:
        return thing, phrase
    bracket = phrase.part(*found.span("words"))
    inner = phrase.text[bracket.start + 1 : bracket.end - 1]
    if not _LABELLED_BRACKET.match(inner):
        return thing, phrase
    looks = f"{thing.words.words} icon" if thing.role == "icon" else thing.words.words
    name = Phrase(phrase.text, phrase.shape, bracket.start + 1, bracket.end - 1)
    return Thing(words=name, hint=looks), phrase.behind(found.end())


def apposed(thing: Thing, phrase: Phrase) -> tuple[Thing, Phrase]:
    """Take what a comma adds to a thing for the same one.

    "the order's number, “B-7”" is the control B-7; "**Details**, an *i* in a circle" is Details and looks so.
    """
    if thing.words is None:
        return thing, phrase
    if thing.words.shape[thing.words.start] in NAME:
        found = phrase.match(_LOOKING_SO)
        looks = phrase.group(found, "looks") if found else None
        hint = " ".join(each for each in (thing.hint, looks.words if looks else None) if each)
        return (replace(thing, hint=hint), phrase.behind(found.end())) if found and looks else (thing, phrase)
    found = phrase.match(_NAMED_SO)
    name = phrase.group(found, "name") if found else None
    if found is None or name is None or thing.many:
        return thing, phrase
    return replace(thing, words=name, hint=thing.words.words), phrase.behind(found.end())
