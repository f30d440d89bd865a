"""What an article is called in the names of files: a word, whatever it is called elsewhere."""

import re

import pytest
from hypothesis import strategies as st
from pydantic import ValidationError

from flows.article import read_article
from flows.article.procedure import Procedure
from flows.sighting import Memory
from tests import sample_run
from tests.examples import drawn

ARTICLE = b"# Help\n\n## Method 1\n\n1. Go to https://zoom.us.\n2. Click Save.\n"
PATHS = [
    "../../etc/passwd.md",
    "/etc/passwd.md",
    "..\\..\\windows\\x.md",
    "C:\\x.md",
    "....md",
    "a/../../b.md",
    "\x00.md",
    "a\x00b.md",
    "con.md",
    "NUL.md",
    "com1.md",
    "x" * 5_000 + ".md",
    "статья.md",
    "\u202egpj.md",
    "a\nb.md",
    "$(id).md",
    "-rf.md",
    ".md",
    "https://help.example/../../x",
    "https://help.example/?ID=../../x",
    "https://help.example/KB?ID=" + "9" * 5_000,
]


@pytest.mark.parametrize("name", PATHS)
def test_a_name_is_made_a_word(name: str) -> None:
    """Of paths, devices, other scripts and names without end, a short word is left that is no path."""
    slug = read_article(name, ARTICLE).slug
    assert re.fullmatch(r"[a-z0-9_]{1,69}", slug), slug
    assert slug not in {"con", "nul", "com1"}


@drawn(200, anew=True, name=st.text(max_size=60).map(lambda text: f"{text}.md"))
def test_any_name_is_made_a_word(name: str) -> None:
    """Whatever a file is called, its article has a name."""
    assert re.fullmatch(r"[a-z0-9_]{1,69}", read_article(name, ARTICLE).slug)


def test_long_names_stay_apart() -> None:
    """Two names that differ only far behind are two."""
    one, other = (read_article("x" * 200 + end, ARTICLE).slug for end in ("a.md", "b.md"))
    assert one != other


@pytest.mark.parametrize(
    "name", ["../x", "/etc/x", "a/b", "a\\b", "", ".", "..", "a\n", "x" * 200, "a.b", "\x00"]
)
def test_a_path_is_no_name(name: str) -> None:
    """What was saved under a name that is a path is refused when it is read, and names no file."""
    article = sample_run.run().articles[0].article
    for model, field in (
        (article, "slug"),
        (article.procedures[0], "id"),
        (Memory(article="a", target="live"), "article"),
        (sample_run.run(), "target"),
    ):
        with pytest.raises(ValidationError):
            type(model).model_validate(model.model_dump() | {field: name})


@pytest.mark.parametrize("line", ["id: ../../x", "procedure: ../x", "slug: ../../x", "title: ../../x"])
def test_front_matter_names_no_file(line: str) -> None:
    """What a document says of itself in its front matter changes no name of a file."""
    article = read_article("help.md", f"---\n{line}\n---\n".encode() + ARTICLE)
    assert ("help", "procedure_1") == (article.slug, article.procedures[0].id)
    assert isinstance(article.procedures[0], Procedure)
