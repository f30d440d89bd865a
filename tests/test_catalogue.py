"""Every entry of the catalogue, through the command line, gives what it promises."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fixtures.sandbox.catalogue import EDITIONS, KINDS
from fixtures.sandbox.entry import ANY, Expected

ROOT = Path(__file__).parents[1]
EXIT = {"current": 0, "outdated": 1, "unverified": 3}
PATIENCE = "4"
"""Seconds; the sandbox answers in less than one where it is well."""


def entries() -> Iterator[tuple[str, str, Expected]]:
    """Each edition, drift, fault and variation with its option and what it must give."""
    for name, edition in EDITIONS.items():
        yield "edition", name, edition.expects
    for kind, named in KINDS.items():
        for name, entry in named.items():
            yield kind, name, entry.expects


@pytest.mark.browser
@pytest.mark.parametrize(
    ("option", "name", "expects"), list(entries()), ids=[f"{option}-{name}" for option, name, _ in entries()]
)
def test_an_entry_gives_what_it_promises(option: str, name: str, expects: Expected, tmp_path: Path) -> None:
    """The run's exit code, verdict, cause and findings are those of the entry, and no others."""
    command = [
        sys.executable,
        "stillright.py",
        "verify",
        f"--{option}",
        name,
        "--out",
        str(tmp_path),
        "--json",
    ]
    env = os.environ | {"STILLRIGHT_PATIENCE": PATIENCE}
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=280
    )
    results = json.loads(Path(done.stdout.strip()).read_text(encoding="utf-8")) if done.stdout.strip() else {}
    assert (EXIT[expects.article], expects.article) == (done.returncode, _verdict(results)), (
        done.stderr + _told(results)
    )
    assert _expected(expects) == _findings(results, expects), _told(results)
    if expects.cause is not None:
        assert expects.cause in {step["cause"] for step in _steps(results)}, _told(results)


def _verdict(results: dict[str, Any]) -> str:
    return str(results["articles"][0]["verdict"]) if results else "nothing"


def _steps(results: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        step | {"procedure": procedure["id"]}
        for procedure in results["articles"][0]["procedures"]
        for step in procedure["steps"]
    ]


def _expected(expects: Expected) -> list[tuple[str | None, ...]]:
    return sorted(
        (_key(f.procedure, f.step, f.kind, f.says, f.shows, f.suggestion) for f in expects.findings), key=str
    )


def _findings(results: dict[str, Any], expects: Expected) -> list[tuple[str | None, ...]]:
    """What was found; words that the entry leaves open are left open here too."""
    found = []
    for step in _steps(results):
        for drift in step["drifts"]:
            open_ones = [
                f for f in expects.findings
                if (f.procedure, f.step, f.kind) == (step["procedure"], step["number"], drift["kind"])
            ]  # fmt: skip
            keys = [
                ANY if any(getattr(f, key) == ANY for f in open_ones) else drift[key]
                for key in ("says", "shows", "suggestion")
            ]
            found.append(_key(step["procedure"], step["number"], drift["kind"], *keys))
    return sorted(found, key=str)


def _key(procedure: str, step: int, kind: str, *words: str | None) -> tuple[str | None, ...]:
    return (procedure, str(step), str(kind), *words)


def _told(results: dict[str, Any]) -> str:
    if not results:
        return "no results"
    lines = [
        f"{step['procedure']}.{step['number']} {step['verdict']} {step['cause'] or ''} {step['message']} {step['drifts']}"
        for step in _steps(results)
        if step["verdict"] != "current"
    ]
    return "\n".join(lines)
