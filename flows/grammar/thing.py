"""What an act is done to: "the Save button in the letter", and what else a clause says of it."""

import re
from dataclasses import dataclass, replace

from flows.grammar.lexicon import ADJECTIVES, KINDS, LOOKS, READ, REGIONS, ROLES, either
from flows.grammar.phrase import ADDRESS, BRACKET, MAIL, NAME, SLOT, Phrase, trim
from flows.instruction import Instruction

_DET = (
    r"(?:(?:(?:either|both)\s+)?(?:the|a|an|your|this|that|these|any|one of the|each|all(?: of)? the|my|our"
    r"|its)\s+|(?:either|both)\s+)"
)
_ADJ = rf"(?:(?:{'|'.join(ADJECTIVES)})\s+)"
_ROLE = rf"(?:{'|'.join(re.escape(role) for role in sorted(ROLES, key=len, reverse=True))})"
_REGION = rf"(?:(?:dialog|web|app|settings|home|list|web)\s+)?(?:{'|'.join(sorted(REGIONS))})"
_STOP = (
    r"(?:from|in|on|at|under|next|beside|below|above|near|by|to|for|with|via|using|within|inside|through"
    r"|until|after"
    r"|before|when|if|while|as|located|and|or|then|again|that|which|labell?ed|named|called|marked|titled"
    r"|located|of|is"
    r"|so|once|unless|along|across|found|shown|displayed|sent|provided|without|during)\b"
)
_WORD = rf"(?!{_STOP})[\w'\u2019/+%&-]+"
_CALLED = (
    r"(?:labell?ed|named|called|marked|titled|entitled|(?:that|which) (?:says|reads)|with the (?:text|label))"
)
_FLAGS = re.IGNORECASE

_CALLED_SO = re.compile(
    rf"{_DET}?(?P<hint>(?:{_WORD}\s+)*?)(?P<role>{_ROLE}|{_REGION})\s+{_CALLED}\s+(?:as\s+)?(?P<words>{NAME})",
    _FLAGS,
)
_KIND_FIRST = re.compile(rf"{_DET}?(?P<role>{_ROLE})\s+(?P<words>{NAME})", _FLAGS)
_NAMED = re.compile(
    rf"(?:on\s+)?{_DET}?(?P<look>{_ADJ}*)(?P<words>{NAME}|{ADDRESS}|{MAIL}+)"
    rf"(?:\s+(?P<bracket>{BRACKET}+))?(?:\s+(?P<hint>(?:{_WORD}\s+)??{_WORD})(?=\s+icon\b))?"
    rf"(?:\s+(?P<role>{_ROLE})\b(?!\s+account)(?:\s+(?:page|screen)\b)?|\s+(?P<region>{_REGION})\b"
    rf"|\s+(?P<looks>{'|'.join(sorted(LOOKS))})\b|\s+(?:{'|'.join(sorted(KINDS))})\b)?",
    _FLAGS,
)
_FOR = re.compile(rf"{_DET}?(?P<role>{_ROLE})\s+for\s+(?:the\s+)?(?P<words>{NAME})", _FLAGS)
_PLAIN = re.compile(
    rf"(?:on\s+)?{_DET}?(?P<look>{_ADJ}*?)(?P<words>{_WORD}(?:\s+(?!(?:{_ROLE}"
    rf"|{_REGION})\b){_WORD})*?)??\s*\b(?P<role>{_ROLE})\b(?!\s+(?:{_ROLE}|{'|'.join(sorted(LOOKS))})\b)",
    _FLAGS,
)
_BARE = re.compile(
    rf"(?:on\s+)?{_DET}?(?P<look>{_ADJ}*?)(?P<words>(?:{_WORD}|{SLOT}+)(?:\s+(?:{_WORD}|{NAME}|{SLOT}+))*?"
    rf"(?:\s+of\s+{_DET}?{_WORD}(?:\s+(?!(?:you|we|they)\b){_WORD})*)?"
    rf"(?:\s+(?:that |which )?(?:you|we|they)\b.*?(?=\s+(?:from|in the|on the)\b|$)|(?!\s+(?:{_WORD}"
    rf"|{NAME}|{SLOT}+))))",
    _FLAGS,
)
_WIDE = re.compile(
    rf"{_DET}?(?P<words>{NAME}(?:\s+(?!(?:{_ROLE}|{_REGION})\b){_WORD})+)(?:\s+(?P<role>{_ROLE})\b)?", _FLAGS
)
_BRACKETED = re.compile(rf"\s*(?P<words>{BRACKET}+)")
_IN_BRACKET = re.compile(r"[(\[]\s*(?:the\s+|a\s+)?(.*?)\s*[)\]]$")
_LABELLED_BRACKET = re.compile(r"[A-Z][\w&+-]*(?:\s+[\w&+-]+){0,3}$")

