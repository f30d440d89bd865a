"""The closed list or menu, or the tab, that a sentence itself names as the place of a control: its popup."""

import re
from dataclasses import replace

from flows.browser import OutOfReach, WouldHarm
from flows.browser.actionability.affordance import unwrapped
from flows.browser.patience import POPUP, TAB
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, likeness, sameness
from flows.screen import Control, Screen
from flows.screen.harm.harm import does_harm
from flows.screen.layout.dialog import foremost
from flows.screen.layout.widget import native_list
from flows.screen.role import COMMANDS, ENTRIES, FIELDS, ROWS, TYPED
from flows.search.discovery import Discovery
from flows.search.move import Checkpoint, Move, attempt
from flows.search.search import Search
from flows.sighting import find
from flows.sighting.place.place import belongs, goes_by
from flows.sighting.place.scope import name_seen

_MENU = re.compile(r"(?i)\b(menu|list|drop-?down|options)\b")
_ENTRIES = ENTRIES | ROWS | {"generic"}
_ROW = 120
"""CSS pixels that an entry of a list is high at most."""


def there_or_popup(search: Search, screen: Screen) -> tuple[Discovery | None, Control | None] | None:
    """The control where the sentence says it is; else the closed list or menu that the sentence names."""
    found = search.on(screen)
    place = search.query.place
    named = place.name if place is not None else None
    there = found is not None and (named is None or bool(belongs(named, found.sighting.index, found.screen)))
    popup = None if there else _popup(search, screen)
    return (found, popup) if found or popup else None


def entered(search: Search) -> Discovery | None:
    """Find it in the menu, tab or list that the sentence itself names as its place, by opening that."""
    place = search.query.place
    if place is None or place.name is None or not (place.opens or place.groups):
        return None
    if search.here(0) is not None:
        return None
    return attempt(search, _ENTER)


def _named_opener(search: Search, screen: Screen) -> list[Control]:
    place = search.query.place
    opener = find(Instruction(verb=Verb.CLICK, words=place.name), screen) if place is not None else None
    control = opener.control if opener else None
    if control is None or control.selected or control.expanded or does_harm(control.label):
        return []
    if place is not None and not place.opens and control.role != "tab":
        return []  # "under Link" is a heading, unless it is a tab
    return [control]


def _comes_up(search: Search, _: Control, __: Screen) -> Discovery | None:
    return search.here(min(TAB, search.window.patience))


_ENTER = Move(candidates=_named_opener, goal=_comes_up, most=1, named=True)


def inside(search: Search, popup: Control) -> Discovery | None:
    """Find it among what the opened list or menu shows, scrolling through it; else close it again."""
    screen = search.window.current()
    native = _native(screen, popup)
    if native:
        sighting = search.near(screen, native)
        return Discovery(sighting, screen) if sighting else None
    before = frozenset(c.ref for c in screen.controls if c.ref)
    point = Checkpoint(search, screen)
    try:
        notes = search.actions.press(popup, screen, clearing=False)
    except (OutOfReach, WouldHarm):
        return None
    comes = min(POPUP, search.window.patience)
    found = search.window.until(lambda seen: _among(search, seen, _new(seen, before)), comes)
    found = found or _scrolled(search, before)
    if found is None:
        search.unread = not _new_labels(search.window.current(), before)
        found = _filtered(search, popup, before)
    if found is None:
        point.restore()
    return replace(found, notes=notes) if found else None


def entries(search: Search, popup: Control) -> tuple[list[int], Screen]:
    """The entries of the list or menu; one that is not the browser's own is opened, and stands open then."""
    screen = search.window.current()
    native = _native(screen, popup)
    if native:
        return sorted(native), screen
    before = frozenset(c.ref for c in screen.controls if c.ref)
    try:
        search.actions.press(popup, screen, clearing=False)
    except (OutOfReach, WouldHarm):
        return [], screen

    def shown(seen: Screen) -> list[int]:
        able = [i for i in sorted(_new(seen, before)) if _is_entry(seen.controls[i])]
        # A page may be drawn anew around its list: where that marks its entries, nothing else is one.
        return [i for i in able if seen.controls[i].role in ENTRIES] or able

    search.window.until(lambda seen: shown(seen) or None, min(POPUP, search.window.patience))
    screen = search.window.recent()
    return shown(screen), screen


def _native(screen: Screen, popup: Control) -> frozenset[int]:
    """The entries of a list of the browser's own, which stand there while it is closed."""
    lists = ((i, native_list(c, screen)) for i, c in enumerate(screen.controls))
    return frozenset(i for i, each in lists if each is not None and each.ref == popup.ref)


def _filtered(search: Search, popup: Control, before: frozenset[str]) -> Discovery | None:
    """Find it in a list that shows only what fits what is typed, by typing it; else type nothing again.

    Where nothing comes up that could be read, not even that nothing fits, the list was not read.
    """
    if popup.role not in TYPED or not search.actions.takes_text(popup):
        return None
    try:
        search.actions.type(popup, search.query.instruction.words or "")
        comes = min(POPUP, search.window.patience)
        found = search.window.until(lambda seen: _among(search, seen, _new(seen, before)), comes)
        screen = search.window.current()
        sighting = None if found else search.near(screen, _new(screen, before))
        search.unread = not _new_labels(screen, before)
        if found is None and sighting is None:
            search.actions.type(popup, "")
    except (OutOfReach, WouldHarm):
        return None
    return Discovery(sighting, screen) if sighting else found


