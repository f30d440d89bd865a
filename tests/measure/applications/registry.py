"""Verdaccio, the packages in it, and the one reader who may sign in to it."""

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path

import httpx

from tests.measure.applications.packages import node_program
from tests.measure.applications.start import HERE, NAME, PASSWORD, Start

_PACKAGES = {
    "garden-plan": ("Draws the beds of a garden.", {"seed-list": "^1.0.0"}),
    "seed-list": ("Knows when to sow what.", {}),
}


def registry(folder: Path, port: int, _: int) -> Start:
    """Verdaccio with two packages and one reader, who asks no other registry."""
    (folder / "config.yaml").write_text((HERE / "registry.yaml").read_text("utf-8"), encoding="utf-8")
    hashed = base64.b64encode(hashlib.sha1(PASSWORD.encode(), usedforsecurity=False).digest()).decode()
    (folder / "htpasswd").write_text(f"{NAME}:{{SHA}}{hashed}\n", encoding="utf-8")
    address = f"http://127.0.0.1:{port}"
    options = ["--config", str(folder / "config.yaml"), "--listen", f"127.0.0.1:{port}"]
    return Start([str(node_program("verdaccio")), *options], {}, "/-/ping", lambda: _publish(address))


def _publish(address: str) -> None:
    for name, (text, needs) in _PACKAGES.items():
        package = _package(address, name, text, needs)
        httpx.put(f"{address}/{name}", json=package, timeout=60).raise_for_status()


def _package(address: str, name: str, text: str, needs: Mapping[str, str]) -> dict[str, object]:
    archive, file = text.encode(), f"{name}-1.2.0.tgz"
    dist = {
        "shasum": hashlib.sha1(archive, usedforsecurity=False).hexdigest(),
        "tarball": f"{address}/{name}/-/{file}",
    }
    version = {"name": name, "version": "1.2.0", "description": text, "dependencies": needs, "dist": dist}
    readme = f"# {name}\n\n{text}\n"
    held = {"data": base64.b64encode(archive).decode(), "length": len(archive)}
    return {
        "_id": name, "name": name, "description": text, "readme": readme, "dist-tags": {"latest": "1.2.0"},
        "versions": {"1.2.0": {**version, "readme": readme}},
        "_attachments": {file: {"content_type": "application/octet-stream", **held}},
    }  # fmt: skip
