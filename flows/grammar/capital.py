"""Names of controls that only their capitals tell."""

import re
from collections.abc import Iterator, Sequence

from flows.grammar.lexicon import (
    CORE,
    FUNCTION_WORDS,
    GOING,
    IMPERATIVES,
    JOINTS,
    NAMING,
    PARTICLE_VERBS,
    PARTICLES,
    REGIONS,
    ROLES,
    STOPS,
    THEN,
)
from flows.grammar.phrase import LABEL

Span = tuple[int, int]
PATH = re.compile(rf"\s*{THEN}\s*")
_TOKEN = re.compile(r"[^\s,;:!?()<>\[\]{}\"“”→\u203a»\u276f▸‣|\ue000-\ue004]+")
_KEEP = re.compile(r"(?:the|your|a|an|this|that|any|my|our|his|her|their|its)\b", re.IGNORECASE)
_JOINING = re.compile(r"\b(?:then|and|now|please|also|next)$", re.IGNORECASE)


def capitalised(letters: str) -> Iterator[Span]:
    """Find names that only their capitals tell."""
    tokens = [(found.start(), _trimmed(found)) for found in _TOKEN.finditer(letters)]
    tokens = [(start, end) for start, end in tokens if start < end]
    index = 0
    while index < len(tokens):
        start, end = tokens[index]
        word = letters[start:end]
        noun = word.lower() in ROLES and letters[:start].rstrip().endswith(LABEL)
        if noun or not _is_capital(word) or _is_opening(letters, start, end):
            index += 1
            continue
        last = _reach(letters, tokens, index)
        yield start, tokens[last][1]
        index = last + 1
        gap = letters[tokens[last][1] : tokens[index][0]] if index < len(tokens) else ","
        if not gap.strip() and letters[slice(*tokens[index])].lower() in ROLES:
            index += 1  # "Users Tab": the noun of a control, in whatever case


def _trimmed(found: re.Match[str]) -> int:
    return found.start() + len(found.group().rstrip(".'\u2019*_"))


def _is_capital(word: str) -> bool:
    first = next((letter for letter in word if letter.isalnum()), "")
    inner = re.match(r"[a-z]{1,4}[A-Z]\w", word) is not None  # iCloud
    return (first.isupper() or inner) and word != "I" and not word.startswith(("I'", "I\u2019"))


def _is_opening(letters: str, start: int, end: int) -> bool:
    """Tell whether a capital only says that a sentence starts here."""
    before = letters[:start].rstrip(" *_\"“\u2018'")
    word = re.split("['\u2019]", letters[start:end].lower())[0]
    if word in CORE and _JOINING.search(before):
        return True
    known = (
        word in IMPERATIVES or word in FUNCTION_WORDS or word.rstrip("s") in {"step", "note"} or _gerund(word)
    )
    return known and (
        not before or before[-1] in ".!?:\n)]\u2013—" or bool(re.fullmatch(r"\W*(?:\d+[.)])?\W*", before))
    )


def _gerund(word: str) -> bool:
    return word.endswith("ing") and any(
        stem in IMPERATIVES for stem in (word[:-3], word[:-3] + "e", word[:-4])
    )


def _reach(letters: str, tokens: Sequence[Span], index: int) -> int:
    """Give the index of the last token of the name that starts at `index`."""
    lower = _after_verb(letters, tokens, index)
    role = None if lower else _role_ahead(letters, tokens, index)
    if role is not None:
        return role
    last, first = index, letters[slice(*tokens[index])].lower()
    for place in range(index + 1, len(tokens)):
        gap = letters[tokens[place - 1][1] : tokens[place][0]]
        word = letters[slice(*tokens[place])]
        ends = place + 1 == len(tokens) or letters[tokens[place][1] : tokens[place + 1][0]].strip()
        after = "" if ends else letters[slice(*tokens[place + 1])]
        if gap.strip() or not gap:
            break
        if _is_capital(word) or (word[0].isdigit() and place == last + 1):
            if _starts_clause(letters, tokens, place) or word.lower() in ROLES:
                break
        elif not _goes_on(word, after, first, small=lower, second=place == index + 1):
            break
        last = place
    while last > index and letters[slice(*tokens[last])].lower() in {*JOINTS, "and", "or", "to"}:
        last -= 1
    return last


def _starts_clause(letters: str, tokens: Sequence[Span], place: int) -> bool:
    """Tell "File and Click Print", where "and" parts two acts, from "Save and Close"."""
    before = letters[slice(*tokens[place - 1])].lower()
    return before in {"and", "or", "then"} and letters[slice(*tokens[place])].lower() in CORE


def _goes_on(word: str, after: str, first: str, *, small: bool, second: bool) -> bool:
    """Tell whether a name goes on with a word in small letters."""
    if word in JOINTS or (word == "and" and not small) or (word == "and" and _is_capital(after)):
        return (
            word == "&"
            or (_is_capital(after) and after.lower() not in CORE)
            or (small and word in {"a", "an"})
        )
    if word == "to":
        return _is_capital(after) and first in IMPERATIVES
    if (
        small
        and second
        and ((word in PARTICLES and first in PARTICLE_VERBS) or (word == "now" and not after))
    ):
        return True
    return small and word not in STOPS and word not in ROLES and word not in REGIONS


def _after_verb(letters: str, tokens: Sequence[Span], index: int) -> bool:
    """Tell whether a verb of clicking stands right before: then small words belong to the name."""
    if index == 0 or letters[tokens[index - 1][1] : tokens[index][0]].strip():
        before = letters[: tokens[index][0]].rstrip()
        return bool(PATH.search(before[-3:])) and before[-1:] in ">→\u203a»\u276f▸‣|"
    word = letters[slice(*tokens[index - 1])].lower()
    if word in {"on", "or", "then", "to"} and index > 1:
        before = letters[slice(*tokens[index - 2])].lower()
        word = before if word == "on" else "click" if word != "to" or before in GOING else ""
    return word in NAMING


def _role_ahead(letters: str, tokens: Sequence[Span], index: int) -> int | None:
    """Give the token before the noun of a control, for "the Send me updates checkbox"."""
    before = letters[slice(*tokens[index - 1])] if index else ""
    if not _KEEP.fullmatch(before):
        return None
    for place in range(index + 1, min(index + 10, len(tokens))):
        gap = letters[tokens[place - 1][1] : tokens[place][0]]
        word = letters[slice(*tokens[place])].lower()
        two = f"{word} {letters[slice(*tokens[place + 1])].lower()}" if place + 1 < len(tokens) else word
        if gap.strip() or not gap or word in {"and", "or", "then", "labeled", "labelled", "when", "if", "is"}:
            return None
        if _KEEP.fullmatch(word) and letters[slice(*tokens[place - 1])].lower() in STOPS:
            return None
        if two.split(" ")[-1] in ROLES and word in REGIONS:
            continue
        if word in ROLES or two in ROLES or word in REGIONS or word == "account":
            return place - 1
    return None
