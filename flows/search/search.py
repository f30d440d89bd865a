"""One search for the control that an instruction means: a query, and the page it is put to."""

import time
from collections.abc import Callable, Container

from flows.article.address import joined
from flows.browser import Actions, OutOfReach, Window, WouldHarm
from flows.browser.actionability.affordance import unwrapped
from flows.browser.restraint.forbidden import off
from flows.instruction import Verb
from flows.instruction.similarity import unadorned
from flows.screen import Control, Screen
from flows.search.discovery import Discovery
from flows.search.harmless import harmless, tells_no_harm
from flows.search.query import Query
from flows.sighting import Sighting, find
from flows.sighting.counted import counted
from flows.sighting.described import crossed, described, opener
from flows.sighting.extent import extended
from flows.sighting.field import field, pictured
from flows.sighting.icon import picture
from flows.sighting.succession.successor import guess
from flows.verdict import Need, NeedKind

_MOST_CLIPPED = 6
"""Things of the same words that may lie in what is closed."""


class Search:
    """A query, and the page on which it is looked for; where it goes on when nothing is there, moves say."""

    def __init__(self, window: Window, actions: Actions, query: Query) -> None:
        self.window = window
        self.actions = actions
        self.query = query
        self._began = window.came
        self.seen_behind: tuple[Control, str] | None = None
        """What was opened in vain, and the like words that came up behind it."""
        self.unread = False
        """The list that the sentence names was opened, and showed nothing that could be read."""
        self.broken_off = False
        """There was more to try than there was time for: what was not found may be there."""
        self.unpassed: Control | None = None
        """What leads on from a page or dialog in between that stood behind another one; it was not passed."""
        self.exhausted = False
        """It was looked for everywhere: only time can bring it up."""
        self.pressed: Control | None = None
        """What was pressed last."""
        self.unproved: Control | None = None
        """What is likely by its words or by circumstance, and nothing proves it yet."""
        self.scores: dict[str, float] = {}
        """How far the article goes on behind what was tried here, by its label."""
        self.dead_ends: set[str] = set()
        """Of these, behind which nothing is that may stand for what the article names next."""

    def of(self, query: Query) -> "Search":
        """A search for something else on the same page."""
        return Search(self.window, self.actions, query)

    def on(self, screen: Screen) -> Discovery | None:
        """What goes by the words on this screen, and is not clipped away by what is closed."""
        sighting = self._at(screen)
        for _ in range(_MOST_CLIPPED):
            if sighting is None or not self.window.probe(sighting.control).clipped:
                break
            screen = screen.without(sighting.index)
            sighting = self._at(screen)
        return Discovery(sighting, screen) if sighting is not None else None

    def here(self, patience: float | None = None) -> Discovery | None:
        """Wait for it on the page, for `patience` seconds at the most."""
        return self.window.until(self.on, patience)

    def late(self) -> Discovery | None:
        """What has come by itself while it was looked for elsewhere, until all patience is spent.

        That runs from when the page came to rest behind the reader's last act: for so long it could give it.
        """
        return self.here(max(0.0, self._began + self.window.patience - time.monotonic()))

    def fitting(self, fits: Callable[[Control], bool], patience: float | None = None) -> Discovery | None:
        """Wait for it to be there and to fit."""

        def look(screen: Screen) -> Discovery | None:
            found = self.on(screen)
            return found if found is not None and fits(found.control) else None

        return self.window.until(look, patience)

    def _at(self, screen: Screen) -> Sighting | None:
        """What goes by the words, or is drawn as what they name, on this screen."""
        instruction = self.query.instruction
        if instruction.nth is not None:
            return counted(instruction, screen)
        sighting = (
            described(instruction, screen)
            or find(instruction, screen)
            or field(instruction, screen)
            or crossed(instruction, screen)
            or find(instruction, unwrapped(self.window, screen, self.query.names))
        )
        drawn = pictured if instruction.verb is Verb.ENTER else picture
        return (
            sighting
            or drawn(instruction, screen, self.window.probe.drawn)
            or opener(instruction, screen, lambda control: self.window.probe(control).closed)
            or self._reaching(screen)
        )

    def _reaching(self, screen: Screen) -> Sighting | None:
        """What goes by more words of the sentence than were read as its name."""
        query = self.query
        whole = extended(query.instruction, query.company, query.sentence, screen)
        return None if whole is None else find(whole, screen) or field(whole, screen)

    def like(self) -> Discovery | None:
        """Find what has come to stand for the words: like words, or the only control they can mean."""
        screen = unwrapped(self.window, self.window.recent())
        sighting = self.near(screen)
        return Discovery(sighting, screen) if sighting else None

    def near(self, screen: Screen, among: Container[int] | None = None) -> Sighting | None:
        """What has come to stand for the words, among the controls with these indices."""
        query = self.query
        if query.instruction.nth is not None:
            return None  # of several alike a like one is another
        return guess(
            query.instruction, screen, query.claimed, query.known, self._stands_out, query.topic, among
        )

    def _stands_out(self, control: Control) -> bool:
        return self.window.probe(control).filled

    def leads_away(self) -> str | None:
        """The origin off the documented hosts to which a link of these words leads, where one does."""
        screen = self.window.recent()
        near = tuple(c.model_copy(update={"away": False}) for c in screen.controls)
        # find() itself passes over what merely tells about the thing.
        found = find(self.query.instruction, screen.changed(near))
        return off(joined(screen.url, found.control.url or ""), self.window.sites) if found else None

    def need(self, kind: NeedKind, control: Control) -> tuple[Need, ...]:
        """What had to be used first; not a closed list, nor what the sentence names as the place."""
        listed = control.role == "combobox" and self.query.instruction.verb is Verb.SELECT
        implied = listed or (kind is NeedKind.OPENED and self.query.stands_in(control))
        return () if implied else (Need(kind=kind, words=unadorned(control.label), role=control.role),)

    def press(self, control: Control, screen: Screen, *, named: bool = False, tab: bool = False) -> bool:
        """Press it, where that is known to do no harm; gives whether it was pressed.

        `named`: the article names it, or it was pressed before; `tab`: it is the like of what the article
        calls a tab. Raises LedAway where that leads off the documented hosts.
        """
        seen, sites = self.window.probe(control), self.window.sites
        tried = self.window.withheld is not None and tells_no_harm(control, screen, seen, sites)
        if not named and not tried and not harmless(control, screen, seen, sites, tab=tab):
            return False
        self.pressed = control
        try:
            self.actions.press(control, screen, clearing=False)
        except (OutOfReach, WouldHarm):
            return False
        self.window.stay()
        return True
