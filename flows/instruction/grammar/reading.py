"""How a clause is turned into instructions."""

import re

from flows.instruction.grammar.phrase import Phrase
from flows.instruction.instruction import Instruction, Verb

Reading = tuple[Instruction, ...] | None
"""What a clause tells; None where it is a clause of another kind after all."""
FLAGS = re.IGNORECASE
DET = r"(?:(?:the|a|an|your|this|that|their|his|her|its|any|our|my)\s+)?"
"""A pattern for the small word before a noun, if there is one."""


def act(verb: Verb, words: Phrase | None, **more: str | int | bool | None) -> Instruction:
    """Give an instruction whose words stand in the sentence."""
    told = _whole(words.closed()) if words and verb in {Verb.UNREAD, Verb.EXPECT} else words
    where = {"words": told.words, "start": told.start} if told else {}
    return Instruction.model_validate({"verb": verb, **where, **more})


def _whole(words: Phrase) -> Phrase:
    """Give the words with the mark that opens a quotation at their beginning."""
    odd = words.words.count('"') % 2 and words.text[words.start - 1 : words.start] == '"'
    odd = odd or (words.text[words.start - 1 : words.start] == "“" and "”" in words.words)
    return words._replace(start=words.start - 1) if odd and words.start else words


def unread(words: Phrase | None) -> tuple[Instruction, ...]:
    """Give what could not be read, if there is any."""
    return (act(Verb.UNREAD, words),) if words else ()


_ADDRESS = re.compile(r"(?:https?://)?(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#]\S*)?$", FLAGS)
_STANDS_FOR = re.compile(r"[<{]|\[(?![\da-f]*:)", FLAGS)
"""A part of an address that each reader has to fill in."""
_LOCAL = re.compile(r"localhost\b|\d{1,3}(?:\.\d{1,3}){3}\b|[^/]*:(?!443\b)\d", FLAGS)
"""Hosts of one's own network, which seldom have a certificate, and ports of no such service."""


def opened(url: Phrase) -> Instruction:
    """Give the opening of an address, which browsers want with its scheme."""
    if _STANDS_FOR.search(url.words):
        return act(Verb.OPEN, url, value=url.words)
    scheme = "http" if _LOCAL.match(url.words) else "https"
    value = url.words if "://" in url.words else f"{scheme}://{url.words}"
    return act(Verb.OPEN, url, value=value)


def is_address(words: Phrase) -> bool:
    """Tell whether the words can be opened as they stand."""
    return _ADDRESS.match(words.words) is not None
