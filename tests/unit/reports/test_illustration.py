"""Pictures for the article, out of a run's folder."""

import io
from pathlib import Path

import pytest
from PIL import Image

from flows.run.event import RunResult
from flows.screen import Box
from flows.verdict import Evidence
from reports.file import OutputError
from reports.illustration import framed, illustrate, without
from tests import sample_run

_FRAME = Box(x=40, y=30, width=60, height=20)
_WHITE = (255, 255, 255)


def _kept(folder: Path, name: str = "evidence/step.png") -> Evidence:
    (folder / "evidence").mkdir(exist_ok=True, parents=True)
    Image.new("RGB", (200, 100), _WHITE).save(folder / name)
    return Evidence(picture=name, picture_frame=_FRAME)


def _run(folder: Path) -> RunResult:
    """The sample run, with a picture of its second procedure's second step alone."""
    run = sample_run.run()
    (article,) = run.articles
    procedures = list(article.procedures)
    steps = list(procedures[1].steps)
    observation = steps[1].observation.model_copy(update={"evidence": _kept(folder)})
    steps[1] = steps[1].model_copy(update={"observation": observation})
    procedures[1] = procedures[1].model_copy(update={"steps": tuple(steps)})
    return run.model_copy(
        update={"articles": (article.model_copy(update={"procedures": tuple(procedures)}),)}
    )


def test_each_step_has_a_file_of_its_name(tmp_path: Path) -> None:
    """`PROCEDURE-STEP.png`, the same bytes each time; the steps without one are told."""
    run = _run(tmp_path)
    (made,) = illustrate(run, tmp_path, tmp_path / "pictures")
    assert (tmp_path / "pictures" / "web_portal-2.png", "Method 2, step 2") == made
    before = made.path.read_bytes()
    assert before == next(illustrate(run, tmp_path, tmp_path / "pictures")).path.read_bytes()
    assert "Method 2, step 1" in without(run)
    assert "Method 2, step 2" not in without(run)


def test_of_several_articles_each_has_a_folder(tmp_path: Path) -> None:
    """Two articles may have procedures of the same name."""
    run = _run(tmp_path)
    article = run.articles[0].article.model_copy(update={"slug": "other"})
    other = run.articles[0].model_copy(update={"article": article})
    both = run.model_copy(update={"articles": (*run.articles, other)})
    made = [each.path.parent.name for each in illustrate(both, tmp_path, tmp_path / "pictures")]
    assert [run.articles[0].article.slug, "other"] == made


def test_the_frame_stands_around_the_control_in_the_colour_that_is_asked_for(tmp_path: Path) -> None:
    """Nothing of the control is covered, and the line is cut nowhere."""
    made = framed(_kept(tmp_path), tmp_path, "#0000ff")
    assert made is not None
    with Image.open(io.BytesIO(made)) as image:
        assert (0, 0, 255) == image.getpixel((70, 22))
        assert _WHITE == image.getpixel((70, 40))
        assert _WHITE == image.getpixel((5, 5))


def test_a_run_without_pictures_says_what_to_do(tmp_path: Path) -> None:
    """So does one whose files are gone, or name something outside of its folder."""
    with pytest.raises(OutputError, match="verify again"):
        list(illustrate(sample_run.run(), tmp_path, tmp_path / "pictures"))
    assert framed(Evidence(picture="../secret.png"), tmp_path, "red") is None
    (tmp_path / "broken.png").write_bytes(b"no picture")
    assert framed(Evidence(picture="broken.png"), tmp_path, "red") is None
