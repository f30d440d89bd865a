"""Published front-end packages that test pages are drawn with, fetched once by name and version."""

import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path


def shelf() -> Path:
    """Where fetched packages are kept between runs."""
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return root / "stillright-copies"


def version(lock: Path, key: str) -> tuple[str, str]:
    """The name and version of a package that a `package.json` asks for, perhaps under an alias."""
    asked: str = json.loads(lock.read_text(encoding="utf-8"))["dependencies"][key]
    name, _, number = asked.rpartition("@")
    return name.removeprefix("npm:") or key, number


def locked(lock: Path, key: str) -> Path:
    """The folder of a package, fetched when it is not there; raises RuntimeError without npm or network."""
    package, number = version(lock, key)
    folder = shelf() / f"{package.replace('/', '-')}-{number}"
    if not (folder / "package.json").is_file():
        _fetch(f"{package}@{number}", folder)
    return folder


def _fetch(spec: str, folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        msg = f"npm is needed to fetch {spec}"
        raise RuntimeError(msg)
    with tempfile.TemporaryDirectory() as work:
        command = [npm, "pack", spec, "--silent", "--pack-destination", work]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=work)
        archives = list(Path(work).glob("*.tgz"))
        if done.returncode or not archives:
            msg = f"npm cannot fetch {spec}: {done.stderr.strip()[-200:]}"
            raise RuntimeError(msg)
        with tarfile.open(archives[0]) as archive:
            archive.extractall(Path(work) / "out", filter="data")
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(str(Path(work) / "out" / "package"), folder)
