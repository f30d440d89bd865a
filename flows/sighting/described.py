"""A control that the sentence describes and does not name: what such a thing is mostly called.

"Save the changes" is done with "Save changes" or "Save", "the three dots" are called "More actions".
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import likeness, plain, tokens
from flows.screen import Control, Screen
from flows.screen.layout.dialog import foremost
from flows.sighting.candidate import bare, usable
from flows.sighting.confidence import Ground, sighted
from flows.sighting.match import find
from flows.sighting.place.cell import in_cell, set_in_cell
from flows.sighting.place.place import nearness, read_place, stands_in
from flows.sighting.sighting import Sighting

_MORE = (
    "more actions", "more options", "more", "actions", "options", "open menu", "overflow menu", "kebab",
    "ellipsis", "menu", "more_vert", "more_horiz",
)  # fmt: skip
"""The last two are the letters of which Material's icon font makes the sign; who listens is told them."""
_MENU = ("menu", "main menu", "open menu", "open main menu", "toggle menu", "navigation menu", "navigation",
         "sidebar", "side menu", "drawer")  # fmt: skip
_SETTINGS = ("settings", "options", "preferences", "configuration")
_OWN = "avatar"
_NAME = re.compile(r"(?i)(?:user\s?|full |own )?name")
_OPENERS = frozenset({"ellipsis", "hamburger", "chevron"})
"""Signs of what opens something."""
_SELF = ("account", "profile", "user menu", "my account", "user", "my profile", "account settings")
_LANGUAGE = tuple(
    "language, languages, change language, select language, choose language, sprache, langue, idioma, "
    "lingua, língua, taal, sprog, språk, kieli, język, jazyk, jezik, nyelv, limbă, dil".split(", ")
)
"""Who changes the language of a page reads it in the one that it has: the word for it in Western ones."""


class Drawn(NamedTuple):
    """Something that is drawn, and what it is called."""

    looks: re.Pattern[str]
    """How articles call it, by a word or by the sign itself."""
    names: tuple[str, ...]
    """What those who listen are told of it, the likeliest first; ARIA's examples and icon sets call it so."""
    picture: str
    """What those call it who draw it."""


_DRAWN = tuple(
    Drawn(re.compile(looks), names, picture)
    for looks, names, picture in (
        (
            r"[⋮⋯︙…]|\.\.\.|\b(?:three|3)[ -]dots?\b|\b(?:dots|kebab|ellips[ie]s|overflow|meatballs?)\b",
            _MORE,
            "ellipsis",
        ),
        (
            r"[☰≡]|\bhamburger\b|\b(?:three|3)[ -](?:lines?|bars?)\b|\bmain menu\b|\bmenu icon\b",
            _MENU,
            "hamburger",
        ),
        (
            r"[⚙🛠]|\bgears?\b|\bcog(?:wheel)?s?\b",
            ("settings", "options", "preferences", "configuration"),
            "gear",
        ),
        (r"[✎✏🖉🖊]|\bpencils?\b|\bpen\b", ("edit", "rename"), "pencil"),
        (r"[\uff0b\u2795]|\+|\bplus\b", ("add", "create", "new"), "plus"),
        (r"[🗑]|\btrash\b|\bbin\b", ("delete", "remove"), "trash"),
        (r"[🔍🔎]|\bmagnif\w+\b", ("search", "find"), "magnifier"),
        (r"[🔔]|\bbell\b", ("notifications", "alerts"), "bell"),
        (
            r"[▾▼▿⌄˅]|(?<!back )(?<!left )(?<!right )(?<!up )\b(?:arrow|caret|chevron)\b",
            ("toggle dropdown", "dropdown"),
            "chevron",
        ),
        (r"[🌐🌍🌎🌏]|\bglobe\b", _LANGUAGE, "globe"),
        (r"[👤]|^person\b|\bavatar\b|\binitials\b|\bprofile (?:picture|photo|image|icon)\b", _SELF, _OWN),
        (r"[✓✔☑]|\b(?:tick|check ?mark)\b", ("confirm", "done", "save", "apply", "accept"), "check"),
        (r"[×✕✖]|\bcross\b|^x$|^close\b", ("close", "dismiss"), "cross"),
    )
)
_EXAMPLE = re.compile(r"(?i)(?:for example|for instance|e\.g\.|such as),?\s+(?P<value>\S.*)")
_KIND = re.compile(
    r"(?i)^(?:open|toggle|show)\s+(?:the\s+)?|\s+(?:drop-?down|menu|button|toggle|icon|pop-?up)$"
)
_LABEL = 60
"""Letters of what is a label, and not the whole text of what holds others."""
_SIGN = 3
"""Letters that a sign is written with at most: "..."."""
_OF_ANY_SIGN = frozenset(
    "black white heavy light small large square circle with sign mark symbol button left right up".split()
)
"""Words of signs' names in Unicode that tell none from another."""
_STATES = frozenset({"on", "off", "enabled", "disabled", "yes", "no"})
_NEW = frozenset({"add", "create"})
_HEAD = re.compile(r"(?i)^(?:an?|the|your)?\s*(.+?)(?:\s+(?:of|for|to|in|from|as)\b.*)?$")


