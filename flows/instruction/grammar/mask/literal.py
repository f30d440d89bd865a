"""What is told from words by its form alone: addresses, places to fill in, names of files."""

import re

from flows.instruction.grammar.phrase import LABEL, MAIL, MAIL_ADDRESS, SLOT, URL

_HOST = (
    r"(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|us|io|uk|de|app|dev|ca|au|info|ai|cloud|office|eu|nz|nl|ie|fr|ch"
    r"|se|dk|fi|es|jp|sg|hk|za|br|mx|kr|tw|pl|cz|pt|example)"
)
ADDRESSES = re.compile(
    r"https?://[^\s<>\"“”\[\]{}]*(?:<[^<>\s]{1,40}>|\[[^\[\]\n]{1,40}\]|\{[^{}\n]{1,40}\})[^\s<>\"“”]*"
    r"|<[^<>@\n]{1,40}>/[\w./#-]+"
    r"|(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|localhost)(?::\d+)?(?:/[^\s<>\"“”]*)?(?![\w.]\w)"
    rf"|https?://[^\s<>\"“”]+|(?<![\w@.])(?:www\.)?{_HOST}(?::\d+)?(?:/[^\s<>\"“”]*)?(?![\w@])",
    re.IGNORECASE,
)
SLOTS = re.compile(
    r"<[^<>@\n]{1,60}>|\[(?:your|the|e\.g\.)\b[^\]\n]{1,60}\]|\{[^{}\n]{1,60}\}"
    r"|\[[^\[\]\n]{0,40}?\b(?:url|address|link|site|domain|server|host)\]",
    re.IGNORECASE,
)
FILES = re.compile(
    r"(?<![\w./])[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|zip|exe|msi|dmg|pkg|png|jpe?g|ics)\b", re.IGNORECASE
)
"""The name of a file."""


def letter_of(words: str) -> str:
    """Give the letter that stands for words that are set apart in the shape of their sentence."""
    if MAIL_ADDRESS.fullmatch(words):
        return MAIL
    if ADDRESSES.fullmatch(words):
        return URL
    return SLOT if SLOTS.fullmatch(words) else LABEL
