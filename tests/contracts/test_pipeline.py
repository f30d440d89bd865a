"""What people decided on GitLab gets into the repository, run as its runner runs the pipeline's lines."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.command import PROJECT, environment

JOBS = yaml.safe_load((PROJECT / ".gitlab-ci.yml").read_text("utf-8"))
DECISION = '["web_portal.2"]\nkind = "known"\n'
_GIT, _SHELL = (shutil.which(name) or name for name in ("git", "bash"))
BRANCH = "stillright/decisions"
WHERE = "flows/desk/decisions.toml"


def _git(folder: Path, *arguments: str) -> str:
    who = {
        f"GIT_{role}_{key}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        [_GIT, *arguments], cwd=folder, env=environment() | who, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A runner's clone of a project with one article."""
    served = tmp_path / "desk.git"
    _git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(served))
    _git(served, "config", "receive.advertisePushOptions", "true")
    made = tmp_path / "clone"
    _git(tmp_path, "clone", "--quiet", str(served), str(made))
    (made / "flows" / "desk").mkdir(parents=True)
    (made / "flows" / "desk" / "article.md").write_text("# Desk\n", "utf-8")
    _git(made, "add", ".")
    _git(made, "commit", "--quiet", "--message", "An article")
    _git(made, "push", "--quiet", "origin", "HEAD:main")
    return made


def _run(clone: Path, lines: list[str], *, may_push: bool = True) -> "subprocess.CompletedProcess[str]":
    told = {
        "CI_PROJECT_URL": str(clone.parent / "desk"),
        "CI_DEFAULT_BRANCH": "main",
        "PATH": os.environ["PATH"],
    }
    return subprocess.run(
        [_SHELL, "-eo", "pipefail", "-c", "\n".join(lines)], cwd=clone, capture_output=True, text=True,
        check=False, env=environment(DECISIONS_TOKEN="made-up" if may_push else "") | told,
    )  # fmt: skip


def _lines(job: str, *holding: str) -> list[str]:
    return [line for line in JOBS[job]["script"] if not holding or any(each in line for each in holding)]


def test_a_decision_of_one_night_holds_in_the_next(clone: Path) -> None:
    """It is pushed to a branch of its own, and taken from there while that is there."""
    (clone / WHERE).write_text(DECISION, "utf-8")
    assert 0 == _run(clone, _lines("verify", "decisions.patch")).returncode
    _git(clone, "reset", "--quiet")
    (clone / WHERE).unlink()  # another job has a tree of its own
    pushed = _run(clone, _lines("decide"))
    assert (0, f"A\t{WHERE}\n") == (
        pushed.returncode, _git(clone.parent / "desk.git", "diff", "--name-status", "main", BRANCH),
    ), pushed.stderr  # fmt: skip
    _git(clone, "switch", "--quiet", "--detach", "origin/main")
    assert not (clone / WHERE).exists()
    assert 0 == _run(clone, _lines("verify", "FETCH_HEAD")).returncode
    assert DECISION == (clone / WHERE).read_text("utf-8")


def test_a_patch_of_something_else_is_not_taken(clone: Path) -> None:
    """The job that pushes trusts nothing that the other one has left; without a token it prints the patch."""
    (clone / "flows" / "desk" / "article.md").write_text("# Other\n", "utf-8")
    (clone / "decisions.patch").write_text(_git(clone, "diff"), "utf-8")
    _git(clone, "checkout", "--", ".")
    refused = _run(clone, _lines("decide"))
    assert (1, True) == (refused.returncode, "is not taken" in refused.stdout)
    shown = _run(clone, _lines("decide"), may_push=False)
    assert (0, True) == (shown.returncode, "+# Other" in shown.stdout)
    assert "main" in _git(clone.parent / "desk.git", "branch", "--list")
    assert BRANCH not in _git(clone.parent / "desk.git", "branch", "--list")


def test_only_the_job_that_pushes_is_given_the_token() -> None:
    """And it runs no Stillright."""
    assert ["decide"] == [name for name, job in JOBS.items() if "$STILLRIGHT_DECISIONS_TOKEN" in str(job)]
    assert not _lines("decide", "stillright.py")


def test_a_renewed_sign_in_is_kept_until_another_is_given(tmp_path: Path) -> None:
    """What GitLab gives as a file goes with the job; without a key nothing is kept."""
    given = tmp_path / "given"
    given.write_text("first", "utf-8")
    lines = [*_lines("verify", "sha256sum"), 'printf +renewed >>"$STILLRIGHT_SIGN_IN_STATE"']

    def night(key: str = "made-up") -> list[str]:
        told = environment(SIGN_IN_STATE=str(given), SIGN_IN_KEY=key) | {"PATH": os.environ["PATH"]}
        subprocess.run(
            [_SHELL, "-eo", "pipefail", "-c", "\n".join(lines)], cwd=tmp_path, env=told, check=bool(key)
        )
        return [file.read_text("utf-8") for file in (tmp_path / ".nights").glob("*.state")]

    assert [] == night(key="")
    assert ["first+renewed"] == night()
    assert ["first+renewed+renewed"] == night()
    given.write_text("second", "utf-8")
    assert ["second+renewed"] == night()
