"""`badge.json`: how the articles stand, as shields.io reads a badge from an address."""

import json
from pathlib import Path

from flows.run.event import RunResult
from flows.verdict import Ruling
from reports.exit_code import exit_code
from reports.file import write_text
from reports.status import CURRENT, OUTDATED, UNVERIFIED

BADGE = "badge.json"
_LABEL = "help articles"
_COLOURS = {CURRENT: "brightgreen", OUTDATED: "red", UNVERIFIED: "yellow"}


def write_badge(run: RunResult, out: Path) -> Path:
    """Write `badge.json` into `out`. Raises OutputError."""
    return write_text(out / BADGE, json.dumps(badge(run), indent=1) + "\n")


def badge(run: RunResult) -> dict[str, object]:
    """Label, words and colour (shields.io/badges/endpoint-badge); what is known is not counted as wrong."""
    code = exit_code(run)
    steps = [step for article in run.articles for each in article.procedures for step in each.steps]
    wrong = sum(step.verdict.ruling is Ruling.OUTDATED and not step.known for step in steps)
    words = {
        CURRENT: "right",
        OUTDATED: f"{wrong} sentence{'' if wrong == 1 else 's'} out of date",
        UNVERIFIED: "could not be verified",
    }
    return {"schemaVersion": 1, "label": _LABEL, "message": words[code], "color": _COLOURS[code]}
