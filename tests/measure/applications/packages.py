"""The applications' packages, installed once by name and version into a cache outside of the checkout."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

VERSIONS = {
    "jupyterlab": "4.6.6",
    "django": "5.2.19",
    "tiddlywiki": "5.4.1",
    "maildev": "3.0.0",
    "radicale": "3.9.0",
    "sqlite-web": "0.8.2",
    "locust": "2.47.0",
    "node-red": "4.1.15",
    "ihatemoney": "7.2.1",
    "fava": "1.30.16",
    "wagtail": "8.0.1",
    "trac": "1.6",
    "optuna-dashboard": "0.21.0",
    "crontab-ui": "0.3.16",
    "verdaccio": "6.8.0",
    "otterwiki": "2.26.1",
    "lektor": "3.3.14",
    "taguette": "1.5.2",
    "changedetection.io": "0.60.10",
    "roundup": "2.6.0",
    "buku[server]": "5.1",
    "octoprint": "1.11.8",
    "esphome": "2026.6.5",
    "mlflow": "3.17.2",
    "mezzanine": "6.1.1",
}
_OLDER = ("setuptools<81",)
_BESIDE = dict.fromkeys(("trac", "lektor", "taguette", "octoprint", "mezzanine"), _OLDER)
"""What a package of Python needs and does not ask for: these import `pkg_resources`."""
_OVERRIDES = {"verdaccio": {"node-fetch": "2.7.0"}}
"""Versions that packages of Node take instead of the ones that they ask for, and that cannot be had."""
Installer = Callable[[str, Path], None]
_PATIENCE = 560
"""Seconds for one installation; once it is there it takes none."""
_PROGRAMS = "Scripts" if os.name == "nt" else "bin"


def python_of(package: str) -> Path:
    """A Python that has this package; raises RuntimeError where it cannot be had."""
    return _installed(package, _install_python) / _PROGRAMS / "python"


def python_program(package: str, name: str) -> Path:
    """A program that comes with a package of Python; raises RuntimeError where it cannot be had."""
    return _installed(package, _install_python) / _PROGRAMS / name


def node_program(package: str) -> Path:
    """The program of an npm package that is called like it; raises RuntimeError where it cannot be had."""
    return _installed(package, _install_node) / "node_modules" / ".bin" / package


def _installed(package: str, install: Installer) -> Path:
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    number = VERSIONS[package]
    folder = root / "stillright-applications" / f"{package}-{number}"
    if not (folder / "installed").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        install(f"{package}=={number}", folder)
        (folder / "installed").touch()
    return folder


def _install_python(wanted: str, folder: Path) -> None:
    _run([sys.executable, "-m", "venv", str(folder)], folder)
    python = str(folder / _PROGRAMS / "python")
    beside = _BESIDE.get(wanted.partition("==")[0], ())
    _run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted, *beside], folder)


def _install_node(wanted: str, folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        msg = f"npm, which comes with Node, is needed for {wanted}"
        raise RuntimeError(msg)
    overrides = _OVERRIDES.get(wanted.partition("==")[0], {})
    asked = {"private": True, "overrides": overrides}
    (folder / "package.json").write_text(json.dumps(asked), encoding="utf-8")
    _run([npm, "install", "--silent", "--no-audit", "--no-fund", wanted.replace("==", "@")], folder)


def _run(command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        msg = f"{command[0]} took longer than {_PATIENCE} s to install"
        raise RuntimeError(msg) from None
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        msg = f"the registry's packages cannot be installed: {lines[-1][-200:]}"
        raise RuntimeError(msg)
