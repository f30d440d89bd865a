"""Names of controls that only their capitals tell."""

import re
from collections.abc import Iterator

from flows.instruction.grammar.lexicon import CORE, FUNCTION_WORDS, IMPERATIVES, ROLES
from flows.instruction.grammar.name import last_word
from flows.instruction.grammar.phrase import LABEL, Span, Tokens, is_capital

_FIRST_PERSON = re.compile(
    r"\b(?i:click|select|check|tick|choose|press|tap|\w*box|beside|next to|labell?ed|titled|marked|says"
    r"|reads)\s+(?:the\s+)?"
    r"(?P<name>I(?:['\u2019](?:m|d|ve|ll))?\s+[a-z].*?)"
    rf"(?=\s+(?:and|or|then)\s+(?:then\s+)?(?:{'|'.join(sorted(CORE))})\b|[,.;:)]|\s+(?:{'|'.join(sorted(ROLES))})\b|$)"
)
"""No article speaks of itself as "I": a control does."""
_JOINING = re.compile(r"\b(?:then|and|now|please|also|next)$", re.IGNORECASE)


def capitalised(letters: str) -> Iterator[Span]:
    """Find names that only their capitals tell."""
    for found in _FIRST_PERSON.finditer(letters):
        yield found.span("name")
    tokens = Tokens(letters)
    index = 0
    while index < len(tokens):
        before = tokens.before(index)
        noun = tokens[index].lower() in ROLES and before.rstrip().endswith(LABEL)
        if noun or not is_capital(tokens[index]) or _is_opening(before, tokens[index]):
            index += 1
            continue
        last = last_word(tokens, index)
        yield tokens.span(index, last)
        index = last + 1
        if index < len(tokens) and not tokens.parted(index) and tokens[index].lower() in ROLES:
            index += 1  # "Users Tab": the noun of a control, in whatever case


def _is_opening(before: str, word: str) -> bool:
    """Tell whether a capital only says that a sentence starts here."""
    before = before.rstrip(" *_\"“\u2018'")
    word = re.split("['\u2019]", word.lower())[0]
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
