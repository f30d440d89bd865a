"""How the Allure report is built, with a stand-in for Node's tools."""

import json
from pathlib import Path

import pytest

from reports.allure.build import ReportError, build_report
from reports.allure.results import write_allure
from tests import sample_run

BUILDS = """#!/bin/sh
echo "$@" > {told}/arguments
cp "$5" {told}/configuration.json
printf '<html>report</html>' > {told}/report/index.html
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
    return build_report(results, folder / "report", folder / "history.jsonl")


def test_npx_builds_one_file_with_history(results: Path) -> None:
    """Allure 3 is asked for one HTML file, with the history kept where it was asked to be."""
    _install(results.parent, "npx", BUILDS.format(told=results.parent))
    page = _build(results)
    told = json.loads(results.parent.joinpath("configuration.json").read_text())
    assert page == results.parent / "report" / "index.html"
    assert results.parent.joinpath("arguments").read_text().startswith("--yes allure@3 generate --config ")
    assert told["historyPath"] == str(results.parent / "history.jsonl")
    assert told["plugins"]["awesome"]["options"]["singleFile"] is True
    assert ["Article out of date", "Could not verify"] == [rule["name"] for rule in told["categories"]]


def test_an_allure_of_version_2_is_not_used(results: Path) -> None:
    """The older Allure of the same name is left alone; without Node that is one clear message."""
    _install(results.parent, "allure", "#!/bin/sh\necho 2.34.1\n")
    with pytest.raises(ReportError, match=r"Install Node\.js"):
        _build(results)


def test_without_node_the_message_says_what_to_install(results: Path) -> None:
    """One message: what is missing, where to get it, what works without."""
    with pytest.raises(ReportError, match=r"Install Node\.js 20 .* the article page needs none of it"):
        _build(results)


def test_a_failing_npx_is_told_without_its_noise(results: Path) -> None:
    """The reason is in the message, npm's warnings are not."""
    _install(results.parent, "npx", FAILS)
    with pytest.raises(ReportError, match="ECONNREFUSED") as caught:
        _build(results)
    assert "warn" not in str(caught.value)


def test_without_results_the_message_says_how_to_make_them(tmp_path: Path) -> None:
    """An empty folder is told before anything is fetched."""
    with pytest.raises(ReportError, match="Run `stillright verify` first"):
        build_report(tmp_path, tmp_path / "report", tmp_path / "history.jsonl")
