"""Clauses about where to go: an address, a browser, another step."""

import re

from flows.instruction.grammar.lexicon import GO, either
from flows.instruction.grammar.modifier import read_extras
from flows.instruction.grammar.phrase import ADDRESS, NAME, SLOT, URL, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, opened, unread
from flows.instruction.instruction import Verb

GOING = (
    r"(?:goto|(?:go|navigate|browse|head|return|switch|mov(?:e|ing))(?:ing)?(?:\s+back)?"
    r"\s+(?:on\s*to|to|over to|into)|(?:start|begin)(?:n?ing)?\s+(?:at|on|from)"
    r"|(?:call|bring|pull)(?:ing)?\s+up)"
)
"""A pattern for going somewhere, up to the small word before the place."""
OPEN = re.compile(
    rf"(?:{GOING}|{either(GO)}|load(?:ing)?|[a-z]+\s+(?:your|the)\s+(?:web\s+)?browser(?:\s+directly)?\s+(?:to|at))\s+{DET}"
    rf"(?:(?:{NAME}|(?:(?!\band\b)[^,;{URL}])*?)(?:\s+(?:at|on|by (?:going to|visiting))|,)?\s*\(?)?"
    rf"(?P<url>{ADDRESS}|{SLOT}+(?=\s*(?:$|[,.]|and\b)))\)?(?P<rest>.*)",
    FLAGS,
)
LINK = re.compile(
    rf"(?:click|use|follow|tap|copy)(?:ing)?\s+(?:on\s+)?(?:the|this)\s+(?:following\s+)?(?:link|address|url)\s*:?\s*"
    rf"(?P<url>{ADDRESS})(?P<rest>.*)",
    FLAGS,
)
_FOR_ADDRESS = re.compile(r".*\b(?:url|address|link|site|domain|server|host)\b", FLAGS)
"""What stands in brackets for an address."""
BROWSER = re.compile(
    r"(?:open|launch|start)(?:ing)?(?:\s+up)?\s+(?:a|an|your|the)\s+"
    r"(?P<what>(?:new\s+)?(?:preferred\s+|favorite\s+|internet\s+|web\s+)?browser(?:\s+(?:window"
    r"|tab))?)(?P<rest>.*)",
    FLAGS,
)
STEP = re.compile(
    r"(?:go|return|continue|proceed|skip|move)(?:ing)?\s+(?:on\s+|back\s+)?to\s+(?:the\s+)?(?:next\s+)?"
    r"(?:step|method|section)s?\b.*",
    FLAGS,
)


def open_address(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "go to ADDRESS"."""
    extras, url = read_extras(phrase.after(found)), phrase.group(found, "url")
    if url is not None and url.shape[url.start] == SLOT and not _FOR_ADDRESS.match(url.words):
        return None
    return (opened(url), *unread(extras.unread)) if url else None


def open_browser(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "open your web browser": an empty page."""
    return act(Verb.OPEN, phrase.group(found, "what"), value="about:blank"), *unread(phrase.after(found))


def other_step(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Leave "go to step 5" unread: it is about the article, not the site."""
    return unread(phrase) if found else None
