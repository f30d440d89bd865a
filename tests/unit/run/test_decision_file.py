"""Where the decisions about an article stand."""

from pathlib import Path

import pytest

from fixtures.run.decision_file import decision_file, decision_url
from fixtures.settings.settings import load_settings
from flows.article import Article, read_article
from flows.run.home import FLOWS
from tests import sample_run


def of_file(name: str) -> Article:
    """An article that was read there."""
    return read_article(name, b"# Picture\n\n1. Go to https://example.edu.\n")


def test_they_stand_beside_the_article() -> None:
    """In its folder, beside its file, or, of one at an address, where the command is run."""
    folder = FLOWS / "zoom_calendar_reauthorization"
    assert folder / "decisions.toml" == decision_file(sample_run.article())
    assert Path("desk/picture.decisions.toml") == decision_file(of_file("desk/picture.md"))
    assert Path("kb_7.decisions.toml") == decision_file(of_file("https://desk.example.edu/kb?ID=7"))


@pytest.mark.parametrize(
    ("source", "exists", "url"),
    [
        ("desk/a picture.md", False, "/new/main?filename=desk%2Fa+picture.decisions.toml"),
        ("desk/a picture.md", True, "/edit/main/desk/a%20picture.decisions.toml"),
        ("/home/me/picture.md", False, None),
        ("../picture.md", False, None),
    ],
)
def test_in_a_workflow_of_github_they_have_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, exists: bool, url: str | None
) -> None:
    """The file is opened there, or begun, if it lies in the repository."""
    monkeypatch.chdir(tmp_path)
    article = of_file(source)
    if exists:
        decision_file(article).parent.mkdir()
        decision_file(article).write_text("", encoding="utf-8")
    assert decision_url(article, load_settings(target="sandbox")) is None
    monkeypatch.setenv("GITHUB_REPOSITORY", "desk/articles")
    monkeypatch.setenv("GITHUB_REF_NAME", "main")
    found = decision_url(article, load_settings(target="sandbox"))
    assert (f"https://github.com/desk/articles{url}" if url else None) == found
