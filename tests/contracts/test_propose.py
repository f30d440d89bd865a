"""The corrected article, as the command gives it."""

import subprocess
from pathlib import Path

import pytest

from flows.article import read_article
from flows.run.shelf import keep
from reports.run import write_run
from tests import sample_run
from tests.contracts.conftest import Command
from tests.published import PAGE


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """The folder of a run, with what its article was read from."""
    made = sample_run.run(tmp_path / "run")
    write_run(made, tmp_path / "run")
    keep(made.articles[0].article, PAGE.read_bytes(), tmp_path / "run")
    return tmp_path / "run"


def test_the_patch_makes_the_corrected_article(command: Command, run: Path, tmp_path: Path) -> None:
    """What `--patch` prints is all that git needs to make what `--out` writes."""
    name = "flows/zoom_calendar_reauthorization/article.html"
    copy = tmp_path / "copy" / name
    copy.parent.mkdir(parents=True)
    copy.write_bytes(PAGE.read_bytes())
    patched = command("propose", str(run), "--patch", "--out", str(tmp_path / "corrected.html"))
    lines = [
        f"{line[:6]}{name}" if line.startswith(("--- a/", "+++ b/")) else line
        for line in patched.out.splitlines()
    ]
    git = ("git", "apply", "-")
    subprocess.run(git, cwd=tmp_path / "copy", input="\n".join(lines) + "\n", text=True, check=True)
    assert (0, copy.read_bytes()) == (patched.code, (tmp_path / "corrected.html").read_bytes())


def test_what_cannot_be_written_is_told(command: Command, run: Path, tmp_path: Path) -> None:
    """A sentence with letters that no source holds is left to a person; the page has the others."""
    ended = command("propose", str(run), "--side-by-side", str(tmp_path / "both.html"))
    assert 0 == ended.code
    assert "Method 1, step 2: write this by hand" in ended.out
    assert "Zoom Scheduler" in (tmp_path / "both.html").read_text("utf-8")


def test_an_article_that_has_changed_since_is_refused(command: Command, tmp_path: Path) -> None:
    """What was found is about other words: one message that says to verify it again."""
    page = tmp_path / "page.html"
    page.write_bytes(PAGE.read_bytes() + b"<!-- edited -->")
    made = sample_run.run()
    article = made.articles[0].article.model_copy(update={"source": str(page), "folder": None})
    write_run(
        made.model_copy(update={"articles": (made.articles[0].model_copy(update={"article": article}),)}),
        tmp_path,
    )
    ended = command("propose", str(tmp_path))
    assert (2, "") == (ended.code, ended.out)
    assert f"The article {page} has changed since it was verified; verify it again." in ended.err


def test_a_run_without_a_finding_has_nothing_to_propose(command: Command, tmp_path: Path) -> None:
    """It is said, and is no error."""
    write_run(sample_run.run(all_current=True), tmp_path)
    ended = command("propose", str(tmp_path), "--out", str(tmp_path / "corrected.html"))
    assert (0, "") == (ended.code, ended.out)
    assert "Nothing to propose" in ended.err
    assert not (tmp_path / "corrected.html").exists()


def test_the_corrected_article_is_read_as_it_was_proposed(
    command: Command, run: Path, tmp_path: Path
) -> None:
    """Each sentence behind a plus stands in the file, and as many steps as before."""
    ended = command("propose", str(run), "--out", str(tmp_path / "new.html"))
    new = read_article("new.html", (tmp_path / "new.html").read_bytes())
    sentences = [step.text for procedure in new.procedures for step in procedure.steps]
    wanted = [line.removeprefix("  + ") for line in ended.out.splitlines() if line.startswith("  + ")]
    assert wanted
    assert [] == [words for words in wanted if words not in sentences and "<script>" not in words]
    assert 20 == len(sentences)
