"""What is saved of a run, as data without the secrets that addresses carry."""

from typing import Any

from flows.run.event import ProcedureResult, RunResult
from reports.printable import without_secrets


def dumped(result: RunResult | ProcedureResult) -> dict[str, Any]:
    """The data of a run, or of one procedure of it."""
    dump = result.model_dump(mode="json")
    for step in steps(dump) if "articles" in dump else dump["steps"]:
        step["observation"] = _without_secrets(step["observation"])
    return dump


def steps(dump: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps of a run's data."""
    return [step for a in dump["articles"] for procedure in a["procedures"] for step in procedure["steps"]]


def _without_secrets(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_secrets(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_without_secrets(part) for part in value]
    address = isinstance(value, str) and value.startswith(("https://", "http://")) and " " not in value
    return without_secrets(value) if address else value
