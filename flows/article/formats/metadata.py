"""The box beside an article that says its number and its dates."""

import re
from collections.abc import Sequence
from itertools import pairwise

from flows.record import Record

_ID = re.compile(r"(?:Article|Document|KB)\s+(?:ID|Number|No\.?)\s*:?\s*([\w-]*\d[\w-]*)?$", re.IGNORECASE)
_DATES = {
    "created": re.compile(r"(?:Date\s+)?(?:Created|Published)(?:\s+on)?\s*:?\s*(.*\d.*)?$", re.IGNORECASE),
    "modified": re.compile(
        r"(?:Date\s+|Last\s+)?(?:Modified|Updated)(?:\s+on)?\s*:?\s*(.*\d.*)?$", re.IGNORECASE
    ),
}


class Details(Record):
    """What the box says; None for what it leaves out."""

    id: str | None = None
    created: str | None = None
    modified: str | None = None


def read_details(lines: Sequence[str]) -> Details:
    """Read the box's lines; a value stands on its label's line or on the next one.

    >>> read_details(["Article ID: 171310", "Created", "Thu 4/9/26 2:32 PM"]).created
    'Thu 4/9/26 2:32 PM'
    """
    return Details(
        id=_value(lines, _ID),
        created=_value(lines, _DATES["created"]),
        modified=_value(lines, _DATES["modified"]),
    )


def _value(lines: Sequence[str], label: re.Pattern[str]) -> str | None:
    for line, after in pairwise([*lines, ""]):
        found = label.match(line)
        value = (found.group(1) or (after if re.search(r"\d", after) else "")) if found else ""
        if value:
            return value.strip()
    return None
