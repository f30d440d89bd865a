"""Allure's quality gate, with a stand-in for Allure."""

import hashlib
from pathlib import Path

import pytest

from reports.allure.gate import passes_gate
from reports.allure.installation import LOCK, ReportError


@pytest.mark.parametrize(
    ("said", "code", "passed"),
    [("", 0, True), ("Quality Gate failed with following issues:", 1, False)],
)
def test_the_answer_is_allures(tmp_path: Path, said: str, code: int, passed: bool) -> None:
    """Passed, or not; the rules count what is failed alone."""
    _stand_in(tmp_path, said, code)
    assert passed is passes_gate(tmp_path / "results", {"PATH": "/usr/bin:/bin"}, tmp_path)
    told = (tmp_path / "asked").read_text("utf-8")
    assert told.startswith("quality-gate --config ")
    assert 'maxFailures: 0, filter: (test) => test.status === "failed"' in (tmp_path / "rules").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("TypeError: values(...).toArray is not a function", "needs Node.js 22"),
        ("Error: no such rule", "gave no answer: Error: no such rule"),
    ],
)
def test_what_is_no_answer_fails_nobody(tmp_path: Path, said: str, told: str) -> None:
    """An Allure that breaks says nothing of an article."""
    _stand_in(tmp_path, said, 1)
    with pytest.raises(ReportError, match=told):
        passes_gate(tmp_path / "results", {"PATH": "/usr/bin:/bin"}, tmp_path)


def _stand_in(place: Path, said: str, code: int) -> None:
    folder = place / "stillright-allure"
    command = folder / "node_modules" / ".bin" / "allure"
    command.parent.mkdir(parents=True)
    script = f'#!/bin/sh\necho "$@" >{place}/asked\ncp "$3" {place}/rules\necho \'{said}\' >&2\nexit {code}\n'
    command.write_text(script, encoding="utf-8")
    command.chmod(0o755)
    (folder / "installed.sha256").write_text(hashlib.sha256(LOCK.read_bytes()).hexdigest(), encoding="utf-8")
