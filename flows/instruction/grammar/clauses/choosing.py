"""Clauses about choosing: what is selected, and from which list."""

import re
from dataclasses import replace

from flows.instruction.grammar.lexicon import SELECT, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import Thing, read_thing
from flows.instruction.grammar.phrase import NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.grammar.sequence.coordination import is_name, use_all
from flows.instruction.instruction import Instruction, Verb

CHOOSE = re.compile(
    rf"{either(SELECT)}\s*[:,]?\s+(?:between\s+(?=.*\s(?:or|and)\s))?(?!up\b)(?:to\s+(?={NAME}))?(?P<rest>.+)",
    FLAGS,
)
BY_MEANS = re.compile(rf"us(?:e|ing)\s+{DET}(?P<place>[^,]+?)\s+to\s+{either(SELECT)}\s+(?P<rest>.+)", FLAGS)
IT = (
    r"it|them|(?:this|that)(?:\s+(?:one|option|button|link|icon|item|choice|method|setting|box|entry))?(?!\s+[a-z]+\s+"
    r"(?:button|link|icon|option|box)\b)"
)
"""A pattern for the small words that stand for what was named before."""
REFERENCE = re.compile(
    r"(?:(?:it|them)\b|(?:this|that)\s+(?:one|option|button|link|icon|item|choice|method|setting|box|entry)\b"
    r"|(?:this|these|those)\s*$|anywhere|anything|outside|away|steps?\s+\d|the\s+(?:prompts?"
    r"|instructions?|on-?screen|steps?|wizard|directions)"
    r"|one of the following"
    r"|(?:the\s+)?(?:previous|last|original|other|earlier) (?:page|screen|window|tab|site)"
    r"(?!\s+(?:button|link|arrow|icon))"
    r"|(?:the|a|an|your)\s+(?:\w+\s+)?(?:terminal|command (?:prompt|line)|shell|file explorer|finder)"
    r"|(?:the|a|an|your)\s+(?:\w+\s+)?(?:browser|incognito|inprivate|private)\b.*\b(?:window|tab|session|mode)"
    r"|these steps|how(?! (?:often|many|much)\b| long$)|what|whether|when|where|which|who|if)\b",
    FLAGS,
)
_ON_DISK = re.compile(
    r"\b(?:from|on)\s+(?:your|the)\s+(?:local\s+)?(?:computer|device|laptop|pc|hard drive|disk|phone"
    r"|tablet)\b"
    r"(?!\s+(?:button|link|option|tab|menu|icon)\b)",
    FLAGS,
)
"""What a file dialog shows, and no page."""
_MADE_UP = re.compile(
    r"(?:(?:an?|your)\s+(?:\w+\s+){0,2}(?:password|passphrase|passcode|pin|username)|an?\s+(?:\w+\s+){0,2}name)\b"
    r"(?!.*\bfrom\b)",
    FLAGS,
)
"""What nobody finds on the page but thinks up."""
_KIND = re.compile(rf"(?:an?|the|your|one)\s+[\w -]{{1,40}}?:\s+(?={NAME})", FLAGS)
"""What the things are that one is chosen of: "a payment method: Card or Cash"."""
_PLACE_FIRST = re.compile(
    rf"(?:from|in|on|under)\s+{DET}(?P<place>(?:(?!\b(?:if|when|unless)\b)[^,])+?)(?:\s*[,:]\s*|\s+(?=(?:the|an?|your)\s))(?P<rest>.+)",
    FLAGS,
)
"""The place before what is chosen: "select from the toolbar, Clear"."""
_LIST_ALONE = re.compile(
    rf"from\s+(?:the|your)\s+(?P<place>list of (?:suggestions|suggested \w+|results|matches)"
    rf"|{NAME}\s+(?:drop-?\s?down|pull-?\s?down|list|menu)(?:\s+(?:list|menu|box))?)"
    r"(?P<rest>\s+(?:if|when|unless)\s.*)?$",
    FLAGS,
)
"""A list of which anything is chosen: "select from the Kind drop-down"."""
_OF_THESE = re.compile(
    r"from\s+(?:the|these|your)\s+(?P<rest>(?:available|possible|offered|listed|following)\s.+)", FLAGS
)
"""What is chosen of: "choose from the available dates"."""
_BETWEEN = re.compile(r"\s*(?:,\s*(?:or|and)?\b|\bor\b|\band\b)\s*", FLAGS)
_AS = re.compile(
    rf"(?P<what>{NAME})\s+as\s+(?:(?:the|your)\s+)?(?P<place>{NAME}"
    r"|(?:[a-z]+\s+)?(?:type|kind|platform|method|format|source|category|language|mode|role|status|protocol))$",
    FLAGS,
)
_LIST_OF = re.compile(rf"{DET}(?P<place>{NAME})\s*:\s+(?P<rest>{NAME}.*)", FLAGS)
_WHICH = re.compile(
    r"(?:which|what)\s+(?=(?!one\b)(?:[\w-]+\s+){1,5}(?:to\s+[a-z]|(?:that\s+)?you(?:[\u2019']d|\s+would)?"
    r"\s+(?:want|need|wish|like)\b))",
    FLAGS,
)
"""Which one is the reader's to say: "choose which room to book" is to choose the room to book."""
_ONE_OF = re.compile(r"(?:any |one |one or more )of\b", FLAGS)


