"""What else a clause says of its act: where, when, what for, how often."""

import re
from dataclasses import dataclass, replace

from flows.instruction.grammar.lexicon import READ, REGIONS, ROLES, either
from flows.instruction.grammar.name.noun_phrase import DETERMINER, inside, looks_of
from flows.instruction.grammar.phrase import BRACKET, NAME, Phrase, trim
from flows.instruction.grammar.reading import FLAGS
from flows.instruction.instruction import Instruction
from flows.pattern import late

_CONDITION = (
    r"(?:(?:when|if)\s+(?:prompted|asked|required|requested|needed|necessary|applicable|available|desired"
    r"|you)\b"
    r"|as (?:needed|required|necessary|prompted)\b|depending on\b"
    r"|(?:only |just |even |except )?(?:when|if|unless|in case|in the event|provided (?=that|you|the)"
    r"|providing|as long as|so long as|assuming|until(?!\s+which\b))\s"
    r"|(?:before|after|since|until|up to) (?:version )?\d+\.\d|only (?:on|in|for|with|after|at|by|during)\s)"
)
_WANTED = r"(?<!want)(?<!need)(?<!wish)(?<!like)\s"
"""A gap behind which "to" starts an aim, and is not what somebody wants to do."""
_PLACES = (
    r"(?:in(?!\s+order\s+to\b)|on|at|from|under|underneath|within|inside|below|above|beneath|next to|beside"
    r"|near|among|amongst|to the (?:far |immediate )?(?:left|right)(?: of)?"
    r"|(?:via|through) (?:the|your)(?=[^,]*\b(?:menu|sidebar|tab|panel|page|section|toolbar|bar)\b)"
    rf"|along|across|of|behind|located|found|through|by the|toward"
    rf"|for (?=(?:the|your|this|that|each|every|any)\s(?!.*{_WANTED}to\s))"
    r"|where it (?:says|reads)|shown|displayed|appearing|that appears"
    r"|(?:situated|visible|available|positioned)(?=\s+(?:in|on|at|under|near|to|next|beside|below|above)\b))\b"
)
_PURPOSE = (
    r"(?<!want )(?<!need )(?<!wish )(?<!like )(?<!next )"
    r"(?:(?:in order )?to\s+(?!the\b)[a-z]+|so (?:that )?|for\s+(?!\d)[a-z]|as (?:a|an|the|your)\b)"
)
_ADVERB = (
    r"(?:before (?:you (?:leave|continue|proceed|go on|exit|close)|leaving|continuing|proceeding|going on"
    r"|exiting|closing|moving on)\b[^,]*|every (?:few|\w+) (?:seconds|minutes|hours|days)"
    r"|before (?:the|your) [\w ]{1,40}? (?:starts?|begins?|opens?|ends?|closes?)"
    r"|in (?:a few|your own|\S+) (?:words|keywords|sentences?|lines)|briefly|in detail"
    r"|(?:after|once) (?:you|[a-z]+ing)\b[^,]*|where (?:prompted|indicated|shown|needed|necessary|required)"
    r"|without (?:any )?(?:dashes|spaces|hyphens|punctuation|quotes|quotation marks|brackets)"
    r"|in (?:an? |the )?[\w-]+ mode|for (?:them|you|him|her|it|us|yourself|others)|again|now|instead"
    r"|once more|below(?!\s+(?:\w"
    rf"|{NAME}))|first|here|immediately|too|as well|as usual"
    r"|(?:ideally|preferably)\b[^,]*|as normal|afterwards?|manually|directly|together)\b"
)
_REASON = r"(?:because|given that|seeing that|since\s+(?:the|an?|you|your|it|this|that|there))\b"
"""Why it is done: nothing that a reader does."""
_DONE = r"(?:provided|supplied|given|shared|assigned|sent|issued|created|generated|copied|noted|chosen)"
"""What has been done to a thing: "the name provided by your teacher"."""
_GLYPH = (
    r"(?:[^\w\s,;:.!?()\[\]<>/&+\"'“”\u2018\u2019→›»\u276f▸‣➔➜⟶=|\u2013\u2014\ue000-\ue004-]{1,3}|\.\.\.)"
    r"(?=[\s,.]|$)"
)
"""The picture of an icon, as a letter."""
_SHOWS = r"(?:appears?|opens?|drops? down|pops? up|comes? up|slides? (?:out|in)|shows?)"
"""What a place does that an act before has brought up."""
_REGIONS = "|".join(sorted(REGIONS - {"app", "list"}))
_HOLDER = (
    rf"(?:(?!(?:{'|'.join(sorted(ROLES))})\b)[a-z-]+\s+){{0,3}}(?:{_REGIONS})\b"
    r"(?=\s*(?:[,.(]|$|(?:that|which|of)\b))"
)
"""What holds controls, where it is told in small letters: no control that is used as well."""
_THERE = r"(?:in|on|at|from|under|within|inside|below|above|next to|beside|near)"
_PLACE_ENDS = (
    rf"(?=,?\s+(?:{_CONDITION}|{_PURPOSE}|(?:{_ADVERB}$)|with\s|as (?:shown|seen|illustrated|pictured"
    rf"|depicted|highlighted|indicated)\b|(?:and|or)\s+(?:the|an?|your)\s(?!{_HOLDER})"
    rf"|(?:that|which)\s+(?!{_SHOWS}\b))|\s*{BRACKET}|,|:\s|\s+or\s+{NAME}\s+{_THERE}\b|$)"
)
_USE = r"(?:click|select|choose|tap|press|pick|type|enter|check|tick|un-?check|un-?tick|go to|open)"
_ANOTHER = (
    r",?\s+(?:or|and|then|and then|or else)\s+"
    rf"(?:(?:(?:simply|just|then)\s+)?{_USE}\s+(?:on\s+|to\s+)?(?:the|your|an?|{NAME})"
    rf"|(?:the\s+)?{NAME}(?=\s*(?:$|,|(?:to|if|for|in|on|at)\b)))"
)
"""Where an aim or a place has ended: "Delete to confirm or Cancel to go back"."""
_AFTER = late(
    rf",?\s*(?:(?P<bracket>{BRACKET}+)|(?P<glyph>{_GLYPH})|(?P<often>twice|two times|three times)\b"
    rf"|(?P<reason>{_REASON}.*)|(?P<adverb>{_ADVERB})|(?P<moment>(?:(?<=\bdate\s)|(?<=\btime\s)|(?<=\bday\s))when\s.*?$)"
    rf"|(?P<condition>{_CONDITION}.*?)(?=,\s+(?:or|and)\s+{NAME}|$)"
    rf"|(?P<example>(?:e\.g\.|i\.e\.|for example|for instance|such as),?\s.*?)(?=,\s|$)"
    r"|(?P<seen>as (?:shown|seen|illustrated|pictured|depicted|highlighted|indicated)"
    r" (?:in|on|above|below|here|by)\b.*?)(?=,\s|$)"
    r"|(?P<within>(?:on|in|at|to|for|from|with|by|until|after)\s+(?:which|whom)\s.*)"
    rf"|(?P<form>in (?:an? )?(?:{NAME}|\.?[\w.]+)(?:,?\s(?:and |or )?(?:{NAME}|[\w.]+))*? (?:file )?format\b)"
    rf"|(?P<place>{_PLACES}.*?){_PLACE_ENDS}"
    rf"|(?P<also>(?:or|and)\s+{_THERE}\s.*?){_PLACE_ENDS}"
    rf"|(?P<relative>(?:where(?=\s+(?:the|your|it|they|this|these|you (?:want|need|wish))\s)"
    rf"|that|which|who|whose|whom|unlike"
    rf"|(?:marked|flagged|denoted)(?=\s+(?:with|by|in"
    rf"|as)\b)|{_DONE})\s.*)"
    rf"|(?P<purpose>{_PURPOSE}.*?)(?={_ANOTHER}|\s+if (?:needed|desired|necessary|required|applicable)\b|$)"
    rf"|(?P<using>(?:using|with|via)\s.*?)(?=,?\s+(?:{_CONDITION}|{_PURPOSE}|or\s+by\s)|$))",
    FLAGS,
)
_SIDE = late(r"(?:(?:at|in|on) )?(?:the )?(?:top|bottom|upper|lower|left|right)\b(?!.*\bicon)", FLAGS)
_FROM = late(rf"(?:from|via|where it (?:says|reads))\s+{DETERMINER}?", FLAGS)
_OPTIONAL_ALONE = late(r"(?P<told>optional)\s+[-\u2013\u2014]\s", FLAGS)
"""What goes on behind it is a remark: "(optional - learn more)"."""
_OPTIONAL = late(r"\W*(?:optional|if|when)\b", FLAGS)
_BY = rf"by\s+(?=(?:[a-z-]+ing)\b)(?={either([*READ])}\b)"
_MANNER = late(rf"(?<!\bor )\b{_BY}", FLAGS)
_BY_FIRST = late(_BY, FLAGS)
"""What is left of a second way: "by using the list, or by clicking the icon"."""
_KINDS = {
    "condition": "condition",
    "relative": "hint",
    "within": "hint",
    "moment": "hint",
    "form": "hint",
    "glyph": "hint",
    "example": "hint",
    "purpose": "aim",
}
"""What a part of a clause is kept as, by its group in the pattern."""


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


