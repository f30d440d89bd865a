"""A folder of one's own, made by the command, and by the command as it is installed from its wheel."""

import re
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

import flows
from flows.article import ArticleError
from flows.run.home import FLOWS, Home
from tests.command import PROJECT, environment
from tests.contracts.conftest import Command

_USES = re.compile(r"uses: (\S+)")
_RUN = "import sys; sys.argv[0] = 'stillright'; import stillright; stillright.main()"
_BUILD = "import sys; from setuptools.build_meta import build_wheel; print(build_wheel(sys.argv[1]))"


def test_a_folder_is_made_with_all_that_a_night_needs(command: Command, tmp_path: Path) -> None:
    """An article, a flow, its owner's settings, a workflow whose actions are pinned like ours."""
    ended = command("init", "mine")
    mine = tmp_path / "mine"
    assert (0, 8) == (ended.code, len(ended.out.splitlines()))
    settings = mine / ".env"
    workflow = (mine / ".github" / "workflows" / "nightly.yml").read_text("utf-8")
    ours = (PROJECT / ".github" / "workflows" / "nightly.yml").read_text("utf-8")
    assert (PROJECT / ".env.example").read_bytes() == settings.read_bytes()
    assert "-rw-------" == stat.filemode(settings.stat().st_mode)
    assert set(_USES.findall(workflow)) <= set(_USES.findall(ours))
    assert {"verify"} == set(yaml.safe_load(workflow)["jobs"])
    assert ".env" in (mine / ".gitignore").read_text("utf-8").split()


def test_nothing_is_written_over(command: Command, tmp_path: Path) -> None:
    """A folder that holds something, or is a file: exit 2, one line, and all stays."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "own.txt").touch()
    full, file = command("init", "mine"), command("init", "mine/own.txt")
    assert (2, 2) == (full.code, file.code)
    assert "is not empty" in full.err
    assert [1, 1] == [len(each.err.splitlines()) for each in (full, file)]
    assert [tmp_path / "mine" / "own.txt"] == list((tmp_path / "mine").iterdir())


@pytest.mark.parametrize("name", ["article", "reader", "sites"])
def test_a_folder_called_like_a_part_of_the_engine_is_refused(tmp_path: Path, name: str) -> None:
    """It would be imported in that part's stead."""
    (tmp_path / "flows" / name).mkdir(parents=True)
    (tmp_path / "flows" / name / "article.md").touch()
    with pytest.raises(ArticleError, match="give that folder another name"):
        Home().move(tmp_path)


def test_only_a_folder_with_articles_is_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else is called `flows` is left alone, and so is the project's own."""
    monkeypatch.setattr(flows, "__path__", [*flows.__path__])
    home = Home()
    for folder in (tmp_path, PROJECT):
        home.move(folder)
        assert FLOWS == home.flows
    (tmp_path / "flows" / "desk").mkdir(parents=True)
    (tmp_path / "flows" / "desk" / "article.txt").touch()
    home.move(tmp_path)
    assert tmp_path / "flows" == home.flows


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which all that the wheel brings stands, as an installation puts it there."""
    base = tmp_path_factory.mktemp("wheel")
    source = base / "source"
    for name in ("flows", "fixtures", "reports"):
        shutil.copytree(
            PROJECT / name, source / name, symlinks=True,
            ignore=shutil.ignore_patterns("__pycache__", "out", "allure-results", "*.sqlite3*"),
        )  # fmt: skip
    for name in ("pyproject.toml", "stillright.py", "README.md", "LICENSE", ".env.example"):
        shutil.copy(PROJECT / name, source / name)
    made = subprocess.run(
        [sys.executable, "-c", _BUILD, str(base)], cwd=source, env=environment(),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    with zipfile.ZipFile(base / made.stdout.split()[-1]) as wheel:
        wheel.extractall(base / "site")
    return base / "site"


def test_what_is_installed_works_outside_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    """`init` makes a folder, and there the command reads its article and finds its flow, and no other's."""

    def run(*arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-P", "-c", _RUN, *arguments], cwd=folder,
            env=environment() | {"PYTHONPATH": str(installed)}, capture_output=True, text=True, check=False,
        )  # fmt: skip

    where = "import stillright, fixtures.own_folder.own_folder as o; print(o.__file__)"
    there = subprocess.run(
        [sys.executable, "-P", "-c", where], cwd=tmp_path,
        env=environment() | {"PYTHONPATH": str(installed)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert there.stdout.startswith(str(installed))
    made = run("init", "mine", folder=tmp_path)
    assert (0, "") == (made.returncode, made.stderr)
    read = run("read", "example", folder=tmp_path / "mine")
    assert (0, True) == (read.returncode, "(web_portal)" in read.stdout)
    other = run("read", "zoom_calendar_reauthorization", folder=tmp_path / "mine")
    assert (2, True) == (other.returncode, "Articles with a folder: example." in other.stderr)
