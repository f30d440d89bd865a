"""A page that asks to let an application in."""

import re

from flows.caution import harmful, refuses
from flows.likeness import plain
from flows.screen import Control, Screen

_ASKS = re.compile(
    r"(?i)permissions? requested|requests? (these|the following|your)? ?permissions?"
    r"|review (the )?permissions"
    r"|would like (to|permission)|(wants|is asking|asks) (to|for) "
    r"|(allow|give|grant) .{0,60}(access|permission)"
    r"|this app(lication)? (would|wants|will|can|may)|let this app"
)


def asks_consent(screen: Screen) -> bool:
    """Whether the page asks a person to agree: its words say so, and one may agree or refuse."""
    labels = [c.label for c in _buttons(screen)]
    typed = any(c.role in {"textbox", "searchbox"} for c in screen.controls)
    return bool(_ASKS.search(screen.text)) and len(labels) >= 2 and any(map(refuses, labels)) and not typed


def agreement(screen: Screen) -> Control | None:
    """The control that agrees: of the buttons that neither refuse nor explain, the one beside the refusal."""
    able = [
        (i, c)
        for i, c in enumerate(screen.controls)
        if _is_button(c)
        and not refuses(c.label)
        and not harmful(c.label)
        and not c.disabled
        and plain(c.label)
    ]
    return min(able, key=lambda each: (_apart(each[0], screen), -each[0]), default=(0, None))[1]


def _apart(index: int, screen: Screen) -> int:
    """How much the smallest holder holds that has both this control and one that refuses."""
    holder = screen.controls[index].parent
    while holder is not None:
        held = list(screen.inside(holder))
        if any(_is_button(c) and refuses(c.label) for c in held):
            return len(held)
        holder = screen.controls[holder].parent
    return len(screen.controls)


def _buttons(screen: Screen) -> list[Control]:
    return [c for c in screen.controls if _is_button(c)]


def _is_button(control: Control) -> bool:
    return control.role == "button" and bool(control.ref and control.label)
