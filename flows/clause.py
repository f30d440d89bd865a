"""Clauses of one verb, each read by a function of its own."""

import re

from flows.instruction import Instruction, Verb
from flows.lexicon import CHECK, CLICK, CONFIRM, ENTER, GO, ROLES, SELECT, UNCHECK, either
from flows.object import Extras, Thing, bracketed_name, read_extras, read_thing, read_wide
from flows.phrase import ADDRESS, BRACKET, LABEL, MAIL, NAME, SLOT, Phrase
from flows.signing import Reading, act, opened, unread

_FLAGS = re.IGNORECASE
_DET = r"(?:(?:the|a|an|your|this|that|any|our|my)\s+)?"
_LETTER = r"(?:e-?mails?|messages?|letters?|notifications?)"
_FOLDER = r"(?:junk|spam|inbox|trash|deleted|clutter|mail|email)"
_VALUED = re.compile(
    rf"(?P<words>{NAME}|{MAIL}+|{SLOT}+(?:\S*)|{ADDRESS}|\S*{SLOT}+\S*|\d[\w:./-]*)$", _FLAGS
)

OPEN = re.compile(
    rf"(?:goto|(?:go|navigate|browse|head|return|switch)(?:ing)?(?:\s+back)?\s+(?:on\s*to|to|over to)|{either(GO)})\s+{_DET}"
    rf"(?:(?P<name>{NAME}|[^,;{ADDRESS[0]}]*?)(?:\s+(?:at|on|by (?:going to|visiting))|,)?\s*\(?)?(?P<url>{ADDRESS})\)?(?P<rest>.*)",
    _FLAGS,
)
BROWSER = re.compile(
    rf"(?:open|launch|start)(?:ing)?(?:\s+up)?\s+(?:a|an|your|the)\s+(?P<what>(?:new\s+)?(?:preferred\s+|favorite\s+|internet\s+|web\s+)?"
    r"(?:browser)(?:\s+(?:window|tab))?)(?P<rest>.*)",
    _FLAGS,
)
STEP = re.compile(
    r"(?:go|return|continue|proceed|skip|move)(?:ing)?\s+(?:on\s+|back\s+)?to\s+(?:the\s+)?(?:next\s+)?(?:step|method|section)s?\b.*",
    _FLAGS,
)
LETTER = re.compile(
    rf"(?:(?:look|search|check|watch)(?:ing)?\s+(?:in\s+)?(?:{_DET}(?P<folder>[^,]*?)\s+)?for|find(?:ing)?|locate|open(?:ing)?)\s+"
    rf"(?P<what>{_DET}(?:[\w-]+\s+)?{_LETTER}\b(?:\s+{_LETTER})?(?!\s+(?:account|app|client|program|inbox|tab|folder|settings?|page|address)\b)|it\b)(?P<rest>.*)",
    _FLAGS,
)
FOLDER = re.compile(
    rf"(?:check|look|search)(?:ing)?\s+(?:in|through|inside)?\s*{_DET}(?P<folder>[\w/ -]*\b{_FOLDER}\b[\w/ -]*?)\s*(?P<rest>$|\(.*)",
    _FLAGS,
)
_FROM = re.compile(
    rf"\s*(?:(?:sent\s+)?(?:from|by)\s+{_DET}(?:(?:sender|address)\s+)?(?P<name>{NAME}|[\w ]+?)?\s*(?:[(<]\s*)?(?P<sender>{MAIL}+|{BRACKET}+)?[)>]?"
    r"|(?:with|whose|having|and)?\s*(?:the|a)?\s*(?:subject(?:\s+line)?|titled|title|called|named|subject is|headed)(?:\s+(?:is|of|reads))?\s*[:,]?\s*(?P<subject>"
    rf"{NAME}(?=\W*(?:$|\b(?:from|in|and)\b))|.+?(?=\W+from\s+{MAIL})|.+)"
    rf"|(?:in|from|inside)\s+{_DET}(?P<folder>[\w/ -]*\b{_FOLDER}\b(?:\s+folder)?))",
    _FLAGS,
)
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
STATE = re.compile(
    rf"(?:{either(CONFIRM)}|check)\s+(?:that\s+|whether\s+|if\s+|to see (?:that|if)\s+)?{_DET}(?P<what>.+?)\s+"
    r"(?:(?:is|are|has been|have been)\s+(?:set\s+to\s+)?|(?:says|shows|reads|displays)\s+)(?:now\s+|currently\s+|still\s+)?"
    r"(?P<state>(?:not\s+)?(?:(?:selected|checked|ticked|enabled|disabled|unchecked|cleared|(?:turned |switched |toggled )?(?:on|off)|correct|visible|available"
    rf"|active|connected|listed|shown|displayed|complete)\b|{NAME}))(?P<rest>.*)",
    _FLAGS,
)
USE = re.compile(
    rf"(?:{either(CONFIRM)}|check)\s+(?:that\s+)?you(?:’re|'re| are)\s+(?:using|signed in (?:to|with|as)|logged in (?:to|with|as)|signing in (?:with|to))"
    rf"\s+{_DET}(?P<what>[^,({BRACKET}]+?)\s*(?P<bracket>{BRACKET}+)?(?P<rest>,.*)?$",
    _FLAGS,
)
KEY = re.compile(r"(?:press|hit)(?:ting|ing)?\s+(?:the\s+)?(?P<rest>.+)", _FLAGS)
_KEY = re.compile(
    r"(?P<key>(?:(?:ctrl|control|cmd|command|alt|option|shift|windows|win|fn|⌘|⌥|⇧)(?:\s+(?:key|logo key))?(?:\s*[+-]\s*|\s+and\s+))*"
    r"(?:enter|return|esc|escape|tab|space\s*bar|space|delete|backspace|home|end|page (?:up|down)|f\d{1,2}"
    r"|(?:up|down|left|right) arrow|arrow (?:up|down|left|right)|[a-z0-9](?!\w)))(?!\s+(?:button|tab|link|icon)\b)"
    r"(?:\s+(?:keys?|on (?:your|the) keyboard))*(?=\W|$)",
    _FLAGS,
)
SCROLL = re.compile(
    r"scroll(?:ing)?(?:\s+(?P<way>all the way|down|up|left|right|through|across|over|the page|the list|further))*"
    r"(?:\s+(?:to|until you (?:see|find|reach|get to)|for|and find|to find|to see))?(?P<rest>.*)",
    _FLAGS,
)
EDGE = re.compile(
    r"\s*(?:to\s+)?(?:the\s+)?(?:very\s+)?(?P<edge>(?:bottom|top|end|left|right|beginning)\b.*)", _FLAGS
)
TYPE = re.compile(rf"{either(ENTER)}\s+(?P<rest>.+)", _FLAGS)
_FIELD = re.compile(
    r"(?P<what>.*?)\s*\b(?:in|into|in to|for|to|under)\s+(?P<field>(?:the|your|a)\s+.*)$", _FLAGS
)
_FIELDS = re.compile(r"\s*(?:,\s*(?:and|or)?|\band\b|\bor\b)\s+(?:then\s+)?(?:the\s+|your\s+|a\s+)?", _FLAGS)
SWITCHED = re.compile(
    rf"(?:(?P<on>{either(CHECK)})|(?P<off>{either(UNCHECK)}))\s+(?P<thing>(?!that\b|if\b|whether\b|for\b|your (?:email|inbox|junk|spam)|to see).+)",
    _FLAGS,
)
TURNED = re.compile(
    rf"(?:turn|toggle|switch|set)(?:ing)?\s+(?P<thing>(?:the\s+)?(?:{NAME}|[^,]+?)(?:\s+[\w-]+){{0,2}}?)\s+(?:to\s+)?(?P<state>on|off)\b(?P<rest>.*)",
    _FLAGS,
)
_SLID = r"(?:toggle|switch|slider|checkbox)"
_SETTABLE = rf"(?:field|setting|option|drop-?down|value|menu|{_SLID})"
SET = re.compile(
    rf"(?:(?:set|change|switch|adjust)(?:ing)?|mov(?:e|ing)(?=[^,]*\b{_SLID}\s+to\b))\s+{_DET}(?P<what>{NAME}|[\w -]+?)"
    rf"(?:\s+(?P<role>{_SETTABLE})s?)?(?:\s+from\s+(?:{NAME}|[\w-]+))?\s+(?:back\s+)?to\s+{_DET}"
    rf"(?P<value>{NAME}|[\w -]+?)(?P<rest>\s+(?:in|on|from|at|under|if|when)\b.*)?$",
    _FLAGS,
)
CHOOSE = re.compile(rf"{either(SELECT)}\s+(?P<rest>.+)", _FLAGS)
USE_CONTROL = re.compile(
    rf"(?:{either(CLICK)}(?:\s+(?:on|once on))?|goto|(?:go|navigate|browse|return|switch|move|head)(?:ing)?(?:\s+back)?\s+(?:on\s*to|to|over to|into)|"
    rf"(?:open|access|visit|launch|view)(?:ing)?(?:\s+up)?|(?:use|using)(?=\s+(?:the\s+)?{NAME}))\s+(?P<rest>.+)",
    _FLAGS,
)
WAIT = re.compile(
    r"(?:wait(?:ing)?|allow)\s+(?:a\s+\w+\s+)?(?:for|until|about|up to|at least|several|a few|a moment|\d)?(?P<rest>.*)",
    _FLAGS,
)
_JOINED = re.compile(
    rf"\s*(?P<joint>>+|→|›|»|->|=>|,?\s*(?:and\s+)?then\b|,\s*and\b|,\s*or\b|,|\band\b|\bor\b|&)\s*"
    rf"(?=(?:(?:the|on|a|an|your)\s+)*(?:{NAME}))",
    _FLAGS,
)
_OR = re.compile(r"\s*(?P<joint>\bor\b|\b(?:and|or)(?=\s+(?:the|an?|your)\s))\s*", _FLAGS)
_PATH = re.compile(r"\s*(?:>+|→|›|»|->|=>)\s*")
_SEGMENT = re.compile(r"(?P<words>[^>→›»,;]+?)(?=\s*(?:>+|→|›|»|->|=>|,|$))")
_APPLICATION = re.compile(r"\b(?:app|application|client|program)\b", _FLAGS)
_REFERENCE = re.compile(
    r"(?:steps?\s+\d|the\s+(?:prompts?|instructions?|on-?screen|steps?|wizard|directions)|one of the following|these steps|how|what|whether|when|where|which|who|if\b)",
    _FLAGS,
)
_BROWSERS = re.compile(r"(?:google )?chrome$|safari$|(?:mozilla )?firefox$|(?:microsoft )?edge$", _FLAGS)
_PRESSED = frozenset({"button", "link", "tab", "icon", "menu", "menuitem"})


