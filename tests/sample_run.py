"""A run made by hand: every ruling, several drifts and notes, and words that want to break out."""

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

import flows
from flows.article import Article, Procedure, Remark, Step
from flows.instruction import Instruction, Verb
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from flows.run.past import Night, Past
from flows.screen import Box, Screen
from flows.verdict import (
    Cause,
    Drift,
    DriftKind,
    Evidence,
    Note,
    NoteKind,
    Observation,
    Ruling,
    Verdict,
    worst,
)
from tests.published import load

TITLE = "Zoom Scheduler and Calendars Reauthorization (Outlook / Office 365)"
HOSTILE = '<script>alert("x")</script> & <b>bold</b> |pipe| [link](javascript:alert(1)) `code` @team \x1b[31m'
ARTICLE = Path(flows.__file__).with_name("zoom_calendar_reauthorization")
ADDRESS = "https://user:pw@scheduler.zoom.us/me/appts?tab=accounts&code=SECRETCODE#token"
STARTED = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)

REMARKS = (
    Remark(
        procedure="mail_and_calendar",
        step=None,
        rule="desktop_application",
        text="Method 3 speaks of the desktop application, and every step of it is done on the web.",
    ),
    Remark(
        procedure="mail_and_calendar",
        step=5,
        rule="order",
        text="The sentence asks for a check after the press, when the checkbox is no longer on the screen.",
    ),
    Remark(
        procedure="web_portal", step=4, rule="no_verb", text="“Accounts Tab” does not say what to do with it."
    ),
)


@cache
def article() -> Article:
    """The published article."""
    return load(ARTICLE / "article.html", ARTICLE.name)


def _drift(kind: DriftKind, says: str | None, shows: str | None, suggestion: str) -> Drift:
    return Drift(kind=kind, says=says, shows=shows, suggestion=suggestion, confidence=0.97)


def _outdated(*drifts: Drift, notes: tuple[Note, ...] = ()) -> Verdict:
    return Verdict(
        ruling=Ruling.OUTDATED,
        message=f"Write “{drifts[0].shows}” in place of “{drifts[0].says}”.",
        drifts=drifts,
        notes=notes,
    )


def verdicts() -> dict[tuple[str, int], Verdict]:
    """What is not simply current: (procedure, step) to verdict."""
    relabelled = _drift(
        DriftKind.RELABELLED,
        "Scheduler",
        "Zoom Scheduler",
        "In the left navigation menu, click Zoom Scheduler.",
    )
    moved = _drift(
        DriftKind.MOVED,
        "left pane",
        "My Account, a closed group in the left navigation",
        "In the left navigation, open My Account, then click Settings.",
    )
    words = "Select Microsoft 365 from the list of calendar options and click Next."
    renamed = _drift(DriftKind.RELABELLED, "Office 365", "Microsoft 365", words)
    added = _drift(
        DriftKind.ADDED,
        None,
        "Configure Calendar and Contacts Service",
        "Click Configure Calendar and Contacts Service, select Office 365 from the list of calendar options "
        "and click Next.",
    )
    hostile = _drift(
        DriftKind.RELABELLED, "Reauthorize", HOSTILE, f"Click the {HOSTILE} button in the email."
    )
    down = Verdict(
        ruling=Ruling.UNVERIFIED,
        cause=Cause.SITE_DOWN,
        message="login.microsoftonline.com answered 503 three times in 30 s.",
    )
    return {
        ("email_notification", 1): Verdict(
            ruling=Ruling.CURRENT,
            message="The letter is there.",
            notes=(
                Note(
                    kind=NoteKind.IN_JUNK,
                    text="The letter lay in Junk Email, from “Zoom <no-reply@zoom.us>”.",
                ),
            ),
        ),
        ("email_notification", 2): _outdated(hostile),
        ("email_notification", 3): down,
        ("email_notification", 4): Verdict(ruling=Ruling.UNREACHED, message="Step 3 ended the way."),
        ("web_portal", 2): _outdated(
            relabelled,
            notes=(
                Note(kind=NoteKind.NEW_TAB, text="Zoom Scheduler opened in a new tab."),
                Note(kind=NoteKind.SLOW, text="The page took 6 seconds."),
            ),
        ),
        ("mail_and_calendar", 2): _outdated(moved),
        ("mail_and_calendar", 4): _outdated(renamed, added),
        ("mail_and_calendar", 5): _outdated(
            _drift(
                DriftKind.REMOVED,
                "confirm that the Authorize with OAuth 2.0 checkbox is selected",
                None,
                "Click Authorize.",
            )
        ),
        ("common_issues", 2): Verdict(
            ruling=Ruling.MANUAL,
            message="To be done by hand in the Zoom desktop app: last confirmed 2026-10-02.",
            confirmed="2026-10-02",
        ),
    }


def run(out: Path | None = None, *, all_current: bool = False, articles: int = 1) -> RunResult:
    """The sample run; with `out` its pictures are drawn there."""
    result = _article_result({} if all_current else verdicts(), out)
    return RunResult(
        id="20261122T031500Z-4f2a",
        started=STARTED,
        finished=STARTED + timedelta(seconds=21.456),
        target="sandbox",
        edition="2026-10",
        browser="chromium 156",
        version="0.1.0",
        articles=tuple(_renamed(result, number) for number in range(articles)),
    )


