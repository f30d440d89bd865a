"""The published front-end packages that the copies are drawn with, fetched once by name."""

import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
FILES = {
    "vue": "dist/vue.global.prod.js",
    "element-plus": "dist/index.full.min.js",
    "element-plus.css": "dist/index.css",
    "react": "umd/react.production.min.js",
    "react-dom": "umd/react-dom.production.min.js",
    "@mui/material": "umd/material-ui.production.min.js",
    "htm": "dist/htm.umd.js",
    "bootstrap-icons": "font/fonts/bootstrap-icons.woff2",
    "vue2": "dist/vue.min.js",
    "element-ui": "lib/index.js",
    "element-ui.css": "lib/theme-chalk/index.css",
    "jquery": "dist/jquery.min.js",
    "bootstrap.css": "dist/css/bootstrap.min.css",
}
"""The one file of each package that a page loads; a suffix `.css` means a second file of the package."""


def shelf() -> Path:
    """Where fetched packages are kept between runs."""
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return root / "stillright-copies"


def fetched(name: str) -> Path:
    """The file of a package, fetched when it is not there yet; raises RuntimeError without npm or network."""
    package = name.removesuffix(".css")
    version = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"][package]
    alias, _, plain = version.rpartition("@")
    folder = shelf() / f"{package.replace('/', '-')}-{plain}"
    file = folder / FILES[name]
    if not file.is_file():
        _fetch(f"{alias.removeprefix('npm:') or package}@{plain}", folder)
    return file


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
