"""What people decide in a comment."""

from datetime import date

import pytest

from flows.run.decisions.comment import Wish, wishes
from flows.run.decisions.decision import DecisionKind

KNOWN, DISPUTED = DecisionKind.KNOWN, DecisionKind.DISPUTED
DAY = date(2026, 12, 20)


def _wish(kind: DecisionKind, step: str | None, until: date | None, reason: str | None) -> Wish:
    return Wish(kind=kind, step=step, until=until, reason=reason)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/known until 2026-12-20 a template comes", [_wish(KNOWN, None, DAY, "a template comes")]),
        ("/known web_portal.2 until 2026-12-20 why", [_wish(KNOWN, "web_portal.2", DAY, "why")]),
        ("/known web_portal.5.b until 2026-12-20", [_wish(KNOWN, "web_portal.5.b", DAY, None)]),
        ("/disputed It is right.", [_wish(DISPUTED, None, None, "It is right.")]),
        ("Thanks!\r\n/known until 2026-12-20 soon\r\nAnna", [_wish(KNOWN, None, DAY, "soon")]),
        (
            "/known a.1 until 2026-12-20 x\n/disputed a.2 y",
            [_wish(KNOWN, "a.1", DAY, "x"), _wish(DISPUTED, "a.2", None, "y")],
        ),
        ("We could write /known until 2026-12-20", []),
        ("> /known until 2026-12-20 quoted", []),
        ("    /known until 2026-12-20 code", []),
        ("```\n/known until 2026-12-20 code\n```", []),
        ("/knowns until 2026-12-20", []),
        ("/close", []),
    ],
)
def test_a_command_begins_a_line(text: str, expected: list[Wish]) -> None:
    """And is nothing in the middle of one, in a quotation or in code."""
    assert expected == wishes(text)


def test_a_day_that_is_none_is_refused() -> None:
    """Rather than taken for a reason."""
    with pytest.raises(ValueError, match="day"):
        wishes("/known until 2026-02-30 why")