def described(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The control that bears a name that what the sentence describes is mostly called by, or None."""
    if not (instruction.described or only_drawn(instruction)):
        return None
    plain_screen = screen.changed(tuple(map(_unnamed, screen.controls)))
    for seen in (screen, plain_screen):
        for name in called(instruction):
            found = find(name, seen)
            if found is not None:
                control = screen.controls[found.index]
                return sighted(Ground.PICTURE, found.index, control, in_place=found.in_place)
    return (
        _signed(instruction, screen)
        or _initialled(instruction, screen)
        or _of_an_object(instruction, screen)
        or _in_a_cell(instruction, screen)
    )


def only_drawn(instruction: Instruction) -> bool:
    """Whether it is told by what is drawn on it, and by no words: "open the menu with the three dots"."""
    pressed = instruction.verb is Verb.CLICK and not instruction.words
    return pressed and next(drawn(instruction), None) is not None


def opener(instruction: Instruction, screen: Screen, opens: Callable[[Control], bool]) -> Sighting | None:
    """The one thing that opens something where the sentence says that a sign or one's own name stands.

    Of a sign it is a thing without words, beside what the place names; of oneself it is whatever stands in
    the corner. `opens` asks the page whether a control opens what is closed.
    """
    place = read_place(instruction.place)
    if place is None or instruction.verb is not Verb.CLICK or not _opens(instruction):
        return None
    cornered = bool(place.across and place.down) and _is_own(instruction)
    able = [(i, c) for i, c in enumerate(screen.controls) if c.ref and not c.disabled and foremost(c, screen)]
    near = {i: nearness(place, i, screen) if place.beside else 0.0 for i, _ in able}
    found = [
        (i, c)
        for i, c in able
        if usable(Verb.CLICK, c)
        and (stands_in(place, c, screen) if cornered else bare(c) and 0 < near[i] == max(near.values()))
        and opens(c)
    ]
    if len(found) != 1:
        return None
    index, control = found[0]
    return sighted(Ground.CORNER_PICTURE, index, control, in_place=stands_in(place, control, screen))


def _opens(instruction: Instruction) -> bool:
    """Whether what is told opens something wherever it stands: dots, bars, an arrow, oneself."""
    signs = (instruction.described or only_drawn(instruction)) and any(
        kind.picture in _OPENERS for kind in drawn(instruction)
    )
    return signs or _is_own(instruction)


def _is_own(instruction: Instruction) -> bool:
    own = any(kind.picture == _OWN for kind in drawn(instruction))
    return instruction.described and (own or _NAME.fullmatch(instruction.words or "") is not None)


def crossed(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The box or switch that stands in the row of the place and under the head that the words are."""
    if instruction.verb not in {Verb.CHECK, Verb.UNCHECK}:
        return None
    index = set_in_cell(instruction, screen)
    if index is None or not foremost(screen.controls[index], screen):
        return None
    return sighted(Ground.SAME, index, screen.controls[index], in_place=None)


def _in_a_cell(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The one that is told by its row and its column."""
    index = in_cell(instruction, screen)
    if index is None or not foremost(screen.controls[index], screen):
        return None
    control = screen.controls[index]
    here = stands_in(read_place(instruction.place), control, screen)
    return sighted(Ground.PICTURE, index, control, in_place=here)


def drawn(instruction: Instruction) -> Iterator[Drawn]:
    """What the sentence describes, of what is known to be drawn."""
    said = f"{instruction.words or ''} {instruction.role or ''} {instruction.hint or ''}".casefold().strip()
    return (each for each in _DRAWN if each.looks.search(said))


def _signed(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The one control whose only words are the sign itself: ⋮ for the three dots."""
    kinds = tuple(drawn(instruction))
    signs = (
        (i, c)
        for i, c in enumerate(screen.controls)
        if any(_is_sign(each, kind) for kind in kinds for each in (c.label, c.words))
        or _is_called(c.label, instruction)
    )
    return _one(instruction, screen, signs)


def _is_called(sign: str, instruction: Instruction) -> bool:
    """Whether a sign is called so by Unicode: ♥ is a “black heart suit”."""
    if not 0 < len(sign) <= _SIGN or any(map(str.isalnum, sign)):
        return False
    said = {word for word in tokens(f"{instruction.words} {instruction.hint or ''}") if len(word) > _SIGN}
    return bool(
        said - _OF_ANY_SIGN & {word for letter in sign for word in tokens(unicodedata.name(letter, ""))}
    )


def _initialled(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The one control that shows the initials of its name, which stand for a picture of oneself."""
    if not any(kind.picture == _OWN for kind in drawn(instruction)):
        return None
    shown = ((i, c) for i, c in enumerate(screen.controls) if c.words and c.words == _initials(c.name))
    return _one(instruction, screen, shown)


def _initials(name: str) -> str:
    parts = name.split()
    return "".join(part[0] for part in (parts[0], parts[-1])).upper() if len(parts) > 1 else ""


def _is_sign(words: str, kind: Drawn) -> bool:
    return 0 < len(words) <= _SIGN and kind.looks.fullmatch(words.casefold()) is not None


def _of_an_object(instruction: Instruction, screen: Screen) -> Sighting | None:
    """The one control whose name begins so and goes on with what it is done to: "Edit description"."""
    if instruction.verb is not Verb.CLICK:
        return None
    names = [name for kind in drawn(instruction) for name in kind.names[:2]]
    if instruction.role == "icon":
        names.append(plain(instruction.words or ""))  # the bookmark icon: “Bookmark this page”
    for name in filter(None, names):
        begun = ((i, c) for i, c in enumerate(screen.controls) if plain(c.name).startswith(f"{name} "))
        found = _one(instruction, screen, begun)
        if found is not None:
            return found
    return None


def _one(instruction: Instruction, screen: Screen, able: Iterable[tuple[int, Control]]) -> Sighting | None:
    """The one of these that can be used and may be meant, by its place where there are several."""
    place = read_place(instruction.place)
    found = [
        (i, c)
        for i, c in able
        if c.ref and usable(instruction.verb, c) and not c.disabled and foremost(c, screen)
    ]
    near = {i: (stands_in(place, c, screen) is not False, nearness(place, i, screen)) for i, c in found}
    best = [(i, c) for i, c in found if near[i] == max(near.values())]
    if len(best) != 1:
        return None
    index, control = best[0]
    here = stands_in(place, control, screen)
    return sighted(Ground.PICTURE, index, control, in_place=here)


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


def example(instruction: Instruction) -> str | None:
    """The example that a sentence gives of what it describes: "a book, for example Emma"."""
    told = _EXAMPLE.search(instruction.hint or "")
    return told["value"].strip(' ."“”') if told else None


def _names(instruction: Instruction, words: str) -> Iterator[str]:
    if instruction.verb is not Verb.ENTER and (shown := example(instruction)) is not None:
        yield shown
    hint = _head(instruction.hint or "")
    if instruction.verb is Verb.CLICK and instruction.role is None and hint:
        for thing in (hint, hint.split()[-1]):
            yield f"{words} {thing}"
            if words in _NEW:
                yield f"new {thing.removeprefix('new ')}"
    if instruction.verb is Verb.ENTER and words:
        yield from (words, _head(words), _head(words).split()[-1])
    for kind in drawn(instruction):
        yield from kind.names


def _head(words: str) -> str:
    """The thing itself, without what is said of it: "short description" of the problem."""
    found = _HEAD.match(words)
    return found.group(1) if found and tokens(found.group(1)) else ""


def nearest(instruction: Instruction, screen: Screen, most: int = 2) -> tuple[str, ...]:
    """What comes nearest to what a sentence describes and is not it: by its words, its place, its size."""
    place = read_place(instruction.place)
    said = f"{instruction.words or ''} {instruction.hint or ''}"
    able = [c for c in screen.controls if c.label and usable(instruction.verb, c) and foremost(c, screen)]
    able.sort(key=lambda c: (likeness(said, c.label), stands_in(place, c, screen) is True), reverse=True)
    return tuple(dict.fromkeys(c.label for c in able if len(c.label) <= _LABEL))[:most]
