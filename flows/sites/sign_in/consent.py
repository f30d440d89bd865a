"""A page that asks to let an application in."""

import re

from flows.screen import Control, Screen
from flows.screen.harm.harm import may_harm
from flows.screen.harm.safety import refuses
from flows.screen.layout.dialog import agreeing, is_button
from flows.screen.role import TEXT_FIELDS
from flows.verdict import Cause, Trouble

_ASKS = re.compile(
    r"(?i)permissions? requested|(requests?|requires?) (these|the following|your)? ?permissions?"
    r"|review (the )?permissions"
    r"|would like (to|permission)|(wants|is asking|asks) (to|for) "
    r"|(allow|give|grant) .{0,60}(access|permission)"
    r"|this app(lication)? (would|wants|will|can|may)|let this app"
)

_GRANTS = re.compile(
    r"(?i)\b(accept|agree|allow|approv|authori[sz]|consent|grant|permi(t|ssion)|give .{0,30}access|let )"
)


def tells_to_grant(sentence: str) -> bool:
    """Whether a sentence of an article speaks of letting somebody in, in whatever words."""
    return bool(_GRANTS.search(sentence))


def asks_consent(screen: Screen) -> bool:
    """Whether the page asks a person to agree: its words say so, and one may agree or refuse."""
    labels = [c.label for c in _buttons(screen)]
    typed = any(c.role in TEXT_FIELDS for c in screen.controls)
    return bool(_ASKS.search(screen.text)) and len(labels) >= 2 and any(map(refuses, labels)) and not typed


def ungranted(screen: Screen) -> Trouble | None:
    """What stops a reader at a page that asks for access, where no sentence says to grant it."""
    if not asks_consent(screen):
        return None
    detail = "The page asks to let an application in, which the article does not say to do; it was not done."
    return Trouble(cause=Cause.ADMIN_APPROVAL, detail=detail)


def agreement(screen: Screen) -> Control | None:
    """The control that agrees: of the buttons that neither refuse nor explain, the one beside the refusal."""
    able = [c for c in _buttons(screen) if not refuses(c.label) and not may_harm(c.label) and not c.disabled]
    answers = [c for _, c in agreeing(screen)]
    return next(reversed(answers or able), None)


def _buttons(screen: Screen) -> list[Control]:
    return [c for c in screen.controls if is_button(c)]