def open_address(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "go to ADDRESS"."""
    extras = read_extras(phrase.after(found))
    url = phrase.group(found, "url")
    return (opened(url), *unread(extras.unread)) if url else None


def open_browser(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "open your web browser": an empty page."""
    rest = phrase.after(found)
    return (act(Verb.OPEN, phrase.group(found, "what"), value="about:blank"), *unread(rest))


def other_step(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Leave "go to step 5" unread: it is about the article, not the site."""
    return unread(phrase) if found else None


def find_letter(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "look for an email from X with the subject line: Y"."""
    groups = found.groupdict()
    folder = phrase.group(found, "folder") if groups.get("folder") else None
    sender, subject, rest = None, None, phrase.after(found)
    while rest and (part := rest.match(_FROM)) and part.end() > rest.start:
        sender = _sender(rest, part) or sender
        subject = rest.group(part, "subject") or subject
        folder = rest.group(part, "folder") or folder
        rest = rest.part(start=part.end())
    extras = read_extras(rest) if rest else Extras()
    letter = act(
        Verb.FIND_LETTER,
        subject,
        value=sender,
        place=folder.words if folder else extras.place,
        condition=extras.condition,
    )
    return letter, *unread(extras.unread)


def _sender(phrase: Phrase, found: re.Match[str]) -> str | None:
    group = phrase.group(found, "sender")
    address = _MAIL.search(group.words) if group else None
    if address:
        return address.group()
    name = phrase.group(found, "name")
    return name.words if name else None


def confirm_state(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "confirm that the X checkbox is selected"."""
    what, state = phrase.group(found, "what"), phrase.group(found, "state")
    read = read_thing(what) if what else None
    if read is None or state is None:
        return None
    thing, left = read
    after = read_extras(left)
    extras = read_extras(phrase.after(found))
    confirmed = act(
        Verb.CONFIRM,
        thing.words,
        role=thing.role,
        value=state.words,
        place=after.place or extras.place,
        hint=thing.hint,
        condition=extras.condition,
    )
    return confirmed, *unread(after.unread), *unread(extras.unread)


def confirm_use(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "confirm you are using your X credentials (Y)"."""
    bracket = phrase.group(found, "bracket")
    value = bracket.words.strip("()[] ") if bracket else None
    return act(Verb.CONFIRM, phrase.group(found, "what"), value=value), *unread(phrase.after(found))


def press_key(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "press Enter"; the words are the key's name."""
    rest = phrase.after(found)
    key = _KEY.match(rest.text, rest.start, rest.end)
    if key is None:
        return None
    extras = read_extras(rest.part(start=key.end()))
    pressed = act(Verb.PRESS, rest.part(*key.span("key")), value=_key(key["key"]), condition=extras.condition)
    return pressed, *unread(extras.unread)


def _key(words: str) -> str:
    return "+".join(
        part.strip() for part in re.split(r"\s*\+\s*|\s+and\s+|(?<=\w)-(?=\w)", words) if part.strip()
    )


def scroll(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "scroll to the X tab"."""
    rest = phrase.after(found)
    edge = rest.match(EDGE) if rest else None
    if edge:
        return (act(Verb.SCROLL, None, place=edge.group("edge").strip()),)
    if not rest:
        return (act(Verb.SCROLL, None),)
    read = read_thing(rest)
    return None if read is None else _use(Verb.SCROLL, *read)


def enter(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "enter X and Y", "enter X in the Y field"."""
    rest = phrase.after(found)
    field = rest.match(_FIELD) if rest else None
    if field is None and rest.match(_REFERENCE):
        return None
    if field is not None:
        into, what = read_thing(rest.part(start=field.start("field"))), rest.part(end=field.end("what"))
        if into is not None and (
            into[0].role in {"textbox", "searchbox", "combobox"} or _is_name(into[0].words)
        ):
            thing, left = into
            extras = read_extras(left)
            typed = act(
                Verb.ENTER,
                thing.words,
                role=thing.role,
                **_typed(what),
                place=extras.place,
                condition=extras.condition,
            )
            return typed, *unread(extras.unread)
    return _fields(rest)


def _typed(what: Phrase) -> dict[str, str | None]:
    """Tell what is to be typed as it stands from what is described."""
    if what.match(_VALUED):
        return {"value": what.words}
    return {"hint": what.words or None}


def _fields(rest: Phrase) -> Reading:
    acts: list[Instruction] = []
    either_of = None
    while True:
        read = read_wide(rest)
        if read is None or read[0].words is None:
            break
        thing, rest = read
        value = thing.words.words if thing.words and thing.words.match(re.compile(f"{SLOT}|{MAIL}")) else None
        acts.append(act(Verb.ENTER, thing.words, role=thing.role, value=value))
        joint = rest.match(_FIELDS)
        either_of = 1 if joint and re.search(r"\bor\b", joint.group(), _FLAGS) else either_of
        if joint is None:
            break
        rest = rest.part(start=joint.end())
    if not acts:
        return None
    extras = read_extras(rest)
    more = {"condition": extras.condition, "place": extras.place, "either": either_of}
    return *(entered.model_copy(update=more) for entered in acts), *unread(extras.unread)


def switch(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "turn on X", "clear the X checkbox"."""
    thing = phrase.group(found, "thing")
    read = read_thing(thing) if thing else None
    if read is None:
        return None
    verb = Verb.CHECK if found.group("on") else Verb.UNCHECK
    boxed = found.group(0).lower().startswith(("check", "tick", "mark", "uncheck", "untick", "clear"))
    if boxed and read[0].role is None and not _is_name(read[0].words):
        return None  # "clear your cache", "check your settings"
    done = _use(verb, *read)
    return tuple(
        a.model_copy(update={"role": "checkbox"}) if boxed and a.role == "textbox" else a for a in done
    )


def turn(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "turn the X switch on"."""
    thing, rest = phrase.group(found, "thing"), phrase.after(found)
    read = read_thing(thing) if thing else None
    if read is None or read[1]:
        return None
    return _use(
        Verb.CHECK if found.group("state").lower() == "on" else Verb.UNCHECK, read[0], rest or read[1]
    )


def set_value(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "set X to Y": Y is chosen at X."""
    what, value, rest = phrase.group(found, "what"), phrase.group(found, "value"), phrase.after(found)
    if what is None or value is None or not (_is_name(what) or _is_name(value)):
        return None
    extras = read_extras(rest)
    switched = {"on": Verb.CHECK, "off": Verb.UNCHECK}.get(value.words.lower())
    if switched is not None:
        role = ROLES.get((found["role"] or "").lower())
        return act(switched, what, role=role, condition=extras.condition), *unread(extras.unread)
    return act(Verb.SELECT, value, place=what.words, condition=extras.condition), *unread(extras.unread)


def choose(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "select X from the Y list"; a button, link, tab or menu is clicked, a checkbox ticked."""
    rest = phrase.after(found)
    if rest.match(_REFERENCE):
        return None
    read = read_thing(rest)
    return None if read is None else _use(Verb.SELECT, *read)


def use(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "click X", "open X", "go to X > Y"."""
    rest = phrase.after(found)
    if rest.match(_REFERENCE):
        return None
    path = _path(rest)
    if path is not None:
        return path
    read = read_thing(rest)
    if read is None:
        return None
    if read[0].words and read[0].role is None and _BROWSERS.match(read[0].words.words):
        return act(Verb.OPEN, read[0].words, value="about:blank"), *unread(read_extras(read[1]).unread)
    return _use(Verb.CLICK, *read)


def wait(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "wait until X appears" as a claim."""
    return (act(Verb.EXPECT, phrase),) if found.group("rest") is not None else None


def bare(phrase: Phrase, verb: Verb = Verb.CLICK) -> Reading:
    """Read words without a verb, such as "Accounts tab", a path, or what follows "then"; the verb is that before."""
    path, read = _path(phrase), read_thing(phrase)
    if path is not None or read is None or not _is_name(read[0].words):
        return path if path is None or _is_name(phrase) else None
    made = _use(verb, *read)
    return None if any(one.verb is Verb.UNREAD for one in made) else made


def _path(rest: Phrase) -> Reading:
    """Read "A > B > C", where names may be in small letters."""
    acts: list[Instruction] = []
    while (found := rest.match(_SEGMENT)) and (read := read_thing(rest.part(*found.span("words")))):
        thing, left = read
        joint = _PATH.match(rest.shape, found.end(), rest.end)
        acts += _use(Verb.CLICK, thing, left)
        if joint is None:
            tail = rest.part(start=found.end())
            return (*acts, *unread(tail)) if len(acts) > 1 else None
        rest = rest.part(start=joint.end())
    return None


def _use(verb: Verb, thing: Thing, rest: Phrase) -> tuple[Instruction, ...]:
    """Give the act on a thing, on those that are joined to it, and what else the clause says."""
    thing, rest = bracketed_name(thing, rest)
    joint = rest.match(_JOINED) or (None if _is_name(thing.words) else rest.match(_OR))
    following = read_thing(rest.part(start=joint.end())) if joint else None
    if joint and following:
        verb = Verb.CLICK if joint.group("joint") in "> → › » -> =>" else verb
        first = _one(verb, thing, Extras())
        others = _use(verb, *following)
        if joint.group("joint").strip(" ,").lower() == "or":
            others = (others[0].model_copy(update={"either": 1}), *others[1:])
            first = first.model_copy(update={"either": 1})
        shared = {
            "role": first.role or (others[0].role if len(others) == 1 else None),
            "place": others[-1].place,
        }
        return (first.model_copy(update=shared), *others)
    extras = read_extras(rest)
    return _one(verb, thing, extras), *unread(extras.unread)


def _one(verb: Verb, thing: Thing, extras: Extras) -> Instruction:
    if verb is Verb.SELECT and thing.role in _PRESSED:
        verb = Verb.CLICK
    if verb is Verb.SELECT and thing.role == "checkbox":
        verb = Verb.CHECK
    application = (
        thing.words.words if thing.words and thing.region and _APPLICATION.search(thing.words.words) else None
    )
    hint = " ".join(
        words for words in (thing.hint, extras.hint, extras.using.words if extras.using else None) if words
    )
    return act(
        verb,
        thing.words,
        role=thing.role,
        place=extras.place,
        hint=hint or None,
        condition=extras.condition,
        application=application,
    )


def _is_name(phrase: Phrase | None) -> bool:
    return bool(phrase) and phrase is not None and phrase.shape[phrase.start] == LABEL
