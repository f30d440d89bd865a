"""Names of controls that only their capitals tell: where one starts, and how far it reaches."""

import re
from collections.abc import Iterator

from flows.instruction.grammar.lexicon import (
    ADJECTIVES,
    CORE,
    FUNCTION_WORDS,
    GOING,
    IMPERATIVES,
    JOINTS,
    LOOKS,
    NAMING,
    NAMINGS,
    REGIONS,
    ROLES,
    STATES,
    STOPS,
)
from flows.instruction.grammar.name.continuation import DETERMINER, Next, goes_on
from flows.instruction.grammar.phrase import LABEL, PATH, Span, Tokens, is_capital

_FIRST_PERSON = re.compile(
    r"\b(?i:click|select|check|tick|choose|press|tap|\w*box|beside|next to|labell?ed|titled|marked|says"
    r"|reads)\s+(?:the\s+)?"
    r"(?P<name>I(?:['\u2019](?:m|d|ve|ll))?\s+[a-zA-Z].*?)"
    rf"(?=\s+(?:and|or|then)\s+(?:then\s+)?(?:{'|'.join(sorted(CORE))})\b|[,.;:)]|\s+(?:{'|'.join(sorted(ROLES))})\b|$)"
)
"""No article speaks of itself as "I": a control does."""
_NOUNS = ROLES.keys() | REGIONS
_JOINING = re.compile(r"\b(?:then|and|now|please|also|next)$", re.IGNORECASE)
_TURNING = frozenset({"turn", "toggle", "switch", "turning"})
_PLURALS = frozenset(noun.split()[-1] for noun in ROLES if noun.endswith("s"))
"""Nouns behind which names are told one by one: "the check boxes for A and B"."""
_LOOK = re.compile("|".join(ADJECTIVES))
_CLAIMING = frozenset({"ensure", "sure", "that", "confirm", "verify", "leave", "keep"})
"""Words before what has to be in a state: "make sure Mobile data is on"."""
_LOUD = frozenset({"OR", "AND", "THEN", "NOT", "MUST", "DO", "ON", "OFF"})
"""Small words that are written in capitals for stress, and name nothing."""
_OUTSIDE = frozenset(
    {"and", "or", "then", "labeled", "labelled", "when", "if", "is", "that", "which", "who", "where"}
)
"""Words that no noun of a control closes a name behind."""
_AHEAD = 10
"""Words ahead among which the noun or the state is looked for (chosen: twice the longest name of the labelled
sentences that one ends, which has five)."""


def capitalised(letters: str) -> Iterator[Span]:
    """Find names that only their capitals tell."""
    for found in _FIRST_PERSON.finditer(letters):
        yield found.span("name")
    tokens = Tokens(letters)
    index = 0
    while index < len(tokens):
        if not is_capital(tokens[index]) or _is_no_name(tokens, index):
            index += 1
            continue
        last = last_word(tokens, index)
        yield tokens.span(index, last)
        index = last + 1
        if index < len(tokens) and not tokens.parted(index) and tokens[index].lower() in _NOUNS:
            index += 1  # "Users Tab": the noun of a control or of what holds some, in whatever case


def _is_no_name(tokens: Tokens, index: int) -> bool:
    """Tell a capital that starts no name: of a noun behind a label, of stress, of a sentence that opens."""
    word, before, after = tokens[index], tokens.before(index), tokens.next(index)
    noun = word.lower() in _NOUNS and before.rstrip().endswith(LABEL)
    naming = f"{word} {after}".lower() in NAMINGS and not before.strip(" *")
    loud = word in _LOUD and not _verb_before(tokens, index)
    return noun or naming or loud or _is_opening(before, word, after)


def _is_opening(before: str, word: str, after: str) -> bool:
    """Tell whether a capital only says that a sentence starts here; before "the" no name stands there."""
    before_thing = DETERMINER.fullmatch(after) is not None or after in {"all", "each", "every", "both"}
    before_thing = before_thing or (word.endswith("s") and after in {"may", "must", "should", "can"})
    before = before.rstrip(" *_\"“\u2018'")
    word = re.split("['\u2019]", word.lower())[0]
    if word in CORE and (_JOINING.search(before) or before.endswith((">", "→", "›", "»"))):
        return True
    known = (
        before_thing
        or (word == "back" and after in {"in", "on", "at", "inside", "under"})
        or word in IMPERATIVES
        or word in FUNCTION_WORDS
        or word.rstrip("s") in {"step", "note"}
        or _gerund(word)
    )
    return known and (
        not before
        or before[-1] in ".!?:\n)]\u2013—"
        or before.endswith(" -")
        or bool(re.fullmatch(r"\W*(?:\d+[.)])?\W*", before))
    )


def _gerund(word: str) -> bool:
    return word.endswith("ing") and any(
        stem in IMPERATIVES for stem in (word[:-3], word[:-3] + "e", word[:-4])
    )


