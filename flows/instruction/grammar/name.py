"""How far a name reaches that starts with a capital."""

import re

from flows.instruction.grammar.lexicon import (
    ADJECTIVES,
    AFTERTHOUGHTS,
    CORE,
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
)
from flows.instruction.grammar.phrase import PATH, Tokens, is_capital

_KEEP = re.compile(r"(?:the|your|a|an|this|that|any|my|our|his|her|their|its)\b", re.IGNORECASE)
_TICKED = frozenset(
    "uncheck untick tick deselect unselect enable disable activate deactivate turn toggle both".split()
)
"""Words before what is told one by one: "uncheck A and B" are two."""
_SETTING = frozenset({"set", "change", "switch"})
"""Verbs whose "to" stands before a value."""
_LEADING = frozenset("add back copy export move pin reply return save".split())
"""First words of labels that say whereto: "Add to cart"."""
_BOUND = frozenset("switch go jump revert skip".split())
"""First words of labels behind which "to" is no aim: "Switch to classic view"."""
_PLURALS = frozenset(noun.split()[-1] for noun in ROLES if noun.endswith("s"))
"""Nouns behind which names are told one by one: "the check boxes for A and B"."""
_MANY = frozenset({"links", "options"})
_LOOK = re.compile("|".join(ADJECTIVES))


def last_word(tokens: Tokens, index: int) -> int:
    """Give the index of the last word of the name that starts at `index`."""
    verb = _verb_before(tokens, index)
    ahead = None if verb else _role_ahead(tokens, index)
    ahead = _state_ahead(tokens, index) if ahead is None else ahead
    if ahead is not None:
        return ahead
    last, first = index, tokens[index].lower()
    said = first
    for place in range(index + 1, len(tokens)):
        word = tokens[place]
        if tokens.parted(place):
            break
        if is_capital(word) or (word[0].isdigit() and place == last + 1):
            if _starts_clause(tokens, place) or word.lower() in ROLES:
                break
        elif not _goes_on(word, tokens.following(place), (first, said), verb):
            break
        said = word.lower()
        last = place
    while last > index and tokens[last].lower() in {*JOINTS, "and", "or", "to"}:
        last -= 1
    return last


def _starts_clause(tokens: Tokens, place: int) -> bool:
    """Tell "File and Click Print", where "and" parts two acts, from "Save and Close"."""
    return tokens[place - 1].lower() in {"and", "or", "then"} and tokens[place].lower() in CORE


def _goes_on(word: str, behind: list[str], name: tuple[str, str], verb: str) -> bool:
    """Tell whether a name goes on with a word in small letters.

    `name` is its first and its last word so far, `verb` what stands before it.
    """
    first, said = name
    after = behind[0] if behind else ""
    if verb and (_is_tail(word, behind) or _is_pair(said, word, after) or _lists(word, after, name, verb)):
        return True
    if _ends_here(word, after, verb):
        return False
    if word in JOINTS or (word == "and" and not verb) or (word == "and" and is_capital(after)):
        return (
            word == "&"
            or (is_capital(after) and after.lower() not in CORE)
            or (bool(verb) and word in {"a", "an"})
        )
    if word == "to":
        led = (
            bool(verb)
            and after not in IMPERATIVES
            and (first in _BOUND or after in {"all", "everyone"} or (first in _LEADING and len(behind) == 1))
        )
        return led or (is_capital(after) and first in IMPERATIVES)
    if word in ROLES or word in REGIONS:
        return verb not in {"", *GOING, "open"} and _is_object(first, word, after)
    return bool(verb) and word not in STOPS and not (word == "first" and not after and said != first)


def _ends_here(word: str, after: str, verb: str) -> bool:
    """Tell a sign, and the small words behind which something else is said: "only if", "set X to Y"."""
    sign = not any(map(str.isalnum, word)) and word not in JOINTS
    only = word == "only" and after in {"if", "when"}
    state = word == "off" and verb in {"toggle", "switch", "turn"}
    return sign or only or state or (word == "and" and verb in _TICKED) or (word == "to" and verb in _SETTING)


def _lists(word: str, after: str, name: tuple[str, str], verb: str) -> bool:
    """Tell "Browse list of users" in a path, where the noun of a region belongs to the label."""
    first, said = name
    within = (word in REGIONS and after == "of") or (word == "of" and said in REGIONS)
    return within and verb == "path" and first in IMPERATIVES


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
    if word == "as" and is_capital(after):
        return len(after) > 1 and after.isupper()
    plain = after.islower() and not _KEEP.fullmatch(after) and after not in AFTERTHOUGHTS
    return plain and (word in {"as", "with"} or (word == "in" and len(behind) == 2 and behind[1].islower()))


def _is_object(first: str, word: str, after: str) -> bool:
    """Tell "Move page", "Quick links", where the noun belongs to the label, from "Save button"."""
    if word in _MANY:
        return True
    ends = after in {"", "and", "then", "or", "in", "on", "at"}
    return ends and first in IMPERATIVES and (word in REGIONS or (word == "link" and first not in CORE))


def _verb_before(tokens: Tokens, index: int) -> str:
    """Give the verb of using something that stands right before; small words belong to the name then."""
    if index == 0 or tokens.parted(index):
        before = tokens.before(index).rstrip()
        path = PATH.search(before[-3:]) and before[-1:] in ">→\u203a»\u276f▸‣|"
        return "path" if path else ""
    word = tokens[index - 1].lower()
    before = tokens[index - 2].lower() if index > 1 else ""
    if word == "for" and before in _PLURALS:
        return "both"
    if word in {"on", "off"} and before in {"turn", "toggle", "switch", "turning"}:
        return before
    if word == "to" and before in {*GOING, "scroll", "down", "up"}:
        return "go"
    if word == "both" and before in NAMING:
        return word
    word = before if word in {"on", "either"} else "click" if word in {"or", "then"} and index > 1 else word
    return word if word in NAMING else ""


def _state_ahead(tokens: Tokens, index: int) -> int | None:
    """Give the word before the state, for "make sure Mobile data is on"."""
    before = tokens[index - 1].lower() if index else ""
    before = tokens[index - 2].lower() if before == "the" and index > 1 else before
    if before not in {"ensure", "sure", "that", "confirm", "verify", "leave", "keep"}:
        return None
    words = [tokens[index].lower(), *map(str.lower, tokens.following(index))]
    states = [place for place, word in enumerate(words[:10]) if place and word in {"is", "are", *STATES}]
    return index + states[0] - 1 if states else None


def _role_ahead(tokens: Tokens, index: int) -> int | None:
    """Give the word before the noun of a control, for "the Send me updates checkbox"."""
    back = index - 1
    while back > 0 and _LOOK.fullmatch(tokens[back]):
        back -= 1
    if not _KEEP.fullmatch(tokens[back] if index else ""):
        return None
    for place in range(index + 1, min(index + 10, len(tokens))):
        word = tokens[place].lower()
        two = f"{word} {tokens[place + 1].lower()}" if place + 1 < len(tokens) else word
        if tokens.parted(place) or word in {"and", "or", "then", "labeled", "labelled", "when", "if", "is"}:
            return None
        if _KEEP.fullmatch(word) and tokens[place - 1].lower() in STOPS:
            return None
        if two.split(" ")[-1] in ROLES and word in REGIONS:
            continue
        if is_capital(tokens[place]) and word in REGIONS and two.split(" ")[-1] in REGIONS - {word}:
            continue
        if word in ROLES or two in ROLES or word in REGIONS or word == "account":
            seen = place > index + 1 and tokens[place - 1].lower() in LOOKS
            return place - 1 - seen
    return None
