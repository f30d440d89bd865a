"""Whether a picture of a page still holds."""

import pytest

from flows.picture.staleness import Line, gone
from flows.screen import Control, Screen

NAMED = ("Scheduler", "Reauthorize", "Authorize", "Authorize with OAuth 2.0", "Add an account")
PAGE = ("Accounts", "Office 365 calendar", "Reauthorize", "Add an account", "Kim Vole", "Last synced 3 May")


def _screen(*labels: str) -> Screen:
    controls = tuple(Control(ref=None, role="button", name=label) for label in labels)
    return Screen(url="https://zoom.us/", title="Scheduler", width=1280, height=800, controls=controls)


def _lines(*texts: str, left: float = 0.2, right: float = 0.6, score: float = 0.99) -> list[Line]:
    return [Line(text=text, score=score, left=left, right=right) for text in texts]


def test_a_picture_of_the_page_as_it_is_holds() -> None:
    """Whatever of the page it shows."""
    assert () == gone(_lines(*PAGE), [_screen(*PAGE)], NAMED)


@pytest.mark.parametrize(
    ("shown", "now"),
    [
        ("Reauthorize", "Reconnect"),
        ("Reauthorize", "Reauthorize access"),
        ("Authorize", "Authorize with OAuth 2.0"),
        ("+ Add an account", "Add a calendar"),
    ],
)
def test_words_that_the_article_names_must_be_there_as_a_whole(shown: str, now: str) -> None:
    """A label that goes on otherwise, or is another, puts the picture out of date."""
    assert (shown,) == gone(_lines("Accounts", shown), [_screen("Accounts", now)], NAMED)


@pytest.mark.parametrize(
    "line",
    ["Robin Tester", "Team lunch", "sam@example.edu", "12/24/2026", "10:30 AM", "AB", "Sample Person"],
)
def test_what_is_somebodys_own_puts_no_picture_out_of_date(line: str) -> None:
    """Names, entries, dates and addresses are others each day."""
    assert () == gone(_lines(line, *PAGE[:4]), [_screen(*PAGE[:4])], NAMED)


def test_a_page_that_is_another_altogether_is_told_by_all_its_words() -> None:
    """Though the article names none of them."""
    old = ("Overview of plans", "Your devices", "Meeting rooms", "Billing address")
    assert old == gone(_lines(*old), [_screen("Start", "Team", "Files")], NAMED)


def test_what_was_read_badly_or_cut_off_is_no_proof() -> None:
    """A misread letter, an uncertain line, a word at the picture's edge, two labels read as one line."""
    page = [_screen(*PAGE)]
    assert () == gone(_lines("Reauthorlze"), page, ("Reauthorlze", *NAMED)[1:])
    assert () == gone(_lines("Reconnect", score=0.6), page, ("Reconnect",))
    assert () == gone(_lines("authorize", left=0.0), page, NAMED)
    assert () == gone(_lines("Accounts Office 365 calendar"), page, NAMED)


def test_the_screen_behind_the_step_counts_as_well() -> None:
    """A picture may show where the step leads."""
    assert () == gone(_lines("Authorize"), [_screen("Next"), _screen("Authorize")], NAMED)


@pytest.mark.parametrize(
    ("now", "stale"),
    [
        (("Microsoft 365: choose what may be used.",), True),
        (("Microsoft 365: choose what may be used.", "Office 365"), False),  # it is there as well
        (("Choose a service.",), False),  # another sentence proves nothing of that one
        (("Office 365: choose what may be used by Zoom.",), False),
    ],
)
def test_a_sentence_that_says_something_else_where_the_article_s_words_were_is_told(
    now: tuple[str, ...], *, stale: bool
) -> None:
    """Where the rest of it is as it was, and what the article names is nowhere else."""
    told = "Office 365: choose what may be used."
    found = gone(_lines("Accounts", told), [_screen("Accounts", *now)], ("Office 365", "Next"))
    assert ((told,) if stale else ()) == found


def test_somebodys_own_entry_with_a_word_of_the_article_puts_no_picture_out_of_date() -> None:
    """Too little of it is the same to be called the same sentence."""
    assert () == gone(_lines("Accounts", "Next lecture"), [_screen("Accounts", "Last lecture")], ("Next",))