def last_word(tokens: Tokens, index: int) -> int:
    """Give the index of the last word of the name that starts at `index`.

    It ends before the noun of its control or before its state, where one stands ahead; else word by word.
    """
    verb = _verb_before(tokens, index)
    ahead = None if verb else _role_ahead(tokens, index)
    ahead = _state_ahead(tokens, index) if ahead is None else ahead
    return _word_by_word(tokens, index, verb) if ahead is None else ahead


def _word_by_word(tokens: Tokens, index: int, verb: str) -> int:
    """Take up words with capitals, digits right behind, and the small words that a name goes on with."""
    last = index
    first = said = tokens[index].lower()
    for place in range(index + 1, len(tokens)):
        word = tokens[place]
        if tokens.parted(place):
            break
        if is_capital(word) or (word[0].isdigit() and place == last + 1):
            if _starts_clause(tokens, place) or (word.lower() in ROLES and not _is_role(tokens, place + 1)):
                break
        elif not goes_on(Next(word, tokens.following(place), first, said, verb)):
            break
        said, last = word.lower(), place
    while last > index and tokens[last].lower() in {*JOINTS, "and", "or", "to"}:
        last -= 1
    return last


def _is_role(tokens: Tokens, place: int) -> bool:
    """Tell the noun of a control, behind a name that itself ends in one: "the Main Menu button"."""
    return place < len(tokens) and not tokens.parted(place) and tokens[place] in ROLES


def _starts_clause(tokens: Tokens, place: int) -> bool:
    """Tell "File and Click Print", where "and" parts two acts, from "Save and Close"."""
    return tokens[place - 1].lower() in {"and", "or", "then"} and tokens[place].lower() in CORE


def _verb_before(tokens: Tokens, index: int) -> str:
    """Give the verb of using something that stands right before; small words belong to the name then."""
    if index == 0 or tokens.parted(index):
        before = tokens.before(index).rstrip()
        path = PATH.search(before[-3:]) and before[-1:] in ">→\u203a»\u276f▸‣|"
        return "path" if path else ""
    word = tokens[index - 1].lower()
    before = tokens[index - 2].lower() if index > 1 else ""
    if word == "for" and before in _PLURALS:
        return "both"  # the check boxes for A and B
    if word in {"on", "off"} and before in _TURNING:
        return before  # turn on A
    if word == "to" and before in {*GOING, "scroll", "down", "up"}:
        return "go"  # go to A, scroll down to A
    if word == "both" and before in NAMING:
        return word  # select both A and B
    if word in {"on", "either"}:
        word = before  # click on A, select either A or B
    elif word in {"or", "then"} and index > 1:
        word = "click"  # click A or B
    return word if word in NAMING else ""


def _state_ahead(tokens: Tokens, index: int) -> int | None:
    """Give the word before the state, for "make sure Mobile data is on"."""
    before = tokens[index - 1].lower() if index else ""
    before = tokens[index - 2].lower() if before == "the" and index > 1 else before
    if before not in _CLAIMING:
        return None
    words = [tokens[index].lower(), *map(str.lower, tokens.following(index))]
    states = [place for place, word in enumerate(words[:_AHEAD]) if place and word in {"is", "are", *STATES}]
    return index + states[0] - 1 if states else None


def _role_ahead(tokens: Tokens, index: int) -> int | None:
    """Give the word before the noun of a control, for "the Send me updates checkbox"."""
    if not _is_determined(tokens, index):
        return None
    for place in range(index + 1, min(index + _AHEAD, len(tokens))):
        word, before = tokens[place].lower(), tokens[place - 1].lower()
        if tokens.parted(place) or word in _OUTSIDE:
            return None
        if DETERMINER.fullmatch(word) and before in STOPS:
            return None  # "the Save in the list": another thing begins
        if _closes(tokens, place):
            looks = place > index + 1 and before in LOOKS
            return place - 1 - looks  # "the Options gear icon"
    return None


def _is_determined(tokens: Tokens, index: int) -> bool:
    """Tell whether "the", "your" stand before a name, with what is said of its looks between."""
    back = index - 1
    while back > 0 and _LOOK.fullmatch(tokens[back]):
        back -= 1
    return DETERMINER.fullmatch(tokens[back] if index else "") is not None


def _closes(tokens: Tokens, place: int) -> bool:
    """Tell whether a word is the noun of a control that ends the name before it."""
    word = tokens[place].lower()
    after = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
    if word in REGIONS and (after or word) in ROLES:
        return False  # "the Home page link": the noun is the next one
    if is_capital(tokens[place]) and word in REGIONS and after in REGIONS - {word}:
        return False  # "the Contact List page"
    if is_capital(tokens[place]) and word in ROLES and _is_role(tokens, place + 1):
        return False  # "the Main Menu button"
    return word in ROLES or f"{word} {after}" in ROLES or word in REGIONS or word == "account"
