"""Where on a screen the words of a place mean."""

import re

from flows.instruction.similarity import Sameness, sameness
from flows.record import Record
from flows.screen import Control, Screen
from flows.screen.labelling import over
from flows.screen.layout.layout import at_foot, corner, drawn_box
from flows.screen.role import LABELS
from flows.screen.title import first_line
from flows.sighting.place.number import numbered

_X = re.compile(r"(?i)\b(left|right)\b(?!-click|\s+(?:away|now|click))")
_Y = re.compile(r"(?i)\b(top|upper|bottom|lower)\b")
_OF_A_THING = re.compile(
    r"(?i)\b(?:its|their)\b|\b(?:top|bottom|left|right|corner|side|edge)\s+of\s+(?:the|this|that|your)\s+(?:[\w-]+\s+)?"
    r"(?:dialog(?:ue)?|pop-?up|modal|card|form|message)\b"
)
"""A side that is one of a thing on the page: the bottom of a dialog may stand at the top of the window."""
_CORNER = re.compile(
    r"(?i)\b(?:(top|upper|bottom|lower)[\s-]+(left|right)|(left|right)[\s-]+(top|bottom))(?:[\s-]+(?:hand\s+)?corner)?\b"
)
_NAVIGATION = re.compile(r"(?i)\b(navigation|nav|sidebar|side\s*bar|pane|panel|menu|rail)\b")
_THING = re.compile(
    r"(?i)\b(?:corner|page|section|panel|pane|menu|tab|dialog|window|list|area|screen|group|bar|toolbar|header|footer|row)\b"
)
_NAME = re.compile(r"(?:\b(?!The\b)[A-Z][\w.&+-]*(?:\s+(?:&|and|of|the|to|with)(?=\s+[A-Z]))?\s*)+")
_LIST = re.compile(
    r"(?:[Tt]he\s+)?(?P<name>(?!The\s)[A-Z][^\s,;:]*(?:\s+[^\s,;:]+){0,4}?)"
    r"\s+(?:drop-?down(?:\s+(?:list|menu|box))?|list|combo\s?box|picker|row|card|tile)"
)
"""A list, or one of many things, with all words of its name: "the File type list", "the Blue bikes row"."""
_BESIDE = re.compile(
    r"\b(?i:next to|beside|to the (?:left|right) of|in line with)\s+(?:the\s+)?(?P<name>[A-Z].*)"
    r"|\b(?i:row)\b(?:\s+(?:of|for|with)\s+(?:the\s+)?(?P<row>[A-Z].*))?"
)
_QUOTED = re.compile(r"[\"\u201c\u201e](?P<name>[^\"\u201c\u201d\u201e]+)[\"\u201c\u201d]?")
"""A name that is set apart; where a sentence is cut behind it the second mark may be lost."""
_NEXT_TO = re.compile(r"(?i)\b(?:next to|beside|to the (?:left|right) of|in line with)\b")
_KIND = re.compile(
    r"(?i)\s+(?:slider|switch|toggle|check\s?box|radio button|(?:text\s?|combo\s?)?box|field|label|button"
    r"|link|icon|list|drop-?down|setting|option|row|card|tile|column|heading|title)$"
)
"""What kind of thing it is that another stands beside: no word of its name."""
_OPENS = re.compile(r"(?i)\b(?:menu|submenu|tab|list|drop-?down)$")
_GROUP = re.compile(r"(?i)\b(?:list|drop-?down|group|options|choices|combo(?: box)?)$")
_PANES = frozenset({"navigation", "complementary"})
_POPUPS = frozenset({"menu", "listbox", "dialog", "alertdialog", "tooltip"})
_MIDDLE = 0.06
"""Share of the window around its middle in which neither side can be told."""


class Place(Record):
    """The words of a place, read."""

    words: str
    across: str | None = None
    """`left` or `right`, where the words say so."""
    down: str | None = None
    """`top` or `bottom`, where the words say so."""
    navigation: bool = False
    """The words mean a menu or pane by which one gets about."""
    beside: bool = False
    """The words name a thing next to it, or the row that it stands in."""
    opens: bool = False
    """The words name a menu, a tab or a list that a reader opens without being told."""
    groups: bool = False
    """The words name a list or a group of things to choose from, as far as they say what they name."""
    name: str | None = None
    """What the place is called on the screen: "Security" in "the Security section"."""
    line: int | None = None
    """The number of the row that the words mean, from 1, or -1 for the last."""


def read_place(words: str | None) -> Place | None:
    """Read the words of a place; None for no words."""
    if not words:
        return None
    sided = not _OF_A_THING.search(words)
    across, down = (_X.search(words), _Y.search(words)) if sided else (None, None)
    beside = _BESIDE.search(words)
    name = _NAME.search(words) if _THING.search(words) else _NAME.fullmatch(words)
    listed = _LIST.fullmatch(words)
    near = _KIND.sub("", beside["name"] or beside["row"] or "") or None if beside else None
    quoted = _QUOTED.search(words)
    return Place(
        words=words,
        across=across.group(1).lower() if across and not beside else None,
        down={"upper": "top", "lower": "bottom"}.get(down.group(1).lower(), down.group(1).lower())
        if down
        else None,
        navigation=bool(_NAVIGATION.search(words)),
        beside=beside is not None or (quoted is not None and _NEXT_TO.search(words) is not None),
        opens=bool(_OPENS.search(words)),
        groups=bool(_GROUP.search(words)) or (name is not None and name.group(0).strip() == words.strip()),
        name=(quoted or listed or {"name": near})["name"] or (name.group(0).strip() if name else None),
        line=numbered(words),
    )


