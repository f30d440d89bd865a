"""What two versions of an article say differently, and where."""

from flows.article import read_article
from flows.article.comparison import differences
from tests.published import PAGE, load

SOURCE = PAGE.read_text("utf-8")
ARTICLE = load(PAGE)


def _changed(*pairs: tuple[str, str]) -> list[tuple[str, str | None, str | None]]:
    text = SOURCE
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after, 1)
    other = read_article("article.html", text.encode())
    return [(each.place, each.before, each.after) for each in differences(ARTICLE, other)]


def test_markup_is_no_difference() -> None:
    """Bold words, entities and dates are what a reader of the words does not see."""
    assert [] == _changed(("click Scheduler.", "click&#32;<b>Scheduler</b>."), ("4:14 PM", "5:00 PM"))


def test_a_sentence_a_new_step_and_one_that_is_gone_are_told_with_their_places() -> None:
    """Each by its procedure and the number that a reader sees."""
    first = "<li>Click the Reauthorize button in the email.</li>"
    changed = _changed(
        ("click Scheduler.", "click Zoom Scheduler."),
        (first, ""),
        (
            "<li>In the left pane, click Settings.</li>",
            "<li>In the left pane, click Settings.</li><li>Wait.</li>",
        ),
    )
    assert [
        ("Method 1, step 2", "Click the Reauthorize button in the email.", None),
        (
            "Method 2, step 2",
            "In the left navigation menu, click Scheduler.",
            "In the left navigation menu, click Zoom Scheduler.",
        ),
        ("Method 3, step 3", None, "Wait."),
    ] == changed


def test_what_is_no_step_is_told_too() -> None:
    """A title, a heading, a paragraph and a row."""
    places = [
        place
        for place, _, _ in _changed(
            ("<h1>Zoom Scheduler and", "<h1>Scheduler and"),
            ("walks you through three ways", "shows three ways"),
            ("<h2>External Resources</h2>", "<h2>More resources</h2>"),
            ("Log out and back into", "Leave and open"),
        )
    ]
    assert ["the title", "a paragraph", "Common Issues, row 2", "a heading"] == places
