"""Opens what the sentence itself names: the list of an entry, the menu of an item."""

import re
from collections.abc import Callable

from flows.caption import FIELDS
from flows.caution import harmful
from flows.found import Found
from flows.grip import native_list
from flows.hand import Hand, OutOfReach
from flows.instruction import Instruction, Verb
from flows.likeness import Sameness, likeness, sameness
from flows.place import belongs, goes_by, read_place
from flows.screen import Control, Screen
from flows.sighting import Sighting, find, foremost
from flows.window import Window

Near = Callable[[Screen, frozenset[int]], Sighting | None]
"""Gives what has come to stand for the words, among the controls with these indices."""

_BUTTONS = frozenset({"button", "menuitem", "link"})
_MENU = re.compile(r"(?i)\b(menu|list|drop-?down|options)\b")
_ENTRIES = frozenset(
    {"option", "listitem", "menuitem", "menuitemradio", "treeitem", "row", "gridcell", "generic"}
)
_COMES = 1.5
"""Seconds that what opens may take to show the words."""
_ROW = 120
"""CSS pixels that an entry of a list is high at most."""


class Opening:
    """One look into what a sentence names as the holder of a control."""

    def __init__(self, window: Window, hand: Hand, instruction: Instruction, near: Near) -> None:
        self.window = window
        self.hand = hand
        self.instruction = instruction
        self.near = near
        self.place = read_place(instruction.place)

    def holder(self, screen: Screen) -> Control | None:
        """The closed list or menu by the name that the sentence gives; None where there is none."""
        verb = self.instruction.verb
        if self.place is None or self.place.name is None or verb not in {Verb.SELECT, Verb.CLICK}:
            return None
        name, listing, menu = self.place.name, verb is Verb.SELECT, bool(_MENU.search(self.place.words))
        named = [c for c in screen.controls if goes_by(name, c) and _may_be_pressed(c, screen)]
        fields = [c for c in named if c.role in FIELDS and listing]
        buttons = [c for c in named if c.role in _BUTTONS and (menu or listing) and c.ref and not c.url]
        first = next(iter(fields or [c for c in buttons if menu or self.window.closed(c)]), None)
        return _within_reach(first, screen) if first is not None and not first.expanded else None

    def stands_there(self, sighting: Sighting, screen: Screen) -> bool:
        """Whether a control that was found stands where the sentence says, as far as the page tells."""
        named = self.place.name if self.place is not None else None
        return named is None or bool(belongs(named, sighting.index, screen))

    def look(self, holder: Control, screen: Screen) -> Found | None:
        """Find it among what the opened list or menu shows, scrolling through it; else close it again."""
        native = frozenset(i for i, c in enumerate(screen.controls) if native_list(c, screen) is holder)
        if native:
            sighting = self.near(screen, native)
            return Found(sighting, screen) if sighting else None
        before = frozenset(c.ref for c in screen.controls if c.ref)
        url = self.window.page.url
        try:
            notes = self.hand.press(holder, screen, clearing=False)
        except OutOfReach:
            return None
        comes = min(_COMES, self.window.patience)
        found = self.window.until(lambda seen: self._among(seen, _new(seen, before)), comes)
        found = found or self._scrolled(before)
        if found is None:
            self.hand.back(url, screen)
        return Found(found.sighting, found.screen, notes=notes) if found else None

    def _among(self, screen: Screen, new: frozenset[int]) -> Found | None:
        # Whatever a list or menu holds can be chosen, also where nothing marks it as a control.
        chosen = self.instruction.model_copy(update={"verb": Verb.SELECT})
        sighting = find(chosen, screen, new)
        return Found(sighting, screen) if sighting else None

    def _scrolled(self, before: frozenset[str]) -> Found | None:
        """Find it further down in a list that shows only a part of what it holds; else what is like it."""
        words = self.instruction.words or ""
        said = self._scroll(before, words)
        same = next((each for each in said if sameness(words, each) > Sameness.OTHER), None)
        near = max(said, key=lambda each: likeness(words, each), default=None)
        if same or (near and likeness(words, near)):
            self._scroll(before, same or near or "")
        screen = self.window.screen()
        new = _new(screen, before)
        if found := self._among(screen, new):
            return found
        sighting = self.near(screen, new)
        return Found(sighting, screen) if sighting else None

    def _scroll(self, before: frozenset[str], words: str) -> list[str]:
        """Scroll the list until an entry of the words has come up; gives all entries that were seen."""
        screen = self.window.screen()
        entries = [c for c in (screen.controls[i] for i in sorted(_new(screen, before))) if _is_entry(c)]
        return self.window.scroll(entries[len(entries) // 2], words) if entries else []


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
    return not control.disabled and not harmful(control.label) and foremost(control, screen)
