"""What is drawn below a thing's name, to explain it, is no part of its name."""

import pytest

from flows.screen.title import title
from tests.drawn import drawn

BOX, UNDER, BESIDE = "[box=0,100,200,50]", "[box=0,124,200,18]", "[box=70,100,60,20]"


@pytest.mark.parametrize(
    ("expected", "snapshot"),
    [
        ("Looms", f'- menuitem "Looms For cloth" [ref=e1] {BOX}: LoomsFor cloth'),
        (
            "Looms",
            (
                f'- button "Looms For cloth" [ref=e1] {BOX}:\n'
                f"  - text: Looms\n  - generic [ref=e2] {UNDER}: For cloth"
            ),
        ),
        (
            "Looms",
            (
                f'- link "Looms" [ref=e1] {BOX}:\n  - img "L" [ref=e2]\n  - generic [ref=e3] {BOX}:\n'
                f"    - generic [ref=e4] [box=9,100,90,20]: Looms\n    - generic [ref=e5] {UNDER}: For cloth"
            ),
        ),
        ("", f'- button "Print yarn card" [ref=e1] {BOX}: Print yarn card'),
        (
            "",
            f'- button "Add a loom" [ref=e1] {BOX}:\n  - text: Add\n  - generic [ref=e2] {BESIDE}: a loom',
        ),
        ("", f'- button "Save now" [ref=e1] {BOX}: Savenow'),
        (
            "",
            f"- generic [ref=e1] {BOX}:\n  - text: Looms\n  - generic [ref=e2] {UNDER}: For cloth",
        ),
    ],
    ids=["a break", "below", "deeper, with a picture", "one line", "beside", "one word more", "no control"],
)
def test_the_first_line_of_several_is_the_title(expected: str, snapshot: str) -> None:
    """It is what a person calls the thing; one line is one name, and so is a name that is drawn in two."""
    assert expected == title(0, drawn(snapshot))


def test_words_that_a_line_end_runs_together_are_told_apart() -> None:
    """A person reads two words where the browser leaves out the blank between them."""
    (control,) = drawn(f'- button "Save now" [ref=e1] {BOX}: Savenow').controls
    assert "Save now" == control.label
