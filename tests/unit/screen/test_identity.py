"""Which control of a later screen is the one that was seen before."""

import pytest

from flows.screen import Control, Screen
from flows.screen.identity import Level, again, alike, present
from tests.drawn import drawn

BEFORE = """
- button "Edit" [ref=e1] [box=10,10,90,30]
- button "Edit" [ref=e2] [box=10,50,90,30]
- button [ref=e3] [box=500,10,24,24]
- button "Menu" [ref=e4] [box=600,10,90,30]: Menu 3
"""


def _control(ref: str, screen: Screen | None = None) -> Control:
    return next(c for c in (screen or drawn(BEFORE)).controls if c.ref == ref)


@pytest.mark.parametrize(
    ("ref", "now", "expected"),
    [
        ("e1", BEFORE, ("e1", Level.SAME)),
        ("e2", BEFORE, ("e2", Level.SAME)),
        ("e3", BEFORE, ("e3", Level.SAME)),
        # The list has moved down by a row: the reference tells more than the place.
        ("e1", BEFORE.replace("10,50", "10,90").replace("10,10,90", "10,50,90"), ("e1", Level.SAME)),
        # Another page: references begin anew, and the nearest of the same words is taken.
        ("e2", BEFORE.replace("ref=e", "ref=f1e"), ("f1e2", Level.ALIKE)),
        # A count beside its words has gone: to a person it is the same still.
        ("e4", '- button "Menu" [ref=e9] [box=600,10,90,30]: Menu', ("e9", Level.NAMED)),
        # A nameless icon is known by its spot.
        ("e3", "- button [ref=e9] [box=510,20,24,24]", ("e9", Level.ALIKE)),
        ("e3", "- button [ref=e3] [box=900,10,24,24]", None),
        ("e3", '- button "Close" [ref=e3] [box=500,10,24,24]', None),
        ("e1", '- link "Edit" [ref=e1] [box=10,10,90,30]', None),
        ("e1", '- button "Edit" [box=10,10,90,30]', None),
        ("e1", "", None),
    ],
)
def test_a_control_is_known_again(ref: str, now: str, expected: tuple[str, Level] | None) -> None:
    """By the page's own reference, by its words where it stands nearest, or by what a person calls it."""
    match = again(_control(ref), drawn(now))
    assert expected == (match and (match.control.ref, match.level))


def test_a_loose_match_is_none_where_a_sure_one_is_asked_for() -> None:
    """Whoever must not press another thing says how sure it has to be."""
    now = drawn('- button "Menu" [ref=e9] [box=600,10,90,30]: Menu')
    assert again(_control("e4"), now, at_least=Level.ALIKE) is None


def test_what_could_not_be_pointed_at_need_not_be_now() -> None:
    """The entry of a closed native list has no reference, before as now."""
    before, now = (drawn(f'- option "Google" [box={x},10,90,30]') for x in (10, 20))
    match = again(before.controls[0], now)
    assert (0, Level.ALIKE) == (match and (match.index, match.level))


def test_where_a_match_stands_is_told() -> None:
    """Its index is that of the later screen."""
    match = again(_control("e2"), drawn('- heading "News" [ref=e7]\n' + BEFORE.strip()))
    assert 2 == (match and match.index)


@pytest.mark.parametrize(
    ("url", "now", "expected"),
    [
        ("https://a.example/x", '- button "Delete" [ref=e1] [box=10,10,90,30]', "Delete"),
        ("https://a.example/x#y", '- button "Delete" [ref=e7] [box=10,10,90,30]', "Delete"),
        ("https://a.example/x", '- button "Delete" [ref=e7] [box=10,90,90,30]', None),
        ("https://a.example/z", '- button "Delete" [ref=e1] [box=10,10,90,30]', None),
        ("https://a.example/z", '- button "Edit" [ref=e9] [box=10,90,90,30]', "Edit"),
    ],
    ids=["renamed", "redrawn on its spot", "gone", "gone with its page", "the same on another page"],
)
def test_what_is_about_to_be_pressed_is_the_pages_own_element(
    url: str, now: str, expected: str | None
) -> None:
    """Whatever it is called by now; on another page a reference is another thing's."""
    before = drawn(BEFORE).model_copy(update={"url": "https://a.example/x"})
    found = present(_control("e1"), before, drawn(now).model_copy(update={"url": url}))
    assert expected == (found and found.label)


@pytest.mark.parametrize(
    ("expected", "now"),
    [
        (True, BEFORE.replace("ref=e", "ref=f1e").replace("10,50", "10,90")),
        (False, BEFORE.replace("Menu 3", "Menu 4")),
        (False, BEFORE.replace("[ref=e4]", "[expanded] [ref=e4]")),
        (False, BEFORE + '- button "Next" [ref=e5] [box=10,90,90,30]\n'),
    ],
    ids=["other references, another place", "other words", "opened", "one more"],
)
def test_two_screens_are_alike_where_they_show_the_same(expected: bool, now: str) -> None:
    """The same controls in the same state, wherever they stand."""
    assert expected is alike(drawn(BEFORE), drawn(now))
