"""The applications: how each is started, on a port and in a folder of its own."""

import os
import smtplib
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from tests.measure.applications.packages import node_program, python_of

HERE = Path(__file__).parent
NAME, PASSWORD = "editor@example.org", "chalk-and-slate"
"""Who may sign in."""
_LETTERS = {
    "Your parcel is on its way": "The parcel leaves today.",
    "Minutes of the spring meeting": "The minutes are attached.",
    "Library books are due": "Two books are due on Friday.",
}


@dataclass(frozen=True)
class Start:
    """What is needed to start a program, and what it needs then."""

    command: list[str]
    environment: Mapping[str, str]
    ready: str
    """The path that answers when it is up."""
    furnish: Callable[[], None] = lambda: None


def notebook(folder: Path, port: int, _: int) -> Start:
    """JupyterLab behind a password, in an empty folder."""
    python = python_of("jupyterlab")
    script = "import sys; from jupyter_server.auth import passwd; print(passwd(sys.argv[1], 'sha1'))"
    hashed = subprocess.run(
        [python, "-c", script, PASSWORD], capture_output=True, text=True, check=True, timeout=60
    ).stdout.strip()
    names = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    places = {f"JUPYTER_{name}": str(folder / name.lower()) for name in names}
    (folder / "files").mkdir()
    options = [
        "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={folder / 'files'}", f"--PasswordIdentityProvider.hashed_password={hashed}",
    ]  # fmt: skip
    command = [str(python), "-m", "jupyterlab", *options]
    return Start(command, {**places, "IPYTHONDIR": str(folder / "ipython")}, "/login")


def wiki(folder: Path, port: int, _: int) -> Start:
    """A TiddlyWiki with its first page alone."""
    program = str(node_program("tiddlywiki"))
    subprocess.run(
        [program, "wiki", "--init", "server"], cwd=folder, check=True, capture_output=True, timeout=60
    )
    return Start([program, "wiki", "--listen", f"port={port}", "host=127.0.0.1"], {}, "/status")


def mail(_: Path, port: int, other: int) -> Start:
    """MailDev with three letters in it."""
    options = ["--web", str(port), "--web-ip", "127.0.0.1", "--smtp", str(other), "--ip", "127.0.0.1"]
    return Start([str(node_program("maildev")), *options], {}, "/healthz", lambda: _write_letters(other))


def administration(folder: Path, port: int, _: int) -> Start:
    """Django's administration with one site and one editor."""
    program = [str(python_of("django")), str(HERE / "administration.txt"), str(folder), str(port)]
    return Start(program, {"EDITOR_NAME": NAME, "EDITOR_PASSWORD": PASSWORD}, "/admin/login/")


APPLICATIONS: dict[str, Callable[[Path, int, int], Start]] = {
    "notebook": notebook,
    "wiki": wiki,
    "mail": mail,
    "administration": administration,
}


PACKAGES: dict[str, Callable[[], Path]] = {
    "notebook": lambda: python_of("jupyterlab"),
    "wiki": lambda: node_program("tiddlywiki"),
    "mail": lambda: node_program("maildev"),
    "administration": lambda: python_of("django"),
}
"""What each is made of; raises RuntimeError where it cannot be had."""


def bare_environment() -> dict[str, str]:
    """Ours without any setting of Stillright's or of Python's."""
    return {n: v for n, v in os.environ.items() if not n.startswith(("STILLRIGHT_", "PYTHON", "JUPYTER"))}


def _write_letters(port: int) -> None:
    for subject, text in _LETTERS.items():
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = "office@example.org", "reader@example.org", subject
        letter.set_content(text)
        letter.add_alternative(f"<h2>{subject}</h2><p>{text}</p>", subtype="html")
        with smtplib.SMTP("127.0.0.1", port, timeout=20) as post:
            post.send_message(letter)
