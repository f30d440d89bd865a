"""Clauses about the keys of a keyboard; those of a telephone are none."""

import re

from flows.instruction.grammar.modifier import read_extras, times
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.reading import FLAGS, Reading, act, unread
from flows.instruction.instruction import Verb

KEY = re.compile(r"(?:press|hit)(?:ting|ing)?\s+(?:the\s+)?(?P<rest>.+)", FLAGS)
_HELD = r"(?:ctrl|control|cmd|command|alt|option|shift|windows|win|fn|⌘|⌥|⇧)(?:\s+(?:key|logo key))?"
_KEY = re.compile(
    rf"(?P<key>(?:[⌘⌥⇧⌃]\s*)+[a-z0-9](?!\w)|(?:{_HELD}(?:\s*[+-]\s*|\s+and\s+))*"
    r"(?:enter|return|esc|escape|tab|shift|ctrl|control|alt|option|cmd|command|space\s*bar|space|delete"
    r"|backspace|home|end|page (?:up|down)|f\d{1,2}"
    r"|(?:up|down|left|right) arrow|arrow (?:up|down|left|right)|[a-z0-9](?!\w)))(?!\s+(?:button|tab"
    r"|link|icon)\b)"
    r"(?:\s+(?:keys?|on (?:your|the) keyboard))*(?=[^\w+]|$)(?!\s+\+)",
    FLAGS,
)
_HOLDS = re.compile(rf"{_HELD}\s*\+", FLAGS)
"""Held with a key that is not known: "Cmd+,"."""
SHORTCUT = re.compile(r"us(?:e|ing)\b", FLAGS)
_COMBINED = re.compile(
    rf"(?<![\w+])(?P<key>(?:{_HELD}\s*\+\s*)+(?:[a-z0-9]|f\d{{1,2}}|enter|tab|space|delete|esc(?:ape)?)(?!\w))"
    r"(?:\s*\(?(?:on|for|in)?\s*(?:a\s+)?(?P<system>windows|mac(?:os)?|linux|pc)\b)?",
    FLAGS,
)
_EITHER_HELD = re.compile(
    r"(?P<key>(?:(?:ctrl|control)\s*/\s*(?:cmd|command|⌘)|(?:cmd|command|⌘)\s*/\s*(?:ctrl|control))(?:\s*\+\s*[\w,./]+)+)",
    FLAGS,
)
"""One key of a PC's or of a Mac's keyboard, told together: "Cmd/Ctrl+K"."""
_BESIDE = re.compile(
    r"(?:beside|next to|to the (?:left|right) of|above|below|under|opposite|alongside|in the row)\b", FLAGS
)
_OR = re.compile(r"(?:or|/)\s+(?:press\s+)?(?:the\s+)?", FLAGS)
_DIALLED = re.compile(r"(?:\d|[#*]|pound|star|hash)(?!\w)", FLAGS)
_CALL = re.compile(r"\b(?:phone|telephone|call|keypad|handset|dial)\b", FLAGS)
"""Where one speaks of a call, a digit that is pressed is on the telephone."""


def shortcut(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "use the shortcut Ctrl+K (Cmd+K on Mac)": each is for those who have such a keyboard."""
    del found
    acts = []
    for key in _COMBINED.finditer(phrase.text, phrase.start, phrase.end):
        value = "+".join(part.strip() for part in re.split(r"\s*\+\s*", key["key"]))
        acts.append(act(Verb.PRESS, phrase.part(*key.span("key")), value=value, hint=key["system"] or None))
    if len(acts) < 2:
        return tuple(acts) or None
    return tuple(one.model_copy(update={"either": 1}) for one in acts)


def press_key(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "press Enter", "press Ctrl+F or Cmd+F"; the words are the key's name."""
    rest = phrase.after(found)
    if _DIALLED.match(rest.text, rest.start, rest.end) and _CALL.search(phrase.text):
        return unread(phrase)
    held = _HOLDS.match(rest.text, rest.start, rest.end)
    return _pressed(rest) or (unread(phrase) if held else None)


def _pressed(rest: Phrase) -> Reading:
    key = _EITHER_HELD.match(rest.text, rest.start, rest.end) or _KEY.match(rest.text, rest.start, rest.end)
    if key is None:
        return None
    parts = re.split(r"\s*\+\s*|\s+and\s+|(?<=\w)-(?=\w)|(?<=[⌘⌥⇧⌃])(?=\w)", key["key"])
    extras = read_extras(rest.part(start=key.end()))
    if extras.place is not None and _BESIDE.match(extras.place):
        return None  # a key stands on the keyboard, and an arrow beside something on the page
    pressed = act(
        Verb.PRESS,
        rest.part(*key.span("key")),
        value="+".join(part.strip() for part in parts if part.strip()),
        place=extras.place,
        hint=extras.hint,
        condition=extras.condition,
    )
    joint = extras.unread.match(_OR) if extras.unread else None
    others = _pressed(extras.unread.part(start=joint.end())) if extras.unread and joint else None
    if others is None:
        return *times(pressed, extras), *unread(extras.unread)
    first, *more = (one.model_copy(update={"either": 1}) for one in (pressed, *others))
    return first, *(
        one if one.verb is Verb.PRESS else one.model_copy(update={"either": None}) for one in more
    )
