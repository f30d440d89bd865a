"""What came up after the last act, lies over the control that comes next, and has to be answered first."""

import re
from collections.abc import Container

from flows.browser import OutOfReach
from flows.browser.actionability.overlay import LAYERS, dismiss
from flows.instruction.similarity import Sameness, plain, same_word, sameness, tokens, unadorned
from flows.reader.inquiry import query_of
from flows.reader.step import StepContext
from flows.screen import Control, Screen
from flows.screen.harm.safety import names_nothing, refuses
from flows.screen.layout.layout import within
from flows.screen.role import ALERTS, CHOSEN, CLICKED, DIALOGS, ENTRIES, TYPED
from flows.search.discovery import Discovery
from flows.sighting.place.scope import dialog_named
from flows.verdict import Need, NeedKind

_ASKS = re.compile("[?\uff1f]")
_WIDE = 0.2
"""Share of the window from which what lies over a control is no menu and no tip (chosen: a small dialog)."""


def unanswered(words: str) -> OutOfReach:
    """What ends a step at something that has come up and asks: the article does not say what to answer."""
    return OutOfReach(
        f"“{words}” lies under something that has come up, and asks what the article leaves out."
    )


def barrier(step: StepContext, index: int, found: Discovery, before: Container[str]) -> Need | None:
    """What has to be pressed first, of what has come up over a control since the last act; None for nothing.

    `before`: labels that stood there before that act. What can be closed is closed, and no barrier.
    """
    mouse = step.actions.mouse
    if not before or mouse.cover(found.control) is None:
        return None
    for _ in range(LAYERS):
        if (note := dismiss(mouse, *mouse.again(found.control))) is None:
            break
        step.notes.append(note)
    control, screen = mouse.again(found.control)
    cover = mouse.cover(control)
    if cover is None:
        return None
    wide = cover.width * cover.height >= _WIDE * screen.width * screen.height
    over = [c for c in _new(screen, before) if within(c, cover)]
    return _answer(step, index, over if wide else [c for c in over if _asked(c, screen)])


def modal(step: StepContext, index: int) -> Need | None:
    """The same where a modal dialog has taken away all else, the control with it, that was there before."""
    screen, before, words = step.window.recent(), step.course.before, step.instructions[index].words or ""
    there = any(sameness(words, label) > Sameness.SHOWS for label in before)
    if not there or not screen.dialogs or dialog_named(query_of(step, index).place, screen):
        return None  # of a dialog that the sentence itself names, what is gone is gone
    inside = list(screen.inside(screen.dialogs[-1]))
    return _answer(step, index, [c for c in _new(screen, before) if c in inside])


def question(step: StepContext, index: int) -> Need | None:
    """The answer to a question that the last act has brought up in front of all, and the article leaves out.

    What holds fields, or speaks of the very thing, is no such question but what the step is about.
    """
    screen, before, words = step.window.recent(), step.course.before, step.instructions[index].words or ""
    if not screen.dialogs or names_nothing(words) or dialog_named(query_of(step, index).place, screen):
        return None
    inside = list(screen.inside(screen.dialogs[-1]))
    text = " ".join(c.label for c in (screen.controls[screen.dialogs[-1]], *inside))
    about = any(same_word(word, other) for word in tokens(words) for other in tokens(text))
    new = [c for c in _new(screen, before) if c in inside]
    asks = _ASKS.search(text) or screen.controls[screen.dialogs[-1]].role in ALERTS
    if about or not asks or any(c.role in CHOSEN | TYPED for c in inside):
        return None
    return _answer(step, index, new) if not all(refuses(c.label) for c in new) else None


def _asked(control: Control, screen: Screen) -> bool:
    return any(holder.role in DIALOGS for holder in screen.around(control))


def _new(screen: Screen, before: Container[str]) -> list[Control]:
    return [
        c
        for c in screen.controls
        if c.ref
        and (c.role in CLICKED or (c.pointer and c.role not in ENTRIES))
        and c.label
        and c.label not in before
    ]


def _answer(step: StepContext, index: int, offered: list[Control]) -> Need | None:
    """The answer that leads on, of those that are offered."""
    taken = query_of(step, index).taken
    if not offered or any(plain(c.label) in taken for c in offered):
        return None
    first = next((c for c in offered if not refuses(c.label)), offered[0])
    return Need(kind=NeedKind.PASSED, words=unadorned(first.label), role=first.role)
