"""What has come to stand for words that are gone, on the screen as it is; nothing is pressed for it."""

from flows.instruction import Verb
from flows.screen.role import CHOSEN, PRESSED
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.sighting import Fit
from flows.sighting.confidence import Ground, sighted
from flows.sighting.icon import described
from flows.sighting.memory.fingerprint import recall
from flows.sighting.place import open_list
from flows.sighting.succession.permutation import swapped
from flows.sighting.succession.veto import candidates

_EXCHANGED = {Verb.CLICK: CHOSEN, Verb.CHECK: PRESSED, Verb.UNCHECK: PRESSED, Verb.CONFIRM: PRESSED}
"""What a control is that bears the words and cannot be used as the verb says, by the verb."""


def successor(search: Search) -> Discovery | None:
    """What stands for the words now: like words, what stands where it stood, the only one."""
    return surely_like(search) or recalled(search) or search.like() or finishing(search)


def finishing(search: Search) -> Discovery | None:
    """What alone sends the form that was just filled in, where a button of other words is told."""
    query, screen = search.query, search.window.recent()
    if query.instruction.verb is not Verb.CLICK or query.instruction.role not in {None, "button"}:
        return None
    for sighting in candidates(query.instruction, screen, set(query.taken)):
        control = sighting.control
        if control.role == "button" and search.window.probe(control).finishes:
            found = sighted(Ground.FINISHES, sighting.index, control, in_place=sighting.in_place)
            return Discovery(found, screen)
    return None


def surely_like(search: Search) -> Discovery | None:
    """What goes by like words, and not merely the only control that is left."""
    like = search.like()
    return like if like is not None and like.sighting.fit is Fit.LIKE else None


def recalled(search: Search) -> Discovery | None:
    """What stands where the control stood when the step was last right."""
    query = search.query
    if query.remembered is None:
        return None
    screen = search.window.recent()
    sighting = recall(query.remembered, screen, query.claimed, query.says, query.known)
    return Discovery(sighting, screen) if sighting else None


def exchanged(search: Search, found: Discovery | None) -> Discovery | None:
    """The control that has exchanged its words with another one of the step."""
    query = search.query
    doubtful = found is None or found.control.role in _EXCHANGED.get(query.instruction.verb, ())
    if len(query.company) < 2 or not doubtful:
        return None
    screen = search.window.recent()
    sighting = swapped(query.instruction, query.company, screen)
    return Discovery(sighting, screen) if sighting else None


def listed(search: Search) -> Discovery | None:
    """The like words in the list that is named, or in the list or menu that the last act has opened.

    They are looked at before anything else is opened, which would close that list or menu.
    """
    query, screen = search.query, search.window.recent()
    among = open_list.listed(query.instruction, screen, query.brought or query.known)
    sighting = search.near(screen, among) if among else None
    return Discovery(sighting, screen) if sighting is not None and sighting.fit is Fit.LIKE else None


def pictured(search: Search) -> Discovery | None:
    """Find it by the picture that the sentence describes, wherever it stands."""
    screen = search.window.recent()
    sighting = described(search.query.instruction, screen, search.query.taken, search.window.probe.drawn)
    return Discovery(sighting, screen) if sighting else None
