"""What a sentence's place leaves in question: the named dialog, list or group, and what lies elsewhere."""

import re
from collections.abc import Callable

from flows.instruction import Verb
from flows.instruction.similarity import Sameness, plain, sameness
from flows.screen import Screen
from flows.screen.layout.dialog import foremost, titles
from flows.screen.role import CHOSEN, SELECTS, TYPED
from flows.sighting.place.place import Place, belongs, goes_by

_DIALOG = re.compile(r"(?i)\b(dialog|window|pop-?up|modal|box)\b")


def elsewhere(verb: Verb, place: Place | None, screen: Screen) -> Callable[[int], bool]:
    """Tells of a control, by its index, whether it cannot be meant, for it stands in something else.

    Of a named list or group, the entry of another is another thing, be the named one there or nowhere to
    be seen; so is what lies behind a named dialog.
    """
    dialog = dialog_named(place, screen)
    name = place.name if place is not None and verb is Verb.SELECT else None
    if name is not None and not _listed(name, screen) and not group_unseen(verb, place, screen):
        name = None

    def out(index: int) -> bool:
        if dialog and not foremost(screen.controls[index], screen):
            return True
        return name is not None and _chooses(index, screen) and belongs(name, index, screen) is False

    return out


def dialog_named(place: Place | None, screen: Screen) -> bool:
    """Whether the dialog that the sentence names is to be seen.

    "The Edit profile dialog": where the name ends is told best by the dialog itself.
    """
    if place is None or place.name is None or not _DIALOG.search(place.words):
        return False
    said = f" {plain(place.words)} "
    return any(
        f" {plain(title)} " in said or sameness(place.name, title) > Sameness.OTHER
        for title in titles(screen)
        if plain(title)
    )


def group_unseen(verb: Verb, place: Place | None, screen: Screen) -> bool:
    """Whether the sentence names a list or group to choose from, and nothing to be seen goes by its name."""
    if verb is not Verb.SELECT or place is None or place.name is None or not place.groups:
        return False
    return not name_seen(place.name, screen)


def name_seen(name: str, screen: Screen) -> bool:
    """Whether anything that is drawn goes by this name."""
    return any(control.ref and control.sized and goes_by(name, control) for control in screen.controls)


def _chooses(index: int, screen: Screen) -> bool:
    """Whether it is one of several things to choose from, or the words that belong to one of them."""
    control = screen.controls[index]
    holder = (control.parent,) if control.parent is not None else ()
    near = (c for each in (index, *holder) for c in screen.inside(each))
    return control.role in CHOSEN or any(
        c.role in CHOSEN and plain(c.label) == plain(control.label) for c in near
    )


def _listed(name: str, screen: Screen) -> bool:
    """Whether there is a field, or a group of things to choose from, that goes by this name."""
    return any(
        (c.role in TYPED | SELECTS and goes_by(name, c)) or (c.role in CHOSEN and belongs(name, i, screen))
        for i, c in enumerate(screen.controls)
    )
