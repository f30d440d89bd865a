"""What the words on a control do when it is pressed: THE vocabulary of harm, refusal, dismissal, agreement.

A reader never presses what does harm unless the article says so, closes what lies in the way, tells the
yes of a question by its no, and does not look for a thing behind what only tells about things.
"""

import re

from flows.instruction.similarity import plain

_DESTROYS = r"delete|remove|erase|wipe|destroy|clear|discard|empty|uninstall|reset"
_CUTS_OFF = (
    r"disconnect|unlink|deauthori[sz]e|revoke|deactivate|disable|leave|terminate|(sign|log) ?(out|off)"
    r"|(cancel|close) (my |your |the )?(account|subscription|plan|meeting|order)"
)
_SPENDS = (
    r"payments?|invoice|donate|submit order|buy|purchase|pay|checkout|place order|order now|subscribe"
    r"|unsubscribe|upgrade"
)
_TELLS_OTHERS = r"send|publish"
_AS_VERBS = r"archive|block|end|post|report|share|stop|transfer"
"""These harm only as verbs, at the beginning: what an "Audit log archive" does is no harm."""

_SAYS_NO = r"no|no thanks?|not now|skip|later|decline|deny|reject"
_LEADS_BACK = (
    r"cancel|back|go back|close|dismiss|x|close (this |the )?(dialog|window|modal|pop-?up|panel)|[×✕✖]"
)
_PUTS_OFF = r"no thank you|skip tour|skip for now|maybe later|remind me later|reject all"
_PUTS_AWAY = r"hide|end tour|close (this |the )?(banner|message)"
_AGREES = (
    r"ok|okay|got it|i understand|understood|accept all|accept all cookies|accept cookies|allow all|agree"
    r"|i agree"
)

_HARMFUL = re.compile(
    rf"\b({_DESTROYS}|{_CUTS_OFF}|{_SPENDS}|{_TELLS_OTHERS})\b|(^|\b(and|or|to|yes|please) )({_AS_VERBS})\b"
)
_REFUSAL = re.compile(rf"{_SAYS_NO}|{_LEADS_BACK}")
_DISMISSAL = re.compile(rf"{_SAYS_NO}|{_LEADS_BACK}|{_PUTS_OFF}|{_PUTS_AWAY}|{_AGREES}")
_MAKING = re.compile(r"(create|add|new|save|submit|apply|invite|import|upload|book|record|start)\b")

_TELLS = r"about|feedback|help|learn|privacy|support|terms|what"
_EXPLAINS = re.compile(rf"(?i)({_TELLS}|how|when|where|why|guide|read|see|watch|collapse|expand|language)\b")
_FOR_READING = re.compile(rf"(?i)({_TELLS}|discover|home)\b")
_ASIDE = re.compile(r"(?i)\W*(chat|contact|feedback|help|support)\b")


def harmful(words: str) -> bool:
    """Whether pressing a control of these words may destroy, buy, send or end something."""
    return bool(_HARMFUL.search(plain(words).replace("-", " ")))


def refuses(words: str) -> bool:
    """Whether these words say no or lead back."""
    return _is(_REFUSAL, words)


def dismisses(words: str) -> bool:
    """Whether these words close a banner, a tour or a pop-up: by a no, by putting it off, by a yes."""
    return _is(_DISMISSAL, words)


def makes(words: str) -> bool:
    """Whether these words make or change something: that is no way to look around."""
    return bool(_MAKING.match(plain(words)))


def explains(words: str) -> bool:
    """Whether these words tell about a thing and are not the thing, or change but how a page is drawn."""
    return bool(_EXPLAINS.match(words))


def for_reading(words: str) -> bool:
    """Whether an item of a navigation of these words leads to what one reads, or back to the beginning."""
    return bool(_FOR_READING.match(words))


def leads_aside(words: str) -> bool:
    """Whether a button of these words leads to somebody who helps, as one does on any page."""
    return bool(_ASIDE.match(words))


def _is(kind: re.Pattern[str], words: str) -> bool:
    """Whether the words are of a kind as a whole; a sign that stands for a word has no plain one."""
    return bool(kind.fullmatch(plain(words) or words.strip()))
