"""Allure 3's quality gate: whether results hold a failure that nobody knows."""

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from reports.allure.installation import LIMIT, ReportError, allure_command

_RULES = """\
// Failed is an article out of date. What is known to people is no failure to Allure, and what could not be
// verified (broken) is no news about the article.
export default {
  qualityGate: { rules: [{ id: "articles", maxFailures: 0, filter: (test) => test.status === "failed" }] },
};
"""
_NEWER = "toArray is not a function"
"""What Allure 3 says on a Node.js without iterator helpers, which came with version 22."""


def passes_gate(results: Path, environment: Mapping[str, str], place: Path | None = None) -> bool:
    """Whether the results pass; arguments as `build_report` has them. Raises ReportError."""
    command = allure_command(environment, place)
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder) / "allurerc.mjs"
        rules.write_text(_RULES, encoding="utf-8")
        asked = [str(command), "quality-gate", "--config", str(rules), str(results.resolve())]
        try:
            answer = subprocess.run(  # noqa: S603 - a fixed command and our own files
                asked, capture_output=True, text=True, check=False, timeout=LIMIT, env=environment, cwd=folder
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            message = f"Allure's quality gate could not be asked ({type(error).__name__}); run it again."
            raise ReportError(message) from error
    if answer.returncode and "Quality Gate failed" not in answer.stdout + answer.stderr:
        raise ReportError(_complaint(answer.stderr or answer.stdout))
    return answer.returncode == 0


def _complaint(said: str) -> str:
    if _NEWER in said:
        return "Allure's quality gate needs Node.js 22 or later (https://nodejs.org); the report needs 20."
    return "Allure's quality gate gave no answer: " + " ".join(said.split())[-300:]
