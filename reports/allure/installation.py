"""Allure 3 from npm: the version and the hash of each of its packages stand in the lock beside this file."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

LOCK = Path(__file__).with_name("package-lock.json")
_FILES = (Path(__file__).with_name("package.json"), LOCK)
LIMIT = 300
"""Seconds for what Allure or its installation does (20 s for 53 MB, measured)."""


class ReportError(RuntimeError):
    """The Allure report cannot be built; the message says why and what to do."""


def allure_command(environment: Mapping[str, str], place: Path | None = None) -> Path:
    """The command that is Allure 3, installed by the lock into `place` where it is not there yet.

    `place`: the virtual environment unless it is said. No package's script runs at its installation, and
    npm takes nothing that has another hash than the lock says. Raises ReportError.
    """
    folder = (place or Path(sys.prefix)) / "stillright-allure"
    command, stamp = folder / "node_modules" / ".bin" / "allure", folder / "installed.sha256"
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if command.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return command
    npm = shutil.which("npm")
    if npm is None:
        message = (
            "The Allure report needs Node.js, which is not installed. Install Node.js 20 or later "
            "(https://nodejs.org) and run `stillright report` again; the article page needs none of it."
        )
        raise ReportError(message)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in _FILES:
            shutil.copyfile(file, folder / file.name)
        run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], environment, folder)
        stamp.write_text(digest, encoding="utf-8")
    except OSError as error:
        message = f"Allure cannot be installed into {folder}: {error.strerror or error}."
        raise ReportError(message) from error
    return command


def run(command: list[str], environment: Mapping[str, str], folder: Path | None = None) -> None:
    """Run a command of Node's to its end; raises ReportError with what it said last."""
    try:
        answer = subprocess.run(  # noqa: S603 - a fixed command and our own files
            command, capture_output=True, text=True, check=False, timeout=LIMIT, env=environment, cwd=folder
        )
    except subprocess.TimeoutExpired as error:
        message = f"{Path(command[0]).name} took more than {LIMIT} s and was stopped. Run it again."
        raise ReportError(message) from error
    except OSError as error:
        message = f"Cannot run {command[0]}: {error.strerror}."
        raise ReportError(message) from error
    if answer.returncode:
        lines = (answer.stderr or answer.stdout).splitlines()
        told = [line for line in lines if line and "npm warn" not in line]
        raise ReportError("Allure could not build the report: " + " ".join(told[-3:]))