def read_extras(phrase: Phrase) -> Extras:
    """Read what follows the thing; `unread` is what no pattern knows."""
    extras, phrase = Extras(), trim(phrase)
    while phrase:
        found = phrase.match(_AFTER)
        alone = found is not None and found.lastgroup == "also" and extras.place is None
        if found is None or alone or found.end() <= phrase.start:
            return replace(extras, unread=phrase)
        extras = _more(extras, phrase, found)
        phrase = phrase.part(start=found.end())
    return extras


def _more(extras: Extras, phrase: Phrase, found: re.Match[str]) -> Extras:
    """Take up one part; an adverb and an aim change nothing."""
    part = phrase.part(*found.span(found.lastgroup or 0))
    if found.lastgroup == "bracket":
        words = inside(part.words)
        optional = _OPTIONAL_ALONE.match(words)
        words = optional["told"] if optional else words
        kind = "place" if _SIDE.match(words) else "condition" if _OPTIONAL.match(words) else "hint"
        return _with(extras, kind, words) if kind != "hint" or looks_of(part.words) else extras
    if found.lastgroup in {"often", "using"}:
        often = 3 if part.words.lower().startswith("three") else 2
        return replace(extras, using=part) if found.lastgroup == "using" else replace(extras, often=often)
    if found.lastgroup == "also":
        comma = ", " if found.group().lstrip().startswith(",") else " "
        return replace(extras, place=f"{extras.place}{comma}{part.quoted()}")
    if found.lastgroup == "place":
        words = part.quoted() if extras.place is None else f"{extras.place} {part.quoted()}"
        return replace(extras, place=_FROM.sub("", words, count=1) if _FROM.match(words) else words)
    return _with(extras, _KINDS.get(found.lastgroup or "", ""), part.words)


def _with(extras: Extras, kind: str, words: str) -> Extras:
    return Extras(**{**vars(extras), kind: words}) if kind else extras


def times(made: Instruction, extras: Extras) -> tuple[Instruction, ...]:
    """Give an act as often as it is to be done."""
    return (made,) * extras.often


def manner(phrase: Phrase) -> Phrase | None:
    """Give the act in "by clicking X", which is how the clause's aim is reached, or None."""
    found = phrase.match(_BY_FIRST) or phrase.search(_MANNER)
    return phrase.part(start=found.end()) if found else None
