"""What may be pressed by somebody who only looks around: what is known to be harmless by what it is.

A tab, something closed that opens, a link that leads on among the documented hosts, what leads past a page in
between. Whatever is none of these is not pressed; nor is what is, where any of its names may speak of harm.
"""

import re

from flows.article.address import is_web
from flows.browser import Detail
from flows.browser.restraint.forbidden import leads_off, names, off
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.folding import is_western
from flows.screen.harm.harm import asks_money, may_harm, threatens
from flows.screen.harm.safety import assents, leads_on, names_nothing, refuses
from flows.screen.harm.surroundings import text_around

_OPENED = frozenset({"combobox", "treeitem"})
"""A press shows what these hold, and takes nothing of it."""
_MORE = re.compile(r"(?:(?:show|see|view) )?more(?: (?:options|items|actions|tools|tabs))?")
_ONWARD = re.compile(r"(?i)(scroll|page|move|go|show|next)?\s*(to the )?(right|forward|next)( tabs?)?")
_AT_ONCE = re.compile(r"(?i)\b(now|today|immediately|at once)\b")
"""What does not only lead on: “Change my plan now”."""
_SIGNS = frozenset("☰≡⋮⋯…•·.-+/#|»>«<\u2039\u203a▾▼▿⌄▸▶►⌃▴▲✚\u2795⚙\ufe0f \xa0")
"""Of what is drawn in a name without letters: what opens, unfolds or leads on, and mere marks."""


def harmless(
    control: Control, screen: Screen, seen: Detail, sites: frozenset[str], *, tab: bool = False
) -> bool:
    """Whether a press of it is known to do nothing but show something.

    `sites`: the documented ones. `tab`: it stands beside what the article calls a tab, and is made like it.
    """
    if seen.unsafe or seen.sends or not all(map(_innocent, (*names(control, seen), *seen.marks, *seen.acts))):
        return False
    if off(seen.host, sites) is not None or any(map(threatens, seen.described)):
        return False
    if not control.label and any(map(may_harm, seen.picture.split())):
        return False
    if _is_link(seen):
        return not control.away and leads_off(seen, sites) is None
    if tab or _opens(control, seen):
        return not (refuses(control.label) and threatens(text_around(control, screen)))
    around = text_around(control, screen)
    return _leads_on(control) and not threatens(around) and not asks_money(around)


def retraced(control: Control, screen: Screen, seen: Detail) -> bool:
    """Whether there is a way back from what a press of it shows: by an address, or by another press.

    From one of a row of its like that is by the press of the one that stands chosen now, if one is seen to.
    """
    if _is_link(seen):
        return True
    only_of_a_row = seen.strip and control.role != "tab" and not seen.opens and control.expanded is None
    return _opens(control, seen) and not (only_of_a_row and not chosen_beside(control, screen))


def chosen_beside(control: Control, screen: Screen) -> list[Control]:
    """What stands chosen of the like of a control: the tab or the record that is to be seen now."""
    return [c for c in screen.beside(control) if c.role == control.role and c.selected]


def tells_no_harm(control: Control, screen: Screen, seen: Detail, sites: frozenset[str]) -> bool:
    """Whether nothing about it speaks of harm: what may be tried where nothing can be changed by it."""
    if seen.unsafe or not all(map(_innocent, (*names(control, seen), *seen.marks))):
        return False
    if off(seen.host, sites) is not None or any(map(threatens, seen.described)):
        return False
    away = _is_link(seen) and (control.away or leads_off(seen, sites) is not None)
    bare = names_nothing(control.label) or refuses(control.label)
    return not away and bool(control.label) and not (bare and threatens(text_around(control, screen)))


def _is_link(seen: Detail) -> bool:
    """Whether it is a link that leads somewhere by itself, be it within its page."""
    within = seen.leads.partition("#")[0] == seen.host.partition("#")[0]
    return bool(seen.leads) and not seen.scripted and (is_web(seen.leads) or within)


def _innocent(name: str) -> bool:
    """Whether a name can be read, by letters or by a sign that is known, and says nothing of harm."""
    said = any(map(str.isalnum, name)) or not name.strip() or set(name) <= _SIGNS
    return said and is_western(name) and not may_harm(name)


def _opens(control: Control, seen: Detail) -> bool:
    """Whether it declares, or is drawn so, that it shows another part of the page; a yes does more."""
    if assents(control.label):
        return False
    if control.role in _OPENED or control.role == "tab" or seen.tab or seen.strip:
        return True
    return seen.opens or control.expanded is False or bool(seen.arrow)


def _leads_on(control: Control) -> bool:
    """Whether its words lead on and do no more: past a page in between, along a strip of tabs."""
    words = control.label.strip()
    known = _MORE.fullmatch(plain(words)) or _ONWARD.fullmatch(words) or leads_on(words)
    return bool(known) and not refuses(words) and not _AT_ONCE.search(words)
