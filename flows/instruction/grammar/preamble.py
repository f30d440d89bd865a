"""How a sentence begins: what it says before its first act."""

import re
from dataclasses import dataclass, replace

from flows.instruction.grammar.lexicon import NAMINGS, READ, THEN, UNREAD, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.noun_phrase import Thing, read_thing
from flows.instruction.grammar.phrase import BRACKET, LABEL, LITERAL, NAME, Phrase
from flows.instruction.instruction import Instruction

_FLAGS = re.IGNORECASE
_VERBS = either(tuple({*READ, *UNREAD, *NAMINGS}))
VERB = (
    r"(?:(?:please|again|also|finally|simply|just|either|then|try|you (?:can|should|must|will))\s+)*"
    rf"{_VERBS}\b"
)
"""A pattern for the verb that starts a clause, with the small words before it."""
_CORE = (
    r"(?:click|select|choose|pick|tap|tick|sign in|log in|press|enter|type|go to|open|scroll"
    r"|check|turn|navigate|look for|find)\b"
)
_SUBJECT = r"(?:you|they|users|your|the|a|an|it|this|there)\b"
_PLACES = (
    r"in|on|at|from|under|underneath|within|inside|below|above|beneath|next to|beside|near"
    r"|to the (?:left|right) of|using|through"
    r"|via|across|along|by|where it (?:says|reads)"
)
_BY_HAND = r"(?:click|tap|press|select|choose|enter|type|tick|drag|scroll)"
"""What only people do, whatever they are called."""
_GOES_ON = (
    rf"(?=(?:then\s+)?(?:{VERB}|{_SUBJECT}|(?:{_PLACES}|to|if|when)\b|do(?: not|n[\u2019']t)\b|{NAME}"
    rf"|(?:[a-z-]+\s+){{1,2}}(?:(?:can|may|must|should|need to|have to)\s+)?{_BY_HAND}\s))"
)

