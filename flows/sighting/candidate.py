"""What a person may press, choose or type into, of all that is on a screen."""

import re
from collections.abc import Container

from flows.instruction import Verb
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.harm import may_harm
from flows.screen.layout.dialog import foremost
from flows.screen.role import CHOSEN, MENUS, PARTS, PRESSED, ROWS, TYPED

_POINTED = frozenset({Verb.CLICK, Verb.SELECT, Verb.DOUBLE_CLICK, Verb.RIGHT_CLICK, Verb.HOVER, Verb.SCROLL})
_HERE = re.compile(r"(?i)#.*|javascript:.*|")


def usable(verb: Verb, control: Control) -> bool:
    """Whether a person could do with this control what the verb says."""
    if control.away:
        return False
    if verb is Verb.ENTER:
        return control.role in TYPED
    if verb in {Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM}:
        return control.role in CHOSEN
    if control.role in PRESSED | CHOSEN or (control.pointer and control.role not in TYPED):
        return True
    return verb is Verb.SELECT and control.role in ROWS | {"cell"}


def part_of(verb: Verb, control: Control, screen: Screen) -> bool:
    """Whether the words are a part of what can be pressed, or an entry of a menu not marked as one."""
    if verb not in _POINTED or control.ref is None or control.away:
        return False
    if control.role == "listitem":
        return any(c.role in MENUS for c in screen.around(control))
    if control.role not in PARTS:
        return False
    holder = next((c for c in screen.around(control) if c.role in PRESSED or c.pointer), None)
    return holder is not None and holder.role != "combobox" and not holder.away


def bare(control: Control) -> bool:
    """Whether it can be pressed and has neither name nor words: a sign alone, an arrow, is a picture."""
    worded = any(map(str.isalnum, control.label))
    return bool(control.ref) and not worded and (control.pointer or control.role in PRESSED)


def stays(control: Control) -> bool:
    """Whether it is a link that leads to no other page: a button or a tab to whoever sees it."""
    return control.role == "link" and _HERE.fullmatch(control.url or "") is not None


def strength(verb: Verb, control: Control) -> int:
    """How much its role speaks for it, of several controls with which one could do what the verb says."""
    if verb is Verb.ENTER:
        return 1 if control.role == "combobox" else 2  # it may only hold the field that one types in
    if verb is Verb.SELECT:
        return 3 if control.role in CHOSEN else 2 if control.role in PRESSED else 1
    if verb in {Verb.CHECK, Verb.UNCHECK}:
        return 2 if control.role in CHOSEN else 1
    return 2 if control.role in PRESSED | CHOSEN else 1


def inviting(
    control: Control,
    screen: Screen,
    *,
    roles: Container[str] | None = None,
    pointed: bool = False,
    taken: Container[str] | None = None,
) -> bool:
    """Whether a person who looks around might press it: it does no harm, and nothing lies before it.

    `roles`: it has one of these; `pointed`: or the pointer turns into a hand over it.
    `taken`: it has words, and none of these, plain, for they mean other things.
    """
    able = bool(control.ref) and not control.disabled
    fits = roles is None or control.role in roles or (pointed and control.pointer)
    own = taken is None or (bool(control.label) and plain(control.label) not in taken)
    harm = any(map(may_harm, (control.label, control.name)))
    return able and fits and own and not harm and foremost(control, screen)