def stands_in(place: Place | None, control: Control, screen: Screen) -> bool | None:
    """Whether the control stands where the words say; None where the words name no side.

    Sides are taken of the whole window: a person who reads "in the bottom-left corner" looks there.
    Near the middle it cannot be told.
    """
    if place is None or (place.across is None and place.down is None):
        return None
    box = drawn_box(control, screen)
    if box is None:
        return None
    x, y = box.middle
    y = screen.height if at_foot(control, screen) else y
    sides = (
        _side(x / screen.width, 0.5, place.across, "left") if place.across else True,
        _side(y / screen.height, 0.53, place.down, "top") if place.down else True,
    )
    if False in sides:
        return False
    return None if None in sides else True


def _side(share: float, middle: float, wanted: str, first: str) -> bool | None:
    """Whether a point is on the wanted side; None near the middle, where people differ."""
    if abs(share - middle) < _MIDDLE:
        return None
    return (share < middle) is (wanted == first)


def nearness(place: Place | None, index: int, screen: Screen, *, broken: bool = False) -> float:
    """From 0 to 1: how closely what holds the control goes by the place's name.

    0 where nothing that holds it does; the smaller the holder that does, the nearer.
    `broken`: the name may be the first line of what goes on below.
    """
    if place is None or place.name is None:
        return 0.0
    holder = screen.controls[index].parent
    while holder is not None:
        here, held = screen.controls[holder], list(screen.inside(holder))
        roles = None if place.beside else LABELS | {"tab"}
        names = [here.name, *(c.label for c in held if roles is None or c.role in roles)]
        if any(sameness(place.name, name) > Sameness.OTHER for name in names if name) or (
            broken and any(first_line(place.name, name) for name in names)
        ):
            return 1 / (1 + len(held))
        holder = here.parent
    return 0.0


def grouped(name: str, words: str) -> str:
    """The words without the name of the group, which many a control's own name holds: “Mail: Signature”."""
    group = re.escape(name)
    return re.sub(rf"(?i)^{group}\W+(?=\w)|(?<=\w)(?:\W+|\s+(?:of|for|in)\s+){group}$", "", words)


def goes_by(name: str, control: Control) -> bool:
    """Whether a field, a list or a group goes by this name."""
    return any(
        sameness(name, words) > Sameness.OTHER
        for words in (control.name, _without_choice(control), control.caption, control.words)
        if words
    )


def _without_choice(control: Control) -> str:
    """The name of a list without the entry chosen last, which many a list is named with: “Format PDF”."""
    chosen = control.words if control.role == "combobox" else ""
    return control.name.removesuffix(chosen).strip() if chosen and chosen != control.name else ""


def belongs(name: str, index: int, screen: Screen) -> bool | None:
    """Whether a control is one of those that stand under this name; None where that cannot be told.

    It is not where a holder nearer to it has another name, or other words stand before it.
    """
    other = False
    for _, holder, words in over(index, screen.controls, screen.held):
        if any(each and sameness(name, each) > Sameness.OTHER for each in (holder, words)):
            return True
        other = other or bool(words or holder)
    return False if other else None


def _came_up(control: Control, screen: Screen, *, opened: bool) -> bool:
    """Whether the control stands in something that came up, and not in a pane by which one gets about."""
    around = {holder.role for holder in screen.around(control)}
    return bool(around & _POPUPS) or (opened and not around & _PANES)


def mended(place: Place, control: Control, screen: Screen, *, opened: bool = False) -> tuple[str, str]:
    """The run of the place's words that is wrong for this control, and what it should be.

    `opened`: a reader had to open something to see it, which may stand in no pane at all.
    """
    down, across = corner(control, screen).split()
    box = drawn_box(control, screen)
    y = box.middle[1] if box else 0
    named = _CORNER.search(place.words)
    if named:
        return named.group(0), f"{down}-{across} corner" if "corner" in named.group(
            0
        ).lower() else f"{down}-{across}"
    wrong = _X.search(place.words) if place.across not in {None, across} else _Y.search(place.words)
    if place.navigation and place.name is None and _came_up(control, screen, opened=opened):
        return place.words, f"{down} {across}"
    if place.across and place.across != across and y > 0.12 * screen.height:
        return place.words, _X.sub(across, place.words, count=1)
    if place.across and place.navigation:
        return place.words, _X.sub(down, place.words, count=1)
    if wrong is None:
        return place.words, f"{down} {across}"
    return wrong.group(0), across if place.across else down
