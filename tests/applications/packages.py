"""The applications' packages, installed once by name and version into a cache outside of the checkout."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

PYTHON = ("jupyterlab==4.6.6", "django==5.2.19")
NODE = ("tiddlywiki@5.4.1", "maildev@3.0.0")
Installer = Callable[[Path], None]
_PATIENCE = 280
"""Seconds for one installation; once it is there it takes none."""


def python_program(name: str) -> Path:
    """A program of the Python packages; raises RuntimeError where they cannot be had."""
    folder = _shelf() / f"python-{_stamp(PYTHON)}"
    return _installed(folder, folder / ("Scripts" if os.name == "nt" else "bin") / name, _install_python)


def node_program(name: str) -> Path:
    """A program of the npm packages; raises RuntimeError where they cannot be had."""
    folder = _shelf() / f"node-{_stamp(NODE)}"
    return _installed(folder, folder / "node_modules" / ".bin" / name, _install_node)


def _shelf() -> Path:
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return root / "stillright-applications"


def _stamp(packages: tuple[str, ...]) -> str:
    return "-".join(package.replace("==", "").replace("@", "") for package in packages)


def _installed(folder: Path, program: Path, install: Installer) -> Path:
    done = folder / "installed"
    if not done.is_file() or not program.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        install(folder)
        done.touch()
    return program


def _install_python(folder: Path) -> None:
    _run([sys.executable, "-m", "venv", str(folder)], folder)
    pip = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    _run([str(pip), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PYTHON], folder)


def _install_node(folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        msg = "npm, which comes with Node, is not on this machine"
        raise RuntimeError(msg)
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    _run([npm, "install", "--silent", "--no-audit", "--no-fund", *NODE], folder)


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
