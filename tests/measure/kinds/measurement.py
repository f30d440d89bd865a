"""A case acted out by the command, and what its answer is beside the right one."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from tests import command
from tests.measure.kinds.case import Answer, Case
from tests.measure.kinds.server import serving


class Told(NamedTuple):
    """What the command told of a case."""

    steps: list[dict[str, Any]]
    noted: list[str]
    seconds: float
    problem: str
    """What it said instead, where there are no results."""


class Outcome(NamedTuple):
    """A case and what became of it; saved as a row of the figures."""

    kind: str
    name: str
    right: bool
    blamed: bool
    """A step was called outdated that is not."""
    harmed: list[str]
    """The deeds that no reader who follows the article does."""
    differences: list[str]
    seconds: float
    is_right: bool
    """Whether the article is right."""


def tell(case: Case, patience: str) -> Told:
    """Serve the case and act its article out at the real addresses, as a person does."""
    made = Path(tempfile.mkdtemp(prefix="stillright-kind-"))
    try:
        with serving(case.folder) as served:
            article = case.article.read_text("utf-8").replace("{PORT}", str(served.port))
            (made / case.article.name).write_text(article, encoding="utf-8")
            problem = _run(made, case.article.name, patience)
            noted = list(dict.fromkeys(served.noted))
        results = made / "out" / "results.json"
        if not results.is_file():
            return Told([], noted, 0, problem)
        procedures = json.loads(results.read_text("utf-8"))["articles"][0]["procedures"]
        steps = [step for procedure in procedures for step in procedure["steps"]]
        return Told(steps, noted, sum(p["seconds"] for p in procedures), "")
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _run(folder: Path, article: str, patience: str) -> str:
    try:
        done = command.run(
            "verify", article, "--target", "live", "--out", "out",
            folder=folder, timeout=420, PATIENCE=patience,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "not done after 420 seconds"
    return f"exit {done.code}: {(done.out + done.err).strip()[-300:]}"


def compare(case: Case, told: Told) -> Outcome:
    """Hold what was told against what is right."""
    harmed = [deed for deed in told.noted if deed not in case.fine]
    differences = [f"did {deed}" for deed in harmed]
    differences += [f"did not {deed}" for deed in sorted(case.must) if deed not in told.noted]
    if len(told.steps) != len(case.steps) and not (case.is_right and told.steps):
        differences.append(told.problem or f"{len(told.steps)} steps, not {len(case.steps)}")
    blamed = False
    for (right, answers), step in zip(_expected(case, len(told.steps)), told.steps, strict=False):
        if not any(answer.fits(step) for answer in answers):
            differences.append(f"step {step['number']}: {said(step)}; right: {right}")
        blamed |= _is_blamed(answers, step)
    return Outcome(
        case.kind, case.folder.name, not differences, blamed, harmed, differences, told.seconds, case.is_right
    )


def _expected(case: Case, told: int) -> list[tuple[str, list[Answer]]]:
    """What is right of each step; of a right article items below a step may be steps too, and are right."""
    count = told if case.is_right else len(case.steps)
    both = list(zip(case.steps, case.answers, strict=True))
    return (both + both[-1:] * count)[:count]


def _is_blamed(answers: list[Answer], step: dict[str, Any]) -> bool:
    return step["verdict"] == "outdated" and all(answer.verdict != "outdated" for answer in answers)


def said(step: dict[str, Any]) -> str:
    """A step of the results in a line."""
    drifts = " + ".join(f"{d['kind']}: {d['says']} -> {d['shows']}" for d in step["drifts"])
    message = "" if step["verdict"] in {"current", "unreached"} else f" ({step['message']})"
    return " ".join(filter(None, [step["verdict"], step["cause"], drifts])) + message
