"""What a reader never presses unless the article says so, and what closes a thing that is in the way."""

import re
from urllib.parse import urljoin, urlsplit

from flows.instruction.similarity import plain

_HARMFUL = re.compile(
    r"\b(delete|remove|erase|wipe|destroy|clear|disconnect|unlink|deauthori[sz]e|revoke|discard|deactivate|disable"
    r"|payments?|invoice|donate|submit order"
    r"|uninstall|leave|empty|terminate|(sign|log) ?(out|off)|buy|purchase|pay|checkout"
    r"|place order|order now"
    r"|subscribe|unsubscribe|upgrade|send|publish|reset"
    r"|(cancel|close) (my |your |the )?(account|subscription|plan|meeting|order))\b"
    r"|(^|\b(and|or|to|yes|please) )(archive|block|end|post|report|share|stop|transfer)\b"
)
"""The last of them harm only as verbs, at the beginning: what an "Audit log archive" does is no harm."""
_DISMISSAL = re.compile(
    r"^(x|close|dismiss|cancel|back|go back|no|no thanks?|no thank you|not now|skip|skip tour"
    r"|skip for now|later"
    r"|maybe later|remind me later|decline|deny|reject|reject all|hide|ok|okay|got it"
    r"|i understand|understood"
    r"|accept all|accept all cookies|accept cookies|allow all|agree|i agree|end tour"
    r"|close (this |the )?(dialog|window|banner|modal|pop-?up|panel|message))$"
)
_REFUSAL = re.compile(
    r"^(cancel|back|go back|no|no thanks?|not now|skip|later|decline|deny|reject|close|dismiss|x"
    r"|close (this |the )?(dialog|window|modal|pop-?up|panel))$"
)

_TELLING_HOST = re.compile(r"(support|help|docs?|learn|learning|kb|community|faq|blog|knowledge|status)\.")
_TELLING_PATH = re.compile(r"/(.*/)?(help|hc|faq|kb|knowledge-?base)(/|$)")


def tells_about(url: str | None, page: str) -> bool:
    """Whether a link leads from a page to others that tell about things, as a help centre's do.

    Within a help centre its own links are the things themselves.
    """
    here, there = urlsplit(page), urlsplit(urljoin(page, url or ""))
    if there.hostname != here.hostname and _TELLING_HOST.match(there.hostname or ""):
        return True
    return bool(_TELLING_PATH.match(there.path)) and not _TELLING_PATH.match(here.path)


def harmful(words: str) -> bool:
    """Whether pressing a control of these words may destroy, buy, send or end something."""
    return bool(_HARMFUL.search(plain(words).replace("-", " ")))


def dismisses(words: str) -> bool:
    """Whether these words close a banner, a tour or a pop-up."""
    return bool(_DISMISSAL.match(plain(words))) or words.strip() in {"×", "✕", "✖", "X"}


def refuses(words: str) -> bool:
    """Whether these words say no or lead back."""
    return bool(_REFUSAL.match(plain(words))) or words.strip() in {"×", "✕", "✖"}
