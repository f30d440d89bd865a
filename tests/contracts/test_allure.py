"""What pytest tells Allure while an article's test runs."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests import sample_run
from tests.command import PROJECT

TEST = """
from pathlib import Path
from reports.allure.steps import attach_procedure
from tests import sample_run

def test_portal():
    out = Path(__file__).parent
    article = sample_run.run(out).articles[0]
    for result in article.procedures[:2]:
        attach_procedure(result, article.article, out)
    raise AssertionError("the test raises by itself")
"""


def test_a_running_test_tells_allure_the_same(tmp_path: Path) -> None:
    """Inside pytest the steps have sentence, status and picture, and only the test itself raises."""
    file = tmp_path / "test_portal.py"
    file.write_text(TEST)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--rootdir={tmp_path}"]
    command += ["--alluredir", str(tmp_path / "results"), "-c", os.devnull, str(file)]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True, check=False
    )
    assert "the test raises by itself" in done.stdout
    (file,) = (tmp_path / "results").glob("*-result.json")
    result = json.loads(file.read_text(encoding="utf-8"))
    statuses = [step["status"] for step in result["steps"]]
    assert result["status"] == "failed"
    assert ["passed", "failed", "broken", "skipped", "passed", "failed", *["passed"] * 4] == statuses
    assert len(result["steps"][5]["attachments"]) == 2
    assert sample_run.TITLE in [label["value"] for label in result["labels"]]