_NOTE = re.compile(
    r"\W*(?:note|tip|important|warning|caution|hint|info|information|example|remember|notice"
    r"|reminder)s?\s*(?:[:!\u2013—-]|that\b)"
    r"|(?:for example|for instance|e\.g\.),?\s"
    r"|(?:for (?:more|further|additional|detailed) |see (?:also|the|related|our)\b"
    r"|see\s(?!.*\bby\s+(?:click|select|tapp|open|press|choos)ing\b)|refer to "
    r"|learn more)"
    r"|(?:you|users|they) (?:can|could|may|might) also\b(?! (?:need|have|want|wish) to)"
    r"|if you(?:[\u2019']d)? (?:like|prefer|wish|want)(?: to)?, you (?:can|could|may|might)\b",
    _FLAGS,
)
"""What only explains, and what one may do besides."""
_ADVERB = re.compile(
    r"(?:please|now|next|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|again|afterwards?"
    r"|also|simply|just|additionally|either|(?:read|review)(?: through)? and(?=\s+(?:accept|agree|confirm)\b)"
    r"|(?:locate|find|go ahead) and(?=\s+(?:click|select|choose|tap|press|open)\b)"
    r"|to (?:start|begin|get started)|from (?:here|there)|once there|at this point|as usual"
    r"|if you have not already|and|step \d+|\(?\d{1,2}\)(?=\s))"
    rf"(?:\s*[,:]\s*|\s+[\u2013\u2014-]\s+|\s+)(?=\S)(?!(?:name|to)\b|{BRACKET})",
    _FLAGS,
)
_OTHERWISE = re.compile(
    r"(?P<condition>otherwise|alternatively|optionally|in some cases|if not|if so),?\s+", _FLAGS
)
_TIME = re.compile(
    r"(?:(?:once|after|before|while(?!\s+(?:holding|pressing))|as soon as|as)\b.*?"
    r"|when\b[^,]*?\b(?:appears?|opens?|loads?|starts?|begins?|ends?|restarts?|(?:pops?|comes?|shows?) up"
    rf"|finish(?:es|ed)?|completed?|done|ready|shown"
    rf"|displayed)\b[^,]*?|(?:in|after) (?:a few|about|\d+|a couple of|several) (?:seconds|minutes"
    rf"|moments|hours))\s*,\s*{_GOES_ON}",
    _FLAGS,
)
_DONE_FIRST = re.compile(rf"(?:once|after|when|as soon as)\s+[^,]*?\s+(?=please\s+{VERB})", _FLAGS)
"""What comes before, where no comma but a "please" parts it from the act."""
_REASON = re.compile(
    rf"(?!{VERB})[^:;]{{1,120}}?,\s+so\s+(?={VERB}\s+(?:the|your|an?|on|in|to|it|them|all|both|{NAME})(?!\w))",
    _FLAGS,
)
"""Why something is done: "We do not need it yet, so click Cancel"."""
_INSTEAD = re.compile(
    rf"(?:instead of|rather than|without)\s+[^,]*,\s*{_GOES_ON}"
    rf"|with\s+[^,]*\b(?:selected|highlighted|open|opened|checked|ticked|enabled)\s*,\s*{_GOES_ON}",
    _FLAGS,
)
"""What is not to be done, and what has been done before: nothing that a reader does now."""
_CONDITION = re.compile(
    rf"(?P<condition>depending on\b[^,]*|for\b[^,]*\b(?:on (?:the web|windows|macos|mac|linux|ios"
    rf"|android)|users?|customers|admins?"
    r"|administrators|students|staff|faculty|employees|owners|members|teachers)(?=,)|(?:if|when|whenever"
    r"|unless|in case|where(?! it (?:says|reads)))\b.*?)"
    rf"(?:,\s*{_GOES_ON}|\s+(?:just|simply|please|then)\s+(?={VERB})"
    r"|(?<!\bif)(?<!\bwhen)(?<!\bunless)(?<!\bwhere)\s+"
    rf"(?=you (?:can|may|should|must|will|need to|have to)\s+(?:\w+ly\s+)?{_VERBS}\b"
    r"(?![^.;]*,\s*you (?:can|may|should|must)\b)))",
    _FLAGS,
)
_PROMPT = re.compile(
    rf"(?P<condition>(?:if|when) (?:prompted|asked|needed|necessary|required|applicable"
    rf"|available))\s+(?=(?:to\s+)?{VERB})",
    _FLAGS,
)
_PROMPTED = re.compile(
    r"(?P<condition>you(?:[\u2019']ll| will| may| might| should| can)?(?: then| now"
    r"| also)? be (?:prompted|asked|required|invited|told|directed)"
    rf"|you are (?:then )?(?:prompted|asked)|(?:it|this|{NAME}|the \w+) (?:then |will |may "
    rf"|might )*(?:prompts?|asks?) you) to\s+(?={VERB})"
    rf"|(?:will|should|would|may)\s+(?:then\s+)?(?:prompt|ask)\s+(?:you\s+)?to\s+(?={VERB}|{NAME})",
    _FLAGS,
)
_MAY = re.compile(
    rf"(?P<condition>you (?:may|might)(?: also)? (?:need|have|want|wish) to)\s+(?={VERB})", _FLAGS
)
_PEOPLE = (
    r"(?:users|students|employees|members|customers|guests|visitors|patients|parents|teachers|instructors|faculty|staff"
    r"|admins|administrators|managers|owners|supervisors|applicants|attendees|participants|learners|authors|editors"
    r"|reviewers|approvers|clients|subscribers|passengers|travell?ers"
    r"|faculty members|staff members|organi[sz]ers|hosts)"
)
"""Whom an article is written for, where it speaks of them."""
_MODAL = re.compile(
    rf"(?:(?:you|they|{_PEOPLE}|the user)(?:[\u2019']ll| will)?(?: also| now| then)?"
    r" (?:can|may|must|should|could|need to|have to|want to|will)(?: also| now| then| either)?"
    r"|(?:be sure|make sure|remember|don[\u2019']t forget|ensure)(?: that)?(?: you)?(?: to)?"
    r"|(?:start|begin|continue)(?: by)?(?=\s+\w+ing\b)|try(?: to)?|attempt to|it(?: is"
    r"|[\u2019']s) (?:best|recommended) to)"
    rf"\s+(?=(?:optionally\s+|simply\s+|easily\s+)?{_VERBS}\b)(?!(?:see|receive|find|notice)\b)"
    r"(?:(?:simply|easily)\s+)?"
    r"|(?:(?:the|an?|your|all|each|every)\s+)?(?:(?!not?\b|do\b|does\b)[a-z-]+\s+){1,3}?"
    r"(?:can|may|must|should|could|(?:will )?need to|have to)(?:\s+(?:now|then|simply|either))?"
    rf"\s+(?={_BY_HAND}\s)"
    rf"|(?:(?:the|an?|your)\s+)?(?:[a-z-]+\s+)?(?:they|{_PEOPLE}|you)\s+(?=(?:then\s+)?{_BY_HAND}\s)",
    _FLAGS,
)
_AIM = re.compile(
    rf"(?:in order )?to\s+(?!the\b)[a-z].*?,\s*{_GOES_ON}"
    r"|to\s+(?!the\b)[a-z][^,;:]{1,60}?\s+(?=(?:just\s+|simply\s+)?(?:click|select|choose|tap|press|go to)\s)"
    r"|for (?:security|privacy|example|best)\b[^,]*,\s+",
    _FLAGS,
)
_HEADED = re.compile(
    rf"(?P<head>(?!{_VERBS}\b)[^:,.;]{{1,40}}?"
    rf"|(?!.{{0,40}}\b(?:following|these|below|one of)\b)[^:,.;{LABEL}]{{1,40}}?)"
    rf"(?:\s*:|\s[\u2013\u2014](?=\s+optionally\b))\s+(?=(?:optionally,?\s+)?(?:{VERB}|{_SUBJECT}|(?:if|when)\s[^,.;:]{{1,80}},\s+{VERB}))"
    rf"|(?P<title>[^:,.;{LABEL}]{{1,40}}?)\s*:\s+(?={NAME}\s*{THEN})",
    _FLAGS,
)
"""A heading before a colon; where it begins with a verb it names nothing to use."""
_SOME = re.compile(
    r"(?:on|for|if|when|with|using)\b|.*\b(?:windows|mac(?:os)?|linux|chrome\s?os|ios|ipad|iphone|android|mobile|desktop"
    r"|phone|tablet|web|browser|chrome|firefox|safari|edge|students|staff|faculty|admins|administrators|owners"
    r"|users|members|teachers|employees|optional(?:ly)?|recommended|option|method|way)\b",
    _FLAGS,
)
"""Whom or what a heading speaks of: what follows is for those alone."""
_PLACE = re.compile(
    rf"(?P<place>(?:(?P<keep>below|above|beneath|next to|beside|near|to the (?:left|right) of|along"
    rf"|across)|{_PLACES}|for(?=\s+(?:the\s+)?{NAME}))"
    rf"\s+(?!order\b)(?:[^,;:]*?|[^;:]*?))(?:\s*,\s*{_GOES_ON}|\s+(?={_CORE}))",
    _FLAGS,
)
_CONTAINER = re.compile(rf"(?:{_PLACES}|for)\s+(?:(?:the|your|a|an|this)\s+)?", _FLAGS)
_APPLICATION = re.compile(
    r"\b(?:app|application|client|program|desktop|mobile|phone|iphone|ipad|android|tablet)\b(?!\s+tiles?\b)(?!.*\b(?:web"
    r"|browser|page|menu|list|field|box|tab|section|column|row|dialog|pane|panel|group|heading)\b)",
    _FLAGS,
)
_BESIDE = re.compile(rf"(?:beside|next to)\s+(?:the\s+)?(?={NAME}$)", _FLAGS)
"""Before the words that stand at a field and say what it is for."""
_ASKS = re.compile(r".*\b(?:prompt|dialog|message|question|warning|notice)\b", _FLAGS)
"""What may speak of a program and is none."""
_BELOW = re.compile(r"(?:under|underneath|below|above|beneath|next to|beside|near)\b", _FLAGS)
"""Where a thing stands on a page: under the heading "Phone"."""
_OF_SOMEONE = re.compile(r"\b(?:your|his|her|their|its|an?)\s+$", _FLAGS)
_SOME_FIELD = re.compile(r"\w+\s+an?\s+(?:separate|new|different|free|blank|empty)\b", _FLAGS)
"""A field that is none by its name: "in a separate field"."""
_SOME_DEVICE = re.compile(
    r"on an?\s+(?:(?:windows|mac|macos|linux|chrome\s?os)\s+\w+|mac|macbook|pc|chromebook)$", _FLAGS
)
"""Not the reader's own: what follows is for those who have one."""
_DEVICE = re.compile(r"(?:computer|device|laptop|mac|pc|browser|web browser|keyboard)$", _FLAGS)


