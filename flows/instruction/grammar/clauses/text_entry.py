"""Clauses about typing: what is typed, and what the fields are called."""

import re
from dataclasses import replace

from flows.instruction.grammar.clauses.field import FIELDS, fields, is_field
from flows.instruction.grammar.clauses.target import ADDRESS_BAR, FOR_NAMED, LITERAL, enter_into
from flows.instruction.grammar.lexicon import CLICK, DEEDS, ENTER, SELECT, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import Thing, read_thing, read_wide
from flows.instruction.grammar.phrase import ADDRESS, BRACKET, MAIL, NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.grammar.sequence.coordination import is_name
from flows.instruction.instruction import Instruction, Verb

TYPE = re.compile(rf"{either(ENTER)}(?:\s+in(?=\s+(?:your|an?)\s))?\s+(?P<rest>.+)", FLAGS)
FILL = re.compile(
    r"(?:fill(?:ing)?\s+(?:in|out)|complet(?:e|ing)|provid(?:e|ing)|enter(?:ing)?|updat(?:e|ing))\s+(?:(?:the|your|this|these|all|any|each|of)\s+)*"
    r"(?P<what>(?:[\w\u2019'-]+\s+){0,3}?(?:form|details|information|info|fields|blanks|data))(?![\w\s]*\b(?:form|page|field"
    r"|box)\b)(?P<rest>(?:\s+(?:with|in|on|for|about|if|when|as|using|to|that|below|such|including|like"
    r"|marked|from|under|of|required|requested|needed|provided|asked)\b.*)?)$",
    FLAGS,
)
FIELD = re.compile(
    r"(?:complet(?:e|ing)|edit(?:ing)?|updat(?:e|ing)|chang(?:e|ing)|modify(?:ing)?)\s+(?:the|your)\s+"
    rf"(?P<what>{NAME})\s+(?:field|box|text\s?box)(?P<rest>\s+(?:in|on|under|with|if|when|as|to)\b.*)?$",
    FLAGS,
)
FILL_EACH = re.compile(
    r"(?:fill(?:ing)?\s+(?:in|out)|complet(?:e|ing)|enter(?:ing)?|provid(?:e|ing))"
    r"(?:\s+(?:the|your|these|following))*(?:\s+(?:fields?|details|information))?\s*:\s+(?P<rest>[^:]+)$",
    FLAGS,
)
_COMMAS = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+", FLAGS)
_FIELD_WORDS = 4
"""Words that the name of a field in a list has at most (chosen: the longest labelled one has three)."""
DESCRIBED = re.compile(
    r"(?:describ(?:e|ing)|summari[sz](?:e|ing))\s+(?:the|your|an?)\s+"
    r"(?P<what>(?!(?:in|on|at|to|for|of|with|by)\b)[\w'\u2019-]+(?:\s+(?!(?:in|on|at|to|for|with|by|you|that|which)\b)[\w'\u2019-]+){0,3})"
    r"(?P<rest>.*)$",
    FLAGS,
)
PUT = re.compile(
    r"(?:writ(?:e|ing)|add(?:ing)?|put(?:ting)?|specify(?:ing)?|supply(?:ing)?|set(?:ting)?|insert(?:ing)?"
    r"|describ(?:e|ing)|summari[sz](?:e|ing))\s+(?P<rest>.+)",
    FLAGS,
)
"""What is only typing where it is said into which field."""
USED = re.compile(
    rf"us(?:e|ing)\s+(?P<what>.+?)\s+as\s+(?:(?:the|your|its)\s+)?(?P<field>{NAME}"
    r"|(?:[\w-]+\s+){0,2}(?:name|username|title|subject|id|password|address|url|host|server|port|code))$",
    FLAGS,
)
"""What is typed where the verb does not say so: the field is marked as a name, or is one to type into."""
REPLACE = re.compile(
    r"replac(?:e|ing)\s+(?:the|any|all|what|whatever|everything|its)\b[^,;]*?"
    r"\s+(?:in|of|inside)\s+(?P<field>(?:the|your)\s+.+?)\s+(?:with|by)\s+(?P<what>.+)$",
    FLAGS,
)
_SETS_TO = re.compile(r"set(?:ting)?\s.*?\sto\s", FLAGS)
"""A thing is set to a value: "set the view to Week in the list"."""
_NO_ARTICLE = re.compile(
    r"[a-z][\w.-]*\s+(?:as|for)\s+(?:the|your)\s+(?:[\w-]+\s+){0,2}(?:domain|name|username|port|server|host|url|id"
    r"|password|address)$|\d[\d.,:]*\s+(?:as|for|in|into)\b"
)
"""What may be typed as it stands or be a field's name, as its quotation marks are missing."""
SEARCH = re.compile(
    r"(?:search(?:ing)?(?:\s+for\b)?+|look(?:ing)?\s+up)\s+(?P<what>.+?)(?:\s+(?:in|into|on|using|with)\s+(?P<field>(?:the|your"
    r"|a)\s+.*))?$",
    FLAGS,
)
_LOOKED_UP = re.compile(r"look", FLAGS)
"""What may be looked up anywhere, if no field is told: "look up your number on the card"."""
SEARCH_AND = re.compile(r"search(?:ing)?(?:\s+for)?$", FLAGS)
_AND_THEN = re.compile(
    rf"\s*,?\s+(?:and|or)\s+(?:then\s+)?{either((*SELECT, *CLICK, 'add', 'open', 'find'))}\s+{DET}"
    r"(?P<what>[^,.;]+)",
    FLAGS,
)
"""What two verbs are told of: "search for and add the shelf"."""
_ONE_WORD = re.compile(
    r"(?!(?:user ?name|password|pass\w+|pin|e-?mail|name|code|address|number|title|date|url"
    r"|comment|message)\b)"
    r"(?!\w*(?:[^s]s|ing)$)(?!(?:text|it|them|this|that|information|something|anything)$)[a-z][a-z0-9._-]*$"
)
_ALL = re.compile(r"(?P<what>.+)")
_SOURCE = re.compile(r"\s*from\s+[^,]*?(?=,|\s+(?:if|when|in the|into)\b|$)", FLAGS)
_NEXT = re.compile(
    rf"\s*(?:{BRACKET}+\s*)?(?:,\s*(?:and|or)?|\band\b|\bor\b)\s+(?!(?:ideally|preferably|at least|up to"
    r"|which|without)\b)"
    r"(?:then\s+)?(?:the\s+|your\s+|a\s+)?",
    FLAGS,
)
_IN_ADDRESS_BAR = re.compile(rf"\b(?:in|into)\s+{ADDRESS_BAR.pattern}", FLAGS)
_TYPED_IN = re.compile(r"\b(?:type|typing|key)\s+in\s+$", FLAGS)
_TYPING = re.compile(r"typ(?:e|ing)\b", FLAGS)
_QUITE = re.compile(rf"(?P<what>(?>{NAME}))(?!\s+(?:in|into|for|and)\b|\s*,\s+(?:and\s+)?{NAME})", FLAGS)
_WHOSE = re.compile(r"whose\b|(?:to|from|with|for|until|by|on|at|in)\s+(?:whom|which)\b", FLAGS)
"""What tells one of several people or things by something else."""
_THE_WORD = re.compile(rf"the\s+(?:words?|text|phrase|letters?|character|number)\s+(?P<what>{NAME})", FLAGS)
_SHOUTED = re.compile(rf"(?P<what>(?>{NAME}))(?=\s+(?:in|at) the (?:bottom|top|left|right)\b)", FLAGS)
_GIVEN = re.compile(
    r"(?:the|your)\s+(?P<field>(?:default\s+)?(?:user ?name|user id|password|passcode|pin|passphrase"
    r"|ip address|code|ssid|key))\s+"
    rf"(?:as\s+|of\s+)?(?P<value>{NAME})(?!\s+(?:field|box|in|into)\b)(?:,?\s+and\s+|,\s+)?(?P<rest>.*)$",
    FLAGS,
)
_NUMBER = re.compile(r"\d[\d.,:%]*$")
"""What no field is called."""
_UNTOLD = re.compile(
    r".*\bfollowed by\b|(?:it|them|this|these)\b"
    r"|(?:[\w\u2019']+\s+){0,4}?(?:form|details|information|info|fields|blanks|following)\b",
    FLAGS,
)
"""What does not say what is typed, or where."""
_STATED = re.compile(rf"\s*:\s+(?P<value>{NAME}|{MAIL}+|{ADDRESS}|(?=\S*[\d./@_-])\S+)\s*\.?$", FLAGS)
"""What is typed, behind a colon at the end: "the address of the server: vpn.example.org"."""
_LOST = re.compile(r"(?:it|them|this|and|or|through|by)\b", FLAGS)
_INSTRUCTIONS = re.compile(
    r"(?:the\s+(?:prompts?|instructions?|on-?screen)|how(?!\s+(?:many|much|often|long)\b)|what|whether)\b",
    FLAGS,
)


