"""The nth of what repeats on a page: "the second row", "the last Edit link".

What repeats are siblings alike in role; where it cannot be told for sure which are meant, or which of them is
the nth to whoever reads the page from its top, nothing is found.
"""

import re
from collections.abc import Iterator, Sequence

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, same_word, sameness, tokens
from flows.screen import Control, Screen
from flows.screen.labelling import over
from flows.screen.layout.dialog import foremost
from flows.screen.layout.layout import at_foot, in_landmark
from flows.screen.role import CHOSEN, PRESSED, TYPED, agrees
from flows.sighting.candidate import usable
from flows.sighting.confidence import Ground, sighted
from flows.sighting.nth import heads_columns, nth
from flows.sighting.place.place import Place, belongs, nearness, read_place, stands_in
from flows.sighting.sighting import Sighting

_ENTRIES = frozenset(
    {"listitem", "row", "article", "option", "radio", "menuitem", "menuitemradio", "treeitem", "tab"}
)
"""What is one of several by its role; buttons and links side by side mostly are not."""
_ROWS = re.compile(r"(?i)\b(?:rows?|lines?)\b")
_OF = re.compile(r"\s+(?:of|in|on|for|with|from)\b.*")
_SIDE_BY_SIDE = frozenset({"button", "link", "img"})
_FEW = 3
"""Buttons or links alike that stand in one holder, for them to be a row of what is counted: stars, days."""


def counted(instruction: Instruction, screen: Screen) -> Sighting | None:
    """What the order tells, or None."""
    members = _members(instruction, read_place(instruction.place), screen)
    member = nth(members, instruction.nth or 0, screen)
    if member is None:
        return None
    index = member if _by_itself(instruction) else _within(instruction.verb, member, screen)
    if index is None:
        return None
    return sighted(Ground.COUNTED, index, screen.controls[index], in_place=None)


def _by_itself(instruction: Instruction) -> bool:
    """Whether what is counted is the control itself: it has a name, or its kind is told."""
    return not instruction.described or instruction.role is not None


def _members(instruction: Instruction, place: Place | None, screen: Screen) -> list[int]:
    """What is counted, in the order of the page, by index; empty where that cannot be told."""
    if not instruction.described:
        named = [
            i for i in _able(instruction, screen) if _is_called(instruction.words or "", screen.controls[i])
        ]
        return _there(_outermost(named, screen), place, screen)
    if instruction.role is not None and instruction.role not in _ENTRIES:
        able = [i for i in _able(instruction, screen) if agrees(instruction.role, screen.controls[i].role)]
        return _there(able, place, screen)
    groups = [group for group in _groups(instruction, screen) if _there(group, place, screen) == group]
    if len(groups) > 1:
        groups = [group for group in groups if _goes_by(_noun(instruction), group[0], screen)]
    return groups[0] if len(groups) == 1 else []


def _able(instruction: Instruction, screen: Screen) -> Iterator[int]:
    """What can be used as the verb says, in front, and is content of the page."""
    for index, control in enumerate(screen.controls):
        if _seen(control, screen) and usable(instruction.verb, control):
            yield index


def _seen(control: Control, screen: Screen) -> bool:
    shown = bool(control.ref) and control.box is not None and control.sized and foremost(control, screen)
    return shown and not in_landmark(control, screen) and not at_foot(control, screen)


def _is_called(words: str, control: Control) -> bool:
    return any(
        sameness(words, each) > Sameness.SHOWS
        for each in (control.name, control.words, control.tooltip, control.caption)
        if each
    )


def _outermost(found: Sequence[int], screen: Screen) -> list[int]:
    """Those that none of the others holds: a thing and what is in it are one."""
    return [i for i in found if not {*screen.holders(screen.controls[i])} & {*found}]


