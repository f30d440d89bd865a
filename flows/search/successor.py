"""What has come to stand for words that are gone, on the screen as it is; nothing is pressed for it."""

import re

from flows.instruction import Verb
from flows.instruction.similarity import tokens
from flows.screen import Control, Screen
from flows.screen.role import CHOSEN, COMMANDS, ENTRIES, PRESSED, TYPED, UNMARKED
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.sighting import Fit
from flows.sighting.candidate import inviting
from flows.sighting.confidence import Ground, sighted
from flows.sighting.fingerprint import recall
from flows.sighting.permutation import swapped
from flows.sighting.place import belongs, stands_in

_KEPT = 0.8
"""Share of the labels that stay where an act has only opened something over the page."""
_LABEL = 60
"""Letters of what is a label, and not the whole text of what holds others."""
_DRAWN = COMMANDS | {"treeitem"}
_ICON = re.compile(r"(?i)\b(icon|symbol|image|picture)\b")
_PLAIN = frozenset({"icon", "symbol", "image", "picture", "small", "tiny", "little", "large", "button"})
_SMALL = 80
"""CSS pixels that an icon measures at most."""
_EXCHANGED = {Verb.CLICK: CHOSEN, Verb.CHECK: PRESSED, Verb.UNCHECK: PRESSED, Verb.CONFIRM: PRESSED}
"""What a control is that bears the words and cannot be used as the verb says, by the verb."""


def successor(search: Search) -> Discovery | None:
    """What stands for the words now: like words, what stands where it stood, the only one."""
    return surely_like(search) or recalled(search) or search.like()


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
    query, verb, screen = search.query, search.query.instruction.verb, search.window.recent()
    old = frozenset(query.brought or query.known)
    if verb not in {Verb.CLICK, Verb.SELECT}:
        return None
    choosing = verb is Verb.SELECT
    name = query.place.name if choosing and query.place is not None else None
    opened = _typed_in(screen, old) if choosing else _still_there(screen, old)
    entry = _choosable if choosing else _of_menu
    among = frozenset(
        i
        for i, c in enumerate(screen.controls)
        if c.ref and ((opened and c.label not in old and entry(c)) or (name and belongs(name, i, screen)))
    )
    sighting = search.near(screen, among)
    return Discovery(sighting, screen) if sighting is not None and sighting.fit is Fit.LIKE else None


def _typed_in(screen: Screen, old: frozenset[str]) -> bool:
    """Whether it can be told what the last act has brought: by what was there, or in a field that waits."""
    return bool(old) or any(c.active and c.role in TYPED for c in screen.controls)


def _still_there(screen: Screen, old: frozenset[str]) -> bool:
    """Whether the last act has only added to the page, as a menu does that opens."""
    labels = {c.label for c in screen.controls}
    short = [label for label in old if len(label) <= _LABEL]
    return bool(short) and sum(label in labels for label in short) >= _KEPT * len(short)


def _choosable(control: Control) -> bool:
    return control.role in CHOSEN | ENTRIES or (control.pointer and control.role in UNMARKED)


def _of_menu(control: Control) -> bool:
    return control.role in ENTRIES


def pictured(search: Search) -> Discovery | None:
    """Find it by the picture that the sentence describes, where one control alone is drawn with it.

    "Settings (gear icon)" that is nowhere is the gear with other words, wherever it stands.
    """
    hint = search.query.instruction.hint or ""
    drawn = {word for word in tokens(hint) if len(word) > 2} - _PLAIN
    if not drawn or not _ICON.search(hint):
        return None
    screen = search.window.recent()
    found = [(i, c) for i, c in enumerate(screen.controls) if _may_be(search, c, screen)]
    found = [
        (i, c) for i, c in found if drawn & set(re.findall(r"[a-z]+", search.window.probe.drawn(c).picture))
    ]
    if len(found) != 1:
        return None
    index, control = found[0]
    here = stands_in(search.query.place, control, screen)
    return Discovery(sighted(Ground.DESCRIBED, index, control, in_place=here), screen)


def _may_be(search: Search, control: Control, screen: Screen) -> bool:
    """Whether it is small enough for an icon, can be pressed, and is not another instruction's."""
    box = control.box
    small = box is not None and max(box.width, box.height) <= _SMALL
    return small and inviting(control, screen, roles=_DRAWN, taken=search.query.taken)
