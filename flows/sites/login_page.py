"""Where a sign-in begins on a site's own page."""

import re

from flows.screen.screen import Control, Screen

_SIGNS = re.compile(r"(?i)\b(sign|log)[\s-]?(in|on)\b|\blogin\b")
_SENDS = re.compile(
    r"(?i)^((sign|log)[\s-]?(in|on|into)\b.*|login|next|continue|submit|go|ok|enter|unlock|connect|verify"
    r"|authenticate)$"
)
_BEGIN = re.compile(r"(?i)^(sign ?in|log ?in|sso|single sign-?on|continue with sso)\b")


def beginning(screen: Screen) -> Control | None:
    """The control that begins a sign-in on a site's own page, or None when one is signed in."""
    able = (
        c
        for c in screen.controls
        if c.ref and (c.role in {"button", "link"} or c.pointer) and _BEGIN.match(c.label)
    )
    return next(able, None)


def sends(words: str) -> bool:
    """Whether a button of these words sends a form that one signs in with."""
    return bool(_SENDS.match(words.strip()))


def is_entrance(screen: Screen) -> bool:
    """Whether the page is there to sign in: its title or a heading says so."""
    heads = [screen.title, *(c.label for c in screen.controls if c.role in {"heading", "form"})]
    return any(_SIGNS.search(words) for words in heads)
