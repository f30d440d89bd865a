"""When an act that hangs on a condition is due."""

import re
from enum import StrEnum

_SHOWN = re.compile(
    r"(?i)\b(prompted|asked|invited|told|see|sees|appears?|shown|displayed|opens?|comes? up|pops? up"
    r"|necessary|needed|required|applicable|available|visible|there is|there are|exists?"
    r"|(not|n['\u2019]t) (already|yet)|already|collapsed|closed|hidden|minimi[sz]ed)\b"
)
_UNSEEN = re.compile(
    r"(?i)(?:\b(?:not|cannot)|n['\u2019]t)\s+(?:see|find|have)\s+(?:the\s+|an?\s+|any\s+|your\s+)?(?P<what>.+)"
)
_ALWAYS = re.compile(r"(?i)^(optional(ly)?|you (may|might) (also )?(need|have|want|wish) to|until\b.*)$")
_NOUN = re.compile(r"(?i)\s+(button|tab|link|menu|icon|page|panel|section|option|field|list|window|dialog)$")


class Due(StrEnum):
    """What a reader makes of a condition."""

    ALWAYS = "always"
    SHOWN = "shown"
    """Where the thing itself is to be seen."""
    WISHED = "wished"
    """It hangs on what the screen does not tell: a wish, a device, another state."""


def due(condition: str | None) -> Due:
    """When an act with these words of condition is due."""
    if condition is None or _ALWAYS.match(condition.strip()):
        return Due.ALWAYS
    return Due.SHOWN if _SHOWN.search(condition) else Due.WISHED


def unseen(condition: str | None) -> str | None:
    """What must not be to be seen for the act to be due: "if you don't see the Settings tab"."""
    found = _UNSEEN.search(condition or "")
    return _NOUN.sub("", found["what"].strip()).strip("\"'“”‘’ ") if found else None
