"""What stands beside one sentence on the article page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from flows.article import Remark
from flows.run.event import ArticleResult, ProcedureResult, StepResult
from flows.screen import Screen
from flows.verdict import Drift, DriftKind, Evidence, NoteKind, Ruling
from reports.page.layout import Place
from reports.page.marking import Marking, marking
from reports.page.picture import Picture, inside, picture
from reports.printable import one_line, without_secrets
from reports.wording import past
from reports.wording.difference import Piece, changes, marked, suggested
from reports.wording.reading import read_as
from reports.wording.wording import (
    CAUSES,
    DRIFTS,
    NOTES,
    RULINGS,
    certainty,
    finding,
    message,
    notes,
    place,
)

Margins = Mapping[Place, "Margin"]


@dataclass(frozen=True)
class Suggestion:
    """A sentence to put in the old one's place."""

    text: str
    pieces: list[Piece]


@dataclass(frozen=True)
class Replaced:
    """A picture of the article that is out of date, and the one to put in its place."""

    old: Picture | None
    new: Picture | None
    file: str
    """Where the new one lies beside the page, empty where none was kept."""


@dataclass(frozen=True)
class Margin:
    """One sentence's verdict in words, ready to be shown."""

    at: Place
    anchor: str
    """Id in the page."""
    place: str
    """For people: `Method 2, step 3`."""
    ruling: Ruling
    word: str
    text: str
    sentence: list[Piece]
    message: str
    findings: list[tuple[str, str, str]]
    """(kind in a word or two, sentence, how far to rely on it or nothing where it is certain) of each drift.

    The sentence says what a person has to do where no other one can be suggested.
    """
    suggestions: list[Suggestion]
    remedy: str
    notes: list[tuple[str, str]]
    read_as: list[str]
    """Each act and claim that the sentence was read into, in words."""
    remarks: list[str]
    picture: Picture | None
    caption: str
    replaced: list["Replaced"]
    """The article's pictures that are out of date."""
    url: str
    """Where the picture was taken, empty where that is not known."""
    history: str
    """How it has come to this verdict; empty where there is nothing to tell."""
    decision: str
    """What a person decided of it; empty where nobody did."""
    known: bool
    marking: Marking | None
    """What a person pastes to decide; None where there is nothing to decide."""

    @property
    def picture_notes(self) -> list[tuple[str, str]]:
        """What is said of the article's pictures."""
        return [note for note in self.notes if note[0] == NOTES[NoteKind.PICTURE]]

    @property
    def shown_at_once(self) -> bool:
        """Whether the picture helps so much that nobody should have to ask for it."""
        return self.picture is not None and self.ruling in {Ruling.OUTDATED, Ruling.UNVERIFIED}


def margins(article: ArticleResult, out: Path, today: date) -> dict[Place, Margin]:
    """The margin of every sentence that the run knows of."""
    return {
        (procedure.procedure.id, step.step.number): _margin(article, procedure, step, out, today)
        for procedure in article.procedures
        for step in procedure.steps
    }


def _margin(
    article: ArticleResult, procedure: ProcedureResult, result: StepResult, out: Path, today: date
) -> Margin:
    step, observation, verdict = result.step, result.observation, result.verdict
    suggestions, _ = suggested(step.text, verdict.drifts)
    return Margin(
        at=(procedure.procedure.id, step.number),
        anchor=f"{procedure.procedure.id}-{step.number}",
        place=place(procedure.procedure, step),
        ruling=verdict.ruling,
        word=RULINGS[verdict.ruling],
        text=step.text,
        sentence=marked(step.text, verdict.drifts, observation.instructions),
        message=message(verdict),
        findings=[(DRIFTS[d.kind], _told(step.text, d), certainty(d)) for d in verdict.drifts],
        suggestions=[Suggestion(one_line(words), changes(step.text, words)) for words in suggestions],
        remedy=CAUSES[verdict.cause].remedy if verdict.cause else "",
        notes=notes(verdict),
        read_as=[one_line(read_as(each)) for each in observation.instructions],
        remarks=[r.text for r in _remarks(article, procedure.procedure.id, step.number)],
        picture=picture(observation.evidence, out),
        caption=_caption(result),
        replaced=_replaced(result, out),
        url=_seen_at(observation.evidence, out),
        history=past.history(result),
        decision=past.decision(result),
        known=result.known,
        marking=marking(article, procedure.procedure, result, today),
    )


def _told(text: str, drift: Drift) -> str:
    """One sentence: what a person has to do, which says what is gone as well, or what was found."""
    _, advice = suggested(text, (drift,))
    return one_line(advice[0]).strip("()") if advice else one_line(finding(drift))


def _remarks(article: ArticleResult, procedure: str | None, step: int | None) -> list[Remark]:
    return [r for r in article.editorial if (r.procedure, r.step) == (procedure, step)]


def procedure_remarks(article: ArticleResult, procedure: str) -> list[str]:
    """The editorial remarks that are about a procedure as a whole."""
    return [remark.text for remark in _remarks(article, procedure, None)]


def _replaced(result: StepResult, out: Path) -> list[Replaced]:
    """The new picture is the one that is fit for the article, else what the reader saw."""
    seen = result.observation.evidence
    fit = Evidence(screenshot=seen.picture, frame=seen.picture_frame) if seen.picture else seen
    file = seen.picture if seen.picture and inside(seen.picture, out) else ""
    return [
        Replaced(picture(Evidence(screenshot=each.file), out), picture(fit, out), file)
        for each in result.pictures
    ]


def _caption(result: StepResult) -> str:
    if result.verdict.ruling is not Ruling.OUTDATED:
        return "What the reader saw"
    renamed = (drift for drift in result.verdict.drifts if drift.kind is DriftKind.RELABELLED)
    shown = next((drift.shows for drift in renamed if drift.shows), None)
    return f"The site now, with “{one_line(shown)}”" if shown else "The site now"


def _seen_at(evidence: Evidence, out: Path) -> str:
    """The address of the page in the picture, from the screen that was saved with it."""
    path = inside(evidence.screen, out)
    try:
        screen = Screen.model_validate_json(path.read_bytes()) if path else None
    except (OSError, ValidationError):
        return ""
    return without_secrets(screen.url) if screen else ""
