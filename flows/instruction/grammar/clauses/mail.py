"""Clauses about letters: whom they are from, what they are called, where they lie."""

import re

from flows.instruction.grammar.modifier import Extras, read_extras
from flows.instruction.grammar.phrase import BRACKET, MAIL, MAIL_ADDRESS, NAME, Phrase
from flows.instruction.grammar.reading import DET, FLAGS, Reading, act, unread
from flows.instruction.instruction import Verb

_NOUN = r"(?:e-?mails?|messages?|letters?|notifications?)"
_NOT = r"(?!\s+(?:account|app|client|program|inbox|tab|folder|settings?|page|address)\b)"
_FOLDER = r"[\w/ -]*\b(?:junk|spam|inbox|mailbox|trash|deleted|clutter|mail|email)\b"
LETTER = re.compile(
    rf"(?:(?:look|search|check|watch)(?:ing)?\s+(?:in\s+)?(?:{DET}(?P<folder>[^,]*?)\s+)?for"
    rf"|find(?:ing)?|locate|open(?:ing)?)\s+(?:{DET}(?:[\w-]+\s+)?{_NOUN}\b(?:\s+{_NOUN})?{_NOT}"
    rf"|it\b)(?P<rest>.*)",
    FLAGS,
)
FOLDER = re.compile(
    rf"(?:(?:check|look|search)(?:ing)?\s+(?:in|through|inside)?|(?:open|access"
    rf"|view)(?:ing)?(?=\s+(?:your|the)(?: \w+)? (?:inbox|mailbox)\b))"
    rf"\s*{DET}(?P<folder>(?!for\b){_FOLDER}[\w/ -]*?)\s*"
    r"(?P<rest>$|\(.*|for\b.*)",
    FLAGS,
)
_FROM = (
    rf"(?:sent\s+)?(?:from|by)\s+{DET}(?:(?:sender|address)\s+)?(?P<name>{NAME}|[\w ]+?)?\s*(?:[(<]\s*)?"
    rf"(?P<sender>{MAIL}+|{BRACKET}+)?[)>]?"
)
_CALLED = (
    r"(?:with|whose|having|and)?\s*(?:the|a)?\s*(?:subject(?:\s+line)?|titled|title|called|named|headed)"
    rf"(?:\s+(?:is|of|reads))?\s*[:,]?\s*(?P<subject>{NAME}(?=\W*(?:$|\b(?:from|in|and)\b))"
    rf"|.+?(?=\W+from\s+{MAIL})|.+)"
)
_IN = rf"(?:in|from|inside)\s+{DET}(?P<folder>{_FOLDER}(?:\s+folder)?)"
_PART = re.compile(rf"\s*(?:{_FROM}|{_CALLED}|{_IN})", FLAGS)


def find_letter(phrase: Phrase, found: re.Match[str]) -> Reading:
    """Read "look for an email from X with the subject line: Y"."""
    folder, rest = phrase.group(found, "folder"), phrase.after(found)
    sender, subject = None, None
    while rest and (part := rest.match(_PART)) and part.end() > rest.start:
        sender = _sender(rest, part) or sender
        subject = rest.group(part, "subject") or subject
        folder = rest.group(part, "folder") or folder
        rest = rest.part(start=part.end())
    extras = read_extras(rest) if rest else Extras()
    place = folder.words if folder else extras.place
    letter = act(Verb.FIND_LETTER, subject, value=sender, place=place, condition=extras.condition)
    return letter, *unread(extras.unread)


def _sender(phrase: Phrase, found: re.Match[str]) -> str | None:
    group, name = phrase.group(found, "sender"), phrase.group(found, "name")
    address = MAIL_ADDRESS.search(group.words) if group else None
    return address.group() if address else name.words if name else None
