"""A folder of one's own, made by the command, and by the command as it is installed from its wheel."""

import re
import shutil
import stat
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import flows
from flows.article import ArticleError
from flows.run.home import FLOWS, Home
from tests.command import PROJECT, Ended, ended, environment
from tests.contracts.conftest import Command

_USES = re.compile(r"uses: (\S+)")
_RUN = "import sys; sys.argv[0] = 'stillright'; import stillright; stillright.main()"
_SITES = "import stillright; from fixtures.sandbox.process.process import Sandbox; Sandbox.start().stop()"


def test_a_folder_is_made_with_all_that_a_night_needs(command: Command, tmp_path: Path) -> None:
    """An article, a flow, its owner's settings, a workflow whose actions are pinned like ours."""
    done = command("init", "mine")
    mine = tmp_path / "mine"
    assert (0, 10) == (done.code, len(done.out.splitlines()))
    settings = mine / ".env"
    workflow = (mine / ".github" / "workflows" / "nightly.yml").read_text("utf-8")
    ours = (PROJECT / ".github" / "workflows" / "nightly.yml").read_text("utf-8")
    assert (PROJECT / ".env.example").read_bytes() == settings.read_bytes()
    assert "-rw-------" == stat.filemode(settings.stat().st_mode)
    assert set(_USES.findall(ours)) == set(_USES.findall(workflow))
    assert (PROJECT / "fixtures" / "own_folder" / "nightly.yml").read_text("utf-8") == workflow
    tests = (mine / "tests" / "test_articles.py").read_bytes()
    assert (PROJECT / "tests" / "test_articles.py").read_bytes() == tests
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
    """The Python of an environment with the wheel, and with the packages of ours; it knows no checkout."""
    base = tmp_path_factory.mktemp("wheel")
    source = base / "source"
    for name in (".ci", "flows", "fixtures", "reports"):
        shutil.copytree(
            PROJECT / name, source / name, symlinks=True,
            ignore=shutil.ignore_patterns("__pycache__", "out", "allure-results", "*.sqlite3*"),
        )  # fmt: skip
    (source / "tests").mkdir()
    for name in (
        "pyproject.toml", "stillright.py", "README.md", "LICENSE", ".env.example", "tests/test_articles.py",
    ):  # fmt: skip
        shutil.copy(PROJECT / name, source / name)
    made = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(base)],
        cwd=source, env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "stillright-0.1.0-py3" in made.stdout + made.stderr
    venv.create(base / "environment", with_pip=False, symlinks=True)
    site = next((base / "environment").glob("lib/*/site-packages"))
    with zipfile.ZipFile(next(base.glob("*.whl"))) as wheel:
        wheel.extractall(site)
    # A line of such a file is a folder; the files of that kind in there, ours among them, are not read again.
    (site / "packages.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return base / "environment" / "bin" / "python"


def _in(folder: Path, *command: str | Path) -> Ended:
    return ended(list(map(str, command)), folder)


def test_the_wheel_brings_one_name(installed: Path, tmp_path: Path) -> None:
    """The parts are found once `stillright` is imported, and by nobody else."""
    site = next(installed.parents[1].glob("lib/*/site-packages"))
    told = {each.name.partition("-")[0] for each in site.iterdir()} - {"packages.pth", "__pycache__"}
    assert {"stillright"} == told
    assert "No module named 'flows'" in _in(tmp_path, installed, "-c", "import flows").err


@pytest.mark.walk
def test_what_is_installed_works_outside_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    """`init` makes a folder, and there the command reads its article and finds its flow, and no other's."""
    made = _in(tmp_path, installed, "-P", "-c", _RUN, "init", "mine")
    assert (0, "") == (made.code, made.err)
    mine = tmp_path / "mine"
    (mine / "fixtures").mkdir()  # somebody's own
    (mine / "fixtures" / "__init__.py").touch()
    read = _in(mine, installed, "-P", "-c", _RUN, "read", "example")
    assert (0, True) == (read.code, "(web_portal)" in read.out)
    other = _in(mine, installed, "-P", "-c", _RUN, "read", "zoom_calendar_reauthorization")
    assert (2, True) == (other.code, "Articles with a folder: example." in other.err)
    sites = _in(mine, installed, "-P", "-c", _SITES)
    assert (0, "", "") == sites


@pytest.mark.row
def test_pytest_finds_the_articles_of_ones_own_folder(installed: Path, tmp_path: Path) -> None:
    """One test a procedure, and nothing to set up but what `init` writes."""
    _in(tmp_path, installed, "-c", _RUN, "init", "mine")
    collected = _in(tmp_path / "mine", installed, "-m", "pytest", "--collect-only", "--quiet")
    assert "tests/test_articles.py::test_article[example-web_portal-chromium]" in collected.out
    assert "warning" not in collected.out
