"""How the Allure report is built, with a stand-in for Node's tools."""

import json
import re
from pathlib import Path

import pytest

from reports.allure.build import build_report
from reports.allure.installation import LOCK, ReportError
from reports.allure.results import write_allure
from tests import sample_run

BUILDS = """#!/bin/sh
echo "$@" > {told}/arguments
cp "$3" {told}/configuration.json
printf '<html>report</html>' > {told}/report/index.html
"""
NPM = """#!/bin/sh
echo "$@" >> {told}/npm
/bin/mkdir -p node_modules/.bin
cp {told}/bin/allure-stand-in node_modules/.bin/allure
"""
FAILS = """#!/bin/sh
echo 'npm warn something' >&2
echo 'npm error network ECONNREFUSED' >&2
exit 1
"""


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Allure results, and a PATH on which only stand-ins are found."""
    tmp_path.joinpath("bin").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path}/bin")
    return write_allure(sample_run.run(), tmp_path / "allure-results")


def _install(tmp_path: Path, name: str, script: str) -> None:
    file = tmp_path / "bin" / name
    file.write_text(script.replace("cp ", "/bin/cp "))
    file.chmod(0o755)


def _build(results: Path) -> Path:
    folder = results.parent
    environment = {"PATH": f"{folder}/bin:/usr/bin:/bin"}
    return build_report(results, folder / "report", folder / "history.jsonl", environment, folder)


def test_one_file_is_built_with_history(results: Path) -> None:
    """Allure is installed once, by its lock and without scripts, and asked for one HTML file with history."""
    folder = results.parent
    _install(folder, "allure-stand-in", BUILDS.format(told=folder))
    _install(folder, "npm", NPM.format(told=folder))
    assert folder / "report" / "index.html" == _build(results) == _build(results)
    told = json.loads(folder.joinpath("configuration.json").read_text())
    assert ["ci --ignore-scripts --no-audit --no-fund"] == folder.joinpath("npm").read_text().splitlines()
    assert folder.joinpath("arguments").read_text().startswith("generate --config ")
    assert told["historyPath"] == str(folder / "history.jsonl")
    assert told["plugins"]["awesome"]["options"]["singleFile"] is True
    assert ["Article out of date", "Could not verify"] == [rule["name"] for rule in told["categories"]]


def test_another_lock_installs_anew(results: Path) -> None:
    """What was installed by another lock, or only in part, is not used."""
    folder = results.parent
    _install(folder, "allure-stand-in", BUILDS.format(told=folder))
    _install(folder, "npm", NPM.format(told=folder))
    _build(results)
    folder.joinpath("stillright-allure", "installed.sha256").write_text("of another")
    _build(results)
    assert 2 == len(folder.joinpath("npm").read_text().splitlines())


def test_the_lock_holds_a_hash_for_every_package() -> None:
    """Each package has one version and one strong hash, and no address from which it must come."""
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    assert re.fullmatch(r"3\.\d+\.\d+", packages[""]["dependencies"]["allure"])
    for name, package in packages.items():
        assert not name or package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def test_without_node_the_message_says_what_to_install(results: Path) -> None:
    """One message: what is missing, where to get it, what works without."""
    with pytest.raises(ReportError, match=r"Install Node\.js 20 .* the article page needs none of it"):
        _build(results)


def test_a_failing_npm_is_told_without_its_noise(results: Path) -> None:
    """The reason is in the message, npm's warnings are not."""
    _install(results.parent, "npm", FAILS)
    with pytest.raises(ReportError, match="ECONNREFUSED") as caught:
        _build(results)
    assert "warn" not in str(caught.value)


def test_without_results_the_message_says_how_to_make_them(tmp_path: Path) -> None:
    """An empty folder is told before anything is fetched."""
    with pytest.raises(ReportError, match="Run `stillright verify` first"):
        build_report(tmp_path, tmp_path / "report", tmp_path / "history.jsonl", {}, tmp_path)
