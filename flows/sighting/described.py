"""A control that the sentence describes and does not name: what such a thing is mostly called.

"Save the changes" is done with "Save changes" or "Save", "the three dots" are called "More actions".
"""

import re
from collections.abc import Iterator

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import tokens
from flows.screen import Control, Screen
from flows.sighting.confidence import Ground, sighted
from flows.sighting.match import find
from flows.sighting.sighting import Sighting

_MORE = (
    "more actions",
    "more options",
    "more",
    "actions",
    "options",
    "open menu",
    "kebab",
    "ellipsis",
    "menu",
)
_MENU = ("menu", "main menu", "open menu", "open main menu", "toggle menu", "navigation menu", "navigation")
_DRAWN = {
    r"[⋮⋯︙…]|\.\.\.|\b(?:three|3)[ -]dots?\b|\b(?:dots|kebab|ellips[ie]s|overflow|meatballs?)\b": (_MORE),
    r"[☰≡]|\bhamburger\b|\b(?:three|3)[ -](?:lines?|bars?)\b|\bmain menu\b|\bmenu icon\b": _MENU,
    r"[⚙🛠]|\bgears?\b|\bcog(?:wheel)?s?\b": ("settings", "options", "preferences", "configuration"),
    r"[✎✏🖉🖊]|\bpencils?\b|\bpen\b": ("edit", "rename"),
    r"[\uff0b\u2795]|\+|\bplus\b": ("add", "new", "create"),
    r"[🗑]|\btrash\b|\bbin\b": ("delete", "remove"),
    r"[🔍🔎]|\bmagnif\w+\b": ("search", "find"),
    r"[🔔]|\bbell\b": ("notifications", "alerts"),
    r"[👤]|\bavatar\b|\bprofile (?:picture|photo|image|icon)\b": (
        "account",
        "profile",
        "user menu",
        "my account",
    ),
    r"[×✕✖]|\bcross\b": ("close", "dismiss"),
}
"""What is drawn, and what those who listen are told of it; ARIA's examples and icon sets call them so."""
_KIND = re.compile(
    r"(?i)^(?:open|toggle|show)\s+(?:the\s+)?|\s+(?:drop-?down|menu|button|toggle|icon|pop-?up)$"
)
_STATES = frozenset({"on", "off", "enabled", "disabled", "yes", "no"})
_NEW = frozenset({"add", "create"})
_HEAD = re.compile(r"(?i)^(?:an?|the|your)?\s*(.+?)(?:\s+(?:of|for|to|in|from|as)\b.*)?$")


def described(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The control that bears a name that what the sentence describes is mostly called by, or None."""
    if not instruction.described:
        return None
    plain_screen = screen.changed(tuple(map(_unnamed, screen.controls)))
    for seen in (screen, plain_screen):
        for name in called(instruction):
            found = find(name, seen)
            if found is not None:
                control = screen.controls[found.index]
                return sighted(Ground.PICTURE, found.index, control, in_place=found.in_place)
    return None


def _unnamed(control: Control) -> Control:
    """The control without what its name says of its kind: "More actions dropdown", "Open menu"."""
    return control if not control.ref else control.model_copy(update={"name": _KIND.sub("", control.name)})


def called(instruction: Instruction) -> Iterator[Instruction]:
    """The instruction with each name that its control may bear, the likeliest first."""
    words = (instruction.words or "").casefold()
    if instruction.verb in {Verb.CHECK, Verb.UNCHECK} and words in _STATES:
        yield instruction.model_copy(update={"words": instruction.place, "place": None})
        return
    for name in dict.fromkeys(_names(instruction, words)):
        yield instruction.model_copy(update={"words": name})


def _names(instruction: Instruction, words: str) -> Iterator[str]:
    drawn = f"{words} {instruction.role or ''} {instruction.hint or ''}".casefold()
    hint = _head(instruction.hint or "")
    if instruction.verb is Verb.CLICK and instruction.role is None and hint:
        for thing in (hint, hint.split()[-1]):
            yield f"{words} {thing}"
            if words in _NEW:
                yield f"new {thing.removeprefix('new ')}"
    if instruction.verb is Verb.ENTER and words:
        yield from (words, _head(words), _head(words).split()[-1])
    for looks, names in _DRAWN.items():
        if re.search(looks, drawn):
            yield from names


def _head(words: str) -> str:
    """The thing itself, without what is said of it: "short description" of the problem."""
    found = _HEAD.match(words)
    return found.group(1) if found and tokens(found.group(1)) else ""