_TYPED = re.compile(r"\b(?:enter|type|input)\s+$", _FLAGS)
_ONE_WORD = re.compile(
    r"(?!\w*(?:[^s]s|ing)$)(?!(?:text|data|content|feedback|information|something|anything|it|them|this|that)$)"
    r"[a-z](?:[a-z0-9._-]|:\d)*$"
)
"""A word that is typed as it stands: "in the ID field, enter masthead"; of more one only tells what it is."""


_SOME_WORDS = re.compile(r"(?!.*\b(?:and|or)\b)[a-z][\w\u2019'-]*(?:\s+[\w\u2019'-]+){1,5}$")
_FIELD_NOUN = re.compile(
    r".*\b(?:names?|addresse?s?|numbers?|passwords?|passphrase|pin|titles?|description|e-?mail|dates?|codes?|details|information"
    r"|info|text|messages?|comments?|notes?|urls?|ids?|username|values?|amount|reason|label|key|keyword|type|data)\b",
    _FLAGS,
)
"""What tells what is typed, and is not typed as it stands: "enter project name"."""


def _is_phrase(words: str, before: str) -> bool:
    """Tell whether words are typed as they stand: "in Code word, type open sesame"."""
    told = _SOME_WORDS.match(words) and not _FIELD_NOUN.match(words)
    return bool(told) and _TYPED.search(before) is not None


