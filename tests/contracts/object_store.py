"""A store for what the workers of a cluster leave: a folder, or a real server that speaks S3."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import fsspec
import httpx
import pytest

PACKAGES = ("s3fs==2026.9.0", "moto[server]==5.2.5")
"""What speaks with S3, and a server that does; fetched once, apart from the project's own packages."""
_PATIENCE = 60
"""Seconds in which the server has to answer."""


@contextmanager
def serving(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Any, str]]:
    """The address of a store, what speaks with it, and what its paths begin with."""
    if kind == "folder":
        yield str(tmp_path / "store"), fsspec.filesystem("file"), str(tmp_path / "store")
        return
    shelf = fetched()
    monkeypatch.setattr(sys, "path", [*sys.path, str(shelf)])
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "chalk-and-slate")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with _started(shelf) as address:
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        system = fsspec.filesystem("s3", skip_instance_cache=True)
        system.mkdir("nights")
        yield "s3://nights/tonight", system, "nights/tonight"


def fetched() -> Path:
    """The folder of the packages; fails where the registry cannot be reached and CI is set, else skips."""
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = root / "stillright-object-store"
    told = json.dumps([*PACKAGES, sys.version_info[:2]])
    mark = folder / "installed"
    if not mark.is_file() or mark.read_text() != told:
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--upgrade", "--target", str(folder)]
        done = subprocess.run([*install, *PACKAGES], capture_output=True, text=True, check=False)
        if done.returncode:
            tell = pytest.fail if os.environ.get("CI") else pytest.skip
            tell(f"the registry's packages cannot be installed: {done.stderr[-200:]}")
        mark.write_text(told)
    return folder


@contextmanager
def _started(shelf: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, env=os.environ | {"PYTHONPATH": str(shelf)}, stdout=quiet, stderr=quiet
    ) as server:
        try:
            _wait(address)
            yield address
        finally:
            server.kill()


def _wait(address: str) -> None:
    ends = time.monotonic() + _PATIENCE
    while True:
        try:
            httpx.get(f"{address}/moto-api/data.json", timeout=5)
        except httpx.HTTPError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.2)
        else:
            return
