"""The command in a process of its own, as a person or another program runs it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


class Going:
    """The command while it runs, in a process group of its own as a terminal gives it."""

    def __init__(self, process: "subprocess.Popen[str]", complaints: Path) -> None:
        self.process = process
        self._complaints = complaints
        self.lines: list[str] = []

    def until(self, words: str) -> None:
        """Read what it prints until a line holds the words; it is an error if it ends before."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if words in line:
                return
        raise AssertionError("".join(self.lines) + self._complaints.read_text("utf-8"))

    def end(self) -> Ended:
        """Wait for its end."""
        assert self.process.stdout is not None
        self.lines += self.process.stdout
        return Ended(self.process.wait(), "".join(self.lines), self._complaints.read_text("utf-8"))


@contextmanager
def going(*arguments: str | Path, folder: Path, **settings: str) -> Iterator[Going]:
    """Run the command in the background; whatever is left of its process group afterwards is killed."""
    complaints = folder / "complaints.txt"
    with (
        complaints.open("w", encoding="utf-8") as err,
        subprocess.Popen(
            [*COMMAND, *map(str, arguments)], cwd=folder, env=environment(**settings), text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=err, start_new_session=True,
        ) as process,
    ):  # fmt: skip
        try:
            yield Going(process, complaints)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
