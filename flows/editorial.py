"""Remarks on the article's text, found before any browser starts."""

from flows.frozen import Frozen


class Remark(Frozen):
    """One editorial remark."""

    procedure: str | None
    step: int | None
    rule: str
    """Name of the rule, snake case: `desktop_application`, `order`, `no_verb`, `label_spelling`, `address_differs`."""
    text: str
    """One sentence for the maintainer."""
