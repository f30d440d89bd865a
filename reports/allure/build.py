"""The Allure 3 report in HTML, made by the npm package `allure`."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

PACKAGE = "allure@3"
_LIMIT = 300
"""Seconds; the first time the package has to be fetched."""
_KEPT = 400
"""Runs that the history remembers."""


class ReportError(RuntimeError):
    """The Allure report cannot be built; the message says why and what to do."""


def build_report(results: Path, report: Path, history: Path) -> Path:
    """Build the report of the results in `results` as one HTML file and give its path.

    `history` is the JSONL file that grows by a line with each report and makes the trends; it is made
    where it is missing. Raises ReportError.
    """
    if not any(results.glob("*-result.json")):
        message = f"No Allure results in {results}. Run `stillright verify` first."
        raise ReportError(message)
    command = _allure()
    report.mkdir(parents=True, exist_ok=True)
    history.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "allurerc.json"
        file.write_text(json.dumps(configuration(report, history)), encoding="utf-8")
        _run([*command, "generate", "--config", str(file), str(results.resolve())])
    page = report / "index.html"
    if not page.is_file():
        message = f"Allure built no {page}. Run `{' '.join(command)} generate {results}` to see why."
        raise ReportError(message)
    return page


def configuration(report: Path, history: Path) -> dict[str, object]:
    """What Allure 3 reads as its configuration file (https://allurereport.org/docs/v3/configure/)."""
    return {
        "name": "Are the articles still right?",
        "output": str(report.resolve()),
        "historyPath": str(history.resolve()),
        "historyLimit": _KEPT,
        "categories": [
            _category("Article out of date", "failed", "feature"),
            _category("Could not verify", "broken", "cause"),
        ],
        "plugins": {
            "awesome": {"options": {"singleFile": True, "reportLanguage": "en", "groupBy": ["feature"]}},
            "agent": {"enabled": False},
        },
    }


def _category(name: str, status: str, label: str) -> dict[str, object]:
    grouping = {"groupBy": [{"label": label}], "groupByMessage": False, "expand": True}
    return {"name": name, "matchers": {"statuses": [status]}, **grouping}


def _allure() -> list[str]:
    """The command that is Allure 3: an installed one, or npx, which fetches it the first time."""
    installed = shutil.which("allure")
    if installed and _version(installed).startswith("3."):
        return [installed]
    npx = shutil.which("npx")
    if npx is None:
        message = (
            "The Allure report needs Node.js, which is not installed. Install Node.js 20 or later "
            "(https://nodejs.org) and run `stillright report` again; the article page needs none of it."
        )
        raise ReportError(message)
    return [npx, "--yes", PACKAGE]


def _version(command: str) -> str:
    answer = subprocess.run([command, "--version"], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - what was found on the path
    return answer.stdout.strip()


def _run(command: list[str]) -> None:
    try:
        answer = subprocess.run(  # noqa: S603 - a fixed command and our own files
            command, capture_output=True, text=True, check=False, timeout=_LIMIT
        )
    except subprocess.TimeoutExpired as error:
        message = f"Allure took more than {_LIMIT} s and was stopped. Run it again."
        raise ReportError(message) from error
    except OSError as error:
        message = f"Cannot run {command[0]}: {error.strerror}."
        raise ReportError(message) from error
    if answer.returncode:
        told = [
            line for line in (answer.stderr or answer.stdout).splitlines() if line and "npm warn" not in line
        ]
        raise ReportError("Allure could not build the report: " + " ".join(told[-3:]))
