"""Things that are told by their order on the page."""

import pytest

from flows.instruction import Verb, read_sentence


@pytest.mark.parametrize(
    ("text", "nth"),
    [
        ("Click the first result.", 1),
        ("Open the last item in the list.", -1),
        ("Click the second-to-last tab.", -2),
        ("Choose the top entry.", 1),
        ("Click the bottom row.", -1),
        ("Tick the 3rd box.", 3),
        ("Click the fourth Edit link.", 4),
        ("Enter the code into the second field.", 2),
        ("Click the top menu.", None),
        ("Enter your last name.", None),
        ("Click the last page.", None),
        ("Select the first day of the month.", None),
        ("Click First page.", None),
        ("Click the latest invoice.", None),
    ],
)
def test_a_thing_told_by_its_order_has_a_number(text: str, nth: int | None) -> None:
    """It is counted where things of its kind repeat, and not where first and last are names."""
    assert [nth] == [act.nth for act in read_sentence(text)]


@pytest.mark.parametrize(
    "text",
    ["Tick the first two boxes.", "Select the last 3 rows.", "Click either of them.", "Pick the other one."],
)
def test_more_than_one_and_one_of_those_before_is_not_understood(text: str) -> None:
    """Which are meant is told by no order on the page."""
    assert [Verb.UNREAD] == [act.verb for act in read_sentence(text)]
