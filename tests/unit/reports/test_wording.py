"""Plain words for everything that a run can say."""

from enum import StrEnum

import pytest

from flows.run.event import StepResult
from flows.verdict import Cause, Drift, DriftKind, Note, NoteKind, Ruling, Verdict
from reports.wording.headline import headline, run_headline, sentences
from reports.wording.wording import (
    CAUSES,
    DRIFTS,
    NOTES,
    RULINGS,
    finding,
    full_title,
    message,
    notes,
    short_title,
)
from tests import sample_run


@pytest.mark.parametrize(
    ("kinds", "words"), [(Ruling, RULINGS), (Cause, CAUSES), (DriftKind, DRIFTS), (NoteKind, NOTES)]
)
def test_everything_has_words(kinds: type[StrEnum], words: dict[StrEnum, object]) -> None:
    """No verdict, cause, drift or note is shown by its name in the code."""
    assert set(kinds) == set(words)


@pytest.mark.parametrize("kind", DriftKind)
@pytest.mark.parametrize(("says", "shows"), [("A", "B"), ("A", None), (None, "B"), (None, None)])
def test_a_drift_is_told_with_the_words_it_has(kind: DriftKind, says: str | None, shows: str | None) -> None:
    """The sentence quotes what article and site have, and never says None."""
    told = finding(Drift(kind=kind, says=says, shows=shows, suggestion="", confidence=1))
    assert says is None or "“A”" in told
    assert shows is None or "“B”" in told
    assert "None" not in told


def _steps(*rulings: Ruling) -> list[StepResult]:
    known = {step.verdict.ruling: step for step in sentences(sample_run.run().articles[0])}
    return [known[ruling] for ruling in rulings]


@pytest.mark.parametrize(
    ("rulings", "expected"),
    [
        ([Ruling.CURRENT] * 3, "Every sentence still works."),
        ([Ruling.CURRENT, Ruling.OUTDATED], "1 of 2 sentences needs new wording."),
        (
            [Ruling.CURRENT, Ruling.MANUAL],
            "Every sentence that a browser can act out still works; 1 is for a person.",
        ),
        (
            [Ruling.UNVERIFIED, Ruling.UNREACHED],
            "Could not verify because the site was down; the article is not blamed.",
        ),
        (
            [Ruling.CURRENT, Ruling.UNVERIFIED],
            "1 of 2 sentences could not be verified because the site was down; the article is not blamed.",
        ),
        (
            [Ruling.OUTDATED, Ruling.OUTDATED, Ruling.UNVERIFIED],
            "2 of 3 sentences need new wording. 1 could not be verified because the site was down.",
        ),
        ([Ruling.MANUAL], "Nothing here can be acted out in a browser; a person has to look."),
        ([], "Nothing was verified; the article is not blamed."),
    ],
)
def test_one_sentence_says_how_the_article_stands(rulings: list[Ruling], expected: str) -> None:
    """The headline counts what needs new words and blames nobody for a fault."""
    assert expected == headline(_steps(*rulings))


def test_what_was_not_reached_has_a_number_of_its_own() -> None:
    """It could not be verified either, and the cause is not its own."""
    many = headline(_steps(Ruling.CURRENT, Ruling.UNVERIFIED, Ruling.UNREACHED, Ruling.UNREACHED))
    assert (
        "3 of 4 sentences could not be verified: 1 because the site was down, and 2 were not reached" in many
    )
    wrong = headline(_steps(Ruling.OUTDATED, Ruling.UNVERIFIED, Ruling.UNVERIFIED, Ruling.UNREACHED))
    assert " 3 could not be verified: 2 because the site was down, and 1 was not reached." in wrong


def test_several_articles_are_counted() -> None:
    """A run of several articles says how many are out of date."""
    assert run_headline(sample_run.run(articles=2)) == "2 of 2 articles need new wording."
    assert run_headline(sample_run.run(all_current=True, articles=2)) == "All 2 articles still work."


def test_a_verdict_is_not_said_twice() -> None:
    """A message that begins with its verdict's word is shown without it."""
    verdict = Verdict(ruling=Ruling.UNREACHED, message="Not reached: step 3 ended the way.")
    assert message(verdict) == "Step 3 ended the way."


@pytest.mark.parametrize(
    "told",
    ["http://127.0.0.1:8811/ cannot be reached.", "flows/desk/on.py, line 2: ValueError; mend the flow."],
)
def test_an_address_and_a_file_stay_as_they_are_written(told: str) -> None:
    """At the beginning of a message too; other words begin with a capital there."""
    verdict = Verdict(ruling=Ruling.UNVERIFIED, cause=Cause.NETWORK, message=told)
    assert told == message(verdict)


def test_a_note_is_told_once() -> None:
    """Notes of a kind are one, and the same sentence is not repeated."""
    told = [Note(kind=NoteKind.SLOW, text=text) for text in ("One.", "Two.", "One.")]
    verdict = Verdict(ruling=Ruling.CURRENT, message="", notes=tuple(told))
    assert [("Slow", "One. Two.")] == notes(verdict)


def test_a_procedure_is_called_as_the_article_calls_it() -> None:
    """Short and full titles have the article's own word and number."""
    portal = sample_run.article().procedures[1]
    assert short_title(portal) == "Method 2"
    assert full_title(portal) == "Method 2: Reauthorize via the Zoom Web Portal"
    assert full_title(sample_run.article().procedures[3]) == "Common Issues"