_CONDITION = (
    r"(?:(?:when|if)\s+(?:prompted|asked|required|requested|needed|necessary|applicable|available|desired"
    r"|you)\b"
    r"|as (?:needed|required|necessary|prompted)\b|(?:when|if|unless|until)\s)"
)
_WANTED = r"(?<!want)(?<!need)(?<!wish)(?<!like)\s"
"""A gap behind which "to" starts an aim, and is not what somebody wants to do."""
_PLACES = (
    r"(?:in|on|at|from|under|underneath|within|inside|below|above|beneath|next to|beside|near"
    r"|to the (?:left|right)(?: of)?"
    rf"|along|across|of|behind|located|found|through|by the|toward"
    rf"|for (?=(?:the|your|this|that|each|every|any)\s(?!.*{_WANTED}to\s))"
    r"|shown|displayed|appearing|that appears)\b"
)
_PURPOSE = (
    r"(?<!want )(?<!need )(?<!wish )(?<!like )"
    r"(?:(?:in order )?to\s+(?!the\b)[a-z]+|so (?:that )?|for\s+(?!\d)[a-z]|as (?:a|an|the|your)\b)"
)
_ADVERB = (
    rf"(?:again|now|instead|once more|below(?!\s+(?:\w|{NAME}))|first|here|immediately|too|as well|as usual"
    r"|as normal|afterwards?|manually|directly|together)\b"
)
_DONE = r"(?:provided|supplied|given|assigned|sent|issued|created|generated|copied|noted|chosen)"
"""What has been done to a thing: "the name provided by your teacher"."""
_GLYPH = (
    r"(?:[^\w\s,;:.!?()\[\]<>/&+\"'“”\u2018\u2019→›»\u276f▸‣➔➜⟶=|\ue000-\ue004-]{1,3}|\.\.\.)(?=[\s,.]|$)"
)
"""The picture of an icon, as a letter."""
_PLACE_ENDS = (
    rf"(?=,?\s+(?:{_CONDITION}|{_PURPOSE}|(?:{_ADVERB}$)|with\s|(?:and|or)\s+(?:the|an?|your)\s"
    rf"|(?:that|which)\s+(?!appears?\b))|\s*{BRACKET}|,|$)"
)
_AFTER = re.compile(
    rf",?\s*(?:(?P<bracket>{BRACKET}+)|(?P<glyph>{_GLYPH})|(?P<often>twice|two times|three times)\b"
    rf"|(?P<adverb>{_ADVERB})|(?P<condition>{_CONDITION}.*?)(?=,\s+(?:or|and)\s+{NAME}|$)"
    rf"|(?P<example>(?:e\.g\.|i\.e\.|for example|for instance|such as),?\s.*?)(?=,\s|$)"
    rf"|(?P<place>{_PLACES}.*?){_PLACE_ENDS}"
    rf"|(?P<relative>(?:that|which|who|{_DONE})\s.*)|(?P<purpose>{_PURPOSE}.*)"
    rf"|(?P<using>(?:using|with|via)\s.*?)(?=,?\s+(?:{_CONDITION}|{_PURPOSE})|$))",
    _FLAGS,
)
_SIDE = re.compile(r"(?:(?:at|in|on) )?(?:the )?(?:top|bottom|upper|lower|left|right)\b(?!.*\bicon)", _FLAGS)
_FROM = re.compile(rf"from\s+{_DET}?", _FLAGS)
_OPTIONAL = re.compile(r"\W*(?:optional|if|when)\b", _FLAGS)
_MANNER = re.compile(rf"\bby\s+(?=(?:[a-z]+ing)\b)(?={either([*READ])}\b)", _FLAGS)