_BELOW = re.compile(r"(?:with|using)\s+(?:these|the following)(?:\s+\w+)?$", FLAGS)
"""What is only told behind it."""


def enter(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "enter X and Y", "enter X in the Y field"."""
    rest = phrase.after(found)
    if rest.match(_INSTRUCTIONS):
        return None
    if (field := _field_typed_in(phrase, rest)) is not None:
        return field
    bar = rest.search(_IN_ADDRESS_BAR) is not None or rest.match(_NO_ARTICLE) is not None
    return enter_into(rest) or (None if bar else _typed(phrase, rest) or _enter_all(rest))


def _field_typed_in(phrase: Phrase, rest: Phrase) -> Reading:
    """Read "type in the search box": what is typed there is not told."""
    read = read_thing(rest) if _TYPED_IN.search(phrase.shape, phrase.start, rest.start) else None
    if read is None or read[0].role not in FIELDS:
        return None
    extras = read_extras(read[1])
    made = act(Verb.ENTER, read[0].words, role=read[0].role, place=extras.place)
    return made, *unread(extras.unread)


def described(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "describe the problem": what is written is the reader's own."""
    what, extras = phrase.group(found, "what"), read_extras(phrase.after(found))
    where = {"place": extras.place, "condition": extras.condition}
    return act(Verb.ENTER, what, described=True, **where), *unread(extras.unread)


def fill_field(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "complete the Town field": what is typed is the reader's own."""
    extras = read_extras(phrase.after(found))
    hint = extras.using.words if extras.using else extras.hint
    where = {"place": extras.place, "condition": extras.condition, "hint": hint}
    return act(Verb.ENTER, phrase.group(found, "what"), role="textbox", **where), *unread(extras.unread)


def fill_each(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "fill in the fields: Name, Street and Town"."""
    listed = phrase.after(found)
    joints = list(_COMMAS.finditer(listed.text, listed.start, listed.end))
    starts, ends = [listed.start, *(j.end() for j in joints)], [*(j.start() for j in joints), listed.end]
    parts = [listed.part(*each) for each in zip(starts, ends, strict=True)]
    if not all(0 < len(part.words.split()) <= _FIELD_WORDS for part in parts):
        return None
    return tuple(act(Verb.ENTER, part) for part in parts)


def fill(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "fill in the required details": what they are is not told."""
    if _BELOW.match(phrase.after(found).words):
        return (act(Verb.EXPECT, phrase),)
    extras = read_extras(phrase.after(found))
    hint = extras.using.words if extras.using else extras.hint
    made = act(
        Verb.ENTER,
        phrase.group(found, "what"),
        hint=hint,
        place=extras.place,
        condition=extras.condition,
        described=True,
    )
    return made, *unread(extras.unread)


def put(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "write X in the Y box"; what is added to something else is not typed."""
    rest = phrase.after(found)
    made = None if phrase.match(_SETS_TO) else enter_into(rest)
    into = rest.match(FOR_NAMED)
    named = into is not None and into["small"].lower() == "into"
    return made if made and (made[0].role in FIELDS or named) else None


def used(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "use X as the name"."""
    what, field = phrase.group(found, "what"), phrase.group(found, "field")
    read = read_thing(field) if field else None
    if what is None or read is None or read[1] or what.match(_LOST):
        return None
    typed = {"value": what.words} if what.match(LITERAL) else {"hint": what.words}
    return (act(Verb.ENTER, read[0].words, role=read[0].role, **typed),)


def replaced(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "replace the text in the Y box with X": what is typed takes the place of what stands there."""
    field, what = phrase.group(found, "field"), phrase.group(found, "what")
    read = read_thing(field) if field else None
    if what is None or read is None or read[1] or not is_field(read[0]):
        return None
    typed = {"value": what.words} if what.match(LITERAL) else {"hint": what.words}
    return (act(Verb.ENTER, read[0].words, role=read[0].role, **typed),)


def search(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "search for X in the Y box"."""
    what, field = phrase.group(found, "what"), phrase.group(found, "field")
    read = read_thing(field) if field else None
    if what is None or what.match(_LOST) or (field and read is None):
        return None
    if phrase.match(_LOOKED_UP) and not (read is not None and is_field(read[0])):
        return None
    name = read_thing(what)
    named = name[0].words if name and is_name(name[0].words) and not name[1] else None
    literal = what if what.match(LITERAL) else named
    typed = {"value": literal.words} if literal else {"hint": what.words}
    if read is not None and is_field(read[0]):
        extras = read_extras(read[1])
        made = act(Verb.ENTER, read[0].words, role="searchbox", place=extras.place, **typed)
        return made, *unread(extras.unread)
    extras = read_extras(phrase.part(start=found.end("what")))
    made = act(Verb.ENTER, None, role="searchbox", place=extras.place, condition=extras.condition, **typed)
    return made, *unread(extras.unread)


def search_and(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "search for", which stands before "and select X" and is about X as well."""
    behind = _AND_THEN.match(phrase.shape, phrase.end)
    if behind is None or not found:
        return None
    what = Phrase(phrase.text, phrase.shape, *behind.span("what"))
    return (act(Verb.ENTER, None, role="searchbox", hint=what.words),)


def _typed(phrase: Phrase, rest: Phrase) -> Reading:
    """Read "type X", where X is what is typed and no field is named."""
    found = (
        rest.match(_THE_WORD)
        or _loud(rest)
        or rest.match(_QUITE)
        or (_ONE_WORD.match(rest.words) and rest.match(_ALL))
    )
    typing = phrase.match(_TYPING) is not None
    if not found or not (typing or found.re is _THE_WORD or _NUMBER.match(rest.words)):
        return None
    extras = read_extras(rest.part(start=found.end("what")))
    value = rest.part(*found.span("what")).words
    made = act(Verb.ENTER, None, value=value, place=extras.place, condition=extras.condition)
    return made, *unread(extras.unread)


def _loud(rest: Phrase) -> re.Match[str] | None:
    """Find one word in capitals alone, which is typed as it stands wherever that is."""
    found = rest.match(_SHOUTED)
    return found if found and rest.part(*found.span("what")).words.isupper() else None


def _is_deed(thing: Thing) -> bool:
    """Tell whether the words on a control begin with an act: one is not typed into "Save the crate"."""
    first, *others = thing.words.words.lower().split() if thing.words and is_name(thing.words) else [""]
    return first in DEEDS and bool(others)


def _given(rest: Phrase) -> Reading:
    """Read "the username admin and the password open": each field with what is typed there."""
    acts: list[Instruction] = []
    while (found := rest.match(_GIVEN)) is not None:
        field, value = rest.part(*found.span("field")), rest.part(*found.span("value"))
        acts.append(act(Verb.ENTER, field, value=value.words))
        rest = rest.after(found)
    extras = read_extras(rest)
    return (*acts, *unread(extras.unread)) if acts and not extras.place else None


def _enter_all(rest: Phrase) -> Reading:
    """Read "X, Y and Z", where each is what a field is called."""
    if rest.match(_UNTOLD):
        return None
    if (given := _given(rest)) is not None:
        return given
    acts: list[Instruction] = []
    either_of = None
    while (read := read_wide(rest)) is not None and read[0].words is not None:
        thing, rest = read
        if acts and _is_deed(thing):
            extras = read_extras(rest)
            return *acts, act(Verb.CLICK, thing.words), *unread(extras.unread)
        source = rest.match(_SOURCE)
        if source is not None and thing.words is not None:
            thing = replace(thing, words=thing.words._replace(end=source.end()))
            rest = rest.part(start=source.end())
        assert thing.words is not None
        value = thing.words.words if thing.words.shape[thing.words.start] == MAIL else None
        acts += [act(Verb.ENTER, words, role=thing.role, value=value) for words in fields(thing.words)]
        joint = rest.match(_NEXT)
        if joint is None:
            break
        either_of = 1 if re.search(r"\bor\b", joint.group(), FLAGS) else either_of
        rest = rest.part(start=joint.end())
    stated = rest.match(_STATED) if len(acts) == 1 and acts[0].value is None else None
    if stated is not None:
        acts = [acts[0].model_copy(update={"value": rest.part(*stated.span("value")).words})]
        rest = rest.part(start=stated.end())
    extras = read_extras(rest)
    if extras.often > 1:
        return None  # in two fields, and they are not told
    more = {"condition": extras.condition, "place": extras.place, "either": either_of}
    if acts and _WHOSE.match(extras.hint or ""):
        acts[-1] = acts[-1].model_copy(update={"hint": extras.hint})
    return (*(one.model_copy(update=more) for one in acts), *unread(extras.unread)) if acts else None