def _new_labels(screen: Screen, before: frozenset[str]) -> list[str]:
    """The words of what is new, a page's own word on it among them: "No results"."""
    return [screen.controls[i].label for i in sorted(_new(screen, before)) if screen.controls[i].label]


def _popup(search: Search, screen: Screen) -> Control | None:
    """The closed list or menu by the name that the sentence gives; None where there is none."""
    verb, place = search.query.instruction.verb, search.query.place
    if place is None or place.name is None or verb not in {Verb.SELECT, Verb.CLICK}:
        return None
    name, listing, menu = place.name, verb is Verb.SELECT, bool(_MENU.search(place.words))
    named = [c for c in screen.controls if goes_by(name, c) and _may_be_pressed(c, screen)]
    fields = [c for c in named if c.role in FIELDS and listing and not stands_open(c, screen)]
    buttons = [c for c in named if c.role in COMMANDS and (menu or listing) and c.ref and not c.url]
    first = next(iter(fields or [c for c in buttons if menu or search.window.probe(c).closed]), None)
    first = first or next(
        (c for c in screen.controls if listing and _shows_choice(search, name, c, screen)), None
    )
    first = first or (_captioned(search, name, screen) if listing else None)
    if first is None or first.expanded or _has_opened(search, first, screen):
        return None
    return _within_reach(first, screen)


def stands_open(control: Control, screen: Screen) -> bool:
    """Whether it is a list whose entries are in sight: pressed in its middle it would take one of them."""
    index = next((i for i, c in enumerate(screen.controls) if c is control), None)
    held = screen.inside(index) if index is not None and control.role == "listbox" else ()
    return any(c.role in ENTRIES and c.ref and c.sized for c in held)


def _shows_choice(search: Search, name: str, control: Control, screen: Screen) -> bool:
    """Whether it is a closed list drawn by a button, which is named with its label and what is chosen."""
    label = control.name.removesuffix(control.words).strip() if control.role == "button" else ""
    same = label not in {"", control.name} and sameness(name, label) > Sameness.OTHER
    return same and _may_be_pressed(control, screen) and search.window.probe(control).closed


def _captioned(search: Search, name: str, screen: Screen) -> Control | None:
    """What is drawn as a closed list under the words of its name, and nothing marks as one."""
    if not name_seen(name, screen):
        return None
    shown = unwrapped(search.window, screen)
    return next(
        (
            c
            for i, c in enumerate(shown.controls)
            if c.ref
            and (c.pointer or c.role in COMMANDS)
            and not c.url
            and _may_be_pressed(c, shown)
            and belongs(name, i, shown)
            and _looks_closed(search, c)
        ),
        None,
    )


def _looks_closed(search: Search, control: Control) -> bool:
    seen = search.window.probe(control)
    return seen.closed or seen.arrow == "down"


def _has_opened(search: Search, popup: Control, screen: Screen) -> bool:
    """Whether what was typed in it has opened its list already, which a press would close."""
    return popup.active and any(
        (c.role == "option" or (c.pointer and c.role in _ENTRIES))
        and c.ref
        and c.label not in search.query.known
        and foremost(c, screen)
        for c in screen.controls
    )


def _among(search: Search, screen: Screen, new: frozenset[int]) -> Discovery | None:
    # Whatever a list or menu holds can be chosen, also where nothing marks it as a control.
    chosen = search.query.instruction.model_copy(update={"verb": Verb.SELECT})
    sighting = find(chosen, screen, new)
    return Discovery(sighting, screen) if sighting else None


def _scrolled(search: Search, before: frozenset[str]) -> Discovery | None:
    """Find it further down in a list that shows only a part of what it holds; else what is like it."""
    words = search.query.instruction.words or ""
    said = _scroll(search, before, words)
    same = next((each for each in said if sameness(words, each) > Sameness.OTHER), None)
    near = max(said, key=lambda each: likeness(words, each), default=None)
    if same or (near and likeness(words, near)):
        _scroll(search, before, same or near or "")
    screen = search.window.current()
    new = _new(screen, before)
    if found := _among(search, screen, new):
        return found
    sighting = search.near(screen, new)
    return Discovery(sighting, screen) if sighting else None


def _scroll(search: Search, before: frozenset[str], words: str) -> list[str]:
    """Scroll the list until an entry of the words has come up; gives all entries that were seen."""
    screen = search.window.current()
    entries = [c for c in (screen.controls[i] for i in sorted(_new(screen, before))) if _is_entry(c)]
    return search.actions.mouse.scroll(entries[len(entries) // 2], words) if entries else []


def _new(screen: Screen, before: frozenset[str]) -> frozenset[int]:
    return frozenset(i for i, c in enumerate(screen.controls) if c.ref and c.ref not in before)


def _within_reach(control: Control, screen: Screen) -> Control | None:
    """The control, or the frame that is drawn around it where it cannot be pressed itself."""
    if control.ref:
        return control
    frames = (c for c in screen.around(control) if c.ref and c.box and c.box.height < _ROW)
    return next(frames, None)


def _is_entry(control: Control) -> bool:
    seen = control.box is not None and control.box.width > 1 and 0 < control.box.height < _ROW
    return seen and bool(control.label) and control.role in _ENTRIES


def _may_be_pressed(control: Control, screen: Screen) -> bool:
    return not control.disabled and not does_harm(control.label) and foremost(control, screen)
