"""A table of common issues: a problem and what to try."""

import re
from itertools import pairwise

from flows.article.block import fold
from flows.instruction.grammar.lexicon import IMPERATIVES, ROLES

_PROBLEM = r"(?:common )?(?:issues?|problems?|symptoms?|errors?(?: messages?)?|if you see|what you see)"
_REMEDY = (
    r"(?:what to (?:try|do)|(?:possible |suggested )?(?:solutions?|fix(?:es)?|resolutions?|remed(?:y"
    r"|ies)|actions?)"
    r"|workarounds?|try this|how to fix(?: it)?)"
)
_HEADER = re.compile(rf"\|?\s*({_PROBLEM})\s*[\s|:,;\u2013-]\s*({_REMEDY})\s*\|?$", re.IGNORECASE)
_COLUMNS = re.compile(r"\t+|\s{3,}|\s+\|\s+")


def is_header(text: str) -> bool:
    """Tell whether two cells, joined by white space or a bar, head a table of issues."""
    return _HEADER.match(text.strip()) is not None


def split_header(text: str) -> tuple[str, ...]:
    """Split a line that `is_header`."""
    found = _HEADER.match(text.strip())
    return found.groups() if found else (text,)


def split_row(line: str) -> tuple[str, ...]:
    """Split a row of a table that lost its columns into problem and remedy.

    Where no tab, bar or wide space parts them, this is a reading, not a fact: the remedy is taken to start at
    the first capitalised imperative behind the row's first word ("... after a change Try again"), unless it
    names a control ("the Select button"). One cell comes back where none is found.
    """
    cells = [fold(cell) for cell in _COLUMNS.split(line.strip().strip("|").strip(), maxsplit=1)]
    if len(cells) == 2:
        return tuple(cells)
    words = list(re.finditer(r"\S+", text := fold(line)))
    for found, after in pairwise(words[1:]):
        verb = found.group().strip(",.")
        if (
            verb[0].isupper()
            and verb.lower() in IMPERATIVES
            and after.group().lower().strip(",.") not in ROLES
        ):
            return text[: found.start()].rstrip(), text[found.start() :]
    return (text,)
