"""`run.json`: all that was observed, enough to judge again and to draw every report without a browser."""

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from flows.file import read
from flows.notation import read_json
from flows.run.event import RunResult
from reports.file import OutputError, write_text
from reports.journal import read_journal, with_ended
from reports.saved import dumped, steps

RUN = "run.json"
FORMAT = 2
"""Of what is written. In format 1 a look was one value in which any of its eighteen fields could be set."""


def write_run(run: RunResult, out: Path) -> Path:
    """Write `run.json` into `out`, whole or not at all. Raises OutputError."""
    told = {"format": FORMAT} | dumped(run)
    return write_text(out / RUN, json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n")


def read_run(out: Path) -> RunResult:
    """The run that was saved in `out`, or in this file, in any format so far. Raises OutputError."""
    path = out / RUN if out.is_dir() else out
    try:
        saved = read_json(read(path))
        run = RunResult.model_validate(_upgraded(saved if isinstance(saved, dict) else {}))
        return with_ended(run, read_journal(run.id, path.parent)) if run.interrupted else run
    except OSError as error:
        message = f"Cannot read {path}: {error.strerror or error}. Run `stillright verify` first."
        raise OutputError(message) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        message = f"{path} is not what this version writes ({where}: {first['msg']}). Verify again."
        raise OutputError(message) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = f"{path} is no saved run ({error}). Verify again."
        raise OutputError(message) from error


def broken_off(out: Path) -> RunResult | None:
    """The run in this folder, if it was broken off; None where it has ended, or there is none.

    Raises OutputError where it cannot be read.
    """
    if not (out / RUN).exists():
        return None
    run = read_run(out)
    return run if run.interrupted else None


def _upgraded(saved: dict[str, Any]) -> dict[str, Any]:
    """A saved run in today's format. Raises ValueError for one of a later version."""
    form = saved.pop("format", 1)
    if form not in {1, FORMAT}:
        message = f"its format {form} is of a later version"
        raise ValueError(message)
    if form == 1:
        for step in steps(saved):
            seen = step["observation"]
            seen["looks"] = [_look(look) for look in seen["looks"]]
            seen["second"] = [[_look(look) for look in looks] for looks in seen["second"]]
    return saved


def _look(old: dict[str, Any]) -> dict[str, Any]:
    """A look of format 1 as the one of five things that it was."""
    about = {"index": None if old["index"] < 0 else old["index"], "notes": old["notes"]}
    if old["trouble"] is not None:
        seen = _met(old, about) if old["fit"] is not None else None
        return about | {"kind": "troubled", "trouble": old["trouble"], "seen": seen}
    if old["readdressed"] is not None:
        changes = [pair for pair in (old["readdressed"], old["subject"]) if pair is not None]
        return about | {"kind": "readdressed", "changes": changes, "arrived": old["met"]}
    if old["broken"] is not None:
        return about | {"kind": "unkept", "says": old["unseen"], "shows": old["broken"]}
    return _met(old, about) if old["met"] else about | {"kind": "missing"}


def _met(old: dict[str, Any], about: dict[str, Any]) -> dict[str, Any]:
    kept = (
        "shows",
        "fit",
        "score",
        "role",
        "role_agrees",
        "in_place",
        "place",
        "needed",
        "before",
        "appearance",
    )
    return about | {"kind": "met"} | {name: old[name] for name in kept}
