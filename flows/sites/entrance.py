"""Where a sign-in begins on a site's own page."""

import re

from flows.screen import Control, Screen

_BEGIN = re.compile(r"(?i)^(sign ?in|log ?in|sso|single sign-?on|continue with sso)\b")


def beginning(screen: Screen) -> Control | None:
    """The control that begins a sign-in on a site's own page, or None when one is signed in."""
    able = (
        c
        for c in screen.controls
        if c.ref and (c.role in {"button", "link"} or c.pointer) and _BEGIN.match(c.label)
    )
    return next(able, None)
