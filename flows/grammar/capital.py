"""Names of controls that only their capitals tell."""

import re
from collections.abc import Iterator, Sequence

from flows.grammar.lexicon import (
    ADJECTIVES,
    AFTERTHOUGHTS,
    CORE,
    FUNCTION_WORDS,
    GOING,
    IMPERATIVES,
    JOINTS,
    LOOKS,
    NAMING,
    PARTICLE_VERBS,
    PARTICLES,
    REGIONS,
    ROLES,
    STATES,
    STOPS,
    THEN,
)
from flows.grammar.phrase import LABEL

Span = tuple[int, int]
PATH = re.compile(rf"\s*{THEN}\s*")
_TOKEN = re.compile(r"[^\s,;:!?()<>\[\]{}\"“”→\u203a»\u276f▸‣|\ue000-\ue004]+")
_KEEP = re.compile(r"(?:the|your|a|an|this|that|any|my|our|his|her|their|its)\b", re.IGNORECASE)
_BLOTTED = frozenset("\ue000\ue001\ue002\ue003\ue004")
_TICKED = frozenset(
    "uncheck untick tick deselect unselect enable disable activate deactivate turn toggle".split()
)
"""Verbs of what is told one by one: "uncheck A and B" are two."""
_LEADING = frozenset("add back copy export move pin reply return save".split())
"""First words of labels that say whereto: "Add to cart"."""
_MANY = frozenset({"links", "options"})
_LOOK = re.compile("|".join(ADJECTIVES))
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
    verb = _verb_before(letters, tokens, index)
    ahead = None if verb else _role_ahead(letters, tokens, index)
    ahead = _state_ahead(letters, tokens, index) if ahead is None else ahead
    if ahead is not None:
        return ahead
    last, first = index, letters[slice(*tokens[index])].lower()
    said = first
    for place in range(index + 1, len(tokens)):
        gap = letters[tokens[place - 1][1] : tokens[place][0]]
        word = letters[slice(*tokens[place])]
        if gap.strip() or not gap:
            break
        if _is_capital(word) or (word[0].isdigit() and place == last + 1):
            if _starts_clause(letters, tokens, place) or word.lower() in ROLES:
                break
        elif not _goes_on(word, _following(letters, tokens, place), (first, said), verb):
            break
        said = word.lower()
        last = place
    while last > index and letters[slice(*tokens[last])].lower() in {*JOINTS, "and", "or", "to"}:
        last -= 1
    return last


def _following(letters: str, tokens: Sequence[Span], place: int) -> list[str]:
    """Give the words behind a token, up to the next mark."""
    found: list[str] = []
    for behind in range(place + 1, len(tokens)):
        if letters[tokens[behind - 1][1] : tokens[behind][0]].strip():
            break
        found.append(letters[slice(*tokens[behind])])
    end = tokens[place + len(found)][1]
    if letters[end:].lstrip()[:1] in _BLOTTED:
        found.append(LABEL)
    return found


def _starts_clause(letters: str, tokens: Sequence[Span], place: int) -> bool:
    """Tell "File and Click Print", where "and" parts two acts, from "Save and Close"."""
    before = letters[slice(*tokens[place - 1])].lower()
    return before in {"and", "or", "then"} and letters[slice(*tokens[place])].lower() in CORE


def _goes_on(word: str, behind: list[str], name: tuple[str, str], verb: str) -> bool:
    """Tell whether a name goes on with a word in small letters.

    `name` is its first and its last word so far, `verb` what stands before it.
    """
    first, said = name
    after = behind[0] if behind else ""
    if verb and (_is_tail(word, behind) or _is_pair(said, word, after)):
        return True
    sign = not any(map(str.isalnum, word)) and word not in JOINTS
    if sign or (word == "and" and verb in _TICKED):
        return False
    if word in JOINTS or (word == "and" and not verb) or (word == "and" and _is_capital(after)):
        return (
            word == "&"
            or (_is_capital(after) and after.lower() not in CORE)
            or (bool(verb) and word in {"a", "an"})
        )
    if word == "to":
        led = bool(verb) and first in _LEADING and len(behind) == 1 and after not in IMPERATIVES
        return led or (_is_capital(after) and first in IMPERATIVES)
    if word in ROLES or word in REGIONS:
        return verb not in {"", *GOING, "open"} and _is_object(first, word, after)
    return bool(verb) and word not in STOPS and not (word == "first" and not after and said != first)


def _is_pair(said: str, word: str, after: str) -> bool:
    """Tell "Sign in", "Got it", "Pay now": two words that are one label."""
    sign_in = word in PARTICLES and said in PARTICLE_VERBS
    return sign_in or (said, word) == ("got", "it") or (word in {"now", "later"} and not after)


def _is_tail(word: str, behind: list[str]) -> bool:
    """Tell "Skip for now", "Share with specific people", "Save and exit" from what is said of a name."""
    after = behind[0] if behind else ""
    if word == "and":
        return len(behind) == 1 and after.islower() and after not in {"wait", "confirm", "repeat"}
    if word == "for":
        return after in {"now", "later"}
    plain = after.islower() and not _KEEP.fullmatch(after) and after not in AFTERTHOUGHTS
    return plain and (word in {"as", "with"} or (word == "in" and len(behind) == 2 and behind[1].islower()))


def _is_object(first: str, word: str, after: str) -> bool:
    """Tell "Move page", "Quick links", where the noun belongs to the label, from "Save button"."""
    if word in _MANY:
        return True
    ends = after in {"", "and", "then", "or"}
    return ends and first in IMPERATIVES and (word in REGIONS or (word == "link" and first not in CORE))


def _verb_before(letters: str, tokens: Sequence[Span], index: int) -> str:
    """Give the verb of using something that stands right before; small words belong to the name then."""
    if index == 0 or letters[tokens[index - 1][1] : tokens[index][0]].strip():
        before = letters[: tokens[index][0]].rstrip()
        path = PATH.search(before[-3:]) and before[-1:] in ">→\u203a»\u276f▸‣|"
        return "path" if path else ""
    word = letters[slice(*tokens[index - 1])].lower()
    before = letters[slice(*tokens[index - 2])].lower() if index > 1 else ""
    if word in {"on", "off"} and before in {"turn", "toggle", "switch", "turning"}:
        return before
    if word == "to" and before in {*GOING, "scroll", "down", "up"}:
        return "go"
    word = before if word == "on" else "click" if word in {"or", "then"} and index > 1 else word
    return word if word in NAMING else ""


def _state_ahead(letters: str, tokens: Sequence[Span], index: int) -> int | None:
    """Give the token before the state, for "make sure Mobile data is on"."""
    before = letters[slice(*tokens[index - 1])].lower() if index else ""
    if before not in {"ensure", "sure", "that", "confirm", "verify", "leave", "keep"}:
        return None
    words = [letters[slice(*tokens[index])].lower(), *map(str.lower, _following(letters, tokens, index))]
    states = [place for place, word in enumerate(words[:10]) if place and word in {"is", "are", *STATES}]
    return index + states[0] - 1 if states else None


def _role_ahead(letters: str, tokens: Sequence[Span], index: int) -> int | None:
    """Give the token before the noun of a control, for "the Send me updates checkbox"."""
    back = index - 1
    while back > 0 and _LOOK.fullmatch(letters[slice(*tokens[back])]):
        back -= 1
    before = letters[slice(*tokens[back])] if index else ""
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
            seen = place > index + 1 and letters[slice(*tokens[place - 1])].lower() in LOOKS
            return place - 1 - seen
    return None