_KINDS = {"condition": "condition", "relative": "hint", "glyph": "hint", "example": "hint", "purpose": "aim"}
"""What a part of a clause is kept as, by its group in the pattern."""


@dataclass(frozen=True)
class Thing:
    """A control as a clause speaks of it."""

    words: Phrase | None = None
    role: str | None = None
    hint: str | None = None
    many: bool = False
    """It is told in the plural: what is joined to it is of its kind."""
    application: str | None = None
    """The words with the noun that follows, where that is of a program: "the Acme app"."""


@dataclass(frozen=True)
class Extras:
    """What a clause says besides its act."""

    place: str | None = None
    hint: str | None = None
    condition: str | None = None
    using: Phrase | None = None
    aim: str | None = None
    """What it is done for; nothing that a reader does hangs on it, but for switches."""
    often: int = 1
    """How many times the act is done."""
    unread: Phrase | None = None


def read_thing(phrase: Phrase) -> tuple[Thing, Phrase] | None:
    """Read the thing at the start of a phrase; give it with the rest of the phrase, or None."""
    for pattern in (_CALLED_SO, _KIND_FIRST, _FOR, _NAMED, _PLAIN, _BARE):
        found = phrase.match(pattern)
        if found is not None:
            return _thing(phrase, found), phrase.behind(found.end())
    return None


def read_wide(phrase: Phrase) -> tuple[Thing, Phrase] | None:
    """Read a thing whose name goes on in small letters: "your Acme email address"."""
    found = phrase.match(_WIDE)
    return read_thing(phrase) if found is None else (_thing(phrase, found), phrase.behind(found.end()))


def _thing(phrase: Phrase, found: re.Match[str]) -> Thing:
    groups = found.groupdict()
    words, bracket = (
        phrase.group(found, "words"),
        phrase.group(found, "bracket") if "bracket" in groups else None,
    )
    looks = [
        groups.get("look"),
        _inside(bracket.words) if bracket else None,
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
        if words and _is_program(role)
        else None,
    )


def _is_program(noun: str) -> bool:
    return noun in {"app", "application", "client", "program"}


def read_extras(phrase: Phrase) -> Extras:
    """Read what follows the thing; `unread` is what no pattern knows."""
    extras, phrase = Extras(), trim(phrase)
    while phrase:
        found = phrase.match(_AFTER)
        if found is None or found.end() <= phrase.start:
            return replace(extras, unread=phrase)
        extras = _more(extras, phrase, found)
        phrase = phrase.part(start=found.end())
    return extras


def _more(extras: Extras, phrase: Phrase, found: re.Match[str]) -> Extras:
    """Take up one part; an adverb and an aim change nothing."""
    part = phrase.part(*found.span(found.lastgroup or 0))
    if found.lastgroup == "bracket":
        inside = _inside(part.words)
        kind = "place" if _SIDE.match(inside) else "condition" if _OPTIONAL.match(inside) else "hint"
        return _with(extras, kind, inside)
    if found.lastgroup in {"often", "using"}:
        often = 3 if part.words.lower().startswith("three") else 2
        return replace(extras, using=part) if found.lastgroup == "using" else replace(extras, often=often)
    if found.lastgroup == "place":
        words = part.quoted() if extras.place is None else f"{extras.place} {part.quoted()}"
        return replace(extras, place=_FROM.sub("", words, count=1) if _FROM.match(words) else words)
    return _with(extras, _KINDS.get(found.lastgroup or "", ""), part.words)


def _with(extras: Extras, kind: str, words: str) -> Extras:
    return Extras(**{**vars(extras), kind: words}) if kind else extras


def times(made: Instruction, extras: Extras) -> tuple[Instruction, ...]:
    """Give an act as often as it is to be done."""
    return (made,) * extras.often


def _inside(bracket: str) -> str:
    found = _IN_BRACKET.match(bracket)
    return found.group(1) if found else bracket


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


def manner(phrase: Phrase) -> Phrase | None:
    """Give the act in "by clicking X", which is how the clause's aim is reached, or None."""
    found = phrase.search(_MANNER)
    return phrase.part(start=found.end()) if found else None
