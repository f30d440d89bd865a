"""The answers to a question: what says yes stands beside what says no."""

from flows.instruction.similarity import plain
from flows.screen.safety import harmful, refuses
from flows.screen.screen import Control, Screen


def agreeing(screen: Screen) -> list[tuple[int, Control]]:
    """The buttons, by their index, that stand nearest to one that refuses and do not refuse themselves.

    Empty where nothing refuses.
    """
    buttons = [(i, c) for i, c in enumerate(screen.controls) if is_button(c)]
    if not any(refuses(c.label) for _, c in buttons):
        return []
    able = [
        (i, c)
        for i, c in buttons
        if not refuses(c.label) and not harmful(c.label) and not c.disabled and plain(c.label)
    ]
    near = min((_apart(i, screen) for i, _ in able), default=0)
    return [(i, c) for i, c in able if _apart(i, screen) == near]


def is_button(control: Control) -> bool:
    """Whether it is a button with words."""
    return control.role == "button" and bool(control.ref and control.label)


def _apart(index: int, screen: Screen) -> int:
    """How much the smallest holder holds that has both this control and one that refuses."""
    holder = screen.controls[index].parent
    while holder is not None:
        held = list(screen.inside(holder))
        if any(is_button(c) and refuses(c.label) for c in held):
            return len(held)
        holder = screen.controls[holder].parent
    return len(screen.controls)
