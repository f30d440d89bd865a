"""What an article has a reader set and could not be set: what would send its form is left alone then."""

from collections.abc import Iterator
from typing import NamedTuple

from flows.browser import Detail
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.safety import leads_on, refuses, sends
from flows.screen.identity import again
from flows.screen.role import BOXES, CHOSEN, DIALOGS, FIELDS
from flows.verdict import Cause, Look, Missing, Troubled

_SETS = frozenset({Verb.ENTER, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.UNREAD})
"""What gives a thing a value; a sentence that could not be read may do so too."""
_SET = FIELDS | BOXES
_PRESSED = frozenset({"button", "menuitem"})
"""What may send. A link, a tab and an entry of a list only show or choose something."""


class Unset(NamedTuple):
    """Something that could not be set, and what the page looked like then."""

    step: str
    """What people call the step."""
    screen: Screen
    cause: Cause | None
    """None where it is gone: then the article is at fault."""


def left(look: Look, instruction: Instruction, step: str, screen: Screen) -> Unset | None:
    """What a look leaves unset; None where it does not, or where nobody was to set something."""
    sets = instruction.verb in _SETS or (instruction.verb is Verb.CLICK and instruction.described)
    if isinstance(look, Missing) and instruction.verb is Verb.SELECT:
        return Unset(step, screen, None)  # its list is there, and something else stands chosen in it
    return Unset(step, screen, look.trouble.cause) if sets and isinstance(look, Troubled) else None


def may_send(control: Control, screen: Screen, seen: Detail) -> bool:
    """Whether a press of it sends what is filled in, or does something with what is chosen.

    Where there is something to set around it, whatever is no way to look around may; where there is not, only
    what says so.
    """
    if seen.sends or sends(control.label):
        return True
    shows = seen.opens or control.expanded is not None or leads_on(control.label) or refuses(control.label)
    pressed = control.role in _PRESSED and control.checked is None
    return pressed and not shows and bool(fields_around(control, screen))


def of_same_form(unset: Unset, control: Control, screen: Screen) -> bool:
    """Whether what could not be set stands in the form that a control sends: that was in sight then.

    Of the control itself, or of one of the fields around it; on the same page, under the same heading. A box
    to search with stands for itself.
    """
    if _page(unset.screen) != _page(screen):
        return False
    around = fields_around(control, screen)
    if around and all(each.role == "searchbox" for each in around):
        return False
    there = {(each.role, each.label) for each in unset.screen.controls if each.role in _SET}
    shared = any((each.role, each.label) in there for each in around)
    return shared or again(control, unset.screen) is not None


def fields_around(control: Control, screen: Screen) -> list[Control]:
    """What can be set in the smallest thing that holds the control and something to set; empty for none."""
    for holder in screen.holders(control):
        held = [each for each in screen.inside(holder) if each.role in _SET | CHOSEN and each is not control]
        if held or screen.controls[holder].role in DIALOGS:
            return held
    return [each for each in screen.controls if each.role in _SET and each is not control]


def _page(screen: Screen) -> tuple[str, str]:
    """What tells a page from the others of its site: its path, and its heading, behind its dialogs."""
    path = screen.url.partition("#")[0].partition("?")[0]
    return path, next(_heads(screen), "")


def _heads(screen: Screen) -> Iterator[str]:
    return (
        plain(each.label)
        for each in screen.controls
        if each.role == "heading" and not any(holder.role in DIALOGS for holder in screen.around(each))
    )