@dataclass(frozen=True)
class Opening:
    """What stands before the first act, and the rest."""

    rest: Phrase
    condition: str | None = None
    place: str | None = None
    application: str | None = None
    field: Thing | None = None
    """The place, where it is one to type into."""
    sure: bool = True
    """It says that the place is a field; else what is typed has to tell that it is one."""
    note: bool = False
    """The sentence only explains."""
    head: Phrase | None = None
    """The words before a colon, where they name what the act is about: "Time zone: choose yours"."""

    def typed_into(self, entered: Instruction) -> bool:
        """Tell whether the place is the field that something is entered into."""
        if self.field is None or self.field.words is None or self.sure or self.literal(entered):
            return self.field is not None
        return bool({*self.field.words.words.lower().split()} & {*(entered.words or "").lower().split()})

    def whole(self, entered: Instruction) -> str | None:
        """What is entered, to its end: "let me in" and not "let me"; a place behind it is no place then."""
        start = entered.start
        if (
            start is None
            or entered.place is None
            or not _is_phrase(entered.words or "", self.rest.text[:start])
        ):
            return entered.words
        words = self.rest.text[start : self.rest.end]
        return words if _SOME_WORDS.match(words) else entered.words

    def literal(self, entered: Instruction) -> bool:
        """Tell whether what is entered is to be typed as it stands."""
        start = entered.start if entered.start is not None else -1
        if start > 0 and _OF_SOMEONE.search(self.rest.text[:start]):
            return False
        literal = start >= 0 and (self.rest.shape[start] in LITERAL or self.rest.text[start].isdigit())
        bare = start > 0 and _ONE_WORD.match(entered.words or "") and _TYPED.search(self.rest.text[:start])
        told = start > 0 and _is_phrase(entered.words or "", self.rest.text[:start])
        return entered.value is not None or literal or bool(bare) or told


def read_opening(sentence: Phrase) -> Opening:
    """Read the words before the first act, as often as there are some."""
    opening, start = Opening(sentence), -1
    while opening.rest.start > start and opening.rest and not opening.note:
        start = opening.rest.start
        opening = _next(opening)
    return opening


def _next(opening: Opening) -> Opening:
    rest = opening.rest
    if rest.match(_NOTE) or (
        rest.shape[rest.start] == BRACKET and not rest.shape[rest.start : rest.end].strip(BRACKET)
    ):
        return replace(opening, note=True)
    for pattern in (
        _OTHERWISE,
        _PROMPT,
        _PROMPTED,
        _TIME,
        _DONE_FIRST,
        _REASON,
        _INSTEAD,
        _CONDITION,
        _MAY,
        _MODAL,
        _AIM,
        _ADVERB,
    ):
        found = rest.match(pattern)
        if found is not None:
            condition = rest.group(found, "condition") if "condition" in found.groupdict() else None
            words = opening.condition or (condition.quoted() if condition else None)
            return replace(opening, rest=rest.part(start=found.end()), condition=words)
    headed = rest.match(_HEADED)
    if headed is not None and headed["title"]:
        return replace(opening, rest=rest.part(start=headed.end()))
    if headed is not None and not headed["head"].lower().startswith("step "):
        return _headed(opening, headed)
    found = headed or rest.match(_PLACE)
    if found is None:
        return opening
    after = replace(opening, rest=rest.part(start=found.end()))
    return (
        after
        if found is headed
        else _placed(after, rest.part(*found.span("place")), keep=bool(found["keep"]))
    )


def _headed(opening: Opening, found: re.Match[str]) -> Opening:
    """Take "On a Mac: click X" as a condition, "In the menu: click X" as a place."""
    head = opening.rest.part(*found.span("head"))
    after = replace(opening, rest=opening.rest.part(start=found.end()))
    if re.match(r"(?:in|at|from|under)\b", head.words, _FLAGS):
        return _placed(after, head, keep=False)
    if _SOME.match(head.words):
        return replace(after, condition=opening.condition or head.words)
    return replace(after, head=head)


def _placed(opening: Opening, words: Phrase, *, keep: bool) -> Opening:
    found = words.match(_CONTAINER)
    place = words if keep or found is None else words.part(start=found.end())
    if _SOME_DEVICE.match(words.words):
        return replace(opening, condition=opening.condition or words.words)
    if _DEVICE.match(place.words):
        return opening
    if _APPLICATION.search(place.words) and not place.match(_ASKS) and not words.match(_BELOW):
        return replace(opening, application=place.words)
    beside = words.match(_BESIDE)
    read = read_thing(words.part(start=beside.end()) if beside else place)
    named = bool(place) and place.shape[place.start] == LABEL and words.words[:3].lower() in {"for", "in "}
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
    joined = place.quoted() if opening.place is None else f"{place.quoted()}, {opening.place}"
    return replace(opening, place=joined, field=field, sure=sure)
