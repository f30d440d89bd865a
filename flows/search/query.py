"""One search for the control that an instruction means: what a reader knows, sees and presses in it."""

from collections.abc import Container, Sequence
from urllib.parse import urlsplit

from flows.browser.actions import Hand
from flows.browser.affordance import unwrapped
from flows.browser.mouse import OutOfReach
from flows.browser.probe import detail
from flows.browser.window import Window
from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, plain, sameness, unadorned
from flows.screen.dialog import foremost
from flows.screen.role import TYPED
from flows.screen.safety import harmful
from flows.screen.screen import Control, Screen
from flows.search.discovery import Found
from flows.sighting.candidate import bare
from flows.sighting.field import field, pictured
from flows.sighting.icon import picture
from flows.sighting.place import corner, read_place, stands_in
from flows.sighting.sighting import Fit, Sighting, find
from flows.sighting.successor import guess
from flows.verdict import Need, NeedKind

_MOST_HOVERED = 8
_MOST_CLIPPED = 6
"""Things of the same words that may lie in what is closed."""


class Search:
    """One search; where it goes on when the words are not to be seen, other modules say."""

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
        self.place = read_place(instruction.place)
        self.seen_behind: tuple[tuple[str, str], str] | None = None
        """Role and label of what was opened in vain, and the like words that came up behind it."""

    def anywhere(self) -> "Search":
        """The same search without the place that the sentence names."""
        free = self.instruction.model_copy(update={"place": None})
        return Search(self.window, self.hand, free, claimed=self.claimed, known=self.known, topic=self.topic)

    def here(self, patience: float | None = None) -> Found | None:
        """Find it by its words on the page, waiting for it."""
        seen: list[Screen] = []

        def look(screen: Screen) -> Sighting | None:
            seen[:] = [screen]
            sighting = self._at(screen)
            for _ in range(_MOST_CLIPPED):
                drawn = detail(self.window.page, sighting.control) if sighting else None
                if sighting is None or drawn is None or not drawn.clipped:
                    break
                screen = screen.without(sighting.index)
                sighting = self._at(screen)
            return sighting

        sighting = self.window.until(look, patience)
        return Found(sighting, seen[0]) if sighting else None

    def _at(self, screen: Screen) -> Sighting | None:
        """What goes by the words, or is drawn as what they name, on this screen."""
        sighting = (
            find(self.instruction, screen)
            or field(self.instruction, screen)
            or find(self.instruction, unwrapped(self.window, screen, self.same))
        )
        drawn = pictured if self.instruction.verb is Verb.ENTER else picture
        return sighting or drawn(self.instruction, screen, self.window.look)

    def same(self, control: Control) -> bool:
        """Whether it bears the words."""
        return sameness(self.instruction.words or "", control.label) > Sameness.OTHER

    def like(self) -> Found | None:
        """Find what has come to stand for the words: like words, or the only control they can mean."""
        screen = unwrapped(self.window, self.window.screen())
        sighting = self.near(screen)
        return Found(sighting, screen) if sighting else None

    def near(self, screen: Screen, among: Container[int] | None = None) -> Sighting | None:
        """What has come to stand for the words, among the controls with these indices."""
        known, stands_out = self.known, self.window.stands_out
        return guess(self.instruction, screen, self.claimed, known, stands_out, self.topic, among)

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
        """A control without a name that shows the words under the pointer, wherever it stands.

        It may show a menu with the words in it, where the pointer then stays: the menu goes with it.
        """
        screen = self.window.screen()
        icons = [(i, c) for i, c in enumerate(screen.controls) if bare(c) and foremost(c, screen)]
        for index, control in icons[:_MOST_HOVERED]:
            shown = self.window.rest(control)
            if (found := self._unfolded(control)) is not None:
                return found
            self.window.leave()
            if shown and sameness(self.instruction.words or "", shown) > Sameness.OTHER:
                named = control.model_copy(update={"tooltip": shown})
                here = stands_in(self.place, control, screen)
                sighting = Sighting(index=index, control=named, fit=Fit.PICTURE, score=1.0, in_place=here)
                return Found(sighting, screen)
        return None

    def _unfolded(self, icon: Control) -> Found | None:
        """What goes by the words in a menu that has come up under the pointer."""
        screen = self.window.screen()
        sighting = find(self.instruction, screen)
        if sighting is None:
            return None
        opener = Need(kind=NeedKind.OPENED, words=f"the icon at the {corner(icon, screen)}", role=icon.role)
        return Found(sighting, screen, (opener,))

    def elsewhere(self) -> str | None:
        """Where a link of these words leads, if it leads off the documented hosts."""
        screen = self.window.screen()
        here = tuple(c.model_copy(update={"away": False}) for c in screen.controls)
        # find() itself passes over what merely tells about the thing.
        found = find(self.instruction, screen.model_copy(update={"controls": here}))
        return urlsplit(found.control.url or "").hostname if found else None

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
    able = bool(control.ref) and not control.disabled
    return able and not any(map(harmful, (control.label, control.name))) and foremost(control, screen)
