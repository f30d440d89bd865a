"""Who is told of a picture that is out of date, and what."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.picture.staleness import StalePicture
from flows.run.event import ArticleResult
from flows.run.notices.notice import NoticeKind, Policy, Told
from flows.run.notices.picture import of_pictures
from flows.verdict import Note, NoteKind
from reports.notice import letter
from tests.unit.run.test_due import FIRST, article, result

SAID = "The picture is out of date: it shows “Next”, and the site does not."


def pictured(*, stale: bool) -> ArticleResult:
    """An article of one step, whose picture may be out of date."""
    made = result(article("Click Next."))
    (procedure,) = made.procedures
    (step,) = procedure.steps
    notes = (Note(kind=NoteKind.PICTURE, text=SAID),) if stale else ()
    pictures = (StalePicture(source="next.png", gone=("Next",), file="evidence/n.png"),) if stale else ()
    verdict = step.verdict.model_copy(update={"notes": notes})
    step = step.model_copy(update={"verdict": verdict, "pictures": pictures})
    return made.model_copy(update={"procedures": (procedure.model_copy(update={"steps": (step,)}),)})


@pytest.mark.parametrize(
    ("signs", "nights"),
    [("gggg", []), ("gsss", [2]), ("s" * 9, [1, 8]), ("sgs", [1]), ("s" + "g" * 7 + "s", [1, 9])],
)
def test_it_is_told_once_and_after_a_week(signs: str, nights: list[int]) -> None:
    """`s` is a night on which it is out of date; what one reading of it says otherwise is not told anew."""
    told, given = list[Told](), list[int]()
    for night, sign in enumerate(signs, 1):
        now = FIRST + timedelta(days=night - 1)
        (procedure,) = pictured(stale=sign == "s").procedures
        for notice in of_pictures(procedure, told, Policy(), now.date()):
            told.append(Told(**notice.model_dump(), at=now))
            given.append(night)
    assert nights == given
    assert {NoticeKind.PICTURE} >= {each.kind for each in told}


def test_the_letter_says_which_picture_and_what_it_shows(tmp_path: Path) -> None:
    """With the sentence at which it stands."""
    of = pictured(stale=True)
    (notice,) = of_pictures(of.procedures[0], (), Policy(), date(2026, 11, 1))
    sent = letter(of, [notice], tmp_path, date(2026, 11, 1))
    assert sent.title.endswith("1 step has a picture that is out of date")
    for words in ("step 1: Click Next.", SAID):
        assert words in sent.body
