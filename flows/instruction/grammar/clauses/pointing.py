"""Clauses about controls: clicking, pointing, looking for them."""

import re

from flows.instruction.grammar.clauses.choosing import CHOOSE, REFERENCE, choose
from flows.instruction.grammar.clauses.navigation import GOING
from flows.instruction.grammar.lexicon import CLICK, DEEDS, DOUBLE_CLICK, HOVER, RIGHT_CLICK, THEN, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.name.noun_phrase import Thing, read_thing
from flows.instruction.grammar.phrase import NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.grammar.sequence.coordination import is_name, path_of, use_all
from flows.instruction.instruction import Instruction, Verb

SCROLL = re.compile(
    r"scroll(?:ing)?(?:\s+(?:all the way|down|up|left|right|through|across|over|the page|the list|further))*"
    r"(?:\s+(?:to (?:find|see|reach|locate|view)|to|until you (?:see|find|reach|get to)|for"
    r"|and find))?(?P<rest>.*)",
    FLAGS,
)
_EDGE = re.compile(
    r"\s*(?:to\s+)?(?:the\s+)?(?:very\s+)?(?P<edge>(?:bottom|top|end|left|right|beginning)\b.*?)"
    r"(?:\s+to\s+(?:view|see|find|show|access|reach|get)\b.*|$)",
    FLAGS,
)
_GOING = re.compile(GOING, FLAGS)
POINT = re.compile(
    rf"(?:(?P<hover>{either(HOVER)}|(?:move|hold|put|place|position)\s+{DET}(?:mouse(?:\s+pointer"
    rf"|\s+cursor)?|pointer|cursor)"
    rf")(?:\s+(?:your|the)\s+(?:mouse(?:\s+pointer|\s+cursor)?|pointer|cursor))?(?:\s+(?:over|on|onto|to|at))*|(?P<right>{either(RIGHT_CLICK)})(?:\s+on)?"
    rf"|{either(DOUBLE_CLICK)}(?:\s+on)?)"
    r"\s+(?P<rest>.+)",
    FLAGS,
)
INTO = re.compile(rf"{either(CLICK)}\s+(?:in|into|inside|within)\s+(?P<rest>.+)", FLAGS)
LOOK = re.compile(r"(?:look(?:ing)? for|find(?:ing)?|locat(?:e|ing))\s+(?P<rest>.+)", FLAGS)
CLOSE = re.compile(
    rf"(?:(?:clos(?:e|ing)|dismiss(?:ing)?)\s+(?:it|them|this|{DET}[\w -]{{1,40}}?)"
    rf"|(?:confirm|finish|complete|end)(?:ing)?(?:\s+(?:it|them|this|{DET}[\w -]{{1,40}}?))?)"
    r"\s+(?:with|using|via)\s+(?P<rest>.+)",
    FLAGS,
)
_KEY = re.compile(
    r"(?:esc(?:ape)?|enter|return|alt|ctrl|control|cmd|command|f\d{1,2})\b|[\u2318\u2325\u2303]", FLAGS
)
"""What is on the keyboard and not on the page."""
USE = re.compile(
    rf"(?:{either(CLICK)}(?:\s+(?:on|once on))?\s*[:,]?|{GOING}"
    r"|(?:open|access|visit|launch|view)(?:ing)?(?:\s+up)?"
    rf"|(?:use|using)(?=\s+(?:the\s+)?(?:{NAME}|search (?:bar|box|field)\b)))\s+(?P<rest>.+)",
    FLAGS,
)
_ITS_OBJECT = re.compile(r"(?:it|them|this|that|(?:the|your)\s+[\w -]+)\s*$", FLAGS)
"""Behind a verb that is set apart, and is what stands on the button: "Save" it."""
_WAY = re.compile(rf"[^()]*\((?P<path>[^()]*{THEN}[^()]*)\)$")
"""A place with the way to it in brackets."""
_BESIDE = re.compile(r"(?:next to|beside|to the (?:left|right) of|in front of|before)\b", FLAGS)
"""Where the small box stands that is ticked."""
_WHICH = re.compile(
    r"\b(?:that|which|who|you|relevant|appropriate|desired|correct|corresponding|required|matching"
    r"|to be [a-z]+ed)\b",
    FLAGS,
)
"""Says which one is meant: "the room you want to edit"."""
_LISTED = re.compile(
    r"(?:in|from|on)\s+(?:the|this)\s+(?:[\w-]+\s+){0,3}(?:list|table|timeline|grid|menu|sidebar|dropdown|drop-down|results|row|column)\b",
    FLAGS,
)
"""Where one of several is looked for."""
_CONTACT = re.compile(r"\w\s+the\s+\w+\s+(?:is|are|was|were|has|have)\s", FLAGS)
"""Says it without a small word: "the sack the load is paid from"."""
_THEN_TO = re.compile(r"\s*,?\s*(?:and\s+)?then\s+(?:on\s+)?to\s+", FLAGS)
_OFF_THE_PAGE = re.compile(
    r"(?:the|your|an?)\s+(?:[\w-]+\s+){0,3}(?:e-?mail|letter|message|computer|device|folder|downloads?|printer|phone|app|key)\b",
    FLAGS,
)
_FILES = re.compile(r"(?:\w+\s+)*(?:files?|folder|directory|location)$", FLAGS)
_UNTOLD_ADDRESS = re.compile(
    r"(?:[\w'\u2019-]+\s+)*(?:url|(?:web|internet|site|page) address)(?:\s\w+ed by\s.*)?$", FLAGS
)
"""What the reader has to know: "the portal's URL"."""
_BROWSED = re.compile(r"brows(?:e|ing)\b", FLAGS)
_BAR = re.compile(r".*\b(?:address|url|location) bar\b", FLAGS)
_PROGRAM = re.compile(
    r"(?:with|in)\s+(?:your|an?|any)\s+(?:[\w-]+\s+){0,3}(?:editor|program|application|software|viewer)\b",
    FLAGS,
)
"""What a file of the reader's computer is opened with."""
_BROWSERS = re.compile(r"(?:google )?chrome$|safari$|(?:mozilla )?firefox$|(?:microsoft )?edge$", FLAGS)
_FIELDS = frozenset({"textbox", "searchbox", "combobox"})


