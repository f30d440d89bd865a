"""A decision that a person writes into a comment: `/known until 2026-12-20 a new template is coming`."""

import re
from datetime import date

from flows.record import Record
from flows.run.decisions.decision import DecisionKind

_COMMAND = re.compile(
    r"^/(?P<kind>known|disputed)\b(?:[ \t]+(?P<step>[\w-]+\.[\w.]+))?"
    r"(?:[ \t]+until[ \t]+(?P<until>\d{4}-\d\d-\d\d))?(?:[ \t]+(?P<reason>\S.*?))?[ \t]*\r?$",
    re.MULTILINE,
)
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
"""An example of a command is none."""


class Wish(Record):
    """What somebody decides in a comment."""

    kind: DecisionKind
    step: str | None
    """`web_portal.2`; None for all that was found."""
    until: date | None
    reason: str | None
    """None where none is given."""


def wishes(comment: str) -> list[Wish]:
    """Each command of a comment, one a line. Raises ValueError for a day that is none."""
    return [
        Wish(
            kind=DecisionKind(found["kind"]),
            step=found["step"],
            until=date.fromisoformat(found["until"]) if found["until"] else None,
            reason=found["reason"],
        )
        for found in _COMMAND.finditer(_FENCED.sub("", comment))
    ]
