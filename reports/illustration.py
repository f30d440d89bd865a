"""Pictures fit for an article, of what a run has kept: each with a frame around its control."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw, UnidentifiedImageError

from flows.run.event import ArticleResult, RunResult, StepResult
from flows.screen import Box
from flows.verdict import Evidence, Ruling
from reports.file import OutputError, write_bytes
from reports.page.picture import inside
from reports.wording.wording import place

COLOUR = "#d4351c"
"""Of the frame: a red that is told from white and from black (4.5 to 1 and more, WCAG 1.4.11 asks for 3)."""
_LINE, _GAP, _ROUND = 6, 10, 12
"""Pixels of the frame's line, between it and the control, and of its corners."""
_NONE = "This run has kept no picture that is fit for an article; verify again, then ask for its pictures."


class Illustration(NamedTuple):
    """A picture that was written for a step."""

    path: Path
    place: str
    """For people: `Method 2, step 3`."""


def illustrate(run: RunResult, folder: Path, out: Path, colour: str = COLOUR) -> Iterator[Illustration]:
    """Write `PROCEDURE-STEP.png` into `out` for each step of which the run in `folder` has kept a picture.

    Of a run with several articles each has a folder of its own there. `colour`: of the frame, as CSS
    writes it. Raises OutputError where there is none, or it cannot be written.
    """
    several = len(run.articles) > 1
    found = False
    for article in run.articles:
        to = out / article.article.slug if several else out
        for name, where, result in _steps(article):
            picture = framed(result.observation.evidence, folder, colour)
            if picture is not None:
                found = True
                yield Illustration(write_bytes(to / f"{name}.png", picture), where)
    if not found:
        raise OutputError(_NONE)


def framed(evidence: Evidence, folder: Path, colour: str) -> bytes | None:
    """The PNG of a step, its control framed; None where none was kept, or what was kept is no picture."""
    kept = inside(evidence.picture, folder)
    if kept is None:
        return None
    try:
        with Image.open(kept) as image:
            drawn = image.convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    if evidence.picture_frame is not None:
        box = _around(evidence.picture_frame, drawn.size)
        ImageDraw.Draw(drawn).rounded_rectangle(box, _ROUND, outline=ImageColor.getrgb(colour), width=_LINE)
    made = io.BytesIO()
    drawn.save(made, "PNG")
    return made.getvalue()


def _around(frame: Box, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Where the line goes: around the control, and inside the picture."""
    return (
        max(0, frame.x - _GAP),
        max(0, frame.y - _GAP),
        min(size[0] - 1, frame.x + frame.width + _GAP),
        min(size[1] - 1, frame.y + frame.height + _GAP),
    )


def without(run: RunResult) -> list[str]:
    """The places of the steps that were acted out and of which no picture could be kept."""
    acted = {Ruling.CURRENT, Ruling.OUTDATED, Ruling.UNVERIFIED}
    return [
        where
        for article in run.articles
        for _, where, result in _steps(article)
        if result.observation.evidence.picture is None and result.verdict.ruling in acted
    ]


def _steps(article: ArticleResult) -> Iterator[tuple[str, str, StepResult]]:
    """(name, place, step) of each step."""
    for procedure in article.procedures:
        for step in procedure.steps:
            name = f"{procedure.procedure.id}-{step.step.number}"
            yield name, place(procedure.procedure, step.step), step