def choose(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "select X from the Y list"; a button, link, tab or menu is clicked, a checkbox ticked."""
    rest = phrase.after(found)
    which = rest.match(_WHICH)
    rest = rest.part(start=which.end()) if which else rest
    kind, first, of = rest.match(_KIND), rest.match(_PLACE_FIRST), rest.match(_LIST_OF)
    if of is not None:
        return _listed(rest, of)
    if (alone := rest.match(_LIST_ALONE)) is not None:
        return _any_of(rest, alone)
    these = rest.match(_OF_THESE)
    rest = rest.after(these) if these else rest
    if first is not None:
        listed = read_thing(rest.after(first))
        return _at(rest.group(first, "place"), use_all(Verb.SELECT, *listed)) if listed else None
    become = rest.match(_AS)
    if become is not None and not kind:
        chosen = read_thing(rest.part(end=become.end("what")))
        return _at(rest.group(become, "place"), use_all(Verb.SELECT, *chosen)) if chosen else None
    rest = rest.part(start=kind.end()) if kind else rest
    if rest.search(_ON_DISK):
        return unread(phrase)
    read = None if rest.match(REFERENCE) or rest.match(_MADE_UP) else read_thing(rest)
    return None if read is None else use_all(Verb.SELECT, *_option(rest, *read))


def _any_of(rest: Phrase, found: re.Match[str]) -> tuple[Instruction, ...]:
    extras, place = read_extras(rest.after(found)), rest.part(*found.span("place")).words
    chosen = act(Verb.SELECT, None, place=place, condition=extras.condition)
    return chosen, *unread(extras.unread)


def _at(place: Phrase | None, acts: tuple[Instruction, ...]) -> tuple[Instruction, ...]:
    return tuple(one.model_copy(update={"place": place.words if place else None}) for one in acts)


def _listed(rest: Phrase, found: re.Match[str]) -> tuple[Instruction, ...]:
    """Read "Fee kinds: Monthly fee, or Yearly fee": what a list is called, and what is chosen of it."""
    items, several = rest.after(found), {}
    joints = list(_BETWEEN.finditer(items.shape, items.start, items.end))
    if any("or" in joint.group().lower().split() for joint in joints):
        several = {"either": 1}
    starts = [items.start, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), items.end]
    acts = (act(Verb.SELECT, items.part(*each), **several) for each in zip(starts, ends, strict=True))
    return _at(rest.group(found, "place"), tuple(acts))


def _option(rest: Phrase, thing: Thing, left: Phrase) -> tuple[Thing, Phrase]:
    """Take "your shipping option" as the one that is meant, and not as one that is called "shipping"."""
    if thing.role not in {"option", "textbox"} or is_name(thing.words):
        return thing, left
    several = thing.role == "textbox" and thing.many
    if thing.words is None and not (several or rest.match(_ONE_OF)):
        return thing, left
    if thing.role == "textbox" and not several:
        return thing, left
    noun = "option" if thing.role == "option" else rest.shape[: left.start].split()[-1].lower()
    start = thing.words.start if thing.words else rest.shape.lower().find(noun, rest.start)
    words = rest.part(start, left.start)
    return replace(thing, words=words, role=None), left


def by_means(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "use the Y list to choose X"."""
    place, read = phrase.group(found, "place"), read_thing(phrase.after(found))
    if place is None or read is None:
        return None
    return _at(place, use_all(Verb.SELECT, *read))
