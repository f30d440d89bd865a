"""What to know of how it was verified stands where a person sees it, and nowhere else."""

import io
from pathlib import Path

from rich.console import Console

from flows.run.event import RunResult
from reports.page.page import write_page
from reports.summary import summary
from reports.terminal import Terminal
from tests import sample_run

SAID = "without a sandbox of its own (root cannot use one): run Stillright as an ordinary user"


def shown(run: RunResult, out: Path, said: str = SAID) -> list[bool]:
    """Whether it stands in the summary, on the page and on the terminal."""
    file = io.StringIO()
    Terminal(Console(file=file, width=400)).finish(run, None)
    page = write_page(run, out).read_text(encoding="utf-8")
    return [said in text.replace("\\", "") for text in (summary(run), page, file.getvalue())]


def test_a_browser_without_its_sandbox_is_told(tmp_path: Path) -> None:
    """One line of each report says why, and what to do; a browser that has one is not spoken of."""
    run = sample_run.run()
    assert [False] * 3 == shown(run, tmp_path)
    assert [True] * 3 == shown(run.model_copy(update={"unsandboxed": "root cannot use one"}), tmp_path)


def test_a_copy_that_stood_in_for_what_is_published_is_told(tmp_path: Path) -> None:
    """Each report says that it was the copy, and why: the verdict is about other words than readers see."""
    run, why = sample_run.run(), "The article at https://kb.example.org/1 was answered with 503."
    (result,) = run.articles
    copy = result.model_copy(update={"article": result.article.model_copy(update={"unpublished": why})})
    assert [True] * 3 == shown(run.model_copy(update={"articles": (copy,)}), tmp_path, why)


def test_what_is_published_otherwise_than_the_copy_is_told(tmp_path: Path) -> None:
    """Each report says where, and how the copy is brought up to date."""
    run, places = sample_run.run(), tuple(f"Method {n}, step 2" for n in range(1, 8))
    (result,) = run.articles
    other = result.model_copy(update={"article": result.article.model_copy(update={"differs": places})})
    said = "Method 5, step 2 and 2 more): `stillright pull` shows what has changed"
    assert [True] * 3 == shown(run.model_copy(update={"articles": (other,)}), tmp_path, said)


def test_a_title_is_no_command() -> None:
    """A title that is a command, or moves the cursor, begins no line of the terminal or the summary."""
    run = sample_run.run()
    article = run.articles[0].article.model_copy(update={"title": "::error::x\x1b[2J\r##[error]y"})
    odd = run.model_copy(update={"articles": (run.articles[0].model_copy(update={"article": article}),)})
    file = io.StringIO()
    Terminal(Console(file=file, width=400)).finish(odd, None)
    assert "\x1b" not in file.getvalue()
    assert not [line for line in summary(odd).splitlines() if line.startswith(("::", "##["))]
