"""What a version is called, and what it comes with."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from fixtures.sandbox.process import extra
from fixtures.sandbox.process.extra import PACKAGES, SandboxError, check_installed

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RELEASES = re.findall(r"(?m)^## (\d\S*)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))


def test_the_changelog_tells_of_every_version() -> None:
    """Each tag has its heading, and where no tag is known the version is that of the newest."""
    asked = ["git", "tag", "--list", "v[0-9]*"]
    tags = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    assert [] == [tag for tag in tags if tag.removeprefix("v") not in RELEASES]
    assert RELEASES[0] == PROJECT["tool"]["hatch"]["version"]["fallback-version"]


def test_what_the_stand_in_sites_import_is_their_extra() -> None:
    """Whoever lacks one of its packages is told so before anything is started."""
    asked = {re.split(r"[<>=]", each)[0] for each in PROJECT["project"]["optional-dependencies"]["sandbox"]}
    assert {name.replace("-", "") for name in asked} == set(PACKAGES)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the line that installs it, and the way without it."""
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name == "pymap" else name)
    with pytest.raises(
        SandboxError, match=r"pip install 'stillright\[sandbox\]'.*\(what lacks: pymap\).*live"
    ):
        check_installed()