def _renamed(result: ArticleResult, number: int) -> ArticleResult:
    """Another article of the same content; the first keeps its title."""
    title = f"{TITLE}, part {number + 1}" if number else TITLE
    slug = f"{result.article.slug}_{number + 1}" if number else result.article.slug
    return result.model_copy(
        update={"article": result.article.model_copy(update={"title": title, "slug": slug})}
    )


def _article_result(rulings: dict[tuple[str, int], Verdict], out: Path | None) -> ArticleResult:
    published = article()
    procedures = tuple(_procedure_result(procedure, rulings, out) for procedure in published.procedures)
    return ArticleResult(
        article=published,
        procedures=procedures,
        editorial=REMARKS,
        verdict=worst(tuple(procedure.verdict for procedure in procedures)),
    )


def _procedure_result(
    procedure: Procedure, rulings: dict[tuple[str, int], Verdict], out: Path | None
) -> ProcedureResult:
    steps = tuple(
        _step_result(procedure, step, rulings.get((procedure.id, step.number)), out)
        for step in procedure.steps
    )
    return ProcedureResult(
        procedure=procedure,
        steps=steps,
        verdict=worst(tuple(step.verdict.ruling for step in steps)),
        seconds=sum(step.observation.seconds for step in steps),
    )


def _step_result(procedure: Procedure, step: Step, verdict: Verdict | None, out: Path | None) -> StepResult:
    verdict = verdict or Verdict(ruling=Ruling.CURRENT, message="The words lead where they should.")
    seen = verdict.ruling not in {Ruling.UNREACHED, Ruling.MANUAL}
    says = next((drift.says for drift in verdict.drifts if drift.says), None)
    instructions = (
        Instruction(verb=Verb.CLICK, words=says or step.text, start=step.text.find(says) if says else 0),
    )
    observation = Observation(
        procedure=procedure.id,
        step=step.number,
        text=step.text,
        instructions=instructions,
        url=ADDRESS if seen else "",
        seconds=0.8125 if seen else 0,
        evidence=_evidence(procedure, step, verdict, out) if out and seen else Evidence(),
    )
    return StepResult(step=step, observation=observation, verdict=verdict, past=_past(verdict.ruling))


def _past(ruling: Ruling) -> Past:
    """Three nights: right at first, and so ever since, or not."""
    was = ruling if ruling is Ruling.MANUAL else Ruling.CURRENT
    rulings = (was, ruling, ruling)
    days = [STARTED - timedelta(days=back) for back in (2, 1, 0)]
    return Past(
        since=days[0] if was is ruling else days[1],
        runs=3 if was is ruling else 2,
        nights=3 if was is ruling else 2,
        before=None if was is ruling else was,
        changes=int(ruling is Ruling.OUTDATED),
        calendar=tuple(
            Night(day=day.date(), ruling=each, seconds=0.5 + day.day % 3)
            for day, each in zip(days, rulings, strict=True)
        ),
    )


def _evidence(procedure: Procedure, step: Step, verdict: Verdict, out: Path) -> Evidence:
    shown = next((drift.shows for drift in verdict.drifts if drift.shows), "Scheduler")
    frame = Box(x=24, y=300, width=208, height=36)
    name = f"evidence/{procedure.id}-{step.number}"
    path = out / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(drawn_picture(shown, frame))
    screen = Screen(url=ADDRESS, title="Portal", width=1280, height=720, controls=())
    out.joinpath(f"{name}.json").write_text(screen.model_dump_json(), encoding="utf-8")
    return Evidence(screenshot=f"{name}.png", screen=f"{name}.json", frame=frame)


@cache
def drawn_picture(shown: str, frame: Box) -> bytes:
    """The PNG of a page of a made-up portal with `shown` in its navigation, at `frame`."""
    image = Image.new("RGB", (1280, 720), "#ffffff")
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(15)
    pen.rectangle((0, 0, 1280, 56), fill="#16324f")
    pen.text((24, 18), "Portal (a stand-in)", fill="#ffffff", font=font)
    pen.rectangle((0, 56, 256, 720), fill="#f2f5f8")
    for place, words in enumerate(("Home", "Meetings", "Recordings", "Notes")):
        pen.text((40, 92 + 52 * place), words, fill="#33414e", font=font)
    pen.rectangle((24, 300, 232, 336), fill="#dbe7f3")
    pen.text((40, frame.y + 9), shown[:24], fill="#16324f", font=font)
    pen.text((300, 92), "Upcoming appointments", fill="#16324f", font=ImageFont.load_default(26))
    for row in range(5):
        pen.rectangle((300, 150 + row * 84, 1220, 214 + row * 84), outline="#d5dde5")
        pen.text((320, 172 + row * 84), f"Office hours, slot {row + 1}", fill="#33414e", font=font)
    made = BytesIO()
    image.save(made, "png", compress_level=1)
    return made.getvalue()
