"""What stands in a control's name besides its name: keys, counts, badges, its state, what a press shows.

Browsers compute a name from all that is in a control, and write words of two pieces without a blank between
them: "Inbox1,204", "SaveCtrl+S".
"""

import re

_KEYS = r"(?:ctrl|control|cmd|command|alt|option|shift|accel|meta|win)\s?[+-]\s?|[⌘⌥⇧⌃]\s?"
_KEY = r"f\d{1,2}|\S|enter|return|esc|escape|tab|space|del|delete|backspace|home|end|up|down|left|right"
_SHORTCUT = re.compile(
    rf"(?i)\s+\(?(?:{_KEYS})+(?:{_KEY})(?:\s\S)?\)?$|\s+F\d{{1,2}}$|\s+(?:ctrl|cmd|alt)(?:\sshift)?\s(?:[a-z\d/.]|f\d{{1,2}})$"
)
"""The keys that menus and tooltips tell behind a label, also two one after the other: Ctrl+K F; or each
drawn as a key of its own: Ctrl K."""
_FRESH = r"(?i:new|beta|updated)"
_BADGE = re.compile(
    rf"(?:\s+(?:{_FRESH}|PREVIEW|\((?i:new|beta|preview|updated)\)|\d{{1,2}}\+?|\d{{1,3}}(?:,\d{{3}})+"
    r"|\(\d{1,4}\+?\)|[•●·*]))+$"
)
"""What sites hang behind a label: a word for what is new, a count of at most two digits (365 is a name).

"Preview" is one only in capitals or brackets: "Print preview" is not "Print".
"""
_COUNTED = re.compile(
    r"(?i)(?:[,:;(]|\s[-\u2013\u2014·])\s*\d[\d.,]*\+?\s+[a-z]+(?:\s[a-z]+)?\)?$|^\d+\s+(?:new|unread|open|pending)\s+(?=\w)"
)
"""A count with what is counted: "Inbox, 3 unread messages", "7 new alerts"."""
_SET = "selected|checked|pressed|muted"
_STATE = re.compile(
    r"(?i)(?:[,:;(]|\s[-\u2013\u2014·])\s*(?:turned |currently )?(?:on|off|enabled|disabled|active|inactive"
    rf"|(?:not |un)?(?:{_SET})|collapsed|expanded|open|opened|closed|current(?: page)?|required|optional)\)?$"
)
"""How it stands now, as those are told who listen."""
_SEAM = re.compile(
    r"(?<=[a-z…)])(?=(?:Ctrl|Control|Cmd|Command|Alt|Option|Shift|Meta|Win)\s?[+-]|[⌘⌥⇧⌃]"
    r"|(?:New|NEW|Beta|BETA|Updated)$|\d{1,2}\+?$|\d{1,3}(?:,\d{3})+$)"
)
"""Where the pieces of a name meet without a blank."""
_SHOWS = re.compile(
    r"(?i)^(?:open|show|toggle|view|display|expand|unfold|(?:show|open) or hide|show/hide"
    r"|(?:go|jump|switch) to)\s+(?:(?:the|all|your|my)\s+)?(?=\w)"
)
"""What a press does to a thing and leaves it as it is: it shows it."""
_SWITCHES = re.compile(
    r"(?i)^(?:(?P<on>hide|disable|deactivate|(?:turn|switch) off|mute)"
    r"|show|display|enable|activate|(?:turn|switch) on|unmute)\s+(?:(?:the|all|your|my)\s+)?(?=\w)"
)
"""What a press does to a thing that is on or off, which tells how it is now: one hides what is shown."""
_LETTER = re.compile(r"(?<=\w)\s\(?[A-Z]\)?$")
"""One letter behind a name: the key of a mail program, or a thing of its own ("Plan B")."""
_KIND = re.compile(
    r"(?i)\s+(?:button|tab|link|menu|menu item|icon|checkbox|check box|option|field|panel|pane|list"
    r"|drop-?down|drop-?down menu|pop-?up|toggle|side ?bar|dialog|switch)$"
)


def bare(name: str) -> str:
    """The name, as it is seen, without the keys, counts, badges and states that stand behind it."""
    words = _SEAM.sub(" ", name)
    for adornment in (_STATE, _SHORTCUT, _COUNTED, _BADGE):
        words = adornment.sub("", words)
    return words or name


def kindless(name: str) -> str:
    """The name without the word for the kind of thing that it ends with."""
    return _KIND.sub("", name) or name


def shown_by(name: str) -> str:
    """What a press shows by this name, "Outline" of "Toggle outline", or does by a key, "Reply" of "Reply R".

    The name itself where it holds neither.
    """
    return _LETTER.sub("", _SHOWS.sub("", name))


def switched(name: str) -> tuple[str, bool]:
    """The thing that a button of this name turns on or off, and whether it is on now: “Hide legend”.

    The name itself where it holds neither.
    """
    found = _SWITCHES.match(name)
    return (name[found.end() :], found["on"] is not None) if found else (name, False)
