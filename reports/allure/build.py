"""The Allure 3 report in HTML, made by the npm package `allure`."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from reports.allure.installation import ReportError, allure_command, run

_KEPT = 400
"""Runs that the history remembers."""


def build_report(
    results: Path, report: Path, history: Path, environment: Mapping[str, str], place: Path | None = None
) -> Path:
    """Build the report of the results in `results` as one HTML file and give its path.

    `history` is the JSONL file that grows by a line with each report and makes the trends; it is made
    where it is missing. `environment`: of Node's programs. `place`: where Allure is installed, unless it is
    the virtual environment. Raises ReportError.
    """
    if not any(results.glob("*-result.json")):
        message = f"No Allure results in {results}. Run `stillright verify` first."
        raise ReportError(message)
    command = allure_command(environment, place)
    report.mkdir(parents=True, exist_ok=True)
    history.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "allurerc.json"
        file.write_text(json.dumps(configuration(report, history)), encoding="utf-8")
        run([str(command), "generate", "--config", str(file), str(results.resolve())], environment)
    page = report / "index.html"
    if not page.is_file():
        message = f"Allure built no {page}. Run `{command} generate {results}` to see why."
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