def scroll(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "scroll to the X tab"."""
    rest = phrase.after(found)
    chosen, used = rest.match(CHOOSE), rest.match(USE)
    if chosen or used:
        return choose(rest, chosen) if chosen else use(rest, used) if used else None
    edge = rest.match(_EDGE) if rest else None
    if edge or not rest:
        place = rest.part(*edge.span("edge")).words if edge else None
        return (act(Verb.SCROLL, None, place=place),)
    read = read_thing(rest)
    return None if read is None else use_all(Verb.SCROLL, *read)


def close(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "close the window with the X": the control is told, and the act is a click on it."""
    read = read_thing(phrase.after(found))
    words = read[0].words if read else None
    if read is None or words is None or not is_name(words) or _KEY.match(words.words):
        return None
    return use_all(Verb.CLICK, *read)


def click_into(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "click in the X field"; a click somewhere else in something is none on a control."""
    read = read_thing(phrase.after(found))
    if read is None:
        return None
    boxed = read[0].role == "checkbox" or (read[0].role == "textbox" and _BESIDE.match(read[1].words))
    if boxed and read[0].words is None:
        return tuple(one.model_copy(update={"role": "checkbox"}) for one in use_all(Verb.CHECK, *read))
    named = read[0].role is None and is_name(read[0].words) and not read[1]
    return use_all(Verb.CLICK, *read) if read[0].role in _FIELDS or named else None


def look_for(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "find X", "locate the room you want to edit"."""
    rest = phrase.after(found)
    read = None if rest.match(REFERENCE) or rest.match(_OFF_THE_PAGE) else read_thing(rest)
    told = _WHICH.search(rest.shape, rest.start, rest.end) or _CONTACT.search(
        rest.shape, rest.start, rest.end
    )
    if read is None or not (is_name(read[0].words) or told or read[1].match(_LISTED)):
        return None
    return use_all(Verb.SCROLL, *read)


def use(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "click X", "open X", "go to X > Y"."""
    rest = phrase.after(found)
    if rest.match(REFERENCE):
        return None
    onward = rest.search(_THEN_TO) if phrase.match(_GOING) else None
    if onward is not None:
        places = (read_thing(rest.part(end=onward.start())), read_thing(rest.part(start=onward.end())))
        return tuple(one for place in places if place for one in use_all(Verb.CLICK, *place))
    way = rest.match(_WAY)
    path, read = path_of(rest.part(*way.span("path")) if way else rest), read_thing(rest)
    if path is not None or read is None:
        return path
    return _used(phrase, *read)


def _used(phrase: Phrase, thing: Thing, left: Phrase) -> tuple[Instruction, ...]:
    """Use what is named: open a browser, tick the small box beside something, click what is on the page."""
    if thing.words and thing.role is None and _BROWSERS.match(thing.words.words):
        return act(Verb.OPEN, thing.words, value="about:blank"), *unread(read_extras(left).unread)
    if left.match(_PROGRAM):
        return unread(phrase)
    if thing.words and not is_name(thing.words) and _is_off_the_page(phrase, thing.words, left):
        return unread(phrase)
    if thing.role == "textbox" and thing.words is None and _BESIDE.match(left.words):
        return tuple(one.model_copy(update={"role": "checkbox"}) for one in use_all(Verb.CHECK, thing, left))
    return use_all(Verb.CLICK, thing, left)


def _is_off_the_page(phrase: Phrase, words: Phrase, left: Phrase) -> bool:
    """Tell what is in a file dialog, or beside the browser's own address bar."""
    if _UNTOLD_ADDRESS.match(words.words) and phrase.match(_GOING):
        return True
    browsed = phrase.match(_BROWSED) or (phrase.match(_GOING) and _FILES.match(words.words))
    return bool(browsed) or left.match(_BAR) is not None


def point(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "hover over X", "right-click X", "double-click X"."""
    read = read_thing(phrase.after(found))
    verb = Verb.HOVER if found["hover"] else Verb.RIGHT_CLICK if found["right"] else Verb.DOUBLE_CLICK
    return None if read is None else use_all(verb, *read)


def bare(phrase: Phrase, verb: Verb, *, named: bool) -> Reading:
    """Read words without a verb: a path, "Users tab", or a name alone where `named` says that it is one."""
    path, read = path_of(phrase), read_thing(phrase)
    if path is not None and is_name(phrase):
        return path
    if read is None or not is_name(read[0].words) or not (named or read[0].role):
        return None
    if _ITS_OBJECT.match(read[1].words) and read[0].words and read[0].words.words.lower() in DEEDS:
        return (act(Verb.CLICK, read[0].words),)
    first = not phrase.text[: phrase.start].strip() and " " not in (
        read[0].words.words if read[0].words else ""
    )
    if first and read[1] and not read[0].role and read[1].shape[read[1].start].islower():
        return None  # its capital only says that the sentence starts: "Back on the first page, click Add"
    acts = use_all(verb, *read)
    return None if any(one.verb is Verb.UNREAD for one in acts) else acts
