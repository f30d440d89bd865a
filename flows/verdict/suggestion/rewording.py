"""Puts other words into a sentence as an editor would."""

import re

from flows.instruction.grammar.lexicon import ROLES

_ARTICLE = re.compile(r"\b(an?)(\s+[\"“'\u2018]?)$", re.IGNORECASE)
_CONSONANT = re.compile(r"(?:uni(?!n|m)|use|usu|uti|eu|one\b|once\b|ubi|u[rs]l\b|u(?=[-. ]))", re.IGNORECASE)
_SPELLED = re.compile(r"[AEFHILMNORSX](?=[A-Z0-9]*\b)(?=[^a-z]*(?:\s|$))")
_SILENT = re.compile(r"(?:hour|honest|heir|honou?r)", re.IGNORECASE)


def rewrite(text: str, start: int, end: int, replacement: str) -> str:
    """Give the sentence with other words from `start` to `end`.

    The article before them suits their first sound, a noun that follows is not said twice, and a
    capital at the start of the sentence stays one. Nothing else is touched.

    >>> rewrite("Click a Save button.", 8, 12, "Apply button")
    'Click an Apply button.'
    """
    before, after = text[:start], text[end:]
    words = _once(before, " ".join(replacement.split()), after)
    if not words:
        return _closed(before, after)
    if not before.strip() and text[start : start + 1].isupper():
        words = words[0].upper() + words[1:]
    return _suited(before, words) + words + after


def _once(before: str, words: str, after: str) -> str:
    """Leave off of the words what the sentence says beside them."""
    noun = next((role for role in sorted(ROLES, key=len, reverse=True) if _follows(role, after)), None)
    if noun and re.search(rf"\S\s+{re.escape(noun)}$", words, re.IGNORECASE):
        words = words[: -len(noun)].rstrip()
    first = re.search(r"\b(the|an?|your)\s+$", before, re.IGNORECASE)
    if first and words.lower().startswith(f"{first.group(1).lower()} "):
        words = words[len(first.group(1)) :].lstrip()
    stop = after.lstrip()[:1]
    return words[:-1] if stop in {".", ",", ";"} and words.endswith(stop) else words


def _follows(noun: str, after: str) -> bool:
    return re.match(rf"[\"”'\u2019]?\s+{re.escape(noun)}\b", after, re.IGNORECASE) is not None


def _suited(before: str, words: str) -> str:
    found = _ARTICLE.search(before)
    if found is None:
        return before
    article = "an" if _is_vowel(words.lstrip("\"“'\u2018")) else "a"
    shown = article.capitalize() if found.group(1)[0].isupper() else article
    return before[: found.start()] + shown + found.group(2)


def _is_vowel(words: str) -> bool:
    first = words.split(" ", maxsplit=1)[0]
    if first.isupper() and len(first) > 1:
        return _SPELLED.match(first) is not None
    if _SILENT.match(words) or re.match(r"(?:8|11\b|18\b)", words):
        return True
    return words[:1].lower() in set("aeiou") and _CONSONANT.match(words) is None


def _closed(before: str, after: str) -> str:
    """Close the gap that left-out words leave."""
    if not before.strip():
        return after.lstrip()
    joined = before.rstrip() + (after if re.match(r"[.,;:!?)]|\s|$", after) else f" {after}")
    return re.sub(r"\s+([.,;:!?])", r"\1", joined)
