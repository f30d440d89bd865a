"""The pictures of an article, held against what a run has seen."""

import io
import logging
from pathlib import Path

import pytest
from PIL import Image

from fixtures.run import article_picture
from fixtures.run.article_picture import hold, load
from fixtures.settings.settings import load_settings
from flows.article import Article, ArticleError, read_article
from flows.picture.staleness import Line
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from flows.run.knowledge.rejudgement import rejudge
from flows.screen import Control, Screen
from flows.verdict import Evidence, NoteKind, Observation, judge
from reports.results import results
from tests import sample_run

SETTINGS = load_settings(target="sandbox")
_PAGE = """<h1>T</h1><link rel=canonical href="https://help.example.edu/a">
<ol><li>Click Save. <img src="a.png"></ol>"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    """An article of one step, with a picture beside it."""
    folder = tmp_path / "article"
    folder.mkdir()
    (folder / "page.html").write_text(_PAGE)
    Image.new("RGB", (60, 40), "white").save(folder / "a.png")
    return read_article(folder / "page.html", _PAGE.encode())


def _run(article: Article, out: Path, *labels: str) -> RunResult:
    """A run that saw a page with these labels at the article's one step."""
    controls = tuple(Control(ref=None, role="button", name=label) for label in labels)
    screen = Screen(url="https://app.example.edu/", title="", width=1280, height=800, controls=controls)
    (out / "evidence").mkdir(parents=True, exist_ok=True)
    (out / "evidence" / "one.json").write_text(screen.model_dump_json())
    (procedure,) = article.procedures
    (step,) = procedure.steps
    observation = Observation(
        procedure=procedure.id, step=1, text=step.text, instructions=article.readings.at(procedure.id, 1),
        evidence=Evidence(screen="evidence/one.json"),
    )  # fmt: skip
    result = StepResult(step=step, observation=observation, verdict=judge(observation))
    ruling = result.verdict.ruling
    done = ProcedureResult(procedure=procedure, steps=(result,), verdict=ruling, seconds=1)
    of = ArticleResult(article=article, procedures=(done,), editorial=(), verdict=ruling)
    return sample_run.run().model_copy(update={"articles": (of,)})


def _reads(*texts: str) -> article_picture.Read:
    return lambda _: [Line(text=text, score=1, left=0.2, right=0.5) for text in texts]


def _step(run: RunResult) -> StepResult:
    return run.articles[0].procedures[0].steps[0]


def test_a_picture_whose_words_are_gone_is_a_remark_and_no_verdict(article: Article, tmp_path: Path) -> None:
    """It stands in the notes and in the results, outlives a judgement made anew, and its copy is kept."""
    run = _run(article, tmp_path, "Keep")
    held = _step(hold(run, tmp_path, SETTINGS, _reads("Save")))
    (note,) = held.verdict.notes
    assert NoteKind.PICTURE is note.kind
    assert "The picture is out of date: it shows “Save”, and the site does not." == note.text
    assert _step(run).verdict.ruling is held.verdict.ruling
    assert ("Save",) == held.pictures[0].gone
    assert (tmp_path / held.pictures[0].file).read_bytes().startswith(b"\x89PNG")
    again = hold(run, tmp_path, SETTINGS, _reads("Save"))
    assert held.pictures == results(again).articles[0].procedures[0].steps[0].pictures
    assert (note,) == _step(rejudge(again)).verdict.notes


def test_a_picture_that_holds_is_not_spoken_of(article: Article, tmp_path: Path) -> None:
    """Nothing of the run changes."""
    run = _run(article, tmp_path, "Save", "Cancel")
    assert run == hold(run, tmp_path, SETTINGS, _reads("Save", "Cancel"))


def test_without_the_package_it_is_said_once(
    article: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And nothing else changes."""
    monkeypatch.setattr(article_picture, "installed", lambda: False)
    run = _run(article, tmp_path, "Keep")
    with caplog.at_level(logging.WARNING):
        assert run is hold(run, tmp_path, SETTINGS)
    assert 1 == len(caplog.records)
    assert "stillright[ocr]" in caplog.text


def test_a_fault_of_the_reading_costs_no_run(
    article: Article, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is said, and the run is as it was."""

    def broken(_: Image.Image) -> list[Line]:
        raise RuntimeError

    run = _run(article, tmp_path, "Keep")
    assert run == hold(run, tmp_path, SETTINGS, broken)
    assert "was not read (RuntimeError)" in caplog.text


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("../secret.png", "There is no ../secret.png in the folder"),
        ("none.png", "There is no none.png in the folder"),
        ("https://other.example.com/a.png", "not on the article's own site"),
        ("//other.example.com/a.png", "not on the article's own site"),
        ("http://127.0.0.1/a.png", "not on the article's own site"),
        ("file:///etc/hostname", "not on the article's own site"),
        ("embedded:7", "holds no embedded:7"),
    ],
)
def test_a_picture_comes_from_the_article_its_folder_or_its_site(
    article: Article, tmp_path: Path, source: str, complaint: str
) -> None:
    """And from nowhere else, whatever a stranger's article says."""
    Image.new("RGB", (60, 40)).save(tmp_path / "secret.png")
    with pytest.raises(ArticleError, match=complaint):
        load(article, source, tmp_path, SETTINGS)
    with Image.open(io.BytesIO(load(article, "a.png", tmp_path, SETTINGS))) as image:
        assert (60, 40) == image.size
