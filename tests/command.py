"""The command in a process of its own, as a person or another program runs it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parents[1]
COMMAND = (sys.executable, str(PROJECT / "stillright.py"))
PATIENCE = "4"
"""Seconds; the sandbox answers in less than one where it is well."""


class Ended(NamedTuple):
    """How a process ended."""

    code: int
    out: str
    err: str


def environment(**settings: str) -> dict[str, str]:
    """Ours without its settings, and with these instead: `PATIENCE="4"`."""
    ours = {name: each for name, each in os.environ.items() if not name.startswith("STILLRIGHT_")}
    for name in ("GITHUB_STEP_SUMMARY", "FORCE_COLOR"):
        ours.pop(name, None)
    return ours | {f"STILLRIGHT_{name}": each for name, each in settings.items()}


def run(*arguments: str | Path, folder: Path, timeout: float = 280, **settings: str) -> Ended:
    """Run the command in `folder`, which should hold no `.env`, with these settings alone."""
    return ended([*COMMAND, *map(str, arguments)], folder, timeout, **settings)


def ended(command: list[str], folder: Path, timeout: float = 280, **settings: str) -> Ended:
    """Run any command in the same way."""
    done = subprocess.run(
        command, cwd=folder, env=environment(**settings), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, timeout=timeout,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)