def _there(found: list[int], place: Place | None, screen: Screen) -> list[int]:
    """Those that stand where the sentence says; none where nothing goes by the name of the place."""
    if place is None:
        return found
    here = [i for i in found if stands_in(place, screen.controls[i], screen) is not False]
    if place.name is None:
        return here
    named = [i for i in here if belongs(place.name, i, screen)]
    if named:
        return named
    near = {i: nearness(place, i, screen) for i in here}
    return [i for i in here if 0 < near[i] == max(near.values())]


def _groups(instruction: Instruction, screen: Screen) -> list[list[int]]:
    """The siblings that may be counted: entries of lists and tables, or else what stands side by side."""
    noun = _noun(instruction)
    entries = [
        group
        for group in _siblings(_ENTRIES, screen)
        if agrees(instruction.role, screen.controls[group[0]].role) is not False
        and (not _ROWS.search(noun) or screen.controls[group[0]].role == "row")
    ]
    groups = [group for group in entries if len(group) > 1]
    held = {i for group in groups for i in group}
    outer = [group for group in groups if not {*screen.holders(screen.controls[group[0]])} & held]
    if outer or instruction.role is not None:
        return outer
    beside = (group for group in _siblings(_SIDE_BY_SIDE, screen) if len(group) >= _FEW)
    return [group for group in beside if _goes_by(noun, group[0], screen) or _all_say(noun, group, screen)]


def _siblings(roles: frozenset[str], screen: Screen) -> Iterator[list[int]]:
    for held in screen.held.values():
        by_role: dict[str, list[int]] = {}
        for index in held:
            control = screen.controls[index]
            if control.role in roles and _seen(control, screen) and not heads_columns(index, screen):
                by_role.setdefault(control.role, []).append(index)
        yield from by_role.values()


def _noun(instruction: Instruction) -> str:
    """What the words call the thing that is counted: "visit" of "second visit in March"."""
    return _OF.sub("", (instruction.words or "").partition(" ")[2])


def _goes_by(noun: str, index: int, screen: Screen) -> bool:
    """Whether what holds it, or stands over it, is called after the thing: Results, list of visits."""
    names = ((holder, words) for _, holder, words in over(index, screen.controls, screen.held))
    nearest = next((pair for pair in names if any(pair)), ())
    wanted = tokens(noun)[-1:]
    return any(same_word(word, each) for word in wanted for name in nearest if name for each in tokens(name))


def _all_say(noun: str, group: list[int], screen: Screen) -> bool:
    """Whether each of them is called after the thing: "1 star", "2 stars"."""
    wanted = tokens(noun)[-1:]
    return bool(wanted) and all(
        any(same_word(wanted[0], each) for each in tokens(screen.controls[i].label)) for i in group
    )


def _within(verb: Verb, member: int, screen: Screen) -> int | None:
    """What is used of one of several: itself, or its title, which it begins with or has as its heading."""
    control = screen.controls[member]
    if verb in {Verb.HOVER, Verb.SCROLL, Verb.RIGHT_CLICK, Verb.DOUBLE_CLICK}:
        return member
    if (usable(verb, control) and control.role in PRESSED | CHOSEN | TYPED) or (
        control.pointer and verb is not Verb.ENTER
    ):
        return member
    inside = [
        i
        for i, each in enumerate(screen.controls)
        if member in screen.holders(each) and each.ref and usable(verb, each)
    ]
    titles = [i for i in _outermost(inside, screen) if _is_title(i, member, screen)]
    if len(titles) == 1:
        return titles[0]
    return member if not inside and usable(verb, control) else None


def _is_title(index: int, member: int, screen: Screen) -> bool:
    """Whether it is the heading of one of several, or what that begins with, and no act beside its words."""
    control = screen.controls[index]
    if any(c.role == "heading" for c in screen.around(control)) or control.role == "heading":
        return True
    before = (screen.controls[i].label for i in range(member + 1, index) if i not in screen.holders(control))
    return control.role in CHOSEN | TYPED or not any(before)
