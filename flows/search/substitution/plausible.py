"""What may stand for words that are gone, on a screen, and one of these as the control that is meant."""

from collections.abc import Container

from flows.instruction import Instruction
from flows.instruction.similarity import likeness, plain
from flows.screen import Control, Screen
from flows.screen.harm.safety import explains, for_reading, names_nothing
from flows.screen.layout.layout import in_landmark
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.sighting.confidence import Ground, sighted
from flows.sighting.place.place import read_place, stands_in
from flows.sighting.succession.veto import candidates


def plausible(search: Search, screen: Screen, tried: str | None = None) -> list[Control]:
    """What may be meant, in the order in which a person would try it: where the sentence sends them first.

    What stands open is not tried, but it may be what was: the label `tried`.
    """
    query, words = search.query, search.query.instruction.words or ""
    known = {plain(each) for each in (*query.known, *query.brought)}

    def order(control: Control) -> tuple[bool, bool, bool, bool, float]:
        led = query.place is not None and query.place.navigation and in_landmark(control, screen)
        return (
            stands_in(query.place, control, screen) is not True,
            not led,
            explains(control.label),
            plain(control.label) in known,
            -likeness(words, control.label),
        )

    pool = (
        screen.controls[s.index] for s in candidates(query.instruction, screen, set(query.taken), proved=True)
    )
    shut = (c for c in pool if not c.selected or c.label == tried)
    able = (c for c in shut if c.ref and not for_reading(c.label))
    if names_nothing(words):
        meant = [c for c in able if not _leads_elsewhere(c, screen, known)]
    else:
        meant = [c for c in able if not names_nothing(c.label)]
    if query.filled:
        meant = [c for c in meant if not _leaves(c, screen)]
    return sorted((c for c in meant if stands_in(query.place, c, screen) is not False), key=order)


def _leads_elsewhere(control: Control, screen: Screen, known: Container[str]) -> bool:
    """Whether it is one of the places that all pages of a site lead to: none stands for a mere "Next".

    That it was there on the pages before says so, or of a link what holds it.
    """
    if names_nothing(control.label):
        return False
    link = control.role == "link"
    stood = plain(control.label) in known
    return (link and in_landmark(control, screen)) or ((link or control.role == "tab") and stood)


def _leaves(control: Control, screen: Screen) -> bool:
    """Whether it leads away from what was filled in, and leaves that unsent."""
    written = (control.url or "").strip()
    if control.role == "link" and written and not written.startswith(("#", "javascript:")):
        return True
    return control.role in {"link", "treeitem"} and in_landmark(control, screen)


def standing(search: Search, label: str) -> Discovery | None:
    """The control of this label as the one that is meant, on the screen as it is now."""
    screen = search.window.current()
    item = next((c for c in plausible(search, screen, label) if c.label == label), None)
    return led_on(item, search.query.instruction, screen) if item is not None else None


def led_on(item: Control, instruction: Instruction, screen: Screen) -> Discovery:
    """The item as the control that the instruction means, for the article goes on behind it."""
    here = stands_in(read_place(instruction.place), item, screen)
    index = next(i for i, c in enumerate(screen.controls) if c is item)
    return Discovery(sighted(Ground.LED_ON, index, item, in_place=here), screen, proved=True)
