"""The runs that the source of a sentence sets apart: bold words and links."""

import re
from collections.abc import Iterator, Sequence

from flows.instruction.grammar.lexicon import FUNCTION_WORDS, IMPERATIVES, STRESSED, SURE_NOUNS
from flows.instruction.grammar.phrase import PATH, Span

_TELLS = re.compile(r"\s+(?:the|your|an?|all|any|this|these)\s")
"""Behind a verb that tells what to do: "Update the fields, click **Update**" sets the second one apart."""
_ONWARD = re.compile(r"\s*[>»→›]+$")


def set_apart(text: str, emphasis: Sequence[str], links: Sequence[tuple[str, str]]) -> Iterator[Span]:
    """Find the runs that the source sets apart, in order; what is stressed and not named is left out."""
    for words in (emphasis, [words for words, _ in links]):
        cursor = 0
        for run in words:
            start = _found(text, run, cursor)
            if start < 0:
                continue
            cursor = start + len(run)
            yield from _named(text, start, cursor)


def _found(text: str, run: str, cursor: int) -> int:
    """Give where a run stands, best as words of its own: the icon "i" is none of the letters of "click"."""
    words = list(re.compile(rf"(?<!\w){re.escape(run)}(?!\w)").finditer(text, cursor))
    if len(words) > 1 and run.lower() in IMPERATIVES and _TELLS.match(text, words[0].end()):
        return words[1].start()
    return words[0].start() if words else text.find(run, cursor)


def _named(text: str, start: int, end: int) -> Iterator[Span]:
    run = text[start:end]
    inner = _ONWARD.sub("", run.strip(" .,;:!\"“”'\u2018\u2019"))
    start += run.find(inner) if inner else 0
    first = inner.split(" ")[0].lower().rstrip(":") if inner else ""
    opening = not text[:start].strip(" (*") or re.search(r"[.!?:]\s*$", text[:start])
    if not inner or inner.lower() in STRESSED or (opening and run.rstrip().endswith(":")):
        return
    if opening and " " in inner and (first in IMPERATIVES or first in FUNCTION_WORDS):
        return  # a whole clause in bold
    role = re.search(r"\s+([a-z-]+)$", inner)
    whole = role and re.search(r"\b(?:the|an?|your|this|of|by|with)$", inner[: role.start()])
    if role and role.group(1) in SURE_NOUNS and inner[0].isupper() and not whole:
        inner = inner[: role.start()]
    yield start, start + len(inner)


def steps(text: str, start: int, end: int) -> Iterator[Span]:
    """Take a path in one run apart: "File > Options"."""
    for found in PATH.finditer(text, start, end):
        if start < found.start():
            yield start, found.start()
        start = found.end()
    if start < end:
        yield start, end
