"""Looks for a control as a person would: here, behind what is closed, past a page in between."""

import re
from collections.abc import Container, Sequence
from urllib.parse import urlsplit

from flows.caution import harmful, refuses
from flows.field import field, pictured
from flows.found import Found
from flows.grip import arrow
from flows.hand import Hand, OutOfReach
from flows.instruction import Instruction, Verb
from flows.likeness import Sameness, plain, sameness, tokens, unadorned
from flows.observation import Need, NeedKind
from flows.opening import Opening
from flows.place import read_place, stands_in
from flows.row import in_row
from flows.screen import Control, Screen
from flows.sighting import TYPED, Fit, Sighting, bare, find, foremost, picture
from flows.successor import guess
from flows.window import Window
from flows.wrapped import UNMARKED, unwrapped

_OPENERS = frozenset({"button", "menuitem", "treeitem", "link", "combobox"})
_MAKES = re.compile(r"(?i)(create|add|new|save|submit|apply|invite|import|upload|book|record|start)\b")
"""What makes or changes something is no way to look around."""
MOST_OPENED = 6
_MOST_PASSED = 3
_MOST_HOVERED = 8


class Search:
    """One search for the control that an instruction means."""

    def __init__(  # noqa: PLR0913 - what a person brings to a search
        self,
        window: Window,
        hand: Hand,
        instruction: Instruction,
        *,
        claimed: Sequence[str],
        known: Sequence[str],
        topic: str = "",
    ) -> None:
        self.window = window
        self.hand = hand
        self.instruction = instruction
        self.claimed = [words for words in claimed if plain(words) != plain(instruction.words or "")]
        self.known = known
        self.topic = topic
        """What the article is about, in its own words."""
        self._seen_behind: tuple[tuple[str, str], str] | None = None
        self.opening = Opening(window, hand, instruction, self._near)

    def here(self, patience: float | None = None) -> Found | None:
        """Find it by its words on the page, waiting for it."""
        seen: list[Screen] = []

        def look(screen: Screen) -> Sighting | None:
            seen[:] = [screen]
            sighting = (
                find(self.instruction, screen)
                or field(self.instruction, screen)
                or find(self.instruction, unwrapped(self.window, screen, self._same))
            )
            drawn = pictured if self.instruction.verb is Verb.ENTER else picture
            return sighting or drawn(self.instruction, screen, self.window.look)

        sighting = self.window.until(look, patience)
        return Found(sighting, seen[0]) if sighting else None

    def there_or_holder(self, screen: Screen) -> tuple[Found | None, Control | None] | None:
        """The control where the sentence says it is; else the list or menu that the sentence names for it."""
        found = self.here(0)
        there = found is not None and self.opening.stands_there(found.sighting, found.screen)
        holder = None if there else self.opening.holder(screen)
        return (found, holder) if found or holder else None

    def inside(self, holder: Control) -> Found | None:
        """Find it in the list or menu that the sentence names."""
        return self.opening.look(holder, self.window.screen())

    def _near(self, screen: Screen, among: Container[int]) -> Sighting | None:
        return guess(
            self.instruction, screen, self.claimed, self.known, self.window.stands_out, self.topic, among
        )

    def entered(self) -> Found | None:
        """Find it in the menu, tab or list that the sentence itself names as its place, by opening that."""
        place = read_place(self.instruction.place)
        if place is None or place.name is None or not place.opens or self.here(0) is not None:
            return None
        screen = self.window.screen()
        opener = find(Instruction(verb=Verb.CLICK, words=place.name), screen)
        control = opener.control if opener else None
        if control is None or control.selected or control.expanded or harmful(control.label):
            return None
        url, held = self.window.page.url, self.window.count
        if self.press(control, screen) and (found := self.here(min(2.0, self.window.patience))):
            return found
        self.hand.back(url, screen, held)
        return None

    def _same(self, control: Control) -> bool:
        return sameness(self.instruction.words or "", control.label) > Sameness.OTHER

    def unmarked(self, before: Sequence[str] = ()) -> Found | None:
        """The very words on something that nothing marks as a control, if pressing them does something.

        `before`: labels that stood there before the last act; what it has brought up is likelier to be meant.
        """
        screen, old = self.window.screen(), frozenset(before)
        same = [
            (i, c)
            for i, c in enumerate(screen.controls)
            if c.ref and c.role in UNMARKED and self._same(c) and c.label not in old
        ]
        place = read_place(self.instruction.place)
        for index, control in reversed(same[-_MOST_PASSED:]):
            then = (self.window.page.url, self.window.count, screen.text)
            here = stands_in(place, control, screen)
            if here is not False and self.press(control, screen):
                after = (self.window.page.url, self.window.count, self.window.screen().text)
                if after != then:
                    sighting = Sighting(index=index, control=control, fit=Fit.SAME, score=1.0, in_place=here)
                    return Found(sighting, screen, pressed=True)
        return None

    def behind(self, *, elsewhere: bool = False) -> Found | None:
        """Find it behind a closed group, menu or list; what did not help is closed again.

        `elsewhere`: behind those that stand where the article does not send a reader.
        """
        tried: set[str] = set()
        for _ in range(MOST_OPENED):
            screen = self.window.screen()
            able = self._openers(screen, elsewhere=elsewhere)
            opener = next((c for c in able if c.label not in tried), None)
            if opener is None:
                return None
            tried.add(opener.label)
            found = self._try(opener, screen, NeedKind.OPENED)
            if found is not None:
                return found
        return None

    def like_behind(self) -> Found | None:
        """Find like words behind what was opened in vain for the very words."""
        if self._seen_behind is None:
            return None
        opener, words = self._seen_behind
        screen = self.window.screen()
        again = next((c for c in screen.controls if (c.role, c.label) == opener and c.ref), None)
        if again is None or not self.press(again, screen):
            return None
        found = self.like()
        if found is None or found.sighting.control.label != words:
            return None
        return Found(found.sighting, found.screen, self.need(NeedKind.OPENED, again), found.notes)

    def past(self, about: str) -> Found | None:
        """Find it past a page or dialog in between, by the button that leads on.

        `about`: the words of the step and its procedure; only a button that shares a word with
        them, or the only one that leads on, is tried.
        """
        tried: set[str] = set()
        for _ in range(_MOST_PASSED):
            screen = self.window.screen()
            forward = next((c for c in self.forward(screen, about) if c.label not in tried), None)
            if forward is None:
                return None
            tried.add(forward.label)
            found = self._try(forward, screen, NeedKind.PASSED)
            if found is not None:
                return found
        return None

    def named(self, found: Found) -> Found:
        """A control that was taken for its picture, by the words that it shows under the pointer."""
        control = found.sighting.control
        if found.sighting.fit is not Fit.PICTURE or control.tooltip or control.role in TYPED:
            return found
        shown = self.window.hover(control)
        if not shown and (note := self.hand.dismiss(*self.hand.again(control))) is not None:
            again = self.here() or found
            found = Found(again.sighting, again.screen, again.needed, (*again.notes, note))
            if again.sighting.fit is not Fit.PICTURE:
                return found
            control = found.sighting.control
            shown = self.window.hover(control)
        same = not shown or sameness(self.instruction.words or "", shown) > Sameness.OTHER
        control = control.model_copy(update={"tooltip": shown or ""})
        update = {"control": control} if same else {"control": control, "fit": Fit.ONLY, "score": 0.8}
        return Found(found.sighting.model_copy(update=update), found.screen, found.needed, found.notes)

    def hovered(self) -> Found | None:
        """A control without a name that shows the words under the pointer, wherever it stands."""
        screen = self.window.screen()
        place = read_place(self.instruction.place)
        icons = [(i, c) for i, c in enumerate(screen.controls) if bare(c) and foremost(c, screen)]
        for index, control in icons[:_MOST_HOVERED]:
            shown = self.window.hover(control)
            if shown and sameness(self.instruction.words or "", shown) > Sameness.OTHER:
                named = control.model_copy(update={"tooltip": shown})
                here = stands_in(place, control, screen)
                return Found(
                    Sighting(index=index, control=named, fit=Fit.PICTURE, score=1.0, in_place=here), screen
                )
        return None

    def elsewhere(self) -> str | None:
        """Where a link of these words leads, if it leads off the documented hosts."""
        screen = self.window.screen()
        here = tuple(c.model_copy(update={"away": False}) for c in screen.controls)
        # find() itself passes over what merely tells about the thing.
        found = find(self.instruction, screen.model_copy(update={"controls": here}))
        return urlsplit(found.control.url or "").hostname if found else None

    def like(self) -> Found | None:
        """Find what has come to stand for the words: like words, or the only control they can mean."""
        screen = unwrapped(self.window, self.window.screen())
        sighting = guess(
            self.instruction, screen, self.claimed, self.known, self.window.stands_out, self.topic
        )
        return Found(sighting, screen) if sighting else None

    def _openers(self, screen: Screen, *, elsewhere: bool = False) -> list[Control]:
        """What is closed and may hold the control, in the named place and the foremost dialog."""
        place = read_place(self.instruction.place)
        listing = self.instruction.verb is Verb.SELECT
        screen = unwrapped(self.window, screen, lambda c: stands_in(place, c, screen) is not False)
        able = [
            c
            for c in screen.controls
            if inviting(c, screen)
            and c.expanded is not True
            and (c.role in _OPENERS or c.pointer)
            and (listing or c.role != "combobox")
            and (c.role != "treeitem" or arrow(c, screen) is not None)  # a leaf is a choice
            and (stands_in(place, c, screen) is False) is elsewhere
        ]
        return [c for c in able if self.window.closed(c) or self._folded(c, screen)][: 2 * MOST_OPENED]

    def _folded(self, control: Control, screen: Screen) -> bool:
        """Whether an arrow says that it is closed; one to the right does so only among others of a menu.

        “Next ›” leads on, and the article's own words are pressed where the article says so.
        """
        words = control.label
        led = plain(words) in {plain(claimed) for claimed in self.claimed}
        if not words or led or refuses(words) or _MAKES.match(plain(words)) or control.expanded is not None:
            return False
        arrow = self.window.folded(control)
        return arrow == "down" or (arrow == "right" and in_row(control, screen))

    def forward(self, screen: Screen, about: str) -> list[Control]:
        """The buttons that may lead on, those that speak of the matter first.

        What the page's own host is called is no matter: it stands on every second button.
        """
        known = {plain(words) for words in (*self.claimed, *self.known)}
        topic = {word for word in tokens(about) if word not in screen.url}
        able = [
            c
            for c in screen.controls
            if inviting(c, screen)
            and c.label
            and (c.role == "button" or (c.role in UNMARKED and c.pointer and self.window.stands_out(c)))
            and not refuses(c.label)
            and not _MAKES.match(c.label)
            and plain(c.label) not in known
        ]
        shared = [c for c in able if topic & set(tokens(c.label))]
        shared.sort(key=lambda c: -len(topic & set(tokens(c.label))))
        return shared or (able if len(able) == 1 else [])

    def _try(self, control: Control, screen: Screen, kind: NeedKind) -> Found | None:
        url, held = self.window.page.url, self.window.count
        if not self.press(control, screen):
            return None
        opened = kind is NeedKind.OPENED
        found = self.here(min(0.7, self.window.patience) if opened else self.window.remaining())
        if found is None and kind is NeedKind.OPENED:
            self._remember(control, screen)
        if found is None and kind is NeedKind.PASSED and self.instruction.verb is Verb.SELECT:
            found = self.behind()
        if found is not None:
            need = (*self.need(kind, control), *found.needed)
            return Found(found.sighting, found.screen, need, found.notes)
        self.hand.back(url, screen, held)
        self._shut(control)
        return None

    def _shut(self, opener: Control) -> None:
        """Close by another press what Escape has left open, for it may lie over what is looked at next."""
        screen = self.window.screen()
        here = ((c.role, c.label) == (opener.role, opener.label) for c in screen.controls)
        still = next((c for c, same in zip(screen.controls, here, strict=True) if same and c.expanded), None)
        if still is not None and not opener.expanded:
            self.press(still, screen)

    def _remember(self, opener: Control, before: Screen) -> None:
        """Keep which like words came up behind something closed."""
        like = self.like()
        known = {c.label for c in before.controls}
        if like and like.sighting.fit is Fit.LIKE and like.sighting.control.label not in known:
            words = like.sighting.control.label
            self._seen_behind = self._seen_behind or ((opener.role, opener.label), words)

    def need(self, kind: NeedKind, control: Control) -> tuple[Need, ...]:
        """What had to be used first; that a closed list is opened goes without saying."""
        implied = control.role == "combobox" and self.instruction.verb is Verb.SELECT
        return () if implied else (Need(kind=kind, words=unadorned(control.label), role=control.role),)

    def press(self, control: Control, screen: Screen) -> bool:
        """Press it; gives whether a press reaches it."""
        try:
            self.hand.press(control, screen, clearing=False)
        except OutOfReach:
            return False
        return True


def inviting(control: Control, screen: Screen) -> bool:
    """Whether a person who looks around might press it: it does no harm, and nothing lies before it."""
    return (
        bool(control.ref)
        and not control.disabled
        and not harmful(control.label)
        and foremost(control, screen)
    )
